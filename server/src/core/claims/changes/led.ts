import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, beforeFillers, isComparable, lent, type SentenceFacts } from '../amounts.js';
import { went } from '../reckon.js';
import { type Change, changesOf } from './changes.js';
import { CHANGE_WORDS } from './changewords.js';
import { isAbout } from './levelpairs.js';
import { areAlike, areContrasted, isNow, isOnce, type Level, levelsAround } from './levels.js';
import { type Cue, isBreak, type Slot, slotsOf, verbBefore } from './roles.js';
import { earlierOf } from './when.js';

/**
 * The changes that a sentence tells without their size and that go the other way than its verb says: "It had 400 members in
 * 2015. By 2020 membership had shrunk to 520.", "The deficit has narrowed: it was 6 percent in 2021 and 8 percent last year."
 */
export function contraryOf(facts: SentenceFacts): readonly Change[] {
  const found: Change[] = [];
  const isLed = (facts.before?.figures.length ?? 0) + (facts.before?.before?.figures.length ?? 0) > 0;
  for (const slot of isLed ? slotsOf(facts) : []) {
    if (slot.role !== 'to' || slot.amount.value === null) continue;
    const change = ledTo(facts, slot);
    if (change !== undefined) found.push(change);
  }
  for (const each of [toldBehind(facts), turnedLater(facts)]) if (each !== undefined) found.push(each);
  return found;
}

/** "has fallen every decade, from 900 in 1980 to 700 in 2000 and 800 in 2020": a run that does not go on. */
function turnedLater(facts: SentenceFacts): Change | undefined {
  const { tokens, sentence } = facts;
  const slots = slotsOf(facts);
  if (slots.length < 3 || !isInListBetween(tokens, sentence.first, sentence.last, REPEATED)) return undefined;
  for (const { from, to, cue } of changesOf(facts)) {
    const at = to === undefined ? -1 : slots.findIndex(({ amount }) => amount.start === to.start);
    const [end, last] = [slots[at], slots[at + 1]];
    if (from === undefined || end?.role !== 'to' || (last?.role !== 'to' && last?.role !== 'level')) continue;
    const isRun = from.first < end.amount.first && isComparable(tokens, end.amount, last.amount);
    if (isRun && isTimed(tokens, last.amount.last + 1) && areJoined(tokens, end.amount.last + 1, last.amount.first))
      return contrary(tokens, end.amount, last.amount, cue);
  }
  return undefined;
}

/** "in 2020", "last year" or nothing behind an amount: not "of loans", "on weekdays". */
function isTimed(tokens: Tokens, next: number): boolean {
  if (next >= tokens.count || tokens.kind[next] === TokenKind.mark) return true;
  return isWord(tokens, next, 'in')
    ? tokens.kind[next + 1] === TokenKind.number
    : TIMES.get(tokens, next) !== undefined;
}

const TIMES = wordList('last this now today');

const REPEATED = wordList('every each running row straight consecutive steadily');

/** Nothing but a time and "and", "then" or "to" between the two. */
function areJoined(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > MOST_JOINED) return false;
  for (let at = from; at < to; at++) {
    if (tokens.kind[at] !== TokenKind.number && JOINING.get(tokens, at) !== true && markAt(tokens, at) !== ',')
      return false;
  }
  return true;
}

/** In tokens: "in May 2000 and then to". */
const MOST_JOINED = 7;

const JOINING = wordList('in and then to last this year month week now');

