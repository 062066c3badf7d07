import { cardinalDayAt, type Day, dayAt, ordinalDayAt } from './daynumbers.js';
import type { Draft } from './draft.js';
import { dateDraft, edtfOf } from './edtf.js';
import type { DateParts } from './figure.js';
import { HYPHENS, isInnerHyphen, type Reader } from './reader.js';
import { shortYearAt, twoDigitYear, wordYearAt, type Year } from './wordyears.js';
import { eraYearAt, yearAt } from './years.js';

/** "May 5, 2023", "Sept. 12", "May the eleventh", "May 2023", "March of 2008", "May 5-7", "January", "Dec-2018". */
export function readMonthDay(reader: Reader, index: number, known: DateParts): Draft | undefined {
  const month = reader.word(index)?.month;
  if (month === undefined) return undefined;
  const at = endOfMonth(reader, index);
  const day = dayAfterMonth(reader, at);
  if (day !== undefined) {
    const range = readDayRange(reader, day, false);
    const last = range ?? day;
    const year = yearAfter(reader, last.next);
    if (year !== undefined || isSureDay(reader, index, day)) {
      return dayDraft(index, last.next, { ...known, month, day: day.day }, range, year);
    }
  }
  const strength = strengthOf(reader, index);
  const year = strength === WEAK ? undefined : yearAfterMonth(reader, at);
  if (year !== undefined && !isHyphenTail(reader, year.next)) {
    return inferring(dateDraft(index, year.next, { ...known, year: year.year, month }), year);
  }
  return isMonthAlone(reader, index)
    ? dateDraft(index, endOfMonthAlone(reader, index), { ...known, month })
    : undefined;
}

/** "5 May 2023", "5th of May", "5-7 May", "the fourth of July", "05-Aug-2016", "21-APR-16". */
export function readDayMonth(reader: Reader, index: number, known: DateParts): Draft | undefined {
  const day = dayAt(reader, index) ?? ordinalDayAt(reader, index) ?? cardinalDayAt(reader, index);
  if (day === undefined) return undefined;
  const range = readDayRange(reader, day, true);
  const last = range ?? day;
  const isDayOf = last.isOrdinal && reader.lower(last.next) === 'day' && reader.lower(last.next + 1) === 'of';
  const end = isDayOf ? last.next + 1 : last.next;
  const isOf = reader.lower(end) === 'of';
  const isJoint = !isOf && reader.isMark(end, '-‑/') && isGluedRun(reader, end);
  const at = isOf || isJoint ? end + 1 : end;
  const month = reader.word(at)?.month;
  if (month === undefined) return undefined;
  const next = endOfMonth(reader, at);
  const year = (isJoint ? yearAfterJoint(reader, next, end) : undefined) ?? yearAfter(reader, next);
  if (year === undefined) {
    if (day.isWord && !(isOf && day.isOrdinal)) return undefined;
    if (!isOf && !isJoint && (strengthOf(reader, at) === WEAK || isModal(reader, at))) return undefined;
  }
  return dayDraft(index, next, { ...known, month, day: day.day }, range, year);
}

/** After a year: "2018 March 18", "2012/Aug/10", "2024 August". */
export function readYearMonth(reader: Reader, index: number): Draft | undefined {
  const year = yearAt(reader, index);
  if (year === undefined) return undefined;
  const joint = reader.isMark(index + 1, '-/') && isGluedRun(reader, index + 1);
  const at = joint ? index + 2 : index + 1;
  const month = reader.word(at)?.month;
  if (month === undefined || (!joint && !reader.isCapital(at) && strengthOf(reader, at) !== SURE)) return undefined;
  const dayIndex = joint && reader.isMark(at + 1, '-/') && isGluedRun(reader, at + 1) ? at + 2 : at + 1;
  const day = joint === (dayIndex === at + 2) ? dayAt(reader, dayIndex) : undefined;
  if (day !== undefined && yearAt(reader, day.next) === undefined) {
    return dateDraft(index, day.next, { year, month, day: day.day });
  }
  return isModal(reader, at) ? undefined : dateDraft(index, at + 1, { year, month });
}

/** What a month's name needs beside it: nothing, a day or a year, or a day that is no count. */
type Strength = 1 | 2 | 3;
const SURE: Strength = 3;
const BESIDE: Strength = 2;
const WEAK: Strength = 1;

/** "May", "Sept" and "august" are other words or parts of names too; "may", "march" and "mar" mostly are. */
function strengthOf(reader: Reader, index: number): Strength {
  const isCapital = reader.isCapital(index);
  if (reader.word(index)?.unsure !== true) return isCapital || reader.lower(index) !== 'august' ? SURE : BESIDE;
  return isCapital || !reader.isOneOf(index, COMMON_WORDS) ? BESIDE : WEAK;
}

