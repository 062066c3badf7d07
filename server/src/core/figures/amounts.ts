import { CURRENCY_CODES, CURRENCY_NAMES, CURRENCY_SIGNS, DOLLAR_PREFIXES } from './currencies.js';
import { createDraft, type Draft } from './draft.js';
import { readDuration } from './durations.js';
import { readFraction } from './multiples.js';
import { type Numeral, readNumeral } from './numerals.js';
import { isInnerHyphen, isOrdinalSuffix, type Reader } from './reader.js';
import { UNIT_NAMES } from './units.js';

/** The amount that begins at the token: money, a percentage, a measure, or a bare number. */
export function readAmount(reader: Reader, index: number): Draft | undefined {
  return readMoneyBySign(reader, index) ?? readNumberAndUnit(reader, index);
}

/** "$3.2bn", "US$5", "CA$1 billion", "EUR 5m", "Rs 500". */
function readMoneyBySign(reader: Reader, index: number): Draft | undefined {
  const currency = currencyBefore(reader, index);
  if (currency === undefined) return undefined;
  const numeral = readNumeral(reader, currency.next);
  if (
    numeral === undefined ||
    (!reader.isNumber(currency.next) && numeral.scale === 1 && !reader.isMark(currency.next, '.-−'))
  ) {
    return undefined;
  }
  if (!reader.isNumber(currency.next) && !reader.isNumber(currency.next + 1)) return undefined;
  const scaled = withLetterScale(reader, numeral, currency.next);
  const draft = createDraft(index, scaled.next, 'money');
  fill(draft, scaled);
  draft.unit = currency.code;
  // The currency said again: "$99 (USD)", "US$5 million dollars".
  const code = CURRENCY_CODES.get(reader.text(draft.last + 1));
  if (reader.isMark(draft.last, '(') && reader.isMark(draft.last + 2, ')') && code !== undefined) {
    draft.last += 3;
    draft.unit = code;
  }
  return draft;
}

function currencyBefore(reader: Reader, index: number): { code: string; next: number } | undefined {
  const text = reader.text(index);
  if (reader.isMark(index, text)) {
    // The pound sign of the British seven-bit code.
    if (text === '#') return isPound(reader, index) ? { code: 'GBP', next: index + 1 } : undefined;
    const code = CURRENCY_SIGNS.get(text);
    return code === undefined || (reader.glued(index) && reader.isWord(index - 1))
      ? undefined
      : { code, next: index + 1 };
  }
  if (!reader.isCapital(index)) return undefined;
  if (reader.text(index + 1) === '$' && (reader.glued(index + 1) || text === 'US')) {
    const code = DOLLAR_PREFIXES.get(text);
    return code === undefined ? undefined : { code, next: index + 2 };
  }
  const code = CURRENCY_CODES.get(text);
  if (code === undefined) return undefined;
  // "US $199".
  const stop = reader.isMark(index + 1, '.') && reader.glued(index + 1) ? index + 2 : index + 1;
  return reader.isNumber(stop) ? { code, next: stop } : undefined;
}

function isPound(reader: Reader, index: number): boolean {
  return !reader.glued(index + 1) && reader.isNumber(index + 1) && reader.text(index + 1).includes('.');
}

const LETTER_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);

/** "$5m", "£200k": a letter glued to the digits of an amount of money. */
function withLetterScale(reader: Reader, numeral: Numeral, from: number): Numeral {
  if (numeral.next !== from + 1 || numeral.value === null || !reader.glued(numeral.next)) return numeral;
  const scale = LETTER_SCALES.get(reader.lower(numeral.next));
  if (scale === undefined) return numeral;
  return {
    next: numeral.next + 1,
    value: Number((numeral.value * scale).toPrecision(15)),
    step: numeral.step * scale,
    scale,
    vague: false,
  };
}

