import { civilDay, dayNumber, daysInMonth } from '../calendar.js';
import type { Draft } from '../draft.js';
import { dateDraft } from '../edtf.js';
import type { DateParts } from '../figure.js';
import type { Reader } from '../reader.js';
import { NOUN_STOPPERS, type TimeUnit } from '../words.js';

/**
 * A length of time counted from a date beside it: "two weeks before 5 May 2023", "three days after March 3", "a year
 * after 2011". Undefined where the two stay apart: lengths that lasted ("for two weeks after …", "the two weeks before …"),
 * that are not exact ("about two weeks after …"), and dates that only name something ("two years after the 2011 election").
 */
export function reckon(length: Draft, date: Draft, reader: Reader): Draft | undefined {
  if (length.kind !== 'duration' || date.kind !== 'date' || length.value === null || length.vague === true)
    return undefined;
  const sign = SIGNS.get(reader.lower(length.last));
  const isYear = reader.lower(length.last + 1) === 'the' && reader.lower(length.last + 2) === 'year';
  if (sign === undefined || date.first !== length.last + (isYear ? 3 : 1)) return undefined;
  if (reader.isOneOf(length.first - 1, APART) || isAttribute(reader, date.last)) return undefined;
  const { edtf, parts } = date;
  if (edtf === undefined || edtf.includes('/') || parts === undefined || !Number.isInteger(length.value))
    return undefined;
  const counted = moved(parts, sign * length.value, length.unit as TimeUnit);
  if (counted === undefined) return undefined;
  const draft = dateDraft(length.first, date.last, counted);
  draft.given.value = 'inferred';
  return draft.edtf === undefined ? undefined : draft;
}

const SIGNS: ReadonlyMap<string, 1 | -1> = new Map([
  ['before', -1],
  ['after', 1],
  ['following', 1],
  ['from', 1],
]);

/** Before a length, these say that it lasted, or that it is none of just these days. */
const APART: ReadonlySet<string> = new Set(
  'for within lasted lasts lasting took takes over during through spent every ran runs running open held continued the these those first last next past of to about around nearly almost roughly some than least most'.split(
    ' ',
  ),
);

/** "two days after May 5 elections". */
function isAttribute(reader: Reader, index: number): boolean {
  return reader.isWord(index) && NOUN_STOPPERS.get(reader.tokens, index) === undefined;
}

/** The date so many units away; undefined where the date is not as exact as the unit, or the calendar lacks the day. */
function moved(parts: DateParts, shift: number, unit: TimeUnit): DateParts | undefined {
  const { year, month, day } = parts;
  const days = DAYS.get(unit);
  if (days !== undefined) {
    if (month === undefined || day === undefined) return undefined;
    if (year !== undefined) return civilDay(dayNumber(year, month, day) + shift * days);
    return movedInAnyYear(month, day, shift * days);
  }
  const months = MONTHS.get(unit);
  if (months === undefined || parts.months !== undefined) return undefined;
  if (year === undefined || (month === undefined && (shift * months) % 12 !== 0)) return undefined;
  const number = year * 12 + (month ?? 1) - 1 + shift * months;
  const at = { year: Math.floor(number / 12), ...(month === undefined ? {} : { month: (number % 12) + 1 }) };
  return day === undefined ? at : { ...at, day };
}

/** The same day in every year, or none. */
function movedInAnyYear(month: number, day: number, days: number): DateParts | undefined {
  const [common, leap] = [2001, 2004].map((year) =>
    day > daysInMonth(year, month) ? undefined : { from: year, ...civilDay(dayNumber(year, month, day) + days) },
  );
  if (common === undefined || leap === undefined || common.year !== common.from || leap.year !== leap.from)
    return undefined;
  return common.month === leap.month && common.day === leap.day ? { month: common.month, day: common.day } : undefined;
}

const DAYS: ReadonlyMap<TimeUnit, number> = new Map([
  ['day', 1],
  ['week', 7],
  ['fortnight', 14],
]);

const MONTHS: ReadonlyMap<TimeUnit, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
  ['decade', 120],
]);
