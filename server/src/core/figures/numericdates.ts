import type { Draft } from './draft.js';
import { dateDraft } from './edtf.js';
import type { DateParts } from './figure.js';
import type { Reader } from './reader.js';
import { readClock } from './times.js';
import { twoDigitYear } from './wordyears.js';
import { yearAt } from './years.js';

/** "2023-05-05", "2023/05/05", "25/12/2023", "5/3/18", "12.05.2023", "2015.5.13", "9/2012", "20161016", "on 22/04". */
export function readNumericDate(reader: Reader, index: number): Draft | undefined {
  const size = reader.size(index);
  if (size >= MIN_WHOLE) return readDotted(reader, index) ?? readCompact(reader, index);
  if (size > 4) return undefined;
  const spaced = readSpaced(reader, index);
  if (spaced !== undefined) return spaced;
  const separator = reader.text(index + 1);
  // "10/1/2018-10/7/2018" and "10-1-2018-10-7-2018" are two dates, "2023-05-05-17" is none.
  const isJoined = reader.glued(index) && reader.isMark(index - 1, '-/') && isDigitOrGlued(reader, index - 2);
  if (isJoined && reader.text(index - 1) !== '-') return undefined;
  if (isJoined && separator !== '/' && !isWhole(reader, index - 6)) return undefined;
  if ((separator !== '-' && separator !== '/') || !isGluedPair(reader, index)) return undefined;
  if (reader.text(index + 3) !== separator || !isGluedPair(reader, index + 2)) {
    return readMonthYear(reader, index) ?? readDayOfYear(reader, index);
  }
  // A date that a range goes on after ("10/1/2018-10/7/2018") is still one; more of the same mark is a number's name.
  if (reader.text(index + 5) === separator && isGluedPair(reader, index + 4)) {
    if (!isWhole(reader, index) || !isWhole(reader, index + 6)) return undefined;
  }
  return readThree(reader, index, separator);
}

/** "10-1-2018": two short numbers and a year, with hyphens. */
function isWhole(reader: Reader, index: number): boolean {
  const isShaped = [index, index + 2].every((at) => isShort(reader.text(at)) && reader.isMark(at + 1, '-'));
  return isShaped && yearAt(reader, index + 4) !== undefined;
}

/** A date in one token: "1.5.2023", "20161016". */
const MIN_WHOLE = 8;

function readThree(reader: Reader, index: number, separator: string): Draft | undefined {
  const [a, b, c] = [reader.text(index), reader.text(index + 2), reader.text(index + 4)];
  if (!isShort(b)) return undefined;
  const year = yearAt(reader, index);
  if (year !== undefined) {
    if (!isShort(c)) return undefined;
    const date = numericDraft(index, index + 5, year, Number(b), Number(c));
    return date === undefined ? undefined : withClock(reader, date);
  }
  if (!isShort(a)) return undefined;
  const full = yearAt(reader, index + 4);
  if (full !== undefined) return dayAndMonth(index, index + 5, Number(a), Number(b), full);
  // Two digits for the year: "5/3/18", but "10-5-2" is a record of games.
  const short =
    separator === '/' || (isPadded(a) && isPadded(b)) || c.startsWith('0')
      ? twoDigitYear(reader, index + 4)
      : undefined;
  const draft = short === undefined ? undefined : dayAndMonth(index, index + 5, Number(a), Number(b), short);
  if (draft !== undefined) draft.given.value = 'inferred';
  return draft;
}

function isGluedPair(reader: Reader, index: number): boolean {
  return reader.glued(index + 1) && reader.glued(index + 2) && reader.isNumber(index + 2);
}

function isDigitOrGlued(reader: Reader, index: number): boolean {
  return reader.isNumber(index) || reader.isMark(index, '-/');
}

/** Month first where both can be either, as American copy writes it, and marked as inferred. */
function dayAndMonth(first: number, last: number, a: number, b: number, year: number | undefined): Draft | undefined {
  const isDayFirst = a > 12;
  const draft = numericDraft(first, last, year, isDayFirst ? b : a, isDayFirst ? a : b);
  if (draft !== undefined && !isDayFirst && b <= 12 && a !== b) draft.given.value = 'inferred';
  return draft;
}

function numericDraft(
  first: number,
  last: number,
  year: number | undefined,
  month: number,
  day: number,
): Draft | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const parts: DateParts = year === undefined ? { month, day } : { year, month, day };
  return dateDraft(first, last, parts);
}

function isShort(text: string): boolean {
  return text.length <= 2 && /^\d+$/.test(text);
}

function isPadded(text: string): boolean {
  return /^\d\d$/.test(text);
}

/** "12.05.2023" has the day first, "2015.5.13" the year. */
function readDotted(reader: Reader, index: number): Draft | undefined {
  if (reader.isPlain(index)) return undefined;
  const parts = reader.text(index).split('.');
  if (parts.length !== 3) return undefined;
  const [a, b, c] = parts as [string, string, string];
  if (!isShort(b)) return undefined;
  if (isFullYear(a) && isShort(c)) return numericDraft(index, index + 1, Number(a), Number(b), Number(c));
  return isShort(a) && isFullYear(c) ? numericDraft(index, index + 1, Number(c), Number(b), Number(a)) : undefined;
}

function isFullYear(text: string): boolean {
  return /^(1\d|20|21)\d\d$/.test(text);
}

