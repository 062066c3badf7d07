import { createLexicon } from '../segment/lexicon.js';
import { CURRENCY_NAMES } from './currencies.js';
import { createDraft, type Draft } from './draft.js';
import type { Reader } from './reader.js';
import { SINGULAR_UNITS, unitNameAt } from './units.js';
import { NOUN_STOPPERS } from './words.js';

/**
 * "a gallon of milk", "within an acre", "a dollar", "a grand", "a pair of shoes": the article is the number one where it
 * says no price or rate ("$3 a gallon") and the unit belongs to no other noun ("a mile race", "a dollar bill").
 */
export function readSingle(reader: Reader, index: number): Draft | undefined {
  const read = index + 1 < reader.count ? SINGULARS.get(reader.tokens, index + 1) : undefined;
  return read === undefined || isRate(reader, index) ? undefined : read(reader, index);
}

/** A unit whose amount the text leaves out: "into fahrenheit", "in degrees celsius", "the % of increase". */
export function readBareUnit(reader: Reader, index: number): Draft | undefined {
  if (reader.isMark(index, '%')) {
    const isCode = reader.glued(index) || (reader.glued(index + 1) && !reader.isMark(index + 1, '.,;:!?)'));
    return isCode ? undefined : amountless(index, index + 1, 'percent', 'percent');
  }
  const unit = reader.word(index)?.temperature;
  if (unit === undefined || reader.lower(index + 1) === 'scale') return undefined;
  const isDegrees = DEGREES.has(reader.lower(index - 1));
  // "Fahrenheit" with a capital is a man and a film too.
  const isUnit = !reader.isCapital(index) || isDegrees || reader.isOneOf(index - 1, CONVERTED);
  if (!isUnit) return undefined;
  return amountless(isDegrees ? index - 1 : index, index + 1, 'measure', unit);
}

function single(first: number, last: number, kind: Draft['kind'], unit: string | null, value: number): Draft {
  const draft = createDraft(first, last, kind);
  draft.value = value;
  draft.step = value < 1 ? value : 1;
  draft.unit = unit;
  if (kind === 'money' && unit === null) draft.given.unit = 'missing';
  return draft;
}

function amountless(first: number, last: number, kind: Draft['kind'], unit: string): Draft {
  const draft = createDraft(first, last, kind);
  draft.unit = unit;
  draft.given.value = 'missing';
  return draft;
}

/** An amount, or what it is of, stands before: "$3 a gallon", "80 people a square mile", "twice a mile", "the price of a gallon". */
function isRate(reader: Reader, index: number): boolean {
  const before = index - 1;
  if (before < 0) return false;
  if (reader.isNumber(before) || reader.isMark(before, '%°$€£¥')) return true;
  if (!reader.isWord(before)) return false;
  // "15p a litre".
  if (reader.glued(before) && reader.isNumber(before - 1)) return true;
  const word = reader.lower(before);
  const role = reader.word(before);
  return (
    (role?.cardinal ?? role?.scale ?? role?.vagueScale ?? role?.percent ?? role?.time ?? role?.multiple) !==
      undefined ||
    RATED.has(word) ||
    (word.endsWith('s') && !VERBS.has(word) && NOUN_STOPPERS.get(reader.tokens, before) === undefined)
  );
}

const RATED: ReadonlySet<string> = new Set(
  'of to people men women children once times more less fewer higher lower cheaper dearer average each cent dollar pound euro ruble rouble yen mile kilometer kilometre such as what half quite'.split(
    ' ',
  ),
);

const VERBS: ReadonlySet<string> = new Set(
  'costs weighs needs wants holds covers measures pays spans stretches'.split(' '),
);

/** No noun follows that the unit would belong to. */
function isFree(reader: Reader, at: number): boolean {
  if (!reader.isWord(at)) return !reader.isNumber(at) && !(reader.isMark(at, '-‑') && reader.glued(at));
  return NOUN_STOPPERS.get(reader.tokens, at) !== undefined || EXTENTS.has(reader.lower(at));
}

const EXTENTS: ReadonlySet<string> = new Set('long wide deep high tall thick north south east west inland'.split(' '));

function readUnit(reader: Reader, index: number): Draft | undefined {
  const unit = unitNameAt(reader, index + 1);
  if (unit === undefined || !isFree(reader, unit.next)) return undefined;
  return single(index, unit.next, 'measure', unit.value, 1);
}

function readCurrency(reader: Reader, index: number): Draft | undefined {
  const name = CURRENCY_NAMES.match(reader, index + 1);
  if (name === undefined || !isFree(reader, name.next)) return undefined;
  return single(index, name.next, 'money', name.value.code, name.value.part);
}

function readGrand(reader: Reader, index: number): Draft | undefined {
  return isFree(reader, index + 2) ? single(index, index + 2, 'money', null, 1000) : undefined;
}

function readPair(reader: Reader, index: number): Draft | undefined {
  if (reader.lower(index + 2) !== 'of' && index + 2 < reader.count) return undefined;
  return single(index, index + 2, 'cardinal', null, 2);
}

/** The article is no number here: what the percentage is goes unsaid. */
function readPercentage(reader: Reader, index: number): Draft | undefined {
  if (reader.lower(index + 2) !== 'of' && reader.isWord(index + 2)) return undefined;
  return amountless(index + 1, index + 2, 'percent', 'percent');
}

type ReadSingle = typeof readUnit;

/** The words that an article before them may count, and how. */
const SINGULARS = createLexicon<ReadSingle>([
  ...SINGULAR_UNITS.map((word): [string, ReadSingle] => [word, readUnit]),
  ...'dollar euro ruble rouble rupee peso franc cent penny dime buck'
    .split(' ')
    .map((word): [string, ReadSingle] => [word, readCurrency]),
  ['pair', readPair],
  ['grand', readGrand],
  ['percentage', readPercentage],
]);

const DEGREES: ReadonlySet<string> = new Set(['degree', 'degrees']);

const CONVERTED: ReadonlySet<string> = new Set('to into in or and from'.split(' '));
