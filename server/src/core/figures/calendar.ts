/** The proleptic Gregorian calendar: pure arithmetic on civil days, without `Date`. Months are 1 to 12. */

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** `year` null is any year, so that February has 29 days; 0 for what is no month. */
export function daysInMonth(year: number | null, month: number): number {
  if (month === 2) return year === null || isLeap(year) ? 29 : 28;
  return LENGTHS[month - 1] ?? 0;
}

/** Days since 1970-01-01. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day that is so many days after 1970-01-01. */
export function civilDay(number: number): CivilDay {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** ISO 8601: Monday is 1, Sunday is 7. */
export function weekdayOf(year: number, month: number, day: number): number {
  const number = dayNumber(year, month, day);
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of a week of the year (ISO 8601: the first week has the 4th of January), as days since 1970-01-01. */
export function mondayOf(year: number, week: number): number {
  return dayNumber(year, 1, 4) - weekdayOf(year, 1, 4) + 1 + 7 * (week - 1);
}

/** 52 or 53. */
export function weeksIn(year: number): number {
  return (mondayOf(year + 1, 1) - mondayOf(year, 1)) / 7;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
