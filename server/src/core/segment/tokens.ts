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
export const INVISIBLE = /[\uFDD0\u00AD\u200C-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

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

/** What the hash of a word begins with: FNV-1a. */
export const FNV_START = 0x811c9dc5 | 0;

/** The hash with one more UTF-16 code unit. */
export function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The lower-case form of a letter's code unit. Letters whose lower case has another length keep their first unit's. */
export function lowerCode(code: number, text: string, at: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code < 0xd800 || code > 0xdfff) return String.fromCharCode(code).toLowerCase().charCodeAt(0);
  const low = code >= 0xdc00;
  const lower = String.fromCodePoint(text.codePointAt(low ? at - 1 : at) as number).toLowerCase();
  return lower.charCodeAt(low ? 1 : 0);
}
