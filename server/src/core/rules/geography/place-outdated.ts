import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { isCapitalised, isHyphenatedToNext, isInListBefore, spanOf } from '../matchers.js';
import { defineRule, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'place-outdated',
  group: 'geography',
  scope: 'sentence',
  needs: { words: () => FIRST_WORDS },
  severity: 'off',
  summary: 'A place under a name that it no longer has, as “Calcutta” for Kolkata.',
  messages: { outdated: '“{old}” has been called {now} since {year}.' },
  fixes: { now: { title: 'Write “{now}”' } },
  *check(context) {
    const { tokens, sentence } = context;
    for (let index = sentence.first; index < sentence.last; index++) {
      const renamed = FIRST_WORDS.get(tokens, index);
      if (renamed === undefined || !standsAt(tokens, index, renamed.words)) continue;
      const last = index + renamed.words.length - 1;
      if (!isPlaceToday(context, index, last, renamed)) continue;
      const span = spanOf(tokens, index, last);
      yield {
        ...span,
        message: 'outdated',
        data: { old: renamed.words.join(' '), now: renamed.now, year: renamed.year },
        fixes: [{ fix: 'now', edits: [{ ...span, newText: renamed.now }] }],
      };
      index = last;
    }
  },
});

/** Not "Bombay Stock Exchange", "Peking duck", "the Calcutta of 1943" and "Mumbai, once called Bombay". */
function isPlaceToday(
  { tokens, sentence, figures }: SentenceContext,
  first: number,
  last: number,
  { now, year }: Renamed,
) {
  const next = last + 1;
  if (isCapitalised(tokens, next) && next < sentence.last && tokens.kind[next] === TokenKind.word) return false;
  if (isCapitalised(tokens, first - 1) && first - 1 > sentence.first) return false;
  if (isHyphenatedToNext(tokens, last) || THINGS.get(tokens, next) !== undefined) return false;
  if (isInListBefore(tokens, first, ONCE, 4, sentence.first)) return false;
  for (let at = sentence.first; at < sentence.last; at++) if (isWord(tokens, at, now.toLowerCase())) return false;
  return !figures.some(({ kind, parts }) => kind === 'date' && parts?.year !== undefined && parts.year <= year);
}

function standsAt(tokens: Tokens, index: number, words: readonly string[]): boolean {
  return words.every((word, at) => textOf(tokens, index + at) === word);
}

const ONCE = wordList(
  'then former formerly once old colonial called named known as historic renamed british soviet imperial chicken',
);

/** Things that keep the old name. */
const THINGS = wordList('duck opera man cup mix toast curry school university spaniel');

interface Renamed {
  readonly words: readonly string[];
  readonly now: string;
  /** When the new name became the official one. */
  readonly year: number;
}

/** Names that no desk's guide uses today; names over which guides differ (Burma, Ivory Coast, Turkey) are left out. */
const RENAMED: readonly Renamed[] = (
  [
    ['Bombay', 'Mumbai', 1995],
    ['Madras', 'Chennai', 1996],
    ['Calcutta', 'Kolkata', 2001],
    ['Poona', 'Pune', 1978],
    ['Baroda', 'Vadodara', 1974],
    ['Trivandrum', 'Thiruvananthapuram', 1991],
    ['Pondicherry', 'Puducherry', 2006],
    ['Peking', 'Beijing', 1979],
    ['Rangoon', 'Yangon', 1989],
    ['Saigon', 'Ho Chi Minh City', 1976],
    ['Leningrad', 'St Petersburg', 1991],
    ['Stalingrad', 'Volgograd', 1961],
    ['Sverdlovsk', 'Yekaterinburg', 1991],
    ['Gorky', 'Nizhny Novgorod', 1990],
    ['Frunze', 'Bishkek', 1991],
    ['Swaziland', 'Eswatini', 2018],
    ['Zaire', 'the Democratic Republic of the Congo', 1997],
    ['Upper Volta', 'Burkina Faso', 1984],
    ['Dahomey', 'Benin', 1975],
    ['Ceylon', 'Sri Lanka', 1972],
    ['Byelorussia', 'Belarus', 1991],
    ['Moldavia', 'Moldova', 1991],
    ['Kirghizia', 'Kyrgyzstan', 1991],
    ['East Timor', 'Timor-Leste', 2002],
    ['Kiev', 'Kyiv', 2019],
    ['Kharkov', 'Kharkiv', 2019],
    ['Lvov', 'Lviv', 2019],
    ['Frobisher Bay', 'Iqaluit', 1987],
    ['Godthaab', 'Nuuk', 1979],
  ] as const
).map(([old, now, year]) => ({ words: old.split(' '), now, year }));

/** By their first words, of which no two have the same. */
const FIRST_WORDS = createLexicon(
  RENAMED.map((renamed) => [(renamed.words[0] as string).toLowerCase(), renamed] as const),
);
