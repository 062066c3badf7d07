import { convertTo } from '../../figures/convert.js';
import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt, spanOf } from '../../segment/marks.js';
import { lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { type Amount, amountsOf, lent, type SentenceFacts } from '../amounts.js';
import { keptLast } from '../kept.js';
import { isOtherRate, isOtherUnit, saidAgain } from '../scales/saidagain.js';

/** One thing said twice: "10 miles (16 km)", "$20m (£10.5m)", "30C, or 86F,". */
export interface Pair extends Span {
  readonly first: Amount;
  readonly second: Amount;
  /** Only their units show that the second is the first said again. */
  readonly isLoose?: true;
}

/**
 * What rules need (`glance`) that ask for measures said again: two in different units, or for different ones ("$3 a pound"
 * and "$6.60 a kilogram", "85 people per square kilometre" and "220/sq mi").
 */
export function hasTwoUnits(...[, , , figures]: Parameters<Glance>): boolean {
  let [measure, duration, rated]: (string | null | undefined)[] = [];
  let isSterling = false;
  for (let at = 0; at < figures.length; at++) {
    const { kind, unit, per } = figures[at] as Figure;
    if (kind === 'measure') {
      // "2.5 million pounds (1,100 tonnes)".
      if (isSterling || (measure !== undefined && unit !== measure)) return true;
      measure = unit;
    } else if (kind === 'duration') {
      if (duration !== undefined && unit !== duration) return true;
      duration = unit;
    } else if (kind === 'money') isSterling ||= unit === 'GBP';
    else if (kind !== 'cardinal') continue;
    if (per === undefined || kind === 'duration') continue;
    if (rated !== undefined && per !== rated) return true;
    rated = per;
  }
  return false;
}

/** The same for one unit twice in a row: "10 km (16 km)". */
export function hasOneUnitTwice(...[, , , figures]: Parameters<Glance>): boolean {
  for (let at = 1; at < figures.length; at++) {
    const [one, other] = [figures[at - 1] as Figure, figures[at] as Figure];
    const isMeasured = one.kind === 'measure' || (one.kind === 'money' && one.per !== undefined);
    if (isMeasured && one.kind === other.kind && one.unit === other.unit && one.per === other.per) return true;
  }
  return false;
}

/** The same for sums in two currencies; "kroner" may be several. */
export function hasTwoCurrencies(...[, , , figures]: Parameters<Glance>): boolean {
  let first: string | null | undefined;
  for (let at = 0; at < figures.length; at++) {
    const { kind, unit } = figures[at] as Figure;
    if (kind !== 'money') continue;
    if (first !== undefined && unit !== first) return true;
    first = unit;
  }
  return false;
}

type Glance = (tokens: Tokens, first: number, last: number, figures: readonly Figure[]) => boolean;

/** The measures and sums of a sentence that are given again in another unit, in order. */
export const pairsOf = keptLast((facts: SentenceFacts): readonly Pair[] => {
  const amounts = amountsOf(facts);
  if (amounts.length < 2) return [];
  const pairs: Pair[] = [];
  let first: Amount | undefined;
  for (const [index, amount] of amounts.entries()) {
    let second = asDegree(named(facts.tokens, amount), amounts[index - 1]);
    const before =
      amounts[index - 1] === undefined
        ? undefined
        : asPounds(
            facts.tokens,
            asDegree(ownUnit(facts.tokens, amounts[index - 1] as Amount, amount, pairs.at(-1)), amount),
            amount,
          );
    if (before === undefined) continue;
    // "$20m (£10.5m, €15m)" and "$20m (£10.5m; €15m)" go on from the first.
    first = first !== undefined && isListed(facts.tokens, before, second) ? first : before;
    const range =
      rangePair(facts.tokens, before, second, amounts[index + 1]) ??
      pairOfRange(facts.tokens, amounts[index - 2], before, second);
    if (range !== undefined) {
      pairs.push(range);
      continue;
    }
    const opposite = oppositeOf(facts.tokens, amounts, index);
    if (opposite !== undefined) ({ first, second } = opposite);
    const told = opposite !== undefined || first !== before ? 'sure' : saidAgain(facts, before, second);
    if (told !== undefined && (isOtherUnit(first, second) || isOtherRate(first, second))) {
      const span = spanOf(facts.tokens, first.first, closedAt(facts.tokens, second.last));
      pairs.push({ ...span, first, second, ...(told === 'loose' ? { isLoose: true } : {}) });
    } else first = undefined;
  }
  return pairs;
});

/** "between 2C and 8C (36F and 46F)", "12 by 15 feet (3.7 by 4.6 metres)": of four, the one that the third or fourth says again. */
function oppositeOf(
  tokens: Tokens,
  amounts: readonly Amount[],
  index: number,
): { readonly first: Amount; readonly second: Amount } | undefined {
  for (const third of [index, index - 1]) {
    const [a, b, c, d] = amounts.slice(Math.max(0, third - 2), third + 2);
    if (a === undefined || b === undefined || c === undefined || d === undefined || third < 2) continue;
    const isFour = markAt(tokens, c.first - 1) === '(' && c.first - b.last === 2 && markAt(tokens, d.last + 1) === ')';
    const areJoined = isJoint(tokens, a, b) && isJoint(tokens, c, d);
    if (!isFour || !areJoined || d.unit === null || b.unit === d.unit) continue;
    return third === index ? { first: lent(tokens, a, b), second: lent(tokens, c, d) } : { first: b, second: d };
  }
  return undefined;
}

/** "2C and 8C (36F and 46F)": the first two are one figure. */
function rangePair(tokens: Tokens, range: Amount, low: Amount, high: Amount | undefined): Pair | undefined {
  const isRange = RANGED.has(range.kind) && range.value === null && range.low !== null && range.high !== null;
  if (!isRange || high === undefined || low.value === null || high.value === null || !isJoint(tokens, low, high))
    return undefined;
  const isInside =
    markAt(tokens, range.last + 1) === '(' && low.first === range.last + 2 && markAt(tokens, high.last + 1) === ')';
  if (
    !isInside ||
    high.kind !== range.kind ||
    high.unit === range.unit ||
    (low.unit !== null && low.unit !== high.unit)
  )
    return undefined;
  const second: Amount = { ...high, start: low.start, first: low.first, value: null, low: low.value, high: high.value };
  return { ...spanOf(tokens, range.first, high.last + 1), first: range, second };
}

/** "from 5 to 8 miles (8 to 13 km)": the two ends are one figure. */
function pairOfRange(tokens: Tokens, low: Amount | undefined, high: Amount, range: Amount): Pair | undefined {
  const areEnds = low !== undefined && low.figure === high.figure && low.value !== null && high.value !== null;
  const isInside = markAt(tokens, range.first - 1) === '(' && range.first === high.last + 2;
  if (!areEnds || !isInside || range.value !== null || !isOtherUnit(high, range)) return undefined;
  const first: Amount = { ...high, start: low.start, first: low.first, value: null, low: low.value, high: high.value };
  return { ...spanOf(tokens, low.first, closedAt(tokens, range.last)), first, second: range };
}

const RANGED: ReadonlySet<string> = new Set(['measure', 'money']);

/** "and", "to", "by" or a dash, and nothing else, between two amounts. */
function isJoint(tokens: Tokens, a: Amount, b: Amount): boolean {
  return (
    b.first === a.last + 2 &&
    (JOINTS.get(tokens, a.last + 1) !== undefined || JOINT_MARKS.has(markAt(tokens, a.last + 1)))
  );
}

const JOINTS = wordList('and to by x');
const JOINT_MARKS: ReadonlySet<string> = new Set(['-', '–', '×']);

/** "30 kroner": a currency that several countries have goes by the name that it has here. */
export function named(tokens: Tokens, amount: Amount): Amount {
  if (amount.kind !== 'money' || amount.unit !== null || tokens.kind[amount.last] !== TokenKind.word) return amount;
  return { ...amount, unit: lowerOf(tokens, amount.last).replace(/s$/, '') };
}

/** "2.5 million pounds (1,100 tonnes)": no money. */
function asPounds(tokens: Tokens, amount: Amount, next: Amount): Amount {
  const isMass =
    amount.unit === 'GBP' && next.kind === 'measure' && convertTo(1, next.unit ?? '', 'pound') !== undefined;
  return isMass && POUNDS.get(tokens, amount.last) !== undefined
    ? { ...amount, kind: 'measure', unit: 'pound' }
    : amount;
}

const POUNDS = wordList('pound pounds');

/** "95 degrees" beside "35C": of the other scale. */
function asDegree(amount: Amount, other: Amount | undefined): Amount {
  const unit = amount.unit === 'degree' ? OTHER_DEGREES.get(other?.unit ?? '') : undefined;
  return unit === undefined ? amount : { ...amount, unit };
}

const OTHER_DEGREES: ReadonlyMap<string, string> = new Map([
  ['celsius', 'fahrenheit'],
  ['fahrenheit', 'celsius'],
]);

/** "27.5 billion ($4.1 billion)" after "30 billion crowns ($4.5 billion)": what has its unit left out has that of the pair before. */
function ownUnit(tokens: Tokens, amount: Amount, next: Amount, pair: Pair | undefined): Amount {
  const isInherited = amount.kind === 'money' && amount.figure.given.unit === 'inherited';
  if (!isInherited || amount.unit !== next.unit || pair?.second.unit !== amount.unit) return named(tokens, amount);
  return { ...amount, unit: pair.first.unit };
}

/** The bracket that closes right after the token; else the token. */
export function closedAt(tokens: Tokens, last: number): number {
  const next = markAt(tokens, last + 1);
  return next === ')' || next === ']' ? last + 1 : last;
}

function isListed(tokens: Tokens, before: Amount, next: Amount): boolean {
  const mark = markAt(tokens, before.last + 1);
  return (mark === ',' || mark === ';' || mark === '/') && next.first - before.last <= 3 && next.unit !== before.unit;
}
