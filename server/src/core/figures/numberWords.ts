import type { Plain } from './digits.js';
import { isInnerHyphen, type Reader } from './reader.js';

/** A number in words, and what an ordinal or a fraction after it has to know. */
export interface NumberWords extends Plain {
  readonly value: number;
  /** The words go on with a number or ordinal below this: 10 after "forty", 100 after "two hundred", 0 after "four". */
  readonly room: number;
  /** The value before the last "and": 200 of "two hundred and fifty-four", 0 if there is none. */
  readonly beforeAnd: number;
  /** The value after the last scale word of a thousand or more: 54 of "six million two thousand and fifty-four". */
  readonly current: number;
}

/** "one hundred and five", "thirty-one", "two million, three hundred & ten", "a thousand one hundred and eleven", "Hundred and five". */
export function readNumberWords(reader: Reader, index: number): NumberWords | undefined {
  const article = ARTICLES.has(reader.lower(index));
  const implied = article || isBareScale(reader, index);
  let total = 0;
  let current = implied ? 1 : 0;
  let room = implied ? 0 : Number.POSITIVE_INFINITY;
  let scaleLimit = Number.POSITIVE_INFINITY;
  let next = index;
  let at = article ? index + 1 : index;
  let lowest = 1;
  let beforeAnd = 0;
  if (article && !startsScale(reader, at)) return undefined;
  const spoken = implied ? undefined : readSpokenHundreds(reader, index);
  if (spoken !== undefined) return spoken;
  for (;;) {
    const word = reader.word(at);
    const started = next > index || implied;
    const scale = word?.scale ?? (started ? pluralScale(reader, at) : undefined);
    if (word?.cardinal !== undefined && word.cardinal < room && (word.cardinal > 0 || !started)) {
      current += word.cardinal;
      // After "forty" a digit may come, after "four" or "fourteen" only a scale.
      room = word.cardinal >= 20 ? 10 : 0;
      lowest = 1;
    } else if (scale !== undefined && started && current > 0 && scale < scaleLimit) {
      if (scale === 100) {
        if (current >= 100) break;
        current *= 100;
        room = 100;
      } else if (scale === 12) {
        // "three hundred and two dozens".
        const counted = beforeAnd > 0 ? total + current - beforeAnd : current;
        return { next: at + 1, value: total + current + counted * 11, step: 1, room: 0, beforeAnd: 0, current: 0 };
      } else {
        total += current * scale;
        current = 0;
        scaleLimit = scale;
        room = 1000;
      }
      lowest = scale;
    } else break;
    next = at + 1;
    at = next;
    if (isInnerHyphen(reader, at) || isLooseHyphen(reader, at, room)) at++;
    else if (isInnerAnd(reader, index, at) && lowest >= 100 && continuesAfterAnd(reader, at + 1, lowest)) {
      beforeAnd = total + current;
      at++;
    } else if (lowest >= 1000 && continuesAfterComma(reader, at, lowest)) at++;
  }
  if (next === index) return undefined;
  // "a hundred" alone is no exact count; "two hundred" may be.
  const isRound = lowest >= 1000 || (article && next === index + 2);
  return { next, value: total + current, step: isRound ? lowest : 1, room, beforeAnd, current };
}

/** The value of a number in words that ends in an ordinal or a denominator: "one hundred and" + "fifth" 105, "ten" + "thousandth" 10,000. */
export function withLast({ value, room, current }: NumberWords, last: number): number | undefined {
  if (last >= 100) return current > 0 ? value - current + current * last : undefined;
  return last > 0 && last < room ? value + last : undefined;
}

/** The token of that last word: after a hyphen or an "and", or at once. */
export function lastWordAfter(reader: Reader, { next, room }: NumberWords): number {
  return isInnerHyphen(reader, next) || (isAnd(reader, next) && (room === 100 || room === 1000)) ? next + 1 : next;
}

/** "ninety - five", as some copy spaces it. */
function isLooseHyphen(reader: Reader, at: number, room: number): boolean {
  if (room !== 10 || !reader.isMark(at, '-') || reader.glued(at) || reader.glued(at + 1)) return false;
  const ones = reader.word(at + 1)?.cardinal ?? 0;
  return ones > 0 && ones < 10;
}

/** "one twenty-two", as figures are called out: 122, if the words are all there is, since "two twenty-year terms" and "at nine thirty-five" are none. */
function readSpokenHundreds(reader: Reader, index: number): NumberWords | undefined {
  const hundreds = reader.word(index)?.cardinal ?? 0;
  const tens = hundreds > 0 && hundreds < 10 ? (reader.word(index + 1)?.cardinal ?? 0) : 0;
  if (tens < 20 || reader.lower(index - 1) === 'at') return undefined;
  const at = isInnerHyphen(reader, index + 2) ? index + 3 : index + 2;
  const ones = tens % 10 === 0 ? (reader.word(at)?.cardinal ?? 0) : 0;
  const next = ones > 0 && ones < 10 ? at + 1 : index + 2;
  if (ones === 0 || reader.isWord(next) || reader.isNumber(next) || isInnerHyphen(reader, next)) return undefined;
  const value = hundreds * 100 + tens + ones;
  return { next, value, step: 1, room: 0, beforeAnd: 0, current: value };
}