const COMMON_WORDS: ReadonlySet<string> = new Set(['may', 'march', 'mar']);

/** "5 may die": the verb. */
function isModal(reader: Reader, index: number): boolean {
  return reader.lower(index) === 'may' && isVerbLike(reader, index + 1);
}

/** After the month and the stop of its abbreviation, or one that joins it to its day ("September.15th"). */
function endOfMonth(reader: Reader, index: number): number {
  const at = index + 1;
  if (!reader.isMark(at, '.') || !reader.glued(at)) return at;
  const isJoint = reader.glued(at + 1) && dayAt(reader, at + 1)?.isOrdinal === true;
  return isJoint || isAbbreviation(reader, index) ? at + 1 : at;
}

/** "Sept. 12", "May the 5th", "October, 1st", "Oct-2", "May twenty-fourth". */
function dayAfterMonth(reader: Reader, index: number): Day | undefined {
  if (reader.isMark(index, '-‑/')) return isGluedRun(reader, index) ? dayAt(reader, index + 1) : undefined;
  if (reader.isMark(index, ',')) {
    const day = dayAt(reader, index + 1);
    return day?.isOrdinal === true ? day : undefined;
  }
  if (reader.lower(index) === 'the') {
    const day = dayAt(reader, index + 1) ?? ordinalDayAt(reader, index + 1);
    return day?.isOrdinal === true ? day : undefined;
  }
  if (reader.glued(index) && !reader.isMark(index - 1, '.')) return undefined;
  return dayAt(reader, index) ?? ordinalDayAt(reader, index) ?? cardinalDayAt(reader, index);
}

/** "in May 11 billion", "in June 5 percent of": what stands before these is no day. */
function isCount(reader: Reader, next: number): boolean {
  return (reader.word(next)?.scale ?? 1) >= 1e3 || reader.isMark(next, '%') || reader.lower(next) === 'percent';
}

/** Not the number of "In May first results came", "on May five men", "it may 5 times". */
function isSureDay(reader: Reader, index: number, day: Day): boolean {
  const isWeak = strengthOf(reader, index) === WEAK;
  if (!day.isWord) return day.isOrdinal || !(isWeak || isCount(reader, day.next));
  // "may the eleventh", but "they may first ask".
  if (isWeak) return day.isOrdinal && day.day > 3 && !reader.isWord(day.next);
  if (reader.lower(index - 1) === 'in') return false;
  return day.isOrdinal ? day.day !== 2 || !reader.isWord(day.next) : !reader.isWord(day.next);
}

function dayDraft(
  first: number,
  next: number,
  parts: DateParts,
  range: Day | undefined,
  year: Year | undefined,
): Draft {
  const known = year === undefined ? parts : { ...parts, year: year.year };
  const draft = inferring(dateDraft(first, year?.next ?? next, known), year);
  if (range === undefined) return draft;
  const to = edtfOf({ ...known, day: range.day });
  if (draft.edtf === undefined || to === undefined) delete draft.edtf;
  else draft.edtf = `${draft.edtf}/${to}`;
  return draft;
}

function inferring(draft: Draft, year: Year | undefined): Draft {
  if (year?.isInferred === true) draft.given.value = 'inferred';
  return draft;
}

/** After a day: "-7", "to 7", "through the 17th"; "and 7" after "between". Without a month after it, no "7-nation". */
function readDayRange(reader: Reader, from: Day, isMonthNext: boolean): Day | undefined {
  const index = from.next;
  const isHyphen = reader.isMark(index, HYPHENS);
  const word = reader.lower(index);
  if (!isHyphen && !RANGING.has(word) && !(word === 'and' && isBetween(reader, index))) return undefined;
  const at = reader.lower(index + 1) === 'the' ? index + 2 : index + 1;
  const day = dayAt(reader, at) ?? ordinalDayAt(reader, at);
  if (day === undefined || day.day <= from.day) return undefined;
  if (isMonthNext) return day;
  if (reader.word(day.next)?.month !== undefined) return undefined;
  return isHyphenTail(reader, day.next) ? undefined : day;
}

const RANGING: ReadonlySet<string> = new Set(['to', 'through', 'thru', 'until', 'till']);

/** At the "and" after a day: "between 3 and 12 May", "between May 3rd and 12th". */
function isBetween(reader: Reader, index: number): boolean {
  for (let at = index - 2; at >= index - 5; at--) if (reader.lower(at) === 'between') return true;
  return false;
}

