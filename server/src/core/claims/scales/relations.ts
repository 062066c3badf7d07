import { convertTo } from '../../figures/convert.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, lowerOf, type Tokens } from '../../segment/tokens.js';
import { type Amount, beforeFillers, isBare, type SentenceFacts } from '../amounts.js';
import { pointSize } from '../changes/points.js';
import { isEach, TIMES } from '../sums/rates.js';
import type { Placed } from './misscaled.js';
import { saidAgain } from './saidagain.js';
import { LEAST_SLIP } from './scales.js';

/** Figures of a paragraph that can be reckoned from each other. */
export interface Relation {
  /** What each of them would have to be, given the others. */
  readonly members: readonly Member[];
  /** What was reckoned with as well, and cannot be of another size: "a quarter", "5 percent". */
  readonly given?: Amount;
  /** How far off, as a part of it, a figure may be. */
  readonly room: number;
  /** Figures of fewer digits in all agree by chance. */
  readonly fewestDigits: number;
  /** Words say that they belong together. */
  readonly isTied?: true;
}

export interface Member {
  readonly placed: Placed;
  readonly right: number;
  /** How far off it alone may be: a part of what is more than so much. */
  readonly room?: number;
}

/**
 * What the figure at each place may be reckoned from: as a total, as what each of several has, as a share, or said again.
 * Of those that neither hold nor could do so by a slip of scale, only totals are given.
 */
export function relationsOf(placed: readonly Placed[]): readonly Relation[] {
  const relations: Relation[] = [];
  for (let at = 0; at < placed.length; at++) {
    addSums(placed, at, relations);
    addProducts(placed, at, relations);
    addShares(placed, at, relations);
    addAgain(placed, at, relations);
  }
  return relations;
}

/** So many times too much, a figure is right or a slip of scale makes it so. */
function isRightOrSlip(times: number, room: number): boolean {
  const off = times < 1 ? 1 / times : times;
  return off * (1 - room) <= 1 || off >= LEAST_SLIP;
}

/** A total and the two to four parts that stand right before it, right after it, or to either side. */
function addSums(all: readonly Placed[], index: number, into: Relation[]): void {
  const total = all[index] as Placed;
  if (!total.isReckoned || !areFarApart(all, total)) return;
  const placed = all.filter((each) => each === total || isOneThing(total, each));
  const at = placed.indexOf(total);
  addSum(total, runOf(placed, at - 1, 2, 2), into);
  for (let count = 2; count <= MOST_PARTS; count++) {
    // "a gap of $18m on a budget of $410m": one figure may stand between.
    for (let apart = 0; apart <= 1; apart++) {
      addSum(total, runOf(placed, at + 1 + apart, count), into);
      addSum(total, runOf(placed, at - apart - count, count), into);
    }
  }
}

/** The total and two others at least: a slip of scale sets one far from the others. */
function areFarApart(placed: readonly Placed[], total: Placed): boolean {
  let count = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let at = 0; at < placed.length; at++) {
    const each = placed[at] as Placed;
    if (each !== total && !isOneThing(total, each)) continue;
    const value = each.amount.value as number;
    count++;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return count > 2 && most > least * FAR_APART;
}

/** Times. */
const FAR_APART = 20;

function addSum(total: Placed, run: readonly Placed[] | undefined, into: Relation[]): void {
  if (run === undefined) return;
  const all = run.reduce((sum, { amount }) => sum + (amount.value as number), 0);
  const whole = total.amount.value as number;
  const parts = run.map((placed) => ({ placed, right: whole - (all - (placed.amount.value as number)) }));
  // "more than $1 billion": $750 million and $290 million in the next sentence.
  const isMore = MORE_THAN.has(total.amount.modifier) && run.every(({ index }) => index === total.index + 1);
  const room = isMore ? MORE_ROOM : SUM_ROOM;
  const members = isMore ? parts.map((part) => ({ ...part, room: (room * whole) / part.right })) : parts;
  into.push({ members: [{ placed: total, right: all }, ...members], room, fewestDigits: SUM_DIGITS });
}

/** So many amounts, each `step` further on, that may be parts of a total; undefined where there are not so many. */
function runOf(placed: readonly Placed[], from: number, count: number, step = 1): readonly Placed[] | undefined {
  const per = placed[from]?.amount.per;
  let run: Placed[] | undefined;
  for (let part = 0; part < count; part++) {
    const each = placed[from + part * step];
    if (each === undefined || each.amount.per !== per) return undefined;
    if (run === undefined) run = [each];
    else run.push(each);
  }
  return run;
}

