import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, beforeFillers, type SentenceFacts } from '../amounts.js';
import { numberAt, valueOf } from './entries.js';
import { isPerson, withRoom } from './exceeding.js';
import type { Total } from './totals.js';

/**
 * "A wave of attacks killed 22 people. In the deadliest, a bomber killed 35", "Two attacks killed nine. In one, a bomb killed
 * three. In the other, gunmen killed four": some of several have more victims than all of them together, or both of two
 * have more or fewer, be they told of before it or one sentence before that.
 */
export function victimsOf(facts: SentenceFacts): Total | undefined {
  if (!isOneOfThem(facts)) return undefined;
  let parts = killedIn(facts);
  if (parts.length === 0) return undefined;
  let events = 1;
  for (let near = facts.before; near !== undefined; near = near.before) {
    const [whole, more] = isOfSeveral(near) ? killedIn(near) : [];
    if (whole !== undefined) return more === undefined ? heldAgainst(facts, whole, parts, events) : undefined;
    const others = isOneOfThem(near) ? killedIn(near) : [];
    if (others.length > 0) events++;
    parts = [...others, ...parts];
  }
  return undefined;
}

function heldAgainst(facts: SentenceFacts, whole: Amount, parts: readonly Amount[], events: number): Total | undefined {
  const { tokens, sentence } = facts;
  const total = withRoom(whole);
  const told = parts.map((part) => ({ ...part, low: part.low ?? part.value, high: part.high ?? part.value }));
  const all = valueOf(told);
  const least = told.reduce((sum, { low }) => sum + (low as number), 0);
  if (least > (total.high as number))
    return all < MOST_TIMES * (whole.value as number)
      ? { total, parts: told, isWhole: false, isDoubtful: true }
      : undefined;
  // "In the other attack" is told of the second of two.
  const isBoth = events === 2 && isInListBetween(tokens, sentence.first, sentence.first + MAX_CUE, OTHER);
  const isExact = [whole, ...parts].every(({ modifier }) => modifier === 'none');
  return isBoth && isExact ? { total, parts: told, isWhole: true, isDoubtful: true } : undefined;
}

/** By a slip, hardly so many times as many. */
const MOST_TIMES = 6;

/** "In one attack", "In the deadliest of the blasts", "The first strike". */
function isOneOfThem({ tokens, sentence }: SentenceFacts): boolean {
  const end = Math.min(sentence.last, sentence.first + MAX_CUE);
  return (
    OPENING.get(tokens, sentence.first) !== undefined &&
    isInListBetween(tokens, sentence.first, end, ONE_OF) &&
    (isInListBetween(tokens, sentence.first, end, EVENT) || markAt(tokens, sentence.first + 3) === ',') &&
    !isInListBetween(tokens, sentence.first, sentence.last, OTHER_DAYS)
  );
}

/** In tokens, from the sentence's beginning, which is one of these words. */
export const MAX_CUE = 6;
export const OPENING = wordList('in the one another a');

/** One of these opens a sentence that tells of one of several events. */
export const ONE_OF = wordList('one first second third deadliest worst bloodiest single other another');
const OTHER = wordList('other');
const EVENT = wordList(`
  attack attacks incident incidents blast blasts bombing bombings explosion explosions strike strikes shooting shootings clash
  raid raids bomb bomber ambush gunmen deadliest worst bloodiest`);

function isOfSeveral({ tokens, sentence }: SentenceFacts): boolean {
  return (
    isInListBetween(tokens, sentence.first, sentence.last, EVENTS) &&
    !isInListBetween(tokens, sentence.first, sentence.last, OTHER_DAYS)
  );
}

const EVENTS = wordList(
  'attacks incidents blasts bombings explosions strikes shootings clashes raids violence fighting unrest bombs',
);
const OTHER_DAYS = wordList('since last earlier ago previous');

/** The people of whom the sentence says first that they were killed, with those who are joined to them: "two men and a boy". */
function killedIn(facts: SentenceFacts): readonly Amount[] {
  const { tokens, sentence } = facts;
  const amounts = amountsOf(facts);
  const index = amounts.findIndex(({ kind, value, first, last }, at) => {
    if (kind !== 'cardinal' || value === null) return false;
    const end = Math.min(sentence.last, last + MAX_NOUN, amounts[at + 1]?.first ?? sentence.last);
    return (
      KILLING.get(tokens, beforeFillers(tokens, first, sentence.first)) !== undefined || isKilled(tokens, last + 1, end)
    );
  });
  if (index < 0) return [];
  const killed = [amounts[index] as Amount];
  for (let at = (killed[0] as Amount).last + 1; at < sentence.last && markAt(tokens, at) !== '.'; at++) {
    const last = killed.at(-1) as Amount;
    if (at - last.last > MAX_NOUN - 2) break;
    if (!isWord(tokens, at, 'and') && markAt(tokens, at) !== ',') continue;
    const next = amounts.find(({ first }) => first === at + 1);
    if (next?.kind === 'cardinal' && next.value !== null && isPerson(next.noun)) killed.push(next);
    else if (ONES.get(tokens, at + 1) !== undefined && isPersonAt(tokens, at + 2))
      killed.push(numberAt(tokens, at + 1));
    else break;
    at = (killed.at(-1) as Amount).last;
  }
  return killed;
}

const ONES = wordList('one a an another');

function isPersonAt(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === TokenKind.word && (isPerson(lowerOf(tokens, at)) || isPerson(lowerOf(tokens, at + 1)));
}

/** "people died", "rebels dead", "farmers have been killed"; not "bombs killed". */
function isKilled(tokens: Tokens, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    if (DYING.get(tokens, at) !== undefined) return true;
    if (isWord(tokens, at, 'killed')) return BEING.get(tokens, at - 1) !== undefined;
  }
  return false;
}

/** In tokens: "22 Danish farmers have been killed". */
const MAX_NOUN = 7;
const KILLING = wordList('killed killing kills dead');
const DYING = wordList('died dead');
const BEING = wordList('were was been being are');
