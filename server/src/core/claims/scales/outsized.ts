import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, lowerOf, TokenKind } from '../../segment/tokens.js';
import type { Amount } from '../amounts.js';
import type { Placed } from './misscaled.js';
import { scaleAfterNumber, scaleIn } from './scales.js';

/** A figure that is too large or too small to be what its words say of it and another. */
export interface Outsized {
  readonly amount: Amount;
  readonly other: Amount;
}

/**
 * The figures of a paragraph that lie so far from another that their words cannot both hold: a part larger than its whole
 * ("$310 million …, most of it, $240 billion"), a profit larger than the sales, more that is less ("84 million, far more than
 * the 50 billion"), one of a row that is a thousand times as large as all others, and ranges from millions to billions.
 */
export function outsizedOf(placed: readonly Placed[]): readonly Outsized[] {
  const found: Outsized[] = [];
  for (const [index, second] of placed.entries()) {
    if (isWideRange(second)) found.push({ amount: second.amount, other: second.amount });
    const first = placed[index - 1];
    if (first === undefined || second.index - first.index > 1) continue;
    if (!isFar(first.amount, second.amount) || isRate(first) || !(isScaled(first) || isScaled(second))) continue;
    if (isTooMuch(first, second)) found.push({ amount: second.amount, other: first.amount });
  }
  found.push(...soldForLess(placed), ...toldTwice(placed), ...apartFromRow(placed));
  return found;
}

function isScaled({ facts: { tokens }, amount }: Placed): boolean {
  return scaleIn(tokens, amount) !== undefined;
}

/** "4,000 a day", "83 cents a share": what is made of them in a year, and what all shares get, may be more. */
function isRate({ amount: { kind, per } }: Placed): boolean {
  return kind !== 'measure' && per !== undefined;
}

/** Of one kind, and so far apart that a scale word tells them apart. */
function isFar(a: Amount, b: Amount): boolean {
  if (a.value === null || b.value === null || a.value <= 0 || b.value <= 0) return false;
  if (a.per !== b.per && b.per !== undefined) return false;
  const times = a.value / b.value;
  if (times < FAR && times > 1 / FAR) return false;
  const isBare = b.kind === 'cardinal' && b.noun === undefined && a.kind === 'measure';
  return isBare || (a.kind === b.kind && a.unit === b.unit && (a.noun === b.noun || b.noun === undefined));
}

const FAR = 20;

/** The second is told as a part of the first and is more, as most of it and is little, or as less and is more. */
function isTooMuch(first: Placed, second: Placed): boolean {
  const { tokens, sentence } = second.facts;
  const [a, b] = [first.amount, second.amount];
  const isMore = (b.value as number) > (a.value as number);
  const from = first.index === second.index ? a.last + 1 : sentence.first;
  const gap = second.amount.first - from;
  if (gap > FARTHEST) return false;
  for (let at = from; at < b.first; at++) {
    if (isWord(tokens, at, 'of') && PRONOUNS.get(tokens, at + 1) !== undefined) {
      const isMost = isInListBetween(tokens, at - 2, at, MOST);
      return isMore || (isMost && SHARES.get(tokens, at - 1) === undefined);
    }
    // "18 billion, out of debts of 3 billion".
    if (isWord(tokens, at, 'of') && isWord(tokens, at - 1, 'out') && first.index === second.index) return !isMore;
    if (isWord(tokens, at, 'including') && first.index === second.index) return isMore;
    if (isWord(tokens, at, 'alone') && first.index !== second.index) return isMore && !areOfTwo(first, second);
    if (isWord(tokens, at, 'than') && first.index === second.index && b.first - at <= 3) {
      if (GREATER.get(tokens, at - 1) !== undefined && OF_ALL.get(tokens, at - 2) !== undefined) return isMore;
      if (LESSER.get(tokens, at - 1) !== undefined && OF_ALL.get(tokens, at - 2) !== undefined) return !isMore;
    }
  }
  // "One thing is the cameras. Six thousand of them": no whole.
  if ((a.value as number) < FEWEST_WHOLE) return false;
  const next = b.last + 1;
  return isWord(tokens, next, 'of') && PRONOUNS.get(tokens, next + 1) !== undefined && isMore;
}

/** "62 tonnes of fish" and "3 tonnes of grain". */
function areOfTwo(a: Placed, b: Placed): boolean {
  const [one, other] = [a, b].map(({ facts: { tokens }, amount }) =>
    isWord(tokens, amount.last + 1, 'of') ? tokens.hash[amount.last + 2] : undefined,
  );
  return one !== undefined && other !== undefined && one !== other;
}

/** In tokens. */
const FARTHEST = 14;

const FEWEST_WHOLE = 10;

const PRONOUNS = wordList('it which them that this whom those');
const MOST = wordList('most bulk majority all');
const SHARES = wordList('tenth quarter third fifth');
const GREATER = wordList('more greater larger higher');
const LESSER = wordList('less fewer smaller lower');
/** "far more than the 50 billion"; bare "more than" is a part of its amount. */
const OF_ALL = wordList('far well much considerably significantly substantially even');