const MOST_PARTS = 4;
const SUM_ROOM = 0.006;
const MORE_ROOM = 0.06;
/** "More than four times" is said of four and a half. */
const TIMES_ROOM = 0.12;
const MORE_THAN: ReadonlySet<string> = new Set(['more-than', 'at-least']);
const SUM_DIGITS = 4;

/** So many at so much each, and what they come to; so many a day, and so many a year. */
function addProducts(placed: readonly Placed[], at: number, into: Relation[]): void {
  const each = placed[at] as Placed;
  const { per } = each.amount;
  if (!each.isReckoned) return;
  let isOfEach: boolean | undefined;
  let noun: string | undefined;
  for (const total of placed) {
    // The words beside the figure are read only where it has a total.
    if (total === each || !areNear(total, each) || !total.isReckoned) continue;
    const unit = unitOf(each.amount, total.amount);
    if (unit === undefined) continue;
    if (isOfEach === undefined) {
      isOfEach = isEach(each.facts, each.amount) || isOfEveryOne(each);
      noun = isOfEach ? undefined : nounOf(each);
      const one = noun;
      if (!isOfEach && (one === undefined || !placed.some(({ amount }) => isCountOfNoun(amount, one)))) return;
    }
    const [one, all] = [(each.amount.value as number) * unit, total.amount.value as number];
    const times = per === undefined ? undefined : TIMES.get(`${per} ${perOf(total)}`);
    if (times?.low != null && times.high !== null) {
      const middle = (times.low + times.high) / 2;
      const room = (times.high - times.low) / 2 / middle + RATE_ROOM;
      into.push({ members: [{ placed: total, right: one * middle }], given: each.amount, room, fewestDigits: 0 });
      continue;
    }
    for (const count of placed) {
      if (count === each || count === total || !areNear(count, each)) continue;
      const isCount =
        noun === undefined
          ? isCountOf(count.amount, each.amount) || (count.facts === each.facts && isTimeOf(count.amount, each))
          : isCountOfNoun(count.amount, noun);
      if (!isCount) continue;
      const number = count.amount.value as number;
      if (!isRightOrSlip((one * number) / all, PRODUCT_ROOM)) continue;
      into.push({
        members: [
          { placed: total, right: one * number },
          { placed: each, right: all / number / unit },
          { placed: count, right: all / one },
        ].sort(lastFirst),
        room: PRODUCT_ROOM,
        fewestDigits: PRODUCT_DIGITS,
        isTied: true,
      });
    }
  }
}

const PRODUCT_ROOM = 0.03;
const PRODUCT_DIGITS = 3;
const RATE_ROOM = 0.05;

/** "$20 million for each employee", "Each will receive $12m", "Every dollar adds $90m", "an average wage of $60,000". */
function isOfEveryOne({ facts: { tokens, sentence }, amount: { first, last } }: Placed): boolean {
  if (FOR.get(tokens, last + 1) !== undefined && EVERY_ONE.get(tokens, last + 2) !== undefined) return true;
  return isInListBetween(tokens, Math.max(sentence.first, first - EACH_REACH), first, EACH_OR_MEAN);
}

const FOR = wordList('for in to');
const EVERY_ONE = wordList('each every');

/** "over four years, $600 million in each of them": so many times. */
function isTimeOf({ kind, value, modifier }: Amount, { amount: { last, per }, facts: { tokens } }: Placed): boolean {
  if (kind !== 'duration' || value === null || value < 2 || per !== undefined || modifier !== 'none') return false;
  return isWord(tokens, last + 1, 'in') && isWord(tokens, last + 2, 'each');
}
const EACH_OR_MEAN = wordList('each every average mean');

/** In tokens. */
const EACH_REACH = 5;

/** "barrel" of "a barrel cost $80", and "bottle" of "bottles of 75 centilitres": what one of has so much. */
function nounOf({ facts: { tokens, sentence }, amount: { first } }: Placed): string | undefined {
  const at = first - 1;
  if (isWord(tokens, at, 'of') && at - 1 > sentence.first) return lowerOf(tokens, at - 1).replace(/s$/, '');
  for (let noun = at - 1; noun > Math.max(sentence.first, at - EACH_REACH); noun--) {
    if (ONE.get(tokens, noun - 1) !== undefined) return lowerOf(tokens, noun);
  }
  return ONE.get(tokens, sentence.first) !== undefined && at - sentence.first <= EACH_REACH
    ? lowerOf(tokens, sentence.first + 1)
    : undefined;
}

const ONE = wordList('a an one');

