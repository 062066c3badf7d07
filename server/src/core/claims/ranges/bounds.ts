import type { Figure } from '../../figures/figure.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt, tokensOf } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';
import { keptLast } from '../kept.js';
import { isPlain } from './values.js';

/** A lowest value that is more than the highest one. */
export interface Crossed {
  readonly low: Figure;
  readonly high: Figure;
}

/** "a low of 42 and a high of 38", if a word names a bound, and "no fewer than 60 and no more than 45". */
export function crossedOf(facts: SentenceFacts, isNamed: boolean): readonly Crossed[] {
  const { tokens, figures } = facts;
  let crossed: Crossed[] | undefined;
  const bounds = isNamed ? boundsOf(facts) : NO_BOUNDS;
  for (const low of bounds) {
    if (low.side !== 'low') continue;
    const high = bounds.find((each) => each.side === 'high' && isOneHead(each, low));
    if (high === undefined || !isMore(low.figure, high.figure)) continue;
    (crossed ??= []).push({ low: low.figure, high: high.figure });
  }
  for (let index = 1; index < figures.length; index++) {
    const [first, second] = [figures[index - 1] as Figure, figures[index] as Figure];
    if (first.modifier === 'none' || second.modifier === 'none') continue;
    const [low, high] = first.modifier === 'at-least' ? [first, second] : [second, first];
    if (low.modifier !== 'at-least' || high.modifier !== 'at-most' || !isLimit(tokens, first, second)) continue;
    const [least, most] = [low.low, high.high];
    if (least !== null && most !== null && least > most && areAlike(low, high)) (crossed ??= []).push({ low, high });
  }
  return crossed ?? NO_BOUNDS;
}

const NO_BOUNDS: readonly never[] = [];

/** The lowest bid and the highest, not the lowest price and the highest rent. */
export function isOneHead({ head }: Bound, { head: other }: Bound): boolean {
  return head === other || head === 0 || other === 0;
}

export interface Bound {
  readonly figure: Figure;
  readonly side: 'low' | 'high';
  /** What it is the lowest of, by its hash; 0 where nothing is said. */
  readonly head: number;
}

/** The figures that words call the lowest or the highest, in order. */
export const boundsOf = keptLast((facts: SentenceFacts): readonly Bound[] => {
  const { tokens, sentence } = facts;
  const bounds: Bound[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const side = BOUNDS.get(tokens, at);
    if (side === undefined) continue;
    const group = groupBehind(facts, at);
    const figure = plainAfter(facts, group);
    if (figure === undefined || isBound(bounds, figure)) continue;
    const { first } = tokensOf(tokens, figure);
    if (first - group > NEAR_BOUND || isParted(tokens, group + 1, first)) continue;
    const isNamed =
      group === at &&
      first > at + 1 &&
      tokens.kind[at + 1] === TokenKind.word &&
      LINKS.get(tokens, at + 1) === undefined;
    const isOf = group === at && isWord(tokens, at + 1, 'of') && GROUPING.get(tokens, at + 2) !== undefined;
    bounds.push({ figure, side, head: isNamed || isOf ? (tokens.hash[isNamed ? at + 1 : at + 3] as number) : 0 });
  }
  return bounds;
});

/** "the oldest of the eight climbers was": the last token of how many there are; the word's own where none is told. */
function groupBehind(facts: SentenceFacts, at: number): number {
  const { tokens } = facts;
  if (!isWord(tokens, at + 1, 'of') || GROUPING.get(tokens, at + 2) === undefined) return at;
  const figure = plainAfter(facts, at);
  const group = figure === undefined ? undefined : tokensOf(tokens, figure);
  const isGroup = figure?.kind === 'cardinal' && group !== undefined && group.first - at <= NEAR_BOUND;
  // "the youngest of the rowers is 24".
  return isGroup && !isInListBetween(tokens, at, group.first, BEING) ? group.last : at;
}

const BEING = wordList('is was are were');
const GROUPING = wordList('the these those its his her their our');

/** Apart from the walk over all tokens: what looks for it is made only where one of the words stands. */
export function plainAfter({ tokens, figures }: SentenceFacts, at: number): Figure | undefined {
  return figures.find((each) => isPlain(each) && tokensOf(tokens, each).first > at);
}

function isBound(bounds: readonly Bound[], figure: Figure): boolean {
  return bounds.some((each) => each.figure === figure);
}

/** In tokens, from "low of" to its value. */
const NEAR_BOUND = 5;

/** A comma, or another bound. */
function isParted(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (markAt(tokens, at) === ',' || BOUNDS.get(tokens, at) !== undefined) return true;
  return false;
}

const LINKS = wordList('of was is were are at in near around to being as above below over about nearly just');

export const BOUNDS = createLexicon<'low' | 'high'>(
  Object.entries({
    low: 'low lows lowest minimum cheapest smallest youngest shortest lightest coldest',
    high: 'high highs highest maximum dearest largest biggest oldest longest tallest heaviest hottest',
  }).flatMap(([side, words]) => words.split(' ').map((word) => [word, side as 'low' | 'high'] as const)),
);

function isMore(low: Figure, high: Figure): boolean {
  return areAlike(low, high) && (low.value as number) > (high.value as number);
}

function areAlike(one: Figure, other: Figure): boolean {
  const isBare = [one, other].some(({ kind, noun }) => kind === 'cardinal' && noun === undefined);
  if (one.kind === other.kind) return one.unit === other.unit && (isBare || one.noun === other.noun);
  return isBare && one.kind !== 'money' && other.kind !== 'money';
}

/** Nothing but a noun and what joins two limits stands between them. */
function isLimit(tokens: Tokens, first: Figure, second: Figure): boolean {
  const [from, to] = [tokensOf(tokens, first).last + 1, tokensOf(tokens, second).first];
  if (to - from > NEAR_LIMIT) return false;
  let nouns = 0;
  for (let at = from; at < to; at++) {
    if (LIMITING.get(tokens, at) === undefined && markAt(tokens, at) !== ',') nouns++;
  }
  return nouns <= (first.noun === undefined ? 0 : 1);
}

/** In tokens, between two limits. */
const NEAR_LIMIT = 8;

const LIMITING = wordList(
  'and but or no not more fewer less than up to at most least minimum maximum a of from as little few much many low high',
);
