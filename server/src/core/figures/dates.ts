import { daysInMonth } from './calendar.js';
import { createDraft, type Draft } from './draft.js';
import type { DateParts } from './figure.js';
import { HYPHENS, isInnerHyphen, type Reader } from './reader.js';

/**
 * The calendar date that begins at the token, in any written form: "5 May 2023", "May 5, 2023", "Monday, May 5",
 * "May 2023", "2023-05-05", "Sept. 12", "the 1990s", "21st century", "2003-2007", "second quarter of 2008".
 * A day that the calendar does not have is still a date; it has its parts and no EDTF.
 */
export function readDate(reader: Reader, index: number): Draft | undefined {
  const word = reader.word(index);
  if (reader.isNumber(index)) {
    return (
      readNumericDate(reader, index) ??
      readDayMonth(reader, index, {}) ??
      readDecade(reader, index) ??
      readCentury(reader, index, index) ??
      readYear(reader, index)
    );
  }
  if (word?.weekday !== undefined && reader.isCapital(index)) return readWeekday(reader, index, word.weekday);
  if (word?.month !== undefined) return readMonthDay(reader, index, {});
  if (word?.ordinal !== undefined) return readCentury(reader, index, index);
  if (word?.cardinal === 20 && isInnerHyphen(reader, index + 1)) return readCentury(reader, index, index + 2);
  if (word?.season !== undefined) return readSeason(reader, index);
  return undefined;
}

/** The year that a four-digit number may be; undefined for other numbers. */
export function yearAt(reader: Reader, index: number): number | undefined {
  if (!reader.isNumber(index)) return undefined;
  const { start, end } = reader.tokens;
  if ((end[index] as number) - (start[index] as number) !== 4) return undefined;
  const text = reader.text(index);
  if (!/^\d{4}$/.test(text)) return undefined;
  const year = Number(text);
  return year >= 1000 && year <= 2199 ? year : undefined;
}

/** EDTF of the parts; undefined where the calendar has no such day. */
export function edtfOf({ year, month, day, months }: DateParts): string | undefined {
  if (months !== undefined)
    return year === undefined ? undefined : months.map((end) => edtfOf({ year, month: end })).join('/');
  const y = year === undefined ? 'XXXX' : String(year).padStart(4, '0');
  if (month === undefined) return year === undefined ? undefined : y;
  if (month < 1 || month > 12) return undefined;
  const m = String(month).padStart(2, '0');
  if (day === undefined) return `${y}-${m}`;
  if (day < 1 || day > daysInMonth(year ?? null, month)) return undefined;
  return `${y}-${m}-${String(day).padStart(2, '0')}`;
}

/** A date draft of these parts. */
export function dateDraft(first: number, last: number, parts: DateParts): Draft {
  const draft = createDraft(first, last, 'date');
  const edtf = edtfOf(parts);
  draft.parts = parts;
  if (edtf !== undefined) draft.edtf = edtf;
  return draft;
}

/** "Monday", "Monday, 5 May 2023", "Fri., Sept. 12". */
function readWeekday(reader: Reader, index: number, weekday: number): Draft | undefined {
  let next = index + 1;
  if (reader.isMark(next, '.') && reader.glued(next) && isAbbreviation(reader, index)) next++;
  let at = next;
  if (reader.isMark(at, ',')) at++;
  if (reader.lower(at) === 'the') at++;
  const date = reader.isNumber(at)
    ? readDayMonth(reader, at, { weekday })
    : reader.word(at)?.month === undefined
      ? undefined
      : readMonthDay(reader, at, { weekday });
  if (date?.parts?.day !== undefined) return { ...date, first: index };
  if (reader.word(index)?.unsure === true) return undefined;
  return dateDraft(index, index + 1, { weekday });
}