/** So many things; of what is so much an hour, a litre or a ticket, so many hours, litres or tickets. */
function isCountOf({ kind, value, unit, noun, per, modifier }: Amount, each: Amount): boolean {
  if (value === null || value < 2 || per !== undefined || modifier === 'at-most') return false;
  if (each.per !== undefined && (kind === 'duration' || kind === 'measure')) return unit === each.per;
  return kind === 'cardinal' && (noun === undefined || each.kind !== 'cardinal' || noun !== each.noun);
}

/** "2.5 million barrels". */
function isCountOfNoun({ value, unit, noun, per }: Amount, one: string): boolean {
  return value !== null && value >= 2 && per === undefined && (noun === one || unit === one);
}

/** What the total is for: "1.4 million of them a year". */
function perOf({ facts: { tokens }, amount }: Placed): string | undefined {
  if (amount.per !== undefined) return amount.per;
  for (let at = amount.last + 1; at <= amount.last + NEAR; at++) {
    if (PER.get(tokens, at) !== undefined && PERIODS.get(tokens, at + 1) !== undefined) return lowerOf(tokens, at + 1);
  }
  return undefined;
}

/** In tokens. */
const NEAR = 4;
const PER = wordList('a an per each every');
const PERIODS = wordList('day week month year');

/** A fraction, a percentage or a multiple, and two figures of which the one is that part of the other, or so much more. */
function addShares(placed: readonly Placed[], at: number, into: Relation[]): void {
  const share = placed[at] as Placed;
  if (!SHARES.has(share.amount.kind)) return;
  const factors = factorsOf(share);
  if (factors.length === 0) return;
  const rounding = roundingOf(share.amount);
  const near = placed.filter((each) => areNear(each, share) && each.isReckoned);
  if (near.length > MOST_NEAR) return;
  const { first, last } = share.amount;
  for (const part of near) {
    const gap = part.amount.last < first ? first - part.amount.last : part.amount.first - last;
    const isOfNext = part.index === share.index + 1 && near.length <= FEW;
    const isOfLast =
      part.index === share.index - 1 && isOfTotal(share) && near.filter((each) => isOneThing(part, each)).length <= FEW;
    if (!isOfNext && !isOfLast && (part.index !== share.index || gap > BESIDE)) continue;
    for (const whole of near) {
      if (whole === part || !isOneThing(whole, part)) continue;
      const [a, b] = [whole.amount.value as number, part.amount.value as number];
      if (isOfLast && whole.index !== share.index) continue;
      const isClose = isOfLast || gap <= CLOSE || (whole.index === share.index && isWithin(whole.amount.first - last));
      const isMore = MORE_THAN.has(share.amount.modifier);
      const room = isMore ? TIMES_ROOM : isClose ? Math.max(SHARE_ROOM, rounding) : SHARE_ROOM;
      for (const factor of factors) {
        if (!isRightOrSlip((a * factor) / b, room)) continue;
        if (!isRight((a * factor) / b) && isSpokenFor(near, share, factors)) continue;
        into.push({
          members: [
            { placed: part, right: a * factor },
            { placed: whole, right: b / factor },
          ].sort(lastFirst),
          given: share.amount,
          room,
          fewestDigits: gap <= CLOSE ? 2 : SHARE_DIGITS,
        });
      }
    }
  }
}

/** "412,000, up 9 percent from 378,000": two figures of its own sentence bear the share out, and it tells of no others. */
function isSpokenFor(near: readonly Placed[], share: Placed, factors: readonly number[]): boolean {
  const own = near.filter(({ index }) => index === share.index);
  return own.some((whole) =>
    own.some((part) => {
      const [a, b] = [whole.amount.value as number, part.amount.value as number];
      return part !== whole && isOneThing(whole, part) && factors.some((factor) => isRight((a * factor) / b));
    }),
  );
}

function isRight(ratio: number): boolean {
  return Math.abs(ratio - 1) < SHARE_ROOM;
}

const SHARES: ReadonlySet<string> = new Set(['percent', 'multiple']);

/** "They will equal six percent of its total workforce": the part may be told a sentence before. */
function isOfTotal({ facts: { tokens }, amount: { last } }: Placed): boolean {
  return isWord(tokens, last + 1, 'of') && OWN.get(tokens, last + 2) !== undefined;
}

const OWN = wordList('its their the his her all');

/** "twice the $99 million": the whole stands right behind its share. */
function isWithin(gap: number): boolean {
  return gap > 0 && gap <= CLOSE;
}

