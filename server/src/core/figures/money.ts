import {
  CURRENCY_CODES,
  CURRENCY_LETTERS,
  CURRENCY_NAMES,
  CURRENCY_SIGNS,
  DOLLAR_PREFIXES,
  GLUED_CODE,
  isLowerCode,
  SCALED_CODES,
  SIGN_PREFIXES,
} from './currencies.js';
import { readDigits } from './digits.js';
import { createDraft, type Draft, fill } from './draft.js';
import { withMoneyLetter } from './letters.js';
import { type Numeral, readNumeral, withScale } from './numerals.js';
import { HYPHENS, type Reader } from './reader.js';

/** "$3.2bn", "US$5", "CA$1 billion", "EUR 5m", "Rs 500", "USD115", "rupees 500 crore". */
export function readMoneyBySign(reader: Reader, index: number): Draft | undefined {
  if (reader.isNumber(index)) return undefined;
  const currency = currencyBefore(reader, index);
  if (currency === undefined) return readGluedMoney(reader, index) ?? readNameBefore(reader, index);
  const { next, code, scale } = currency;
  const numeral = readNumeral(reader, next);
  if (numeral === undefined || (!reader.isNumber(next) && numeral.scale === 1 && !reader.isMark(next, '.-−'))) {
    return undefined;
  }
  if (!reader.isNumber(next) && !reader.isNumber(next + 1)) return undefined;
  const draft = moneyDraft(index, withMoneyLetter(reader, numeral, next), code, scale);
  // The currency said again: "$99 (USD)", "$10 dollars".
  const again = CURRENCY_CODES.get(reader.text(draft.last + 1));
  if (reader.isMark(draft.last, '(') && reader.isMark(draft.last + 2, ')') && again !== undefined) {
    draft.last += 3;
    draft.unit = again;
  }
  const name = CURRENCY_NAMES.match(reader, draft.last);
  if (name?.value.part === 1 && name.value.code === draft.unit) draft.last = name.next;
  return withCents(reader, draft);
}

/** "18.8 billion rubles", "5 million-dollar", "26 cents", "50p", "18 EUR", "5€", "120 MEUR", "75 USD million". */
export function readMoneyByName(reader: Reader, index: number, numeral: Numeral, at: number): Draft | undefined {
  const of = numeral.vague && reader.lower(at) === 'of' ? at + 1 : at;
  const named = CURRENCY_NAMES.match(reader, of);
  if (named !== undefined) {
    const draft = moneyDraft(index, { ...numeral, next: named.next }, named.value.code, named.value.part);
    return named.value.part === 1 ? withCents(reader, draft) : draft;
  }
  const text = reader.text(at);
  const code = codeAfter(reader, at, text);
  if (code !== undefined) {
    const scaled = numeral.scale === 1 ? withScale(reader, { ...numeral, next: code.next }, at) : numeral;
    const next = numeral.scale === 1 ? scaled.next : code.next;
    return withCents(reader, moneyDraft(index, { ...scaled, next }, code.code, code.scale));
  }
  if (reader.glued(at) && numeral.scale === 1 && numeral.value !== null && reader.isNumber(at - 1)) {
    const end = !reader.glued(at + 1) || reader.isMark(at + 1, '.,;:)-–/');
    const isScreen = text === 'p' && SCREENS.has(reader.text(at - 1));
    if ((text === 'p' || text === 'c') && end && !isScreen) {
      return moneyDraft(index, { ...numeral, next: at + 1 }, text === 'p' ? 'GBP' : null, 0.01);
    }
  }
  return readAmbiguousName(reader, index, numeral, at);
}

/** "1080p" is a resolution; as a price it would have a comma. */
const SCREENS: ReadonlySet<string> = new Set(['1080', '1440', '2160']);

/**
 * Names that are other words too: what "of" something comes in millions of pounds is a weight; nobody has 5 million won. Fewer
 * are money where a sum says them again: "9,860 won ($7.50)".
 */
function readAmbiguousName(reader: Reader, index: number, numeral: Numeral, at: number): Draft | undefined {
  // "ten grand", but not two grand pianos.
  if (reader.lower(at) === 'grand' && numeral.scale === 1 && numeral.value !== null && !reader.isWord(at + 1)) {
    return moneyDraft(index, { ...numeral, next: at + 1 }, null, 1000);
  }
  const word = reader.lower(at);
  if (numeral.scale < 1e6 && !(numeral.value !== null && isSumInBracket(reader, at + 1))) return undefined;
  const pounds = (word === 'pounds' || word === 'pound') && reader.lower(at + 1) !== 'of';
  const isWon = word === 'won' && !reader.isOneOf(at + 1, AFTER_VERB) && !reader.isCapital(at + 1);
  if (!pounds && !isWon) return undefined;
  const draft = moneyDraft(index, { ...numeral, next: at + 1 }, pounds ? 'GBP' : 'KRW', 1);
  draft.given.unit = 'inferred';
  return draft;
}

