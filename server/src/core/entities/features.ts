import { createLexicon } from '../segment/lexicon.js';
import type { Sentence } from '../segment/sentences.js';
import { Gap, Shape, TokenKind, type Tokens, tokenize } from '../segment/tokens.js';
import { COUNTRIES, GIVEN_NAMES, HEADS, NAMES, TITLE_OPENERS, TITLES } from './words.js';

/** The word clusters of a model: for a word's hash its cluster, 0 where it has none, and for a cluster its group. */
export interface Clusters {
  of(hash: number): number;
  readonly groups: Uint8Array;
}

/** Most features that a token has. */
export const MAX_FEATURES = 80;

/** What the features of a sentence's tokens are made from, a column each; used again by every sentence. */
export interface Columns {
  tokens: Tokens;
  first: number;
  last: number;
  /** How the sentence is written: 0 as usual, 1 in title case, 2 in capitals. */
  style: number;
  word: Int32Array;
  shape: Uint8Array;
  cluster: Uint16Array;
  group: Uint8Array;
  /** What the word lists say of the word. */
  list: Uint8Array;
  /** First and last token of the run of capitalised words that the token is in; -1 where it is in none. */
  runFirst: Int32Array;
  runLast: Int32Array;
}

export function createColumns(): Columns {
  return {
    tokens: tokenize(''),
    first: 0,
    last: 0,
    style: 0,
    word: new Int32Array(0),
    shape: new Uint8Array(0),
    cluster: new Uint16Array(0),
    group: new Uint8Array(0),
    list: new Uint8Array(0),
    runFirst: new Int32Array(0),
    runLast: new Int32Array(0),
  };
}

/** Fills the columns with a sentence. A column's index is the token's less `first`, plus `EDGE`. */
export function readColumns(columns: Columns, tokens: Tokens, { first, last }: Sentence, clusters: Clusters): void {
  const size = last - first + 2 * EDGE;
  if (columns.word.length < size) grow(columns, size * 2);
  columns.tokens = tokens;
  columns.first = first;
  columns.last = last;
  columns.style = styleOf(tokens, first, last);
  edge(columns, 0, BEFORE);
  for (let at = first; at < last; at++) {
    const i = at - first + EDGE;
    const hash = tokens.hash[at] as number;
    const cluster = clusters.of(hash);
    columns.word[i] = hash;
    columns.shape[i] = shapeOf(tokens, at);
    columns.cluster[i] = cluster;
    columns.group[i] = cluster === 0 ? 0 : (clusters.groups[cluster] as number);
    columns.list[i] = tokens.kind[at] === TokenKind.word ? (LISTS.get(tokens, at) ?? 0) : 0;
  }
  edge(columns, last - first + EDGE, AFTER);
  readRuns(columns);
}

/** Writes the hashes of the token's features to `into` and returns how many there are. */
export function featuresOf(columns: Columns, at: number, into: Int32Array): number {
  let n = 0;
  for (let offset = -REACH; offset <= REACH; offset++) n = wordFeatures(columns, at, offset, into, n);
  return contextFeatures(columns, at, into, n);
}

/** How far to either side of a token the words have a say in its tag. */
export const REACH = 2;

/**
 * What the word `offset` tokens away says of the token by itself, whatever stands around it: the same for the same word
 * in the same writing (`wordKey`). Appended from `from`; returns the new count.
 */
export function wordFeatures(columns: Columns, at: number, offset: number, into: Int32Array, from: number): number {
  const i = at - columns.first + EDGE + offset;
  const w = columns.word[i] as number;
  const s = columns.shape[i] as number;
  const c = columns.cluster[i] as number;
  const l = columns.list[i] as number;
  let n = from;
  if (offset === 0) {
    into[n++] = one(1, w);
    into[n++] = two(2, w, s);
    n = affixes(columns.tokens, at, into, n);
    if (c !== 0) {
      into[n++] = two(4, c, s);
      into[n++] = two(5, columns.group[i] as number, s);
    }
    if (l !== 0) into[n++] = two(6, l, s);
    return n;
  }
  const template = 10 + 8 * (offset + REACH);
  into[n++] = one(template, w);
  into[n++] = one(template + 1, s);
  if (c !== 0) {
    into[n++] = one(template + 2, c);
    into[n++] = one(template + 3, columns.group[i] as number);
  }
  if (l !== 0) into[n++] = one(template + 4, l);
  return n;
}

/** What the token and its neighbours say together, appended from `from`; returns the new count. */
export function contextFeatures(columns: Columns, at: number, into: Int32Array, from: number): number {
  const { word, shape, cluster, list, style } = columns;
  const i = at - columns.first + EDGE;
  let n = from;
  const w = word[i] as number;
  const s = shape[i] as number;
  const c = cluster[i] as number;
  into[n++] = two(3, s, style);
  const w1 = word[i - 1] as number;
  const w2 = word[i + 1] as number;
  const s1 = shape[i - 1] as number;
  const s2 = shape[i + 1] as number;
  const c1 = cluster[i - 1] as number;
  const c2 = cluster[i + 1] as number;
  into[n++] = two(60, w1, w);
  into[n++] = two(61, w, w2);
  into[n++] = two(62, s1, s);
  into[n++] = two(63, s, s2);
  into[n++] = two(64, two(64, s1, s), s2);
  into[n++] = two(65, two(65, word[i - 2] as number, w1), s);
  into[n++] = two(66, two(66, w2, word[i + 2] as number), s);
  if (c1 !== 0) into[n++] = two(67, c1, c === 0 ? s : c + 100);
  if (c2 !== 0) into[n++] = two(68, c === 0 ? s : c + 100, c2);
  if (c1 !== 0 && c2 !== 0) into[n++] = two(69, two(69, c1, c2), s);
  if (at === columns.first) {
    into[n++] = two(70, s, style);
    into[n++] = two(71, c, s);
  }
  const head = columns.runFirst[i] as number;
  if (head >= 0) {
    const to = columns.runLast[i] as number;
    const length = Math.min(to - head + 1, 6);
    const place = length * 16 + Math.min(i - head, 3) * 4 + Math.min(to - i, 3);
    into[n++] = two(72, place, s);
    into[n++] = one(73, word[to] as number);
    into[n++] = two(74, word[to] as number, to - i);
    into[n++] = two(75, cluster[to] as number, to - i);
    into[n++] = two(76, list[to] as number, to - i);
    into[n++] = two(77, word[head] as number, i - head);
    into[n++] = two(78, list[head] as number, i - head);
    into[n++] = two(79, cluster[head] as number, i - head);
    into[n++] = two(80, word[head - 1] as number, length);
    into[n++] = two(81, word[to + 1] as number, length);
    into[n++] = two(82, cluster[head - 1] as number, length);
    into[n++] = two(83, cluster[to + 1] as number, length);
    into[n++] = two(84, two(84, cluster[head - 1] as number, cluster[to + 1] as number), length);
  }
  return n;
}

