import type { Interval } from '../../figures/interval.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, beforeFillers, isComparable, lent, type SentenceFacts } from '../amounts.js';
import { isUpOrDown, nounAt } from './changewords.js';
import { countOfShares, mayHaveEnds, mayStep } from './ends.js';
import { ofOnlyLevel } from './onlylevels.js';
import { pointSize } from './points.js';
import { isBreak, type Slot, slotsOf } from './roles.js';

/** "lost 453 points, or 5 percent, to finish at 8,577": a difference, the same in percent, and where it led. */
export interface Step {
  readonly difference: Amount;
  readonly percent: Amount;
  /** Where it led, or what it is a part of. */
  readonly to: Amount;
  /** What the difference is of what was before, in percent. */
  readonly actual: Interval;
  /** It may have led there or from there. */
  readonly isOpen?: true;
  /** Where it led stands in the next sentence, or nothing says that it led there. */
  readonly isDoubtful?: true;
}

/** The steps of a sentence, in order: of the values before and after one is told, and the other reckoned from it. */
export function stepsOf(facts: SentenceFacts): readonly Step[] {
  const steps: Step[] = [];
  if (mayStep(facts)) {
    const slots = slotsOf(facts);
    for (let index = 0; index < slots.length; index++) {
      const step = readSaid(facts, slots, index) ?? readApart(facts, slots, index);
      if (step !== undefined) steps.push(step);
    }
  }
  const only = steps.length === 0 ? ofOnlyLevel(facts) : undefined;
  return only === undefined ? steps : [only];
}

/**
 * "lost 453 points, or 5 percent, to finish at 8,577", "closed at 8,577, down 453 points, or 5 percent", "up 2.9 percent, a
 * gain of 305 points. It stands at 10,822."
 */
function readSaid(facts: SentenceFacts, slots: readonly Slot[], index: number): Step | undefined {
  const slot = slots[index] as Slot;
  const isApart = slot.also.length === 0;
  if (isApart && (slot.amount.unit === 'percent') === (slots[index + 1]?.amount.unit === 'percent')) return undefined;
  // "lost 453 points, or 5 percent" are two levels to the reader of changes.
  const again = isApart && isAgain(facts, slot, slots[index + 1]) ? slots[index + 1] : undefined;
  const said = [slot.amount, ...(again === undefined ? slot.also : [again.amount])];
  const percent = said.find(({ unit }) => unit === 'percent');
  const difference = said.find((each) => each !== percent && each.kind !== 'multiple');
  const direction = slot.cue?.direction ?? again?.cue?.direction ?? lostOr(facts, slot.amount);
  if (direction === undefined || percent === undefined || difference === undefined || said.length !== 2)
    return undefined;
  const next = again === undefined ? index + 1 : index + 2;
  const [behind, later] = [slots[next], slots[next + 1]];
  const last = said.at(-1) as Amount;
  const isPassed = later !== undefined && behind !== undefined && isThreshold(facts, behind);
  const end = isPassed ? later : behind;
  if (end !== undefined && (isPassed || later?.role !== 'from') && isEnd(facts, last, end, isPassed))
    return stepOf(facts, difference, percent, end.amount, direction);
  // "$60 or 15 percent above its present bill of $1,200".
  const isCompared =
    behind?.role === 'from' || (again?.cue !== undefined && BESIDE.get(facts.tokens, again.cue.at) !== undefined);
  if (behind !== undefined && behind.amount.first - last.last <= FARTHEST && isCompared && !isLevel(difference, behind))
    return stepOf(facts, difference, percent, behind.amount, 0);
  if (behind?.role === 'from') return undefined;
  const before = slots[index - 1];
  if (before !== undefined && isLedTo(facts, before, slot))
    return stepOf(facts, difference, percent, before.amount, direction);
  const reached = behind === undefined && before === undefined ? reachedIn(facts.after) : undefined;
  const step = reached && stepOf(facts, difference, percent, reached, direction);
  return step && { ...step, isDoubtful: true };
}

