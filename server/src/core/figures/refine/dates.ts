import type { Draft } from '../draft.js';
import { dateDraft, edtfOf } from '../edtf.js';
import type { DateParts } from '../figure.js';
import { HYPHENS, type Reader } from '../reader.js';
import { yearAt } from '../years.js';
import { reckon } from './reckoned.js';

/**
 * Dates that say something for each other: "May 30 to June 3", "between January and March 2024", "Aug 10 - Nov 12, 2013"
 * are ranges, "two weeks before May 5" is a date; "November 27 and 28, 2005" and "January or March 2024" are two dates of one year.
 */
export function joinDates(drafts: readonly Draft[], reader: Reader): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    const one = before === undefined ? undefined : (rangeOf(before, draft, reader) ?? reckon(before, draft, reader));
    if (one !== undefined) {
      joined[joined.length - 1] = one;
      continue;
    }
    if (before !== undefined) {
      if (takeListYear(joined, draft, reader)) continue;
      takeMonth(draft, before, reader);
      takeLaterMonth(joined, draft, reader);
      takeYear(before, draft, reader);
      takeYearAfterTime(joined, draft);
    }
    joined.push(draft);
  }
  return joined;
}

/** A line that is nothing but "2020" or "2019 to 2020" does not say that it means years. */
export function unreadLoneYear(drafts: readonly Draft[], reader: Reader): void {
  const [draft] = drafts;
  if (draft?.kind !== 'date' || draft.first > 0 || draft.last < reader.count || !reader.isNumber(0)) return;
  const [low, high] = [yearAt(reader, 0), yearAt(reader, draft.last - 1)];
  if (low === undefined || high === undefined || draft.last > 3) return;
  draft.kind = 'cardinal';
  delete draft.edtf;
  delete draft.parts;
  if (draft.last === 1) draft.value = low;
  else draft.range = { low: { value: low, step: 1 }, high: { value: high, step: 1 } };
  draft.step = 1;
}

function rangeOf(a: Draft, b: Draft, reader: Reader): Draft | undefined {
  if (a.kind !== 'date' || b.kind !== 'date' || !isJoined(a, b, reader)) return undefined;
  if (isWeekday(a) && isWeekday(b)) return { ...b, first: a.first, parts: {} };
  if (a.relative !== undefined || b.relative !== undefined) return undefined;
  const longer = quarterRange(a, b) ?? decadeRange(a, b);
  if (longer !== undefined || a.edtf?.includes('/') || b.edtf?.includes('/')) return longer;
  const [from, to] = shareYear(a.parts, b.parts);
  const [low, high] = [from && edtfOf(from), to && edtfOf(to)];
  // An end that the calendar does not have stays by itself, with the parts that tell so.
  if (from === undefined || to === undefined || low === undefined || high === undefined || !isUpwards(from, to)) {
    return undefined;
  }
  // "Monday, May 5, to Friday, May 9": each weekday belongs to its own date.
  if (from.weekday !== undefined || to.weekday !== undefined) return undefined;
  const range: Draft = { ...b, first: a.first, edtf: `${low}/${high}` };
  if (from.year === to.year && from.month === to.month && from.day !== undefined) range.parts = from;
  else if (from.year !== undefined && from.year === to.year) range.parts = { year: from.year };
  else range.parts = {};
  if (a.given.value === 'inferred') range.given = { ...b.given, value: 'inferred' };
  return range;
}

/** "2017 Q1 to 2018 Q1", "Q1 to Q3 2020": from the first month of the one to the last of the other. */
function quarterRange(a: Draft, b: Draft): Draft | undefined {
  const [from, to] = [a.parts?.months, b.parts?.months];
  const year = b.parts?.year;
  if (from === undefined || to === undefined || year === undefined) return undefined;
  const first = { year: a.parts?.year ?? year, month: from[0] };
  const last = { year, month: to[1] };
  if (orderOf(first) >= orderOf(last)) return undefined;
  return { ...b, first: a.first, edtf: `${edtfOf(first)}/${edtfOf(last)}`, parts: {} };
}

/** "the 1960s to the 1980s": from the first year of the one to the last of the other. */
function decadeRange(a: Draft, b: Draft): Draft | undefined {
  const [from, to] = [YEARS.exec(a.edtf ?? ''), YEARS.exec(b.edtf ?? '')];
  if (from === null || to === null || Number(from[2]) >= Number(to[1])) return undefined;
  return { ...b, first: a.first, edtf: `${from[1]}/${to[2]}` };
}

