import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt, tokensOf } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, isComparable, type SentenceFacts } from '../amounts.js';
import { fractionInPercent } from '../reckon.js';
import { isAbout } from './about.js';
import { type Change, changesOf } from './changes.js';
import { CHANGE_WORDS, type Cue, isUpOrDown } from './changewords.js';
import { mayHaveEnds, mayHaveEndsSince } from './ends.js';
import { farEndsOf, told } from './farends.js';
import { paceAt } from './governors.js';
import { areAlike, areContrasted, isNow, isOnce, type Level, levelsAround, measureOf } from './levels.js';
import { MEASURE_WORDS } from './measurewords.js';
import { passingIn, recordOf } from './records.js';
import { beforeAdverbs, isBreak, type Slot, slotsOf, verbBefore } from './roles.js';
import { contrary, ledAlong, turnedLater } from './runs.js';
import { earlierOf } from './when.js';

/**
 * The changes that a sentence tells without their size and that go the other way than its verb says: "It had 400 members in
 * 2015. By 2020 membership had shrunk to 520.", "The deficit has narrowed: it was 6 percent in 2021 and 8 percent last year."
 */
export function contraryOf(facts: SentenceFacts): readonly Change[] {
  const found: Change[] = [];
  const add = (change: Change | undefined) => {
    if (change !== undefined) found.push(change);
  };
  const isLed = (facts.before?.figures.length ?? 0) + (facts.before?.before?.figures.length ?? 0) > 0;
  if (isLed) {
    for (const slot of slotsOf(facts)) if (slot.role === 'to' && slot.amount.value !== null) add(ledTo(facts, slot));
  }
  if (mayHaveEnds(facts)) {
    add(toldBehind(facts));
    add(turnedLater(facts));
    add(ledAlong(facts));
    found.push(...farEndsOf(facts));
  }
  if (isLed) {
    add(ofBefore(facts));
    add(recordOf(facts));
  }
  return found;
}

/** Two figures here, or one behind "to" with what it was in a sentence before: a look before the sentence is read. */
export function mayBeContrary(facts: SentenceFacts): boolean {
  if (mayHaveEnds(facts)) return true;
  if (!mayHaveEndsSince(facts)) return false;
  const { tokens, sentence, figures } = facts;
  if (POINTING.get(tokens, sentence.first) !== undefined || comparingIn(facts) !== undefined) return true;
  if (passingIn(facts) !== undefined) return true;
  for (let at = 0; at < figures.length; at++) {
    const { first } = tokensOf(tokens, figures[at] as Figure);
    if (isWord(tokens, first - 1, 'to') || isWord(tokens, first - 2, 'to')) return true;
  }
  return false;
}

/** What it was before is the one level of its kind in the sentences before. */
function ledTo(facts: SentenceFacts, slot: Slot): Change | undefined {
  const { tokens, sentence } = facts;
  const pace = slot.amount.unit === 'percent' ? paceAt(facts, slot.left - 1) : undefined;
  const cue = pace ?? verbBefore(facts, slot.left - 1, MOST_VERB);
  if (cue === undefined || hasOther(tokens, sentence.first, slot.amount.first, cue)) return undefined;
  // "In the first quarter it fell to 2 million" is set against another quarter.
  if (isInListBetween(tokens, sentence.first, sentence.last, PERIODS)) return undefined;
  if (changesOf(facts).some(({ from, to }) => from !== undefined && (to === slot.amount || from === slot.amount)))
    return undefined;
  const levels = levelsAround(facts);
  const end = levels.find(({ amount }) => amount === slot.amount);
  const [base, other] = levels.filter((each) => each !== end && end !== undefined && areAlike(each, end));
  if (end === undefined || base === undefined || other !== undefined || base.back < 1) return undefined;
  const isOfIt =
    areContrasted(base, end, Number.MAX_SAFE_INTEGER) &&
    (isAbout(facts, base, cue.at) || isMeasureNamed(facts, base, cue.at) || isPlainThing(base.amount));
  const [before, after] = [told(base.amount, -cue.direction), told(end.amount, cue.direction)];
  return isOfIt && before !== undefined && after !== undefined ? contrary(tokens, before, after, cue) : undefined;
}

/** Money and counted things are what the next sentence goes on about; percentages and times are of anything. */
function isPlainThing({ kind, noun }: Amount): boolean {
  return kind === 'money' || kind === 'measure' || (kind === 'cardinal' && noun !== undefined);
}

/** "The deficit was 3.3 percent in 2010. The bank expects the deficit to drop to": the same measure in both. */
function isMeasureNamed({ tokens, sentence }: SentenceFacts, base: Level, to: number): boolean {
  const measure = measureOf(base);
  if (measure === undefined) return false;
  for (let at = to - 1; at >= Math.max(sentence.first, to - MOST_CLAUSE); at--)
    if (MEASURE_WORDS.get(tokens, at) === measure) return true;
  return false;
}

/** In tokens, from the verb back to what is measured. */
const MOST_CLAUSE = 6;

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
  const { tokens, before } = facts;
  if (before === undefined) return undefined;
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
const POINTING = wordList('that this it these those they up down');

/** "is up from", "is a sharp decrease from", "is well below": what is said of the sentence before. */
function comparingIn({ tokens, sentence }: SentenceFacts): Cue | undefined {
  const isPointing = POINTING.get(tokens, sentence.first) !== undefined;
  if (!isPointing && OWNING.get(tokens, sentence.first) === undefined) return undefined;
  let isNamed = isPointing;
  const end = Math.min(sentence.last, sentence.first + MOST_OPENING);
  for (let at = sentence.first; at < end; at++) {
    const word = CHANGE_WORDS.get(tokens, at);
    if (word !== undefined) {
      const next = isWord(tokens, at + 1, 'sharply') || isWord(tokens, at + 1, 'slightly') ? at + 2 : at + 1;
      const isBase = word.isNoun || isUpOrDown(tokens, at) ? OPENING.get(tokens, next) : word.isComparative;
      return isBase === true && isNamed ? { at, direction: word.direction } : undefined;
    }
    if (tokens.kind[at] !== TokenKind.word) return undefined;
    if (at <= sentence.first + 2 && GENERIC.get(tokens, at) !== undefined) {
      isNamed = true;
      continue;
    }
    if (at > sentence.first && SAYING.get(tokens, at) === undefined && beforeAdverbs(tokens, at, 0) === at)
      return undefined;
  }
  return undefined;
}

/** In tokens: "That is a much sharper". */
const MOST_OPENING = 7;
const OPENING = wordList('from on over');
const OWNING = wordList('the its their his her');
/** What a figure may be called when it is told again. */
const GENERIC = wordList(`
  number figure total rate price sum level amount share toll count average tally percentage proportion result cost fee fare
  value turnout score vote new latest overall`);
const SAYING = wordList(
  'is was are were stands still remains falls fell stays s represents marks a an the well far still slight significant sharp clear big steep',
);

/** "a third" as a percentage. */
function inPercent(amount: Amount): Amount {
  if (amount.value === null || amount.value >= 1) return amount;
  return { ...amount, ...fractionInPercent(amount), kind: 'percent', unit: 'percent', value: 100 * amount.value };
}
