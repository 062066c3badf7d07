import type { Figure } from '../figures/figure.js';
import { wordList } from '../segment/lexicon.js';
import { tokensOf } from '../segment/marks.js';
import { isWord } from '../segment/tokens.js';
import type { SentenceFacts } from './amounts.js';
import { type Dated, yearsIn } from './elapsed.js';

/** Two years and a number of years that nothing ties but one slip: with a digit changed, or two in their other order, they agree. */
export interface Slip {
  /** "15 years"; "50" of "turned 50". */
  readonly figure: Figure;
  readonly stated: number;
  readonly from: Dated;
  readonly to: Dated;
}

/** The slip of a sentence that names just two years and just one length of time. */
export function slipIn(facts: SentenceFacts): Slip | undefined {
  const { tokens, figures } = facts;
  const [one, two, more] = yearsIn(tokens, figures);
  if (one === undefined || two === undefined || more !== undefined) return undefined;
  const [figure, other] = figures.filter((each) => isYears(each) || (isBareAge(facts, each) && tellsOfBirth(facts)));
  if (figure?.value == null || other !== undefined || isUntied(facts, figure)) return undefined;
  if (figures.some(({ kind, edtf }) => kind === 'date' && edtf?.includes('/') === true)) return undefined;
  const [from, to] = one.year < two.year ? [one, two] : [two, one];
  const { value: stated } = figure;
  // One is so old, or a year older by its end.
  const isSlip =
    isOneSlip(from.year, to.year, stated) || (!isYears(figure) && isOneSlip(from.year, to.year, stated + 1));
  return isSlip ? { figure, stated, from, to } : undefined;
}

function isYears({ kind, unit, value, modifier }: Figure): boolean {
  return kind === 'duration' && unit === 'year' && modifier === 'none' && value !== null && Number.isInteger(value);
}

/** "turned 50", "is 45,": a number that can be an age, and stands in no frame that says so of itself. */
function isBareAge({ tokens }: SentenceFacts, figure: Figure): boolean {
  const { kind, value, modifier, noun, unit } = figure;
  if (kind !== 'cardinal' || value === null || modifier !== 'none' || noun !== undefined || unit !== null) return false;
  const { first, last } = tokensOf(tokens, figure);
  return value <= 110 && !isWord(tokens, first - 1, 'at') && !isWord(tokens, last + 1, 'when');
}

function tellsOfBirth({ tokens, sentence }: SentenceFacts): boolean {
  for (let at = sentence.first; at < sentence.last; at++) if (isWord(tokens, at, 'born')) return true;
  return false;
}

/** "three years ago", "four years each", "every two years", "a three-year deal". */
function isUntied({ tokens }: SentenceFacts, figure: Figure): boolean {
  const { first, last } = tokensOf(tokens, figure);
  return AFTER.get(tokens, last + 1) !== undefined || BEFORE.get(tokens, first - 1) !== undefined;
}

const AFTER = wordList('ago each apiece ahead');
const BEFORE = wordList('every next past another');

/** One digit, or two neighbours in their other order, in one of the three numbers makes `to` so many years later than `from`. */
function isOneSlip(from: number, to: number, years: number): boolean {
  const apart = to - from;
  // Of a few years any other number is a digit away.
  if (Math.abs(apart - years) <= 1 || years < 10) return false;
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
