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

/** "one hundred and five", "thirty-one", "two million three hundred thousand", "a thousand one hundred and eleven". */
export function readNumberWords(reader: Reader, index: number): NumberWords | undefined {
  const article = ARTICLES.has(reader.lower(index));
  let total = 0;
  let current = article ? 1 : 0;
  let room = article ? 0 : Number.POSITIVE_INFINITY;
  let scaleLimit = Number.POSITIVE_INFINITY;
  let next = index;
  let at = article ? index + 1 : index;
  let lowest = 1;
  let beforeAnd = 0;
  if (article && !startsScale(reader, at)) return undefined;
  for (;;) {
    const word = reader.word(at);
    const started = next > index || article;
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
    }
  }
  if (next === index) return undefined;
  // "a hundred" alone is no exact count; "two hundred" may be.
  const isRound = lowest >= 1000 || (article && next === index + 2);
  return { next, value: total + current, step: isRound ? lowest : 1, room, beforeAnd, current };
}

/** "ninety - five", as some copy spaces it. */
function isLooseHyphen(reader: Reader, at: number, room: number): boolean {
  if (room !== 10 || !reader.isMark(at, '-') || reader.glued(at) || reader.glued(at + 1)) return false;
  const ones = reader.word(at + 1)?.cardinal ?? 0;
  return ones > 0 && ones < 10;
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
  return reader.lower(at) === 'and' && reader.lower(first - 1) !== 'between';
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
