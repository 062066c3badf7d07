import { daysInMonth, weekdayOf } from './calendar.js';
import { dayAt, ordinalDayAt } from './daynumbers.js';
import { readCentury, readDecade } from './decades.js';
import { createDraft, type Draft } from './draft.js';
import { dateDraft } from './edtf.js';
import type { DateParts } from './figure.js';
import { readDayMonth, readMonthDay, readYearMonth } from './months.js';
import { readNumericDate } from './numericdates.js';
import { isInnerHyphen, type Reader } from './reader.js';
import { readSeason, readWrittenYear, readYear, yearAt } from './years.js';

/**
 * The calendar date that begins at the token, in any written form: "5 May 2023", "May 5, 2023", "Monday, May 5",
 * "May 2023", "2023-05-05", "Sept. 12", "the 1990s", "21st century", "2003-2007", "first Monday of May 2023".
 * A day that the calendar does not have is still a date; it has its parts and no EDTF.
 */
export function readDate(reader: Reader, index: number): Draft | undefined {
  const word = reader.word(index);
  if (reader.isNumber(index)) return readNumericDate(reader, index) ?? readInDigits(reader, index);
  if (word === undefined) {
    return reader.lower(index) === 'last' ? readNthWeekday(reader, index) : readWrittenYear(reader, index);
  }
  if (word.weekday !== undefined && isWeekday(reader, index)) return readWeekday(reader, index, word.weekday);
  if (word.month !== undefined) return readMonthDay(reader, index, {});
  if (word.ordinal !== undefined || word.cardinal !== undefined) return readInWords(reader, index);
  if (word.season !== undefined) return readSeason(reader, index);
  return word.decade === undefined ? undefined : readDecade(reader, index);
}

/** One or two digits may be a day, a decade or a century, up to four the year of an era, four a year. */
function readInDigits(reader: Reader, index: number): Draft | undefined {
  const size = reader.size(index);
  if (size <= 2) {
    return (
      readDayMonth(reader, index, {}) ??
      readDecade(reader, index) ??
      readCentury(reader, index, index) ??
      readNthWeekday(reader, index) ??
      readWrittenYear(reader, index)
    );
  }
  if (size > 4) return undefined;
  if (size === 3) return readWrittenYear(reader, index);
  return (
    readDecade(reader, index) ??
    readYearMonth(reader, index) ??
    readWrittenYear(reader, index) ??
    readYear(reader, index)
  );
}

/** "fourth of July", "fifteen August 1993", "nineteenth century", "nineteen ninety-six", "nineteen seventies". */
function readInWords(reader: Reader, index: number): Draft | undefined {
  const isTwenty = reader.word(index)?.cardinal === 20 && isInnerHyphen(reader, index + 1);
  return (
    readDayMonth(reader, index, {}) ??
    readCentury(reader, index, isTwenty ? index + 2 : index) ??
    readDecade(reader, index) ??
    readNthWeekday(reader, index) ??
    readWrittenYear(reader, index)
  );
}

/** A weekday's name; its abbreviation in small letters is another word. */
export function isWeekday(reader: Reader, index: number): boolean {
  const word = reader.word(index);
  if (word?.weekday === undefined || (!reader.isCapital(index) && word.unsure === true)) return false;
  return !(reader.isCapital(index - 1) && reader.isOneOf(index - 1, NAMED_DAYS));
}

/** "the Good Friday Agreement". */
const NAMED_DAYS: ReadonlySet<string> = new Set(['good', 'black', 'bloody', 'palm', 'ash', 'sheffield']);

/** "Monday", "Monday, 5 May 2023", "Fri., Sept. 12", "Tuesday 11/3/2015", "Friday the 13th". */
function readWeekday(reader: Reader, index: number, weekday: number): Draft | undefined {
  const isUnsure = reader.word(index)?.unsure === true;
  let at = index + 1;
  if (isUnsure && reader.isMark(at, '.') && reader.glued(at)) at++;
  if (reader.isMark(at, ',')) at++;
  const isThe = reader.lower(at) === 'the';
  if (isThe) at++;
  const date = readDayOf(reader, at, { weekday });
  if (date?.parts?.day !== undefined) return { ...date, first: index };
  const day = isThe ? (dayAt(reader, at) ?? ordinalDayAt(reader, at)) : undefined;
  if (day?.isOrdinal === true && day.day <= 31) return dateDraft(index, day.next, { weekday, day: day.day });
  return isUnsure ? undefined : dateDraft(index, index + 1, { weekday });
}

/** The day with its month, after a weekday. */
function readDayOf(reader: Reader, index: number, known: DateParts): Draft | undefined {
  const numeric = reader.isNumber(index) ? readNumericDate(reader, index) : undefined;
  if (numeric !== undefined) return { ...numeric, parts: { ...known, ...numeric.parts } };
  const word = reader.word(index);
  if (word?.month !== undefined) return readMonthDay(reader, index, known);
  return readDayMonth(reader, index, known);
}

/** "first Monday of May", "the last Friday in July 2019", "3rd Sunday in June 2020". */
function readNthWeekday(reader: Reader, index: number): Draft | undefined {
  const isLast = reader.lower(index) === 'last';
  const nth = isLast ? undefined : (dayAt(reader, index) ?? ordinalDayAt(reader, index));
  if (!isLast && (nth?.isOrdinal !== true || nth.day > 5)) return undefined;
  const at = nth?.next ?? index + 1;
  const weekday = reader.word(at)?.weekday;
  const joint = reader.lower(at + 1);
  if (weekday === undefined || !isWeekday(reader, at) || (joint !== 'of' && joint !== 'in')) return undefined;
  const { month, unsure } = reader.word(at + 2) ?? {};
  if (month === undefined || (unsure === true && !reader.isCapital(at + 2))) return undefined;
  const yearIndex = reader.isMark(at + 3, ',') || reader.lower(at + 3) === 'of' ? at + 4 : at + 3;
  const year = yearAt(reader, yearIndex);
  if (year === undefined) return createDraft(index, at + 3, 'date');
  const day = nthDay(year, month, weekday, nth?.day);
  return dateDraft(index, yearIndex + 1, { year, month, day });
}

/** The day of the month that is its nth such weekday, its last where `nth` is undefined. */
export function nthDay(year: number, month: number, weekday: number, nth: number | undefined): number {
  const first = ((weekday - weekdayOf(year, month, 1) + 7) % 7) + 1;
  if (nth !== undefined) return first + (nth - 1) * 7;
  return first + Math.floor((daysInMonth(year, month) - first) / 7) * 7;
}
