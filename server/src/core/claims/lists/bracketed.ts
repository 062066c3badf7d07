import { isCapitalised, isNumber, markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';

/** Things that each end in a bracket; tokens, both included. */
export interface BracketedList {
  readonly first: number;
  readonly last: number;
  readonly items: number;
  /** How often "and" stands inside one of them, where it may join two. */
  readonly inner: number;
}

/**
 * "five albums between 1994 and 2005: Salt (1997), Bread, the Best of It (1999) and Snow (2005)": behind a count, things that
 * each end in a bracket with a year. The brackets tell where one ends, whatever its title holds.
 */
export function bracketedBehind({ tokens, sentence }: SentenceFacts, count: number): BracketedList | undefined {
  const mark = markAt(tokens, count + 1) === '-' ? -1 : openerBehind(tokens, count, sentence.last);
  if (mark < 0) return undefined;
  let items = 0;
  let inner = 0;
  let isClosed = false;
  let last = mark;
  for (let at = mark + 1; at < sentence.last; ) {
    const close = isCapitalised(tokens, at) || QUOTES.has(markAt(tokens, at)) ? closeOf(tokens, at, sentence.last) : -1;
    if (close < 0) break;
    items++;
    inner += andsBetween(tokens, at, close);
    last = close;
    const next = markAt(tokens, close + 1) === ',' ? close + 2 : close + 1;
    const isAnd = isWord(tokens, next, 'and');
    if (!isAnd && (next === close + 1 || isClosed)) break;
    if (isAnd && isClosed) return undefined;
    isClosed ||= isAnd;
    at = isAnd ? next + 1 : next;
  }
  const isEnd = tokens.kind[last + 1] === TokenKind.mark && markAt(tokens, last + 1) !== ';';
  return items > 1 && isClosed && isEnd ? { first: mark + 1, last, items, inner } : undefined;
}

/** The colon, comma or dash behind what is counted; -1 where something else comes first. */
function openerBehind(tokens: Tokens, count: number, end: number): number {
  for (let at = count + 1; at < Math.min(end, count + MAX_TITLE); at++) {
    if (OPENERS.has(markAt(tokens, at))) return at > count + 1 ? at : -1;
    if (tokens.kind[at] === TokenKind.mark && !INNER.has(markAt(tokens, at))) return -1;
  }
  return -1;
}

const QUOTES: ReadonlySet<string> = new Set(['"', '“', "'", '‘']);
const OPENERS: ReadonlySet<string> = new Set([',', ':', '–', '—']);
const INNER: ReadonlySet<string> = new Set(['-', "'", '’']);
/** In tokens: "studio albums between 1994 and 2005". */
const MAX_TITLE = 10;

/** The ")" that ends the thing which begins there, behind a year; -1 where the next bracket has none. */
function closeOf(tokens: Tokens, from: number, end: number): number {
  let open = -1;
  for (let at = from; at < Math.min(end, from + MAX_THING); at++) {
    const mark = markAt(tokens, at);
    if (mark === '(') open = at;
    else if (mark === ';' || mark === ':') return -1;
    else if (mark === ')') return open > from && hasYear(tokens, open + 1, at) ? at : -1;
  }
  return -1;
}

/** In tokens, with its bracket. */
const MAX_THING = 18;

function hasYear(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (isNumber(tokens, at) && (tokens.end[at] as number) - (tokens.start[at] as number) === 4) return true;
  }
  return false;
}

function andsBetween(tokens: Tokens, from: number, to: number): number {
  let ands = 0;
  for (let at = from + 1; at < to; at++) {
    if (isWord(tokens, at, 'and') && isCapitalised(tokens, at - 1) && isCapitalised(tokens, at + 1)) ands++;
  }
  return ands;
}
