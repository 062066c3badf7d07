import { wordList } from '../../segment/lexicon.js';
import { TokenKind } from '../../segment/tokens.js';
import { type Amount, isBare, type SentenceFacts } from '../amounts.js';
import { isOfOther } from './about.js';
import { changesOf } from './changes.js';
import { type Cue, nounAt } from './changewords.js';
import type { LevelPair } from './levelpairs.js';
import { areAlike, areContrasted, type Level, measureOf } from './levels.js';
import { type Slot, slotsOf } from './roles.js';
import { areInTurn } from './tenses.js';

/**
 * The only two levels of one sort nearby, one of which is of another time, where the sentence tells of one change alone and
 * not what else changed: no words lead from the change to them.
 */
export function onlyPairOf(
  facts: SentenceFacts,
  slot: Slot,
  cue: Cue,
  levels: readonly Level[],
): LevelPair | undefined {
  if (!isToldAlone(facts, slot, cue)) return undefined;
  const near = levels.filter(
    ({ back, amount, facts: own }) =>
      Math.abs(back) <= 1 && !isBare(amount) && amount.unit !== 'percent' && !isOfSize(own, amount),
  );
  for (const [index, second] of near.entries()) {
    const first = near.slice(0, index).find((each) => areAlike(each, second));
    if (first === undefined) continue;
    if (near.filter((each) => areAlike(each, second)).length > 2) return undefined;
    if (first.slot.role === 'to' && second.slot.role === 'to') return undefined;
    if (isOfOther(facts, measureOf(second))) return undefined;
    if (!areContrasted(first, second, Number.MAX_SAFE_INTEGER)) return undefined;
    return areInTurn(first, second) || first.slot.role === 'from'
      ? { first, second, isOrdered: true }
      : { first, second };
  }
  return undefined;
}

/** "has doubled since", "rose 20 percent", and nothing else by how much: not "a 20 percent rise in exports", "fell by half to 40". */
function isToldAlone(facts: SentenceFacts, slot: Slot, cue: Cue): boolean {
  const next = Math.max(slot.amount.last, cue.at) + 1;
  const isOpen = next >= facts.sentence.last || facts.tokens.kind[next] === TokenKind.mark;
  if (slot.role !== 'times' && slot.role !== 'by') return false;
  const isNoun = nounAt(facts.tokens, cue.at) !== undefined && OF_OTHER.get(facts.tokens, next) === undefined;
  if (!isOpen && !isNoun && GOING_ON.get(facts.tokens, next) === undefined) return false;
  return slotsOf(facts).every((each) => each === slot || each.cue === undefined);
}

/** "a 20 percent rise in exports". */
const OF_OTHER = wordList('in for of to on among by at per each from against above below');
const GOING_ON = wordList('since over from between during last this year compared after and but as while when within');

/** A sentence says itself by how much it changed. */
function isOfSize(facts: SentenceFacts, { start }: Amount): boolean {
  return changesOf(facts).some(
    ({ from, to, by, times }) =>
      (by.length > 0 || times !== undefined) && (from?.start === start || to?.start === start),
  );
}
