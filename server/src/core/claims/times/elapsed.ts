import type { Figure } from '../../figures/figure.js';
import { isDateline } from '../../figures/resolve.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt, tokensOf } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import type { SentenceFacts } from '../amounts.js';

/** "ten years after the 2006 flood, in 2016": years that are said to lie between two years. */
export interface Elapsed extends Span {
  readonly stated: number;
  /** How many years more or less the words allow. */
  readonly leeway: number;
  /** The years that it may be counted from; more than one where the sentence tells of several before. */
  readonly from: readonly Dated[];
  readonly to: Dated;
}

/** A figure that is a year, or a day or month in it. */
export interface Dated extends Span {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** A sentence with more figures is a table, and is not read for what it tells of times. */
export const MOST_FIGURES = 40;

/** True where the one is surely before the other, as far as both tell month and day. */
export function isBefore(one: Dated, other: Dated): boolean {
  if (one.year !== other.year) return one.year < other.year;
  if (one.month === undefined || other.month === undefined) return false;
  if (one.month !== other.month) return one.month < other.month;
  return one.day !== undefined && other.day !== undefined && one.day < other.day;
}

/** What a sentence says of years that went by; `previous` is the sentence before it, for "six years later". */
export function elapsedIn(facts: SentenceFacts, previous: SentenceFacts | undefined): readonly Elapsed[] {
  const found: Elapsed[] = [];
  if (facts.figures.length > MOST_FIGURES) return found;
  for (const figure of facts.figures) {
    const size = sizeOf(facts.tokens, figure);
    const ends = size === undefined ? undefined : endsOf(facts, figure, previous);
    if (size !== undefined && ends !== undefined)
      found.push({ start: figure.start, end: figure.end, ...size, ...ends });
  }
  return found;
}

/** The figures of a sentence that have a year of their own, in order; the dateline's is the article's. */
export function yearsIn(tokens: Tokens, figures: readonly Figure[]): readonly Dated[] {
  let years: Dated[] | undefined;
  for (const figure of figures) {
    const { kind, parts, relative, start, end } = figure;
    if (kind !== 'date' || relative !== undefined || parts?.year === undefined || isDateline(tokens.text, figure))
      continue;
    years ??= [];
    years.push({ start, end, year: parts.year, month: parts.month, day: parts.day });
  }
  return years ?? NONE;
}

/** Most sentences have none. */
const NONE: readonly Dated[] = [];

function lastYearOf(sentence: SentenceFacts | undefined): readonly Dated[] {
  return sentence === undefined ? NONE : yearsIn(sentence.tokens, sentence.figures).slice(-1);
}

type Size = Pick<Elapsed, 'stated' | 'leeway'>;

/** "six years", "a decade", and the same with "later", which is read as a date. */
function sizeOf(tokens: Tokens, figure: Figure): Size | undefined {
  if (figure.kind === 'duration') {
    const years = YEARS_IN.get(tokens, tokensOf(tokens, figure).last);
    if (figure.value === null || figure.modifier !== 'none' || years === undefined) return undefined;
    return sized(figure.value, years);
  }
  // "was 150 years old in 2020", "turned 100 in 2003".
  if (figure.value !== null && figure.modifier === 'none' && isAgeInYear(tokens, figure)) return sized(figure.value, 1);
  if (figure.kind !== 'date' || figure.edtf !== undefined || figure.parts !== undefined) return undefined;
  const { first, last } = tokensOf(tokens, figure);
  const years = isWord(tokens, last, 'later') ? YEARS_IN.get(tokens, last - 1) : undefined;
  if (years === undefined) return undefined;
  if (isWord(tokens, first, 'half')) return last - first === 3 ? sized(0.5, years) : undefined;
  if (last - first !== 2) return undefined;
  const count =
    tokens.kind[first] === TokenKind.number
      ? Number(textOf(tokens, first))
      : isWord(tokens, first, 'a')
        ? 1
        : FIGURE_WORDS.get(tokens, first)?.cardinal;
  return count === undefined || Number.isNaN(count) ? undefined : sized(count, years);
}

/** The age of a thing: that of somebody who was born is told with the birth. */
function isAgeInYear(tokens: Tokens, { kind, noun, start, end }: Figure): boolean {
  const { first, last } = tokensOf(tokens, { start, end });
  if (!isWord(tokens, last + 1, 'in')) return false;
  return kind === 'age'
    ? isWord(tokens, last, 'old')
    : noun === undefined && TURNED.get(tokens, first - 1) !== undefined;
}

const TURNED = wordList('turned turns turn');

function sized(count: number, years: number): Size {
  // Years may be counted with both ends or with none, and "a decade" is a round number.
  return { stated: count * years, leeway: years === 1 ? 1 : years === 10 ? Math.max(2, count) : 5 };
}

const YEARS_IN = createLexicon([
  ['year', 1],
  ['years', 1],
  ['decade', 10],
  ['decades', 10],
  ['century', 100],
  ['centuries', 100],
]);

type Ends = Pick<Elapsed, 'from' | 'to'>;

/** Where the years that went by stand, and the years of their sentence on either side. */
interface Told {
  readonly tokens: Tokens;
  readonly first: number;
  readonly last: number;
  readonly earlier: readonly Dated[];
  readonly later: readonly Dated[];
}

function endsOf(facts: SentenceFacts, figure: Figure, previous: SentenceFacts | undefined): Ends | undefined {
  const { tokens } = facts;
  const { first, last } = tokensOf(tokens, figure);
  const years = yearsIn(tokens, facts.figures);
  const earlier = years.filter(({ end }) => end <= figure.start);
  const later = years.filter(({ start }) => start >= figure.end);
  const told: Told = { tokens, first, last, earlier, later };
  if (figure.kind === 'age' || figure.kind === 'cardinal') return ageOf(told);
  if (isWord(tokens, last, 'later') || isWord(tokens, last + 1, 'later')) {
    return isWord(tokens, last, 'later') ? afterwards(told, previous) : undefined;
  }
  // "Six years after that, in 2015,".
  const isAfterThat = isWord(tokens, last + 1, 'after') && THAT.get(tokens, last + 2) !== undefined;
  if (isAfterThat) return afterwards({ ...told, last: last + 2 }, previous);
  // "every two years since 2004".
  if (isWord(tokens, first - 1, 'every')) return undefined;
  const isParenthetic = markAt(tokens, last + 1) === ',' && isWord(tokens, last + 2, 'since');
  if (isParenthetic) return sinceThen({ ...told, last: last + 1 });
  if (SINCE.get(tokens, last + 1) !== undefined) return sinceThen(told);
  if (isWord(tokens, last + 1, 'apart')) {
    const [from, to, third] = [earlier.at(-2), earlier.at(-1), earlier.at(-3)];
    return from === undefined || to === undefined || third !== undefined ? undefined : { from: [from], to };
  }
  return untilThen(told) ?? between(told);
}

/** "planted in 1870, was 150 years old in 2020", "turned 100 in 2003; it was founded in 1903". */
function ageOf({ tokens, last, earlier, later }: Told): Ends | undefined {
  const [to] = later;
  if (to === undefined || earlier.length + later.length !== 2 || tokensOf(tokens, to).first !== last + 2)
    return undefined;
  const from = earlier[0] ?? later[1];
  if (from === undefined) return undefined;
  const verb = tokensOf(tokens, from).first - 2;
  return MADE.get(tokens, verb) === undefined || !isWord(tokens, verb + 1, 'in') ? undefined : { from: [from], to };
}

const MADE = wordList('founded established planted built opened created made set up launched formed completed');

const SINCE = wordList('after since');
const THAT = wordList('that this then');

/** "ended six years later, in 1945", "in 1945, six years later,". */
function afterwards(
  { tokens, first, last, earlier, later }: Told,
  previous: SentenceFacts | undefined,
): Ends | undefined {
  const next = later[0];
  const at = next === undefined ? -1 : tokensOf(tokens, next).first;
  if (next !== undefined && isWord(tokens, at - 1, 'in') && at - last <= 3) {
    const from = earlier.length > 0 ? earlier : lastYearOf(previous);
    return from.length === 0 ? undefined : { from, to: next };
  }
  const to = earlier.at(-1);
  if (to === undefined || markAt(tokens, first - 1) !== ',' || tokensOf(tokens, to).last !== first - 2)
    return undefined;
  const from = earlier.length > 1 ? earlier.slice(0, -1) : lastYearOf(previous);
  return from.length === 0 ? undefined : { from, to };
}

/** "ten years after the 2006 flood, in 2016", "it is 25 years since it fell in 1989, he said in 2014". */
function sinceThen({ tokens, first, last, earlier, later }: Told): Ends | undefined {
  const [from, after, third] = later;
  if (from === undefined || third !== undefined) return undefined;
  const event = tokensOf(tokens, from);
  if (event.first - last > REACH || isInListBetween(tokens, last + 2, event.first, PARTING)) return undefined;
  const to = after ?? earlier.at(-1);
  if (to === undefined || earlier.length + later.length !== 2) return undefined;
  const then = tokensOf(tokens, to);
  if (to === after) {
    for (let at = event.last + 1; at < then.first; at++) if (isWord(tokens, at, 'and')) return undefined;
    return isInListBetween(tokens, event.last + 1, then.first, PARTING) || !isIn(tokens, then.first)
      ? undefined
      : { from: [from], to };
  }
  // "In 2016, ten years after the flood of 2006,".
  return first - then.last > 2 ? undefined : { from: [from], to };
}

/** "signed in 1997 for 99 years and runs out in 2096", "came in 1952, had reigned for 60 years in 2012". */
function untilThen({ tokens, first, last, earlier, later }: Told): Ends | undefined {
  const [from] = earlier;
  const [to] = later;
  if (from === undefined || to === undefined || earlier.length + later.length !== 2) return undefined;
  const isFor = isWord(tokens, first - 1, 'for') || isWord(tokens, first - 2, 'for');
  const then = tokensOf(tokens, to).first;
  if (!isFor || !isIn(tokens, then) || then - last > REACH) return undefined;
  const since = tokensOf(tokens, from).last;
  for (let at = last + 1; at < then; at++) {
    // "was ended in 2005", before its time.
    const isCut = isWord(tokens, at - 1, 'was') || isWord(tokens, at - 1, 'were');
    if (ENDING.get(tokens, at) !== undefined) return isCut ? undefined : { from: [from], to };
  }
  if (then !== last + 2) return undefined;
  for (let at = since + 1; at < first; at++) if (isWord(tokens, at, 'had')) return { from: [from], to };
  return undefined;
}

/** "51 years, from 1950 until her death in 2001", "a five-year plan, which began in 2011, ends in 2016". */
function between({ tokens, last, earlier, later }: Told): Ends | undefined {
  const [from, to, third] = later;
  if (earlier.length > 0 || from === undefined || to === undefined || third !== undefined) return undefined;
  const [begin, end] = [tokensOf(tokens, from), tokensOf(tokens, to).first];
  if (end - begin.last > REACH || begin.first - last > REACH || !isIn(tokens, end)) return undefined;
  const isSpan =
    isWord(tokens, begin.first - 1, 'from') && markAt(tokens, begin.first - 2) === ',' && begin.first - last <= NEAR;
  if (isSpan && UNTIL.get(tokens, begin.last + 1) !== undefined) return { from: [from], to };
  const hasBegun = BEGINNING.get(tokens, begin.first - 2) !== undefined && isWord(tokens, begin.first - 1, 'in');
  // "that erupted in 1998 ended under a treaty in 2000".
  const isEnded = ENDING.get(tokens, begin.last + 1) !== undefined && EARLY.get(tokens, begin.last + 2) === undefined;
  const ends = isEnded || ENDING.get(tokens, end - 2) !== undefined;
  return hasBegun && ends ? { from: [from], to } : undefined;
}

const UNTIL = wordList('until till to');
const BEGINNING = wordList('began begun started begins starts launched signed erupted flared');
const EARLY = wordList('early prematurely abruptly suddenly soon only');
const NEAR = 7;

function isIn(tokens: Tokens, first: number): boolean {
  return isWord(tokens, first - 1, 'in') || isWord(tokens, first, 'in');
}

const ENDING = wordList('ends ended end expires expired expire runs ran lapses lapsed finishes finished');

const PARTING = wordList('that which who whom when where while before since but because although though if than ; : (');

/** In tokens. */
const REACH = 10;
