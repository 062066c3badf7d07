import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, isBare, isComparable, lent, type SentenceFacts } from '../amounts.js';
import { went } from '../reckon.js';
import { CHANGE_WORDS, type Cue, isUpOrDown, nounAt } from './changewords.js';
import { isShareEnd } from './openers.js';
import type { Slot } from './roles.js';

/** What figures that go the other way than "up from" or "down from" says may mean all the same. */
export function isOtherwiseMeant(facts: SentenceFacts, first: Slot, second: Slot, cue: Cue): boolean {
  const { tokens } = facts;
  // "52 to 48, up from 50 to 50", "two points, 46 percent to 44 percent, from four": a score.
  const to = first.amount.first - 1;
  if (isWord(tokens, to, 'to') && (tokens.kind[to - 1] === TokenKind.number || isShareEnd(tokens, to - 1))) return true;
  if (isUpOrDown(tokens, cue.at) && isOfAnotherLevel(facts, first, second.amount, cue)) return true;
  // "came to 1 percent, up from a 3 percent fall".
  if (nounAt(tokens, second.amount.last + 1)?.direction === -1) return true;
  // "dropped from 41 seconds behind to 1 min 18 sec": the lag has grown.
  if (isStanding(tokens, first) || isStanding(tokens, second)) return true;
  if (first.role !== 'from' && first.role !== 'to' && areSigned(facts, first, second, cue)) return true;
  return areOpposite(facts, first.amount, second.amount) || areOpposite(facts, second.amount, first.amount);
}

/** "41 seconds behind": of those who are apart by so much more, one falls. */
export function isStanding(tokens: Tokens, { amount }: Slot): boolean {
  return STANDING.get(tokens, amount.last + 1) !== undefined;
}

const STANDING = wordList('behind adrift ahead clear');

/** "swung to a $5 million loss, down from $3 million in profit": the one lies below nought, the other above. */
function areOpposite({ tokens }: SentenceFacts, loss: Amount, gain: Amount): boolean {
  return (
    isInListBetween(tokens, loss.first - 2, loss.last + SIGN_REACH, LOSSES) &&
    isInListBetween(tokens, gain.first - 2, gain.last + SIGN_REACH, GAINS)
  );
}

const LOSSES = wordList('loss losses deficit shortfall');
const GAINS = wordList('profit profits surplus gain');

/** "rose to 5% in May, still down from 6% a year earlier", "down from a high of 6%". */
export function isOfOtherTime({ tokens, sentence }: SentenceFacts, { amount: a }: Slot, { amount: b }: Slot): boolean {
  for (let at = a.last + 1; at < b.first; at++) if (STILL.get(tokens, at) !== undefined) return true;
  const after = AGO.get(tokens, b.last + 3) ?? AGO.get(tokens, b.last + 4);
  return b.last + 3 < sentence.last && after !== undefined;
}

const STILL = wordList('still but yet though although while although high peak low record year far well');
const AGO = wordList('ago earlier before');

/** "40 floods in 12 districts, up from 30": an amount before is what is meant. */
function isOfAnotherLevel(facts: SentenceFacts, { role, amount: level }: Slot, base: Amount, cue: Cue): boolean {
  const { tokens } = facts;
  // "2 percent, down from 3 to 4 percent": a range.
  const compared = role === 'from' ? level : base;
  // "the world number 4, up from 9".
  if (isBare(level) && isBare(base) && PLACES.get(tokens, level.first - 1) !== undefined && level.last === level.first)
    return true;
  // "$3 for two, up from $4 for three".
  if (isBare(level) && !isBare(base) && base.kind !== 'cardinal') return true;
  // "30 percent, down from four out of every 10".
  if (ONWARDS.get(tokens, base.last + 1) !== undefined && tokens.kind[base.last + 2] !== TokenKind.mark) {
    const next = amountsOf(facts).find(({ first }) => first > base.last);
    if (next !== undefined && next.first - base.last <= 4) return true;
  }
  return amountsOf(facts).some(
    (each) =>
      each.last < level.first &&
      isComparable(tokens, each, compared) &&
      went(lent(tokens, compared, each), each) === cue.direction &&
      (isOfOneClause(tokens, each.last, level.first) || isNearer(each, level, base)),
  );
}

/** What is compared with an amount is the nearer to it: "net of $94m from $85m, with gains of $31m, up from $40m". */
export function isNearer({ value: each }: Amount, { value: level }: Amount, { value: base }: Amount): boolean {
  if (each === null || level === null || base === null) return true;
  return Math.abs(Math.log(each / base)) < Math.abs(Math.log(level / base));
}

/** No comma stands between two tokens. */
export function isOfOneClause(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (markAt(tokens, at) === ',') return false;
  return true;
}

const PLACES = wordList('number at on in');
const ONWARDS = wordList('in out of');

/** "shrank 3 percent, down from growth of 1 percent", "a shortfall of $5m, down from $3m": one may lie below nought. */
function areSigned({ tokens }: SentenceFacts, first: Slot, second: Slot, { direction }: Cue): boolean {
  if (first.role === 'by' && first.cue?.direction === -1) return true;
  for (const { first: from, last } of [first.amount, second.amount]) {
    for (let at = from - SIGN_REACH; at <= last + SIGN_REACH; at++)
      if (SIGNED.get(tokens, at) !== undefined && !(direction > 0 && DEFICITS.get(tokens, at) !== undefined))
        return true;
  }
  return false;
}

/** In tokens. */
const SIGN_REACH = 3;

/** What is told with one of these may lie below nought. */
export const BELOW_NOUGHT = wordList(
  'red black shortfall profit surplus loss losing lost minus negative below under par deficit deflation',
);
/** "a deficit of $27 billion, up from $29 billion" has grown, for all that may be meant. */
export const DEFICITS = wordList('deficit deficits shortfall shortfalls');
const SIGNED = wordList([...BELOW_NOUGHT.words, 'eased off slipped'].join(' '));

/** "to 5 percent from the current 7 to 8 percent": what it changed from is a range. */
export function isRangeBehind(tokens: Tokens, before: Slot | undefined, low: Slot, high: Slot): boolean {
  if (before?.role !== 'to' || !isComparable(tokens, before.amount, high.amount)) return false;
  if (isWord(tokens, low.opener - 1, 'and')) return false;
  return !isInListBetween(tokens, before.amount.last, low.opener, CHANGE_WORDS);
}

/** "60 percent to 40, against 55 to 45": how a vote went, twice. */
export function isSplit(tokens: Tokens, from: Slot, to: Slot): boolean {
  return to.role === 'to' && to.left === from.amount.last + 1 && AGAINST.get(tokens, from.opener) !== undefined;
}

const AGAINST = wordList('against versus vs with');
