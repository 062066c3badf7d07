import { hasSize, type Series, seriesFrom, seriesIn } from '../../claims/lists/series.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import type { Sentence } from '../../segment/sentences.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { isCapitalised, isInListBetween, markAt, spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'group-noun-count',
  group: 'ranges',
  scope: 'sentence',
  needs: { words: () => GROUPS },
  severity: 'hint',
  summary: 'A duo, trio or quartet of another number of names, as “the trio, JAC and KAMAZ”.',
  messages: { count: '“{group}” is {size}; {named} are named.' },
  fixes: {},
  *check({ tokens, sentence }) {
    for (let index = sentence.first; index + 2 < sentence.last; index++) {
      const group = GROUPS.get(tokens, index);
      const size = group === 0 ? wayAt(tokens, index) : group;
      if (size === undefined || isOther(tokens, index, sentence.first)) continue;
      const series =
        GOALS.get(tokens, index) === undefined ? namedBy(tokens, index, sentence) : minutesIn(tokens, index, sentence);
      if (series === undefined || hasSize(series, size)) continue;
      const span = spanOf(tokens, group === 0 ? index - 2 : index, index);
      yield {
        ...span,
        message: 'count',
        data: { group: tokens.text.slice(span.start, span.end), size, named: series.items },
      };
    }
  },
});

/** The name of a band; "On both days, Berg, Holm and Lind …", "both Koreas, China and Japan". */
function isOther(tokens: Tokens, index: number, first: number): boolean {
  if (index > first && isCapitalised(tokens, index)) return true;
  return isWord(tokens, index, 'both') && (index === first + 1 || isCapitalised(tokens, index + 1));
}

/** "three-way": three. */
function wayAt(tokens: Tokens, way: number): number | undefined {
  if (CONTESTS.get(tokens, way + 1) === undefined) return undefined;
  const value = markAt(tokens, way - 1) === '-' ? FIGURE_WORDS.get(tokens, way - 2)?.cardinal : undefined;
  return value !== undefined && value > 1 ? value : undefined;
}

const CONTESTS = wordList(`
  tie race contest fight battle talks meeting deal merger pact final playoff summit call partnership split runoff vote`);

/** The names behind the group: behind a mark, "between", "made up of" or ", with"; undefined where no list closes there. */
function namedBy(tokens: Tokens, group: number, { last }: Sentence): Series | undefined {
  const isBirth = BIRTHS.get(tokens, group) !== undefined;
  const isTalk = TALKS.get(tokens, group) !== undefined;
  for (let at = group + 1; at < last && at - group <= MAX_TITLE; at++) {
    const isMark = OPENERS.has(markAt(tokens, at));
    const isWith = isMark && isTalk && (isWord(tokens, at + 1, 'with') || isWord(tokens, at + 1, 'between'));
    // "made up of", "the quartet of Berg, Holm, Lind and Dahl".
    const isThe = at === group + 1 && isWord(tokens, group - 1, 'the');
    const isMade = isWord(tokens, at, 'of') && (isThe || MADE.get(tokens, at - 1) !== undefined);
    const isOpening = isTalk
      ? isWith || isWord(tokens, at, 'between')
      : isMark || isMade || COMPRISING.get(tokens, at) !== undefined;
    if (isOpening) {
      const series = seriesFrom(tokens, isWith ? at + 2 : at + 1, last);
      const isSort = series?.form === 'name' || (isBirth && series?.form !== 'bare' && series?.form !== 'figure');
      return series !== undefined &&
        isSort &&
        series.opener === '' &&
        (isTalk || isMade || isClosed(tokens, series.last + 1, last))
        ? series
        : undefined;
    }
    if (tokens.kind[at] !== TokenKind.word && !(isTalk && isMark)) return undefined;
    if (!isTalk && NO_TITLE.get(tokens, at) !== undefined) return undefined;
  }
  return undefined;
}

/** In tokens: "a three-way tie for the lead was the upshot, with …". */
const MAX_TITLE = 10;

function isClosed(tokens: Tokens, at: number, last: number): boolean {
  return at >= last || ENDS.has(markAt(tokens, at));
}

/** "with goals in the 12th, 40th and 81st minutes": when each of them fell. */
function minutesIn(tokens: Tokens, from: number, { last }: Sentence): Series | undefined {
  return seriesIn(tokens, from + 1, last).find(
    (series) =>
      series.form === 'figure' && isInListBetween(tokens, series.joined, Math.min(last, series.last + 2), MINUTES),
  );
}

const MINUTES = wordList('minute minutes');
const GOALS = createLexicon([
  ['brace', 2],
  ['trick', 3],
]);
const BIRTHS = createLexicon([
  ['twins', 2],
  ['twin', 2],
  ['triplets', 3],
  ['quadruplets', 4],
  ['quintuplets', 5],
]);
const TALKS = createLexicon([
  ['bilateral', 2],
  ['tripartite', 3],
  ['trilateral', 3],
  ['quadrilateral', 4],
  ['way', 0],
]);
/** 0 where the word before says how many. */
const GROUPS = createLexicon([
  ...entriesOf(BIRTHS),
  ...entriesOf(TALKS),
  ...entriesOf(GOALS),
  ['both', 2],
  ['duo', 2],
  ['pair', 2],
  ['trio', 3],
  ['triad', 3],
  ['threesome', 3],
  ['trilogy', 3],
  ['quartet', 4],
  ['foursome', 4],
  ['tetralogy', 4],
  ['quintet', 5],
  ['sextet', 6],
]);

function entriesOf({ words, values }: { readonly words: readonly string[]; readonly values: readonly number[] }) {
  return words.map((word, at) => [word, values[at] as number] as const);
}

const OPENERS: ReadonlySet<string> = new Set([',', ':', '–', '—', '(']);
const ENDS: ReadonlySet<string> = new Set([',', '.', ';', '–', '—', ')']);
const MADE = wordList('up consisting composed consists');
const COMPRISING = wordList('comprising comprises');
const NO_TITLE = wordList(`
  is are was were has have had will would said says who which that and or of led including with from by when while as for`);
