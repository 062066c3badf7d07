import type { Interval } from '../figures/interval.js';
import { wordList } from '../segment/lexicon.js';
import { markAt } from '../segment/marks.js';
import { isWord } from '../segment/tokens.js';
import { type Amount, beforeFillers, type SentenceFacts } from './amounts.js';
import { pointSize } from './points.js';
import { type Slot, slotsOf } from './roles.js';

/** "lost 453 points, or 5 percent, to finish at 8,577": a difference, the same in percent, and where it led. */
export interface Step {
  readonly difference: Amount;
  readonly percent: Amount;
  readonly to: Amount;
  /** What the difference is of what was before, in percent. */
  readonly actual: Interval;
}

/** The steps of a sentence, in order: the value before is reckoned from the one after. */
export function stepsOf(facts: SentenceFacts): readonly Step[] {
  const slots = slotsOf(facts);
  const steps: Step[] = [];
  for (const [index, slot] of slots.entries()) {
    // "lost 453 points, or 5 percent" are two levels to the reader of changes.
    const isApart = slot.also.length === 0 && isAgain(facts, slot.amount, slots[index + 1]);
    const next = slots[isApart ? index + 2 : index + 1];
    const said = [slot.amount, ...(isApart ? [(slots[index + 1] as Slot).amount] : slot.also)];
    const percent = said.find(({ unit }) => unit === 'percent');
    const difference = said.find((each) => each !== percent && each.kind !== 'multiple');
    const direction = slot.cue?.direction ?? lostOr(facts, slot.amount);
    if (direction === undefined || percent === undefined || difference === undefined || next === undefined) continue;
    if (
      said.length !== 2 ||
      said.some(({ modifier }) => modifier !== 'none') ||
      slots[slots.indexOf(next) + 1]?.role === 'from'
    )
      continue;
    const actual =
      isEnd(facts, said.at(-1) as Amount, next) && isOfOne(difference, next.amount)
        ? partOf(difference, next.amount, direction)
        : undefined;
    if (actual !== undefined) steps.push({ difference, percent, to: next.amount, actual });
  }
  return steps;
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

/** Dollars and dollars; points and the level of an index. */
function isOfOne(difference: Amount, to: Amount): boolean {
  if (difference.kind === 'money') return to.kind === 'money' && to.unit === difference.unit;
  return pointSize(difference) === 1 && to.kind === 'cardinal' && (to.noun === undefined || to.noun === 'point');
}

function partOf(difference: Amount, to: Amount, direction: 1 | -1): Interval | undefined {
  const ends = [difference.low, difference.high, to.low, to.high];
  if (ends.some((end) => end === null) || to.value === null || difference.value === null) return undefined;
  if (difference.value >= to.value) return undefined;
  const [low, high, least, most] = ends as number[] as [number, number, number, number];
  return {
    low: (100 * low) / (most - direction * low),
    high: (100 * high) / (least - direction * high),
  };
}
