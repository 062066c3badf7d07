import { ratio } from '../figures/compare.js';
import type { Figure } from '../figures/figure.js';
import { FIGURE_WORDS } from '../figures/words.js';
import { wordList } from '../segment/lexicon.js';
import { markAt } from '../segment/marks.js';
import { isWord, lowerOf, type Tokens } from '../segment/tokens.js';
import { type Amount, beforeFillers, isBare, isComparable, lent, type SentenceFacts } from './amounts.js';
import { type Change, changesOf } from './changes.js';
import { CHANGE_WORDS } from './changewords.js';
import { keptLast } from './kept.js';
import { areAlike, areContrasted, isTimed, type Level, levelsAround, measureOf } from './levels.js';
import { MEASURE_WORDS } from './measurewords.js';
import { pointSize } from './points.js';
import { asItReads, difference, disagree, fractionInPercent, multipleMeant, percentChange } from './reckon.js';
import { type Cue, isFraction, isShare, type Slot, slotsOf } from './roles.js';

/**
 * The changes that a sentence states and whose ends stand beside it: "It had 480 members a year ago. Today it has 624, an
 * increase of 20 percent.", "… to $7 from $5. The 28 percent increase …", "Prices have doubled. What cost $4 costs $8."
 */
export const followUpsOf = keptLast((facts: SentenceFacts): readonly Change[] => {
  if (!mayFollow(facts)) return [];
  const found: Change[] = [];
  const here = slotsOf(facts);
  let window: readonly Level[] | undefined;
  for (const slot of here) {
    const cue = statedBy(facts, slot);
    if (cue === undefined || isWhole(facts, slot.amount)) continue;
    window ??= levelsAround(facts);
    if (window.length > MOST_LEVELS) return found;
    const change = changeAround(facts, slot, cue, window);
    if (change !== undefined) found.push(change);
  }
  return found;
});

/** Both ends stand in the sentence, and it says that they are. */
function isWhole(facts: SentenceFacts, amount: Amount): boolean {
  return changesOf(facts).some(
    ({ from, by, times }) => from !== undefined && (times === amount || by.includes(amount)),
  );
}

/** Among more nobody can tell which are meant. */
const MOST_LEVELS = 12;

/** Two figures at least stand beside the one that says by how much. */
export function mayFollow({ figures, before, after }: SentenceFacts): boolean {
  if (!figures.some(isStatement)) return false;
  return (
    levelsIn(figures) + levelsIn(before?.figures) + levelsIn(before?.before?.figures) + levelsIn(after?.figures) > 2
  );
}

/** How many figures may be an end of a change or its size; a range may be both ends. */
function levelsIn(figures: readonly Figure[] | undefined): number {
  let levels = 0;
  if (figures === undefined) return levels;
  for (const { kind, value } of figures) if (LEVELS.has(kind)) levels += value === null ? 2 : 1;
  return levels;
}

function isStatement({ kind }: Figure): boolean {
  return LEVELS.has(kind);
}

const LEVELS: ReadonlySet<string> = new Set(['cardinal', 'percent', 'money', 'measure', 'duration', 'multiple']);

/** The word that makes of an amount the size of a change: "rise", "more", "doubled", "those five points". */
function statedBy(facts: SentenceFacts, { role, cue, amount, isLoose }: Slot): Cue | undefined {
  if (amount.value === null || amount.modifier === 'at-least' || amount.modifier === 'at-most') return undefined;
  if (isLoose === true) return undefined;
  // "A third of the loans were e-books" is a share.
  const isPart = amount.value < 1 && isWord(facts.tokens, amount.last + 1, 'of');
  if (role === 'times') return amount.value === 1 || isPart ? undefined : cue;
  const isSize = isShare(amount) || pointSize(amount) !== undefined;
  // "rose to 1.5 million, or 25 percent".
  if (role === 'by' && cue === undefined) return isShare(amount) ? { at: amount.first, direction: 1 } : undefined;
  if (role === 'by') return isSize || CHANGE_WORDS.get(facts.tokens, cue?.at ?? 0)?.isNoun === true ? cue : undefined;
  if (!isSize && role !== 'level') return undefined;
  return isOpening(facts, amount) || isPointedAt(facts, amount) ? { at: amount.first, direction: 1 } : undefined;
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
  if (POINTING.get(tokens, at) !== undefined) return true;
  const of = isWord(tokens, at, 'of') || BEING.get(tokens, at) !== undefined ? at - 1 : at;
  const noun = markAt(tokens, of) === ',' ? of - 1 : of;
  return (
    GAPS.get(tokens, noun) !== undefined && (DEFINITE.get(tokens, noun - 1) !== undefined || noun - 1 < sentence.first)
  );
}

const POINTING = wordList('those these');
const GAPS = wordList('difference gap');
const DEFINITE = wordList('the that this a');
const BEING = wordList('is was are were be been being cost costs');

