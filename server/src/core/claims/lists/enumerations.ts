import type { Figure } from '../../figures/figure.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt, spanOf, tokensOf } from '../../segment/marks.js';
import type { Sentence } from '../../segment/sentences.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import { orderedIn } from './ordered.js';
import { partedIn, toldHere } from './parts.js';
import { type Form, onlySeriesIn, seriesFrom, thingAt } from './series.js';
import {
  DETERMINERS,
  type Enumeration,
  goesOnToTell,
  isSmallCount,
  MOST_BETWEEN,
  OPENERS,
  OTHER_COUNTS,
  type Told,
} from './telling.js';

interface Paragraph {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly figures: readonly Figure[];
}

/** The enumerations of a paragraph, each behind the sentence with its number. */
export function enumerationsIn({ tokens, sentences, figures }: Paragraph): readonly Enumeration[] {
  const found: Enumeration[] = [];
  let from = 0;
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index] as Sentence;
    let to = from;
    let isCounted = false;
    for (; to < figures.length && (figures[to] as Figure).end <= sentence.end; to++)
      isCounted ||= isSmallCount(figures[to] as Figure);
    const own = isCounted ? figures.slice(from, to) : NONE;
    from = to;
    // Most sentences have no number of things.
    if (!isCounted) continue;
    const here = toldHere(tokens, sentence, sentences[index + 1], own);
    if (here !== undefined) found.push(here);
    const count = onlyCount(tokens, sentence, own);
    if (count === undefined || index + 1 === sentences.length) continue;
    const behind = sentences.slice(index + 1);
    const next = behind[0] as Sentence;
    const told =
      orderedIn(tokens, behind) ??
      oneByOneIn(tokens, behind) ??
      partedIn(tokens, count, next) ??
      dividedIn(tokens, count, next) ??
      repeatedIn(tokens, count, behind) ??
      listedIn(tokens, count, behind) ??
      apposedIn(tokens, count, next) ??
      oneAndOtherIn(tokens, count, next) ??
      sameFateIn(tokens, count, sentence, next) ??
      subjectsOf(tokens, count, sentence, next) ??
      gappedIn(tokens, count, next);
    if (told !== undefined) found.push({ count, ...told });
  }
  return found;
}

const NONE: readonly never[] = [];

/** What a paragraph needs for it: "first", or a list. */
export const ENUMERATION = 'first firstly ; and other finally another third fourth fifth sixth';

/** The one number of the sentence, with a plural noun, where it is a small one. */
function onlyCount(tokens: Tokens, { first }: Sentence, figures: readonly Figure[]): Figure | undefined {
  let count: Figure | undefined;
  for (const figure of figures) {
    if (figure.kind !== 'cardinal') continue;
    // "two of the 19 bills", "three of the firm's six directors".
    if (count !== undefined && isWord(tokens, tokensOf(tokens, count).last + 1, 'of')) continue;
    if (count !== undefined) return undefined;
    count = figure;
  }
  if (count === undefined || !isSmallCount(count)) return undefined;
  const at = tokensOf(tokens, count).first - 1;
  // "the first of five reactors".
  const isFirst = isWord(tokens, at, 'of') && isWord(tokens, at - 1, 'first');
  if (isWord(tokens, at, 'the') && count.noun === undefined) return undefined;
  return at >= first && OTHER_COUNTS.get(tokens, at) !== undefined && !isFirst ? undefined : count;
}

/** "One was …. Another was …, and a third …", "One would … and the other would …". */
function oneByOneIn(tokens: Tokens, sentences: readonly Sentence[]): Told | undefined {
  const [opening] = sentences;
  if (opening === undefined || !isWord(tokens, opening.first, 'one')) return undefined;
  if (!goesOnToTell(tokens, opening.first + 1) && !isToldOfOne(tokens, opening.first)) return undefined;
  let told = 1;
  let last = opening.first;
  let isClosed = false;
  for (const { first, last: end } of sentences.slice(0, MOST_SENTENCES)) {
    for (let at = Math.max(first, last + 1); at < end; at++) {
      const clause = at === first ? at : JOINED.get(tokens, at - 1) === undefined ? at : at - 1;
      if (clause !== first && JOINED.get(tokens, clause) === undefined && !OPENERS.has(markAt(tokens, clause - 1)))
        continue;
      // "the other two", "the two other officers".
      const other = FIGURE_WORDS.get(tokens, at + 1)?.cardinal === undefined ? at + 1 : at + 2;
      if (isWord(tokens, at, 'the') && (isWord(tokens, other, 'other') || isWord(tokens, at + 1, 'last'))) {
        const number = other > at + 1 ? at + 1 : at + 2;
        const more = FIGURE_WORDS.get(tokens, number)?.cardinal ?? 1;
        const verb = Math.max(other, more > 1 ? number : at + 1) + 1;
        return goesOnToTell(tokens, verb) || goesOnToTell(tokens, verb + 1)
          ? { told: told + more, last: spanOf(tokens, at, at + 1), isWhole: true }
          : undefined;
      }
      const isNext =
        isWord(tokens, at, 'another') ||
        (THIRDS.get(tokens, at) !== undefined && FIGURE_WORDS.get(tokens, at + 1)?.ordinal === told + 1);
      const verb = isWord(tokens, at, 'another') ? at + 1 : at + 2;
      // "One is a farmer, another a priest".
      if (!isNext || !(goesOnToTell(tokens, verb) || isWord(tokens, verb, 'a') || isWord(tokens, verb, 'an'))) continue;
      told++;
      last = at;
      // "and the third to Pori".
      isClosed = isWord(tokens, at, 'the') && isWord(tokens, at - 1, 'and');
    }
  }
  return told < 2 ? undefined : { told, last: spanOf(tokens, last), isWhole: isClosed };
}

