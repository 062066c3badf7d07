import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { type Amount, beforeFillers, isComparable, type SentenceFacts } from '../amounts.js';
import { isAbout, isConcluded, isOfOther, MAX_CLAUSE } from './about.js';
import { changesOf } from './changes.js';
import { CHANGE_WORDS, type Cue } from './changewords.js';
import { areAlike, areContrasted, isEarlier, isNow, isOnce, isTimed, type Level, measureOf } from './levels.js';
import { MEASURE_WORDS } from './measurewords.js';
import { pointSize } from './points.js';
import { isBreak, type Slot, slotsOf } from './roles.js';
import { areInTurn } from './tenses.js';

/** The two levels that a change lies between. */
export interface LevelPair {
  readonly first: Level;
  readonly second: Level;
  /** The first is known to be the one before the change. */
  readonly isOrdered?: true;
  /** A sentence tells itself that one became the other. */
  readonly isTold?: true;
}

/** The levels that the change which a slot states lies between, where the words around them say so. */
export function levelPairOf(
  facts: SentenceFacts,
  slot: Slot,
  cue: Cue,
  levels: readonly Level[],
): LevelPair | undefined {
  const { tokens } = facts;
  const stated = slot.amount;
  const before = levels.filter(({ back, amount }) => back > 0 || (back === 0 && amount.last < stated.first));
  const next = levels.find(({ back, amount }) => back === 0 && amount.first > stated.last);
  // "twice the 40 of last year", "a third of the 90" say their base themselves.
  if (next !== undefined && slot.role === 'times' && isWord(tokens, stated.last + 1, 'of')) return undefined;
  if (next !== undefined && linkOf(tokens, Math.max(stated.last, cue.at), next.amount.first) <= MAX_LINK) {
    if (isBase(facts, slot, next)) return withBase(facts, slot, cue, before, next) ?? sinceBase(levels, before, next);
    if (isEnd(facts, stated, next)) return withEnd(facts, slot, cue, levels, before, next);
  }
  if (before.length > 0) return ofTwoBefore(facts, slot, cue, before, next);
  // "Prices doubled in the 1990s. What cost $4 in 2000 …" are of two times.
  if (!isVerb(facts, slot)) {
    const compared = isReported(facts, slot, cue) ? comparedBehind(facts, cue) : undefined;
    const behind = isToldOf(facts) ? changeBehind(facts, cue) : undefined;
    return compared ?? (behind !== undefined && isOtherSize(stated, behind) ? behind : undefined);
  }
  const pair = behindOf(stated, levels);
  const isDated = next === undefined && facts.figures.some(({ kind }) => kind === 'date');
  return pair?.isOrdered === true || !isDated ? (pair ?? changeBehind(facts, cue)) : undefined;
}

/** How far apart two tokens are, hyphens left out. */
function linkOf(tokens: Tokens, from: number, to: number): number {
  let link = to - from;
  for (let at = from + 1; at < to && link <= 2 * MAX_LINK; at++) if (markAt(tokens, at) === '-') link--;
  return link;
}

/** Tokens from what is said of a change to its base: "more than the long-run mean of". */
const MAX_LINK = 9;

/** "more than the 60 of last year", "19 percent, twice the national rate of 7 percent". */
function isBase({ tokens }: SentenceFacts, { role, amount }: Slot, next: Level): boolean {
  if (next.slot.role === 'from' || hasThan(tokens, amount.last + 1, next.amount.first)) return true;
  if (role !== 'times') return false;
  // "twice last season's 15".
  if (isWord(tokens, next.amount.first - 1, "'s")) return true;
  if (DEFINITE.get(tokens, amount.last + 1) === undefined) return false;
  const { left } = next.slot;
  return left === amount.last || isWord(tokens, left, 'of');
}

const DEFINITE = wordList('the that this a');

/** "than the", in at most so many tokens. */
function hasThan(tokens: Tokens, from: number, to: number): boolean {
  // "half as long" has its base behind a second "as".
  for (let at = isWord(tokens, from, 'as') ? from + 2 : from; at < to; at++) {
    // "year-on-year".
    if (THAN.get(tokens, at) !== undefined && markAt(tokens, at - 1) !== '-') return true;
    if (markAt(tokens, at) === ',' && isWord(tokens, at + 1, 'when')) continue;
    if (markAt(tokens, at) !== '' && markAt(tokens, at) !== '-') return false;
  }
  return false;
}

const THAN = wordList('than over from above below on against when as');