export const ARTICLES: ReadonlySet<string> = new Set(['a', 'an']);

/** The factor of a scale word in the plural after its number: "three thousand millions", "12 lakhs", "3 dozens". */
export function pluralScale(reader: Reader, index: number): number | undefined {
  const scale = reader.word(index)?.vagueScale;
  if (scale === undefined || scale === 10 || scale === 100) return undefined;
  return reader.lower(index + 1) === 'of' ? undefined : scale;
}

/** After an article: "a million", "a hundred", but "a dozen" with nothing before it only as it stands. */
function startsScale(reader: Reader, index: number): boolean {
  return reader.word(index)?.scale !== undefined && !reader.glued(index);
}

/** "Hundred and five came", "minus million and one": the one is left out where a sentence begins or a sign stands before. */
function isBareScale(reader: Reader, index: number): boolean {
  const scale = reader.word(index)?.scale;
  if (scale === undefined || scale === 12 || !isAnd(reader, index + 1)) return false;
  const begins = index === 0 || reader.isMark(index - 1, '.!?“"') || reader.isOneOf(index - 1, SIGNS);
  return begins && reader.word(index + 2)?.cardinal !== undefined && continuesAfterAnd(reader, index + 2, scale);
}

const SIGNS: ReadonlySet<string> = new Set(['minus', 'negative']);

/** "three million, two hundred and forty": the comma of a group, unless a list or another count begins ("…, two hundred of them"). */
function continuesAfterComma(reader: Reader, comma: number, scale: number): boolean {
  if (!reader.isMark(comma, ',')) return false;
  const tens = reader.word(comma + 1)?.cardinal ?? 0;
  if (tens === 0) return false;
  let at = comma + 2;
  if (isInnerHyphen(reader, at)) at++;
  if (tens >= 20 && reader.word(at)?.cardinal !== undefined) at++;
  if (isInnerHyphen(reader, at)) at++;
  const next = reader.word(at)?.scale ?? scale;
  return next < scale && next !== 12 && !reader.isMark(at + 1, ',') && !reader.isOneOf(at + 1, NO_GROUP);
}

/** After a number that stands for itself. */
const NO_GROUP: ReadonlySet<string> = new Set(['of', 'or']);

/** "hundred and five", but not "between one hundred and two hundred". */
function continuesAfterAnd(reader: Reader, index: number, scale: number): boolean {
  const first = reader.word(index);
  if (first?.cardinal === undefined) {
    // "one hundred and tenth".
    return scale === 100 && first?.ordinal !== undefined && first.ordinal < 100 && first.fraction === undefined;
  }
  if (first.cardinal === 0) return false;
  let at = index + 1;
  if (isInnerHyphen(reader, at)) at++;
  if (first.cardinal >= 20 && reader.word(at)?.cardinal !== undefined) at++;
  const after = reader.word(at)?.scale;
  if (after === undefined) return true;
  return scale === 100 ? after >= 1000 : after < scale && after !== 12;
}

/** Not the "and" of "between one hundred and two thousand". */
function isInnerAnd(reader: Reader, first: number, at: number): boolean {
  return isAnd(reader, at) && reader.lower(first - 1) !== 'between';
}

/** "and", "&". */
function isAnd(reader: Reader, at: number): boolean {
  const word = reader.lower(at);
  return word === 'and' || word === '&';
}

/** The digits after "point": "three point one four", "nought point eleven"; undefined if there are none. */
export function readPoint(reader: Reader, whole: Plain): Plain | undefined {
  if (reader.lower(whole.next) !== 'point' || whole.value === null) return undefined;
  let at = whole.next + 1;
  let digits = '';
  for (; digits.length < MAX_PLACES; at++) {
    const digit = reader.word(at)?.cardinal;
    if (digit === undefined || (digit > 9 && digits !== '')) break;
    digits += digit;
    if (digit > 9) {
      const ones = reader.word(at + 1)?.cardinal;
      if (digit >= 20 && ones !== undefined && ones > 0 && ones < 10) digits = String(digit + ones);
      at += digits === String(digit) ? 1 : 2;
      break;
    }
  }
  if (digits === '') return undefined;
  return { next: at, value: Number(`${whole.value}.${digits}`), step: 10 ** -digits.length };
}

const MAX_PLACES = 15;