/** What it was before is the one level of its kind in the sentences before. */
function ledTo(facts: SentenceFacts, slot: Slot): Change | undefined {
  const { tokens, sentence } = facts;
  const before = beforeFillers(tokens, slot.amount.first, sentence.first);
  const cue = verbBefore(facts, before - 1, MOST_VERB);
  if (cue === undefined || hasOther(tokens, sentence.first, slot.amount.first, cue)) return undefined;
  // "In the first quarter it fell to 2 million" is set against another quarter.
  if (isInListBetween(tokens, sentence.first, sentence.last, PERIODS)) return undefined;
  if (changesOf(facts).some(({ from, to }) => from !== undefined && (to === slot.amount || from === slot.amount)))
    return undefined;
  const levels = levelsAround(facts);
  const end = levels.find(({ amount }) => amount === slot.amount);
  const [base, other] = levels.filter((each) => each !== end && end !== undefined && areAlike(each, end));
  if (end === undefined || base === undefined || other !== undefined || base.back < 1) return undefined;
  const isOfIt = areContrasted(base, end, Number.MAX_SAFE_INTEGER) && isAbout(facts, base, cue.at);
  return isOfIt ? contrary(tokens, base.amount, end.amount, cue) : undefined;
}

const PERIODS = wordList('quarter half months weeks days');

/** In tokens, from "to" back to the verb. */
const MOST_VERB = 3;

/** A word of change that goes the other way: "after falling for years it rose to". */
function hasOther(tokens: Tokens, from: number, to: number, { at: own, direction }: Cue): boolean {
  for (let at = from; at < to; at++) {
    const word = at === own ? undefined : CHANGE_WORDS.get(tokens, at);
    if (word !== undefined && word.direction !== direction) return true;
  }
  return false;
}

/** "has narrowed: it was 6 percent in 2021 and 8 percent last year". */
function toldBehind(facts: SentenceFacts): Change | undefined {
  const { tokens } = facts;
  const [cue, end] = closingVerb(facts);
  if (cue === undefined) return undefined;
  const levels = levelsAround(facts).filter(({ back, amount }) => back === 0 && amount.first > end);
  const [first, second, third] = levels;
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  if (!areAlike(first, second) || !isOfSubject(facts, end + 1, first.amount.first)) return undefined;
  const order = orderOf(first, second);
  if (order === 0) return undefined;
  const [from, to] = order < 0 ? [first, second] : [second, first];
  return contrary(tokens, from.amount, to.amount, cue);
}

/** The verb that closes a clause before a colon, and where that is: "has narrowed:". */
function closingVerb({ tokens, sentence, figures }: SentenceFacts): readonly [cue: Cue | undefined, end: number] {
  const first = figures[0]?.start ?? Number.POSITIVE_INFINITY;
  for (let at = sentence.first; at < sentence.last; at++) {
    if ((tokens.start[at] as number) >= first) break;
    if (markAt(tokens, at) === ':') return [verbAt(tokens, at - 1, sentence.first), at];
    if (isBreak(tokens, at)) break;
  }
  return [undefined, -1];
}

function verbAt(tokens: Tokens, last: number, first: number): Cue | undefined {
  for (let at = last; at > Math.max(first, last - 2); at--) {
    const word = CHANGE_WORDS.get(tokens, at);
    if (word?.isVerb === true && AUXILIARIES.get(tokens, at - 1) !== undefined)
      return { at, direction: word.direction };
  }
  return undefined;
}

const AUXILIARIES = wordList('has have had is are was were been since');

/** Nothing but "it", "they" or "there" from the one token to the other. */
function isOfSubject({ tokens }: SentenceFacts, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (PRONOUNS.get(tokens, at) === undefined) return false;
  return to > from;
}

const PRONOUNS = wordList(
  'it they there was were had stood at the figure number about some almost nearly just over in',
);

function orderOf(first: Level, second: Level): -1 | 0 | 1 {
  const order = earlierOf(first.facts, first.amount, second.amount);
  if (order !== 0) return order;
  if (isNow(second) && !isNow(first)) return -1;
  return isOnce(first) && !isOnce(second) ? -1 : 0;
}

/** Where the figures go the other way than the word. */
function contrary(tokens: Tokens, before: Amount, after: Amount, cue: Cue): Change | undefined {
  const [from, to] = [lent(tokens, before, after), lent(tokens, after, before)];
  const factor = (to.value as number) / (from.value as number);
  if (went(from, to) !== -cue.direction || factor > MOST_TIMES || factor < 1 / MOST_TIMES) return undefined;
  return { cue, from, to, by: [], times: undefined, isLoose: true };
}

const MOST_TIMES = 3;