const YEARS = /^(\d{4})\/(\d{4})$/;

function isWeekday({ parts }: Draft): boolean {
  return parts?.weekday !== undefined && parts.day === undefined && parts.month === undefined;
}

/** "from May 5 to June 3", "March–May", "Friday through Sunday", "between March and June". */
function isJoined(a: Draft, b: Draft, reader: Reader): boolean {
  const at = a.last;
  const isThe = reader.lower(at + 1) === 'the';
  if (b.first !== (isThe ? at + 2 : at + 1)) return false;
  if (reader.isMark(at, JOINTS)) return !isThe;
  const word = reader.lower(at);
  const before = reader.lower(a.first - 1) === 'the' ? a.first - 2 : a.first - 1;
  if (word === 'and') return reader.lower(before) === 'between';
  if (!RANGING.has(word)) return false;
  return word !== 'to' || !isChange(reader, before);
}

const JOINTS = `${HYPHENS}~`;
const RANGING: ReadonlySet<string> = new Set(['to', 'through', 'thru', 'until', 'till']);

/** "moved the vote from March 5 to April 10". */
function isChange(reader: Reader, index: number): boolean {
  for (let at = index; at > index - MAX_CLAUSE; at--) if (reader.isOneOf(at, CHANGES)) return true;
  return false;
}

const MAX_CLAUSE = 8;
const CHANGES: ReadonlySet<string> = new Set(
  'moved move moves moving postponed postpone postpones postponing delayed delay delays delaying shifted shift pushed push changed change changes rescheduled reschedule forward deadline compared rose fell grew increased dropped declined'.split(
    ' ',
  ),
);

/** The year is said once, at either end: "Nov-Feb 2017" begins in 2016. */
function shareYear(a: DateParts | undefined, b: DateParts | undefined): [DateParts | undefined, DateParts | undefined] {
  if (a === undefined || b === undefined) return [a, b];
  const isLater = (a.month ?? 0) > (b.month ?? 0) || (a.month === b.month && (a.day ?? 0) > (b.day ?? 0));
  const parts = a.month !== undefined && b.month !== undefined;
  if (parts && a.year === undefined && b.year !== undefined) return [{ ...a, year: b.year - Number(isLater) }, b];
  if (parts && b.year === undefined && a.year !== undefined) return [a, { ...b, year: a.year + Number(isLater) }];
  return [a, b];
}

function isUpwards(a: DateParts, b: DateParts): boolean {
  if (a.months !== undefined || b.months !== undefined) return false;
  if (a.year === undefined || b.year === undefined)
    return a.year === b.year && (a.month !== b.month || orderOf(a) < orderOf(b));
  if (a.year === b.year && (a.month === undefined || b.month === undefined)) return false;
  return orderOf(a) < orderOf(b);
}

function orderOf({ year = 0, month = 0, day = 0 }: DateParts): number {
  return (year * 12 + month) * 32 + day;
}

/** The year after a list of days, read by itself: "November 26, 27 and 28", then "2005". */
function takeListYear(joined: Draft[], draft: Draft, reader: Reader): boolean {
  const last = joined.at(-1);
  if (joined.length < 2 || last === undefined || draft.parts?.year === undefined || draft.parts.month !== undefined) {
    return false;
  }
  const parts = last.parts;
  if (
    !reader.isNumber(last.first) ||
    last.last !== last.first + 1 ||
    parts?.day === undefined ||
    parts.year !== undefined
  ) {
    return false;
  }
  if (draft.first !== last.last + 1 || !reader.isMark(last.last, ',') || draft.last !== draft.first + 1) return false;
  const year = draft.parts.year;
  withParts(last, { ...parts, year });
  for (let at = joined.length - 2, next = last.first; at >= 0; at--) {
    const date = joined[at] as Draft;
    if (date.parts?.day === undefined || date.parts.year !== undefined || date.last + 1 !== next) break;
    withParts(date, { ...date.parts, year });
    date.given = { ...date.given, value: 'inherited' };
    next = date.first;
  }
  last.last = draft.last;
  return true;
}