/** The rises of a sentence that are more than what they lead to: "raised its rate by 250 basis points to 2 percent". */
export function overshotIn(facts: SentenceFacts): readonly Pick<Step, 'difference' | 'to'>[] {
  const { tokens, sentence } = facts;
  const found: Pick<Step, 'difference' | 'to'>[] = [];
  const slots = slotsOf(facts);
  for (let index = 1; index < slots.length; index++) {
    const [first, second] = [slots[index - 1] as Slot, slots[index] as Slot];
    const isLed = second.role === 'by' && isLedTo(facts, first, second, MOST_NAMED);
    const [by, end] = isLed ? [second, first] : [first, second];
    if (by.role !== 'by' || by.cue?.direction !== 1 || (end.role !== 'to' && !isLed)) continue;
    const { amount: difference } = by;
    const size = pointSize(difference);
    const isLike =
      size === undefined
        ? difference.unit !== 'percent' && isComparable(tokens, difference, end.amount)
        : end.amount.unit === 'percent';
    const times = ((difference.value ?? 0) * (size ?? 1)) / (end.amount.value ?? Number.POSITIVE_INFINITY);
    if (
      !isLike ||
      times <= (size === undefined ? MOST_ROUNDED : 1.02) ||
      (size === undefined && times > MOST_TIMES) ||
      second.amount.first - first.amount.last > FARTHEST
    )
      continue;
    if (
      difference.kind === 'multiple' ||
      difference.kind === 'duration' ||
      isInListBetween(tokens, sentence.first, difference.first, SIGNED)
    )
      continue;
    found.push({ difference, to: end.amount });
  }
  return found;
}

/** A figure behind "to" or before "up", and another that may have led to it: a look before the sentence is read. */
export function mayOvershoot(facts: SentenceFacts): boolean {
  if (!mayHaveEnds(facts) && countOfShares(facts) < 2) return false;
  const { tokens, sentence } = facts;
  const amounts = amountsOf(facts);
  for (let at = 1; at < amounts.length; at++) {
    const [one, other] = [amounts[at - 1] as Amount, amounts[at] as Amount];
    const left = beforeFillers(tokens, other.first, sentence.first);
    const isTo = isWord(tokens, left, 'to');
    if (!isTo && !isWord(tokens, left, 'up') && nounAt(tokens, left - 1) === undefined) continue;
    const [size, end] = isTo ? [one, other] : [other, one];
    if (size.unit !== 'percent' && (end.unit === 'percent' || isComparable(tokens, size, end))) return true;
  }
  return false;
}

/** How much less the end may seem for rounding alone, and for another thing than what rose. */
const MOST_ROUNDED = 1.15;
const MOST_TIMES = 200;

/** What may have been below nought before. */
const SIGNED = wordList(
  'profit profits net income earnings result results balance growth temperature temperatures gdp output economy surplus margin lead loss deficit wind',
);

/** "below the 5,000 mark at", "to below 9,000, closing at": what was passed on the way. */
function isThreshold({ tokens }: SentenceFacts, { left }: Slot): boolean {
  return PASSED.get(tokens, left) !== undefined;
}

const PASSED = wordList('below above under past through');

/** "It stands at 10,822 points.": the first figure of the sentence behind. */
function reachedIn(after: SentenceFacts | undefined): Amount | undefined {
  const [end] = after === undefined ? [] : slotsOf(after);
  if (after === undefined || end?.role !== 'level' || end.amount.first - after.sentence.first > FARTHEST)
    return undefined;
  return isInListBetween(after.tokens, after.sentence.first, end.amount.first, STANDING) ? end.amount : undefined;
}

const STANDING = wordList('stands stood closed ended finished settled value level');

/** "22 percent fewer, or 7.8 million, against 10 million": what it came to. */
function isLevel({ value }: Amount, { amount }: Slot): boolean {
  return (value as number) > MOST_STEP * (amount.value ?? 0);
}

const MOST_STEP = 0.5;
const BESIDE = wordList('above below');

