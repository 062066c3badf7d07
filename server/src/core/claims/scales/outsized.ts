import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, lowerOf, TokenKind } from '../../segment/tokens.js';
import { type Amount, beforeFillers, isBare } from '../amounts.js';
import { CHANGE_WORDS } from '../changes/changewords.js';
import { contentBeside, wordsShared } from '../content.js';
import { asideAt } from '../shares/wholes.js';
import { isForEach, isOfMany } from './each.js';
import { isProfitOn, lesserOf } from './limits.js';
import type { Placed } from './misscaled.js';
import { hasScale, scaleAfterNumber } from './scales.js';

/** A figure that is too large or too small to be what its words say of it and another. */
export interface Outsized {
  readonly amount: Amount;
  readonly other: Amount;
}

/**
 * The figures of a paragraph that lie so far from another that their words cannot both hold: a part larger than its whole
 * ("$310 million …, most of it, $240 billion"), a rise larger than what it came to, a profit larger than the sales, more that
 * is less ("84 million, far more than the 50 billion"), one of a row that is a thousand times as large as all others, and
 * ranges from millions to billions.
 */
export function outsizedOf(placed: readonly Placed[]): readonly Outsized[] {
  const found: Outsized[] = [];
  for (let index = 0; index < placed.length; index++) {
    const second = placed[index] as Placed;
    if (isWideRange(second)) found.push({ amount: second.amount, other: second.amount });
    for (let at = index - 1; at >= 0 && at >= index - MOST_APART; at--) {
      const first = placed[at] as Placed;
      if (second.index - first.index > 1) break;
      if (!isOneUnit(first.amount, second.amount)) continue;
      if (isTooMuch(placed, at, second)) found.push({ amount: second.amount, other: first.amount });
      // What is said of the second is said beside the figure of its sort that stands nearest.
      break;
    }
  }
  addSoldForLess(placed, found);
  addPaces(placed, found);
  addFigured(placed, found);
  addHeldByMore(placed, found);
  addToldTwice(placed, found);
  addApartFromRow(placed, found);
  if (found.length === 0) return found;
  const places = new Map(placed.map(({ amount }, at) => [amount, at]));
  return found.filter(({ amount }) => {
    const at = places.get(amount);
    return at === undefined || !(isForEach(placed[at] as Placed) || isOfMany(placed, at));
  });
}

/** Figures from one to another, those of another sort between them counted. */
const MOST_APART = 4;

/** The words have it that the one is no more than the other, and it is. */
function isTooMuch(placed: readonly Placed[], at: number, second: Placed): boolean {
  const first = placed[at] as Placed;
  const [a, b] = [first.amount, second.amount];
  if (!isFar(a, b, first.index === second.index ? FEW : FAR) || !(isScaled(first) || isScaled(second))) return false;
  const lesser = lesserOf(first, second);
  if (lesser === undefined) return false;
  // "One thing is the cameras. Six thousand of them": no whole.
  if (lesser !== 'first' && (a.value as number) < FEWEST_WHOLE) return false;
  const isMore = (b.value as number) > (a.value as number);
  if (lesser === 'most') return true;
  // "2.2 million tickets … 230,000 fans have bought 1.1 million of them".
  const isPart = ({ amount }: Placed) => isOneUnit(amount, b) && (amount.value ?? 0) >= (b.value as number);
  if (lesser === 'them' && (placed.slice(0, at).some(isPart) || isWhere(first))) return false;
  return isMore === (lesser !== 'first');
}

const FEWEST_WHOLE = 10;

/** "phones were sold in 94 countries: 9.8 million of them": they are not the countries. */
function isWhere({ facts: { tokens, sentence }, amount: { kind, first } }: Placed): boolean {
  return kind === 'cardinal' && PLACING.get(tokens, beforeFillers(tokens, first, sentence.first)) !== undefined;
}

const PLACING = wordList('in at to from across through throughout on within');

