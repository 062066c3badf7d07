import { ratio } from '../../figures/compare.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { type Amount, beforeFillers, isBare, isComparable, lent, type SentenceFacts } from '../amounts.js';
import { keptLast } from '../kept.js';
import { asItReads, difference, disagree, fractionInPercent, multipleMeant, percentChange } from '../reckon.js';
import { isNumberAt } from '../sums/exceeding.js';
import { type Change, changesOf } from './changes.js';
import { CHANGE_WORDS, type Cue, nounAt } from './changewords.js';
import { mayHaveEnds, mayHaveEndsAround, mayHaveEndsBeside } from './ends.js';
import { BEING, type LevelPair, levelPairOf } from './levelpairs.js';
import { isNow, type Level, levelsAround } from './levels.js';
import { isFraction, isOfBefore } from './multiples.js';
import { onlyPairOf } from './onlypairs.js';
import { isOfOtherBase } from './otherbases.js';
import { PACES } from './paces.js';
import { pointSize } from './points.js';
import { isBreak, isOfThings, isShare, type Slot, slotsOf } from './roles.js';

/**
 * The changes that a sentence states and whose ends stand beside it: "It had 480 members a year ago. Today it has 624, an
 * increase of 20 percent.", "… to $7 from $5. The 28 percent increase …", "Prices have doubled. What cost $4 costs $8."
 */
export const followUpsOf = keptLast((facts: SentenceFacts): readonly Change[] => {
  if (facts.figures.length === 0 || !mayHaveEndsAround(facts)) return NONE;
  const found: Change[] = [];
  let window: readonly Level[] | undefined;
  for (const slot of slotsOf(facts)) {
    const cue = statedBy(facts, slot);
    if (cue === undefined || !mayHaveEndsBeside(facts, slot.amount.figure) || isWhole(facts, slot.amount)) continue;
    window ??= levelsAround(facts);
    if (window.length > MOST_LEVELS) return found;
    const change = changeAround(facts, slot, cue, window);
    if (change === undefined || isBesideOther(facts, slot, change) || isOfOtherEnd(facts, change)) continue;
    found.push(change);
  }
  return found;
});

const NONE: readonly never[] = [];

/** "from 230p to 260p, or 17 percent above the present price". */
function isBesideOther(facts: SentenceFacts, slot: Slot, { from, to }: Change): boolean {
  const isOwn = (end: Amount | undefined) =>
    end !== undefined && end.first >= facts.sentence.first && end.last < slot.amount.first;
  return isOwn(from) && isOwn(to) && isOfOtherBase(facts, slot);
}

/** "28 percent, down from 33, and its partners took 6 percent, two points less": the base of another. */
function isOfOtherEnd(facts: SentenceFacts, { from, to }: Change): boolean {
  return changesOf(facts).some(
    (own) => own.to !== undefined && own.from?.first === from?.first && own.to.first !== to?.first,
  );
}

/** The changes that a sentence tells of and whose ends are told, by itself or beside it. */
export const endedChangesOf = keptLast((facts: SentenceFacts): readonly Change[] => {
  const beside = followUpsOf(facts);
  const own = mayHaveEnds(facts) ? changesOf(facts).filter(({ from }) => from !== undefined) : NONE;
  return beside.length === 0 ? own : [...own, ...beside];
});

/** Both ends stand in the sentence, and it says that they are. */
function isWhole(facts: SentenceFacts, amount: Amount): boolean {
  return (
    mayHaveEnds(facts) &&
    changesOf(facts).some(({ from, by, times }) => from !== undefined && (times === amount || by.includes(amount)))
  );
}

/** Among more nobody can tell which are meant. */
const MOST_LEVELS = 12;

