import { isInnerHyphen, isOrdinalSuffix, type Reader } from './reader.js';

/** A day of the month as it stands; its tokens end at `next`. */
export interface Day {
  readonly day: number;
  readonly next: number;
  /** "5th", "fifth": a day and no count. */
  readonly isOrdinal: boolean;
  readonly isWord: boolean;
}

/** "5", "05", "5th": one or two digits up to 39, so that "31 April" and "May 32" are seen. */
export function dayAt(reader: Reader, index: number): Day | undefined {
  if (!reader.isPlain(index) || reader.size(index) > 2) return undefined;
  const day = Number(reader.text(index));
  if (day < 1 || day > 39) return undefined;
  const isOrdinal = isOrdinalSuffix(reader, index + 1);
  const isJoined = reader.glued(index + 1) && (reader.isMark(index + 1, ':') || reader.isWord(index + 1));
  if (!isOrdinal && isJoined && reader.word(index + 1)?.month === undefined) return undefined;
  return { day, next: isOrdinal ? index + 2 : index + 1, isOrdinal, isWord: false };
}

/** "fifth", "twenty-first", "thirty first". */
export function ordinalDayAt(reader: Reader, index: number): Day | undefined {
  const word = reader.word(index);
  if (word?.ordinal !== undefined) {
    return word.ordinal >= 1 && word.ordinal <= 31 ? inWords(word.ordinal, index + 1, true) : undefined;
  }
  if (word?.cardinal !== 20 && word?.cardinal !== 30) return undefined;
  const at = isInnerHyphen(reader, index + 1) ? index + 2 : index + 1;
  const unit = reader.word(at)?.ordinal;
  const day = word.cardinal + (unit ?? 0);
  return unit !== undefined && unit >= 1 && unit <= 9 && day <= 31 ? inWords(day, at + 1, true) : undefined;
}

/** "five", "twenty nine". */
export function cardinalDayAt(reader: Reader, index: number): Day | undefined {
  const first = reader.word(index)?.cardinal;
  if (first === undefined || first < 1 || first > 30) return undefined;
  const at = isInnerHyphen(reader, index + 1) ? index + 2 : index + 1;
  const unit = first >= 20 ? reader.word(at)?.cardinal : undefined;
  if (unit === undefined || unit < 1 || unit > 9) return inWords(first, index + 1, false);
  return first + unit <= 31 ? inWords(first + unit, at + 1, false) : undefined;
}

function inWords(day: number, next: number, isOrdinal: boolean): Day {
  return { day, next, isOrdinal, isWord: true };
}