/** "($7.50)", "(US$80)": and nothing that so many pounds would be of. */
function isSumInBracket(reader: Reader, at: number): boolean {
  if (!reader.isMark(at, '(')) return false;
  const sum = currencyBefore(reader, at + 1);
  const numeral = sum === undefined ? undefined : readNumeral(reader, sum.next);
  if (numeral === undefined) return false;
  const { next } = withMoneyLetter(reader, numeral, (sum as Currency).next);
  return reader.isMark(next, ')') && reader.lower(next + 1) !== 'of';
}

const AFTER_VERB: ReadonlySet<string> = new Set('the a an their his her its our by for'.split(' '));

function moneyDraft(first: number, numeral: Numeral, code: string | null, factor: number): Draft {
  const draft = createDraft(first, numeral.next, 'money');
  fill(draft, numeral);
  draft.unit = code;
  if (factor !== 1 && draft.value !== null) {
    draft.value = tidy(draft.value * factor);
    draft.step *= factor;
    // A hundredth for cents, too, so that "four to eight cents" share it.
    if (factor > 1 || numeral.scale === 1) draft.scale = factor;
  }
  if (code === null) draft.given.unit = 'missing';
  return draft;
}

function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

interface Currency {
  readonly code: string;
  readonly next: number;
  readonly scale: number;
}

function currencyBefore(reader: Reader, index: number): Currency | undefined {
  const text = reader.text(index);
  if (reader.isMark(index, text)) {
    // The pound sign of the British seven-bit code.
    if (text === '#') return isPound(reader, index) ? { code: 'GBP', next: index + 1, scale: 1 } : undefined;
    const code = CURRENCY_SIGNS.get(text);
    return code === undefined || (reader.glued(index) && reader.isWord(index - 1))
      ? undefined
      : { code, next: index + 1, scale: 1 };
  }
  if (!reader.isWord(index)) return undefined;
  const capital = reader.isCapital(index);
  const prefixed = capital ? SIGN_PREFIXES.get(text + reader.text(index + 1)) : undefined;
  if (prefixed !== undefined && (reader.glued(index + 1) || isPound(reader, index + 1)))
    return { code: prefixed, next: index + 2, scale: 1 };
  if (reader.text(index + 1) === '$') {
    // Texts in lower case throughout have spaces around the sign: "us $ 150 million", but "gave us $5".
    const folded = reader.isFolded && !reader.glued(index + 2) && text !== 'a';
    const isAbbreviation = text.includes('.');
    const known = capital ? text : isLowerCode(text) || isAbbreviation || folded ? prefixOf(text) : undefined;
    const code = known === undefined ? undefined : DOLLAR_PREFIXES.get(known);
    const joined = reader.glued(index + 1) || text === 'US' || isAbbreviation || folded;
    return code === undefined || !joined ? undefined : { code, next: index + 2, scale: 1 };
  }
  if (!capital && !isLowerCode(text)) return undefined;
  const code = CURRENCY_CODES.get(capital ? text : text.toUpperCase());
  const found = code === undefined ? SCALED_CODES.get(text) : { code, scale: 1 };
  if (found === undefined) return undefined;
  // "US $199".
  const stop = reader.isMark(index + 1, '.') && reader.glued(index + 1) ? index + 2 : index + 1;
  return reader.isNumber(stop) ? { ...found, next: stop } : undefined;
}

/** In a text without capitals. */
function prefixOf(lower: string): string {
  return lower === 'mex' ? 'Mex' : lower.toUpperCase();
}

function isPound(reader: Reader, index: number): boolean {
  if (reader.glued(index + 1) || !reader.isNumber(index + 1)) return false;
  return reader.text(index + 1).includes('.') || readNumeral(reader, index + 1)?.scale !== 1;
}

