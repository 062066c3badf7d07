import type { Amount, SentenceFacts } from '../claims/amounts.js';
import { type Change, changesOf } from '../claims/changes/changes.js';
import type { Cue } from '../claims/changes/changewords.js';
import { contraryOf, mayBeContrary } from '../claims/changes/led.js';
import { isFraction } from '../claims/changes/multiples.js';
import { arePaces, PACES } from '../claims/changes/paces.js';
import { pointSize } from '../claims/changes/points.js';
import {
  asItReads,
  difference,
  disagree,
  endsToldBy,
  fractionInPercent,
  inOnePrecision,
  multipleMeant,
  percentChange,
  went,
} from '../claims/reckon.js';
import { ratio } from '../figures/compare.js';
import { FIGURE_WORDS } from '../figures/words.js';
import { createLexicon, wordList } from '../segment/lexicon.js';
import { isInListBetween, markAt, spanOf } from '../segment/marks.js';
import { isWord, Shape, TokenKind, type Tokens, textOf } from '../segment/tokens.js';
import type { Span } from '../text/span.js';
import { CURRENCY_NOUNS } from './matchers.js';
import { percentText } from './reckoned.js';

/** A change with both its ends. */
export interface Ended extends Change {
  readonly from: Amount;
  readonly to: Amount;
}

/** The changes of a sentence whose word says up where the figures go down, or the other way round. */
export function contradictionsIn(facts: SentenceFacts): readonly Ended[] {
  if (!mayBeContrary(facts)) return NONE;
  const found: Ended[] = [];
  for (const change of changesOf(facts)) if (isContradiction(facts, change)) found.push(change);
  for (const change of contraryOf(facts)) if (isContradiction(facts, change)) found.push(change);
  return found;
}

function isContradiction(facts: SentenceFacts, change: Change): change is Ended {
  const { from, to, by, cue, times, isLoose } = change;
  if (from === undefined || to === undefined || times !== undefined) return false;
  if (went(...endsToldBy({ from, to, by })) !== -cue.direction) return false;
  if (PACES.get(facts.tokens, cue.at) !== undefined && !arePaces(from, to)) return false;
  if (isTurned(facts, from, to, cue.at) || isPlanned(facts, cue.at) || isOfElse(facts, cue, from, to)) return false;
  return isLoose !== true || facts.before === undefined || !isLessMore(facts.before);
}

/** "up 12 cents at $6.70 from a high of $6.75", "against $147m for coffee", "down from 1.95 and 1.15 million": another base than it seems. */
function isOfElse({ tokens }: SentenceFacts, cue: Cue, { first, last, unit }: Amount, to: Amount): boolean {
  const extremes = cue.direction > 0 ? HIGHS : LOWS;
  if (isInListBetween(tokens, first - 3, first, extremes)) return true;
  const isOfOther = isWord(tokens, last + 1, 'for') && tokens.shape[last + 2] === Shape.lower;
  // "bringing growth to 10.0 percent, against 10.2": a pace.
  const isPace = unit === 'percent' && isWord(tokens, cue.at, 'growth');
  return (
    (isOfOther && COUNTED.get(tokens, last + 2) === undefined) || (to.first < first && isPaired(tokens, last)) || isPace
  );
}

/** "down from 1.95 and 1.15 million", "against 5.03 billion in December and 3.87 billion in January". */
function isPaired(tokens: Tokens, last: number): boolean {
  for (let at = last + 1; at <= last + MOST_DATED; at++) {
    if (isWord(tokens, at, 'and'))
      return tokens.kind[at + 1] === TokenKind.number || CURRENCY_SIGNS.test(textOf(tokens, at + 1));
    if (tokens.kind[at] !== TokenKind.word && tokens.kind[at] !== TokenKind.number) return false;
  }
  return false;
}

const CURRENCY_SIGNS = /^[$£€¥]$/;
/** In tokens: "billion in December and". */
const MOST_DATED = 4;

const HIGHS = wordList('high highs peak peaks');
const LOWS = wordList('low lows trough');
const COUNTED = wordList('the a an each every this that last all');

const NONE: readonly never[] = [];

/** A percentage that is not the change between its two figures. */
export interface PercentMiss {
  readonly stated: Amount;
  /** What it is, in percent. */
  readonly value: number;
  readonly computed: string;
  readonly isDoubtful: boolean;
}

/** The figures go the other way than a change with a percentage says. */
export function hasTurned({ from, to, cue }: Change): boolean {
  const actual = from && to && percentChange(...inOnePrecision(from, to), cue.direction);
  return actual?.high != null && actual.high <= 0;
}

/** The percentages of a change that its ends, which go the way it says, do not bear out. */
export function percentMissesOf({ from, to, by, cue, isLoose }: Change): readonly PercentMiss[] {
  if (from?.value == null || to?.value == null) return NONE;
  const asRead = percentChange(asItReads(from, to), asItReads(to, from), cue.direction);
  if (asRead === undefined) return NONE;
  const misses: PercentMiss[] = [];
  for (const stated of by) {
    const share = isFraction(stated) ? fractionInPercent(stated) : stated;
    if ((stated.unit !== 'percent' && share === stated) || stated.per !== undefined || !disagree(asRead, share))
      continue;
    // A difference of two rates given in percent is for points-called-percent.
    const points = from.unit === 'percent' ? difference(from, to, cue.direction) : undefined;
    const actual = percentChange(...inOnePrecision(from, to), cue.direction);
    if (actual === undefined || (points !== undefined && !disagree(points, stated))) continue;
    const value = Math.abs(to.value / from.value - 1) * 100;
    const computed = percentText(value, actual, share === stated ? stated : { ...stated, value: Math.round(value) });
    // "From $2 million to $3 million" may be 25 percent, but hardly is.
    misses.push({ stated, value, computed, isDoubtful: isLoose === true || !disagree(actual, share) });
  }
  return misses;
}