/** "closed at 8,577, down 453 points", "$7.2 billion, a $440 million increase". */
function isLedTo(
  { tokens }: SentenceFacts,
  { role, amount: { last } }: Slot,
  { cue, left, amount: { first } }: Slot,
  most = MOST_UNIT,
): boolean {
  if ((role !== 'level' && role !== 'to') || cue === undefined) return false;
  const isAfter = isUpOrDown(tokens, cue.at) && cue.at < first;
  if (!isAfter && nounAt(tokens, cue.at) === undefined) return false;
  const mark = isAfter ? cue.at - 1 : cue.at < first ? beforeFillers(tokens, cue.at, last) : left;
  return mark - last < most && (markAt(tokens, mark) === ',' || markAt(tokens, mark) === '(');
}

/** In tokens: "$30 a barrel, up". */
const MOST_UNIT = 4;
/** The same with what is counted: "210 ships in May, up". */
const MOST_NAMED = 8;

/** "rose by $20 to $220, or 10 percent", "goes up by 5p to 30p, a rise of 20 percent". */
function readApart(facts: SentenceFacts, slots: readonly Slot[], index: number): Step | undefined {
  const [by, to, again] = slots.slice(index, index + 3);
  const { tokens } = facts;
  const isReached = to?.role === 'to' || (to?.role === 'level' && isWord(tokens, to.left, 'at'));
  if (by?.role !== 'by' || by.cue === undefined || by.also.length > 0 || !isReached || again?.role !== 'by')
    return undefined;
  const percent = again.amount;
  const opener = Math.min(percent.first, again.cue?.at ?? percent.first);
  const isSaid = isApposed(tokens, to.amount.last + 1, opener) && FURTHER.get(tokens, percent.last + 1) === undefined;
  const isSame = again.cue === undefined || again.cue.direction === by.cue.direction;
  if (percent.unit !== 'percent' || !isSaid || !isSame) return undefined;
  return stepOf(facts, by.amount, percent, to.amount, by.cue.direction);
}

/** " a share, or", ", a rise of": nothing but a mark and what opens the same again, behind a unit. */
function isApposed(tokens: Tokens, from: number, to: number): boolean {
  let mark = from;
  while (mark < from + MOST_UNIT && markAt(tokens, mark) === '') mark++;
  if (markAt(tokens, mark) !== ',' && markAt(tokens, mark) !== '(') return false;
  for (let at = mark + 1; at < to; at++) if (AGAIN.get(tokens, at) === undefined) return false;
  return true;
}

const AGAIN = wordList('or a an about around nearly almost some roughly just over equal to further sharp');

/** "a rise of 20 percent since 2015": of something else. */
const FURTHER = wordList('of on over from since in during within than above below compared');

/** `direction` 0 for what the difference is a part of itself. */
function stepOf(
  { tokens }: SentenceFacts,
  difference: Amount,
  percent: Amount,
  end: Amount,
  direction: 1 | 0 | -1,
): Step | undefined {
  if (difference.modifier !== 'none' || end.modifier !== 'none') return undefined;
  if (!isOfOne(tokens, difference, end)) return undefined;
  const actual = partOf(lent(tokens, difference, end), lent(tokens, end, difference), direction);
  return actual === undefined ? undefined : { difference, percent, to: end, actual };
}

/** "lost 453 points", "added $3". */
function lostOr({ tokens, sentence }: SentenceFacts, { first }: Amount): 1 | -1 | undefined {
  const at = beforeFillers(tokens, first, sentence.first);
  return LOST_OR.get(tokens, at);
}

const LOST_OR = createLexicon<1 | -1>([
  ...'lose loses lost losing'.split(' ').map((word) => [word, -1] as const),
  ...'add adds added adding'.split(' ').map((word) => [word, 1] as const),
]);

/**
 * The same told once more: ", or 5 percent,", " (5 percent)", ", which is 5 percent,", ", more than 5 percent, to", ", a gain
 * of 305 points", "from Monday's close (or 5 percent)".
 */
