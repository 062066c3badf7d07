import { wordList } from '../../segment/lexicon.js';
import { isInListBetween } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, beforeFillers, type SentenceFacts } from '../amounts.js';

/** "48.2 million people in 2010 and 49.1 billion in 2015": a figure set against one that is about a thousand times as large. */
export interface Leap {
  readonly from: Amount;
  readonly to: Amount;
}

/** The leaps of a sentence, in order: both figures are of one thing, and what they differ by is the word for their size. */
export function leapsOf(facts: SentenceFacts): readonly Leap[] {
  const amounts = amountsOf(facts);
  const leaps: Leap[] = [];
  for (const [index, to] of amounts.entries()) {
    const from = amounts[index - 1];
    if (from !== undefined && isLeap(from, to) && areCompared(facts, from, to)) leaps.push({ from, to });
  }
  if (leaps.length === 0) return leaps;
  const { tokens, sentence } = facts;
  const isMeant = amounts.some(isManyTimes) || isInListBetween(tokens, sentence.first, sentence.last, MANYFOLD);
  return isMeant ? [] : leaps;
}

/** Within a half and twice as much but for so many thousands. */
function isLeap(a: Amount, b: Amount): boolean {
  if (a.value === null || b.value === null || a.value < LEAST || b.value < LEAST || !isOneThing(a, b)) return false;
  const times = Math.max(a.value, b.value) / Math.min(a.value, b.value);
  const thousands = Math.round(Math.log10(times) / 3);
  const rest = times / 1000 ** thousands;
  return thousands > 0 && rest > 1 / MOST_REST && rest < MOST_REST;
}

const LEAST = 1e3;
const MOST_REST = 3;

function isOneThing(a: Amount, b: Amount): boolean {
  if (a.kind !== b.kind || (a.per !== b.per && b.per !== undefined)) return false;
  if (a.kind === 'cardinal') return a.noun === undefined || b.noun === undefined || a.noun === b.noun;
  return (a.kind === 'money' || a.kind === 'measure') && a.unit === b.unit;
}

/** "from … to …", "… against …", "in 2010 and … in 2015". */
function areCompared({ tokens, sentence }: SentenceFacts, a: Amount, b: Amount): boolean {
  if (b.first - a.last > FARTHEST) return false;
  const before = beforeFillers(tokens, b.first, sentence.first);
  if (before > a.last && COMPARING.get(tokens, before) !== undefined) return true;
  if (yearAfter(tokens, a.last, b.first) && yearAfter(tokens, b.last, sentence.last)) return true;
  return yearBefore(tokens, sentence.first, a.first) && yearBefore(tokens, a.last + 1, b.first);
}

/** In tokens. */
const FARTHEST = 12;

const COMPARING = wordList('from to against with than versus after');

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
