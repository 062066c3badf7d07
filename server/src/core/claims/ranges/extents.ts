import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, tokensOf } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens, tokenAt } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { isBare, type SentenceFacts } from '../amounts.js';
import { CHANGE_WORDS } from '../changes/changewords.js';
import { BOUNDS, boundsOf, isOneHead } from './bounds.js';
import { INTERVALS, SCALES } from './intervals.js';
import { PASSING } from './passed.js';
import { isOneMeasure, isRangeable } from './values.js';

/** A range that tells of several things, with the number of its sentence. */
export interface Told extends Span {
  readonly figure: Figure;
  readonly low: number;
  readonly high: number;
  readonly sentence: number;
  /** Where its sentence starts. */
  readonly sentenceStart: number;
  /** Its first and its last token. */
  readonly first: number;
  readonly last: number;
  /** What ought to be, is foreseen or is usual, and not what always is: "a recommended 100 to 200". */
  readonly isNorm: boolean;
  /** "aged 17 to 21": a bare number may be one more of them. */
  readonly isOfAges: boolean;
}

/** Both ends of a range, and which of the figures tells of its measure. */
type Ends = Pick<Told, 'figure' | 'low' | 'high' | 'start' | 'end' | 'first' | 'last'>;

/** "aged 19 to 34", "from $1,850 for a studio to $4,200", "never less than 8 nor more than 14": no range that something changed over. `isNamed` where a word names a bound. */
export function rangesOf(facts: SentenceFacts, index: number, isNamed: boolean): readonly Told[] {
  const { tokens, figures, sentence } = facts;
  let told: Told[] | undefined;
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at] as Figure;
    if (!isRangeable(figure)) continue;
    const ends = endsOf(facts, figure, figures[at + 1], isNamed);
    if (ends === undefined || figure.vague === true) continue;
    const before = Math.max(sentence.first, ends.first - NORM_REACH);
    (told ??= []).push({
      ...ends,
      sentence: index,
      sentenceStart: sentence.start,
      isNorm:
        isInListBetween(tokens, before, ends.first, NORMS) ||
        isUsual(tokens, before, ends.first) ||
        isUsual(tokens, ends.last + 1, clauseEnd(tokens, ends.last + 1, sentence.last)),
      isOfAges: isInListBetween(tokens, Math.max(sentence.first, ends.first - 3), ends.first + 1, AGED),
    });
  }
  return told ?? NONE;
}

/** Most sentences have none. */
const NONE: readonly Told[] = [];

function endsOf(facts: SentenceFacts, figure: Figure, next: Figure | undefined, isNamed: boolean): Ends | undefined {
  if (figure.value === null) return insideOf(facts, figure);
  const isNear = next !== undefined && next.start - figure.end <= FARTHEST;
  return (isNear ? toldByTwo(facts, figure, next, isNamed) : undefined) ?? limitOf(facts, figure);
}

/** In tokens. */
const NORM_REACH = 10;

const NORMS = wordList(`
  recommended target targets normal usual allowed permitted limit limits against versus ideal aims aim aimed should hope hopes
  hoped promise promises promised pledged pledges supposed expected expects expecting forecast
  forecasts guidance guided guides outlook predicted projected estimated likely`);

/** "Most have 25 to 30 pupils", "between 40 and 50 singers for most of its concerts"; not "at most". */
function isUsual(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (USUAL.get(tokens, at) !== undefined && !isWord(tokens, at - 1, 'at')) return true;
  return false;
}

/** Where the first mark stands, and not far. */
function clauseEnd(tokens: Tokens, from: number, last: number): number {
  let at = from;
  while (at < Math.min(last, from + NORM_REACH) && tokens.kind[at] === TokenKind.word) at++;
  return at;
}

const USUAL = wordList('most mostly usually normally typically generally often');

const AGED = wordList('aged ages age');

/**
 * A quick look whether `rangesOf` and `crossedOf` may find what other figures can be held against: a range and another
 * figure of its measure, two bounds, or figures of one measure with a word that names an end or, of three, opens a range.
 */
