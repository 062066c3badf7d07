import { dayNumber, daysInMonth } from '../../server/src/core/figures/calendar.js';
import type { Days } from './case.js';

/** The days that an EDTF expression names: the first, the first of its last part ("2014/2018": 1 January 2018), the last. */
export interface NamedDays {
  readonly first: number;
  readonly lastFrom: number;
  readonly last: number;
}

/** `year` stands for a year that is not stated; undefined for what is no plain date or range of dates. */
export function namedDays(edtf: string, year: number | undefined): NamedDays | undefined {
  const [from, to] = edtf.split('/');
  const first = from === '..' ? OPEN_BEFORE : dayRange(from ?? '', year);
  if (to === undefined) return first && { first: first.first, lastFrom: first.first, last: first.last };
  const last = to === '..' || to === '' ? OPEN_AFTER : dayRange(to, year);
  return first && last && { first: first.first, lastFrom: last.first, last: last.last };
}

/**
 * The same days, where the end may be meant with or without its last part: "2014 to 2018" ends on the first or the last
 * day of 2018, or, half-open, on the day after. Our contract writes quarters as months: the last part of
 * "2017-01/2018-03" may be the month or the quarter.
 */
export function sameDays(edtf: string | undefined, wanted: Days): boolean {
  if (edtf === undefined) return false;
  const year = wanted.first === undefined || !Number.isFinite(wanted.first) ? wanted.last : wanted.first;
  if (edtf.includes('XXXX') && wanted.anyYear !== true) return false;
  const named = namedDays(edtf, year === undefined ? undefined : new Date(year * 86_400_000).getUTCFullYear());
  if (named === undefined) return false;
  if (wanted.first !== undefined && wanted.first !== named.first) return false;
  return (
    wanted.last === undefined || [named.last, named.last + 1, named.lastFrom, quarterFrom(edtf)].includes(wanted.last)
  );
}

/** The first day of the quarter that a range of whole quarters ends with. */
function quarterFrom(edtf: string): number | undefined {
  const match = /^\d{4}-(?:01|04|07|10)\/(\d{4})-(03|06|09|12)$/.exec(edtf);
  return match === null ? undefined : dayNumber(Number(match[1]), Number(match[2]) - 2, 1);
}

const OPEN_BEFORE = { first: Number.NEGATIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
const OPEN_AFTER = { first: Number.POSITIVE_INFINITY, last: Number.POSITIVE_INFINITY };

function dayRange(part: string, anyYear: number | undefined): { first: number; last: number } | undefined {
  const match = /^(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(part);
  if (match === null) return undefined;
  const year = match[1] === 'XXXX' ? anyYear : Number(match[1]);
  if (year === undefined) return undefined;
  if (match[2] === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined)
    return { first: dayNumber(year, month, 1), last: dayNumber(year, month, daysInMonth(year, month)) };
  const day = dayNumber(year, month, Number(match[3]));
  return { first: day, last: day };
}

/** "2016-11-07T00:00:00" as a day number. */
export function dayOf(iso: string): number {
  return Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000);
}

/** ISO 8601 durations in seconds, a year of 365 days and a month of 30. */
export function secondsOf(iso: string): number | undefined {
  const match =
    /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(
      iso,
    );
  if (match === null) return undefined;
  return SECONDS.reduce((sum, size, index) => sum + size * Number(match[index + 1] ?? 0), 0);
}

const SECONDS = [365 * 86_400, 30 * 86_400, 7 * 86_400, 86_400, 3600, 60, 1];