/** "May 5, 2023", "Sept. 12", "May 2023", "March of 2008", "May 5-7", "January". */
function readMonthDay(reader: Reader, index: number, known: DateParts): Draft | undefined {
  const word = reader.word(index);
  if (word?.month === undefined || !reader.isCapital(index)) return undefined;
  const month = word.month;
  let at = index + 1;
  const stopped = reader.isMark(at, '.') && reader.glued(at) && isAbbreviation(reader, index);
  if (stopped) at++;
  const day = dayAt(reader, at);
  if (day !== undefined) {
    const range = readDayRange(reader, day.next);
    const last = range ?? day;
    const year = yearAfterDay(reader, last.next);
    const parts = { ...known, ...(year === undefined ? {} : { year: year.year }), month, day: day.day };
    const draft = dateDraft(index, year?.next ?? last.next, parts);
    if (range !== undefined) closeRange(draft, { ...parts, day: range.day });
    return draft;
  }
  const ofYear = reader.lower(at) === 'of' || reader.isMark(at, ',') ? at + 1 : at;
  const year = yearAt(reader, ofYear);
  if (year !== undefined && !isHyphenTail(reader, ofYear + 1)) {
    return dateDraft(index, ofYear + 1, { ...known, year, month });
  }
  if (word.unsure === true && !isSurelyMonth(reader, index, stopped)) return undefined;
  const wordDay = reader.word(at)?.ordinal;
  if (wordDay !== undefined && wordDay <= 31 && !reader.glued(at) && wordDay !== 2) {
    return dateDraft(index, at + 1, { ...known, month, day: wordDay });
  }
  return dateDraft(index, stopped && word.unsure === true ? at : index + 1, { ...known, month });
}

/** "5 May 2023", "5th of May", "5-7 May". */
function readDayMonth(reader: Reader, index: number, known: DateParts): Draft | undefined {
  const day = dayAt(reader, index);
  if (day === undefined) return undefined;
  const range = readDayRange(reader, day.next);
  const last = range ?? day;
  let at = last.next;
  if (reader.lower(at) === 'of') at++;
  else if (isInnerHyphen(reader, at)) at++;
  const word = reader.word(at);
  if (word?.month === undefined || !reader.isCapital(at)) return undefined;
  let next = at + 1;
  if (reader.isMark(next, '.') && reader.glued(next) && isAbbreviation(reader, at)) next++;
  const comma = reader.isMark(next, ',') || isInnerHyphen(reader, next) ? next + 1 : next;
  const year = yearAt(reader, comma);
  if (year === undefined && reader.lower(at) === 'may' && reader.lower(at - 1) !== 'of' && isVerbLike(reader, at + 1)) {
    return undefined;
  }
  const parts = { ...known, ...(year === undefined ? {} : { year }), month: word.month, day: day.day };
  const draft = dateDraft(index, year === undefined ? next : comma + 1, parts);
  if (range !== undefined) closeRange(draft, { ...parts, day: range.day });
  return draft;
}

function closeRange(draft: Draft, end: DateParts): void {
  const to = edtfOf(end);
  if (draft.edtf === undefined || to === undefined) delete draft.edtf;
  else draft.edtf = `${draft.edtf}/${to}`;
}

interface Day {
  readonly day: number;
  readonly next: number;
}

/** "5", "05", "5th": one or two digits up to 39, so that "31 April" and "May 32" are seen. */
function dayAt(reader: Reader, index: number): Day | undefined {
  if (!reader.isNumber(index)) return undefined;
  const text = reader.text(index);
  if (text.length > 2 || !/^\d+$/.test(text)) return undefined;
  const day = Number(text);
  if (day < 1 || day > 39) return undefined;
  const suffix = isOrdinalSuffix(reader, index + 1);
  if (!suffix && reader.glued(index + 1) && (reader.isMark(index + 1, ':/') || reader.isWord(index + 1)))
    return undefined;
  return { day, next: suffix ? index + 2 : index + 1 };
}

/** After a day: "-7", "to 7". */
function readDayRange(reader: Reader, index: number): Day | undefined {
  if (!reader.isMark(index, HYPHENS) && reader.lower(index) !== 'to') return undefined;
  const day = dayAt(reader, index + 1);
  return day !== undefined && (reader.word(day.next)?.month !== undefined || !isHyphenTail(reader, day.next))
    ? day
    : undefined;
}

function yearAfterDay(reader: Reader, index: number): { year: number; next: number } | undefined {
  const at = reader.isMark(index, ',') || reader.lower(index) === 'of' ? index + 1 : index;
  const year = yearAt(reader, at);
  return year === undefined ? undefined : { year, next: at + 1 };
}