function changeAround(facts: SentenceFacts, slot: Slot, cue: Cue, window: readonly Level[]): Change | undefined {
  const { tokens } = facts;
  const stated = slot.amount;
  const isPoints = pointSize(stated) !== undefined;
  const levels = window.filter(
    ({ amount }) => amount !== stated && (!isPoints || amount.unit === 'percent' || isBare(amount)),
  );
  const pair = pairOf(facts, slot, cue, levels);
  if (pair === undefined) return undefined;
  const { isSure } = pair;
  const [a, b] = [
    lent(tokens, pair.first.amount, pair.second.amount),
    lent(tokens, pair.second.amount, pair.first.amount),
  ];
  if ((isPoints || (slot.role === 'level' && stated.unit === 'percent')) && a.unit !== 'percent') return undefined;
  const isUp = (b.value as number) >= (a.value as number);
  const isRising = slot.cue === undefined ? isUp : cue.direction > 0;
  const [from, to] = isUp === isRising ? [a, b] : [b, a];
  if (isExplained(tokens, stated, slot, levels) || isFarOff(from, to, slot)) return undefined;
  const times = slot.role === 'times' ? stated : undefined;
  return {
    cue: { at: cue.at, direction: isRising ? 1 : -1 },
    from,
    to,
    by: times === undefined ? [stated] : [],
    times,
    ...(isSure ? {} : { isLoose: true }),
  };
}

interface LevelPair {
  readonly first: Level;
  readonly second: Level;
  readonly isSure: boolean;
}

/** The two levels that the change lies between. */
function pairOf(facts: SentenceFacts, slot: Slot, cue: Cue, levels: readonly Level[]): LevelPair | undefined {
  const stated = slot.amount;
  const { tokens, sentence } = facts;
  const before = levels.filter(({ back, amount }) => back > 0 || (back === 0 && amount.last < stated.first));
  const next = levels.find(({ back, amount }) => back === 0 && amount.first > stated.last);
  const last = before.at(-1);
  const isOn = isSubjectless(
    facts,
    Math.min(cue.at, stated.first),
    last === undefined ? undefined : measureOf(last),
    last?.amount.noun,
  );
  const mark = last?.back === 0 ? markBefore(facts, slot, last.amount.last) : -1;
  // "twice the 40 of last year", "a third of the 90" say their base themselves.
  if (next !== undefined && slot.role === 'times' && isWord(tokens, stated.last + 1, 'of')) return undefined;
  if (next !== undefined && next.amount.first - Math.max(stated.last, cue.at) <= MAX_LINK) {
    const word = beforeFillers(tokens, next.amount.first, sentence.first);
    // "19 percent, twice the national rate of 7 percent".
    const isOfBase =
      slot.role === 'times' && DEFINITE.get(tokens, stated.last + 1) !== undefined && isWord(tokens, word, 'of');
    const isBase = next.slot.role === 'from' || isOfBase || hasThan(tokens, stated.last + 1, next.amount.first);
    if (last !== undefined && isBase) {
      const isSaid = mark > 0 || (last.back === 0 && BEING.get(tokens, stated.first - 1) !== undefined);
      return isSaid && areAlike(last, next) ? { first: last, second: next, isSure: false } : undefined;
    }
    if (next.slot.role === 'to' || isWord(tokens, word, 'to')) {
      // "went up seven points to 51 percent; she had 42 percent last time".
      const later = levels.filter(({ back, amount }) => back === 0 && amount.first > next.amount.last);
      const [base] = pointSize(stated) === undefined ? [] : later;
      if (
        last === undefined &&
        later.length === 1 &&
        base !== undefined &&
        areAlike(next, base) &&
        isTimed(base, Number.MAX_SAFE_INTEGER)
      )
        return { first: next, second: base, isSure: false };
      const isMultiplied = slot.role === 'times' && last !== undefined && areContrasted(last, next, stated.first);
      return last !== undefined && (isMultiplied || (isOn && last.back > 0)) && areAlike(last, next)
        ? { first: last, second: next, isSure: false }
        : undefined;
    }
  }
  // "Prices doubled in the 1990s. What cost $4 in 2000 …" are of two times.
  const isDated = next === undefined && facts.figures.some(({ kind }) => kind === 'date');
  if (last === undefined)
    return isVerb(facts, slot) && !isDated ? (behindOf(stated, levels) ?? changeBehind(facts, cue)) : undefined;
  const isPointed = slot.role === 'level';
  const first = before.slice(0, -1).findLast((each) => areAlike(each, last));
  if (first === undefined || (!isPointed && !areContrasted(first, last, stated.first))) return undefined;
  const isOnly = before.filter((each) => areAlike(each, last)).length === 2;
  const isTold = isPointed || (last.back === 0 ? mark > 0 : isOn || isDefinite(facts, slot, cue));
  // "The town had 400 bakers in 1950 and has 40 now. Competition has cut their number by half."
  const isAlone =
    last.back === 1 &&
    isOnly &&
    !isOfOther(facts, measureOf(last)) &&
    isTimed(first, stated.first) &&
    isTimed(last, stated.first) &&
    next === undefined;
  return isTold || isAlone ? { first, second: last, isSure: false } : undefined;
}

