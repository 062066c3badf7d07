import { readDate } from './dates.js';
import { createDraft, type Draft } from './draft.js';
import { dateDraft, edtfOf } from './edtf.js';
import type { DateParts, RelativeDate } from './figure.js';
import { isInnerHyphen, type Reader } from './reader.js';
import { yearAt } from './years.js';

/**
 * A date with the words that place it: "late 2006", "end of May", "second quarter of 2011", "last year", "Friday night",
 * "today", "Christmas Eve". What only the article's own date could fix has no EDTF.
 */
export function readDateExpression(reader: Reader, index: number): Draft | undefined {
  return (
    readShaded(reader, index) ??
    readPart(reader, index) ??
    readFiscal(reader, index) ??
    readDeictic(reader, index) ??
    readPlain(reader, index)
  );
}

/** A calendar date, a weekday with its part of the day, a holiday. */
function readPlain(reader: Reader, index: number): Draft | undefined {
  const holiday = readHoliday(reader, index);
  if (holiday !== undefined) return holiday;
  const date = readDate(reader, index);
  if (date === undefined) return undefined;
  if (date.parts?.weekday !== undefined && date.parts.month === undefined && isToCome(reader, index)) {
    date.relative = { unit: 'day', shift: 0 };
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

/** "late 2006", "early March, "mid-1990s", "earlier this week", "later today". */
function readShaded(reader: Reader, index: number): Draft | undefined {
  const word = reader.lower(index);
  if (!SHADES.has(word)) return undefined;
  const hyphen = isInnerHyphen(reader, index + 1);
  const at = hyphen || reader.lower(index + 1) === 'in' ? index + 2 : index + 1;
  if (reader.lower(index + 1) === 'in') return readThe(reader, index, at);
  const inner = readFiscal(reader, at) ?? readDeictic(reader, at) ?? readPlain(reader, at);
  if (inner === undefined || inner.kind !== 'date' || inner.parts?.day !== undefined) return undefined;
  inner.first = index;
  return inner;
}

const SHADES: ReadonlySet<string> = new Set(['early', 'late', 'mid', 'earlier', 'later']);

/** "earlier in the year". */
function readThe(reader: Reader, first: number, at: number): Draft | undefined {
  return reader.lower(at) === 'the' && isLongUnit(reader, at + 1) ? createDraft(first, at + 2, 'date') : undefined;
}

/** "in the year", but "in the day" is no date. */
function isLongUnit(reader: Reader, index: number): boolean {
  return isCalendarUnit(reader, index) && reader.lower(index) !== 'day' && reader.lower(index) !== 'night';
}

function isCalendarUnit(reader: Reader, index: number): boolean {
  const unit = reader.word(index)?.time;
  return unit !== undefined && CALENDAR.has(unit) && reader.lower(index) === unit;
}

const CALENDAR: ReadonlySet<string> = new Set(
  'day night weekend week month quarter season year decade century'.split(' '),
);

/** "end of 2005", "beginning of the year", "first half of 2008", "second quarter", "first two months of the year". */
function readPart(reader: Reader, index: number): Draft | undefined {
  if (EDGES.has(reader.lower(index)) && reader.lower(index + 1) === 'of') {
    const whole = readWhole(reader, index + 2);
    return whole === undefined ? undefined : { ...whole, first: index };
  }
  const months = reader.word(index)?.months;
  if (months !== undefined) {
    const year = readPlainYear(reader, reader.lower(index + 1) === 'of' ? index + 2 : index + 1);
    return year === undefined ? undefined : monthsOf(year, index, months);
  }
  const ordinal = reader.word(index)?.ordinal;
  if (ordinal === undefined) return undefined;
  const unit = reader.lower(index + 1);
  const isQuarter = unit === 'quarter' && ordinal <= 4;
  const isHalf = unit === 'half' && ordinal <= 2;
  if (isQuarter || isHalf) {
    const length = isQuarter ? 3 : 6;
    const at = index + 2;
    const whole = reader.lower(at) === 'of' ? readWhole(reader, at + 1) : readPlainYear(reader, at);
    if (whole === undefined) return isQuarter && !isSport(reader, index) ? createDraft(index, at, 'date') : undefined;
    return monthsOf(whole, index, [(ordinal - 1) * length + 1, ordinal * length]);
  }
  const count = reader.word(index + 1)?.cardinal;
  if (ordinal !== 1 || count === undefined || count < 1 || count > 12) return undefined;
  if (reader.word(index + 2)?.time !== 'month' || reader.lower(index + 3) !== 'of') return undefined;
  const whole = readWhole(reader, index + 4);
  return whole === undefined ? undefined : monthsOf(whole, index, [1, count]);
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

function isSport(reader: Reader, index: number): boolean {
  return reader.lower(index + 2) === 'goal' || reader.lower(index + 2) === 'touchdown';
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
  return year === undefined ? undefined : dateDraft(index, index + 1, { year });
}

/** "fiscal year 2008", "fiscal 2007", "FY2008". */
function readFiscal(reader: Reader, index: number): Draft | undefined {
  if (reader.lower(index) === 'fiscal') {
    const at = reader.lower(index + 1) === 'year' ? index + 2 : index + 1;
    const year = yearAt(reader, at);
    return year === undefined ? undefined : dateDraft(index, at + 1, { year });
  }
  const year = reader.word(index)?.fiscalYear;
  return year === undefined ? undefined : dateDraft(index, index + 1, { year });
}

/** "today", "last year", "this morning", "past decade", "next Friday", "recent weeks". */
function readDeictic(reader: Reader, index: number): Draft | undefined {
  const word = reader.lower(index);
  const day = DAYS.get(word);
  if (day !== undefined) return isOtherNow(reader, index) ? undefined : relativeDraft(index, index + 1, 'day', day);
  if (word === 'now') return isOtherNow(reader, index) ? undefined : createDraft(index, index + 1, 'date');
  if (word === 'weekend') return createDraft(index, index + 1, 'date');
  if (word === 'recent') {
    const unit = reader.word(index + 1)?.time;
    return unit !== undefined && reader.lower(index + 1) !== unit ? createDraft(index, index + 2, 'date') : undefined;
  }
  if (!DEICTICS.has(word)) return undefined;
  const shift = SHIFTS.get(word);
  const at = reader.lower(index + 1) === 'fiscal' || reader.lower(index + 1) === 'calendar' ? index + 2 : index + 1;
  const next = reader.word(at);
  if (THIS.has(word) && DAY_PARTS.has(reader.lower(at))) {
    return shift === undefined || shift > 0
      ? createDraft(index, at + 1, 'date')
      : relativeDraft(index, at + 1, 'day', shift);
  }
  if (isCalendarUnit(reader, at)) {
    if (isInnerHyphen(reader, at + 1)) return undefined;
    const unit = next?.time;
    const isCounted = unit === 'year' || unit === 'month' || (unit === 'day' && shift === 0);
    return isCounted && shift !== undefined
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

function relativeDraft(first: number, last: number, unit: RelativeDate['unit'], shift: number): Draft {
  const draft = createDraft(first, last, 'date');
  draft.relative = { unit, shift };
  return draft;
}

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

const THIS: ReadonlySet<string> = new Set(['this', 'last', 'next', 'following', 'previous']);

const DAY_PARTS: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night']);

/** USA Today, "now that", "just now". */
function isOtherNow(reader: Reader, index: number): boolean {
  if (reader.lower(index) === 'now') return reader.lower(index + 1) === 'that' || isInnerHyphen(reader, index + 1);
  return reader.isCapital(index) && reader.isCapital(index - 1);
}

const HOLIDAYS: ReadonlyMap<string, DateParts> = new Map([
  ['christmas eve', { month: 12, day: 24 }],
  ['christmas day', { month: 12, day: 25 }],
  ["new year's eve", { month: 12, day: 31 }],
  ["new year's day", { month: 1, day: 1 }],
  ['boxing day', { month: 12, day: 26 }],
  ['thanksgiving day', {}],
  ['memorial day', {}],
  ['labor day', {}],
  ['independence day', {}],
]);

function readHoliday(reader: Reader, index: number): Draft | undefined {
  if (!reader.isCapital(index)) return undefined;
  const possessive = reader.lower(index + 1) === 'year' && reader.lower(index + 2) === "'s";
  const last = possessive ? index + 4 : index + 2;
  const name = possessive
    ? `${reader.lower(index)} year's ${reader.lower(index + 3)}`
    : `${reader.lower(index)} ${reader.lower(index + 1)}`;
  const parts = HOLIDAYS.get(name);
  return parts === undefined ? undefined : dateDraft(index, last, parts);
}
