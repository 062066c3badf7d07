import type { Interval } from '../../figures/interval.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { type Amount, beforeFillers, isComparable, lent, type SentenceFacts } from '../amounts.js';
import { pointSize } from './points.js';
import { isUpOrDown, type Slot, slotsOf } from './roles.js';

/** "lost 453 points, or 5 percent, to finish at 8,577": a difference, the same in percent, and where it led. */
export interface Step {
  readonly difference: Amount;
  readonly percent: Amount;
  /** Where it led, or what it is a part of. */
  readonly to: Amount;
  /** What the difference is of what was before, in percent. */
  readonly actual: Interval;
}

/** The steps of a sentence, in order: of the values before and after one is told, and the other reckoned from it. */
export function stepsOf(facts: SentenceFacts): readonly Step[] {
  const slots = slotsOf(facts);
  const steps: Step[] = [];
  for (let index = 0; index < slots.length; index++) {
    const step = readSaid(facts, slots, index) ?? readApart(facts, slots, index);
    if (step !== undefined) steps.push(step);
  }
  return steps;
}

/** "lost 453 points, or 5 percent, to finish at 8,577", "closed at 8,577, down 453 points, or 5 percent". */
function readSaid(facts: SentenceFacts, slots: readonly Slot[], index: number): Step | undefined {
  const slot = slots[index] as Slot;
  // "lost 453 points, or 5 percent" are two levels to the reader of changes.
  const again = slot.also.length === 0 && isAgain(facts, slot.amount, slots[index + 1]) ? slots[index + 1] : undefined;
  const said = [slot.amount, ...(again === undefined ? slot.also : [again.amount])];
  const percent = said.find(({ unit }) => unit === 'percent');
  const difference = said.find((each) => each !== percent && each.kind !== 'multiple');
  const direction = slot.cue?.direction ?? again?.cue?.direction ?? lostOr(facts, slot.amount);
  if (direction === undefined || percent === undefined || difference === undefined || said.length !== 2)
    return undefined;
  const next = again === undefined ? index + 1 : index + 2;
  const [behind, later] = [slots[next], slots[next + 1]];
  const last = said.at(-1) as Amount;
  if (behind !== undefined && later?.role !== 'from' && isEnd(facts, last, behind))
    return stepOf(facts, difference, percent, behind.amount, direction);
  // "$60 or 15 percent above its present bill of $1,200".
  const isCompared =
    behind?.role === 'from' || (again?.cue !== undefined && BESIDE.get(facts.tokens, again.cue.at) !== undefined);
  if (behind !== undefined && behind.amount.first - last.last <= FARTHEST && isCompared && !isLevel(difference, behind))
    return stepOf(facts, difference, percent, behind.amount, 0);
  const before = slots[index - 1];
  if (before === undefined || behind?.role === 'from' || !isLedTo(facts, before, slot)) return undefined;
  return stepOf(facts, difference, percent, before.amount, direction);
}

/** "22 percent fewer, or 7.8 million, against 10 million": what it came to. */
function isLevel({ value }: Amount, { amount }: Slot): boolean {
  return (value as number) > MOST_STEP * (amount.value ?? 0);
}

const MOST_STEP = 0.5;
const BESIDE = wordList('above below');

/** "closed at 8,577, down 453 points". */
function isLedTo(
  { tokens }: SentenceFacts,
  { role, amount: { last } }: Slot,
  { cue, amount: { first } }: Slot,
): boolean {
  if ((role !== 'level' && role !== 'to') || cue === undefined || cue.at > first || !isUpOrDown(tokens, cue.at))
    return false;
  return cue.at - last <= MOST_UNIT && (markAt(tokens, cue.at - 1) === ',' || markAt(tokens, cue.at - 1) === '(');
}

/** In tokens: "$30 a barrel, up". */
const MOST_UNIT = 4;

/** "rose by $20 to $220, or 10 percent", "goes up by 5p to 30p, a rise of 20 percent". */
function readApart(facts: SentenceFacts, slots: readonly Slot[], index: number): Step | undefined {
  const [by, to, again] = slots.slice(index, index + 3);
  if (by?.role !== 'by' || by.cue === undefined || by.also.length > 0 || to?.role !== 'to' || again?.role !== 'by')
    return undefined;
  const { tokens } = facts;
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
const FURTHER = wordList('of on over from since in than above below compared');

/** `direction` 0 for what the difference is a part of itself. */
function stepOf(
  { tokens }: SentenceFacts,
  difference: Amount,
  percent: Amount,
  end: Amount,
  direction: 1 | 0 | -1,
): Step | undefined {
  if (difference.modifier !== 'none' || percent.modifier !== 'none' || end.modifier !== 'none') return undefined;
  if (!isOfOne(tokens, difference, end)) return undefined;
  const actual = partOf(lent(tokens, difference, end), lent(tokens, end, difference), direction);
  return actual === undefined ? undefined : { difference, percent, to: end, actual };
}

/** "lost 453 points", "added $3". */
function lostOr({ tokens, sentence }: SentenceFacts, { first }: Amount): 1 | -1 | undefined {
  const at = beforeFillers(tokens, first, sentence.first);
  if (isWord(tokens, at, 'lost') || isWord(tokens, at, 'loses')) return -1;
  return isWord(tokens, at, 'added') || isWord(tokens, at, 'adds') ? 1 : undefined;
}

/** ", or 5 percent,", " (5 percent)". */
function isAgain({ tokens }: SentenceFacts, { last }: Amount, next: Slot | undefined): boolean {
  if (next === undefined || next.amount.first - last > 5) return false;
  return isWord(tokens, next.amount.first - 1, 'or') || markAt(tokens, next.amount.first - 1) === '(';
}

/** "to 8,577", "to finish at 8,577", "at $1,212", "reaching a level of 5,595". */
function isEnd({ tokens, sentence }: SentenceFacts, last: Amount, { role, amount }: Slot): boolean {
  if (amount.first - last.last > FARTHEST || (role !== 'to' && role !== 'level') || amount.modifier !== 'none')
    return false;
  const at = beforeFillers(tokens, amount.first, sentence.first);
  for (let between = last.last + 1; between < at; between++) {
    const mark = markAt(tokens, between);
    if ((mark !== '' && mark !== ',' && mark !== ')') || PARTING.get(tokens, between) !== undefined) return false;
  }
  if (isWord(tokens, at, 'to') || isWord(tokens, at - 1, 'level')) return true;
  const verb = isWord(tokens, at, 'of') ? at - 2 : at - 1;
  return isWord(tokens, at, 'at') && (at <= last.last + 2 || ENDING.get(tokens, verb) !== undefined);
}

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