export function isOrdinalSuffix(reader: Reader, index: number): boolean {
  return (
    reader.isWord(index) &&
    ORDINAL_SUFFIXES.has(reader.text(index)) &&
    (reader.glued(index) || reader.text(index) === 'th')
  );
}

const ORDINAL_SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'ST', 'ND', 'RD', 'TH']);

function isAbbreviation(reader: Reader, index: number): boolean {
  const { start, end } = reader.tokens;
  return (
    (end[index] as number) - (start[index] as number) <= 5 &&
    reader.word(index)?.unsure === true &&
    !['march', 'may'].includes(reader.lower(index))
  );
}

function isHyphenTail(reader: Reader, index: number): boolean {
  return isInnerHyphen(reader, index) && reader.isWord(index + 1);
}

/** "May" and "March" are months after a preposition or beside another month. */
function isSurelyMonth(reader: Reader, index: number, stopped: boolean): boolean {
  if (stopped && !['mar', 'jun', 'sun'].includes(reader.lower(index))) return true;
  const before = reader.lower(index - 1);
  if (reader.lower(index).length === 3 && reader.lower(index) !== 'may') return MONTH_CUES.has(before);
  if (MONTH_CUES.has(before)) return true;
  const beside = (at: number) => reader.word(at)?.month !== undefined && reader.isCapital(at);
  if (reader.isMark(index + 1, HYPHENS) && beside(index + 2)) return true;
  return JOINERS.has(before) && beside(index - 2);
}

const JOINERS: ReadonlySet<string> = new Set(['and', 'or', 'to', '-', '–', ',']);

const MONTH_CUES: ReadonlySet<string> = new Set(
  'in by since until till last next this early late mid from during before after through for of every each between throughout'.split(
    ' ',
  ),
);

function isVerbLike(reader: Reader, index: number): boolean {
  return reader.isWord(index) && !reader.isCapital(index) && !DATE_FOLLOWERS.has(reader.lower(index));
}

const DATE_FOLLOWERS: ReadonlySet<string> = new Set(
  'in at and or to for with after before when as the a an by on from during that this which following'.split(' '),
);

/** "2023-05-05", "2023/05/05", "25/12/2023", "12.05.2023". */
function readNumericDate(reader: Reader, index: number): Draft | undefined {
  const dotted = readDotted(reader, index);
  if (dotted !== undefined) return dotted;
  if (reader.glued(index) && reader.isMark(index - 1, '-/')) return undefined;
  const separator = reader.text(index + 1);
  if (separator !== '-' && separator !== '/') return undefined;
  if (!isRun(reader, index) || reader.text(index + 3) !== separator || !reader.isNumber(index + 4)) return undefined;
  if (reader.glued(index + 5) && reader.isMark(index + 5, '-/') && reader.glued(index + 6)) return undefined;
  const [a, b, c] = [reader.text(index), reader.text(index + 2), reader.text(index + 4)];
  if (yearAt(reader, index) !== undefined && isShort(b) && isShort(c)) {
    return numericDraft(index, index + 5, Number(a), Number(b), Number(c));
  }
  if (yearAt(reader, index + 4) === undefined || !isShort(a) || !isShort(b)) return undefined;
  const [first, second, year] = [Number(a), Number(b), Number(c)];
  if (first > 12 && first <= 31 && second >= 1 && second <= 12)
    return numericDraft(index, index + 5, year, second, first);
  if (second > 12 && second <= 31 && first >= 1 && first <= 12)
    return numericDraft(index, index + 5, year, first, second);
  if (first < 1 || first > 12 || second < 1 || second > 12) return undefined;
  // Day and month could be either way round: the year is all that is sure.
  return first === second
    ? numericDraft(index, index + 5, year, first, second)
    : { ...createDraft(index, index + 5, 'date'), parts: { year } };
}

function numericDraft(first: number, last: number, year: number, month: number, day: number): Draft | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return dateDraft(first, last, { year, month, day });
}

