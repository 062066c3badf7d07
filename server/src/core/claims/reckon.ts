import { change, compare, ratio } from '../figures/compare.js';
import type { Interval } from '../figures/interval.js';
import type { Amount } from './amounts.js';

/** The change from one amount to the other in percent of the first; `direction` −1 counts what it lost. */
export function percentChange(from: Interval, to: Interval, direction: 1 | -1): Interval | undefined {
  const part = change(from, to);
  return part === undefined ? undefined : times(part, 100 * direction);
}

/** How far apart the two are, counted in the direction; undefined where an end is open. */
export function difference(from: Interval, to: Interval, direction: 1 | -1): Interval | undefined {
  if (from.low === null || from.high === null || to.low === null || to.high === null) return undefined;
  return times({ low: to.low - from.high, high: to.high - from.low }, direction);
}

/** What part of the whole the part is, in percent. */
export function percentOfWhole(part: Interval, whole: Interval): Interval | undefined {
  const share = ratio(part, whole);
  return share === undefined ? undefined : times(share, 100);
}

/** −1 or 1 where an amount went down or up to the other: as `compare`, and between plain amounts that differ by one step. */
export function went(from: Amount, to: Amount): -1 | 0 | 1 {
  const [a, b] = inOnePrecision(from, to);
  const decided = compare(b, a);
  if (decided !== 0 || from.value === null || to.value === null) return decided;
  if (isRough(from) && isRough(to)) return from.value * FAR < to.value ? 1 : to.value * FAR < from.value ? -1 : 0;
  if (from.modifier !== 'none' || to.modifier !== 'none') return 0;
  // "from 39% to 38%": the two meet at 38.5.
  if (to.low !== null && to.low === from.high) return 1;
  return to.high !== null && to.high === from.low ? -1 : 0;
}

/** "From about 60 to about 80" goes up, however far the two may reach. */
function isRough({ modifier, value }: Amount): boolean {
  return modifier === 'about' && (value ?? 0) > 0;
}

const FAR = 1.25;

/** The room that an amount's digits leave to either side; 0 where an end is open. */
function roomOf({ low, high }: Interval): number {
  return low === null || high === null ? 0 : (high - low) / 2;
}

/** "By 25 basis points from around 5 percent to around 4-3/4": such ends are told exactly all the same. */
export function endsToldBy({
  from,
  to,
  by,
}: {
  readonly from: Amount;
  readonly to: Amount;
  readonly by: readonly Amount[];
}): readonly [from: Amount, to: Amount] {
  if (!by.some(({ unit }) => unit === 'basis-point')) return [from, to];
  return [told(from), told(to)];
}

/** Just the value that is told. */
function told(amount: Amount): Amount {
  return { ...amount, low: amount.value, high: amount.value, modifier: 'none' };
}

/** "from $2.50 to $3": where one of two amounts is told in decimals, the other's are nought. */
export function inOnePrecision(a: Amount, b: Amount): readonly [Interval, Interval] {
  return [finer(a, b), finer(b, a)];
}

function finer(amount: Amount, other: Amount): Interval {
  const [room, otherRoom] = [roomOf(amount), roomOf(other)];
  // "from 4 percent to 3 3/4": quarters are told exactly.
  if (
    otherRoom === 0 &&
    amount.modifier === 'none' &&
    amount.value !== null &&
    other.value !== null &&
    !Number.isInteger(other.value)
  )
    return around(amount.value, Math.min(room, MOST_BESIDE_QUARTERS));
  const coarser = Math.round(room / otherRoom);
  const isPlain = amount.modifier === 'none' && other.modifier === 'none';
  const isCoarse = (coarser === 10 || coarser === 100) && isPlain && areOfOneScale(amount, other);
  return amount.value === null || !isCoarse ? amount : around(amount.value, room / 10);
}

/** Not "1.05 billion from 866.2 million": the decimals of millions say nothing of those of billions. */
function areOfOneScale({ value: a }: Amount, { value: b }: Amount): boolean {
  return scaleOf(a) === scaleOf(b);
}

/** How many thousands of thousands; all below a million are written out. */
function scaleOf(value: number | null): number {
  const size = Math.abs(value ?? 0);
  return size < 1e6 ? 0 : Math.floor(Math.log10(size) / 3);
}

const MOST_BESIDE_QUARTERS = 1 / 8;

/**
 * The amount as it stands, with a fifth of the room that its digits leave: what a reader takes "$2 million" to be; beside
 * one that is told in decimals, the digits that it would have with them.
 */
export function asItReads(amount: Amount, beside?: Amount): Interval {
  if (amount.value === null || amount.modifier !== 'none') return amount;
  const { low, high } = beside === undefined ? amount : finer(amount, beside);
  return around(amount.value, roomOf({ low, high }) / 5);
}

function around(value: number, room: number): Interval {
  return { low: value - room, high: value + room };
}

/** Every value of the interval times the factor; the ends change places under a negative one. */
export function times({ low, high }: Interval, factor: number): Interval {
  const [a, b] = [low === null ? null : low * factor, high === null ? null : high * factor];
  return factor < 0 ? { low: b, high: a } : { low: a, high: b };
}

/** Both ends moved outwards by a part of themselves. */
export function widened({ low, high }: Interval, part: number): Interval {
  return {
    low: low === null ? null : low - Math.abs(low) * part,
    high: high === null ? null : high + Math.abs(high) * part,
  };
}

/** No value of the one is a value of the other, not even by a hair. */
export function disagree(a: Interval, b: Interval): boolean {
  return compare(widened(a, HAIR), widened(b, HAIR)) !== 0;
}

/** What binary fractions lose. */
const HAIR = 1e-9;

/** "Doubled" is said of 1.7 to 2.3; "more than doubled" of anything above 2, and up to 3; "nearly" of what is below. */
export function multipleMeant(
  { value, modifier }: Pick<Amount, 'value' | 'modifier'>,
  isVerb: boolean,
): Interval | undefined {
  if (value === null || value <= 0) return undefined;
  const isMore = modifier === 'more-than' || modifier === 'at-least';
  if (isMore || modifier === 'less-than' || modifier === 'at-most') {
    // "More than halved" is less than a half; "more than half of" is not.
    return isMore === (value > 1 || !isVerb)
      ? { low: value * (1 - HARDLY), high: null }
      : { low: null, high: value * (1 + HARDLY) };
  }
  return widened({ low: value, high: value }, ROUGHLY);
}

const ROUGHLY = 0.15;
/** "More than doubled" must be more than this little less. */
const HARDLY = 0.02;

/** "A third" is said of 27 to 40 percent. */
export function fractionInPercent(fraction: Interval): Interval {
  return widened(times(fraction, 100), ROUGHLY);
}