/** The word that makes of an amount the size of a change: "rise", "more", "doubled", "those five points". */
function statedBy(facts: SentenceFacts, { role, cue, amount, isLoose }: Slot): Cue | undefined {
  if (amount.value === null || amount.modifier === 'at-least' || amount.modifier === 'at-most') return undefined;
  if (isLoose === true) return undefined;
  // "A third of the loans were e-books" is a share.
  const isPart =
    amount.value < 1 && isWord(facts.tokens, amount.last + 1, 'of') && !isOfBefore(facts.tokens, amount.last + 2);
  if (role === 'times') return amount.value === 1 || isPart ? undefined : cue;
  const isSize = isShare(amount) || pointSize(amount) !== undefined;
  // "rose to 1.5 million, or 25 percent".
  if (role === 'by' && cue === undefined)
    return isShare(amount) && !isOneOfShares(facts, amount) && isChanged(facts, amount)
      ? { at: amount.first, direction: 1 }
      : undefined;
  // "16 more than the 52", "fell by 300".
  if (role === 'by' && cue !== undefined && isOfThings(facts.tokens, amount, cue.at)) return undefined;
  // "The last cut was of 25 basis points": one of several.
  if (cue !== undefined && ONE_OF_SEVERAL.get(facts.tokens, cue.at - 1) !== undefined) return undefined;
  if (isSmallStep(amount)) return undefined;
  if (role === 'by') return isSize || isCounted(facts.tokens, amount, cue?.at ?? 0) ? cue : undefined;
  if (!isSize && role !== 'level') return undefined;
  if (isOpening(facts, amount)) return { at: amount.first, direction: 1 };
  return isSize ? (saidToBe(facts, amount) ?? pointing(facts, amount)) : pointing(facts, amount);
}

/** "437 fell ill, or 12 percent, compared with 683, or 37 percent": each is a share of its own. */
function isOneOfShares(facts: SentenceFacts, amount: Amount): boolean {
  return slotsOf(facts).some(
    ({ role, cue, amount: other }) => other !== amount && role === 'by' && cue === undefined && isShare(other),
  );
}

/** "rose to 1.5 million, or 25 percent": not "1,278 fell ill, compared with 852, or 12 percent". */
function isChanged({ tokens, sentence }: SentenceFacts, { first }: Amount): boolean {
  for (let at = sentence.first; at < first; at++) {
    const word = CHANGE_WORDS.get(tokens, at);
    if (word !== undefined && (word.isVerb || word.isNoun)) return true;
  }
  return false;
}

/** "so the rise was 20 percent". */
function saidToBe({ tokens, sentence }: SentenceFacts, { first }: Amount): Cue | undefined {
  const at = beforeFillers(tokens, first, sentence.first);
  if (BEING.get(tokens, at) === undefined || DEFINITE.get(tokens, at - 2) === undefined) return undefined;
  return nounAt(tokens, at - 1);
}

function pointing(facts: SentenceFacts, amount: Amount): Cue | undefined {
  return isPointedAt(facts, amount) ? { at: amount.first, direction: 1 } : undefined;
}

/** "a quarter-point cut", "a rise of half a point": a step of a central bank, of which there are many. */
function isSmallStep({ noun, value }: Amount): boolean {
  return noun === 'point' && (value as number) < 1;
}

const ONE_OF_SEVERAL = wordList('last latest first second third next previous final another each earlier');

/** "a rise of 300", "16 more than", "fell by 300": so much of what is told itself. */
function isCounted(tokens: Tokens, { first, last }: Amount, cue: number): boolean {
  return (
    CHANGE_WORDS.get(tokens, cue)?.isNoun === true ||
    (cue > last && isWord(tokens, cue + 1, 'than')) ||
    isWord(tokens, first - 1, 'by')
  );
}

/** "Half a percent may sound little". */
function isOpening({ tokens, sentence, before }: SentenceFacts, { unit, first, last }: Amount): boolean {
  return (
    before !== undefined &&
    unit === 'percent' &&
    first === sentence.first &&
    SEEMING.get(tokens, last + 1) !== undefined
  );
}

const SEEMING = wordList('may might sounds seems does is looks');

/** "those five percent", "the difference, 37 percent,", "that gap, of eight points,", "the gap of eight points". */
function isPointedAt({ tokens, sentence }: SentenceFacts, { first }: Amount): boolean {
  const at = beforeFillers(tokens, first, sentence.first);
  // "five of those nine".
  if (POINTING.get(tokens, at) !== undefined) return !isWord(tokens, at - 1, 'of') || !isNumberAt(tokens, at - 2);
  const of = isWord(tokens, at, 'of') || BEING.get(tokens, at) !== undefined ? at - 1 : at;
  const noun = markAt(tokens, of) === ',' ? of - 1 : of;
  return (
    GAPS.get(tokens, noun) !== undefined && (DEFINITE.get(tokens, noun - 1) !== undefined || noun - 1 < sentence.first)
  );
}