/** After a day: "2023", ", 2023", "of 2023", "’96", "two thousand and five"; "96" where nothing is counted. */
function yearAfter(reader: Reader, index: number): Year | undefined {
  const isComma = reader.isMark(index, ',');
  const isJoint = reader.isMark(index, '-‑/') && isGluedRun(reader, index);
  const at = isComma || isJoint || reader.lower(index) === 'of' ? index + 1 : index;
  const year = yearAt(reader, at);
  const era = isJoint ? undefined : eraYearAt(reader, at);
  if (era !== undefined) return era;
  if (year !== undefined) return { year, next: at + 1 };
  if (isJoint) return undefined;
  const short = shortYearAt(reader, at) ?? wordYearAt(reader, at);
  if (short !== undefined) return isComma && reader.isWord(short.next) ? undefined : short;
  return isComma ? undefined : bareShortYear(reader, at);
}

/** After the month of "05-Aug-2016" and "21-APR-16", joined as its day is. */
function yearAfterJoint(reader: Reader, index: number, joint: number): Year | undefined {
  if (reader.text(index) !== reader.text(joint) || !isGluedRun(reader, index)) return undefined;
  const year = yearAt(reader, index + 1);
  if (year !== undefined) return { year, next: index + 2 };
  const short = twoDigitYear(reader, index + 1);
  return short === undefined ? undefined : { year: short, next: index + 2, isInferred: true };
}

/** After a month: "2023", "of 2023", ", 2023", "in 2023", "-2018", "’99", "two thousand and five". */
function yearAfterMonth(reader: Reader, index: number): Year | undefined {
  const isJoint = reader.isMark(index, '-‑/') && isGluedRun(reader, index);
  const isOf = reader.isOneOf(index, YEAR_LINKS);
  const at = isOf || isJoint || reader.isMark(index, ',') ? index + 1 : index;
  const year = yearAt(reader, at);
  const era = isJoint ? undefined : eraYearAt(reader, at);
  if (era !== undefined) return era;
  if (year !== undefined) return { year, next: at + 1 };
  if (isJoint) return undefined;
  return (
    shortYearAt(reader, at) ?? (isOf || at === index ? wordYearAt(reader, at) : undefined) ?? bareShortYear(reader, at)
  );
}

const YEAR_LINKS: ReadonlySet<string> = new Set(['of', 'in']);

/** "Aug 96" and "3 Feb 82": two digits that are no day, and count nothing. */
function bareShortYear(reader: Reader, index: number): Year | undefined {
  const year = twoDigitYear(reader, index);
  if (year === undefined || Number(reader.text(index)) < 40 || reader.glued(index)) return undefined;
  if (
    reader.isWord(index + 1) ||
    reader.isNumber(index + 1) ||
    (reader.glued(index + 1) && !reader.isMark(index + 1, '.,;)'))
  )
    return undefined;
  return { year, next: index + 1, isInferred: true };
}

/** A mark with nothing on either side. */
function isGluedRun(reader: Reader, index: number): boolean {
  return reader.glued(index) && reader.glued(index + 1);
}

function isAbbreviation(reader: Reader, index: number): boolean {
  return (
    reader.size(index) <= 5 && reader.word(index)?.unsure === true && !['march', 'may'].includes(reader.lower(index))
  );
}

/** "May 2001-style", but "May 2001-June 2002". */
function isHyphenTail(reader: Reader, index: number): boolean {
  return isInnerHyphen(reader, index) && reader.isWord(index + 1) && reader.word(index + 1)?.month === undefined;
}

/** No day and no year stands with it. */
function isMonthAlone(reader: Reader, index: number): boolean {
  if (strengthOf(reader, index) === SURE) return true;
  return reader.isCapital(index) && isSurelyMonth(reader, index, endOfMonth(reader, index) > index + 1);
}

function endOfMonthAlone(reader: Reader, index: number): number {
  return reader.word(index)?.unsure === true ? endOfMonth(reader, index) : index + 1;
}

/** "May" and "March" are months after a preposition or beside another month. */
function isSurelyMonth(reader: Reader, index: number, stopped: boolean): boolean {
  if (stopped && !['mar', 'jun', 'sun'].includes(reader.lower(index))) return true;
  const beside = (at: number) => reader.word(at)?.month !== undefined && reader.isCapital(at);
  if (reader.isMark(index + 1, HYPHENS) && beside(index + 2)) return true;
  if (reader.lower(index + 1) === 'to' && beside(index + 2)) return true;
  const before = reader.lower(index - 1);
  if (reader.lower(index).length === 3 && reader.lower(index) !== 'may') return MONTH_CUES.has(before);
  if (MONTH_CUES.has(before)) return true;
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
  'in at and or to for with after before when as the a an by on from during that this which following until till through'.split(
    ' ',
  ),
);
