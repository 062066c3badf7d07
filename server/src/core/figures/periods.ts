import type { CivilDay } from './calendar.js';
import { daysInMonth, mondayOf, weeksIn } from './calendar.js';
import { dayAt } from './daynumbers.js';
import { createDraft, type Draft } from './draft.js';
import { dateDraft, daysEdtf, edtfOf, weekEdtf } from './edtf.js';
import type { WeekOfDay } from './figure.js';
import { weekendOf } from './holidays.js';
import { isInnerHyphen, isOrdinalSuffix, type Reader } from './reader.js';
import { isLongUnit, readDeictic, readFiscal, readPlain } from './relative.js';
import type { TimeUnit } from './words.js';
import { shortYearAt, wordYearAt } from './wordyears.js';
import { yearAt } from './years.js';

/**
 * A part of a longer time: "end of 2005", "month of May", "first half of 2008", "second quarter", "Q3 2016", "2016 H2",
 * "4Q 2008", "first two months of the year", "last week of July", "week of May 5, 2023".
 */
export function readPeriod(reader: Reader, index: number): Draft | undefined {
  const word = reader.word(index);
  if (word?.months !== undefined) return readCode(reader, index, word.months);
  if (reader.isNumber(index)) {
    return readCodeAfterYear(reader, index) ?? readCodeWithDigit(reader, index) ?? readOrdinalPart(reader, index);
  }
  if (word?.ordinal !== undefined) return readOrdinalPart(reader, index);
  if (reader.lower(index + 1) === 'of') return readOfWhole(reader, index);
  if (reader.lower(index) === 'week') return readWeek(reader, index);
  return reader.lower(index) === 'last' ? readFirstOrLast(reader, index, index + 1, false) : undefined;
}

/** "end of 2005", "beginning of the year", "month of May", "week of May 5". */
function readOfWhole(reader: Reader, index: number): Draft | undefined {
  const word = reader.lower(index);
  if (EDGES.has(word)) {
    const whole = readWhole(reader, index + 2);
    return whole === undefined ? undefined : { ...whole, first: index };
  }
  if (word !== 'month' && word !== 'week' && word !== 'weekend') return undefined;
  const date = readPlain(reader, reader.lower(index + 2) === 'the' ? index + 3 : index + 2);
  if (date?.parts?.month === undefined) return undefined;
  if (word === 'weekend')
    return date.parts.day === undefined || date.edtf === undefined ? undefined : weekendOf(date, index);
  if (word === 'month') return date.parts.day === undefined ? { ...date, first: index } : undefined;
  return date.parts.day === undefined ? undefined : weekOf(date, index, 'around');
}

/** Only a year, or the article's day, fixes the week of a day. */
function weekOf(date: Draft, first: number, week: WeekOfDay): Draft {
  const { edtf, parts = {} } = date;
  if (edtf === undefined || edtf.includes('/')) return { ...date, first };
  const draft: Draft = { ...date, first, parts: { ...parts, week } };
  if (parts.year === undefined) delete draft.edtf;
  else draft.edtf = weekEdtf(parts as CivilDay, week);
  return draft;
}

/** After "week": "starting February 4", "beginning on 4 May 2023", "commencing 4 May", "3 of 2027". */
function readWeek(reader: Reader, index: number): Draft | undefined {
  if (reader.isNumber(index + 1)) {
    const year = reader.lower(index + 2) === 'of' ? readPlainYear(reader, index + 3) : undefined;
    const week = Number(reader.text(index + 1));
    return year === undefined ? undefined : weeksOf(year, index, week, week);
  }
  if (!reader.isOneOf(index + 1, STARTING)) return undefined;
  const date = readPlain(reader, reader.lower(index + 2) === 'on' ? index + 3 : index + 2);
  return date?.parts?.month === undefined || date.parts.day === undefined ? undefined : weekOf(date, index, 'from');
}

const STARTING: ReadonlySet<string> = new Set(['starting', 'beginning', 'commencing']);