/** "USD115.5", "Rs20", "RM5m": one word, or one that separators and digits go on. */
function readGluedMoney(reader: Reader, index: number): Draft | undefined {
  const parts = reader.isCapital(index) ? GLUED_CODE.exec(reader.text(index)) : null;
  if (parts === null) return undefined;
  const [, letters = '', first = '', letter = ''] = parts;
  const own = CURRENCY_LETTERS.get(letters.toUpperCase());
  const code = own === undefined ? CURRENCY_CODES.get(letters) : own;
  let digits = first;
  let next = index + 1;
  while (reader.isMark(next, '.,') && reader.glued(next) && reader.isNumber(next + 1) && reader.glued(next + 1)) {
    digits += reader.text(next) + reader.text(next + 1);
    next += 2;
  }
  if (letter !== '' && next > index + 1) return undefined;
  const read = readDigits(digits);
  if (code === undefined || read === null) return undefined;
  const plain = { next, value: read.value, step: read.step };
  const size = LETTER_ENDS[letter.toLowerCase()];
  const numeral =
    size === undefined
      ? withMoneyLetter(reader, withScale(reader, plain, index), next - 1)
      : { next, value: tidy(read.value * size), step: read.step * size, scale: size, vague: false };
  // "R500" is a name as well as a price.
  if (letters.length === 1 && numeral.scale === 1 && !digits.includes(',')) return undefined;
  return moneyDraft(index, numeral, code, 1);
}

const LETTER_ENDS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, tn: 1e12 };

/** "rupees 500 crore", "ringgit 42", "at dollar 22.5 million": a name without an article, and nothing counted after the number. */
function readNameBefore(reader: Reader, index: number): Draft | undefined {
  if (!reader.isOneOf(index, NAMES_BEFORE) || !reader.isNumber(index + 1) || reader.glued(index + 1)) return undefined;
  if (reader.isNumber(index - 1) || reader.isOneOf(index - 1, ARTICLES) || reader.word(index - 1) !== undefined)
    return undefined;
  const name = CURRENCY_NAMES.match(reader, index);
  const numeral = readNumeral(reader, index + 1);
  if (name === undefined || name.next !== index + 1 || numeral?.value == null) return undefined;
  if (reader.isMark(numeral.next, `%°${HYPHENS}/`)) return undefined;
  const isFree = !reader.isWord(numeral.next) || (numeral.scale > 1 && !reader.isOneOf(numeral.next, NAMES_BEFORE));
  return isFree ? moneyDraft(index, numeral, name.value.code, 1) : undefined;
}

const NAMES_BEFORE: ReadonlySet<string> = new Set('rupees rupee ringgit ringgits dollar'.split(' '));
const ARTICLES: ReadonlySet<string> = new Set('the a an this that each every'.split(' '));

/** A code or sign after the amount: "18 EUR", "5€", "10 $", "3.14US$"; not the sign of the next amount. */
function codeAfter(reader: Reader, at: number, text: string): Currency | undefined {
  const code = text === 'Rs' && !reader.glued(at) ? undefined : CURRENCY_CODES.get(text);
  if (reader.isWord(at) && reader.text(at + 1) === '$' && reader.glued(at) && reader.glued(at + 1)) {
    const prefixed = DOLLAR_PREFIXES.get(text);
    return prefixed === undefined ? undefined : { code: prefixed, next: at + 2, scale: 1 };
  }
  if (code !== undefined) return { code, next: at + 1, scale: 1 };
  const scaled = SCALED_CODES.get(text);
  if (scaled !== undefined) return { ...scaled, next: at + 1 };
  const sign = CURRENCY_SIGNS.get(text);
  return sign === undefined || reader.isNumber(at + 1) ? undefined : { code: sign, next: at + 1, scale: 1 };
}

/** "3 dollars 50 cents", "$20 and 43c", "15 dollars 50". */
function withCents(reader: Reader, draft: Draft): Draft {
  const { value, last, step } = draft;
  if (value === null || step !== 1 || draft.scale !== 1) return draft;
  const at = reader.lower(last) === 'and' ? last + 1 : last;
  if (!reader.isNumber(at) && reader.word(at)?.cardinal === undefined) return draft;
  const cents = readNumeral(reader, at);
  if (cents?.value == null || cents.value <= 0 || cents.value >= 100 || cents.step !== 1) return draft;
  const name = CURRENCY_NAMES.match(reader, cents.next);
  const isPart = name?.value.part === 0.01 || (reader.text(cents.next) === 'c' && reader.glued(cents.next));
  if (isPart) draft.last = name?.next ?? cents.next + 1;
  else if (isBareCents(reader, cents.next) && (at === last || reader.lower(draft.first - 1) !== 'between'))
    draft.last = cents.next;
  else return draft;
  draft.value = tidy(value + cents.value / 100);
  draft.step = 0.01;
  return draft;
}

/** Two digits after the currency's name, and nothing that they would count: "15 dollars 50.", "$20 and 43", but not "15 dollars 20 years ago". */
function isBareCents(reader: Reader, next: number): boolean {
  if (!reader.isNumber(next - 1) || reader.text(next - 1).length !== 2) return false;
  return next >= reader.count || reader.isMark(next, '.;!?)') || reader.lower(next) === 'more';
}
