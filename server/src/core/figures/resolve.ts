import type { CivilDay } from './calendar.js';
import { civilDay, dayNumber, daysInMonth, weekdayOf } from './calendar.js';
import { daysEdtf, edtfOf, weekEdtf } from './edtf.js';
import type { DateParts, Figure, RelativeDate } from './figure.js';

/** What `articleDay` needs of a paragraph: its text, and its figures relative to it. */
interface Dated {
  readonly facts: { readonly text: string; readonly figures: readonly Figure[] };
}

/**
 * The day an article was written: `stated` (ISO 8601, from front matter or the caller) if there is one, else the date
 * that is one of its first lines or that a dateline ends with, else the one that the name of its file has; undefined
 * where nothing says so.
 */
export function articleDay(
  stated: string | undefined,
  paragraphs: readonly Dated[],
  uri: string,
): CivilDay | undefined {
  if (stated !== undefined) {
    const [year, month, day] = stated.slice(0, 10).split('-').map(Number);
    return year !== undefined && month !== undefined && day !== undefined && day > 0 ? { year, month, day } : undefined;
  }
  for (const { year, month, day } of datelines(paragraphs)) if (year !== undefined) return { year, month, day };
  return dayInName(uri);
}

/** The dates, of month and day at least, that are one of the first lines or that a dateline ends with: "OSLO, 14 May –". */
export function datelines(
  paragraphs: readonly Dated[],
): readonly (DateParts & { readonly month: number; readonly day: number })[] {
  return paragraphs.slice(0, FIRST_LINES).flatMap(({ facts: { text, figures } }) => {
    const figure = figures[0];
    const { month, day } = figure?.parts ?? {};
    if (figure === undefined || month === undefined || day === undefined || !isDateline(text, figure)) return [];
    return [{ ...figure.parts, month, day }];
  });
}

/** True for the first figure of a paragraph where it is the date of a dateline, or all there is. */
export function isDateline(text: string, { edtf, start, end, parts }: Figure): boolean {
  if (edtf === undefined || start > DATELINE || parts?.day === undefined) return false;
  const rest = text.slice(end, end + 16).trimStart();
  const alone = end === text.length || (text.length - end <= 2 && start === 0);
  return alone || /^(?:\([^)]*\) )?(?:[—–]|--? )/.test(rest);
}

/** "2024-03-05-story.txt", "story_20240305.txt", "2024/03/05/story.txt". */
function dayInName(uri: string): CivilDay | undefined {
  const match = IN_NAME.exec(uri);
  if (match === null) return undefined;
  const [year, month, day] = match
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number) as [number, number, number];
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

/** In the file's name, or in the folders right above it. */
const IN_NAME = /(?<!\d)((?:19|20)\d\d)(?:[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)[^/]*|\/(\d\d)\/(\d\d)\/[^/]*)$/;

const FIRST_LINES = 6;
/** Longest place name and the like before the date, in UTF-16 code units. */
const DATELINE = 60;

/** The figures, relative and partial dates fixed by the article's day. What was inferred says so in `given.value`. */
export function resolveDates(figures: readonly Figure[], day: CivilDay | undefined): readonly Figure[] {
  if (day === undefined) return figures;
  return figures.map((figure) => {
    const edtf = figure.kind === 'date' ? resolved(figure, day) : undefined;
    return edtf === undefined ? figure : { ...figure, edtf, given: { ...figure.given, value: 'inferred' } };
  });
}

function resolved({ edtf, parts, relative }: Figure, today: CivilDay): string | undefined {
  if (parts?.year !== undefined) return undefined;
  const now = dayNumber(today.year, today.month, today.day);
  if (parts?.weekday !== undefined && parts.month === undefined) {
    if (parts.day !== undefined) return dayOnWeekday(today, parts.day, parts.weekday);
    if (relative?.unit === 'week') return dayOf(mondayNear(today, relative.shift) + parts.weekday - 1);
    return dayOf(weekdayNear(now, parts.weekday, relative?.shift));
  }
  if (relative !== undefined) return shifted(relative, parts, today, now);
  if (parts?.week !== undefined) {
    const { month, day } = parts as CivilDay;
    return weekEdtf({ year: yearNear(today, month, day, parts.week === 'from'), month, day }, parts.week);
  }
  if (edtf === undefined || !edtf.startsWith('XXXX-')) return undefined;
  const end = /^XXXX-(.+)\/XXXX-(.+)$/.exec(edtf);
  if (end !== null) return rangeNear(today, end[1] as string, end[2] as string);
  if (parts?.month === undefined) return undefined;
  if (parts.day === undefined) return monthNear(today, parts.month, undefined);
  return edtf.replaceAll('XXXX', String(yearNear(today, parts.month, parts.day)));
}

