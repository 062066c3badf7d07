import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, isBare, isComparable, lent, type SentenceFacts } from '../amounts.js';
import { went } from '../reckon.js';
import { type Change, changesOf } from './changes.js';
import { type Cue, nounAt } from './changewords.js';
import { BELOW_NOUGHT } from './contrary.js';
import { paceAt } from './governors.js';
import { beforeAdverbs, isBreak, type Slot, slotsOf, verbBefore } from './roles.js';

/**
 * Levels of one thing, one after the other in a sentence, where the verb before the later one says otherwise: "averaged 5
 * percent until 2006, but slipped to 8 percent in 2008", "Growth of 4% in 2007 slowed to 6% in 2008".
 */
export function ledAlong(facts: SentenceFacts): Change | undefined {
  const slots = slotsOf(facts);
  for (let index = 1; index < slots.length; index++) {
    const [base, end] = [slots[index - 1] as Slot, slots[index] as Slot];
    // "shot 75 on Thursday, but dropped to 78".
    if (end.role !== 'to' || (isBare(base.amount) && isBare(end.amount))) continue;
    if (!isComparable(facts.tokens, base.amount, end.amount)) continue;
    const cue = leading(facts, base, end);
    const isOf = cue !== undefined && (isOfPronoun(facts, cue, end) || isOfOne(facts, base, cue.at));
    if (cue === undefined || !isOf || !endsLevel(facts, end)) continue;
    if (
      isRead(facts, end.amount) ||
      isInListBetween(facts.tokens, facts.sentence.first, end.amount.last + SIGN_REACH, BELOW_NOUGHT)
    )
      continue;
    const found = contrary(facts.tokens, base.amount, end.amount, cue, MOST_IN_RUN);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The verb that leads to the end: "slipped to", "has slowed to". */
function leading(facts: SentenceFacts, base: Slot, { amount, left }: Slot): Cue | undefined {
  const { tokens } = facts;
  const pace = amount.unit === 'percent' ? paceAt(facts, left - 1) : undefined;
  // What "fell 5 percent" and then "slowed to 8 percent" is the pace.
  const isGrowth = base.role === 'by' && base.cue !== undefined && isWord(tokens, base.cue.at, 'growth');
  if (base.role === 'times' || pace !== undefined || (base.role === 'by' && !isGrowth))
    return base.role === 'times' ? undefined : pace;
  const verb = verbBefore(facts, left - 1, MOST_VERB);
  return verb !== undefined && verb.at > base.amount.last ? verb : undefined;
}

/** "sells 15 percent of its oil to them and would like to increase that to". */
function isOfPronoun({ tokens }: SentenceFacts, { at }: Cue, { left }: Slot): boolean {
  return left === at + 2 && PRONOUNS.get(tokens, at + 1) !== undefined;
}

const PRONOUNS = wordList('that it this');

/** In tokens, from "to" back to the verb. */
const MOST_VERB = 2;
const MOST_IN_RUN = 10;
/** In tokens: "9 degrees below". */
const SIGN_REACH = 4;

/** Nothing but a time and words that go on with what was told stand between a level and the next verb. */
function isOfOne({ tokens, figures }: SentenceFacts, { role, amount: { last } }: Slot, to: number): boolean {
  const from = last + 1;
  if (to < from || to - from > MOST_BETWEEN) return false;
  let isNoun = true;
  for (let at = from; at < to; at++) {
    isNoun &&= tokens.kind[at] === TokenKind.word && !isBreak(tokens, at) && !isWord(tokens, at, 'and');
    // "79 seats", "5 percent of the vote".
    if (isNoun && at - last <= MOST_NOUN) continue;
    if (GOING_ON.get(tokens, at) !== undefined || markAt(tokens, at) === ',' || markAt(tokens, at) === '-') continue;
    if (beforeAdverbs(tokens, at, from) !== at) continue;
    if (
      role === 'by' &&
      (GROWN.get(tokens, at) !== undefined || isWord(tokens, at, "'s") || isWord(tokens, at + 1, "'s"))
    )
      continue;
    const start = tokens.start[at] as number;
    if (!figures.some((each) => each.kind === 'date' && each.start <= start && start < each.end)) return false;
  }
  return true;
}

/** In tokens: "in December 2008 and January 2009, but has since". */
const MOST_BETWEEN = 14;
/** In tokens: "barrels of oil a day". */
const MOST_NOUN = 5;
const GOING_ON = wordList(`
  in by at on of until between through during to and but then before it they which that has have had been brought was were is are since
  later only just also year month week quarter the last this previous next a first second third fourth early late end half
  growth`);
/** Whose growth was told. */
const GROWN = wordList('economy gdp output');

/** A time or nothing behind the level: not "to 4 percent for women". */
function endsLevel({ tokens, figures }: SentenceFacts, { amount: { last } }: Slot): boolean {
  const next = last + 1;
  if (next >= tokens.count || tokens.kind[next] === TokenKind.mark || ENDING.get(tokens, next) !== undefined)
    return true;
  const at = PLACING.get(tokens, next) === undefined ? next : next + 1;
  const timed = isWord(tokens, at, 'the') ? at + 1 : at;
  const start = tokens.start[timed] as number;
  return (
    TIMES.get(tokens, timed) !== undefined ||
    figures.some((each) => each.kind === 'date' && each.start <= start && start < each.end)
  );
}

const ENDING = wordList('but and before by as after when now today this last growth a');
const PLACING = wordList('in for by on during at until');
const TIMES = wordList('year month quarter week end first second third fourth last this next following');

function isRead(facts: SentenceFacts, amount: Amount): boolean {
  return changesOf(facts).some(({ from, to }) => from !== undefined && to?.start === amount.start);
}

/** "has fallen every decade, from 900 in 1980 to 700 in 2000 and 800 in 2020": a run that does not go on. */
export function turnedLater(facts: SentenceFacts): Change | undefined {
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
    : NEAR_TIMES.get(tokens, next) !== undefined;
}

const NEAR_TIMES = wordList('last this now today');

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

/** Where the figures go the other way than the word. */
export function contrary(
  tokens: Tokens,
  before: Amount,
  after: Amount,
  cue: Cue,
  most = MOST_TIMES,
): Change | undefined {
  const [from, to] = [lent(tokens, before, after), lent(tokens, after, before)];
  const factor = (to.value as number) / (from.value as number);
  if (went(from, to) !== -cue.direction || factor > most || factor < 1 / most) return undefined;
  return { cue, from, to, by: [], times: undefined, isLoose: true };
}

const MOST_TIMES = 3;

/** "fell by two million, a rise of a tenth": the verb of a change and the noun beside it that goes the other way. */
export interface Miscalled {
  readonly verb: Cue;
  readonly noun: Cue;
}

export function miscalledOf(facts: SentenceFacts): Miscalled | undefined {
  if (!hasApposed(facts)) return undefined;
  const slots = slotsOf(facts);
  for (let index = 1; index < slots.length; index++) {
    const [told, again] = [slots[index - 1] as Slot, slots[index] as Slot];
    const noun = nounBefore(facts, again);
    if (noun === undefined || !isCalled(facts, told.amount, again.amount, noun.at)) continue;
    const verb = verbOf(facts, told);
    if (verb !== undefined && verb.direction !== noun.direction) return { verb, noun };
  }
  return undefined;
}

/** ", a" between two figures: what a rise is called in stands behind a comma. */
export function hasApposed({ tokens, sentence, figures }: SentenceFacts): boolean {
  if (figures.length < 2) return false;
  const { end } = figures[0] as Figure;
  for (let at = sentence.last - 2; at > sentence.first && (tokens.start[at] as number) >= end; at--)
    if (tokens.kind[at] === TokenKind.mark && A.get(tokens, at + 1) !== undefined && markAt(tokens, at) === ',')
      return true;
  return false;
}

const A = wordList('a an');

/** "a rise of 5 percent", "a loss of five points". */
function nounBefore({ tokens }: SentenceFacts, { role, cue, amount, left: of }: Slot): Cue | undefined {
  if (role === 'by') return cue === undefined || cue.at > amount.first ? undefined : nounAt(tokens, cue.at);
  const isLoss = amount.noun === 'point' && isWord(tokens, of, 'of') && isWord(tokens, of - 1, 'loss');
  return isLoss ? { at: of - 1, direction: -1 } : undefined;
}

function verbOf(facts: SentenceFacts, { role, cue, amount, left }: Slot): Cue | undefined {
  if (role === 'by')
    return cue !== undefined && cue.at < amount.first && nounAt(facts.tokens, cue.at) === undefined ? cue : undefined;
  return role === 'to' ? verbBefore(facts, left - 1, MOST_VERB) : undefined;
}

/** ", a sharp rise of", and nothing of what else may have risen behind it. */
function isCalled({ tokens, sentence }: SentenceFacts, { last: from }: Amount, amount: Amount, noun: number): boolean {
  if (BETTER.get(tokens, noun) !== undefined) return false;
  let at = noun - 1;
  while (at > from && ADJECTIVES.get(tokens, at) !== undefined) at--;
  if (A.get(tokens, at) === undefined) return false;
  if (markAt(tokens, at - 1) !== ',' || at - from > MOST_COUNTED) return false;
  for (let between = from + 1; between < at - 1; between++) if (tokens.kind[between] !== TokenKind.word) return false;
  const next = POINTS.get(tokens, amount.last + 1) === undefined ? amount.last + 1 : amount.last + 2;
  return (
    next >= sentence.last ||
    tokens.kind[next] === TokenKind.mark ||
    (SINCE.get(tokens, next) !== undefined && !isInListBetween(tokens, next + 1, next + 4, OWNING))
  );
}

const OWNING = wordList("'s");

const POINTS = wordList('point points');
const BETTER = wordList('improvement deterioration gain gains');
const ADJECTIVES = wordList(
  'sharp steep record further slight small big large modest mere monthly annual yearly weekly quarterly',
);
/** In tokens: "two million barrels a day last week,". */
const MOST_COUNTED = 9;
const SINCE = wordList('since from over compared on after');
