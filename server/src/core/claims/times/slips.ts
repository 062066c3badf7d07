import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt, tokensOf } from '../../segment/marks.js';
import { isWord } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';
import { type Dated, yearsIn } from './elapsed.js';
import { OWNERS } from './lengths.js';
import { isRule } from './stretches.js';

/** Two years and a number of years that nothing ties but one slip: with a digit changed, or two in their other order, they agree. */
export interface Slip {
  /** "15 years"; "50" of "turned 50". */
  readonly figure: Figure;
  readonly stated: number;
  readonly from: Dated;
  readonly to: Dated;
}

/**
 * The slip of a sentence that names just two years and just one length of time, be it that the sentence before names one
 * year or both.
 */
export function slipIn(facts: SentenceFacts, previous: SentenceFacts | undefined): Slip | undefined {
  const span = onlySpan(facts);
  const years = span ?? yearsIn(facts.tokens, facts.figures);
  const round = ofRound(facts, years);
  if (round !== undefined) return round;
  if (span !== undefined) {
    const isTold = isBeside(facts, span) || (lastsAsLong(facts) && span[0].end < (lengthIn(facts)?.start ?? 0));
    return isTold ? ofFew(facts, span) : ofBracketed(facts, span);
  }
  const isToldBefore = previous !== undefined && previous.figures.some(isYears);
  if (years.length === 2 && isToldBefore && !facts.figures.some(isYears)) {
    return yearsIn(previous.tokens, previous.figures).length === 0 ? slipBetween(previous, years) : undefined;
  }
  if (years.length === 2) return slipBetween(facts, years);
  if (previous === undefined || years.length > 2 || isToldBefore) return undefined;
  const before = onlySpan(previous) ?? yearsIn(previous.tokens, previous.figures);
  if (years.length + before.length !== 2) return undefined;
  const isOfTwo = years.length === 0 && lastsAsLong(facts);
  return isOfTwo ? ofFew(facts, before) : slipBetween(facts, [...before, ...years]);
}

/** Both ends of "from 2003 to 2015", where no other year stands beside. */
function onlySpan({ tokens, figures }: SentenceFacts): readonly [Dated, Dated] | undefined {
  let span: Figure | undefined;
  for (const figure of figures) {
    const { kind, parts, edtf, relative } = figure;
    if (kind !== 'date' || relative !== undefined || (parts?.year ?? edtf) === undefined) continue;
    if (span !== undefined) return undefined;
    span = figure;
  }
  // "the 1990s" has no ends.
  if (span?.edtf === undefined || tokens.text[span.end - 1] === 's') return undefined;
  const match = /^(\d{4})\/(\d{4})$/.exec(span.edtf);
  if (match === null) return undefined;
  const { start, end } = span;
  const [from, to] = [match[1], match[2]].map((year) => ({
    start,
    end,
    year: Number(year),
    month: undefined,
    day: undefined,
  }));
  return [from as Dated, to as Dated];
}

/** "His eight years as mayor (2003–2015)", "spent 11 years in prison between 1990 and 2011": in one clause. */
function isBeside({ tokens, figures }: SentenceFacts, [{ start, end }]: readonly [Dated, Dated]): boolean {
  const figure = figures.find(isYears);
  // What "the ten-year average" is of is not told by the years beside it.
  if (figure === undefined || tokens.text.slice(figure.start, figure.end).includes('-')) return false;
  const own = tokensOf(tokens, figure);
  if (OTHERS.get(tokens, own.last + 1) !== undefined) return false;
  const [one, other] = figure.start < start ? [figure, { start, end }] : [{ start, end }, figure];
  const [from, to] = [tokensOf(tokens, one).last + 1, tokensOf(tokens, other).first];
  const isParted =
    isInListBetween(tokens, from, to, PARTING) || isInListBetween(tokens, own.first - 4, own.first, PARTING);
  return to - from <= MOST_BETWEEN && !isParted;
}

/** "The 22-year term of the prime minister, Karl Holm (1981–2003)": in brackets a life may stand as well, so that a slip is needed. */
function ofBracketed({ tokens, figures }: SentenceFacts, [from, to]: readonly [Dated, Dated]): Slip | undefined {
  const [figure, other] = figures.filter(isYears);
  if (figure?.value == null || other !== undefined || figure.start > from.start) return undefined;
  const [{ last }, { first }] = [tokensOf(tokens, figure), tokensOf(tokens, from)];
  const isOfTerm = TERMS.get(tokens, last + 1) !== undefined && isWord(tokens, last + 2, 'of');
  if (!isOfTerm || markAt(tokens, first - 1) !== '(' || first - last > FAR + 2) return undefined;
  if (isInListBetween(tokens, last + 3, first, PARTING)) return undefined;
  const { value: stated } = figure;
  return isOneSlip(from.year, to.year, stated) ? { figure, stated, from, to } : undefined;
}

