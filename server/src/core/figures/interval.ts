import type { Modifier } from './figure.js';

export interface Interval {
  /** null is an open end. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The values that a stated number allows: half a unit in its last stated place to either side.
 *
 * Which place is the last one that was meant:
 * - decimals and digits before a scale word count as they stand: "18.8 billion" is ±0.05 billion, "$19.50" ±0.005;
 * - zeros at the end of a whole number of 100 or more may be rounding, so the last digit that is not zero is the last
 *   place, but two digits at least are meant: "142,000" is ±500, "300,000" and "300 thousand" are ±5,000, "100" is ±5;
 * - a `count` whose last digit was meant is exact: "80 jobs" is 80, "1,203 votes" is 1,203.
 *
 * "About" and its like widen the interval by 5 % of the value; "more than" and "at most" leave one end open and put the
 * other at the stated value.
 */
export function intervalOf(value: number, step: number, modifier: Modifier, count: boolean): Interval {
  if (OPEN_ABOVE.has(modifier)) return { low: value, high: null };
  if (OPEN_BELOW.has(modifier)) return { low: null, high: value };
  const slack = halfStep(value, step, count) + (modifier === 'about' ? Math.abs(value) * ABOUT : 0);
  return { low: tidy(value - slack), high: tidy(value + slack) };
}

/** A range states both its ends, so that "about" adds nothing; other modifiers open one of them. */
export function rangeOf(low: number, high: number, modifier: Modifier): Interval {
  if (OPEN_ABOVE.has(modifier)) return { low, high: null };
  if (OPEN_BELOW.has(modifier)) return { low: null, high };
  return { low, high };
}

const OPEN_ABOVE: ReadonlySet<Modifier> = new Set(['more-than', 'at-least']);
const OPEN_BELOW: ReadonlySet<Modifier> = new Set(['less-than', 'at-most']);

const ABOUT = 0.05;

function halfStep(value: number, step: number, count: boolean): number {
  if (step === 0) return 0;
  const meant = Math.max(step, roundness(value));
  return count && meant === 1 ? 0 : meant / 2;
}

/** The place of the last digit that is not zero, or of the second digit if that is a smaller one; 0 below 100. */
function roundness(value: number): number {
  const size = Math.abs(value);
  if (size < 100 || !Number.isInteger(size)) return 0;
  const second = 10 ** (Math.floor(Math.log10(size)) - 1);
  let place = 1;
  while (place < second && size % (place * 10) === 0) place *= 10;
  return place;
}

/** Twelve digits, so that 18.8e9 - 0.05e9 prints as 18750000000. */
function tidy(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  const scale = POWERS[11 - Math.floor(Math.log10(Math.abs(value)))];
  return scale === undefined ? Number(value.toPrecision(12)) : Math.round(value * scale) / scale;
}

/** Powers of ten that are exact, so that dividing by one rounds once. */
const POWERS: readonly number[] = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
