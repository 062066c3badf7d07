import type { CivilDay } from './calendar.js';
import { civilDay, dayNumber, weekdayOf } from './calendar.js';
import { edtfOf } from './edtf.js';
import type { Figure } from './figure.js';

/** What `articleDay` needs of a paragraph: its text, and its figures relative to it. */
interface Dated {
  readonly facts: { readonly text: string; readonly figures: readonly Figure[] };
}

/**
 * The day an article was written: `stated` (ISO 8601, from front matter or the caller) if there is one, else the date
 * that is one of its first lines or that a dateline ends with; undefined where nothing says so.
 */
export function articleDay(stated: string | undefined, paragraphs: readonly Dated[]): CivilDay | undefined {
  if (stated !== undefined) {
    const [year, month, day] = stated.slice(0, 10).split('-').map(Number);
    return year !== undefined && month !== undefined && day !== undefined && day > 0 ? { year, month, day } : undefined;
  }
  for (const { facts } of paragraphs.slice(0, FIRST_LINES)) {
    const { text, figures } = facts;
    const figure = figures[0];
    if (figure === undefined || figure.edtf === undefined || figure.start > DATELINE) continue;
    const { year, month, day } = figure.parts ?? {};
    if (year === undefined || month === undefined || day === undefined) continue;
    const rest = text.slice(figure.end, figure.end + 16).trimStart();
    const alone = figure.end === text.length || (text.length - figure.end <= 2 && figure.start === 0);
    if (alone || /^(?:\([^)]*\) )?(?:[—–]|--? )/.test(rest)) return { year, month, day };
  }
  return undefined;
}

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
  if (parts?.weekday !== undefined && parts.month === undefined)
    return dayOf(weekdayNear(now, parts.weekday, relative?.shift));
  if (relative?.unit === 'year') return edtfOf({ ...parts, year: today.year + relative.shift });
  if (relative?.unit === 'day') return dayOf(now + relative.shift);
  if (relative?.unit === 'month') {
    if (parts?.month !== undefined) return monthNear(today, parts.month, relative.shift);
    const month = today.year * 12 + today.month - 1 + relative.shift;
    return edtfOf({ year: Math.floor(month / 12), month: (month % 12) + 1 });
  }
  if (edtf === undefined || !edtf.startsWith('XXXX-') || parts?.month === undefined) return undefined;
  if (parts.day === undefined) return monthNear(today, parts.month, undefined);
  return edtf.replaceAll('XXXX', String(yearNear(today, parts.month, parts.day)));
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

/** The year that brings the day nearest to today. */
function yearNear(today: CivilDay, month: number, day: number): number {
  const now = dayNumber(today.year, today.month, today.day);
  const distance = (year: number) => Math.abs(dayNumber(year, month, day) - now);
  const years = [today.year, today.year - 1, today.year + 1];
  return years.reduce((best, year) => (distance(year) < distance(best) ? year : best));
}