function isRun(reader: Reader, index: number): boolean {
  for (let at = index + 1; at <= index + 4; at++) if (!reader.glued(at)) return false;
  return reader.isNumber(index + 2);
}

function isShort(text: string): boolean {
  return text.length <= 2 && /^\d+$/.test(text);
}

function readDotted(reader: Reader, index: number): Draft | undefined {
  const parts = reader.text(index).split('.');
  if (parts.length !== 3) return undefined;
  const [day, month, year] = parts as [string, string, string];
  if (!isShort(day) || !isShort(month) || !/^(1\d|20|21)\d\d$/.test(year)) return undefined;
  return numericDraft(index, index + 1, Number(year), Number(month), Number(day));
}

/** "1990s", "1980's", "'90s", "80s", "mid-1800s" (the "mid-" is added by the caller). */
function readDecade(reader: Reader, index: number): Draft | undefined {
  if (!reader.glued(index + 1)) return undefined;
  const apostrophe = reader.isMark(index + 1, "'’") && reader.glued(index + 2);
  const at = apostrophe ? index + 2 : index + 1;
  const after = reader.lower(at);
  if (after !== 's' && after !== "'s") return undefined;
  const text = reader.text(index);
  const year = yearAt(reader, index);
  if (year !== undefined) {
    if (year % 10 !== 0 || (after === "'s" && year % 100 === 0)) return undefined;
    return spanDraft(index, at + 1, year, year % 100 === 0 ? centuryOrDecade(year) : year + 9);
  }
  if (at !== index + 1 || after !== 's' || !/^[2-9]0$/.test(text)) return undefined;
  const decade = 1900 + Number(text);
  const quoted = reader.isMark(index - 1, "'’‘") && reader.glued(index);
  const draft = spanDraft(quoted ? index - 1 : index, index + 2, decade, decade + 9);
  draft.given.value = 'inferred';
  return draft;
}

/** "the 1800s" are a century, "the 2000s" the decade that news means by it. */
function centuryOrDecade(year: number): number {
  return year >= 2000 ? year + 9 : year + 99;
}

function spanDraft(first: number, last: number, from: number, to: number): Draft {
  const draft = createDraft(first, last, 'date');
  draft.edtf = `${from}/${to}`;
  return draft;
}

/** "21st century", "nineteenth century", "twenty-first century": the ordinal, or its last word, is at `index`. */
function readCentury(reader: Reader, first: number, index: number): Draft | undefined {
  const word = reader.word(index)?.ordinal;
  const digits = isOrdinalSuffix(reader, index + 1) ? Number(reader.text(index)) : Number.NaN;
  const number = word === undefined ? digits : word + (first < index ? 20 : 0);
  let next = word === undefined ? index + 2 : index + 1;
  if (isInnerHyphen(reader, next)) next++;
  if (!(number >= 1 && number <= 30) || reader.lower(next) !== 'century') return undefined;
  return spanDraft(first, next + 1, number * 100 - 99, number * 100);
}

/** "2007", "2003-2007", "2003-8", "2021/22": only where the neighbours do not count things. */
function readYear(reader: Reader, index: number): Draft | undefined {
  const year = yearAt(reader, index);
  if (year === undefined) return undefined;
  if (reader.glued(index) && !reader.isMark(index - 1, '(["\'‘“—–-/.,…') && !isYearPrefix(reader, index))
    return undefined;
  if (reader.glued(index) && reader.isMark(index - 1, '-') && reader.glued(index - 1) && !isYearPrefix(reader, index))
    return undefined;
  if (reader.glued(index) && reader.isMark(index - 1, '/.,')) return undefined;
  const end = readYearRange(reader, index, year);
  if (end !== undefined) return spanDraft(index, end.next, year, end.year);
  if (
    reader.glued(index + 1) &&
    (reader.isWord(index + 1) ? reader.lower(index + 1) !== "'s" : reader.isMark(index + 1, '%°$€£:/'))
  ) {
    return undefined;
  }
  return isYearByContext(reader, index, year) ? dateDraft(index, index + 1, { year }) : undefined;
}

/** "mid-2008", "pre-1990". */
function isYearPrefix(reader: Reader, index: number): boolean {
  return reader.isMark(index - 1, HYPHENS) && YEAR_PREFIXES.has(reader.lower(index - 2));
}