function isScaled({ facts: { tokens }, amount }: Placed): boolean {
  return hasScale(tokens, amount);
}

/** So far apart that a scale word tells them apart. */
function isFar(a: Amount, b: Amount, far = FAR): boolean {
  if (a.value === null || b.value === null || a.value <= 0 || b.value <= 0) return false;
  const times = a.value / b.value;
  return times >= far || times <= 1 / far;
}

/** Times; fewer where the words of one sentence tie the two. */
const FAR = 20;
const FEW = 4;

/** Of one kind and unit; "83 cents a share" is neither what all get nor what each pays. */
function isOneUnit(a: Amount, b: Amount): boolean {
  if (a.kind !== 'measure' && a.per !== undefined && (a.per !== b.per || a.per === 'share')) return false;
  if (a.per !== b.per && b.per !== undefined) return false;
  return (a.kind === b.kind && a.unit === b.unit) || (isBare(b) && a.kind === 'measure');
}

/** A profit of more than the sales, in one sentence or two. */
function addSoldForLess(placed: readonly Placed[], into: Outsized[]): void {
  for (const sales of placed) {
    if (sales.amount.kind !== 'money') continue;
    for (const profit of placed) {
      const isMore = (profit.amount.value ?? 0) > FEW * (sales.amount.value ?? 0);
      if (!isMore || !isOneUnit(profit.amount, sales.amount) || !isFar(sales.amount, profit.amount, FEW)) continue;
      if (isProfitOn(profit, sales)) into.push({ amount: profit.amount, other: sales.amount });
    }
  }
}

/** "will buy $600 million of bonds, a pace of $75 billion a month": more in a month than in all, or all in hundreds of years. */
function addPaces(placed: readonly Placed[], into: Outsized[]): void {
  for (let index = 1; index < placed.length; index++) {
    const pace = placed[index] as Placed;
    const sum = placed[index - 1] as Placed;
    const { per, kind, unit, noun, value, first } = pace.amount;
    if (per === undefined || !LENGTHS.has(per) || value === null || sum.facts !== pace.facts) continue;
    if (
      sum.amount.per !== undefined ||
      sum.amount.kind !== kind ||
      sum.amount.unit !== unit ||
      sum.amount.noun !== noun
    )
      continue;
    const { tokens, sentence } = pace.facts;
    const of = beforeFillers(tokens, first, sentence.first);
    if (!isWord(tokens, of, 'of') || PACES.get(tokens, of - 1) === undefined) continue;
    const lengths = (sum.amount.value ?? value) / value;
    if (lengths < 1 || lengths > MOST_LENGTHS) into.push({ amount: pace.amount, other: sum.amount });
  }
}

/** "a seven-figure sum (£850,000)": of fewer digits, or of more. */
function addFigured(placed: readonly Placed[], into: Outsized[]): void {
  for (let index = 1; index < placed.length; index++) {
    const [{ amount: digits, facts }, { amount: sum, facts: own }] = [
      placed[index - 1] as Placed,
      placed[index] as Placed,
    ];
    if (digits.noun !== 'figure' || facts !== own || sum.kind !== 'money' || sum.value === null || sum.value < 1)
      continue;
    const { tokens } = facts;
    const before = beforeFillers(tokens, sum.first, digits.last + 1);
    const isSaid =
      FIGURED.has(asideAt(tokens, before)) && before - digits.last <= NAMED && markAt(tokens, digits.first + 1) === '-';
    if (!isSaid || isWord(tokens, sum.last + 1, 'of')) continue;
    if (Math.floor(Math.log10(sum.value)) + 1 !== digits.value) into.push({ amount: sum, other: digits });
  }
}

const FIGURED: ReadonlySet<string> = new Set(['(', ',', '–', '—', ':']);
const LENGTHS: ReadonlySet<string> = new Set(['day', 'week', 'month', 'quarter', 'year']);
const PACES = wordList('pace rate');
/** Nobody plans for so many days. */
const MOST_LENGTHS = 4e3;

