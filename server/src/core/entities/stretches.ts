import type { Sentence } from '../segment/sentences.js';
import { Gap, Shape, TokenKind, type Tokens } from '../segment/tokens.js';
import { Word, type Words } from './model.js';

/** Tokens `first` (included) to `last` (excluded) of a sentence that may hold names. */
export interface Stretch {
  first: number;
  last: number;
  /** The sentence's first token, and the one after its last. */
  opening: number;
  closing: number;
  /** How the sentence is written. */
  style: Style;
}

/**
 * How sentences are written: as usual, in title case, in capitals, as a row of names and figures; loosely, as posts,
 * comments and some headlines are, where capitals say less and little stands around a name.
 */
export const Style = { usual: 0, title: 1, capitals: 2, row: 3, loose: 4 } as const;

export type Style = (typeof Style)[keyof typeof Style];

/** Longest stretch, in tokens: it bounds what a table of capitals without a stop can take. */
export const MAX_STRETCH = 256;

/** A stretch that stands before the sentence's first. */
export function beforeSentence(tokens: Tokens, { first, last }: Sentence): Stretch {
  return { first, last: first, opening: first, closing: last, style: styleOf(tokens, first, last) };
}

/**
 * Moves on to the sentence's next stretch: capitalised words, what may stand between them in names, numbers beside them,
 * and the few lower-case words that start or end names. Outside stretches nothing is a name. What is written
 * loosely is looked at as a whole, since names in it may lack their capital. False when there is none.
 */
export function nextStretch(tokens: Tokens, words: Words, stretch: Stretch): boolean {
  const { opening, closing } = stretch;
  if (stretch.style === Style.loose) {
    stretch.first = stretch.last;
    stretch.last = betweenWords(tokens, stretch.first, closing);
    return stretch.first < closing;
  }
  for (let from = stretch.last; ; ) {
    const capital = nextCapital(tokens, from, closing);
    if (capital === closing) return false;
    const first = startOf(tokens, words, capital, from);
    const last = endOf(tokens, words, capital, Math.min(closing, first + MAX_STRETCH));
    if (last - first > 1 || !isCommon(tokens, words, first, opening)) {
      stretch.first = first;
      stretch.last = last;
      return true;
    }
    from = last;
  }
}

/** Words that may be part of a name by themselves: with a capital somewhere. */
export function isCapital(tokens: Tokens, at: number): boolean {
  return (
    tokens.kind[at] === TokenKind.word && ((tokens.shape[at] as number) & (Shape.capital | Shape.innerCapital)) !== 0
  );
}

/** A mark that makes one of the words on both its sides: "&", a hyphen, the stop of an initial. */
export function joins(tokens: Tokens, at: number): boolean {
  const code = tokens.text.charCodeAt(tokens.start[at] as number);
  if (code === 38) return true;
  if (tokens.gap[at] !== Gap.none) return false;
  return code === 45 || (code === 46 && (tokens.end[at - 1] as number) - (tokens.start[at - 1] as number) === 1);
}

/** Most tokens without a capital between two of a name. */
const MAX_BRIDGE = 3;
/** Most tokens without a capital at a name's end. */
const MAX_TAIL = 2;

function nextCapital(tokens: Tokens, from: number, last: number): number {
  let at = from;
  while (at < last && !isCapital(tokens, at)) at++;
  return at;
}

/** Where a stretch from `first` must end: between small letters, if it can. */
function betweenWords(tokens: Tokens, first: number, closing: number): number {
  if (closing - first <= MAX_STRETCH) return closing;
  const limit = first + MAX_STRETCH;
  let end = limit;
  while (end > first + MAX_STRETCH / 2 && (isCapital(tokens, end) || isCapital(tokens, end - 1))) end--;
  return end > first + MAX_STRETCH / 2 ? end : limit;
}

/** "[al]-Zarqawi", "[2006] World Cup". */
function startOf(tokens: Tokens, words: Words, capital: number, from: number): number {
  let before = capital - 1;
  if (
    before > from &&
    tokens.gap[capital] === Gap.none &&
    tokens.text.charCodeAt(tokens.start[before] as number) === 45
  )
    before--;
  return before >= from && isEdge(tokens, words, before) ? before : capital;
}

function endOf(tokens: Tokens, words: Words, capital: number, limit: number): number {
  let end = capital + 1;
  for (let next = end; next < limit && next - end <= MAX_BRIDGE; next++) {
    if (isCapital(tokens, next)) end = next + 1;
    else if (!isInner(tokens, words, next)) break;
  }
  let tail = end;
  for (let next = end; next < limit && next - end < MAX_TAIL; next++) {
    if (isEdge(tokens, words, next)) tail = next + 1;
    else if (!joins(tokens, next)) break;
  }
  return tail;
}

function isInner(tokens: Tokens, words: Words, at: number): boolean {
  return (
    tokens.kind[at] === TokenKind.number ||
    joins(tokens, at) ||
    (words.of(tokens.hash[at] as number) & Word.inner) !== 0
  );
}

function isEdge(tokens: Tokens, words: Words, at: number): boolean {
  return tokens.kind[at] === TokenKind.number || (words.of(tokens.hash[at] as number) & Word.edge) !== 0;
}

/** "The", "But": capitalised because a sentence starts. */
function isCommon(tokens: Tokens, words: Words, at: number, opening: number): boolean {
  return opens(tokens, at, opening) && (words.of(tokens.hash[at] as number) & Word.common) !== 0;
}

/** The first word of a sentence whose first token is `opening`. */
export function opens(tokens: Tokens, at: number, opening: number): boolean {
  return at === opening || (at === opening + 1 && tokens.kind[opening] === TokenKind.mark);
}

function styleOf(tokens: Tokens, first: number, last: number): Style {
  let [words, lower, numbers] = [0, 0, 0];
  let [long, capitals, shouted] = [0, 0, 0];
  let isPost = false;
  for (let at = first; at < last; at++) {
    const kind = tokens.kind[at];
    if (kind === TokenKind.number) numbers++;
    if (kind !== TokenKind.word) continue;
    if (isOfPost(tokens, at, first)) isPost = true;
    const shape = tokens.shape[at] as number;
    words++;
    if ((shape & (Shape.capital | Shape.innerCapital)) === 0) lower++;
    if ((tokens.end[at] as number) - (tokens.start[at] as number) <= 3) continue;
    long++;
    if ((shape & Shape.capital) === 0) continue;
    capitals++;
    if ((shape & Shape.lower) === 0) shouted++;
  }
  if (numbers >= MIN_FIGURES && lower * 4 <= words) return Style.row;
  if (isPost) return Style.loose;
  if (long < 3 || capitals * 5 < long * 4) return isEdited(tokens, first, last) ? Style.usual : Style.loose;
  return shouted * 5 >= long * 4 ? Style.capitals : Style.title;
}

/** Fewest figures in a row of results: "Leeds 2 Everton 1". */
const MIN_FIGURES = 2;

/** "@name", "#word" and "i". */
function isOfPost(tokens: Tokens, at: number, first: number): boolean {
  const start = tokens.start[at] as number;
  if ((tokens.end[at] as number) - start === 1 && tokens.text.charCodeAt(start) === 105) return true;
  if (at === first) return false;
  const before = tokens.text.charCodeAt(tokens.start[at - 1] as number);
  return before === 64 || before === 35;
}

/** Starts with a capital and ends with a mark, as sentences do. */
function isEdited(tokens: Tokens, first: number, last: number): boolean {
  if (tokens.kind[last - 1] !== TokenKind.mark) return false;
  return tokens.kind[first] !== TokenKind.word || isCapital(tokens, first);
}
