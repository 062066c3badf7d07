import { readDate } from './dates.js';
import { createDraft, type Draft } from './draft.js';
import { dateDraft } from './edtf.js';
import type { RelativeDate } from './figure.js';
import { readHoliday } from './holidays.js';
import { isInnerHyphen, type Reader } from './reader.js';
import type { TimeUnit } from './words.js';
import { FISCAL, readYear, yearAt } from './years.js';

/** A calendar date, a weekday with its part of the day, a holiday. */
export function readPlain(reader: Reader, index: number): Draft | undefined {
  const holiday = readHoliday(reader, index);
  if (holiday !== undefined) return holiday;
  const date = readDate(reader, index);
  if (date === undefined) return undefined;
  if (date.parts?.weekday !== undefined && date.parts.month === undefined && isToCome(reader, index)) {
    date.relative = { unit: 'day', shift: 0 };
  }
  if (date.parts?.weekday !== undefined && date.last === index + 1) {
    const week = weekAfter(reader, date.last);
    if (week !== undefined) return { ...date, last: week.next, relative: { unit: 'week', shift: week.shift } };
  }
  const after = reader.lower(date.last);
  if (date.parts?.weekday !== undefined && date.last === index + 1 && DAY_PARTS.has(after)) date.last++;
  else if (date.parts?.month !== undefined && date.parts.year === undefined && date.parts.day === undefined) {
    const at = after === 'of' ? date.last + 1 : date.last;
    if (DEICTICS.has(reader.lower(at)) && reader.lower(at + 1) === 'year') {
      const shift = SHIFTS.get(reader.lower(at));
      date.last = at + 2;
      delete date.edtf;
      if (shift !== undefined) date.relative = { unit: 'year', shift };
    }
  }
  return date;
}

/** After a weekday: "of next week", "last week". */
function weekAfter(reader: Reader, index: number): { shift: number; next: number } | undefined {
  const at = reader.lower(index) === 'of' ? index + 1 : index;
  const shift = SHIFTS.get(reader.lower(at));
  return shift === undefined || reader.lower(at + 1) !== 'week' ? undefined : { shift, next: at + 2 };
}

/** "will open on Friday": a verb of the future shortly before. */
function isToCome(reader: Reader, index: number): boolean {
  for (let at = index - 1; at > index - MAX_CLAUSE && !reader.isMark(at, '.;'); at--) {
    if (FUTURE.has(reader.lower(at))) return true;
    if (reader.lower(at) === 'to' && DUE.has(reader.lower(at - 1))) return true;
  }
  return false;
}

/** Tokens between the verb and the day. */
const MAX_CLAUSE = 12;
const FUTURE: ReadonlySet<string> = new Set(['will', "he'll", "she'll", "they'll", "we'll", "it'll", 'upcoming']);
const DUE: ReadonlySet<string> = new Set('set due scheduled expected is are plans plan intends'.split(' '));

/** "in the year", but "in the day" is no date. */
export function isLongUnit(reader: Reader, index: number): boolean {
  return isCalendarUnit(reader, index) && reader.lower(index) !== 'day' && reader.lower(index) !== 'night';
}

function isCalendarUnit(reader: Reader, index: number): boolean {
  const unit = reader.word(index)?.time;
  return unit !== undefined && CALENDAR.has(unit) && reader.lower(index) === unit;
}

const CALENDAR: ReadonlySet<string> = new Set(
  'day night weekend week month quarter season year decade century'.split(' '),
);

/** "fiscal year 2008", "fiscal 2007", "FY2008", "FY 2008", "financial year 2021-22". */
export function readFiscal(reader: Reader, index: number): Draft | undefined {
  const isShort = reader.isOneOf(index, SHORT_FISCAL);
  if (isShort || reader.isOneOf(index, FISCAL)) {
    const at = !isShort && reader.lower(index + 1) === 'year' ? index + 2 : index + 1;
    const year = yearAt(reader, at) === undefined ? undefined : readYear(reader, at);
    return year === undefined ? undefined : { ...year, first: index };
  }
  const year = reader.word(index)?.fiscalYear;
  return year === undefined ? undefined : dateDraft(index, index + 1, { year });
}

const SHORT_FISCAL: ReadonlySet<string> = new Set(['fy', 'cy']);