const POINTING = wordList('those these');
const GAPS = wordList('difference gap');
const DEFINITE = wordList('the that this a');

function changeAround(facts: SentenceFacts, slot: Slot, cue: Cue, window: readonly Level[]): Change | undefined {
  const { tokens } = facts;
  const stated = slot.amount;
  const isPoints = pointSize(stated) !== undefined;
  const levels = window.filter(
    ({ amount }) => amount !== stated && (!isPoints || amount.unit === 'percent' || isBare(amount)),
  );
  if (levels.length < 2) return undefined;
  const pair = levelPairOf(facts, slot, cue, levels) ?? onlyPairOf(facts, slot, cue, levels);
  if (pair === undefined || isOfOther(facts, slot, pair)) return undefined;
  const [a, b] = [
    lent(tokens, pair.first.amount, pair.second.amount),
    lent(tokens, pair.second.amount, pair.first.amount),
  ];
  if (
    (isPoints || (cue.at === stated.first && slot.role === 'level' && stated.unit === 'percent')) &&
    a.unit !== 'percent'
  )
    return undefined;
  if (a.kind === 'duration' && PACES.get(tokens, cue.at) !== undefined) return undefined;
  const isUp = (b.value as number) >= (a.value as number);
  const isRising = cue.at === stated.first && slot.role !== 'times' ? isUp : cue.direction > 0;
  // "Women's entries exceeded men's by 20 percent": the order in which the two were told says nothing.
  const isTurned = (pair.isOrdered !== true || EXCEEDING.get(tokens, cue.at) !== undefined) && isUp !== isRising;
  const [from, to] = isTurned ? [b, a] : [a, b];
  const isOther = pair.isTold !== true && isExplained(tokens, slot, levels, pair);
  if (isOther || isFarOff(from, to, slot)) return undefined;
  const times = slot.role === 'times' ? stated : undefined;
  return {
    cue: { at: cue.at, direction: isRising ? 1 : -1 },
    from,
    to,
    by: times === undefined ? [stated] : [],
    times,
    isLoose: true,
  };
}

const EXCEEDING = wordList('exceeded exceeds exceeding exceed');

/** The two are no ends of what the sentence says. */
function isOfOther(facts: SentenceFacts, slot: Slot, pair: LevelPair): boolean {
  if (isPartOfFirst(pair) || isTakenUp(facts, pair) || isOfNextSize(slot, pair) || isSince(facts, slot, pair))
    return true;
  return [pair.first, pair.second].some((level) => level.back < 0 && isSought(level));
}

/** "$40 billion in 2012, less than the $50 billion of 2011. It has since been halved": after all that was told. */
function isSince({ tokens }: SentenceFacts, { cue, amount }: Slot, { first, second }: LevelPair): boolean {
  const start = Math.min(cue?.at ?? amount.first, amount.first);
  const isOfAfter = isWord(tokens, start - 1, 'since') || isWord(tokens, start - 2, 'since');
  return isOfAfter && first.back > 0 && second.back > 0 && !isNow(second) && !isNow(first);
}

/** "had asked for $12", "had hoped for 400": what somebody wanted or thought, and not what was. */
function isSought({ facts: { tokens, sentence }, amount: { first } }: Level): boolean {
  for (let at = first - 1; at >= Math.max(sentence.first, first - SOUGHT_REACH); at--) {
    if (SEEKING.get(tokens, at) !== undefined) return true;
    if (isBreak(tokens, at)) return false;
  }
  return false;
}

/** In tokens: "had asked the council for as much as". */
const SOUGHT_REACH = 10;
const SEEKING = wordList(`
  asked sought wanted demanded hoped feared expected proposed suggested offered recommended requested predicted forecast
  planned promised pencilled aimed called wished looked argued pleaded pressed pushed applied estimated urged pledged
  budgeted bid warned threatened reckoned`);

