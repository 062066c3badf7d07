import type { Interval } from '../../figures/interval.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, TokenKind } from '../../segment/tokens.js';
import { type Amount, isComparable, type SentenceFacts } from '../amounts.js';
import { asItReads, times } from '../reckon.js';
import { nounAt } from './changewords.js';
import { mayHaveEndsAround } from './ends.js';
import { levelsAround } from './levels.js';
import { isBreak, isShare, type Slot, slotsOf } from './roles.js';
import type { Step } from './steps.js';

/**
 * "will pay £2,142, £102 more than now, an increase of 5 percent", "The 1,200 workers will be 300 fewer. The 25 percent cut …":
 * a change told as a size and as a share, and the one level nearby that it can have led to or from. Which of the two it is
 * is left open: the share must be none of all that it may be.
 */
export function ofOnlyLevel(facts: SentenceFacts): Step | undefined {
  if (!mayHaveEndsAround(facts)) return undefined;
  const slots = slotsOf(facts);
  const shares = slots.flatMap((slot) =>
    // "900, or 20 percent," of what is counted is for part-whole-percent-mismatch.
    [slot.amount, ...(slot.amount.kind === 'cardinal' ? NONE : slot.also)]
      .filter(isShare)
      .map((amount) => ({ ...slot, amount })),
  );
  const [share] = shares;
  if (share === undefined || shares.length > 1) return undefined;
  const { amount: percent } = share;
  const isTaken = percent === slots[0]?.amount && isTakenUp(facts, share);
  const told = isTaken ? facts.before : facts;
  const size = told && onlySizeOf(told);
  if (told === undefined || size === undefined) return undefined;
  const { difference, direction } = size;
  if (isTaken ? nounAt(facts.tokens, percent.last + 1)?.direction !== direction : !isOfSame(facts, share, size))
    return undefined;
  const alike = levelsAround(told).filter(
    ({ amount, back }) =>
      back >= 0 && back < 2 && amount !== difference && isComparable(facts.tokens, amount, difference),
  );
  const own = alike.filter(({ back }) => back === 0);
  const [level, other] = own.length > 0 ? own : alike;
  if (level === undefined || other !== undefined || level.amount.modifier !== 'none') return undefined;
  const actual = partOf(difference, level.amount, direction, isApposed(told, level.amount, difference));
  return actual && { difference, percent, to: level.amount, actual, isOpen: true, isDoubtful: true };
}

const NONE: readonly never[] = [];

/** So much more or less of what is counted. */
interface Size {
  readonly difference: Amount;
  readonly direction: 1 | -1;
}

/** "£102 more", "by 19,000", "a loss of $5": the only one that a sentence tells. */
function onlySizeOf(facts: SentenceFacts): Size | undefined {
  let size: Size | undefined;
  for (const [index, slot] of slotsOf(facts).entries()) {
    const { amount: difference } = slot;
    const direction = directionOf(facts, slot, slotsOf(facts)[index + 1]);
    if (direction === undefined || isShare(difference) || UNCOUNTED.has(difference.kind)) continue;
    if (size !== undefined || difference.modifier !== 'none') return undefined;
    size = { difference, direction };
  }
  return size;
}

const UNCOUNTED: ReadonlySet<string> = new Set(['multiple', 'duration']);

function directionOf({ tokens }: SentenceFacts, { role, cue, amount }: Slot, next: Slot | undefined) {
  if (markAt(tokens, amount.last + 1) === '-') return undefined;
  if (role === 'by') return cue?.direction;
  if (role !== 'level' || amount.kind === 'cardinal') return undefined;
  // "165 crowns more from January", "4p and therefore a sixth more".
  const word = amount.last + 1;
  if (MORE.get(tokens, word) !== undefined) return MORE.get(tokens, word);
  const isJoined = isWord(tokens, word, 'and') && next !== undefined && next.left <= word + 2 && isShare(next.amount);
  return isJoined ? next.cue?.direction : undefined;
}

const MORE = createLexicon<1 | -1>([
  ['more', 1],
  ['extra', 1],
  ['less', -1],
]);

/** ", an increase of 5 percent", ", or 5 percent": not "an increase of 5 percent in the price of". */
function isOfSame(
  { tokens, sentence }: SentenceFacts,
  { role, cue, amount, left }: Slot,
  { difference, direction }: Size,
): boolean {
  if (role !== 'by' || (cue !== undefined && cue.direction !== direction) || amount.first < difference.first)
    return false;
  // "by 100, while the other was 5 percent lower", "by 40, and exports fell by 5 percent".
  for (let at = difference.last + 1; at < left; at++)
    if (isBreak(tokens, at) || (isWord(tokens, at, 'and') && at < left - 1)) return false;
  const next = Math.max(amount.last, cue?.at ?? 0) + 1;
  if (next >= sentence.last || tokens.kind[next] === TokenKind.mark) return true;
  return (
    FURTHER.get(tokens, next) === undefined ||
    (isWord(tokens, next, 'than') && THEN.get(tokens, next + 1) !== undefined)
  );
}

/** "the 3 per cent increase": of what was told just before. */
function isTakenUp({ tokens }: SentenceFacts, { amount }: Slot): boolean {
  const noun = nounAt(tokens, amount.last + 1);
  if (noun === undefined || POINTING.get(tokens, amount.first - 1) === undefined) return false;
  return FURTHER.get(tokens, noun.at + 1) === undefined;
}

const POINTING = wordList('the that this');
/** "a rise of 20 percent since 2015": of something else. */
const FURTHER = wordList('of in on over from since than above below compared for to among a per each every');
const THEN = wordList('it they he she before now today last');

/** "2,400 people, 600 fewer than", "24p, 4p and therefore a sixth more": the level is what it has become. */
function isApposed({ tokens }: SentenceFacts, { last }: Amount, { first, last: end }: Amount): boolean {
  if (first < last || first - last > MOST_COUNTED || markAt(tokens, first - 1) !== ',') return false;
  for (let at = last + 1; at < first - 1; at++) if (tokens.kind[at] !== TokenKind.word) return false;
  return !isWord(tokens, end + 1, 'or');
}

/** In tokens: "2,400 people from April,". */
const MOST_COUNTED = 6;

/** What part the size is of the level, if it was so before, or of what it was, if it has become so. */
function partOf(difference: Amount, level: Amount, direction: 1 | -1, isReached: boolean): Interval | undefined {
  const [size, end] = [asItReads(difference, level), asItReads(level, difference)];
  const ends = [size.low, size.high, end.low, end.high];
  if (ends.some((each) => each === null)) return undefined;
  const [low, high, least, most] = ends as [number, number, number, number];
  if (high >= MOST_PART * least) return undefined;
  const is = { low: low / (most - direction * low), high: high / (least - direction * high) };
  const was = isReached ? is : { low: low / most, high: high / least };
  return times({ low: Math.min(was.low, is.low), high: Math.max(was.high, is.high) }, 100);
}

/** What is more hardly is a part of the same. */
const MOST_PART = 0.8;