/** What the base is compared with stands before: "That is 25 percent more than the $60 of May." */
function withBase(
  facts: SentenceFacts,
  slot: Slot,
  cue: Cue,
  before: readonly Level[],
  base: Level,
): LevelPair | undefined {
  const level = before.findLast((each) => areAlike(each, base));
  if (level === undefined || isBeside(facts, level)) return undefined;
  const start = Math.min(cue.at, slot.amount.first);
  const isTold =
    level.back > 0
      ? isAbout(facts, level, start)
      : (level === before.at(-1) && markBefore(facts, slot, level.amount.last) > 0) ||
        isSaidToBe(facts, slot.amount.first) ||
        isOfOneClause(facts, level, start);
  return isTold ? { first: base, second: level, isOrdered: true } : undefined;
}

/** "has fallen by a third since 2005, when it had 900. It has 600 now." */
function sinceBase(levels: readonly Level[], before: readonly Level[], base: Level): LevelPair | undefined {
  const [second, other] = levels.filter((each) => each.back < 0 && areAlike(base, each));
  const isOnly = before.length === 0 && second !== undefined && other === undefined;
  return isOnly ? { first: base, second, isOrdered: true } : undefined;
}

/** "It is 25 percent more than the $60": not "it had cost 25 percent more", of another time than the level told last. */
function isSaidToBe(facts: SentenceFacts, first: number): boolean {
  const at = beforeStill(facts, first);
  return BEING.get(facts.tokens, at) !== undefined && !isWord(facts.tokens, at - 1, 'had');
}

/** Before "still", "about": the token of "is". */
function beforeStill({ tokens, sentence }: SentenceFacts, first: number): number {
  let at = beforeFillers(tokens, first, sentence.first);
  while (at > sentence.first && STILL.get(tokens, at) !== undefined) at--;
  return at;
}

const STILL = wordList('still now already thus therefore even some');
/** What a level is said to be, or to cost. */
export const BEING = wordList('is was are were be been being cost costs');

/** "his goals in 40 games, twice the 15 of last season": what goes with it. */
function isBeside({ tokens }: SentenceFacts, { slot, back }: Level): boolean {
  return back === 0 && BESIDE.get(tokens, slot.left) !== undefined;
}

const BESIDE = wordList('in within after over');

/** "With 58 goals the team has 16 more than the 42 of last year." */
function isOfOneClause({ tokens, sentence }: SentenceFacts, { amount }: Level, to: number): boolean {
  if (!isWord(tokens, sentence.first, 'with') || to - amount.last > MAX_CLAUSE) return false;
  for (let at = amount.last + 1; at < to; at++) if (isBreak(tokens, at)) return false;
  return true;
}

/** "by 5 percent, to $60", "has been cut by a third and is now $60". */
function isEnd({ tokens }: SentenceFacts, stated: Amount, next: Level): boolean {
  const before = next.slot.left;
  if (next.slot.role === 'to' || isWord(tokens, before, 'to')) return true;
  if (next.slot.role !== 'level') return false;
  if (isWord(tokens, before, 'at') && before <= stated.last + 2) return true;
  for (let at = stated.last + 1; at <= before; at++) if (LEAVING.get(tokens, at) !== undefined) return true;
  return false;
}

const LEAVING = wordList('now leaving today');

/** What became of the base stands before or, in words of another time, behind. */
function withEnd(
  facts: SentenceFacts,
  slot: Slot,
  cue: Cue,
  levels: readonly Level[],
  before: readonly Level[],
  end: Level,
): LevelPair | undefined {
  const stated = slot.amount;
  const last = before.findLast((each) => each.back > 0 || each === before.at(-1));
  if (last === undefined) {
    // "went up seven points to 51 percent; she had 42 percent last time".
    const later = levels.filter(({ back, amount }) => back < 0 || amount.first > end.amount.last);
    const [base] = later.filter((each) => areAlike(end, each));
    // "to $50, still down from a high of $60" is told in one sentence.
    if (base === undefined || (base.back === 0 && base.slot.role === 'from')) return undefined;
    // "rose 3% in May, to 1,200; in April it was 900" may be reckoned from last May.
    const isTold = pointSize(stated) === undefined ? isOnce(base) : later.length === 1 && isTimed(base);
    if (!isTold) return undefined;
    return isOnce(base) ? { first: base, second: end, isOrdered: true } : { first: end, second: base };
  }
  if (!areAlike(last, end)) return undefined;
  const isMultiplied =
    (slot.role === 'times' || isOpened(facts, last, stated.first)) && areContrasted(last, end, stated.first);
  const isOn = last.back > 0 && isAbout(facts, last, Math.min(cue.at, stated.first));
  return isMultiplied || isOn ? { first: last, second: end, isOrdered: true } : undefined;
}