/** "earned $5.3 million, or $1.61 a share, against $2.3 billion, or 68 cents a share": there would be hundreds of times as many shares. */
function addHeldByMore(placed: readonly Placed[], into: Outsized[]): void {
  let before: { readonly sum: Placed; readonly shares: number } | undefined;
  for (let index = 1; index < placed.length; index++) {
    const { amount, index: sentence } = placed[index] as Placed;
    if (amount.per !== 'share' || amount.value === null || amount.value <= 0) continue;
    const sum = placed[index - 1] as Placed;
    if (sum.amount.value === null || sum.index !== sentence) continue;
    if (sum.amount.unit !== amount.unit || sum.amount.per !== undefined) continue;
    if (!isWord(sum.facts.tokens, amount.first - 1, 'or') || amount.first - sum.amount.last > 3) continue;
    const shares = sum.amount.value / amount.value;
    if (shares > MOST_SHARES) into.push({ amount: sum.amount, other: amount });
    if (before !== undefined && sentence - before.sum.index <= 2) {
      const times = shares / before.shares;
      if (times > MANY || times < 1 / MANY) into.push({ amount: sum.amount, other: before.sum.amount });
    }
    before = { sum, shares };
  }
}

/** No firm has so many shares. */
const MOST_SHARES = 1e12;

/** No firm has so many times as many shares as a year before. */
const MANY = 200;

/** "sales of $890 million … sales of $910 billion": what is said of both are the same words, and they are alike but for the scale. */
function addToldTwice(placed: readonly Placed[], into: Outsized[]): void {
  for (let index = 1; index < placed.length; index++) {
    const second = placed[index] as Placed;
    for (let at = index - 1; at >= 0 && second.index - (placed[at] as Placed).index <= 1; at--) {
      const first = placed[at] as Placed;
      if (!isFar(first.amount, second.amount) || !isOneThing(first.amount, second.amount)) continue;
      if (!(isScaled(first) || isScaled(second))) continue;
      const times = (second.amount.value as number) / (first.amount.value as number);
      const thousands = Math.round(Math.log10(times) / 3);
      if (Math.abs(thousands) > MOST_THOUSANDS) continue;
      const rest = times / 1e3 ** thousands;
      if (rest < 1 / ALIKE_TIMES || rest > ALIKE_TIMES) continue;
      const isSame = hasHeadOf(first, second) || isGoneOn(first, second) || areContrasted(first, second);
      const most = isSame ? ALIKE_TIMES : areAboutOne(first, second) ? NEARLY : 1;
      if (rest > 1 / most && rest < most) into.push({ amount: second.amount, other: first.amount });
    }
  }
}

/** "It handled 2.1 million tons. That is up from 1.9 million", "Last year's harvest was 80 million tons": right behind the first. */
function isGoneOn(first: Placed, { facts: { tokens, sentence }, amount, index }: Placed): boolean {
  if (index !== first.index + 1 || amount.first - sentence.first > EARLIER_REACH) return false;
  const opener = sentence.first;
  if (isWord(tokens, opener, 'last') || isWord(tokens, opener + 1, 'previous'))
    return isInListBetween(tokens, opener + 1, opener + 3, PERIODS);
  if (!isWord(tokens, opener, 'that') && !isWord(tokens, opener, 'this')) return false;
  const before = beforeFillers(tokens, amount.first, opener);
  return isWord(tokens, before, 'from') || isWord(tokens, before, 'against') || isWord(tokens, before, 'with');
}

/** In tokens. */
const EARLIER_REACH = 12;
const PERIODS = wordList("year year's years month month's season season's week quarter");

/** "won 15 billion votes, while his rival got 9.4 million votes": one thing is counted twice in a sentence. */
function areContrasted({ facts, amount: a }: Placed, { facts: behind, amount: b }: Placed): boolean {
  if (facts !== behind || a.kind !== 'cardinal' || a.noun === undefined || a.noun !== b.noun) return false;
  return !NO_CONTRAST.has(a.noun) && isInListBetween(facts.tokens, a.last + 1, b.first, CONTRASTING);
}

