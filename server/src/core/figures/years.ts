import { createDraft, type Draft } from './draft.js';
import { dateDraft, spanDraft } from './edtf.js';
import { HYPHENS, type Reader } from './reader.js';
import { wordYearAt } from './wordyears.js';

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
  if (words === undefined || reader.word(words.next)?.scale !== undefined) return undefined;
  // "two thousand and five homes" are counted, and "nineteen hundred" may be.
  const isCount = reader.lower(index + 1) === 'thousand' || reader.lower(index + 1) === 'hundred';
  if (isCount && (!SURE_CUES.has(reader.lower(index - 1)) || isCounting(reader, words.next))) return undefined;
  return dateDraft(index, words.next, { year: words.year });
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

/** EDTF counts a year 0, so that 345 BC is −344. */
function readEra(reader: Reader, index: number): Draft | undefined {
  const text = reader.text(index);
  if (text === 'AD') {
    const year = /^\d{1,4}$/.test(reader.text(index + 1)) ? Number(reader.text(index + 1)) : 0;
    return year > 0 ? dateDraft(index, index + 2, { year }) : undefined;
  }
  if (!reader.isNumber(index) || !/^\d{1,4}$/.test(text) || reader.glued(index + 1)) return undefined;
  const era = reader.text(index + 1);
  const isBefore = era === 'BC' || era === 'BCE' || era === 'B.C.';
  if (!isBefore && era !== 'AD' && era !== 'CE' && era !== 'A.D.') return undefined;
  const year = isBefore ? 1 - Number(text) : Number(text);
  return dateDraft(index, index + 2, { year });
}

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