export function mayTellRanges(tokens: Tokens, first: number, last: number, figures: readonly Figure[]): boolean {
  let bounds = 0;
  let alike = 0;
  let hasRange = false;
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at] as Figure;
    if (!isRangeable(figure)) continue;
    const { modifier } = figure;
    const isLimit = modifier === 'at-most';
    bounds |= isLimit ? 2 : modifier === 'at-least' ? 1 : 0;
    if (bounds === 3) return true;
    const isRange = figure.value === null && figure.low !== null && figure.high !== null;
    hasRange ||= isRange;
    if (!isRange && !isLimit && alike > 1) continue;
    const end = Math.min(figures.length, at + NEIGHBOURS);
    for (let other = isRange ? Math.max(0, at - NEIGHBOURS) : at + 1; other < end; other++) {
      const each = figures[other] as Figure;
      if (!isRange && !isLimit && each.start - figure.end > FARTHEST) break;
      if (!isRangeable(each) || each.value === null || !isOneMeasure(figure, each)) continue;
      if (isRange || isLimit) return true;
      alike++;
      break;
    }
  }
  if (hasRange && figures.length > 1 && isInListBetween(tokens, first, last, ASTRAY)) return true;
  if (alike === 0) return false;
  return isInListBetween(tokens, first, last, alike > 1 ? OPENINGS : ENDINGS);
}

/** Figures to either side that one is compared with at first sight. */
const NEIGHBOURS = 20;

/** "19 to 34": one figure. */
function insideOf({ tokens, sentence }: SentenceFacts, figure: Figure): Ends | undefined {
  const { low, high, start, end, modifier } = figure;
  if (low === null || high === null || modifier !== 'none') return undefined;
  const { first, last } = tokensOf(tokens, figure);
  const from = isWord(tokens, first, 'from') ? first : first - 1;
  if (isWord(tokens, from, 'from') && isChanged(tokens, sentence.first, from)) return undefined;
  return { figure, low, high, start, end, first, last };
}

/** "from 5", "below 11", "start at $420,000", "lower than 50". */
function isOpened(tokens: Tokens, { start }: Figure): boolean {
  const first = tokenAt(tokens, start);
  return OPENERS.glance(tokens, first) !== undefined || OPENERS.glance(tokens, first - 1) !== undefined;
}

/** Two figures of one measure that are the ends of a range; `isNamed` where a word of the sentence calls something its end. */
function toldByTwo(facts: SentenceFacts, figure: Figure, next: Figure, isNamed: boolean): Ends | undefined {
  const { value: low } = figure;
  const { value: high } = next;
  if (low === null || high === null || low >= high) return undefined;
  const { tokens, sentence } = facts;
  // Most figures stand behind nothing that opens a range.
  if (!isNamed && figure.modifier !== 'at-least' && !isOpened(tokens, figure)) return undefined;
  // "from 500 rand to 5,000".
  const isOne = isOneMeasure(figure, next) || isOneMeasure(next, figure) || isBare(next);
  if (!isOne || next.vague === true) return undefined;
  const one = tokensOf(tokens, figure);
  const other = tokensOf(tokens, next);
  const isTwo =
    isJoined(tokens, sentence.first, figure, one, other) ||
    isStarted(tokens, one, other) ||
    isBounded(tokens, figure, next, one, other) ||
    isDenied(tokens, sentence.first, one, other) ||
    isLowAndHigh(facts, figure, next);
  if (!isTwo) return undefined;
  // "9" of "from 9 to 14 percent" is what the second is.
  const measure = figure.unit === null && (next.unit !== null || next.noun !== undefined) ? next : figure;
  return { figure: measure, low, high, start: figure.start, end: next.end, first: one.first, last: other.last };
}

/** In UTF-16 code units: more than the tokens from one end of a range to the other, or from a value to its bound. */
const FARTHEST = 200;

/** "can have at most 20 members": no more than that, and however few. */
function limitOf({ tokens, sentence }: SentenceFacts, figure: Figure): Ends | undefined {
  const { value, modifier, start, end } = figure;
  if (value === null || modifier !== 'at-most') return undefined;
  const { first, last } = tokensOf(tokens, figure);
  if (!isInListBetween(tokens, Math.max(sentence.first, first - LIMIT_REACH), first, LIMITING)) return undefined;
  return { figure, low: Number.NEGATIVE_INFINITY, high: value, start, end, first, last };
}

/** In tokens. */
const LIMIT_REACH = 7;

const LIMITING = wordList(
  'can may must cannot allowed allows permits permitted limited holds hold seats capacity limits',
);

interface Place {
  readonly first: number;
  readonly last: number;
}

/** "run from £15 for a seat to £60", "between £15 for a seat and £60". */
function isJoined(tokens: Tokens, start: number, { modifier }: Figure, one: Place, other: Place): boolean {
  if (modifier !== 'none' || other.first - one.last > MAX_GAP) return false;
  const from = isWord(tokens, one.first, 'from') ? one.first : one.first - 1;
  const isBetween = isWord(tokens, from, 'between');
  if (!isBetween && !isWord(tokens, from, 'from')) return false;
  const joint = isWord(tokens, other.first - 1, 'up') ? other.first - 2 : other.first - 1;
  if (isBetween) return isWord(tokens, joint, 'and');
  const isTo = isWord(tokens, joint, 'to') || (isWord(tokens, joint + 1, 'to') && isWord(tokens, joint, 'up'));
  return isTo && !isChanged(tokens, start, from) && isInListBetween(tokens, Math.max(start, from - 3), from, RANGING);
}

