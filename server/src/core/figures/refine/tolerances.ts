import type { Draft } from '../draft.js';
import type { Reader } from '../reader.js';

/** "5 ± 2 metres", "45 percent plus or minus 3 percent": one amount, and how far it may be off to either side. */
export function joinTolerances(drafts: readonly Draft[], reader: Reader): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    if (before !== undefined && isTolerance(before, draft, reader)) {
      joined[joined.length - 1] = withTolerance(before, draft);
    } else joined.push(draft);
  }
  return joined;
}

function isTolerance(amount: Draft, tolerance: Draft, reader: Reader): boolean {
  if (endOfPlusMinus(reader, amount.last) !== tolerance.first) return false;
  if (amount.value === null || tolerance.value === null || tolerance.value < 0 || amount.range !== undefined)
    return false;
  const isBare = amount.kind === 'cardinal' && amount.unit === null;
  return ALLOWED.has(tolerance.kind) && (isBare || (amount.kind === tolerance.kind && amount.unit === tolerance.unit));
}

const ALLOWED: ReadonlySet<Draft['kind']> = new Set(['cardinal', 'percent', 'money', 'measure', 'duration']);

/** The token after "±", "+/-" or "plus or minus"; undefined if none stands there. */
export function endOfPlusMinus(reader: Reader, index: number): number | undefined {
  if (reader.isMark(index, '±')) return index + 1;
  if (reader.isMark(index, '+') && reader.isMark(index + 1, '/') && reader.isMark(index + 2, '-−–')) return index + 3;
  const isWords =
    reader.lower(index) === 'plus' && reader.lower(index + 1) === 'or' && reader.lower(index + 2) === 'minus';
  return isWords ? index + 3 : undefined;
}

function withTolerance(amount: Draft, tolerance: Draft): Draft {
  const [value, slack] = [amount.value as number, tolerance.value as number];
  const end = (side: number) => ({ value: Number((value + side).toPrecision(15)), step: tolerance.step });
  const draft: Draft = { ...tolerance, first: amount.first, value, range: { low: end(-slack), high: end(slack) } };
  delete draft.iso;
  return draft;
}