/** "One police officer was killed": the one has a noun. */
function isToldOfOne(tokens: Tokens, one: number): boolean {
  return AUXILIARIES.get(tokens, one + 2) !== undefined || AUXILIARIES.get(tokens, one + 3) !== undefined;
}

const AUXILIARIES = wordList('was is had has will');

/** In sentences. */
const MOST_SENTENCES = 3;
const JOINED = wordList('and while');
const THIRDS = wordList('a the');

/** "Three things went wrong. A door was open; a light was out; and nobody looked." */
function dividedIn(tokens: Tokens, { noun }: Figure, { first, last }: Sentence): Told | undefined {
  if (!THINGS.has(noun ?? '')) return undefined;
  let told = 1;
  let opener = 0;
  for (let at = first; at < last; at++) {
    if (markAt(tokens, at) !== ';') continue;
    told++;
    opener = at + 1;
  }
  if (told < 2 || !isWord(tokens, opener, 'and')) return undefined;
  return { told, last: spanOf(tokens, opener, Math.min(opener + 1, last - 1)), isWhole: true };
}

/** "It does three things. It caps fees. It bars loans. And it ends …": sentences that open alike, up to the one with "And". */
function repeatedIn(tokens: Tokens, { noun }: Figure, sentences: readonly Sentence[]): Told | undefined {
  const opener = sentences[0]?.first ?? 0;
  if (!THINGS.has(noun ?? '') || SUBJECTS.get(tokens, opener) === undefined) return undefined;
  for (const [index, { first }] of sentences.entries()) {
    const isLast = CLOSING.get(tokens, first) !== undefined;
    const at = isLast ? first + (markAt(tokens, first + 1) === ',' ? 2 : 1) : first;
    if (lowerOf(tokens, at) !== lowerOf(tokens, opener)) return undefined;
    if (isLast) return index === 0 ? undefined : { told: index + 1, last: spanOf(tokens, first, at), isWhole: true };
  }
  return undefined;
}

const SUBJECTS = wordList('it they he she we');
const CLOSING = wordList('and finally lastly');

/** "Five hospitals closed. They are Arden, Bexley, …", "… The hospitals are …": names, to the sentence's end. */
function listedIn(tokens: Tokens, { noun }: Figure, sentences: readonly Sentence[]): Told | undefined {
  for (const [index, { first, last }] of sentences.slice(0, MOST_SENTENCES).entries()) {
    const isNoun =
      isWord(tokens, first, 'the') && noun !== undefined && lowerOf(tokens, first + 1).startsWith(noun.slice(0, -1));
    const verb = isNoun ? first + 2 : first + 1;
    const isThey = index === 0 && THEY.get(tokens, first) !== undefined;
    if ((!isNoun && !isThey) || ARE.get(tokens, verb) === undefined) continue;
    const series = seriesFrom(tokens, verb + 1, last);
    if (series?.form !== 'name' || series.opener !== '' || markAt(tokens, series.last + 1) !== '.') return undefined;
    return { told: series.items, last: spanOf(tokens, series.joined, series.last), isWhole: series.asides === 0 };
  }
  return undefined;
}

/** "The blast killed three people. The victims - a clerk and two cooks - …", "… The dead were a clerk, …". */
function apposedIn(tokens: Tokens, { noun }: Figure, { first, last }: Sentence): Told | undefined {
  if (!isWord(tokens, first, 'the') || !PEOPLE.has(noun ?? '') || PERSONS.get(tokens, first + 1) === undefined)
    return undefined;
  const opener = first + 2;
  const mark = markAt(tokens, opener);
  if (!OPENERS.has(mark) && ARE.get(tokens, opener) === undefined) return undefined;
  const series = seriesFrom(tokens, opener + 1, last);
  if (series === undefined || series.form === 'figure' || series.form === 'bare' || series.asides > 0) return undefined;
  const end = markAt(tokens, series.last + 1);
  if (mark === '' ? end !== '.' : end !== mark) return undefined;
  return { told: series.counted, last: spanOf(tokens, series.joined, series.last), isWhole: series.named === 0 };
}