function isAgain(
  { tokens, sentence }: SentenceFacts,
  { cue, amount: { last } }: Slot,
  next: Slot | undefined,
): boolean {
  if (next === undefined || next.role === 'from' || next.role === 'to') return false;
  const noun = next.cue === undefined ? undefined : nounAt(tokens, next.cue.at);
  if (next.cue !== undefined && cue !== undefined && next.cue.direction !== cue.direction) return false;
  const opener = noun === undefined ? next.amount.first : Math.min(noun.at, next.amount.first);
  let at = beforeFillers(tokens, opener, sentence.first);
  const isOr = isWord(tokens, at, 'or');
  if (isOr) at--;
  else if (isWord(tokens, at, 'is') && (isWord(tokens, at - 1, 'which') || isWord(tokens, at - 1, 'that'))) at -= 2;
  else if (markAt(tokens, at) !== '(' && noun === undefined && !endsTold(tokens, next.amount)) return false;
  const isMarked = markAt(tokens, at) === ',' || markAt(tokens, at) === '(';
  if (!isMarked && !isOr) return false;
  if (at - last > (noun !== undefined && isOr ? 2 : 1) * MOST_BETWEEN) return false;
  for (let between = last + 1; between < at; between++) if (isBreak(tokens, between)) return false;
  return true;
}

/** In tokens: "from Monday's close", "increase over this year's figure,". */
const MOST_BETWEEN = 7;

/** ", to", ")": what is told is over. */
function endsTold(tokens: Tokens, { unit, last }: Amount): boolean {
  return unit === 'percent' && (markAt(tokens, last + 1) === ',' || isWord(tokens, last + 1, 'to'));
}

/** "to 8,577", "to finish at 8,577", "at $1,212", "reaching a level of 5,595". */
function isEnd({ tokens }: SentenceFacts, last: Amount, { role, amount, left: at }: Slot, isPassed: boolean): boolean {
  if (
    amount.first - last.last > (isPassed ? 2 : 1) * FARTHEST ||
    (role !== 'to' && role !== 'level') ||
    amount.modifier !== 'none'
  )
    return false;
  for (let between = last.last + 1; between < at; between++) {
    const mark = markAt(tokens, between);
    if ((mark !== '' && mark !== ',' && mark !== ')') || PARTING.get(tokens, between) !== undefined) return false;
  }
  if (isWord(tokens, at, 'to') || (isWord(tokens, at, 'of') && LEVELS.get(tokens, at - 1) !== undefined)) return true;
  const verb = isWord(tokens, at, 'of') ? at - 2 : at - 1;
  if (!isWord(tokens, at, 'at')) return false;
  // "ending the day at".
  return isPassed || at <= last.last + 2 || isInListBetween(tokens, Math.max(verb - 2, last.last), verb + 1, ENDING);
}

const LEVELS = wordList('level value total close');

/** In tokens: ", at the closing bell, reaching a level of". */
const FARTHEST = 12;

const ENDING = wordList(
  'finish close end settle closing finishing ending settling closed ended finished settled stand',
);
const PARTING = wordList('and but while as after since because from than when');

/** Dollars and dollars, tonnes and tonnes; points and the level of an index. */
function isOfOne(tokens: Tokens, difference: Amount, to: Amount): boolean {
  if (pointSize(difference) === 1) return to.kind === 'cardinal' && (to.noun === undefined || to.noun === 'point');
  return difference.kind !== 'percent' && difference.kind !== 'multiple' && isComparable(tokens, difference, to);
}

function partOf(difference: Amount, to: Amount, direction: 1 | 0 | -1): Interval | undefined {
  const ends = [difference.low, difference.high, to.low, to.high];
  if (ends.some((end) => end === null) || to.value === null || difference.value === null) return undefined;
  if (difference.value >= to.value) return undefined;
  const [low, high, least, most] = ends as number[] as [number, number, number, number];
  return {
    low: (100 * low) / (most - direction * low),
    high: (100 * high) / (least - direction * high),
  };
}
