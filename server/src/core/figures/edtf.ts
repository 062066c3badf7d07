import { daysInMonth } from './calendar.js';
import { createDraft, type Draft } from './draft.js';
import type { DateParts } from './figure.js';

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
