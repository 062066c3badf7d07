import { createDraft, type Draft } from './draft.js';
import { dateDraft, spanDraft } from './edtf.js';
import { HYPHENS, isInnerHyphen, type Reader } from './reader.js';
import { endOfPlusMinus } from './refine/tolerances.js';
import { shortYearAt, wordYearAt, type Year } from './wordyears.js';

/** The year that a four-digit number may be; undefined for other numbers. */
export function yearAt(reader: Reader, index: number): number | undefined {
  if (!reader.isNumber(index)) return undefined;
  if (!reader.isPlain(index) || reader.size(index) !== 4) return undefined;
  const year = Number(reader.text(index));
  return year >= 1000 && year <= 2199 ? year : undefined;
}

/** "2007", "2003-2007", "2003-8", "2021/22": only where the neighbours do not count things. */
export function readYear(reader: Reader, index: number): Draft | undefined {
  const year = yearAt(reader, index);
  if (year === undefined) return undefined;
  if (reader.glued(index) && !reader.isMark(index - 1, '(["\'‘“—–-/.,…=~') && !isYearPrefix(reader, index))
    return undefined;
  if (reader.glued(index) && reader.isMark(index - 1, '-') && reader.glued(index - 1) && !isYearPrefix(reader, index))
    return undefined;
  if (reader.glued(index) && reader.isMark(index - 1, '/.,')) return undefined;
  const end = readYearRange(reader, index, year);
  if (end !== undefined) return spanDraft(index, endOfFiscal(reader, end.next), year, end.year);
  const fiscal = readFiscalAfter(reader, index, year);
  if (fiscal !== undefined) return fiscal;
  // "2012-1400" is no range of years.
  if (isInnerHyphen(reader, index + 1) && reader.isNumber(index + 2)) return undefined;
  if (
    reader.glued(index + 1) &&
    (reader.isWord(index + 1) ? reader.lower(index + 1) !== "'s" : reader.isMark(index + 1, '%°$€£/'))
  ) {
    return undefined;
  }
  // "2010:45", not "in 2010: …".
  if (reader.isMark(index + 1, ':') && reader.isNumber(index + 2) && reader.glued(index + 2)) return undefined;
  return isYearByContext(reader, index, year) ? dateDraft(index, index + 1, { year }) : undefined;
}

/** "2008 fiscal year", "2021 2022 fiscal year". */
function readFiscalAfter(reader: Reader, index: number, year: number): Draft | undefined {
  const second = yearAt(reader, index + 1) === year + 1 ? index + 2 : index + 1;
  const last = endOfFiscal(reader, second);
  if (last === second) return undefined;
  return second === index + 1 ? dateDraft(index, last, { year }) : spanDraft(index, last, year, year + 1);
}

/** After the "fiscal year" that follows a year. */
function endOfFiscal(reader: Reader, index: number): number {
  return reader.isOneOf(index, FISCAL) && reader.lower(index + 1) === 'year' ? index + 2 : index;
}

/** What a year of accounts is called. */
export const FISCAL: ReadonlySet<string> = new Set(['fiscal', 'financial', 'calendar']);

/** "mid-2008", "pre-1990". */
function isYearPrefix(reader: Reader, index: number): boolean {
  return reader.isMark(index - 1, HYPHENS) && YEAR_PREFIXES.has(reader.lower(index - 2));
}

export const YEAR_PREFIXES: ReadonlySet<string> = new Set(['mid', 'pre', 'post', 'early', 'late']);

