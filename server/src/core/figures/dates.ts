import { createDraft, type Draft } from './draft.js';
import { dateDraft, edtfOf } from './edtf.js';
import type { DateParts } from './figure.js';
import { HYPHENS, isInnerHyphen, isOrdinalSuffix, type Reader } from './reader.js';
import { readCentury, readDecade, readSeason, readYear, yearAt } from './years.js';

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