/** A day, week, month, quarter, year or decade so many of them from the one that today is in. */
function shifted(
  { unit, shift }: RelativeDate,
  parts: DateParts | undefined,
  today: CivilDay,
  now: number,
): string | undefined {
  if (unit === 'year') return edtfOf({ ...parts, year: today.year + shift });
  if (unit === 'day') return dayOf(now + shift);
  if (unit === 'week' || unit === 'weekend') {
    const monday = mondayNear(today, shift);
    return daysEdtf(unit === 'week' ? monday : monday + 5, monday + 6);
  }
  if (unit === 'decade') {
    const from = Math.floor(today.year / 10) * 10 + 10 * shift;
    return `${edtfOf({ year: from })}/${edtfOf({ year: from + 9 })}`;
  }
  if (parts?.month !== undefined) return monthNear(today, parts.month, shift);
  const month = today.year * 12 + today.month - 1;
  if (unit === 'month') return monthOf(month + shift);
  const first = Math.floor(month / 3) * 3 + 3 * shift;
  return `${monthOf(first)}/${monthOf(first + 2)}`;
}

/** The Monday of the week that is so many weeks from the one that today is in. */
function mondayNear({ year, month, day }: CivilDay, shift: number): number {
  return dayNumber(year, month, day) - weekdayOf(year, month, day) + 1 + 7 * shift;
}

/** The month that is so many months after the first of year 0. */
function monthOf(number: number): string | undefined {
  return edtfOf({ year: Math.floor(number / 12), month: (number % 12) + 1 });
}

/** "January 23 through March 9" in the year that brings its beginning nearest; ends are "01-23" or "01". */
function rangeNear(today: CivilDay, from: string, to: string): string | undefined {
  const [month, day] = from.split('-').map(Number) as [number, number?];
  const year =
    day === undefined ? Number(monthNear(today, month, undefined)?.slice(0, 4)) : yearNear(today, month, day);
  return `${year}-${from}/${to < from ? year + 1 : year}-${to}`;
}

/** "Friday the 13th": the nearest such day, in the months around. */
function dayOnWeekday(today: CivilDay, day: number, weekday: number): string | undefined {
  const month = today.year * 12 + today.month - 1;
  for (const shift of [0, -1, 1, -2, 2]) {
    const date = { year: Math.floor((month + shift) / 12), month: ((month + shift) % 12) + 1, day };
    if (day <= daysInMonth(date.year, date.month) && weekdayOf(date.year, date.month, day) === weekday)
      return edtfOf(date);
  }
  return undefined;
}

function dayOf(number: number): string | undefined {
  return edtfOf(civilDay(number));
}

/** News looks back: a bare weekday is the latest one up to the day itself, "last" the one before, "next" the one after. */
function weekdayNear(now: number, weekday: number, shift: number | undefined): number {
  const { year, month, day } = civilDay(now);
  const back = (weekdayOf(year, month, day) - weekday + 7) % 7;
  if (shift === undefined) return now - back;
  if (shift < 0) return now - (back === 0 ? 7 : back);
  const ahead = (7 - back) % 7;
  return shift === 0 ? now + ahead : now + (ahead === 0 ? 7 : ahead);
}

/** The month of that name nearest to today; "last" is before this month, "next" after it. */
function monthNear(today: CivilDay, month: number, shift: number | undefined): string | undefined {
  const ahead = (month - today.month + 12) % 12;
  const isPast = shift === undefined || shift === 0 ? ahead > NEAR_MONTHS : shift < 0;
  const months = isPast ? ahead - 12 : shift === 1 && ahead === 0 ? 12 : ahead;
  return edtfOf({ year: today.year + Math.floor((today.month - 1 + months) / 12), month });
}

/** A month without a year is more often past than to come. */
const NEAR_MONTHS = 5;

/** The year that brings the day nearest to today; where a week begins with it, one in which it is a Monday or a Sunday. */
function yearNear(today: CivilDay, month: number, day: number, isWeekStart = false): number {
  const now = dayNumber(today.year, today.month, today.day);
  const distance = (year: number) => Math.abs(dayNumber(year, month, day) - now);
  const around = month === 2 && day === 29 ? LEAPS : [0, -1, 1];
  const years = around.map((shift) => today.year + shift).filter((year) => day <= daysInMonth(year, month));
  const starts = isWeekStart ? years.filter((year) => weekdayOf(year, month, day) % 6 === 1) : [];
  return (starts.length > 0 ? starts : years).reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

/** Shifts that reach a leap year from any year; 1900 is none. */
const LEAPS = [0, -1, 1, -2, 2, -3, 3, -4, 4];