const TERMS = wordList('term reign rule tenure presidency premiership dictatorship leadership spell stint career');

/** In tokens. */
const MOST_BETWEEN = 6;
const PARTING = wordList(`
  who which that when where while and but or after before since until than later earlier ; : least jailed sentenced
  fined`);
const OTHERS = wordList('longer later ago before after earlier old more younger older each or per apart into');

function slipBetween(facts: SentenceFacts, years: readonly Dated[]): Slip | undefined {
  const { figures } = facts;
  const [one, two] = years as [Dated, Dated];
  const [figure, other] = figures.filter(
    (each) => isYears(each) || (isBareAge(each) && tellsOfBirth(facts)) || isAgeOfMade(facts, each),
  );
  if (figure?.value == null || other !== undefined || isUntied(facts, figure) || isAtEvent(facts, figure))
    return undefined;
  if (figures.some(({ kind, edtf }) => kind === 'date' && edtf?.includes('/') === true)) return undefined;
  // "a revolt in 1945. In 1960, after 75 years of colonial rule": of a beginning that is not told.
  if (isRule(facts.tokens, tokensOf(facts.tokens, figure).last)) return undefined;
  const [from, to] = one.year < two.year ? [one, two] : [two, one];
  const { value: stated } = figure;
  const apart = to.year - from.year;
  if (
    (apart < FEW && !isCounted(facts, figure)) ||
    (figure.modifier === 'about' && Math.abs(apart - stated) * 10 <= stated)
  )
    return undefined;
  // "four years after the fire of 1982": the two years are the ends.
  if (isYears(figure) && isCounted(facts, figure) && !isApart(facts, figure) && !isFollowed(facts, figure, [one, two]))
    return undefined;
  if (isYears(figure) && isCounted(facts, figure))
    return Math.abs(apart - stated) > 1 ? { figure, stated, from, to } : undefined;
  // One is so old, or a year older by its end.
  const isSlip =
    isOneSlip(from.year, to.year, stated) || (!isYears(figure) && isOneSlip(from.year, to.year, stated + 1));
  return isSlip ? { figure, stated, from, to } : undefined;
}

function isYears({ kind, unit, value, modifier }: Figure): boolean {
  const isExact = modifier === 'none' || (modifier === 'about' && value !== null && value >= LONG);
  return kind === 'duration' && unit === 'year' && isExact && value !== null && Number.isInteger(value);
}

/** "turned 50", "is 45,": a number that can be an age. */
function isBareAge({ kind, value, modifier, noun, unit }: Figure): boolean {
  if (kind !== 'cardinal' || value === null || modifier !== 'none' || noun !== undefined || unit !== null) return false;
  return value <= 110;
}

/** "at 50", "was 20 when": the frame says what the age is of. */
function isAtEvent({ tokens }: SentenceFacts, figure: Figure): boolean {
  if (figure.kind !== 'cardinal') return false;
  const { first, last } = tokensOf(tokens, figure);
  return isWord(tokens, first - 1, 'at') || isWord(tokens, last + 1, 'when');
}

/** "the 80-year-old mill, founded in 1934, closed in 2014". */
function isAgeOfMade({ tokens, sentence }: SentenceFacts, { kind, value, modifier }: Figure): boolean {
  if (kind !== 'age' || value === null || modifier !== 'none') return false;
  for (let at = sentence.first; at < sentence.last; at++) if (MADE.get(tokens, at) !== undefined) return true;
  return false;
}

const MADE = wordList('founded established built opened launched');

function tellsOfBirth({ tokens, sentence }: SentenceFacts): boolean {
  for (let at = sentence.first; at < sentence.last; at++) if (isWord(tokens, at, 'born')) return true;
  return false;
}

/** "four years after", "three years before", "predates … by 26 years". */
function isCounted(facts: SentenceFacts, figure: Figure): boolean {
  const { last } = tokensOf(facts.tokens, figure);
  return isWord(facts.tokens, last + 1, 'after') || isWord(facts.tokens, last + 1, 'before') || isApart(facts, figure);
}

/** "predating the other novel (1897) by 26 years": so much that the one comes before the other. */
function isApart({ tokens, sentence }: SentenceFacts, figure: Figure): boolean {
  const { first } = tokensOf(tokens, figure);
  return isWord(tokens, first - 1, 'by') && isInListBetween(tokens, sentence.first, first, PREDATING);
}

const PREDATING = wordList(
  'predate predates predated predating antedate antedates antedated antedating outlived outlives',
);

