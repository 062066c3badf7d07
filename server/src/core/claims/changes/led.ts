import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, beforeFillers, isComparable, type SentenceFacts } from '../amounts.js';
import { fractionInPercent } from '../reckon.js';
import { type Change, changesOf } from './changes.js';
import { CHANGE_WORDS, type Cue, isUpOrDown } from './changewords.js';
import { paceAt } from './governors.js';
import { isAbout } from './levelpairs.js';
import { areAlike, areContrasted, isNow, isOnce, type Level, levelsAround } from './levels.js';
import { beforeAdverbs, isBreak, type Slot, slotsOf, verbBefore } from './roles.js';
import { contrary, ledAlong, turnedLater } from './runs.js';
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
  for (const each of [toldBehind(facts), turnedLater(facts), ledAlong(facts), ofBefore(facts)])
    if (each !== undefined) found.push(each);
  return found;
}

/** What it was before is the one level of its kind in the sentences before. */
function ledTo(facts: SentenceFacts, slot: Slot): Change | undefined {
  const { tokens, sentence } = facts;
  const before = beforeFillers(tokens, slot.amount.first, sentence.first);
  const pace = slot.amount.unit === 'percent' ? paceAt(facts, before - 1) : undefined;
  const cue = pace ?? verbBefore(facts, before - 1, MOST_VERB);
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
    if (word !== undefined && word.direction !== direction && !isWord(tokens, at, 'growth')) return true;
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

/** "Diesel is $1.30 a litre. That is up from 98 cents a year ago.", "This is a decrease from the year before, when it was 40 percent." */
function ofBefore(facts: SentenceFacts): Change | undefined {
  const { tokens, sentence, before } = facts;
  if (before === undefined || POINTING.get(tokens, sentence.first) === undefined) return undefined;
  const cue = comparingIn(facts);
  if (cue === undefined) return undefined;
  const [base, other] = slotsOf(facts);
  if (base === undefined || other !== undefined || base.amount.first < cue.at || base.amount.value === null)
    return undefined;
  if (base.role !== 'from' && base.role !== 'level') return undefined;
  let found: Change | undefined;
  for (const { role, amount } of slotsOf(before)) {
    const level = amount.kind === 'multiple' ? inPercent(amount) : amount;
    if (role === 'by' || level.value === null || !isComparable(tokens, base.amount, level)) continue;
    found = contrary(tokens, base.amount, level, cue);
    if (found === undefined) return undefined;
  }
  return found;
}

/** With one of these a sentence speaks of what the one before told. */
export const POINTING = wordList('that this it these those they up down');

/** "is up from", "is a sharp decrease from", "is well below": what is said of the sentence before. */
function comparingIn({ tokens, sentence }: SentenceFacts): Cue | undefined {
  const end = Math.min(sentence.last, sentence.first + MOST_OPENING);
  for (let at = sentence.first; at < end; at++) {
    const word = CHANGE_WORDS.get(tokens, at);
    if (word !== undefined) {
      const next = isWord(tokens, at + 1, 'sharply') || isWord(tokens, at + 1, 'slightly') ? at + 2 : at + 1;
      const isBase = word.isNoun || isUpOrDown(tokens, at) ? OPENING.get(tokens, next) : word.isComparative;
      return isBase === true ? { at, direction: word.direction } : undefined;
    }
    if (tokens.kind[at] !== TokenKind.word) return undefined;
    if (at > sentence.first && SAYING.get(tokens, at) === undefined && beforeAdverbs(tokens, at, 0) === at)
      return undefined;
  }
  return undefined;
}

/** In tokens: "That is a much sharper". */
const MOST_OPENING = 7;
const OPENING = wordList('from on over');
const SAYING = wordList(
  'is was are were s represents marks a an the well far still slight significant sharp clear big steep',
);

/** "a third" as a percentage. */
function inPercent(amount: Amount): Amount {
  if (amount.value === null || amount.value >= 1) return amount;
  return { ...amount, ...fractionInPercent(amount), kind: 'percent', unit: 'percent', value: 100 * amount.value };
}
