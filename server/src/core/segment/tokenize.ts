import { FNV_START, Gap, INVISIBLE, lowerCode, mix, OBJECT, Shape, TokenKind, type Tokens } from './tokens.js';

/** Divides a paragraph's prose into tokens. Linear in its length; no token splits a surrogate pair. */
export function tokenize(text: string): Tokens {
  columns.clear();
  const length = text.length;
  let at = 0;
  let gap: number = Gap.none;
  while (at < length) {
    const code = text.charCodeAt(at);
    const sort = code === SPACE ? Sort.space : sortOf(code, text, at);
    if (sort === Sort.space) {
      if (gap === Gap.none) gap = Gap.space;
      at++;
    } else if (sort === Sort.line) {
      gap = Gap.line;
      at++;
    } else if (sort === Sort.nothing) {
      at++;
    } else {
      if (sort === Sort.letter) at = columns.word(text, at, gap);
      else if (sort === Sort.digit) at = columns.number(text, at, gap);
      else at = columns.mark(text, at, gap);
      gap = Gap.none;
    }
  }
  return columns.tokens(text);
}

/** Hash of the word "'s". */
const POSSESSIVE = mix(mix(FNV_START, 39), 115);

const Sort = { letter: 1, digit: 2, space: 3, line: 4, mark: 5, combining: 6, nothing: 7, object: 8 } as const;

/** The sort of each UTF-16 code unit outside surrogates, filled as characters are met; 0 is "not met yet". */
const sorts = new Uint8Array(0x10000);
/** The same for code points above them. */
const highSorts = new Map<number, number>();

/** The sort of the character that the code unit at `at` belongs to: both halves of a surrogate pair answer alike. */
function sortOf(code: number, text: string, at: number): number {
  const known = sorts[code] as number;
  if (known !== 0) return known;
  if (code < 0xd800 || code > 0xdfff) {
    const sort = classify(String.fromCharCode(code));
    sorts[code] = sort;
    return sort;
  }
  const point = text.codePointAt(code >= 0xdc00 && isHigh(text.charCodeAt(at - 1)) ? at - 1 : at) as number;
  let sort = highSorts.get(point);
  if (sort === undefined) {
    sort = classify(String.fromCodePoint(point));
    highSorts.set(point, sort);
  }
  return sort;
}

