import { wordList } from '../../segment/lexicon.js';
import { isInListBetween } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, beforeFillers, isBare, type SentenceFacts } from '../amounts.js';
import { COMPARED } from '../changes/openers.js';

/** "48.2 million people in 2010 and 49.1 billion in 2015": a figure set against one that is about a thousand times as large. */
export interface Leap {
  readonly from: Amount;
  readonly to: Amount;
  /** How many thousands are too many. */
  readonly thousands: number;
}

/** The leaps of a sentence with these amounts, in order: both are of one thing, and what they differ by is the word for their size. */
export function leapsOf(facts: SentenceFacts, amounts: readonly Amount[]): readonly Leap[] {
  const leaps: Leap[] = [];
  for (const [index, to] of amounts.entries()) {
    let at = index - 1;
    // "$2.3 million, or 68 cents a share, against $5.3 billion".
    while (at > 0 && isBeside(amounts[at] as Amount, to)) at--;
    const from = amounts[at];
    const thousands = from === undefined ? 0 : leapBetween(from, to);
    if (from !== undefined && thousands > 0 && areCompared(facts, from, to)) leaps.push({ from, to, thousands });
  }
  if (leaps.length === 0) return leaps;
  const { tokens, sentence } = facts;
  const isMeant = amounts.some(isManyTimes) || isInListBetween(tokens, sentence.first, sentence.last, MANYFOLD);
  return isMeant ? [] : leaps;
}

/** "68 cents a share", "double". */
function isBeside({ per, kind }: Amount, to: Amount): boolean {
  return (per !== undefined && to.per === undefined) || kind === 'multiple' || kind === 'percent';
}

/** The thousands but for which the one is within a third and three times the other; 0 for none. */
function leapBetween(a: Amount, b: Amount): number {
  if (a.value === null || b.value === null || a.value < LEAST || b.value < LEAST || !isOneThing(a, b)) return 0;
  const times = Math.max(a.value, b.value) / Math.min(a.value, b.value);
  const thousands = Math.round(Math.log10(times) / 3);
  const rest = times / 1000 ** thousands;
  return rest > 1 / MOST_REST && rest < MOST_REST ? thousands : 0;
}

const LEAST = 1e3;
const MOST_REST = 3;

function isOneThing(a: Amount, b: Amount): boolean {
  // "39 billion cubic metres, up from 27 billion".
  if (isBare(b) && (a.kind === 'money' || a.kind === 'measure')) return true;
  if (a.kind !== b.kind || (a.per !== b.per && b.per !== undefined)) return false;
  if (a.kind === 'cardinal') return a.noun === undefined || b.noun === undefined || a.noun === b.noun;
  return (a.kind === 'money' || a.kind === 'measure') && a.unit === b.unit;
}

/** "from … to …", "… against …", "in 2010 and … in 2015". */
function areCompared({ tokens, sentence }: SentenceFacts, a: Amount, b: Amount): boolean {
  if (b.first - a.last > FARTHEST) return false;
  const before = beforeFillers(tokens, b.first, sentence.first);
  if (isSetAgainst(tokens, a.last, before)) return true;
  // "provides $12.3 billion, despite a request of only $10.4 trillion".
  if ((b.value as number) > (a.value as number) && isInListBetween(tokens, before, b.first, ONLY)) return true;
  const isOfYear = yearAfter(tokens, a.last, b.first) || yearBefore(tokens, sentence.first, a.first);
  return isOfYear && (yearAfter(tokens, b.last, sentence.last) || yearBefore(tokens, a.last + 1, b.first));
}

/** In tokens. */
const FARTHEST = 18;

const ONLY = wordList('only just merely mere');

/** "to", "compared with February's", "against a profit of", "twice the": what stands right before the second figure. */
function isSetAgainst(tokens: Tokens, last: number, before: number): boolean {
  if (before > last && (COMPARING.get(tokens, before) ?? TIMES.get(tokens, before)) !== undefined) return true;
  for (let at = before; at > Math.max(last, before - MOST_NAMED); at--) {
    const isCompared = isWord(tokens, at, 'with') || isWord(tokens, at, 'to');
    if (AGAINST.get(tokens, at) !== undefined || (isCompared && COMPARED.get(tokens, at - 1) !== undefined))
      return true;
    // "more than double the $2.4 billion".
    if (at === before - 1 && TIMES.get(tokens, at) !== undefined) return true;
    if (tokens.kind[at] === TokenKind.number || STOPS.get(tokens, at) !== undefined) return false;
  }
  return false;
}

/** In tokens: "against a year-earlier profit of". */
const MOST_NAMED = 8;
const AGAINST = wordList('against versus');
const STOPS = wordList('and but while , ;');
const COMPARING = wordList('from to against with than versus after');
const TIMES = wordList('twice double half triple');

/** "million people in 2010". */
function yearAfter(tokens: Tokens, last: number, end: number): boolean {
  for (let at = last + 1; at <= Math.min(last + 4, end - 2); at++) {
    if (isWord(tokens, at, 'in') && tokens.kind[at + 1] === TokenKind.number) return true;
  }
  return false;
}

/** "in 2010 it made 48.2 million". */
function yearBefore(tokens: Tokens, from: number, first: number): boolean {
  for (let at = first - 1; at > Math.max(from, first - 6); at--) {
    if (tokens.kind[at] === TokenKind.number) return isWord(tokens, at - 1, 'in');
  }
  return false;
}

/** "a thousand times as much" says that a leap is meant. */
function isManyTimes({ kind, value }: Amount): boolean {
  return kind === 'multiple' && (value ?? 0) > 100;
}

const MANYFOLD = wordList('thousandfold millionfold hundredfold');
