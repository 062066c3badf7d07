import { tokenize } from '../segment/tokenize.js';
import { Gap, TokenKind, type Tokens } from '../segment/tokens.js';
import { Listed, readListed } from './listed.js';
import { Word, type Words } from './model.js';
import { isCapital, joins, MAX_STRETCH, type Stretch, Style } from './stretches.js';

/** Most features that a token has. */
export const MAX_FEATURES = 128;

/** How far to either side of a token the words have a say in its tag. */
export const REACH = 2;

/**
 * What the features of a stretch's tokens are made from, a column each; used again by every stretch. A column's index is
 * the token's, less the stretch's first, plus `REACH`: columns reach over both ends.
 */
export interface Columns {
  tokens: Tokens;
  first: number;
  last: number;
  /** The sentence's first token. */
  opening: number;
  style: Style;
  readonly word: Int32Array;
  readonly shape: Uint8Array;
  /** The word's `Word` bits. */
  readonly known: Int32Array;
  readonly cluster: Uint16Array;
  /** What the word lists say of the word, a bit a list. */
  readonly lists: Uint8Array;
  /** What the lists of names say of the name that the word is in (`Listed`). */
  readonly listed: Uint16Array;
  /** First and last column of the run of capitalised words that the token is in; -1 where it is in none. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
}

export function createColumns(): Columns {
  const size = MAX_STRETCH + 2 * REACH;
  return {
    tokens: tokenize(''),
    first: 0,
    last: 0,
    opening: 0,
    style: Style.usual,
    word: new Int32Array(size),
    shape: new Uint8Array(size),
    known: new Int32Array(size),
    cluster: new Uint16Array(size),
    lists: new Uint8Array(size),
    listed: new Uint16Array(size),
    runFirst: new Int32Array(size),
    runLast: new Int32Array(size),
  };
}

/** Fills the columns with a stretch of a sentence. */
export function readColumns(columns: Columns, tokens: Tokens, stretch: Stretch, words: Words): void {
  const { first, last, opening, closing } = stretch;
  columns.tokens = tokens;
  columns.first = first;
  columns.last = last;
  columns.opening = opening;
  columns.style = stretch.style;
  for (let at = first - REACH; at < last + REACH; at++) {
    const i = at - first + REACH;
    if (at < opening || at >= closing) {
      const edge = at < opening ? BEFORE : AFTER;
      columns.word[i] = edge;
      columns.shape[i] = edge;
      columns.known[i] = 0;
      columns.cluster[i] = 0;
      columns.lists[i] = 0;
    } else {
      const known = words.of(tokens.hash[at] as number);
      columns.word[i] = tokens.hash[at] as number;
      columns.shape[i] = shapeOf(tokens, at);
      columns.known[i] = known;
      columns.cluster[i] = known & Word.cluster;
      columns.lists[i] = (known >> Word.lists) & 255;
    }
  }
  readRuns(columns);
  readListed(tokens, first, last, words.listed, columns.listed, REACH);
}

/**
 * Writes the hashes of the features of the token in column `i` to `into` and returns how many there are.
 *
 * @public Training reads them (scripts/train), from what is compiled.
 */
export function featuresOf(columns: Columns, i: number, words: Words, into: Int32Array): number {
  let n = patternFeatures(columns, i, into, 0);
  n = pairFeatures(columns, i, into, n);
  placesOf(columns, i, near);
  for (let from = 0; from < near.length; from += 2) {
    const column = near[from] as number;
    if (column >= 0) n = wordFeatures(columns, column, near[from + 1] as number, words, into, n);
  }
  return n;
}

/** Words that have a say in a token's tag, each with its place, by turns. */
export const NEAR = 2 * (2 * REACH + 1 + 4);

/**
 * Writes which words have a say in the tag of the token in column `i`, each with its place as seen from the token: the
 * words around it, and for a token in a run of capitalised words the run's first and last and those on either side of it.
 * Columns are -1 where there is no run.
 */
export function placesOf(columns: Columns, i: number, into: Int32Array): void {
  let n = 0;
  for (let place = 0; place <= 2 * REACH; place++) {
    into[n++] = i - REACH + place;
    into[n++] = place;
  }
  const head = columns.runFirst[i] as number;
  const to = columns.runLast[i] as number;
  const isIn = head >= 0;
  const length = Math.min(to - head, 2);
  into[n++] = isIn ? head : -1;
  into[n++] = 5 + Math.min(i - head, 2);
  into[n++] = isIn ? to : -1;
  into[n++] = 8 + Math.min(to - i, 2);
  into[n++] = isIn ? head - 1 : -1;
  into[n++] = 11 + length;
  into[n++] = isIn ? to + 1 : -1;
  into[n] = 14 + length;
}

const near = new Int32Array(NEAR);

/**
 * What the word in column `i` says of a token that sees it in this place, whatever stands around them: the same for the
 * same word in the same writing (`keyOf`). Appended from `from`; returns the new count.
 */
export function wordFeatures(
  columns: Columns,
  i: number,
  place: number,
  words: Words,
  into: Int32Array,
  from: number,
): number {
  const w = columns.word[i] as number;
  const s = columns.shape[i] as number;
  const c = columns.cluster[i] as number;
  const l = columns.lists[i] as number;
  const role = (columns.known[i] as number) >> Word.class;
  const company = (columns.known[i] as number) & Word.company;
  let n = from;
  if (place === REACH) {
    into[n++] = one(1, w);
    into[n++] = two(2, w, s);
    n = affixes(columns.tokens, i - REACH + columns.first, into, n);
    if (c !== 0) {
      into[n++] = two(4, c, s);
      into[n++] = two(5, words.groups[c] as number, s);
      into[n++] = two(10, company, s);
    }
    if (role !== 0) into[n++] = two(11, role, s);
    into[n++] = two(6, l, s);
    for (let bit = 1; bit <= l; bit <<= 1) if ((l & bit) !== 0) into[n++] = two(9, bit, s);
    return n;
  }
  const template = 100 + 8 * place;
  into[n++] = one(template, w);
  if (place <= 2 * REACH) into[n++] = one(template + 1, s);
  else if (place >= 8 && place <= 10) into[n++] = one(73, w);
  if (c !== 0) {
    into[n++] = one(template + 2, c);
    into[n++] = one(template + 5, company);
    into[n++] = one(template + 6, role);
    if (place <= 2 * REACH) into[n++] = one(template + 3, words.groups[c] as number);
  }
  if (l !== 0) into[n++] = one(template + 4, l);
  return n;
}

/** How many values the pattern around a token has (`patternOf`). */
export const PATTERN = 4;

/** What the features of `patternFeatures` are made from: the same for tokens that have the same. */
export function patternOf(columns: Columns, i: number, into: Int32Array): void {
  const head = columns.runFirst[i] as number;
  const to = columns.runLast[i] as number;
  const length = head < 0 ? 0 : Math.min(to - head + 1, 6);
  const opens = columns.first + i - REACH === columns.opening ? 1 : 0;
  into[0] = columns.shape[i] as number;
  into[1] = ((columns.shape[i - 1] as number) << 8) | (columns.shape[i + 1] as number);
  const place = length === 0 ? 0 : length * 16 + Math.min(i - head, 3) * 4 + Math.min(to - i, 3);
  into[2] = ((columns.listed[i] as number) << 7) | place;
  // Where it is not written as usual, lists have more of a say.
  const lists = columns.style === Style.usual ? 0 : (columns.lists[i] as number);
  into[3] = (lists << 4) | (columns.style << 1) | opens;
}

const pattern = new Int32Array(PATTERN);

/** What the writing around a token says of it, appended from `from`; returns the new count. */
export function patternFeatures(columns: Columns, i: number, into: Int32Array, from: number): number {
  patternOf(columns, i, pattern);
  const [s, sides, named, writing] = pattern as unknown as readonly [number, number, number, number];
  const style = writing & 15;
  const place = named & 127;
  const listed = named >> 7;
  let n = from;
  if (listed !== 0) {
    const part = listed >> Listed.part;
    into[n++] = two(76, listed, s);
    for (let bit = 1; bit < 1 << Listed.part; bit <<= 1) if ((listed & bit) !== 0) into[n++] = two(77, bit, part);
  }
  if (style > 1) {
    into[n++] = two(74, writing >> 1, s);
    into[n++] = two(75, writing, sides & 255);
  }
  if (style >> 1 === Style.loose) into[n++] = OF_LOOSE;
  into[n++] = two(3, s, style);
  into[n++] = two(62, sides >> 8, s);
  into[n++] = two(63, s, sides & 255);
  into[n++] = two(64, sides, s);
  if (place !== 0) {
    into[n++] = two(72, place, s);
    into[n++] = two(71, place, style);
  }
  return n;
}

/**
 * The feature of all tokens of what is written loosely.
 *
 * @public Training weighs it by itself (scripts/train).
 */
export const OF_LOOSE = one(78, 0);

/** What pairs of words say of a token, appended from `from`; returns the new count. */
export function pairFeatures(columns: Columns, i: number, into: Int32Array, from: number): number {
  const { word, shape, cluster, runFirst, runLast } = columns;
  let n = from;
  const w = word[i] as number;
  const s = shape[i] as number;
  const c = cluster[i] as number;
  const w1 = word[i - 1] as number;
  const w2 = word[i + 1] as number;
  const c1 = cluster[i - 1] as number;
  const c2 = cluster[i + 1] as number;
  into[n++] = two(60, w1, w);
  into[n++] = two(61, w, w2);
  if (c1 !== 0) into[n++] = two(67, c1, c === 0 ? s : c + 1000);
  if (c2 !== 0) into[n++] = two(68, c === 0 ? s : c + 1000, c2);
  const head = runFirst[i] as number;
  if (head >= 0) {
    const to = runLast[i] as number;
    const sides = two(69, cluster[head - 1] as number, cluster[to + 1] as number);
    into[n++] = two(69, sides, Math.min(to - head, 3));
  }
  return n;
}

/**
 * Says which words have the same `wordFeatures`, together with the word's hash: its shape, its length and the characters
 * at its ends.
 */
export function keyOf({ tokens, shape, first }: Columns, i: number): number {
  const s = shape[i] as number;
  if (s <= AFTER) return s;
  const start = tokens.start[i - REACH + first] as number;
  const end = tokens.end[i - REACH + first] as number;
  const ends = (tokens.text.charCodeAt(start) & 127) | ((tokens.text.charCodeAt(end - 1) & 127) << 7);
  return (ends << 18) | ((end - start) << 8) | s;
}

const BEFORE = 1;
const AFTER = 2;

/** Runs of capitalised words that only spaces, hyphens, "&" and initials' stops divide. */
function readRuns({ tokens, first, last, runFirst, runLast }: Columns): void {
  for (let at = first; at < last; ) {
    if (!isCapital(tokens, at)) {
      runFirst[at - first + REACH] = -1;
      at++;
      continue;
    }
    let end = at + 1;
    for (;;) {
      if (end < last && isCapital(tokens, end)) end++;
      else if (end + 1 < last && isCapital(tokens, end + 1) && joins(tokens, end)) end += 2;
      else break;
    }
    for (let i = at; i < end; i++) {
      runFirst[i - first + REACH] = at - first + REACH;
      runLast[i - first + REACH] = end - 1 - first + REACH;
    }
    at = end;
  }
}

/** Upper and lower case, digits, stops and length of a token, in 8 bits; 1 and 2 are the sentence's edges. */
function shapeOf(tokens: Tokens, at: number): number {
  const start = tokens.start[at] as number;
  const length = Math.min((tokens.end[at] as number) - start, 4);
  const joined = tokens.gap[at] === Gap.none ? 1 : 0;
  switch (tokens.kind[at] as number) {
    case TokenKind.word: {
      const stopped = tokens.text.charCodeAt((tokens.end[at] as number) - 1) === 46 ? 1 : 0;
      return 128 | ((tokens.shape[at] as number) << 3) | ((length - 1) << 1) | stopped;
    }
    case TokenKind.number:
      return 64 | (length << 1) | joined;
    case TokenKind.mark:
      return 32 | (tokens.gap[at + 1] === Gap.none ? 2 : 0) | joined;
    default:
      return 16;
  }
}

/** Beginnings of 1 to 4 letters, endings likewise; letters outside ASCII are all alike. */
function affixes(tokens: Tokens, at: number, into: Int32Array, from: number): number {
  const start = tokens.start[at] as number;
  const end = tokens.end[at] as number;
  const length = Math.min(end - start, 4);
  let n = from;
  let head = 0;
  let tail = 0;
  for (let k = 0; k < length; k++) {
    head = two(7, head, lower(tokens.text.charCodeAt(start + k)));
    tail = two(8, tail, lower(tokens.text.charCodeAt(end - 1 - k)));
    into[n++] = head;
    into[n++] = tail;
  }
  return n;
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : Math.min(code, 128);
}

function one(template: number, value: number): number {
  return two(template, value, 0);
}

/** Mixes a template's number and two values to 32 bits. */
function two(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(b, 0x27d4eb2f), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}