function classify(char: string): number {
  if (char === OBJECT) return Sort.object;
  if (char.replace(INVISIBLE, '') === '') return Sort.nothing;
  if (/[\n\r\u2028\u2029\u0085\v\f]/.test(char)) return Sort.line;
  if (/[\s\p{Cc}\p{Cf}]/u.test(char)) return Sort.space;
  if (/[\p{L}²³]/u.test(char)) return Sort.letter;
  if (/[0-9¼-¾⅐-⅞]/.test(char)) return Sort.digit;
  if (/\p{M}/u.test(char)) return Sort.combining;
  return Sort.mark;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** Growing columns, used again by every `tokenize` call: what is handed out is a copy of the length needed. */
class Columns {
  #count = 0;
  #start = new Int32Array(1024);
  #end = new Int32Array(1024);
  #kind = new Uint8Array(1024);
  #gap = new Uint8Array(1024);
  #shape = new Uint8Array(1024);
  #hash = new Int32Array(1024);

  clear(): void {
    this.#count = 0;
  }

  tokens(text: string): Tokens {
    const count = this.#count;
    // One piece of memory for all columns: a paragraph has but a few dozen tokens.
    const buffer = new ArrayBuffer(count * 15);
    const wide = (place: number, column: Int32Array) => {
      const copy = new Int32Array(buffer, place * count, count);
      for (let index = 0; index < count; index++) copy[index] = column[index] as number;
      return copy;
    };
    const narrow = (place: number, column: Uint8Array) => {
      const copy = new Uint8Array(buffer, place * count, count);
      for (let index = 0; index < count; index++) copy[index] = column[index] as number;
      return copy;
    };
    return {
      text,
      count,
      start: wide(0, this.#start),
      end: wide(4, this.#end),
      kind: narrow(12, this.#kind),
      gap: narrow(13, this.#gap),
      shape: narrow(14, this.#shape),
      hash: wide(8, this.#hash),
    };
  }

  /** Adds the word at `from` and returns where it ends; "'s" at its end becomes a second word. */
  word(text: string, from: number, gap: number): number {
    let at = from;
    let shape = 0;
    let hash = FNV_START;
    let letters = 0;
    while (at < text.length) {
      let code = text.charCodeAt(at);
      // Most of a text are small letters and spaces.
      while (code >= 97 && code <= 122) {
        shape |= Shape.lower;
        hash = mix(hash, code);
        letters++;
        at++;
        code = at < text.length ? text.charCodeAt(at) : SPACE;
      }
      if (code === SPACE) break;
      const sort = sortOf(code, text, at);
      if (sort === Sort.letter) {
        const lower = lowerCode(code, text, at);
        shape |= lower === code ? Shape.lower : letters === 0 ? Shape.capital : Shape.innerCapital;
        hash = mix(hash, lower);
        letters++;
        at++;
      } else if (sort === Sort.digit) {
        shape |= Shape.digit;
        hash = mix(hash, code);
        letters += 2;
        at++;
      } else if (sort === Sort.combining) {
        hash = mix(hash, code);
        at++;
      } else if (sort === Sort.nothing) {
        const next = afterNothing(text, at);
        if (!isLetterAt(text, next) && !isDigitAt(text, next)) break;
        at = next;
      } else if (isApostrophe(code) && isLetterAt(text, at + 1)) {
        if (isPossessive(text, at)) break;
        hash = mix(hash, 39);
        at++;
      } else if (code === 46 && letters === 1 && isInitialism(text, at)) {
        // "U.S.", "p.m.", "J.R.R.": single letters, each with its stop.
        hash = mix(hash, 46);
        letters = 0;
        at++;
        if (isLetterAt(text, at + 1)) break;
      } else break;
    }
    this.#add(from, at, TokenKind.word, gap, shape, hash);
    if (at < text.length && isApostrophe(text.charCodeAt(at)) && isPossessive(text, at)) {
      this.#add(at, at + 2, TokenKind.word, Gap.none, Shape.lower, POSSESSIVE);
      at += 2;
    }
    return at;
  }

  number(text: string, from: number, gap: number): number {
    let at = from;
    let hash = FNV_START;
    let shape: number = Shape.plainNumber;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code >= 48 && code <= 57) {
        hash = mix(hash, code);
        at++;
        continue;
      }
      const sort = sortOf(code, text, at);
      if (sort === Sort.digit) at++;
      else if (isSeparator(code) && isDigitAt(text, afterNothing(text, at + 1))) at = afterNothing(text, at + 1);
      else if (sort === Sort.nothing) {
        const next = afterNothing(text, at);
        const goesOn = isSeparator(text.charCodeAt(next)) && isDigitAt(text, next + 1);
        if (!goesOn && !isDigitAt(text, next)) break;
        at = next;
      } else break;
      shape = 0;
    }
    const end = afterCombining(text, at);
    // A keycap emoji is a digit with marks on it, and no number.
    if (end > at) this.#add(from, end, TokenKind.object, gap, 0, 0);
    else this.#add(from, at, TokenKind.number, gap, shape, shape === 0 ? rawHash(text, from, at) : hash);
    return end;
  }

  mark(text: string, from: number, gap: number): number {
    const code = text.charCodeAt(from);
    const isObject = code === 0xfffc;
    let at = from + ((text.codePointAt(from) as number) > 0xffff ? 2 : 1);
    if (isObject) while (text.charCodeAt(at) === code) at++;
    at = afterCombining(text, at);
    this.#add(from, at, isObject ? TokenKind.object : TokenKind.mark, gap, 0, isObject ? 0 : rawHash(text, from, at));
    return at;
  }

  #add(start: number, end: number, kind: number, gap: number, shape: number, hash: number): void {
    if (this.#count === this.#start.length) this.#grow();
    const at = this.#count++;
    this.#start[at] = start;
    this.#end[at] = end;
    this.#kind[at] = kind;
    this.#gap[at] = gap;
    this.#shape[at] = shape;
    this.#hash[at] = hash;
  }

  #grow(): void {
    const size = this.#start.length * 2;
    const wide = (old: Int32Array) => {
      const wider = new Int32Array(size);
      wider.set(old);
      return wider;
    };
    const narrow = (old: Uint8Array) => {
      const wider = new Uint8Array(size);
      wider.set(old);
      return wider;
    };
    this.#start = wide(this.#start);
    this.#end = wide(this.#end);
    this.#kind = narrow(this.#kind);
    this.#gap = narrow(this.#gap);
    this.#shape = narrow(this.#shape);
    this.#hash = wide(this.#hash);
  }
}

const SPACE = 32;

function rawHash(text: string, from: number, to: number): number {
  let hash = FNV_START;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (sortOf(code, text, at) !== Sort.nothing) hash = mix(hash, code);
  }
  return hash;
}

/** What may stand between the digits of a number. */
function isSeparator(code: number): boolean {
  return code === 44 || code === 46 || isApostrophe(code);
}

/** Where a run of what tokens run over ends. */
function afterNothing(text: string, at: number): number {
  let next = at;
  while (next < text.length && sortOf(text.charCodeAt(next), text, next) === Sort.nothing) next++;
  return next;
}

function afterCombining(text: string, at: number): number {
  let next = at;
  while (next < text.length && sortOf(text.charCodeAt(next), text, next) === Sort.combining) next++;
  return next;
}

function isLetterAt(text: string, at: number): boolean {
  return at < text.length && sortOf(text.charCodeAt(at), text, at) === Sort.letter;
}

function isDigitAt(text: string, at: number): boolean {
  return at < text.length && sortOf(text.charCodeAt(at), text, at) === Sort.digit;
}

/** At an apostrophe: 's that ends a word. */
function isPossessive(text: string, at: number): boolean {
  const code = text.charCodeAt(at + 1);
  return (code === 115 || code === 83) && !isLetterAt(text, at + 2) && !isDigitAt(text, at + 2);
}

/** At a stop after a single letter: another single letter with its stop follows, or one came before. */
function isInitialism(text: string, at: number): boolean {
  const follows = isLetterAt(text, at + 1) && text.charCodeAt(at + 2) === 46;
  const precedes = text.charCodeAt(at - 2) === 46 && isLetterAt(text, at - 1) && isLetterAt(text, at - 3);
  return follows || precedes;
}

const columns = new Columns();