/** "Thu Oct 26 11:00:09 2023", as computers write it. */
function takeYearAfterTime(joined: readonly Draft[], { first, last, parts }: Draft): void {
  const [date, time] = [joined.at(-2), joined.at(-1)];
  if (parts?.year === undefined || parts.month !== undefined || last !== first + 1 || time?.kind !== 'time') return;
  if (
    date?.parts?.day === undefined ||
    date.parts.year !== undefined ||
    date.last !== time.first ||
    time.last !== first
  )
    return;
  withParts(date, { ...date.parts, year: parts.year });
  date.given = { ...date.given, value: 'inherited' };
}

function withParts(draft: Draft, parts: DateParts): void {
  draft.parts = parts;
  const edtf = edtfOf(parts);
  if (edtf === undefined) delete draft.edtf;
  else draft.edtf = edtf;
}

/** "January or March 2024": the earlier month takes the year. */
function takeYear(draft: Draft, after: Draft, reader: Reader): void {
  const [parts, year] = [draft.parts, after.parts?.year];
  if (draft.kind !== 'date' || after.kind !== 'date' || parts?.month === undefined || parts.year !== undefined) return;
  if (year === undefined || after.parts?.month === undefined || after.first !== draft.last + 1) return;
  if (parts.month > after.parts.month || draft.relative !== undefined || !reader.isOneOf(draft.last, YEAR_JOINTS))
    return;
  if (draft.edtf?.includes('/') === true) return;
  withParts(draft, { ...parts, year });
  draft.given = { ...draft.given, value: 'inherited' };
}

const YEAR_JOINTS: ReadonlySet<string> = new Set(['and', 'to', 'or', '-', '–', '—']);

/** "November 27 and 28", "January 1st and 2nd": the second day takes the month. */
function takeMonth(draft: Draft, before: Draft, reader: Reader): void {
  const { parts } = before;
  const word = reader.lower(before.last);
  if (before.kind !== 'date' || parts?.day === undefined || draft.first !== before.last + 1) return;
  if (word !== 'and' && word !== 'or' && (word !== ',' || draft.kind === 'ordinal')) return;
  // "January 3, 5 and 8", not "On 1 January, 22 had been sold".
  if (word === ',' && !reader.isMark(draft.last, ',') && !reader.isOneOf(draft.last, DAY_JOINTS)) return;
  if (isDay(draft, reader) && (draft.value as number) > parts.day) becomeDay(draft, parts);
}

/** "5 and 6 May 2023", "4, 5 and 6 May": the days before take the month. */
function takeLaterMonth(drafts: readonly Draft[], date: Draft, reader: Reader): void {
  const { parts } = date;
  if (date.kind !== 'date' || parts?.day === undefined || parts.weekday !== undefined) return;
  if (!reader.isNumber(date.first) || reader.text(date.first).length > 2) return;
  let after = date;
  for (let at = drafts.length - 1; at >= 0; at--) {
    const draft = drafts[at] as Draft;
    const isListed = after === date ? reader.isOneOf(draft.last, DAY_JOINTS) : reader.isMark(draft.last, ',');
    if (after.first !== draft.last + 1 || !isListed || !isDay(draft, reader)) return;
    if ((draft.value as number) >= (after.parts?.day as number)) return;
    becomeDay(draft, parts);
    draft.given = { ...draft.given, value: 'inherited' };
    after = draft;
  }
}

const DAY_JOINTS: ReadonlySet<string> = new Set(['and', 'or', '&']);

/** A number that counts nothing and may be a day of a month. */
function isDay({ kind, value, unit, noun, first, last }: Draft, reader: Reader): boolean {
  const isOrdinal = kind === 'ordinal' && last === first + 2;
  if (!isOrdinal && (kind !== 'cardinal' || last !== first + 1)) return false;
  if (value === null || unit !== null || noun !== undefined || !reader.isNumber(first)) return false;
  return Number.isInteger(value) && value >= 1 && value <= 31;
}

/** A day of the month of other parts. */
function becomeDay(draft: Draft, parts: DateParts): void {
  if (parts.month === undefined) return;
  const { weekday: _weekday, ...rest } = parts;
  const date = dateDraft(draft.first, draft.last, { ...rest, day: draft.value as number });
  Object.assign(draft, date, { value: null, step: 0 });
}