/** Weeks of a year as ISO 8601 counts them. */
function weeksOf(whole: Draft, first: number, from: number, to: number): Draft | undefined {
  const year = whole.parts?.year;
  if (year === undefined || whole.parts?.month !== undefined) return undefined;
  if (!(from >= 1 && from <= to && to <= weeksIn(year))) return undefined;
  const draft = createDraft(first, whole.last, 'date');
  draft.edtf = daysEdtf(mondayOf(year, from), mondayOf(year, to) + 6);
  return draft;
}

/** "Q3 2016", "Q1 of 2019", "q1-2019"; "Q3" alone after a preposition. */
function readCode(reader: Reader, index: number, months: readonly [number, number]): Draft | undefined {
  const isJoint = reader.lower(index + 1) === 'of' || isInnerHyphen(reader, index + 1);
  const year = readPlainYear(reader, isJoint ? index + 2 : index + 1);
  if (year !== undefined) return monthsOf(year, index, months);
  const isAlone = months[1] - months[0] === 2 && reader.isCapital(index) && reader.isOneOf(index - 1, CODE_CUES);
  return isAlone ? dateDraft(index, index + 1, { months }) : undefined;
}

const CODE_CUES: ReadonlySet<string> = new Set('in for during since by through from of its this last until'.split(' '));

/** "2016 Q3", "2016-Q3", "2016H2". */
function readCodeAfterYear(reader: Reader, index: number): Draft | undefined {
  const year = yearAt(reader, index);
  if (year === undefined) return undefined;
  const at = isInnerHyphen(reader, index + 1) ? index + 2 : index + 1;
  const months = reader.word(at)?.months;
  if (months === undefined || yearAt(reader, at + 1) !== undefined) return undefined;
  return monthsOf(dateDraft(index, at + 1, { year }), index, months);
}

/** "4Q 2008", "1H 2009". */
function readCodeWithDigit(reader: Reader, index: number): Draft | undefined {
  if (!reader.glued(index + 1) || !reader.isWord(index + 1)) return undefined;
  const letter = reader.text(index + 1);
  if (letter !== 'Q' && letter !== 'H') return undefined;
  const part = Number(reader.text(index));
  const length = letter === 'Q' ? 3 : 6;
  const year = readPlainYear(reader, index + 2);
  if (year === undefined || !(part >= 1 && part * length <= 12)) return undefined;
  return monthsOf(year, index, [(part - 1) * length + 1, part * length]);
}

/** "first half of 2008", "second quarter", "third-quarter 2008", "1st quarter of 2013", "second week of May". */
function readOrdinalPart(reader: Reader, index: number): Draft | undefined {
  const isDigits = reader.isNumber(index);
  if (isDigits && !isOrdinalSuffix(reader, index + 1)) return undefined;
  const ordinal = reader.word(index)?.ordinal ?? dayAt(reader, index)?.day;
  if (ordinal === undefined) return undefined;
  const next = isDigits ? index + 2 : index + 1;
  const joint = isInnerHyphen(reader, next);
  const at = joint ? next + 1 : next;
  const unit = reader.lower(at);
  const length = unit === 'quarter' && ordinal <= 4 ? 3 : unit === 'half' && ordinal <= 2 ? 6 : undefined;
  if (length !== undefined) {
    const whole =
      reader.lower(at + 1) === 'of' ? readWhole(reader, at + 2) : readPlainYear(reader, skipComma(reader, at + 1));
    if (whole !== undefined) return monthsOf(whole, index, [(ordinal - 1) * length + 1, ordinal * length]);
    return length === 3 && !joint && !isSport(reader, at) ? createDraft(index, at + 1, 'date') : undefined;
  }
  if (!joint && (unit === 'week' || unit === 'weekend' || unit === 'day') && reader.lower(at + 1) === 'of') {
    return readUnitOf(reader, index, at + 2, unit, ordinal);
  }
  return ordinal === 1 ? readFirstOrLast(reader, index, next, true) : undefined;
}

function skipComma(reader: Reader, index: number): number {
  return reader.isMark(index, ',') ? index + 1 : index;
}

