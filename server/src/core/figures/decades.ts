import { createDraft, type Draft } from './draft.js';
import { spanDraft } from './edtf.js';
import { HYPHENS, isInnerHyphen, isOrdinalSuffix, type Reader } from './reader.js';
import { YEAR_PREFIXES, yearAt } from './years.js';

/** "1990s", "1980's", "'90s", "80s", "mid-1800s" (the "mid-" is added by the caller), "the nineteen seventies". */
export function readDecade(reader: Reader, index: number): Draft | undefined {
  return reader.isNumber(index) ? readDigitDecade(reader, index) : readWordDecade(reader, index);
}

function readDigitDecade(reader: Reader, index: number): Draft | undefined {
  // "1990 s", as hasty copy has it.
  const isSpaced = !reader.glued(index + 1);
  if (isSpaced && (reader.text(index + 1) !== 's' || yearAt(reader, index) === undefined)) return undefined;
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
  if (!/^[2-9]0$/.test(text)) return undefined;
  const age = readAgeDecade(reader, index, at + 1);
  if (age !== undefined) return age;
  const decade = 1900 + Number(text);
  const quoted = reader.isMark(index - 1, "'’‘") && reader.glued(index);
  if (!quoted && (Number(text) < 50 || isTemperature(reader, index))) return undefined;
  // "the 70's" is a decade, "a 70's" something else.
  if (after === "'s" && reader.lower(index - 1) !== 'the' && reader.lower(index - 1) !== 'in') return undefined;
  return inferredSpan(quoted ? index - 1 : index, at + 1, decade);
}

/** "the seventies", "the nineteen seventies", "the noughties", "his thirties". */
function readWordDecade(reader: Reader, index: number): Draft | undefined {
  const word = reader.word(index);
  if (word?.cardinal !== undefined && word.cardinal >= 10 && word.cardinal <= 20) {
    const at = isInnerHyphen(reader, index + 1) ? index + 2 : index + 1;
    const decade = reader.lower(at) === 'tens' ? 10 : reader.word(at)?.decade;
    const from = word.cardinal * 100 + (decade ?? 0);
    return decade === undefined ? undefined : spanDraft(index, at + 1, from, from + 9);
  }
  const decade = word?.decade;
  if (decade === undefined) return undefined;
  const age = decade === 0 ? undefined : readAgeDecade(reader, index, index + 1);
  if (age !== undefined) return age;
  const before = reader.isOneOf(index - 1, YEAR_PREFIXES) ? index - 2 : index - 1;
  if (reader.lower(before) !== 'the' || isTemperature(reader, index)) return undefined;
  return inferredSpan(index, index + 1, decade === 0 ? 2000 : 1900 + decade);
}

function inferredSpan(first: number, last: number, from: number): Draft {
  const draft = spanDraft(first, last, from, from + 9);
  draft.given.value = 'inferred';
  return draft;
}

/** "highs in the 70s": the weather. */
function isTemperature(reader: Reader, index: number): boolean {
  for (let at = index - 1; at > index - MAX_PHRASE; at--) if (reader.isOneOf(at, WEATHER)) return true;
  return false;
}

const MAX_PHRASE = 7;
const WEATHER: ReadonlySet<string> = new Set(
  'temperature temperatures highs lows degrees mercury warm cool'.split(' '),
);

/** "in her 40s", "his mid-20s". */
function readAgeDecade(reader: Reader, index: number, last: number): Draft | undefined {
  let before = index - 1;
  if (reader.isMark(before, HYPHENS)) before--;
  if (reader.isOneOf(before, YEAR_PREFIXES)) before--;
  if (!reader.isOneOf(before, OWNERS)) return undefined;
  const draft = createDraft(index, last, 'age');
  const low = reader.word(index)?.decade ?? Number(reader.text(index));
  draft.unit = 'year';
  draft.range = { low: { value: low, step: 1 }, high: { value: low + 9, step: 1 } };
  return draft;
}

const OWNERS: ReadonlySet<string> = new Set('his her their my your our'.split(' '));

/** "the 1800s" are a century, "the 2000s" the decade that news means by it. */
function centuryOrDecade(year: number): number {
  return year >= 2000 ? year + 9 : year + 99;
}

/**
 * "21st century", "nineteenth century", "twenty-first century", "19th" before "and 20th centuries": the ordinal, or its
 * last word, is at `index`.
 */
export function readCentury(reader: Reader, first: number, index: number): Draft | undefined {
  const word = reader.word(index)?.ordinal;
  const digits = isOrdinalSuffix(reader, index + 1) ? Number(reader.text(index)) : Number.NaN;
  const number = word === undefined ? digits : word + (first < index ? 20 : 0);
  if (!(number >= 1 && number <= 30)) return undefined;
  const end = word === undefined ? index + 2 : index + 1;
  const last = endOfCentury(reader, end) ?? (isBesideCenturies(reader, end) ? end : undefined);
  return last === undefined ? undefined : spanDraft(first, last, number * 100 - 99, number * 100);
}

function endOfCentury(reader: Reader, index: number): number | undefined {
  const at = isInnerHyphen(reader, index) ? index + 1 : index;
  return reader.isOneOf(at, CENTURIES) ? at + 1 : undefined;
}

/** "and 20th centuries". */
function isBesideCenturies(reader: Reader, index: number): boolean {
  if (!reader.isOneOf(index, JOINTS)) return false;
  const at = index + 1;
  const next = reader.word(at)?.ordinal === undefined ? (isOrdinalSuffix(reader, at + 1) ? at + 2 : undefined) : at + 1;
  return next !== undefined && reader.lower(next) === 'centuries';
}

const CENTURIES: ReadonlySet<string> = new Set(['century', 'centuries']);
const JOINTS: ReadonlySet<string> = new Set(['and', 'or', 'to', 'through', '-', '–']);
