import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, beforeFillers, isBare, type SentenceFacts } from '../amounts.js';
import { COMPARED } from '../changes/openers.js';
import { slotsOf } from '../changes/roles.js';
import type { Placed } from './misscaled.js';

/** "48.2 million people in 2010 and 49.1 billion in 2015": a figure set against one that is about a thousand times as large. */
export interface Leap {
  readonly from: Amount;
  readonly to: Amount;
  /** How many thousands are too many. */
  readonly thousands: number;
}

/** The leaps of these amounts, in order: both are of one thing in one sentence, and what they differ by is the word for their size. */
export function leapsOf(placed: readonly Placed[]): readonly Leap[] {
  const leaps: Leap[] = [];
  for (let index = 1; index < placed.length; index++) {
    const { amount: to, facts } = placed[index] as Placed;
    let at = index - 1;
    // "$2.3 million, or 68 cents a share, against $5.3 billion".
    while (at > 0 && isBeside((placed[at] as Placed).amount, to)) at--;
    const from = placed[at] as Placed;
    if (from.facts !== facts) continue;
    const thousands = leapBetween(from.amount, to);
    if (thousands === 0 || !areCompared(facts, from.amount, to) || isMeant(placed, facts)) continue;
    leaps.push({ from: from.amount, to, thousands });
  }
  return leaps;
}

/** "a thousand times as much", "a thousandfold": the leap is told of. */
function isMeant(placed: readonly Placed[], facts: SentenceFacts): boolean {
  const { tokens, sentence } = facts;
  const isSaid = placed.some((each) => each.facts === facts && isManyTimes(each.amount));
  return isSaid || isInListBetween(tokens, sentence.first, sentence.last, MANYFOLD);
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
  if (a.kind === 'cardinal' && b.noun === 'person') return true;
  if (a.kind === 'cardinal') return a.noun === undefined || b.noun === undefined || a.noun === b.noun;
  return (a.kind === 'money' || a.kind === 'measure') && a.unit === b.unit;
}

/** "from … to …", "… against …", "in 2010 and … in 2015". */
function areCompared(facts: SentenceFacts, a: Amount, b: Amount): boolean {
  const { tokens, sentence } = facts;
  if (b.first - a.last > FARTHEST || isStep(facts, a)) return false;
  const before = beforeFillers(tokens, b.first, sentence.first);
  if (isSetAgainst(tokens, a.last, before)) return true;
  // "provides $12.3 billion, despite a request of only $10.4 trillion".
  if ((b.value as number) > (a.value as number) && isInListBetween(tokens, before, b.first, ONLY)) return true;
  // "more than the $35 million it had sought": no "more than" of its own.
  if (isWord(tokens, b.first - 2, 'than') && DEFINITE.get(tokens, b.first - 1) !== undefined) return true;
  if (isRoomFor(tokens, a.last, b.first)) return true;
  // Of people there are two names, and only here.
  if (a.noun !== undefined && b.noun !== undefined && a.noun !== b.noun) return false;
  if (areOfPeriods(facts, a, b)) return true;
  const isOfYear = yearAfter(tokens, a.last, b.first) || yearBefore(tokens, sentence.first, a.first);
  return isOfYear && (yearAfter(tokens, b.last, sentence.last) || yearBefore(tokens, a.last + 1, b.first));
}

/** In tokens. */
const FARTHEST = 18;

/** "rose 7,000 to 4.46 million", "raised by 80,000 barrels to 84 million": by how much is not how far. */
function isStep(facts: SentenceFacts, { first }: Amount): boolean {
  const { tokens, sentence } = facts;
  if (isWord(tokens, beforeFillers(tokens, first, sentence.first), 'by')) return true;
  return slotsOf(facts).some(({ role, amount }) => role === 'by' && amount.first === first);
}

const ONLY = wordList('only just merely mere');

/** "to", "compared with February's", "against a profit of", "twice the": what stands right before the second figure. */
function isSetAgainst(tokens: Tokens, last: number, before: number): boolean {
  // "the $96 million plan, with $210,000 for a park".
  if (isWord(tokens, before, 'with') && markAt(tokens, before - 1) === ',') return false;
  if (before > last && (COMPARING.get(tokens, before) ?? TIMES.get(tokens, before)) !== undefined) return true;
  for (let at = before; at > Math.max(last, before - MOST_NAMED); at--) {
    const isCompared = isWord(tokens, at, 'with') || isWord(tokens, at, 'to');
    if (isWord(tokens, at + 1, 'which')) return false;
    if (AGAINST.get(tokens, at) !== undefined || (isCompared && COMPARED.get(tokens, at - 1) !== undefined))
      return true;
    // "up from an estimate of", "but ended up costing".
    if (isWord(tokens, at, 'from') && UP_OR_DOWN.get(tokens, at - 1) !== undefined) return true;
    if (isWord(tokens, at, 'up') && isWord(tokens, at - 1, 'ended')) return true;
    // "more than double the $2.4 billion".
    if (at === before - 1 && TIMES.get(tokens, at) !== undefined) return true;
    if (tokens.kind[at] === TokenKind.number || STOPS.get(tokens, at) !== undefined) return false;
  }
  return false;
}

/** In tokens: "against a year-earlier profit of". */
const MOST_NAMED = 8;
const AGAINST = wordList(
  'against versus exceed exceeds exceeded exceeding surpassed topped budgeted estimated planned projected',
);
const UP_OR_DOWN = wordList('up down rose fell risen fallen');
const STOPS = wordList('and but while , ;');
const COMPARING = wordList('from to against with than versus after');
const TIMES = wordList('twice double half triple');

/** "20,000 inmates in jails built to hold 15,000 people", "designed for 12,000". */
function isRoomFor(tokens: Tokens, from: number, to: number): boolean {
  for (let at = to - 1; at > Math.max(from, to - MOST_NAMED); at--)
    if (BUILT.get(tokens, at) !== undefined) return isWord(tokens, at + 1, 'for') || isWord(tokens, at + 1, 'to');
  return false;
}

const BUILT = wordList('built designed meant intended');

const DEFINITE = wordList('the its their his her');

/** "drew 1.2 million visitors last year, expects 1.4 billion this year": the second says nothing of what it counts. */
function areOfPeriods({ tokens, sentence }: SentenceFacts, a: Amount, b: Amount): boolean {
  if (isInListBetween(tokens, a.last + 1, b.first, CONTRASTS)) return false;
  return periodAfter(tokens, a.last, b.first) && periodAfter(tokens, b.last, Math.min(sentence.last, b.last + 5));
}

const CONTRASTS = wordList('while but whereas and of on');

/** "visitors last year", "in its second quarter". */
function periodAfter(tokens: Tokens, last: number, end: number): boolean {
  for (let at = last + 1; at < Math.min(last + 6, end - 1); at++)
    if (WHICH.get(tokens, at) !== undefined && PERIODS.get(tokens, at + 1) !== undefined) return true;
  return false;
}

const WHICH = wordList('last this next previous prior first second');
const PERIODS = wordList('year month quarter week season time');

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

function isManyTimes({ kind, value }: Amount): boolean {
  return kind === 'multiple' && (value ?? 0) > 100;
}

const MANYFOLD = wordList('thousandfold millionfold hundredfold');
