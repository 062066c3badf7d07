import { readAge } from './ages.js';
import { readAmount } from './amounts.js';
import { CURRENCY_SIGNS } from './currencies.js';
import type { Draft } from './draft.js';
import { readWordDuration } from './durations.js';
import { readDateExpression } from './expressions.js';
import { isPriceOfDeal, readMissingAmount } from './missing.js';
import { readMultiple } from './multiples.js';
import { endOfName } from './names.js';
import { readOrdinalWord } from './ordinals.js';
import type { Reader } from './reader.js';
import { readBareUnit } from './singles.js';
import { readTime } from './times.js';
import { UNIT_NAMES } from './units.js';

/**
 * One pass over the paragraph's tokens: what stands there, with as little as its neighbours decide. Every reader looks
 * a bounded way ahead or takes what it looked at, so the pass is linear in the tokens.
 */
export function scan(reader: Reader): Draft[] {
  const drafts: Draft[] = [];
  let index = 0;
  while (index < reader.count) {
    if (!reader.opens(index) && !reader.isMark(index, OPENING_MARKS)) {
      index++;
      continue;
    }
    const after = endOfName(reader, index);
    const draft = after > index ? undefined : readAt(reader, index);
    if (draft !== undefined) drafts.push(draft);
    index = draft?.last ?? Math.max(after, index + 1);
  }
  return drafts;
}

/** Signs of numbers and of currencies. */
const OPENING_MARKS = ['+-−–.#', ...CURRENCY_SIGNS.keys()].join('');

function readAt(reader: Reader, index: number): Draft | undefined {
  // The article of "a million deal" is no number.
  if (isPriceOfDeal(reader, index + 1)) return undefined;
  return (
    readAge(reader, index) ??
    readTime(reader, index) ??
    readUnmistakable(reader, index) ??
    readDateExpression(reader, index) ??
    readAmount(reader, index) ??
    readWordDuration(reader, index) ??
    readMultiple(reader, index) ??
    readOrdinalWord(reader, index) ??
    readMissingAmount(reader, index) ??
    readBareUnit(reader, index)
  );
}

/** Four digits before a unit are no year: "2000 milligrams", "1900 km". */
function readUnmistakable(reader: Reader, index: number): Draft | undefined {
  if (
    !reader.isNumber(index) ||
    !reader.isWord(index + 1) ||
    sizeOf(reader, index) !== 4 ||
    sizeOf(reader, index + 1) === 1
  ) {
    return undefined;
  }
  return UNIT_NAMES.match(reader, index + 1) === undefined ? undefined : readAmount(reader, index);
}

function sizeOf({ tokens }: Reader, index: number): number {
  return (tokens.end[index] as number) - (tokens.start[index] as number);
}
