import { wordList } from '../../segment/lexicon.js';
import { isInListBetween } from '../../segment/marks.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, beforeFillers, type SentenceFacts } from '../amounts.js';
import { withRoom } from './exceeding.js';
import type { Total } from './totals.js';

/**
 * "A wave of attacks killed 22 people. In the deadliest, a bomber killed 35": one of several has more victims than all of
 * them together, be they told of before it or one sentence before that.
 */
export function victimsOf(facts: SentenceFacts): Total | undefined {
  if (!isOneOfThem(facts)) return undefined;
  const part = killedIn(facts);
  if (part === undefined) return undefined;
  for (let near = facts.before; near !== undefined; near = near.before) {
    const whole = isOfSeveral(near) ? killedIn(near) : undefined;
    if (whole === undefined) continue;
    const total = withRoom(whole);
    const least = { ...part, low: part.low ?? part.value, high: part.high ?? part.value };
    const isMore =
      (least.low ?? 0) > (total.high as number) && (part.value as number) < MOST_TIMES * (whole.value as number);
    return isMore ? { total, parts: [least], isWhole: false, isDoubtful: true } : undefined;
  }
  return undefined;
}

/** By a slip, hardly so many times as many. */
const MOST_TIMES = 6;

/** "In one attack", "In the deadliest of the blasts", "The first strike". */
function isOneOfThem({ tokens, sentence }: SentenceFacts): boolean {
  const end = Math.min(sentence.last, sentence.first + MAX_CUE);
  return (
    !isInListBetween(tokens, sentence.first, sentence.last, OTHER_DAYS) &&
    (isWord(tokens, sentence.first, 'in') ||
      isWord(tokens, sentence.first, 'the') ||
      isWord(tokens, sentence.first, 'one')) &&
    isInListBetween(tokens, sentence.first, end, ONE_OF) &&
    isInListBetween(tokens, sentence.first, end, EVENT)
  );
}

/** In tokens. */
const MAX_CUE = 6;

/** One of these opens a sentence that tells of one of several events. */
export const ONE_OF = wordList('one first second third deadliest worst bloodiest single');
const EVENT = wordList(`
  attack attacks incident incidents blast blasts bombing bombings explosion explosions strike strikes shooting shootings clash
  raid raids deadliest worst bloodiest`);

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

/** The people of whom the sentence says first that they were killed: "killed 22", "22 people have been killed". */
function killedIn(facts: SentenceFacts): Amount | undefined {
  const { tokens, sentence } = facts;
  const amounts = amountsOf(facts);
  return amounts.find(({ kind, value, first, last }, index) => {
    if (kind !== 'cardinal' || value === null) return false;
    const end = Math.min(sentence.last, last + MAX_NOUN, amounts[index + 1]?.first ?? sentence.last);
    return (
      KILLING.get(tokens, beforeFillers(tokens, first, sentence.first)) !== undefined || isKilled(tokens, last + 1, end)
    );
  });
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
const KILLING = wordList('killed killing kills');
const DYING = wordList('died dead');
const BEING = wordList('were was been being are');