/** Countries and firms are of all sizes. */
const NO_CONTRAST: ReadonlySet<string> = new Set(['person', 'share', 'employee', 'customer', 'user', 'subscriber']);
const CONTRASTING = wordList('while than against versus whereas compared');

function hasHeadOf(first: Placed, second: Placed): boolean {
  const head = headOf(second);
  return head !== undefined && headOf(first) === head;
}

/** "an appeal for more than $20 billion to build shelter … asked donors for $22 million for the appeal": in two sentences. */
function areAboutOne(first: Placed, second: Placed): boolean {
  if (first.index === second.index || first.amount.kind === 'measure' || isBare(second.amount)) return false;
  if ((first.amount.value as number) < LEAST || (second.amount.value as number) < LEAST) return false;
  const { noun } = second.amount;
  if (noun !== undefined && noun !== 'person' && noun === first.amount.noun) return true;
  if (isExpected(first) || isExpected(second)) return true;
  return wordsShared(contentBeside(first.facts, first.amount), contentBeside(second.facts, second.amount)) >= SHARED;
}

/** "Analysts had expected a deficit of $56 billion." */
function isExpected({ facts: { tokens, sentence }, amount: { first } }: Placed): boolean {
  return isInListBetween(tokens, Math.max(sentence.first, first - EXPECTED_REACH), first, EXPECTED);
}

/** In tokens. */
const EXPECTED_REACH = 7;
const EXPECTED = wordList('expected forecast predicted estimated projected hoped');

/** So many words tell that two figures are of one thing. */
const SHARED = 2;

/** Of one unit and noun. */
function isOneThing(a: Amount, b: Amount): boolean {
  if (a.per !== b.per && b.per !== undefined) return false;
  if (isBare(b) && (a.kind === 'money' || a.kind === 'measure')) return true;
  return a.kind === b.kind && a.unit === b.unit && (a.noun === b.noun || b.noun === undefined);
}

/** How many times the one is the other at most, but for the thousands. */
const ALIKE_TIMES = 2;
const NEARLY = 1.25;
const MOST_THOUSANDS = 2;

/** In tokens, from what a sum is to the sum. */
const NAMED = 4;

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
function addApartFromRow(placed: readonly Placed[], into: Outsized[]): void {
  const sums = placed.filter((each) => {
    const { kind, value } = each.amount;
    return kind === 'money' && value !== null && value >= LEAST && !isStep(each);
  });
  if (sums.length < FEWEST || !areFarApart(sums)) return;
  for (const one of sums) {
    // What stands in other paragraphs is one row with it where the same is told of.
    const row = sums.filter(
      (other) =>
        other !== one &&
        other.amount.unit === one.amount.unit &&
        other.amount.per === one.amount.per &&
        areOfOneRow(one, other),
    );
    if (row.length < FEWEST - 1 || !isScaled(one)) continue;
    const others = areAlike(row) ? row : besideIt(one, sums, row);
    const values = others.map(({ amount }) => amount.value as number);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const value = one.amount.value as number;
    if (others.length < FEWEST - 1 || !areAlike(others) || (value < most * APART && value > least / APART)) continue;
    const shifted = value > most ? value / 1e3 : value * 1e3;
    if (shifted < least / ROOM || shifted > most * ROOM) continue;
    // "A bank with assets of $3.2 billion lost $3 million in May and $4 million in June".
    const head = headOf(one);
    if (head !== undefined && WHOLES.has(head) && others.every((other) => headOf(other) !== head)) continue;
    // "vetoed two items in the $96 million budget, $210,000 for a park and $90,000 for a clock".
    if (value > most && isTold(one) && !others.some(isTold)) continue;
    const near = others.findLast(({ amount }) => amount.start < one.amount.start) ?? others[0];
    if (near !== undefined) into.push({ amount: one.amount, other: near.amount });
  }
}

