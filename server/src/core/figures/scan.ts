import { readAge } from './ages.js';
import { readAmount } from './amounts.js';
import type { Draft } from './draft.js';
import { readWordDuration } from './durations.js';
import { readDateExpression } from './expressions.js';
import { isPriceOfDeal, readMissingAmount } from './missing.js';
import { readMultiple } from './multiples.js';
import { endOfName } from './names.js';
import { Begins } from './openers.js';
import { readOrdinalWord } from './ordinals.js';
import type { Reader } from './reader.js';
import { readBareUnit } from './singles.js';
import { readTime } from './times.js';
import { unitNameAt } from './units.js';

/**
 * One pass over the paragraph's tokens: what stands there, with as little as its neighbours decide. Every reader looks
 * a bounded way ahead or takes what it looked at, so the pass is linear in the tokens.
 */
export function scan(reader: Reader): Draft[] {
  const drafts: Draft[] = [];
  let index = 0;
  while (index < reader.count) {
    if (reader.begins(index) === Begins.none) {
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

function readAt(reader: Reader, index: number): Draft | undefined {
  // The article of "a million deal" is no number.
  if (isPriceOfDeal(reader, index + 1)) return undefined;
  const begins = reader.begins(index);
  return (
    (begins & Begins.age && readAge(reader, index)) ||
    (begins & Begins.time && readTime(reader, index)) ||
    readUnmistakable(reader, index) ||
    (begins & Begins.date && readDateExpression(reader, index)) ||
    (begins & Begins.amount && readAmount(reader, index)) ||
    (begins & Begins.duration && readWordDuration(reader, index)) ||
    (begins & Begins.multiple && readMultiple(reader, index)) ||
    (begins & Begins.ordinal && readOrdinalWord(reader, index)) ||
    (begins & Begins.missing && readMissingAmount(reader, index)) ||
    (begins & Begins.missing && readBareUnit(reader, index)) ||
    undefined
  );
}

/** Four digits before a unit are no year: "2000 milligrams", "1900 km". */
function readUnmistakable(reader: Reader, index: number): Draft | undefined {
  if (
    !reader.isNumber(index) ||
    !reader.isWord(index + 1) ||
    reader.size(index) !== 4 ||
    reader.size(index + 1) === 1
  ) {
    return undefined;
  }
  return unitNameAt(reader, index + 1) === undefined ? undefined : readAmount(reader, index);
}