/** Tokens between the ends of a range. */
const MAX_GAP = 8;

/** What stands before "from" tells of a change. */
function isChanged(tokens: Tokens, start: number, from: number): boolean {
  return isInListBetween(tokens, Math.max(start, from - CHANGE_REACH), from, CHANGE_WORDS);
}

/** In tokens. */
const CHANGE_REACH = 8;

/** What goes from one end to another at one time. */
const RANGING = wordList(`
  range ranges ranged ranging run runs ran running go goes going vary varies varied varying cost costs costing made fetched sell sells
  sold selling priced prices worth weigh weighs weighing measure measures measuring last lasts lasted lasting take takes took
  taking pay pays paid earn earns earning charge charges charging forecasts estimates rates rents fares fees sentences bids
  offers ages aged heights lengths anything anywhere is are was were`);

/** "start at $420,000 and go up to $690,000". */
function isStarted(tokens: Tokens, one: Place, other: Place): boolean {
  const isAt = isWord(tokens, one.first - 1, 'at') || isWord(tokens, one.first - 1, 'from');
  if (!isAt || STARTS.get(tokens, one.first - 2) === undefined || other.first - one.last > MAX_GAP) return false;
  return (
    isInListBetween(tokens, one.last + 1, other.first, JOINED) &&
    isInListBetween(tokens, one.last + 1, other.first + 2, ENDS)
  );
}

const JOINED = wordList('and but');
const STARTS = wordList('start starts started starting begin begins began beginning open opened');
const ENDS = wordList('up go goes rise rises rising end ends peak peaks peaked top reach reaches');

/** "at least two and at most five". */
function isBounded(tokens: Tokens, figure: Figure, next: Figure, one: Place, other: Place): boolean {
  if (figure.modifier !== 'at-least' || next.modifier !== 'at-most' || other.first - one.last > MAX_GAP) return false;
  return isInListBetween(tokens, one.last + 1, other.first, LIMIT_JOINTS);
}

const LIMIT_JOINTS = wordList('and but nor or');

/** "never below 11 or above 13 degrees", "may not be set lower than 50 or higher than 65". */
function isDenied(tokens: Tokens, start: number, one: Place, other: Place): boolean {
  if (other.first - one.last > MAX_DENIED || !isInListBetween(tokens, one.last + 1, other.first, LIMIT_JOINTS))
    return false;
  const under = comparedAt(tokens, one.first);
  const over = comparedAt(tokens, other.first);
  if (UNDER.get(tokens, under) === undefined || OVER.get(tokens, over) === undefined || over <= one.last) return false;
  return isInListBetween(tokens, Math.max(start, under - DENIAL_REACH), under, DENIALS);
}

/** In tokens. */
const MAX_DENIED = 6;
const DENIAL_REACH = 5;

/** The token of "below" and of "lower than" before a figure. */
function comparedAt(tokens: Tokens, first: number): number {
  return isWord(tokens, first, 'than') || isWord(tokens, first - 1, 'than')
    ? first - (isWord(tokens, first, 'than') ? 1 : 2)
    : UNDER.get(tokens, first) !== undefined || OVER.get(tokens, first) !== undefined
      ? first
      : first - 1;
}

const UNDER = wordList('below under less lower fewer smaller shorter younger');
const OPENERS = wordList(['from between at than', ...UNDER.words].join(' '));
const OVER = wordList('above over more higher greater larger longer older exceeds exceeding');
const DENIALS = wordList("never not no nor neither cannot can't won't");

/** "the lowest was 0.1 and the highest 0.6". */
function isLowAndHigh(facts: SentenceFacts, figure: Figure, next: Figure): boolean {
  const bounds = boundsOf(facts);
  const low = bounds.find((each) => each.figure === figure && each.side === 'low');
  const high = bounds.find((each) => each.figure === next && each.side === 'high');
  return low !== undefined && high !== undefined && isOneHead(low, high);
}

const ASTRAY = wordList([...INTERVALS.words, ...SCALES.words].join(' '));
const ENDINGS = wordList([...BOUNDS.words, ...STARTS.words, ...PASSING.words].join(' '));
const OPENINGS = wordList([...ENDINGS.words, ...UNDER.words, 'between from'].join(' '));
