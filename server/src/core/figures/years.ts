import { createDraft, type Draft } from './draft.js';
import { dateDraft } from './edtf.js';
import { HYPHENS, isInnerHyphen, isOrdinalSuffix, type Reader } from './reader.js';

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

/** "1990s", "1980's", "'90s", "80s", "mid-1800s" (the "mid-" is added by the caller). */
export function readDecade(reader: Reader, index: number): Draft | undefined {
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
  const age = readAgeDecade(reader, index);
  if (age !== undefined) return age;
  const decade = 1900 + Number(text);
  const quoted = reader.isMark(index - 1, "'’‘") && reader.glued(index);
  if (!quoted && Number(text) < 50) return undefined;
  const draft = spanDraft(quoted ? index - 1 : index, index + 2, decade, decade + 9);
  draft.given.value = 'inferred';
  return draft;
}

/** "in her 40s", "his mid-20s". */
function readAgeDecade(reader: Reader, index: number): Draft | undefined {
  let before = index - 1;
  if (reader.isMark(before, HYPHENS)) before--;
  if (reader.isOneOf(before, YEAR_PREFIXES)) before--;
  if (!reader.isOneOf(before, OWNERS)) return undefined;
  const draft = createDraft(index, index + 2, 'age');
  const low = Number(reader.text(index));
  draft.unit = 'year';
  draft.range = { low: { value: low, step: 1 }, high: { value: low + 9, step: 1 } };
  return draft;
}

const OWNERS: ReadonlySet<string> = new Set('his her their my your our'.split(' '));

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
export function readCentury(reader: Reader, first: number, index: number): Draft | undefined {
  const word = reader.word(index)?.ordinal;
  const digits = isOrdinalSuffix(reader, index + 1) ? Number(reader.text(index)) : Number.NaN;
  const number = word === undefined ? digits : word + (first < index ? 20 : 0);
  let next = word === undefined ? index + 2 : index + 1;
  if (isInnerHyphen(reader, next)) next++;
  if (!(number >= 1 && number <= 30) || reader.lower(next) !== 'century') return undefined;
  return spanDraft(first, next + 1, number * 100 - 99, number * 100);
}

/** "2007", "2003-2007", "2003-8", "2021/22": only where the neighbours do not count things. */
export function readYear(reader: Reader, index: number): Draft | undefined {
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
export function readSeason(reader: Reader, index: number): Draft | undefined {
  const season = reader.word(index)?.season;
  const at = reader.lower(index + 1) === 'of' ? index + 2 : index + 1;
  const year = yearAt(reader, at);
  if (season === undefined || year === undefined) return undefined;
  const draft = createDraft(index, at + 1, 'date');
  draft.edtf = `${year}-${season}`;
  draft.parts = { year };
  return draft;
}