/** "first two months of the year", "last four months of 2021", "last week of July". */
function readFirstOrLast(reader: Reader, index: number, at: number, isFirst: boolean): Draft | undefined {
  const count = reader.word(at)?.cardinal ?? (reader.isNumber(at) ? Number(reader.text(at)) : undefined);
  if (count === undefined) {
    const unit = reader.lower(at);
    const isUnit = unit === 'week' || unit === 'weekend' || unit === 'day';
    if (!isUnit || reader.lower(at + 1) !== 'of') return undefined;
    return readUnitOf(reader, index, at + 2, unit, isFirst ? 1 : undefined);
  }
  const unit = reader.word(at + 1)?.time;
  if (unit === 'week' && isFirst && reader.lower(at + 2) === 'of') {
    const year = readPlainYear(reader, at + 3);
    return year === undefined ? undefined : weeksOf(year, index, 1, count);
  }
  const length = unit === undefined ? undefined : LENGTHS.get(unit);
  if (length === undefined || reader.lower(at + 2) !== 'of' || !(count >= 1 && count * length <= 12)) return undefined;
  const whole = readWhole(reader, at + 3);
  if (whole === undefined) return undefined;
  return monthsOf(whole, index, isFirst ? [1, count * length] : [13 - count * length, 12]);
}

const LENGTHS: ReadonlyMap<TimeUnit, number> = new Map([
  ['month', 1],
  ['quarter', 3],
]);

/**
 * The nth week or day of a month or a year, the last one where `nth` is undefined; nothing says on which day the weeks of
 * a month begin.
 */
function readUnitOf(
  reader: Reader,
  first: number,
  index: number,
  unit: 'week' | 'weekend' | 'day',
  nth: number | undefined,
): Draft | undefined {
  const whole = readWhole(reader, index);
  if (whole === undefined || whole.parts?.day !== undefined) return undefined;
  if (unit === 'week' && nth !== undefined) {
    const weeks = weeksOf(whole, first, nth, nth);
    if (weeks !== undefined) return weeks;
  }
  return (unit === 'day' ? dayOf(whole, first, nth) : undefined) ?? createDraft(first, whole.last, 'date');
}

/** "first day of May 2020", "last day of the month of June": only a month has a day that is its last or its fifth. */
function dayOf({ last, parts, relative }: Draft, first: number, nth: number | undefined): Draft | undefined {
  const { year, month } = parts ?? {};
  if (month === undefined || relative !== undefined) return undefined;
  const day = nth ?? (month === 2 && year === undefined ? undefined : daysInMonth(year ?? null, month));
  return day === undefined ? undefined : dateDraft(first, last, { ...(year !== undefined && { year }), month, day });
}

/** Some months of a year that is stated or relative; a quarter of anything else has no EDTF. */
function monthsOf(whole: Draft, first: number, months: readonly [number, number]): Draft {
  const draft = { ...whole, first };
  delete draft.edtf;
  if (whole.parts?.month !== undefined) return draft;
  draft.parts = { ...whole.parts, months };
  const edtf = edtfOf(draft.parts);
  if (edtf !== undefined) draft.edtf = edtf;
  return draft;
}

const EDGES: ReadonlySet<string> = new Set(['end', 'beginning', 'start', 'middle']);

/** What "of" and a longer time follow, or a number of weeks. */
export const WHOLES: Iterable<string> = [...EDGES, 'month', 'week', 'weekend', 'last'];

function isSport(reader: Reader, unit: number): boolean {
  return reader.lower(unit + 1) === 'goal' || reader.lower(unit + 1) === 'touchdown';
}

/** After "of": a date, "this year", "the year". */
function readWhole(reader: Reader, index: number): Draft | undefined {
  if (reader.lower(index) === 'the') {
    if (isLongUnit(reader, index + 1)) {
      const draft = createDraft(index, index + 2, 'date');
      if (reader.lower(index + 1) === 'year') draft.relative = { unit: 'year', shift: 0 };
      return draft;
    }
    return readPlain(reader, index + 1);
  }
  return (
    readFiscal(reader, index) ?? readDeictic(reader, index) ?? readPlainYear(reader, index) ?? readPlain(reader, index)
  );
}

function readPlainYear(reader: Reader, index: number): Draft | undefined {
  const year = yearAt(reader, index);
  if (year !== undefined) return dateDraft(index, index + 1, { year });
  const other = shortYearAt(reader, index) ?? wordYearAt(reader, index);
  return other === undefined ? undefined : dateDraft(index, other.next, { year: other.year });
}