/** "Net income rose 11 percent. Net advanced to $94 million from $85 million." */
function changeBehind({ after }: SentenceFacts, cue: Cue): LevelPair | undefined {
  if (after === undefined) return undefined;
  const [change, other] = changesOf(after);
  if (change?.from === undefined || change.to === undefined || other !== undefined) return undefined;
  if (change.by.length > 0 || change.times !== undefined || change.cue.direction !== cue.direction) return undefined;
  const level = (amount: Amount): Level => ({
    amount,
    slot: { role: 'level', cue: undefined, isLoose: undefined, amount, also: [] },
    facts: after,
    back: -1,
  });
  return { first: level(change.from), second: level(change.to), isSure: false };
}

/** "doubled", "are down 36 percent": said of what the next sentence tells. */
function isVerb({ tokens }: SentenceFacts, { role, cue, amount }: Slot): boolean {
  return role === 'times'
    ? FIGURE_WORDS.get(tokens, amount.first)?.multiple !== undefined
    : cue !== undefined && cue.at < amount.first;
}

/** Nothing from the sentence's beginning on names anything new: "It has thus risen by", "The 28 percent increase", "That is". */
function isSubjectless(
  { tokens, sentence, figures }: SentenceFacts,
  to: number,
  measure: string | undefined,
  noun: string | undefined,
): boolean {
  for (let at = sentence.first; at < to; at++) {
    if (measure !== undefined && MEASURE_WORDS.get(tokens, at) === measure) continue;
    if (noun !== undefined && lowerOf(tokens, at).startsWith(noun)) continue;
    if (
      ANAPHORIC.get(tokens, at) !== undefined ||
      CHANGE_WORDS.get(tokens, at) !== undefined ||
      markAt(tokens, at) === ','
    )
      continue;
    const start = tokens.start[at] as number;
    if (!figures.some((each) => TIMES.has(each.kind) && each.start <= start && start < each.end)) return false;
  }
  return true;
}

const TIMES: ReadonlySet<string> = new Set(['date', 'duration']);

const ANAPHORIC = wordList(`
  it they this that these those he she the an a number figure total sum has have had is are was were be been thus
  therefore since then so by of now means meant represents represented makes marks in on later earlier almost nearly
  about more than over just 's s change difference equals amounts to`);

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

/** The sentence names another measure: "Its debts have been paid down by a third." */
function isOfOther({ tokens, sentence }: SentenceFacts, measure: string | undefined): boolean {
  for (let at = sentence.first; at < sentence.last; at++) {
    const word = MEASURE_WORDS.get(tokens, at);
    if (word !== undefined && word !== measure) return true;
  }
  return false;
}

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
  only more less over under by of or further and so it this thus has had have been record sharp steep mere modest`);

/** "Prices have doubled. What cost $4 last year costs $8 now." */
function behindOf(stated: Amount, levels: readonly Level[]): LevelPair | undefined {
  const behind = levels.filter(
    ({ back, amount, slot }) =>
      amount.kind !== 'percent' && slot.role !== 'to' && (back < 0 || (back === 0 && amount.first > stated.last)),
  );
  for (const [index, second] of behind.entries()) {
    const first = behind.slice(0, index).find((each) => areAlike(each, second));
    if (first === undefined) continue;
    const isOnly = behind.filter((each) => areAlike(each, second)).length === 2;
    return isOnly && isTimed(first, Number.MAX_SAFE_INTEGER) && isTimed(second, Number.MAX_SAFE_INTEGER)
      ? { first, second, isSure: false }
      : undefined;
  }
  return undefined;
}

/** "than the", in at most so many tokens. */
function hasThan(tokens: Tokens, from: number, to: number): boolean {
  // "half as long" has its base behind a second "as".
  for (let at = isWord(tokens, from, 'as') ? from + 2 : from; at < to; at++) {
    if (THAN.get(tokens, at) !== undefined) return true;
    if (markAt(tokens, at) === ',' && isWord(tokens, at + 1, 'when')) continue;
    if (markAt(tokens, at) !== '' && markAt(tokens, at) !== '-') return false;
  }
  return false;
}

const THAN = wordList('than over from above below on against when as');

/** Tokens from what is said of a change to its base: "more than the long-run mean of". */
const MAX_LINK = 9;

/** Another pair of levels bears out what is said. */
function isExplained(tokens: Tokens, stated: Amount, slot: Slot, levels: readonly Level[]): boolean {
  for (const { amount: one } of levels) {
    for (const { amount: other } of levels) {
      if (one === other || !isComparable(tokens, one, other)) continue;
      if (fits(lent(tokens, one, other), lent(tokens, other, one), stated, slot)) return true;
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