/** "today", "last year", "this morning", "past decade", "next Friday", "recent weeks". */
export function readDeictic(reader: Reader, index: number): Draft | undefined {
  const word = reader.lower(index);
  const day = DAYS.get(word);
  if (day !== undefined) return isOtherNow(reader, index) ? undefined : relativeDraft(index, index + 1, 'day', day);
  if (word === 'day') return readDayBeside(reader, index);
  if (word === 'now') return isOtherNow(reader, index) ? undefined : createDraft(index, index + 1, 'date');
  if (word === 'weekend') {
    const isKnown = reader.lower(index - 1) === 'the';
    return isKnown ? relativeDraft(index, index + 1, 'weekend', -1) : createDraft(index, index + 1, 'date');
  }
  if (word === 'recent') {
    const unit = reader.word(index + 1)?.time;
    return unit !== undefined && reader.lower(index + 1) !== unit ? createDraft(index, index + 2, 'date') : undefined;
  }
  if (!DEICTICS.has(word)) return undefined;
  const shift = SHIFTS.get(word);
  const isFiscal = reader.lower(index + 1) === 'fiscal';
  const at = isFiscal || reader.lower(index + 1) === 'calendar' ? index + 2 : index + 1;
  const next = reader.word(at);
  if (THIS.has(word) && DAY_PARTS.has(reader.lower(at))) {
    return shift === undefined || shift > 0
      ? createDraft(index, at + 1, 'date')
      : relativeDraft(index, at + 1, 'day', shift);
  }
  if (isCalendarUnit(reader, at)) {
    if (isInnerHyphen(reader, at + 1)) return undefined;
    const unit = next?.time as TimeUnit;
    const isCounted = isShifting(unit) && (unit !== 'day' || shift === 0) && !isFiscal;
    return isCounted && shift !== undefined && !reader.isOneOf(index - 1, OWNERS)
      ? relativeDraft(index, at + 1, unit, shift)
      : createDraft(index, at + 1, 'date');
  }
  if (next?.season !== undefined) {
    const plural = reader.lower(at + 1) === 'months' ? at + 2 : at + 1;
    const isVerb = reader.lower(at) === 'fall' && word === 'this' && reader.lower(at + 1) !== 'in';
    return isVerb ? undefined : createDraft(index, plural, 'date');
  }
  if (!reader.isCapital(at)) return undefined;
  if (next?.weekday !== undefined) {
    // "the last Friday in July" is no Friday of last week.
    if (reader.isOneOf(at + 1, PARTITIVES) && reader.word(at + 2)?.month !== undefined) return undefined;
    return {
      ...dateDraft(index, at + 1, { weekday: next.weekday }),
      ...(shift === undefined ? {} : { relative: { unit: 'day', shift } }),
    };
  }
  if (next?.month !== undefined && !reader.isNumber(at + 1)) {
    const draft = dateDraft(index, at + 1, { month: next.month });
    delete draft.edtf;
    if (shift !== undefined) draft.relative = { unit: 'month', shift };
    return draft;
  }
  return undefined;
}

/** "day before yesterday", "day after tomorrow". */
function readDayBeside(reader: Reader, index: number): Draft | undefined {
  const words = `${reader.lower(index + 1)} ${reader.lower(index + 2)}`;
  const shift = words === 'before yesterday' ? -2 : words === 'after tomorrow' ? 2 : undefined;
  return shift === undefined ? undefined : relativeDraft(index, index + 3, 'day', shift);
}

function relativeDraft(first: number, last: number, unit: RelativeDate['unit'], shift: number): Draft {
  const draft = createDraft(first, last, 'date');
  draft.relative = { unit, shift };
  return draft;
}

/** Units whose lengths the calendar fixes. */
function isShifting(unit: TimeUnit): unit is RelativeDate['unit'] & TimeUnit {
  return SHIFTING.has(unit);
}

const SHIFTING: ReadonlySet<string> = new Set<RelativeDate['unit']>([
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
]);

/** "its last week" is the end of something. */
const OWNERS: ReadonlySet<string> = new Set("his her its their my our your 's".split(' '));

const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['current', 0],
  ['last', -1],
  ['next', 1],
]);

const DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

const DEICTICS: ReadonlySet<string> = new Set(
  'this last next past coming previous following current upcoming'.split(' '),
);

/** The words that `readDeictic` begins with. */
export const DEICTIC_WORDS: Iterable<string> = [...DAYS.keys(), ...DEICTICS, 'day', 'now', 'weekend', 'recent'];

/** The words that `readFiscal` begins with, those with their year aside. */
export const FISCAL_WORDS: Iterable<string> = [...FISCAL, ...SHORT_FISCAL];

const PARTITIVES: ReadonlySet<string> = new Set(['of', 'in']);

const THIS: ReadonlySet<string> = new Set(['this', 'last', 'next', 'following', 'previous']);

const DAY_PARTS: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night']);

/** USA Today, "now that", "just now". */
function isOtherNow(reader: Reader, index: number): boolean {
  if (reader.lower(index) === 'now') return reader.lower(index + 1) === 'that' || isInnerHyphen(reader, index + 1);
  return reader.isCapital(index) && reader.isCapital(index - 1);
}
