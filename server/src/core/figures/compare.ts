import type { Interval } from './interval.js';

/** −1 or 1 where every value of `a` is below or above every value of `b`; 0 where the intervals do not decide it. */
export function compare(a: Interval, b: Interval): -1 | 0 | 1 {
  if (a.high !== null && b.low !== null && a.high < b.low) return -1;
  if (a.low !== null && b.high !== null && a.low > b.high) return 1;
  return 0;
}

/** All values that a value of each can add up to. */
export function sum(intervals: readonly Interval[]): Interval {
  let [low, high]: [number | null, number | null] = [0, 0];
  for (const interval of intervals) {
    low = low === null || interval.low === null ? null : low + interval.low;
    high = high === null || interval.high === null ? null : high + interval.high;
  }
  return { low, high };
}

/** All values of `a` divided by `b`, both of them amounts from 0 up; undefined where `b` may be 0 or either be less. */
export function ratio(a: Interval, b: Interval): Interval | undefined {
  if (a.low === null || a.low < 0 || b.low === null || b.low <= 0) return undefined;
  return {
    low: b.high === null ? 0 : a.low / b.high,
    high: a.high === null ? null : a.high / b.low,
  };
}

/** The change from one amount to another as a part of the first: 0.1 is 10 % more. Undefined as for `ratio`. */
export function change(from: Interval, to: Interval): Interval | undefined {
  const factor = ratio(to, from);
  if (factor === undefined) return undefined;
  return { low: factor.low === null ? null : factor.low - 1, high: factor.high === null ? null : factor.high - 1 };
}