/** Words that may be part of a name by themselves: with a capital somewhere. */
export function isCapital(tokens: Tokens, at: number): boolean {
  return (
    tokens.kind[at] === TokenKind.word && ((tokens.shape[at] as number) & (Shape.capital | Shape.innerCapital)) !== 0
  );
}

/**
 * Says which words have the same `wordFeatures`, together with the word's hash: its shape and length. 0 for a word that
 * only itself is like, as letters outside ASCII keep their case in affixes.
 */
export function wordKey({ tokens, shape, first }: Columns, at: number): number {
  const s = shape[at - first + EDGE] as number;
  const start = tokens.start[at];
  const end = tokens.end[at];
  // Beyond the sentence's ends stands no token.
  if (start === undefined || end === undefined || s <= AFTER) return s;
  for (let k = start; k < end; k++) if (tokens.text.charCodeAt(k) > 127) return 0;
  return ((end - start) << 8) | s;
}

/** The hash of the word at a token, or of the sentence's edge beyond its ends. */
export function wordHash(columns: Columns, at: number): number {
  return columns.word[at - columns.first + EDGE] as number;
}

/** Columns reach over the sentence's ends by this many tokens. */
const EDGE = REACH;
const BEFORE = 1;
const AFTER = 2;

function edge(columns: Columns, from: number, value: number): void {
  for (let i = from; i < from + EDGE; i++) {
    columns.word[i] = value;
    columns.shape[i] = value;
    columns.cluster[i] = 0;
    columns.group[i] = 0;
    columns.list[i] = 0;
  }
}

function grow(columns: Columns, size: number): void {
  columns.word = new Int32Array(size);
  columns.shape = new Uint8Array(size);
  columns.cluster = new Uint16Array(size);
  columns.group = new Uint8Array(size);
  columns.list = new Uint8Array(size);
  columns.runFirst = new Int32Array(size);
  columns.runLast = new Int32Array(size);
}

/** Runs of capitalised words that only spaces, hyphens, "&" and initials' stops divide. */
function readRuns({ tokens, first, last, runFirst, runLast }: Columns): void {
  for (let at = first; at < last; ) {
    if (!isCapital(tokens, at)) {
      runFirst[at - first + EDGE] = -1;
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
      runFirst[i - first + EDGE] = at - first + EDGE;
      runLast[i - first + EDGE] = end - 1 - first + EDGE;
    }
    at = end;
  }
}

function joins(tokens: Tokens, at: number): boolean {
  const code = tokens.text.charCodeAt(tokens.start[at] as number);
  if (code === 38) return true;
  if (tokens.gap[at] !== Gap.none) return false;
  return code === 45 || (code === 46 && (tokens.end[at - 1] as number) - (tokens.start[at - 1] as number) === 1);
}

function styleOf(tokens: Tokens, first: number, last: number): number {
  let capitals = 0;
  let shouted = 0;
  let long = 0;
  for (let at = first; at < last; at++) {
    if (tokens.kind[at] !== TokenKind.word) continue;
    const shape = tokens.shape[at] as number;
    const isLong = (tokens.end[at] as number) - (tokens.start[at] as number) > 3;
    if (isLong) long++;
    if (!isLong || (shape & Shape.capital) === 0) continue;
    capitals++;
    if ((shape & Shape.lower) === 0) shouted++;
  }
  if (long < 3 || capitals * 5 < long * 4) return 0;
  return shouted * 5 >= long * 4 ? 2 : 1;
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
      return 32 | joined;
    default:
      return 16;
  }
}

/** Beginnings of 1 to 4 letters, endings likewise. */
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
  return code >= 65 && code <= 90 ? code + 32 : code;
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

/** What each word list says, as a number. */
const LISTS = createLexicon(listed());

function listed(): Map<string, number> {
  const known = new Map<string, number>();
  const add = (value: number, words: Iterable<string>) => {
    for (const word of words) if (!known.has(word)) known.set(word, value);
  };
  add(1, TITLES.split(' '));
  add(2, TITLE_OPENERS.split(' '));
  for (const [index, [, words]] of HEADS.entries()) add(3 + index, words.split(' '));
  for (const entry of COUNTRIES.split('|')) {
    const [country, people] = entry.toLowerCase().split(':') as [string, string];
    add(20, [country]);
    add(21, people.split(','));
    add(
      22,
      people.split(',').map((name) => `${name}s`),
    );
  }
  for (const [index, [, names]] of NAMES.entries()) add(30 + index, names.toLowerCase().split('|'));
  add(40, GIVEN_NAMES.split(' '));
  return known;
}