/** One year stands before it and a comma, and the other soon behind, in the same clause. */
function isFollowed({ tokens }: SentenceFacts, figure: Figure, years: readonly Dated[]): boolean {
  const next = years.find(({ start }) => start >= figure.end);
  const isApposed = markAt(tokens, tokensOf(tokens, figure).first - 1) === ',';
  if (next === undefined || next === years[0] || !isApposed) return false;
  const [from, to] = [tokensOf(tokens, figure).last + 2, tokensOf(tokens, next).first];
  return to - from <= FAR && !isInListBetween(tokens, from, to, PARTING);
}

/** In tokens. */
const FAR = 10;

/** "three years ago", "four years each", "every two years", "a three-year deal". */
function isUntied({ tokens }: SentenceFacts, figure: Figure): boolean {
  const { first, last } = tokensOf(tokens, figure);
  // What comes round every 76 years is seldom told of but for its last time and its next.
  const isRound = isWord(tokens, first - 1, 'every') && (figure.value as number) >= LONG;
  return AFTER.get(tokens, last + 1) !== undefined || (BEFORE.get(tokens, first - 1) !== undefined && !isRound);
}

function lengthIn({ figures }: SentenceFacts): Figure | undefined {
  return figures.find(isYears);
}

/** "It had been expected to take nine years", "those nine years": of what the sentence before tells. */
function lastsAsLong(facts: SentenceFacts): boolean {
  const { tokens } = facts;
  const figure = lengthIn(facts);
  if (figure === undefined) return false;
  const { first, last } = tokensOf(tokens, figure);
  // "his ten years in office".
  const isOffice = isWord(tokens, last + 1, 'in') && OFFICE.get(tokens, last + 2) !== undefined;
  return LASTING.get(tokens, first - 1) !== undefined || (isOffice && OWNERS.get(tokens, first - 1) !== undefined);
}

const OFFICE = wordList('office power charge');
const LASTING = wordList('take takes took taken taking last lasts lasted lasting those these spent');

/**
 * "which began in 1991 and ended in 2002, lasted two decades", "from 1565 to 1898, for four centuries": the only two years
 * of a sentence, and how long it lasted in round numbers.
 */
function ofRound({ tokens, figures }: SentenceFacts, years: readonly Dated[]): Slip | undefined {
  const [from, to, more] = years;
  const [figure, other] = figures.filter(({ kind }) => kind === 'duration');
  const size = SIZES.get(figure?.unit ?? '');
  if (figure?.value == null || size === undefined || other !== undefined) return undefined;
  if (from === undefined || to === undefined || more !== undefined || from.start > figure.start) return undefined;
  const { first } = tokensOf(tokens, figure);
  let before = first - 1;
  while (ROUGHLY.get(tokens, before) !== undefined) before--;
  const isLasting = LASTING.get(tokens, before) !== undefined && to.end <= figure.start;
  const isSpan = isWord(tokens, before, 'for') && markAt(tokens, before - 1) === ',' && from.start === to.start;
  if (!(isLasting || isSpan) || before - tokensOf(tokens, to).last > FAR) return undefined;
  const apart = to.year - from.year;
  return Math.abs(apart - figure.value * size) > size / 2
    ? { figure, stated: figure.value * size, from, to }
    : undefined;
}

/** In years. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ['decade', 10],
  ['century', 100],
]);
const ROUGHLY = wordList('about around nearly almost some roughly more less than over at least most');

/** The years before are the ends of it: a year more or less is how one counts. */
function ofFew(facts: SentenceFacts, [from, to]: readonly Dated[]): Slip | undefined {
  const [figure, other] = facts.figures.filter(isYears);
  if (figure?.value == null || other !== undefined || isUntied(facts, figure) || from === undefined || to === undefined)
    return undefined;
  const { value: stated } = figure;
  const apart = to.year - from.year;
  return apart > 1 && Math.abs(apart - stated) > 1 ? { figure, stated, from, to } : undefined;
}

/** In years. */
const LONG = 30;
const FEW = 5;

const AFTER = wordList('ago each apiece ahead off');
const BEFORE = wordList('every next past another spending');

/** One digit, or two neighbours in their other order, in one of the three numbers makes `to` so many years later than `from`. */
function isOneSlip(from: number, to: number, years: number): boolean {
  const apart = to - from;
  // Of a few years any other number is a digit away.
  if (Math.abs(apart - years) <= 1 || years < 10 || years % 100 === 0) return false;
  return isMistyped(years, apart) || isMistyped(to, from + years) || isMistyped(from, to - years);
}

/** The numbers are as long as each other, and differ in one digit or in the order of two neighbours. */
function isMistyped(a: number, b: number): boolean {
  const [x, y] = [String(a), String(b)];
  if (x.length !== y.length) return false;
  const different: number[] = [];
  for (let at = 0; at < x.length; at++) if (x[at] !== y[at]) different.push(at);
  const [first, second, more] = different;
  if (first === undefined || more !== undefined) return false;
  return second === undefined || (second === first + 1 && x[first] === y[second] && x[second] === y[first]);
}