/** A profit of more than the sales, in one sentence or two. */
function* soldForLess(placed: readonly Placed[]): Iterable<Outsized> {
  const profits = placed.filter((each) => isNamed(each, PROFITS));
  if (profits.length === 0) return;
  for (const sales of placed) {
    if (!isNamed(sales, SALES)) continue;
    for (const profit of profits) {
      if (Math.abs(profit.index - sales.index) > 1 || !isFar(sales.amount, profit.amount)) continue;
      if ((profit.amount.value as number) > (sales.amount.value as number))
        yield { amount: profit.amount, other: sales.amount };
    }
  }
}

/** "profit of $5m", "profit was $5m", "profits rose to $5m". */
function isNamed({ facts: { tokens, sentence }, amount }: Placed, names: typeof PROFITS): boolean {
  if (amount.kind !== 'money' || amount.value === null) return false;
  for (let at = amount.first - 1; at >= Math.max(sentence.first, amount.first - NAMED); at--) {
    if (names.get(tokens, at) !== undefined) return true;
    if (markAt(tokens, at) === ',' || tokens.kind[at] === TokenKind.number) return false;
  }
  return false;
}

/** In tokens, from what a sum is to the sum. */
const NAMED = 4;

const PROFITS = wordList('profit profits earnings loss losses');
const SALES = wordList('sales revenue revenues turnover');

/** "sales of $890 million … sales of $910 billion": what is said of both is the same word, and they are alike but for the scale. */
function* toldTwice(placed: readonly Placed[]): Iterable<Outsized> {
  for (const [index, second] of placed.entries()) {
    for (let at = index - 1; at >= 0 && second.index - (placed[at] as Placed).index <= 1; at--) {
      const first = placed[at] as Placed;
      if (!isFar(first.amount, second.amount) || !(isScaled(first) || isScaled(second))) continue;
      const head = headOf(second);
      if (head === undefined || headOf(first) !== head) continue;
      const times = (second.amount.value as number) / (first.amount.value as number);
      const rest = times / 1e3 ** Math.round(Math.log10(times) / 3);
      if (rest > 1 / TOLD && rest < TOLD) yield { amount: second.amount, other: first.amount };
    }
  }
}

const TOLD = 2;

/** The word that says what a sum is: "sales" of "on sales of $5m", "bid" of "a bid worth $5m". */
function headOf({ facts: { tokens, sentence }, amount }: Placed): string | undefined {
  for (let at = amount.first - 1; at >= Math.max(sentence.first, amount.first - NAMED); at--) {
    if (tokens.kind[at] !== TokenKind.word) return undefined;
    const word = lowerOf(tokens, at);
    if (word.length > 3 && SAYING.get(tokens, at) === undefined) return word;
  }
  return undefined;
}

const SAYING = wordList(`
  worth about nearly almost around roughly some than more less over under with from into that this these those been were will have just
  only another their its his her least including approximately totaling totalling`);

/** One of at least three sums of a paragraph that is hundreds of times as large or as small as all others, which are alike. */
function* apartFromRow(placed: readonly Placed[]): Iterable<Outsized> {
  const sums = placed.filter(({ amount: { kind, value } }) => kind === 'money' && value !== null && value >= LEAST);
  if (sums.length < FEWEST) return;
  for (const one of sums) {
    const others = sums.filter((other) => other !== one && other.amount.unit === one.amount.unit);
    if (others.length < FEWEST - 1 || !isScaled(one)) continue;
    const values = others.map(({ amount }) => amount.value as number);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const value = one.amount.value as number;
    if (most / least > ALIKE || (value < most * APART && value > least / APART)) continue;
    const shifted = value > most ? value / 1e3 : value * 1e3;
    if (shifted < least / ROOM || shifted > most * ROOM) continue;
    const near = others.findLast(({ amount }) => amount.start < one.amount.start) ?? others[0];
    if (near !== undefined) yield { amount: one.amount, other: near.amount };
  }
}

const LEAST = 1e4;
const FEWEST = 3;
const ROOM = 3;
const ALIKE = 40;
const APART = 20;

/** "between $700 million and $900 billion": two scale words; whole powers of ten are bounds of classes. */
function isWideRange({ facts: { tokens }, amount }: Placed): boolean {
  const { value, low, high, first, last } = amount;
  if (value !== null || low === null || high === null || low <= 0) return false;
  const scales: number[] = [];
  for (let at = first; at <= last; at++) {
    const scale = scaleAfterNumber(tokens, at);
    if (scale !== undefined) scales.push(scale);
  }
  const [one, two] = scales;
  if (one === undefined || two === undefined || two < one * 1e3) return false;
  const rest = high / two / (low / one);
  return rest > 1 / MOST_REST && rest < MOST_REST && !/^10*$/.test(String(low / one));
}

const MOST_REST = 10;
