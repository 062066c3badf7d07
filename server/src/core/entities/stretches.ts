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
  /** How the sentence is written: 0 as usual, 1 in title case, 2 in capitals, 3 as a row of names and figures. */
  style: number;
}

/** Longest stretch, in tokens: it bounds what a table of capitals without a stop can take. */
export const MAX_STRETCH = 256;

/** A stretch that stands before the sentence's first. */
export function beforeSentence(tokens: Tokens, { first, last }: Sentence): Stretch {
  return { first, last: first, opening: first, closing: last, style: styleOf(tokens, first, last) };
}

/**
 * Moves on to the sentence's next stretch: capitalised words, what may stand between them in names, numbers beside them,
 * and the few lower-case words that start or end names. Outside stretches nothing is a name. False when there is none.
 */
export function nextStretch(tokens: Tokens, words: Words, stretch: Stretch): boolean {
  const { opening, closing } = stretch;
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
  const opens = at === opening || (at === opening + 1 && tokens.kind[opening] === TokenKind.mark);
  return opens && (words.of(tokens.hash[at] as number) & Word.common) !== 0;
}

function styleOf(tokens: Tokens, first: number, last: number): number {
  let [words, lower, numbers] = [0, 0, 0];
  let [long, capitals, shouted] = [0, 0, 0];
  for (let at = first; at < last; at++) {
    const kind = tokens.kind[at];
    if (kind === TokenKind.number) numbers++;
    if (kind !== TokenKind.word) continue;
    const shape = tokens.shape[at] as number;
    words++;
    if ((shape & (Shape.capital | Shape.innerCapital)) === 0) lower++;
    if ((tokens.end[at] as number) - (tokens.start[at] as number) <= 3) continue;
    long++;
    if ((shape & Shape.capital) === 0) continue;
    capitals++;
    if ((shape & Shape.lower) === 0) shouted++;
  }
  if (numbers >= MIN_FIGURES && lower * 4 <= words) return 3;
  if (long < 3 || capitals * 5 < long * 4) return 0;
  return shouted * 5 >= long * 4 ? 2 : 1;
}

/** Fewest figures in a row of results: "Leeds 2 Everton 1". */
const MIN_FIGURES = 2;