/** "rose $1.2 billion to", "fell by $400 million in May to": what something changed by is far less than what it is. */
function isStep({ facts: { tokens, sentence }, amount: { first, last } }: Placed): boolean {
  const before = beforeFillers(tokens, first, sentence.first);
  const word = isWord(tokens, before, 'by') ? before - 1 : before;
  if (word < sentence.first || CHANGE_WORDS.get(tokens, word) === undefined) return false;
  for (let at = last + 1; at <= last + MOST_DATED; at++) {
    if (markAt(tokens, at) !== '') return false;
    if (isWord(tokens, at, 'to')) return true;
  }
  return false;
}

/** In tokens: "francs in May to". */
const MOST_DATED = 4;

function areAlike(sums: readonly Placed[]): boolean {
  const values = sums.map(({ amount }) => amount.value as number);
  return Math.max(...values) <= ALIKE * Math.min(...values);
}

/** The nearest sums to either side, in its sentence or the next; none where it stands first or last: it may be the whole. */
function besideIt(one: Placed, sums: readonly Placed[], row: readonly Placed[]): readonly Placed[] {
  const at = sums.indexOf(one);
  const near = row.filter(({ index }) => Math.abs(index - one.index) <= 1);
  const before = near.filter((other) => sums.indexOf(other) < at);
  const behind = near.filter((other) => sums.indexOf(other) > at);
  return before.length === 0 || behind.length === 0 ? [] : [...before.slice(-2), ...behind.slice(0, 2)];
}

/** What a firm has or takes in all. */
const WHOLES: ReadonlySet<string> = new Set('assets deposits sales revenue revenues turnover budget'.split(' '));

/** "the $96 million budget", "its $3.1 billion plan": the sum tells which. */
function isTold({ facts: { tokens }, amount: { first, last } }: Placed): boolean {
  return DETERMINERS.get(tokens, first - 1) !== undefined && tokens.kind[last + 1] === TokenKind.word;
}

const DETERMINERS = wordList('a the this that its their his her our');

function areFarApart(sums: readonly Placed[]): boolean {
  const values = sums.map(({ amount }) => amount.value as number);
  return Math.max(...values) >= APART * Math.min(...values);
}

function areOfOneRow(one: Placed, other: Placed): boolean {
  if (one.facts.tokens === other.facts.tokens || (isItem(one) && isItem(other))) return true;
  return wordsShared(contentBeside(one.facts, one.amount), contentBeside(other.facts, other.amount)) > 0;
}

/** "$1.2 million for the harbour", "Harbour wall - $1.2 million": a line that begins or ends with its sum, without a stop. */
function isItem({ facts: { tokens, sentence }, amount }: Placed): boolean {
  const isLast = amount.last >= sentence.last - 1;
  return isLast || (amount.first <= sentence.first + 1 && markAt(tokens, sentence.last - 1) !== '.');
}

const LEAST = 3e3;
const FEWEST = 3;
const ROOM = 3;
const ALIKE = 40;
const APART = 20;

/** "between $700 million and $900 billion", "25,000 to 30 million"; whole powers of ten are bounds of classes. */
function isWideRange({ facts: { tokens }, amount }: Placed): boolean {
  const { value, low, high, first, last } = amount;
  if (value !== null || low === null || high === null || low <= 0) return false;
  const scales: number[] = [];
  for (let at = first; at <= last; at++) {
    const scale = scaleAfterNumber(tokens, at);
    if (scale !== undefined) scales.push(scale);
  }
  // Of "25,000" the thousand is no word.
  if (scales.length === 1 && low >= 1e4 && low < 1e6) scales.unshift(1e3);
  const [one, two] = scales;
  if (one === undefined || two === undefined || two < one * 1e3) return false;
  const rest = high / two / (low / one);
  return rest > 1 / MOST_REST && rest < MOST_REST && !/^10*$/.test(String(low / one));
}

const MOST_REST = 10;