/** How many times the first end of a change the second is, where that is not the multiple it states; 0.4 for "halved". */
export function multipleMissOf(tokens: Tokens, { from, to, times }: Change): number | undefined {
  if (from?.value == null || to?.value == null || times === undefined) return undefined;
  const [meant, asRead] = [meantBy(tokens, times), ratio(asItReads(to), asItReads(from))];
  if (meant === undefined || asRead === undefined || !disagree(asRead, meant)) return undefined;
  return isAbsolute(tokens, times, from) ? undefined : to.value / from.value;
}

/** No values that the two ends may have are so many times each other. */
export function isMultipleMissed(tokens: Tokens, { from, to, times }: Change): boolean {
  const [meant, actual] = [times && meantBy(tokens, times), from && to && ratio(to, from)];
  return meant !== undefined && actual !== undefined && disagree(actual, meant);
}

function meantBy(tokens: Tokens, times: Amount) {
  return multipleMeant(times, FIGURE_WORDS.get(tokens, times.last)?.multiple !== undefined);
}

/** "300 people, two-thirds of the 90 in its office women": said of some of the second figure alone. */
function isAbsolute(tokens: Tokens, times: Amount, from: Amount): boolean {
  const isShare = (times.value ?? 1) < 1 && isWord(tokens, times.last + 1, 'of') && times.last < from.first;
  return (
    isShare &&
    from.kind === 'cardinal' &&
    from.figure.noun === undefined &&
    PLACING.get(tokens, from.last + 1) !== undefined
  );
}

const PLACING = wordList('in on at near among that who which');

/** "to lower its target by 50 basis points", "a related 50 basis point cut": which way a rate was moved, with the word for it. */
export interface RateMove {
  readonly at: Span;
  readonly word: string;
  readonly direction: 1 | -1;
  /** The sentence begins with "In a related action". */
  readonly isRelated: boolean;
}

/** The moves by so many points that the subject of a sentence decided or approved. */
export function ratesMoved(facts: SentenceFacts): readonly RateMove[] {
  const { tokens, sentence } = facts;
  const isRelated =
    isWord(tokens, sentence.first, 'in') && isInListBetween(tokens, sentence.first + 1, sentence.first + 4, RELATED);
  const decided = isInListBetween(tokens, sentence.first, sentence.last, DECIDING);
  if (!decided) return [];
  return changesOf(facts)
    .filter(({ by }) => by.some((amount) => pointSize(amount) !== undefined))
    .map(({ cue: { at, direction } }) => {
      const span = spanOf(tokens, at);
      return { at: span, word: tokens.text.slice(span.start, span.end), direction, isRelated };
    });
}

const RELATED = wordList('related similar corresponding parallel');
const DECIDING = wordList('decided voted approved agreed');

/** "cut by $3m more than planned". */
function isPlanned({ tokens }: SentenceFacts, cue: number): boolean {
  return isWord(tokens, cue + 1, 'than') && PLANS.get(tokens, cue + 2) !== undefined;
}

const PLANS = wordList('planned expected forecast predicted hoped feared thought promised agreed budgeted');

/** "extended it from 65-year-olds to those of 60"; values below zero. */
function isTurned(facts: SentenceFacts, from: Amount, to: Amount, cue: number): boolean {
  const isReach =
    REACHING.get(facts.tokens, cue) !== undefined &&
    !isMeasured(from) &&
    !isMeasured(to) &&
    !isInListBetween(facts.tokens, cue + 1, from.first, COUNTING);
  return isReach || from.value === null || from.value < 0 || isLessMore(facts);
}

/** Where less is more: places in a ranking, an exchange rate in the other currency. */
function isLessMore({ tokens, sentence }: SentenceFacts): boolean {
  for (let at = sentence.first; at < sentence.last; at++) {
    if (TURNING.get(tokens, at)?.(tokens, at + 1) === true) return true;
  }
  return false;
}

/** "expanded the number of judges from". */
const COUNTING = wordList('number size count');

const REACHING = wordList('extend extends extended extending expand expands expanded expanding widen widened');

function isMeasured({ kind, noun }: Amount): boolean {
  return kind === 'money' || kind === 'measure' || kind === 'duration' || noun !== undefined;
}

function isCurrency(tokens: Tokens, at: number): boolean {
  return CURRENCY_NOUNS.get(tokens, at) !== undefined;
}

/** "the yen/dollar rate". */
function isPairOfCurrencies(tokens: Tokens, next: number): boolean {
  const rate = next - 1;
  return isCurrency(tokens, rate - 1) && tokens.kind[rate - 2] === TokenKind.mark && isCurrency(tokens, rate - 3);
}

/** Words that tell of such, with what must stand behind them. */
const TURNING = createLexicon<(tokens: Tokens, next: number) => boolean>([
  ['per', isCurrency],
  ['the', (tokens, next) => isCurrency(tokens, next) || isCurrency(tokens, next + 1)],
  ['against', isCurrency],
  ['rate', isPairOfCurrencies],
  ['no', (tokens, next) => tokens.kind[next] === TokenKind.number || markAt(tokens, next) === '.'],
  ...'rank ranked ranking rankings pace frequency chart charts standings ladder grid league table place position seed seeded spot handicap par sterling'
    .split(' ')
    .map((word) => [word, () => true] as const),
]);