/** What a whole is multiplied by: 0.05 and, where something changes, 1.05 and 0.95 for "5 percent". */
function factorsOf({ facts: { tokens }, amount }: Placed): readonly number[] {
  // "narrowed by 1.5 percentage points" tells no part of anything.
  if (pointSize(amount) !== undefined) return NONE;
  const { kind, value, last, modifier } = amount;
  if (value === null || value <= 0 || !(EXACT.has(modifier) || isTimesAs(tokens, amount))) return NONE;
  if (kind === 'multiple') return MORE_OR_LESS.get(tokens, last + 1) === undefined ? [value] : [1 + value, 1 - value];
  const part = value / 100;
  return isWord(tokens, last + 1, 'of') ? [part] : [part, 1 + part, 1 - part];
}

/** "more than three and a half times as far as", "more than four times its budget". */
function isTimesAs(tokens: Tokens, { kind, modifier, last }: Amount): boolean {
  if (kind !== 'multiple' || !MORE_THAN.has(modifier)) return false;
  return isWord(tokens, last + 1, 'as') || OWN.get(tokens, last + 1) !== undefined;
}

const EXACT: ReadonlySet<string> = new Set(['none', 'about']);
const NONE: readonly never[] = [];
const MORE_OR_LESS = wordList('more less fewer below above under over higher lower cheaper dearer up down');

/** How far off "six percent" may be, as a part of it. */
function roundingOf({ low, high, value }: Amount): number {
  return low === null || high === null || value === null ? 0 : Math.min((high - low) / 2 / value, MOST_ROUNDED);
}

const MOST_ROUNDED = 0.1;

/** In tokens, from a share to one of its figures. */
const BESIDE = 10;
const CLOSE = 4;
const MOST_NEAR = 12;
/** So few figures beside a share belong to it, be it told a sentence before. */
const FEW = 2;
const SHARE_ROOM = 0.025;
const SHARE_DIGITS = 3;

/** "Half a million people, or 500,000,": the figure before, said again. */
function addAgain(placed: readonly Placed[], at: number, into: Relation[]): void {
  const [first, second] = [placed[at - 1], placed[at] as Placed];
  if (first === undefined || first.facts !== second.facts || !first.isReckoned || !isOneThing(first, second)) return;
  const [a, b] = [first.amount.value as number, second.amount.value as number];
  if (second.amount.per !== first.amount.per || !isRightOrSlip(a / b, SHARE_ROOM)) return;
  if (!isSaidAgain(first.facts, first.amount, second.amount)) return;
  into.push({
    members: [
      { placed: second, right: a },
      { placed: first, right: b },
    ],
    room: SHARE_ROOM,
    fewestDigits: 2,
  });
}

function isSaidAgain(facts: SentenceFacts, first: Amount, second: Amount): boolean {
  const { tokens, sentence } = facts;
  if (saidAgain(facts, first, second) === 'sure') return true;
  const before = beforeFillers(tokens, second.first, sentence.first);
  const isOr = isWord(tokens, before, 'or') && markAt(tokens, before - 1) === ',';
  return isOr && before - first.last <= CLOSE && markAt(tokens, second.last + 1) === ',';
}

/** Any of them may be wrong: what was said last is most easily looked at. */
function lastFirst({ placed: a }: Member, { placed: b }: Member): number {
  return b.amount.first - a.amount.first;
}

function areNear(a: Placed, b: Placed): boolean {
  return Math.abs(a.index - b.index) <= 1;
}

/** Of one currency, unit or noun, or a bare number beside one, and no sentence between them. */
function isOneThing(a: Placed, b: Placed): boolean {
  if (Math.abs(a.index - b.index) > 2 || !b.isReckoned) return false;
  if (a.amount.kind !== b.amount.kind) return Math.abs(a.index - b.index) <= 1 && isBare(a.amount) !== isBare(b.amount);
  if (a.amount.unit !== b.amount.unit) return false;
  return a.amount.noun === undefined || b.amount.noun === undefined || a.amount.noun === b.amount.noun;
}

/** What one of the first's unit is in the second's; undefined where they measure different things. */
function unitOf(each: Amount, total: Amount): number | undefined {
  if (each.kind !== total.kind) return isBare(total) && each.kind === 'measure' ? 1 : undefined;
  if (each.kind === 'cardinal')
    return each.noun !== undefined && (total.noun ?? each.noun) === each.noun ? 1 : undefined;
  if (each.unit === total.unit) return 1;
  return each.kind === 'measure' && each.unit !== null && total.unit !== null
    ? convertTo(1, each.unit, total.unit)
    : undefined;
}
