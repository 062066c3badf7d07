import { isInnerHyphen, type Reader } from './reader.js';

/** A year as it stands; its tokens end at `next`. */
export interface Year {
  readonly year: number;
  readonly next: number;
  /** "’96": the century is ours. */
  readonly isInferred?: true;
}

/**
 * A year in words: "nineteen ninety-six", "nineteen hundred and five", "twenty twelve", "nineteen zero one", "two thousand
 * and five". Where it stands decides whether "two thousand" is one.
 */
export function wordYearAt(reader: Reader, index: number): Year | undefined {
  const first = reader.word(index)?.cardinal;
  if (first === undefined) return undefined;
  if (first === 2 && reader.lower(index + 1) === 'thousand') return withRest(reader, 2000, index + 2);
  if (first < 10 || first > 20) return undefined;
  const at = skipHyphen(reader, index + 1);
  if (reader.lower(at) === 'hundred') return withRest(reader, first * 100, at + 1);
  const isZero = reader.word(at)?.cardinal === 0 || reader.lower(at) === 'oh';
  const rest = isZero ? unitAt(reader, at + 1) : belowHundred(reader, at);
  return rest === undefined || (!isZero && rest.value < 10)
    ? undefined
    : { year: first * 100 + rest.value, next: rest.next };
}

/** Two digits after an apostrophe: "’96". */
export function shortYearAt(reader: Reader, index: number): Year | undefined {
  if (!reader.isMark(index, "'’‘") || !reader.glued(index + 1)) return undefined;
  const year = twoDigitYear(reader, index + 1);
  return year === undefined ? undefined : { year, next: index + 2, isInferred: true };
}

/** The year that two digits mean: 1950 to 2049. */
export function twoDigitYear(reader: Reader, index: number): number | undefined {
  if (!reader.isPlain(index) || reader.size(index) !== 2) return undefined;
  const year = Number(reader.text(index));
  return year < 50 ? 2000 + year : 1900 + year;
}

interface Rest {
  readonly value: number;
  readonly next: number;
}

function withRest(reader: Reader, year: number, index: number): Year {
  const at = reader.lower(index) === 'and' ? index + 1 : index;
  const rest = belowHundred(reader, at);
  return rest === undefined ? { year, next: index } : { year: year + rest.value, next: rest.next };
}

function belowHundred(reader: Reader, index: number): Rest | undefined {
  const first = reader.word(index)?.cardinal;
  if (first === undefined || first === 0) return undefined;
  const unit = first >= 20 ? unitAt(reader, skipHyphen(reader, index + 1)) : undefined;
  return unit === undefined ? { value: first, next: index + 1 } : { value: first + unit.value, next: unit.next };
}

function unitAt(reader: Reader, index: number): Rest | undefined {
  const value = reader.word(index)?.cardinal;
  return value !== undefined && value >= 1 && value <= 9 ? { value, next: index + 1 } : undefined;
}

function skipHyphen(reader: Reader, index: number): number {
  return isInnerHyphen(reader, index) ? index + 1 : index;
}