/** "10k" everywhere, "1.5m people" where the metres would be people. */
function isLetterScaled(reader: Reader, at: number): boolean {
  if (!reader.glued(at)) return false;
  return reader.text(at) === 'k' || (reader.text(at) === 'm' && reader.isOneOf(at + 1, MILLIONS));
}

const MILLIONS: ReadonlySet<string> = new Set(
  'people men women children users customers subscribers viewers jobs homes households visitors tourists passengers voters workers shares copies units barrels tonnes tons litres liters gallons euros dollars pounds rubles roubles yen yuan'.split(
    ' ',
  ),
);

function readNumberAndUnit(reader: Reader, index: number): Draft | undefined {
  const plain = readNumeral(reader, index);
  if (plain === undefined) return undefined;
  const numeral = isLetterScaled(reader, plain.next) ? withLetterScale(reader, plain, plain.next - 1) : plain;
  const hyphen = isInnerHyphen(reader, numeral.next);
  const at = hyphen ? numeral.next + 1 : numeral.next;
  const draft =
    readPercent(reader, index, numeral, at) ??
    readFraction(reader, index, numeral, at) ??
    readDuration(reader, index, numeral, at) ??
    readMoneyByName(reader, index, numeral, at) ??
    readMeasure(reader, index, numeral, at) ??
    readOrdinal(reader, index, numeral);
  if (draft !== undefined) return draft;
  // Digits that cannot be read, or that letters hang on, are no number.
  if (numeral.value === null && !numeral.vague) return undefined;
  if (
    reader.isNumber(numeral.next - 1) &&
    reader.isWord(numeral.next) &&
    reader.glued(numeral.next) &&
    reader.lower(numeral.next) !== "'s"
  ) {
    return undefined;
  }
  const bare = createDraft(index, numeral.next, 'cardinal');
  fill(bare, numeral);
  return bare;
}

function fill(draft: Draft, numeral: Numeral): void {
  draft.value = numeral.value;
  draft.step = numeral.step;
  draft.scale = numeral.scale;
  if (numeral.vague) draft.vague = true;
}

function readPercent(reader: Reader, index: number, numeral: Numeral, at: number): Draft | undefined {
  const unit = percentUnit(reader, at);
  if (unit === undefined) return undefined;
  const draft = createDraft(index, unit.next, 'percent');
  fill(draft, numeral);
  draft.unit = unit.unit;
  return draft;
}

/** The unit of a percentage that stands at the token. */
export function percentUnit(reader: Reader, at: number): { unit: string; next: number } | undefined {
  const word = reader.lower(at);
  if (reader.word(at)?.percent === true) {
    return isPoints(reader, at + 1) ? { unit: 'percentage-point', next: at + 2 } : { unit: 'percent', next: at + 1 };
  }
  const second = isInnerHyphen(reader, at + 1) ? at + 2 : at + 1;
  if (word === 'per' && reader.lower(at + 1) === 'cent') return { unit: 'percent', next: at + 2 };
  if (word === '‰' || (word === 'per' && reader.lower(at + 1) === 'mille'))
    return { unit: 'permille', next: word === '‰' ? at + 1 : at + 2 };
  if (word === 'percentage' && isPoints(reader, second)) return { unit: 'percentage-point', next: second + 1 };
  if (word === 'basis' && isPoints(reader, second)) return { unit: 'basis-point', next: second + 1 };
  if (word === 'bps' || word === 'bp') return { unit: 'basis-point', next: at + 1 };
  return undefined;
}

function isPoints(reader: Reader, at: number): boolean {
  const word = reader.lower(at);
  return word === 'points' || word === 'point';
}