/** "came to Rs 521 crore, of which the first quarter brought Rs 275 crore". */
function isPartOfFirst({ first, second }: LevelPair): boolean {
  const { tokens } = second.facts;
  for (let at = first.amount.last + 1; first.back === second.back && at < second.amount.first; at++)
    if (isWord(tokens, at, 'of') && WHICH.get(tokens, at + 1) !== undefined) return !isWord(tokens, at + 2, 'there');
  return false;
}

const WHICH = wordList('which whom');

/** "It cost $14 billion in 2011. In 2012 the $14 billion were halved": one level, told again. */
function isTakenUp(
  { tokens, sentence }: SentenceFacts,
  { first: one, second: { amount, back, slot } }: LevelPair,
): boolean {
  return (
    back === 0 &&
    one.back > 0 &&
    one.amount.value === amount.value &&
    slot.left >= sentence.first &&
    TAKING_UP.get(tokens, amount.first - 1) !== undefined
  );
}

const TAKING_UP = wordList('the this that these those its their his her');

/** "Rents were 5 percent higher; gas, at $3.42, cost 5 percent less than the $3.60": another size stands nearer to a level. */
function isOfNextSize(slot: Slot, { first, second }: LevelPair): boolean {
  const { amount: end, facts: own, back } = first.amount.start > second.amount.start ? first : second;
  const start = slot.amount.start;
  if (back > 0 || end.start < start) return false;
  return slotsOf(own).some(({ role, amount }) => {
    if (amount.start <= start || amount.start >= end.start) return false;
    return role === 'by' || role === 'times' || (isShare(amount) && isShare(slot.amount) && !isShare(end));
  });
}

/** Another pair of levels bears out what is said. */
function isExplained(tokens: Tokens, slot: Slot, levels: readonly Level[], pair: LevelPair): boolean {
  for (const { amount: one } of levels) {
    for (const { amount: other } of levels) {
      if (one === other || !isComparable(tokens, one, other)) continue;
      const isReversed = pair.isOrdered === true && one === pair.second.amount && other === pair.first.amount;
      if (!isReversed && fits(lent(tokens, one, other), lent(tokens, other, one), slot.amount, slot)) return true;
    }
  }
  return false;
}

/** So far from what is said that something else must be meant. */
function isFarOff(from: Amount, to: Amount, { role, amount: stated }: Slot): boolean {
  const factor = (to.value as number) / (from.value as number);
  const said = stated.value as number;
  if (role === 'times') return factor / said > MOST_TIMES || said / factor > MOST_TIMES;
  // What is called percent may be points.
  if (stated.unit === 'percent' && from.unit === 'percent') return false;
  if (stated.unit !== 'percent') {
    const gap = Math.abs((to.value as number) - (from.value as number));
    return (
      pointSize(stated) === undefined && !isFraction(stated) && (gap > MOST_TIMES * said || said > MOST_TIMES * gap)
    );
  }
  const change = Math.abs(factor - 1) * 100;
  return (change > 5 * said && change > said + 50) || said > 8 * change;
}

const MOST_TIMES = 4;

function fits(from: Amount, to: Amount, stated: Amount, slot: Slot): boolean {
  if (slot.role === 'times') {
    const meant = multipleMeant(stated, true);
    const factor = ratio(asItReads(to), asItReads(from));
    return meant === undefined || factor === undefined || !disagree(factor, meant);
  }
  const size = pointSize(stated);
  if (size !== undefined) {
    const gap = difference(from, to, 1);
    return (
      gap !== undefined && !disagree(gap, { low: (stated.low as number) * size, high: (stated.high as number) * size })
    );
  }
  const share = isFraction(stated) ? fractionInPercent(stated) : stated;
  if (stated.unit !== 'percent' && share === stated) {
    const gap = difference(from, to, 1);
    return gap !== undefined && !disagree(gap, stated);
  }
  const change = percentChange(asItReads(from), asItReads(to), slot.cue?.direction ?? 1);
  return change !== undefined && !disagree(change, share);
}
