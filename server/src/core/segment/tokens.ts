/**
 * One pass over a paragraph's text. Tokens are columns of numbers, not objects: a paragraph of a thousand words is
 * five small arrays. Words carry a hash of their lower-case form, so that a word list is one probe a token (`Lexicon`).
 */
export interface Tokens {
  /** The paragraph's prose; all offsets are into it. */
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** A `TokenKind`. */
  readonly kind: Uint8Array;
  /** What stands before the token: a `Gap`. */
  readonly gap: Uint8Array;
  /** `Shape` bits of a word or number, 0 for others. */
  readonly shape: Uint8Array;
  /** 32-bit FNV-1a of the lower-case text, ’ taken for '. */
  readonly hash: Int32Array;
}

export const TokenKind = {
  /** Letters, digits after letters, inner apostrophes and the stops of "U.S." and "p.m."; a possessive 's is its own word. */
  word: 1,
  /** Digits with inner separators as they stand ("1,234.5", "2½", "12.05.2023"); letters that follow are the next token. */
  number: 2,
  /** One code point that is no word, number or space. */
  mark: 3,
  /** Code, a URL or HTML in Markdown, or what only looks like text: never part of a figure or a name. */
  object: 4,
} as const;

export const Gap = { none: 0, space: 1, line: 2 } as const;

/** Of the letters of a word: what is among them; of a number: that it is the digits 0 to 9 and nothing else. */
export const Shape = { capital: 1, lower: 2, innerCapital: 4, digit: 8, plainNumber: 16 } as const;

/** Stands in prose for markup that is nothing to the reader (emphasis): tokens run over it. */
export const NOTHING = '\uFDD0';
/** Stands in prose for what is not prose (code, URLs, HTML): tokens stop at it. */
export const OBJECT = '\uFFFC';

/** What tokens run over: masked markup, soft hyphens, joiners, direction marks, byte-order marks. */
const INVISIBLE = /[\uFDD0\u00AD\u200C-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

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

/** The token as it stands, markup and invisible characters inside it left out. */
export function textOf(tokens: Tokens, index: number): string {
  const from = tokens.start[index] as number;
  const to = tokens.end[index] as number;
  const slot = (tokens.hash[index] as number) & (KEPT - 1);
  const known = texts[slot];
  if (known !== undefined && known.length === to - from && tokens.text.startsWith(known, from)) return known;
  const text = seen(tokens.text.slice(from, to));
  if (text.length <= LONGEST_KEPT) texts[slot] = text;
  return text;
}

/** Without what tokens run over. */
function seen(text: string): string {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0xad) return text.replace(INVISIBLE, '');
  return text;
}

/** True where the token is this word, whatever its case. `word` is lower case with straight apostrophes. */
export function isWord(tokens: Tokens, index: number, word: string): boolean {
  const start = tokens.start[index];
  if (start === undefined) return false;
  const length = (tokens.end[index] as number) - start;
  if (length < word.length) return false;
  let at = 0;
  for (; at < word.length; at++) {
    const code = tokens.text.charCodeAt(start + at);
    if (code > 127) break;
    if ((code >= 65 && code <= 90 ? code + 32 : code) !== word.charCodeAt(at)) return false;
  }
  // A longer token may hold characters that its reader does not see.
  if (at === word.length && at === length) return true;
  return tokens.hash[index] === hashOf(word) && reads(tokens, index, word);
}

/** The same for a token whose hash is known to be the word's; makes no string unless the token holds odd characters. */
export function reads(tokens: Tokens, index: number, word: string): boolean {
  const start = tokens.start[index] as number;
  if ((tokens.end[index] as number) - start === word.length) {
    let at = 0;
    while (
      at < word.length &&
      lowerCode(tokens.text.charCodeAt(start + at), tokens.text, start + at) === word.charCodeAt(at)
    )
      at++;
    if (at === word.length) return true;
  }
  return lowerOf(tokens, index) === word;
}

/** The token in lower case with straight apostrophes: the form that lexicons hold. */
export function lowerOf(tokens: Tokens, index: number): string {
  const slot = (tokens.hash[index] as number) & (KEPT - 1);
  const known = lowers[slot];
  if (known !== undefined && isPlainForm(tokens, index, known)) return known;
  const lower = textOf(tokens, index).toLowerCase().replaceAll('’', "'");
  if (lower.length <= LONGEST_KEPT) lowers[slot] = lower;
  return lower;
}

/** Words come again and again: the strings made last are kept by hash, and given out again for the same characters. */
const KEPT = 4096;
/** In UTF-16 code units. */
const LONGEST_KEPT = 24;
const texts: (string | undefined)[] = Array.from({ length: KEPT });
const lowers: (string | undefined)[] = Array.from({ length: KEPT });

/** The token has this lower-case form and nothing but ASCII. */
function isPlainForm(tokens: Tokens, index: number, lower: string): boolean {
  const start = tokens.start[index] as number;
  if ((tokens.end[index] as number) - start !== lower.length) return false;
  for (let at = 0; at < lower.length; at++) {
    const code = tokens.text.charCodeAt(start + at);
    if (code > 127 || (code >= 65 && code <= 90 ? code + 32 : code) !== lower.charCodeAt(at)) return false;
  }
  return true;
}

/** The hash that `Tokens.hash` holds for this lower-case text. */
export function hashOf(lower: string): number {
  return hashOfPart(lower, 0, lower.length);
}

/** The same for a part of it. */
export function hashOfPart(lower: string, start: number, end: number): number {
  let hash = FNV_START;
  for (let at = start; at < end; at++) hash = mix(hash, lower.charCodeAt(at));
  return hash;
}

/** The hash that two tokens have as one word, the second in lower case. */
export function joinedHash({ text, start, end, hash }: Tokens, first: number, second: number): number {
  let joined = hash[first] as number;
  for (let at = start[second] as number; at < (end[second] as number); at++) joined = mix(joined, text.charCodeAt(at));
  return joined;
}

/** In UTF-16 code units. */
export function lengthOf({ start, end }: Tokens, index: number): number {
  return (end[index] as number) - (start[index] as number);
}

/** The index of the first token that ends after `offset`; `tokens.count` if there is none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.end[middle] as number) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const FNV_START = 0x811c9dc5 | 0;

/** Hash of the word "'s". */
const POSSESSIVE = mix(mix(FNV_START, 39), 115);

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

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

/** The lower-case form of a letter's code unit. Letters whose lower case has another length keep their first unit's. */
function lowerCode(code: number, text: string, at: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code < 0xd800 || code > 0xdfff) return String.fromCharCode(code).toLowerCase().charCodeAt(0);
  const low = code >= 0xdc00;
  const lower = String.fromCodePoint(text.codePointAt(low ? at - 1 : at) as number).toLowerCase();
  return lower.charCodeAt(low ? 1 : 0);
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