/** "opened at $40, ended the day up 5 percent at $42": both in one clause. */
function isOpened({ tokens }: SentenceFacts, { back, slot, amount }: Level, to: number): boolean {
  if (back !== 0 || slot.role !== 'level') return false;
  for (let at = amount.last + 1; at < to; at++) if (isBreak(tokens, at)) return false;
  return true;
}

/** Both stand before: "It had 480 members a year ago. Today it has 624, an increase of 20 percent." */
function ofTwoBefore(
  facts: SentenceFacts,
  slot: Slot,
  cue: Cue,
  before: readonly Level[],
  next: Level | undefined,
): LevelPair | undefined {
  const start = slot.amount.first;
  const last = before.at(-1) as Level;
  const isPointed = slot.role === 'level' && cue.at === start;
  const first = before.slice(0, -1).findLast((each) => areAlike(each, last));
  if (hasOwnBase(facts.tokens, slot) || isOfOtherTime(facts.tokens, slot, cue)) return undefined;
  if (first === undefined || (!isPointed && !areContrasted(first, last, start))) return undefined;
  const isTold =
    isPointed ||
    (last.back === 0
      ? markBefore(facts, slot, last.amount.last) > 0 || isConcluded(facts, last, Math.min(cue.at, start))
      : isDefinite(facts, slot, cue) || isAbout(facts, last, Math.min(cue.at, start)));
  if (!isTold && !isAlone(facts, slot, before, first, last, next)) return undefined;
  const isBackwards = (isEarlier(last) && !isEarlier(first)) || (isNow(first) && !isNow(last));
  if (last.slot.role === 'from' || isBackwards) return { first: last, second: first, isOrdered: true };
  const isOrdered =
    first.slot.role === 'from' || isOnce(first) || (isNow(last) && !isNow(first)) || areInTurn(first, last);
  return isOrdered ? { first, second: last, isOrdered } : { first, second: last };
}

/** "more than three times the limit": none of those that stand before. */
function hasOwnBase(tokens: Tokens, { role, amount: { last } }: Slot): boolean {
  return role === 'times' && isWord(tokens, last + 1, 'the') && NUMBERS.get(tokens, last + 2) === undefined;
}

/** "the 6 percent rise in the year since", "an increase of 10 percent this year". */
function isOfOtherTime(tokens: Tokens, { amount }: Slot, cue: Cue): boolean {
  const next = Math.max(amount.last, cue.at) + 1;
  if (isWord(tokens, next, 'this')) return true;
  return isWord(tokens, next, 'in') && isWord(tokens, next + 1, 'the') && isWord(tokens, next + 3, 'since');
}

const NUMBERS = wordList('number figure amount total sum size rate level price cost');

/** "The town had 400 bakers in 1950 and has 40 now. Competition has cut their number by half." */
function isAlone(
  facts: SentenceFacts,
  { amount: { first: start } }: Slot,
  before: readonly Level[],
  first: Level,
  last: Level,
  next: Level | undefined,
): boolean {
  return (
    last.back === 1 &&
    next === undefined &&
    before.filter((each) => areAlike(each, last)).length === 2 &&
    !isOfOther(facts, measureOf(last)) &&
    isTimed(first, start) &&
    isTimed(last, start)
  );
}

/** "the fall of 0.3 percent", "a 28 percent increase that …": not "the fall of 5 percent in wages". */
function isDefinite({ tokens }: SentenceFacts, { amount }: Slot, cue: Cue): boolean {
  const first = Math.min(cue.at, amount.first);
  const last = Math.max(cue.at, amount.last);
  if (CHANGE_WORDS.get(tokens, cue.at)?.isNoun !== true || DEMONSTRATIVE.get(tokens, first - 1) === undefined)
    return false;
  return OF_OTHER.get(tokens, last + 1) === undefined;
}

const DEMONSTRATIVE = wordList('the this that');
const OF_OTHER = wordList('in for of to on among');

/** The mark that opens ", up 15 percent", "(a rise of 30%)", ": 40 percent more" after the token; -1 for none. */
function markBefore({ tokens }: SentenceFacts, { amount, cue }: Slot, after: number): number {
  for (let at = Math.min(amount.first, cue?.at ?? amount.first) - 1; at > after; at--) {
    if (APPOSING.has(markAt(tokens, at)) || isWord(tokens, at, 'or')) return at - after <= MAX_NOUN ? at : -1;
    if (APPOSED.get(tokens, at) === undefined && CHANGE_WORDS.get(tokens, at) === undefined) return -1;
  }
  return -1;
}

const APPOSING: ReadonlySet<string> = new Set([',', '(', '–', '—', '-', ':', ';']);
/** Tokens from a level to the mark behind it: "$5m in the year to March,". */
const MAX_NOUN = 7;