/** "20161016". */
function readCompact(reader: Reader, index: number): Draft | undefined {
  const text = reader.text(index);
  if (text.length !== 8 || !/^(19|20)\d{6}$/.test(text) || reader.isWord(index + 1)) return undefined;
  if (reader.isMark(index - 1, '#$£€¥')) return undefined;
  return numericDraft(index, index + 1, Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
}

/** "2016 10 16". */
function readSpaced(reader: Reader, index: number): Draft | undefined {
  if (!reader.isNumber(index + 1) || !reader.isNumber(index + 2) || reader.isNumber(index + 3)) return undefined;
  const year = yearAt(reader, index);
  const [month, day] = [reader.text(index + 1), reader.text(index + 2)];
  if (year === undefined || reader.isNumber(index - 1) || !isPadded(month) || !isPadded(day)) return undefined;
  return numericDraft(index, index + 3, year, Number(month), Number(day));
}

/**
 * "9/2012", "2015-12", "2015/02", and "9-2012" where a time is expected; "2012-14" is a range. After a name ("Regulation
 * 9/2012") and, with a hyphen, after most words ("case 9-2012") such a pair numbers something.
 */
function readMonthYear(reader: Reader, index: number): Draft | undefined {
  const [a, b] = [reader.text(index), reader.text(index + 2)];
  const first = yearAt(reader, index);
  if (first !== undefined) {
    const month = Number(b);
    const isMonth = isPadded(b) && month >= 1 && month <= 12 && month <= first % 100;
    return isMonth && first >= 1900 ? dateDraft(index, index + 3, { year: first, month }) : undefined;
  }
  const year = yearAt(reader, index + 2);
  if (year === undefined || year < 1900 || !isShort(a) || Number(a) < 1 || Number(a) > 12) return undefined;
  const isFree = !reader.isWord(index + 3) || reader.isOneOf(index + 3, PAIR_FOLLOWERS);
  const isCued = reader.isWord(index - 1) ? reader.isOneOf(index - 1, MONTH_CUES) : isFree;
  if (!isCued && (reader.isMark(index + 1, '-') || reader.isCapital(index - 1))) return undefined;
  return dateDraft(index, index + 3, { year, month: Number(a) });
}

const MONTH_CUES: ReadonlySet<string> = new Set(
  'in since until till by from to before after during between and through of dated expires due early late mid'.split(
    ' ',
  ),
);

/** "on 22/04", "Friday 7/6", "22/04", "06/06, 2015", "10/1-11/2/2017": a pair is a date only where something says so. */
function readDayOfYear(reader: Reader, index: number): Draft | undefined {
  const [a, b] = [reader.text(index), reader.text(index + 2)];
  if (!reader.isMark(index + 1, '/') || !isShort(a) || !isShort(b) || NAMED_PAIRS.has(`${a}/${b}`)) return undefined;
  const year = reader.isMark(index + 3, ',') ? yearAt(reader, index + 4) : undefined;
  if (year !== undefined) return dayAndMonth(index, index + 5, Number(a), Number(b), year);
  if (isRangeEnd(reader, index + 3)) return dayAndMonth(index, index + 3, Number(a), Number(b), undefined);
  const isSecond = reader.isOneOf(index - 1, JOINTS) && reader.isMark(index - 3, '/');
  const isCued = reader.isOneOf(index - 1, PAIR_CUES) || reader.word(index - 1)?.weekday !== undefined;
  if (!isSecond && !isCued && !isPaddedDay(a, b)) return undefined;
  if (reader.isWord(index + 3) && !reader.isOneOf(index + 3, PAIR_FOLLOWERS)) return undefined;
  return dayAndMonth(index, index + 3, Number(a), Number(b), undefined);
}

/** "22/04", "04/22": no fraction has a zero before it, and a season ("05/06") has no day. */
function isPaddedDay(a: string, b: string): boolean {
  return isPadded(a) && isPadded(b) && (a.startsWith('0') ? Number(b) > 12 : b.startsWith('0') && Number(a) > 12);
}

/** After a pair: a hyphen and a date with its year. */
function isRangeEnd(reader: Reader, index: number): boolean {
  if (!reader.isMark(index, '-–') || !isGluedPair(reader, index - 1) || yearAt(reader, index + 5) === undefined)
    return false;
  return [2, 4].every((shift) => reader.isMark(index + shift, '/') && isGluedPair(reader, index + shift - 1));
}

/** Pairs that are names. */
export const NAMED_PAIRS: ReadonlySet<string> = new Set(['9/11', '24/7', '7/7']);

const JOINTS: ReadonlySet<string> = new Set(['to', '-', '–', 'and', 'until', 'through']);
const PAIR_CUES: ReadonlySet<string> = new Set(['on', 'from', 'since', 'until', 'between', 'by', 'before', 'after']);
const PAIR_FOLLOWERS: ReadonlySet<string> = new Set(
  'at to and or until through for in as before after by with'.split(' '),
);

/** "1994-11-05T08:15:30-05:30": date and time in one. */
function withClock(reader: Reader, date: Draft): Draft {
  const at = date.last;
  const hour = /^[Tt](\d\d)$/.exec(reader.text(at))?.[1];
  if (hour === undefined || !reader.glued(at)) return date;
  const clock = readClock(reader, at, Number(hour));
  if (clock === undefined || date.edtf === undefined) return date;
  return { ...date, last: clock.next, edtf: `${date.edtf}${clock.iso}` };
}