/** "18.8 billion rubles", "5 million-dollar", "26 cents", "50p", "18 EUR", "5€". */
function readMoneyByName(reader: Reader, index: number, numeral: Numeral, at: number): Draft | undefined {
  const of = numeral.vague && reader.lower(at) === 'of' ? at + 1 : at;
  const named = CURRENCY_NAMES.match(reader, of);
  const draft = createDraft(index, at + 1, 'money');
  if (named !== undefined) {
    draft.last = named.next;
    fill(draft, numeral);
    draft.unit = named.value.code;
    if (named.value.part !== 1 && draft.value !== null) {
      draft.value = Number((draft.value * named.value.part).toPrecision(15));
      draft.step *= named.value.part;
    }
    if (draft.unit === null) draft.given.unit = 'missing';
    return draft;
  }
  const text = reader.text(at);
  const code =
    CURRENCY_CODES.get(text) ?? (reader.glued(at) && !reader.isNumber(at + 1) ? CURRENCY_SIGNS.get(text) : undefined);
  if (code !== undefined && text !== 'Rs') {
    fill(draft, numeral);
    draft.unit = code;
    return draft;
  }
  if (text === 'p' && reader.glued(at) && numeral.value !== null) {
    fill(draft, numeral);
    draft.value = Number((numeral.value / 100).toPrecision(15));
    draft.step = numeral.step / 100;
    draft.unit = 'GBP';
    return draft;
  }
  // A weight in millions of pounds is said "of" something.
  if (
    (reader.lower(at) === 'pounds' || reader.lower(at) === 'pound') &&
    numeral.scale >= 1e6 &&
    reader.lower(at + 1) !== 'of'
  ) {
    fill(draft, numeral);
    draft.unit = 'GBP';
    draft.given.unit = 'inferred';
    return draft;
  }
  return undefined;
}

function readMeasure(reader: Reader, index: number, numeral: Numeral, at: number): Draft | undefined {
  const of = numeral.vague && reader.lower(at) === 'of' ? at + 1 : at;
  const unit = readInches(reader, numeral, at) ?? UNIT_NAMES.match(reader, of);
  if (unit === undefined) return undefined;
  const single = unit.next === of + 1 && reader.text(of).length === 1;
  if (single && (!reader.glued(of) || (reader.glued(of + 1) && !reader.isMark(of + 1, '.,;)')))) return undefined;
  const draft = createDraft(index, unit.next, 'measure');
  fill(draft, numeral);
  draft.unit = unit.value;
  return draft;
}

function compoundOrdinal(reader: Reader, { value, next }: Numeral): number | undefined {
  const ones = isInnerHyphen(reader, next) ? reader.word(next + 1)?.ordinal : undefined;
  if (ones === undefined || ones < 1 || ones > 9 || value === null) return undefined;
  return value % 100 >= 20 && value % 10 === 0 ? value + ones : undefined;
}

/** 13.3" outside quotation marks. */
function readInches(reader: Reader, numeral: Numeral, at: number): { value: string; next: number } | undefined {
  if (!reader.isMark(at, '"″') || !reader.glued(at) || reader.glued(at + 1) || !reader.isNumber(at - 1))
    return undefined;
  const inches = { value: 'inch', next: at + 1 };
  if (numeral.scale > 1 || reader.isMark(at, '″')) return numeral.scale > 1 ? undefined : inches;
  for (let before = at - 1; before > at - MAX_QUOTATION; before--) {
    if (reader.isMark(before, '"')) return reader.glued(before) && reader.isNumber(before - 1) ? inches : undefined;
  }
  return inches;
}

/** Tokens to look back for an opening quotation mark. */
const MAX_QUOTATION = 60;

/** "22nd", "15,599 th", "twenty-first". */
function readOrdinal(reader: Reader, index: number, numeral: Numeral): Draft | undefined {
  const compound = compoundOrdinal(reader, numeral);
  if (compound !== undefined) {
    const draft = createDraft(index, numeral.next + 2, 'ordinal');
    draft.value = compound;
    return draft;
  }
  if (!reader.isNumber(numeral.next - 1) || !isOrdinalSuffix(reader, numeral.next)) return undefined;
  const draft = createDraft(index, numeral.next + 1, 'ordinal');
  fill(draft, numeral);
  return draft;
}