const APPOSED = wordList(`
  a an the that which is was means meaning meant representing equal equivalent to about around some nearly almost just
  only more less than over under by of or further and so it this thus has had have been record sharp steep mere modest`);

/** "doubled", "are down 36 percent": said of what the next sentence tells. */
function isVerb({ tokens }: SentenceFacts, { role, cue, amount }: Slot): boolean {
  return role === 'times'
    ? FIGURE_WORDS.get(tokens, amount.first)?.multiple !== undefined
    : cue !== undefined && cue.at < amount.first;
}

/** "Prices have doubled. What cost $4 last year costs $8 now." */
function behindOf(stated: Amount, levels: readonly Level[]): LevelPair | undefined {
  const behind = levels.filter(
    ({ back, amount, slot }) =>
      amount.kind !== 'percent' && slot.role !== 'to' && (back < 0 || (back === 0 && amount.first > stated.last)),
  );
  for (const [index, second] of behind.entries()) {
    const first = behind.slice(0, index).find((each) => each.back === second.back && areAlike(each, second));
    if (first === undefined) continue;
    if (behind.filter((each) => areAlike(each, second)).length > 2) return undefined;
    if (second.slot.role === 'from') return { first: second, second: first, isOrdered: true };
    return (isTimed(first) && isTimed(second)) || isBehindColon(first, stated) ? { first, second } : undefined;
  }
  return undefined;
}

/** "by 20 per cent: a clerk who was paid $1,000 gets $800": told in the same sentence behind a colon. */
function isBehindColon({ facts: { tokens }, amount, back }: Level, stated: Amount): boolean {
  if (back !== 0) return false;
  for (let at = amount.first - 1; at > stated.last; at--) if (markAt(tokens, at) === ':') return true;
  return false;
}

/** "reported a 47% decline in earnings": said of what the next sentence tells. */
function isReported({ tokens }: SentenceFacts, { role, amount, left }: Slot, cue: Cue): boolean {
  if (role !== 'by' || cue.at < amount.last) return false;
  return REPORTING.get(tokens, left) !== undefined;
}

const REPORTING = wordList('reported posted recorded announced saw suffered reports posts');

/** "It earned $45 million, compared with $84 million": of the measure that is said to have changed. */
function comparedBehind({ tokens, sentence, after }: SentenceFacts, cue: Cue): LevelPair | undefined {
  if (after === undefined) return undefined;
  const [level, base] = slotsOf(after);
  if (level?.role !== 'level' || base?.role !== 'from') return undefined;
  const [second, first] = [level, base].map(
    (slot): Level => ({ amount: slot.amount, slot, facts: after, back: -1 }),
  ) as [Level, Level];
  const measure = measureOf(second);
  if (measure === undefined || !isComparable(after.tokens, level.amount, base.amount)) return undefined;
  for (let at = cue.at + 1; at <= Math.min(cue.at + MAX_NOUN, sentence.last - 1); at++)
    if (MEASURE_WORDS.get(tokens, at) === measure) return { first, second, isOrdered: true };
  return undefined;
}

/** "The increase raised the wage", "It falls": the next sentence goes on with what this one told. */
function isToldOf({ after }: SentenceFacts): boolean {
  return after !== undefined && TOLD_OF.get(after.tokens, after.sentence.first) !== undefined;
}

/** "An 80 percent rise" from $25 to $43 may be reckoned in another currency; a rise of 30 percent hardly is. */
function isOtherSize({ unit, value }: Amount, { first, second }: LevelPair): boolean {
  const change = 100 * Math.abs((second.amount.value as number) / (first.amount.value as number) - 1);
  return unit === 'percent' && Math.abs(change - (value as number)) > MOST_APART * change;
}

/** As a part of the change. */
const MOST_APART = 0.25;

const TOLD_OF = wordList('the it this that they');

/** "Net income rose 11 percent. Net advanced to $94 million from $85 million." */
function changeBehind({ after }: SentenceFacts, cue: Cue): LevelPair | undefined {
  if (after === undefined) return undefined;
  const [change, other] = changesOf(after);
  if (change?.from === undefined || change.to === undefined) return undefined;
  if (other !== undefined && change.to.start !== slotsOf(after)[0]?.amount.start) return undefined;
  if (change.by.length > 0 || change.times !== undefined || change.cue.direction !== cue.direction) return undefined;
  const level = (amount: Amount): Level => ({
    amount,
    slot: {
      role: 'level',
      cue: undefined,
      isLoose: undefined,
      amount,
      also: [],
      left: amount.first - 1,
      opener: amount.first - 1,
    },
    facts: after,
    back: -1,
  });
  return { first: level(change.from), second: level(change.to), isTold: true };
}