function readYearRange(reader: Reader, index: number, year: number): { year: number; next: number } | undefined {
  const joined =
    reader.isMark(index + 1, '-–—/~') || (reader.lower(index + 1) === 'to' && YEAR_CUES.has(reader.lower(index - 1)));
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

/** "in nineteen ninety-six", "since two thousand and five", "345 BC", "AD 79". */
export function readWrittenYear(reader: Reader, index: number): Draft | undefined {
  const year = readEra(reader, index);
  if (year !== undefined || reader.isNumber(index)) return year;
  const words = wordYearAt(reader, index);
  if (words === undefined || isCountGoingOn(reader, index, words.next)) return undefined;
  // "two thousand and five homes" are counted, and "nineteen hundred" may be.
  const isCount = reader.lower(index + 1) === 'thousand' || reader.lower(index + 1) === 'hundred';
  if (isCount && (!SURE_CUES.has(reader.lower(index - 1)) || isCounting(reader, words.next))) return undefined;
  return dateDraft(index, words.next, { year: words.year });
}

/** "twenty thirty million", "twenty thirty fifty"; but "in twenty twelve two firms". */
function isCountGoingOn(reader: Reader, index: number, next: number): boolean {
  if (reader.word(next)?.scale !== undefined) return true;
  return reader.word(next)?.cardinal !== undefined && !SURE_CUES.has(reader.lower(index - 1));
}

const SURE_CUES: ReadonlySet<string> = new Set('in since until till year during circa by of'.split(' '));

function isCounting(reader: Reader, index: number): boolean {
  return reader.isWord(index) && !YEAR_FOLLOWERS.has(reader.lower(index));
}

const YEAR_FOLLOWERS: ReadonlySet<string> = new Set(
  'and or to but when as the a he she it they we in at by for with after before until through was is had has'.split(
    ' ',
  ),
);

function readEra(reader: Reader, index: number): Draft | undefined {
  const era = eraYearAt(reader, index);
  return era === undefined ? undefined : dateDraft(index, era.next, { year: era.year });
}

/** "345 BC", "88 CE", "AD 79". EDTF counts a year 0, so that 345 BC is −344. */
export function eraYearAt(reader: Reader, index: number): Year | undefined {
  const isAhead = reader.text(index) === 'AD';
  const text = reader.text(isAhead ? index + 1 : index);
  if ((!isAhead && reader.glued(index + 1)) || !reader.isPlain(isAhead ? index + 1 : index) || text.length > 4) {
    return undefined;
  }
  const year = Number(text);
  const next = index + 2;
  if (isAhead) return year > 0 ? { year, next } : undefined;
  const era = reader.text(index + 1);
  if (era === 'BC' || era === 'BCE' || era === 'B.C.') return { year: 1 - year, next };
  return era === 'AD' || era === 'CE' || era === 'A.D.' ? { year, next } : undefined;
}

/** A bare four-digit number is a year unless it counts, measures or names something. */
function isYearByContext(reader: Reader, index: number, year: number): boolean {
  const before = reader.lower(index - 1);
  const after = reader.lower(index + 1);
  const next = reader.word(index + 1);
  if (next?.scale !== undefined || next?.percent === true || next?.vagueScale !== undefined) return false;
  // "c. 1450".
  if (before === '.' && reader.isOneOf(index - 2, ABOUT)) return true;
  if (before === 'least' && YEAR_CUES.has(reader.lower(index - 3))) return true;
  if (COUNTING.has(before) || (before === 'than' && !isThanOfTime(reader, index))) return false;
  if (reader.isMark(index - 1, '#$£€¥') || endOfPlusMinus(reader, index + 1) !== undefined) return false;
  if (next?.time !== undefined && next.time !== 'season') return false;
  if (after === 'gmt' || after === 'utc' || after === 'hours' || after === 'est') return false;
  if (isYearPrefix(reader, index)) return true;
  if (year < 1400) return before === 'in' && !reader.isWord(index + 1);
  if (YEAR_CUES.has(before) && !(before === 'of' || before === 'for' || before === 'from')) return true;
  if (reader.isWord(index + 1) && !reader.isCapital(index + 1) && looksPlural(after) && year < 1990) return false;
  if (reader.isWord(index + 1) && PLAIN_COUNTED.has(after)) return false;
  return year >= 1500 && year <= 2100;
}

const ABOUT: ReadonlySet<string> = new Set(['c', 'ca', 'circa']);

/** "later than 2012", "any year greater than 2012". */
function isThanOfTime(reader: Reader, index: number): boolean {
  return reader.isOneOf(index - 2, COMPARED_TIMES) || reader.isOneOf(index - 3, YEARS);
}

const COMPARED_TIMES: ReadonlySet<string> = new Set(['later', 'earlier', 'sooner']);
const YEARS: ReadonlySet<string> = new Set(['year', 'years']);

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

/** "summer 2008", "fall of 2010", "summer of ’69", "winter 2018/19"; a bare season is no date that anything fixes. */
export function readSeason(reader: Reader, index: number): Draft | undefined {
  const season = reader.word(index)?.season;
  if (season === undefined) return undefined;
  const at = reader.lower(index + 1) === 'of' ? index + 2 : index + 1;
  const year = yearAt(reader, at);
  const named = year === undefined ? shortYearAt(reader, at) : { year, next: at + 1 };
  if (named === undefined) return undefined;
  // A winter has the name of the year that it begins in.
  const end = year === undefined || season !== WINTER ? undefined : readYearRange(reader, at, year);
  const draft = createDraft(index, end?.year === named.year + 1 ? end.next : named.next, 'date');
  draft.edtf = `${named.year}-${season}`;
  draft.parts = { year: named.year };
  return draft;
}

const WINTER = 24;