const YEAR_PREFIXES: ReadonlySet<string> = new Set(['mid', 'pre', 'post', 'early', 'late']);

function readYearRange(reader: Reader, index: number, year: number): { year: number; next: number } | undefined {
  const joined =
    reader.isMark(index + 1, '-–—/') || (reader.lower(index + 1) === 'to' && YEAR_CUES.has(reader.lower(index - 1)));
  if (!joined) return undefined;
  const spaced = !reader.glued(index + 1) || !reader.glued(index + 2);
  const full = yearAt(reader, index + 2);
  if (full !== undefined && full > year && full - year < 400) {
    return reader.glued(index + 3) && reader.isMark(index + 3, '-/') && reader.isNumber(index + 4)
      ? undefined
      : { year: full, next: index + 3 };
  }
  const text = reader.text(index + 2);
  if (!reader.isNumber(index + 2) || !/^\d{1,2}$/.test(text) || reader.isMark(index + 1, '—')) return undefined;
  if (spaced && !(reader.isMark(index + 1, '-–') && isYearByContext(reader, index, year))) return undefined;
  const short = Math.floor(year / 10 ** text.length) * 10 ** text.length + Number(text);
  const follows = reader.isMark(index + 3, HYPHENS) && reader.glued(index + 3) && reader.isNumber(index + 4);
  return short > year && !follows ? { year: short, next: index + 3 } : undefined;
}

const YEAR_CUES: ReadonlySet<string> = new Set(
  'in by since until till from during before after through between early late mid fiscal year of for the summer spring autumn fall winter circa c around'.split(
    ' ',
  ),
);

/** A bare four-digit number is a year unless it counts, measures or names something. */
function isYearByContext(reader: Reader, index: number, year: number): boolean {
  const before = reader.lower(index - 1);
  const after = reader.lower(index + 1);
  const next = reader.word(index + 1);
  if (next?.scale !== undefined || next?.percent === true || next?.vagueScale !== undefined) return false;
  if (before === 'least' && YEAR_CUES.has(reader.lower(index - 3))) return true;
  if (
    COUNTING.has(before) ||
    (before === 'than' && reader.lower(index - 2) !== 'later' && reader.lower(index - 2) !== 'earlier')
  )
    return false;
  if (reader.isMark(index - 1, '#$£€¥')) return false;
  if (next?.time !== undefined && next.time !== 'season') return false;
  if (after === 'gmt' || after === 'utc' || after === 'hours' || after === 'est') return false;
  if (isYearPrefix(reader, index)) return true;
  if (year < 1400) return before === 'in' && !reader.isWord(index + 1);
  if (YEAR_CUES.has(before) && !(before === 'of' || before === 'for' || before === 'from')) return true;
  if (reader.isWord(index + 1) && !reader.isCapital(index + 1) && looksPlural(after) && year < 1990) return false;
  if (reader.isWord(index + 1) && PLAIN_COUNTED.has(after)) return false;
  return year >= 1500 && year <= 2100;
}

const COUNTING: ReadonlySet<string> = new Set(
  'about approximately nearly almost some roughly least most no number'.split(' '),
);

const PLAIN_COUNTED: ReadonlySet<string> = new Set(
  'people men women children workers jobs employees soldiers troops points units students homes vehicles cars deaths votes others members police'.split(
    ' ',
  ),
);

function looksPlural(word: string): boolean {
  return (
    word.length > 3 &&
    word.endsWith('s') &&
    !word.endsWith('ss') &&
    !word.endsWith('us') &&
    word !== 'was' &&
    word !== 'has'
  );
}

/** "summer 2008", "fall of 2010"; a bare season is no date that anything fixes. */
function readSeason(reader: Reader, index: number): Draft | undefined {
  const season = reader.word(index)?.season;
  const at = reader.lower(index + 1) === 'of' ? index + 2 : index + 1;
  const year = yearAt(reader, at);
  if (season === undefined || year === undefined) return undefined;
  const draft = createDraft(index, at + 1, 'date');
  draft.edtf = `${year}-${season}`;
  draft.parts = { year };
  return draft;
}