/** "killed six members of a family. A man, a woman and their five children were killed": more than there are. */
function sameFateIn(
  tokens: Tokens,
  { noun, value }: Figure,
  { first, last }: Sentence,
  next: Sentence,
): Told | undefined {
  if (!PEOPLE.has(noun ?? '') && noun !== 'member') return undefined;
  const series = onlySeriesIn(tokens, next.first, next.last);
  if (series === undefined || series.form === 'bare' || series.form === 'figure' || series.opener !== '')
    return undefined;
  const least = series.counted - series.named;
  if (least <= (value as number) || ARE.get(tokens, series.last + 1) === undefined) return undefined;
  const fate = tokens.hash[series.last + 2];
  for (let at = first; at < last; at++)
    if (tokens.hash[at] === fate && tokens.kind[at] === TokenKind.word)
      return { told: series.counted, last: spanOf(tokens, series.joined, series.last), isWhole: true };
  return undefined;
}

/** "killed two rebels. They named one of the rebels as Berg, and the other as Holm": two, and no more. */
function oneAndOtherIn(tokens: Tokens, { noun }: Figure, { first, last }: Sentence): Told | undefined {
  let one = first;
  while (one + 3 < last && !(isWord(tokens, one, 'one') && isWord(tokens, one + 1, 'of'))) one++;
  if (one + 3 >= last || noun === undefined || one - first > MOST_BETWEEN) return undefined;
  const isThem = isWord(tokens, one + 2, 'them');
  const named = [one + 3, one + 4].some(
    (at) => lowerOf(tokens, at).startsWith(noun) && lowerOf(tokens, at).endsWith('s'),
  );
  if (!isThem && !(named && DETERMINERS.get(tokens, one + 2) !== undefined)) return undefined;
  for (let at = one + 3; at + 2 < last; at++) {
    if (!isWord(tokens, at, 'the') || !isWord(tokens, at + 1, 'other') || !isWord(tokens, at - 1, 'and')) continue;
    const isAlone = isWord(tokens, at + 2, 'as') || goesOnToTell(tokens, at + 2);
    return isAlone ? { told: 2, last: spanOf(tokens, at, at + 1), isWhole: true } : undefined;
  }
  return undefined;
}

const PEOPLE: ReadonlySet<string> = new Set(
  'person people man woman soldier civilian worker tourist victim suspect'.split(' '),
);
const PERSONS = wordList('victims dead suspects men killed wounded injured three four five six seven');

/** "two officers were held. Ann Berg, Carl Holm and Per Lind …": more of them do something than there are. */
function subjectsOf(
  tokens: Tokens,
  { value, noun }: Figure,
  before: Sentence,
  { first, last }: Sentence,
): Told | undefined {
  const series = seriesFrom(tokens, first, last);
  if (series === undefined || series.opener !== '' || series.asides > 0 || series.named > 0) return undefined;
  const { form, counted } = series;
  if (form === 'name' ? !NAMED.has(noun ?? '') || counted !== (value as number) + 1 : !isAllThere(tokens, before, form))
    return undefined;
  return { told: counted, last: spanOf(tokens, series.joined, series.last), isWhole: true };
}

/** "There were just three survivors. Two sailors and a cook …". */
function isAllThere(tokens: Tokens, { first }: Sentence, form: Form): boolean {
  return (
    isWord(tokens, first, 'there') &&
    ONLY.get(tokens, first + 2) !== undefined &&
    (form === 'counted' || form === 'article')
  );
}

const ONLY = wordList('just only');
/** Of which each has a name. */
const NAMED: ReadonlySet<string> = new Set(
  'officer man woman suspect minister player candidate club team company firm town city country soldier student director senator'.split(
    ' ',
  ),
);

/** "Three directors quit. Berg went on Monday, Holm on Tuesday and Lind on Friday": a verb that is told once. */
function gappedIn(tokens: Tokens, { value }: Figure, { first, last }: Sentence): Told | undefined {
  let joint = first;
  while (joint < last && markAt(tokens, joint) !== ',' && !isWord(tokens, joint, 'and')) joint++;
  // "Berg went on Monday, and Lind on Friday".
  if (isWord(tokens, joint + 1, 'and')) joint++;
  const rest = isWord(tokens, joint, 'and') ? thingAt(tokens, joint + 1, last) : seriesFrom(tokens, joint + 1, last);
  if (rest?.form !== 'name' || rest.inner === '' || rest.opener !== '') return undefined;
  let isSame = false;
  for (let at = Math.max(first + 2, joint - MAX_PLACE); at < joint; at++)
    if (isWord(tokens, at, rest.inner)) isSame = true;
  const told = 1 + ('items' in rest ? rest.items : 1);
  if (!isSame || Math.abs(told - (value as number)) > 1) return undefined;
  return { told, last: spanOf(tokens, rest.first, rest.last), isWhole: true };
}

/** In tokens: "on Monday", "at Barrow Point". */
const MAX_PLACE = 4;

const THEY = wordList('they these');
const ARE = wordList('are were');

/** What is told in clauses. */
const THINGS: ReadonlySet<string> = new Set(
  'thing reason factor problem failing failure fault question change condition demand mistake error lesson measure cause issue'.split(
    ' ',
  ),
);
