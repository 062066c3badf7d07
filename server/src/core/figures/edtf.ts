import { type CivilDay, civilDay, dayNumber, daysInMonth, weekdayOf } from './calendar.js';
import { createDraft, type Draft } from './draft.js';
import type { DateParts, WeekOfDay } from './figure.js';

/** EDTF of the parts; undefined where the calendar has no such day. */
export function edtfOf({ year, month, day, months }: DateParts): string | undefined {
  if (months !== undefined)
    return year === undefined ? undefined : months.map((end) => edtfOf({ year, month: end })).join('/');
  const y = year === undefined ? 'XXXX' : fourDigits(year);
  if (month === undefined) return year === undefined ? undefined : y;
  if (month < 1 || month > 12) return undefined;
  const m = String(month).padStart(2, '0');
  if (day === undefined) return `${y}-${m}`;
  if (day < 1 || day > daysInMonth(year ?? null, month)) return undefined;
  return `${y}-${m}-${String(day).padStart(2, '0')}`;
}

function fourDigits(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** EDTF of the days from one to another, both included, as days since 1970-01-01. */
export function daysEdtf(first: number, last: number): string {
  return `${edtfOf(civilDay(first))}/${edtfOf(civilDay(last))}`;
}

/** EDTF of the week, from Monday to Sunday, that the day lies in, or of the seven days that begin with it. */
export function weekEdtf({ year, month, day }: CivilDay, week: WeekOfDay): string {
  const back = week === 'from' ? 0 : weekdayOf(year, month, day) - 1;
  const first = dayNumber(year, month, day) - back;
  return daysEdtf(first, first + 6);
}

/**
 * EDTF of the weekend that a day makes long: Saturday and Sunday with a Thursday or Friday before them or a Monday after;
 * undefined for the days between.
 */
export function weekendEdtf({ year, month, day }: CivilDay): string | undefined {
  const weekday = weekdayOf(year, month, day);
  const number = dayNumber(year, month, day);
  if (weekday === 1) return daysEdtf(number - 2, number);
  if (weekday < 4) return undefined;
  return daysEdtf(Math.min(number, number + 6 - weekday), number + 7 - weekday);
}

/** A date draft of these parts. */
export function dateDraft(first: number, last: number, parts: DateParts): Draft {
  const draft = createDraft(first, last, 'date');
  const edtf = edtfOf(parts);
  draft.parts = parts;
  if (edtf !== undefined) draft.edtf = edtf;
  return draft;
}

/** A date draft of whole years, both ends included. */
export function spanDraft(first: number, last: number, from: number, to: number): Draft {
  const draft = createDraft(first, last, 'date');
  draft.edtf = `${edtfOf({ year: from })}/${edtfOf({ year: to })}`;
  return draft;
}
