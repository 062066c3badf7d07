import { wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, beforeFillers, isBare, isComparable, type SentenceFacts } from '../amounts.js';
import { went } from '../reckon.js';
import { type Change, changesOf } from './changes.js';
import { CHANGE_WORDS, type Cue, isUpOrDown, nounAt } from './changewords.js';
import { isRangeBehind, isStanding } from './contrary.js';
import { type Slot, slotsOf } from './roles.js';
import { contrary } from './runs.js';
import { NOW } from './when.js';

/**
 * The changes of a sentence whose two ends stand farther from their verb than a change is read from, and that go the other
 * way than it says: "cut the number of buses, most of them old, from 140 to 190", "has shrunk and now has 900, compared with
 * 700". All that lies between must leave no doubt which verb it is.
 */
export function farEndsOf(facts: SentenceFacts): readonly Change[] {
  const { tokens } = facts;
  const slots = slotsOf(facts);
  const found: Change[] = [];
  for (let index = 1; index < slots.length; index++) {
    const [one, other] = [slots[index - 1] as Slot, slots[index] as Slot];
    const isForward = isWord(tokens, one.opener, 'from') && !isUpOrDown(tokens, one.opener - 1) && isEnd(facts, other);
    if ((!isForward && other.role !== 'from') || isStanding(tokens, one) || isStanding(tokens, other)) continue;
    if (isForward && isRangeBehind(tokens, slots[index - 2], one, other)) continue;
    const [from, to] = isForward ? [one, other] : [other, one];
    const read = changesOf(facts).find((change) => change.from?.start === from.amount.start);
    const called = isForward || read !== undefined ? undefined : calledFrom(facts, slots, index);
    if (called !== undefined) found.push(called);
    const now = isForward ? one.opener : nowBefore(facts, one);
    if (now < 0 || called !== undefined) continue;
    // "from less than four cents to more than three": what was read leaves open which way it went.
    if (read === undefined ? !areNear(tokens, one.amount.last + 1, other) : !isOpen(read)) continue;
    const cue = read?.cue ?? verbFarBefore(facts, now);
    if (cue === undefined) continue;
    const change = contraryTold(facts, from.amount, to.amount, cue);
    if (change !== undefined) found.push(change);
  }
  return found;
}

/** "to 190", "to somewhere between 160 and 190". */
function isEnd({ tokens, sentence }: SentenceFacts, { role, left }: Slot): boolean {
  if (role === 'to') return true;
  return isWord(tokens, left, 'between') && isWord(tokens, beforeFillers(tokens, left, sentence.first), 'to');
}

/** The "now" of "now has 900", "and a ticket now costs $3"; -1 for none. */
function nowBefore({ tokens, sentence }: SentenceFacts, { role, left }: Slot): number {
  if (role !== 'level' && role !== 'to') return -1;
  for (let at = left; at > Math.max(sentence.first, left - MOST_PRESENT); at--) {
    if (NOW.get(tokens, at) !== undefined) return at;
    if (tokens.kind[at] !== TokenKind.word) return -1;
  }
  return -1;
}

/** In tokens: "now makes up for". */
const MOST_PRESENT = 4;

/** "13,000 square feet, enough for 270 lorries, a marked increase over the 23,000": of the one level of its sort. */
function calledFrom(facts: SentenceFacts, slots: readonly Slot[], index: number): Change | undefined {
  const { tokens } = facts;
  const { amount: base, opener } = slots[index] as Slot;
  const cue = nounAt(tokens, opener - 1);
  // What is better may be less.
  if (cue === undefined || isBare(base) || isWord(tokens, cue.at, 'improvement')) return undefined;
  let article = cue.at - 1;
  while (
    article > cue.at - MOST_ADJECTIVES &&
    tokens.kind[article] === TokenKind.word &&
    A.get(tokens, article) === undefined
  )
    article--;
  if (A.get(tokens, article) === undefined || markAt(tokens, article - 1) !== ',') return undefined;
  let level: Slot | undefined;
  for (let at = 0; at < index; at++) {
    const each = slots[at] as Slot;
    if (!isComparable(tokens, each.amount, base)) continue;
    if (level !== undefined || (each.role !== 'level' && each.role !== 'to')) return undefined;
    level = each;
  }
  return level === undefined ? undefined : contraryTold(facts, base, level.amount, cue);
}

const A = wordList('a an');
/** In tokens: "a very sharp rise". */
const MOST_ADJECTIVES = 4;

function isOpen({ from, to }: Change): boolean {
  return from !== undefined && to !== undefined && went(from, to) === 0 && (hasBound(from) || hasBound(to));
}

function hasBound({ low, high }: Amount): boolean {
  return low === null || high === null;
}

/** Times, places and what is counted stand between the two ends, and no other clause. */
function areNear(tokens: Tokens, from: number, { opener }: Slot): boolean {
  if (opener - from > MOST_BETWEEN) return false;
  for (let at = from; at < opener; at++)
    if (ENDING_MARKS.has(markAt(tokens, at)) || PARTING.get(tokens, at) !== undefined || isMoving(tokens, at))
      return false;
  return true;
}

/** In tokens: "a day between the months of January and March 2004, to about". */
const MOST_BETWEEN = 14;

/** The one way that all words of change before a token say; the farthest verb is the sentence's own. */
function verbFarBefore({ tokens, sentence }: SentenceFacts, to: number): Cue | undefined {
  let cue: Cue | undefined;
  for (let at = to - 1; at >= Math.max(sentence.first, to - REACH); at--) {
    if (tokens.kind[at] === TokenKind.number || ENDING_MARKS.has(markAt(tokens, at))) break;
    if (PARTING.get(tokens, at) !== undefined || isNewClause(tokens, at)) break;
    const word = CHANGE_WORDS.get(tokens, at);
    if (word === undefined || isWord(tokens, at, 'growth')) continue;
    if (cue !== undefined && word.direction !== cue.direction) return undefined;
    const isVerb = (word.isVerb && OWNING.get(tokens, at - 1) === undefined) || isUpOrDown(tokens, at);
    if (isVerb) cue ??= { at, direction: word.direction };
    else if (cue === undefined) return undefined;
  }
  return cue;
}

/** In tokens, from the first end back to the verb. */
const REACH = 18;

/** "and the south now makes". */
function isNewClause(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at, 'and') && OWNING.get(tokens, at + 1) !== undefined && A.get(tokens, at + 1) === undefined;
}

function isMoving(tokens: Tokens, at: number): boolean {
  return CHANGE_WORDS.get(tokens, at)?.isVerb === true;
}

const ENDING_MARKS: ReadonlySet<string> = new Set([';', ':', '.', '?', '!', '"', '“', '”', '(', ')', '*', '•', '|']);

/** What begins something else, or changes what a verb of change means. */
const PARTING = wordList(`
  but while whereas although though who whose that which because despite without if unless said says than not no never
  slow slows slowed slowing ease eased revise revised revising move moved moving change changed shift shifted went go goes
  after before when as ranging range ranges ranged varies varied vary distance drove travelled flew`);
/** Behind one of these a participle is said of a noun: "the reduced fares". */
const OWNING = wordList("the a an its his her their our my this that these those 's of any no some with for in");

/** The values as they are told, whatever stands before them: "from less than four cents to more than three cents". */
export function contraryTold(facts: SentenceFacts, from: Amount, to: Amount, cue: Cue): Change | undefined {
  const [before, after] = [told(from, -cue.direction), told(to, cue.direction)];
  if (before === undefined || after === undefined || !isComparable(facts.tokens, before, after)) return undefined;
  // "extended the hours from 9 to 5".
  if (isBare(from) && isBare(to) && ((before.value as number) < LEAST_BARE || (after.value as number) < LEAST_BARE))
    return undefined;
  return contrary(facts.tokens, before, after, cue);
}

const LEAST_BARE = 24;

/** Of a range the end that bears the verb out best. */
export function told(amount: Amount, direction: number): Amount | undefined {
  const value = amount.value ?? (direction > 0 ? amount.high : amount.low);
  return value === null || value <= 0 ? undefined : { ...amount, value, low: value, high: value, modifier: 'none' };
}
