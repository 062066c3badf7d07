import type { Figure, FigureKind } from '../figures/figure.js';
import { createLexicon, wordList } from '../segment/lexicon.js';
import { isInListBetween, markAt, tokensOf } from '../segment/marks.js';
import { isWord, TokenKind, type Tokens, tokenAt } from '../segment/tokens.js';
import type { Span } from '../text/span.js';
import type { SentenceFacts } from './amounts.js';
import { CHANGE_WORDS } from './changewords.js';
import { contentOf, wordsShared } from './content.js';

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
  /** What ought to be, and not what is: "a recommended 100 to 200". */
  readonly isNorm: boolean;
}

/**
 * A quick look whether `rangesOf` and `crossedOf` may find what other figures can be held against: a range and another
 * figure of its measure, two bounds, or figures of one measure with a word that opens a range or names an end.
 */
export function mayTellRanges(tokens: Tokens, first: number, last: number, figures: readonly Figure[]): boolean {
  let bounds = 0;
  let areAnyAlike = false;
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at] as Figure;
    if (!KINDS.has(figure.kind)) continue;
    if (figure.modifier === 'at-least') bounds |= 1;
    if (figure.modifier === 'at-most') bounds |= 2;
    if (bounds === 3) return true;
    const isRange = figure.value === null && figure.low !== null && figure.high !== null;
    if (!isRange && areAnyAlike) continue;
    const end = Math.min(figures.length, at + NEIGHBOURS);
    for (let other = isRange ? Math.max(0, at - NEIGHBOURS) : at + 1; other < end; other++) {
      const each = figures[other] as Figure;
      if (!isPlain(each) || !isOneMeasure(figure, each)) continue;
      if (isRange) return true;
      areAnyAlike = true;
    }
  }
  return areAnyAlike && isInListBetween(tokens, first, last, OPENINGS);
}

/** Figures to either side that one is compared with at first sight. */
const NEIGHBOURS = 20;

/** "aged 19 to 34", "from $1,850 for a studio to $4,200": no range that something changed over. */
export function rangesOf({ tokens, figures, sentence }: SentenceFacts, index: number): readonly Told[] {
  const told: Told[] = [];
  for (const [at, figure] of figures.entries()) {
    const bounded = figure.vague === true ? undefined : toldByBounds(tokens, figure, figures[at + 1]);
    if (bounded !== undefined) told.push({ ...bounded, sentence: index, sentenceStart: sentence.start, isNorm: false });
    if (!KINDS.has(figure.kind) || figure.modifier !== 'none' || figure.vague === true) continue;
    const first = tokenAt(tokens, figure.start);
    const from = isWord(tokens, first, 'from') ? first : first - 1;
    const isFrom = isWord(tokens, from, 'from');
    const isBetween = isWord(tokens, first - 1, 'between');
    if (figure.value !== null && !isFrom && !isBetween) continue;
    const { last } = tokensOf(tokens, figure);
    const isNorm = isInListBetween(tokens, Math.max(sentence.first, first - 5), first, NORMS);
    if (isFrom && isInListBetween(tokens, Math.max(sentence.first, from - 8), from, CHANGE_WORDS)) continue;
    const { value, low, high, start, end } = figure;
    if (value === null) {
      if (low !== null && high !== null)
        told.push({
          figure,
          low,
          high,
          start,
          end,
          sentence: index,
          sentenceStart: sentence.start,
          first,
          last,
          isNorm,
        });
      continue;
    }
    const next = figures[at + 1];
    if (next?.value == null || next.value <= value || !isOneMeasure(figure, next)) continue;
    const second = tokensOf(tokens, next);
    const isJoined = isWord(tokens, second.first - 1, isBetween ? 'and' : 'to') && second.first - last <= MAX_GAP;
    const isRanging = isBetween || isInListBetween(tokens, Math.max(sentence.first, from - 2), from, RANGING);
    if (!isJoined || !isRanging) continue;
    told.push({
      figure,
      low: value,
      high: next.value,
      start,
      end: next.end,
      sentence: index,
      sentenceStart: sentence.start,
      first,
      last: second.last,
      isNorm,
    });
  }
  return told;
}

/** "at least two and at most five", "start at $420,000 and go up to $690,000". */
function toldByBounds(
  tokens: Tokens,
  figure: Figure,
  next: Figure | undefined,
): Omit<Told, 'sentence' | 'sentenceStart' | 'isNorm'> | undefined {
  const [low, high] = [figure.value, next?.value ?? null];
  if (next === undefined || low === null || high === null || low >= high || !KINDS.has(figure.kind)) return undefined;
  if (figure.kind !== next.kind || (figure.unit !== next.unit && figure.unit !== null)) return undefined;
  const isBounded = figure.modifier === 'at-least' && next.modifier === 'at-most';
  const start = tokenAt(tokens, figure.start);
  const isStart = isWord(tokens, start - 1, 'at') && STARTS.get(tokens, start - 2) !== undefined;
  if (!isBounded && !isStart) return undefined;
  const one = tokensOf(tokens, figure);
  const other = tokensOf(tokens, next);
  const isNear = other.first - one.last <= MAX_GAP && isInListBetween(tokens, one.last + 1, other.first, JOINED);
  const isRising = isStart && isInListBetween(tokens, one.last + 1, other.first + 2, ENDS);
  if (!isNear || !(isBounded || isRising)) return undefined;
  const measure = next.noun === undefined ? figure : next;
  return { figure: measure, low, high, start: figure.start, end: next.end, first: one.first, last: other.last };
}

const JOINED = wordList('and but');
const STARTS = wordList('start starts started starting begin begins began beginning open opened');
const ENDS = wordList('up rise rises rising end ends peak peaks peaked top reach reaches');

const KINDS: ReadonlySet<FigureKind> = new Set(['cardinal', 'percent', 'money', 'measure', 'duration', 'age']);

const NORMS = wordList('recommended target targets normal usual allowed permitted limit limits against versus ideal');

const RANGING = wordList('range ranges ranged ranging run runs ran running go goes going vary varies varied varying');

/** Tokens between the ends of a range. */
const MAX_GAP = 8;

/** One of what has the range may be told by a verb: "paid $95,000". */
export type Side = 'low' | 'high' | 'mean' | 'either' | 'one';

export interface Extreme {
  readonly figure: Figure;
  readonly side: Side;
  /** The token of the cue. */
  readonly at: number;
}

/** "The youngest, a student of 17,", "an average of 5", "A student of 17 was the youngest". */
export function* extremesOf(context: SentenceFacts): Iterable<Extreme> {
  const { tokens, sentence } = context;
  let told: Figure | undefined;
  for (let at = sentence.first; at < sentence.last; at++) {
    const side = EXTREMES.get(tokens, at);
    if (side === undefined || !isSaidOfOne(context, at, side)) continue;
    const after = plainAfter(context, at);
    const before = plainBefore(context, at);
    const figure =
      after !== undefined && tokensOf(tokens, after).first - at <= REACH
        ? after
        : side !== 'one' && before !== undefined && isPredicate(context, tokensOf(tokens, before).last + 1, at)
          ? before
          : undefined;
    if (figure === undefined || figure === told) continue;
    told = figure;
    yield {
      figure,
      side,
      at,
    };
  }
}

/** In tokens, from the word to its value. */
const REACH = 14;

/** "the lowest,", "its highest reading", "an average of"; "the oldest of the three" and "two of the youngest" are not all. */
function isSaidOfOne({ tokens, sentence }: SentenceFacts, at: number, side: Side): boolean {
  if (side === 'one') return !isInListBetween(tokens, sentence.first, sentence.last, BEYOND);
  if (side === 'mean' || at === sentence.first) return true;
  for (let back = at - 1; back >= Math.max(sentence.first, at - 3); back--) {
    if (OWNERS.get(tokens, back) !== undefined) return !isWord(tokens, back - 1, 'of');
    if (isWord(tokens, back, "'s") || isWord(tokens, back, '’s')) return true;
  }
  return false;
}

/** What says that it lies outside. */
const BEYOND = wordList(`
  more less above below beyond exceed exceeds exceeded over under short worse better up down but however though instead
  total all each every extra bonus fine fined tax taxes year years together altogether both other others another`);

const OWNERS = wordList('the its their his her');

/** "18 was the youngest". */
function isPredicate({ tokens }: SentenceFacts, from: number, at: number): boolean {
  return at - from <= 3 && isInListBetween(tokens, from, at, BEING) && markAt(tokens, from) !== ',';
}

const BEING = wordList('was is were are');

function isPlain({ kind, value, modifier }: Figure): boolean {
  return KINDS.has(kind) && value !== null && modifier === 'none';
}

/** What somebody paid may be for something else: it must be of the range's size. */
export function isFarFrom({ value }: Figure, { low, high }: Told): boolean {
  return value === null || value > FAR * high || value < low / FAR;
}

const FAR = 2;

/** Percent and percent, euros and euros; a bare number may be of years, degrees and things. */
export function isOneMeasure(range: Figure, figure: Figure): boolean {
  const isPer = range.per === figure.per || figure.per === undefined;
  if (figure.kind === 'cardinal' && figure.noun === undefined) return BARE.has(range.kind);
  if (!isPer || range.kind !== figure.kind || range.unit !== figure.unit) return false;
  return range.noun === figure.noun || figure.noun === undefined;
}

const BARE: ReadonlySet<FigureKind> = new Set(['cardinal', 'measure', 'age']);

export const EXTREMES = createLexicon<Side>(
  Object.entries({
    low: 'lowest smallest youngest cheapest shortest fewest lightest coldest coolest shallowest narrowest minimum least-paid',
    high: 'highest largest biggest oldest dearest costliest longest tallest heaviest hottest warmest deepest widest maximum priciest',
    mean: 'average mean median averaged averages averaging',
    one: 'paid charged received earned earns offered priced measured lent bought awarded weighs weighed',
    either: 'best worst most least top bottom',
  }).flatMap(([side, words]) => words.split(' ').map((word) => [word, side as Side] as const)),
);

/** A value that is said to lie in a range, above it, below it or outside of it. */
export interface Placing {
  readonly figure: Figure;
  readonly range: Told;
  readonly where: Where;
}

export type Where = 'inside' | 'outside' | 'above' | 'below';

/** "3.4 percent, within the target of 2 to 3 percent", "38, outside that range", "6 on a scale of 1 to 5". */
export function* placingsOf({ tokens, figures, sentence }: SentenceFacts, ranges: readonly Told[]): Iterable<Placing> {
  if (ranges.length === 0) return;
  for (let at = sentence.first; at < sentence.last; at++) {
    const where = WHERE.get(tokens, at);
    if (where === undefined || isInListBetween(tokens, Math.max(sentence.first, at - 3), at, NEGATING)) continue;
    const range = ranges.findLast((told) => isMeant(tokens, at, sentence.last, told));
    if (range === undefined) continue;
    const figure = figures.findLast((each) => {
      const { last } = tokensOf(tokens, each);
      return isPlain(each) && last < at && at - last <= NEAR && isOneMeasure(range.figure, each);
    });
    if (figure !== undefined) yield { figure, range, where };
  }
}

/** In tokens. */
const NEAR = 8;

/** The range stands right behind the word, or is called one there: "that range", "the bank's target band". */
function isMeant(tokens: Tokens, at: number, end: number, { start, sentenceStart, first }: Told): boolean {
  const isOwn = (tokens.start[at] as number) < start;
  if (isOwn) {
    if (first - at > NEAR || isWord(tokens, at, 'on')) return isWord(tokens, at + 2, 'scale') && first - at <= NEAR;
    return isRun(tokens, at + 1, first) && sentenceStart < (tokens.start[at] as number);
  }
  for (let next = at + 1; next <= Math.min(end - 1, at + 5); next++) {
    if (CALLED.get(tokens, next) !== undefined) return !isWord(tokens, at, 'on');
    if (tokens.kind[next] === TokenKind.number) return false;
  }
  return false;
}

function isRun(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (tokens.kind[at] === TokenKind.number || markAt(tokens, at) === ',') return false;
  return true;
}

export const WHERE = createLexicon<Where>([
  ['within', 'inside'],
  ['inside', 'inside'],
  ['on', 'inside'],
  ['outside', 'outside'],
  ['above', 'above'],
  ['exceeding', 'above'],
  ['exceeds', 'above'],
  ['exceeded', 'above'],
  ['below', 'below'],
  ['under', 'below'],
]);

const CALLED = wordList('range band target corridor bracket limits');

const NEGATING = wordList(
  `not no never longer back return returned returning fell fall rise rose out until cannot bring brought`,
);

/** A lowest value that is more than the highest one. */
export interface Crossed {
  readonly low: Figure;
  readonly high: Figure;
}

/** "a low of 42 and a high of 38", "no fewer than 60 and no more than 45". */
export function* crossedOf(facts: SentenceFacts): Iterable<Crossed> {
  const { tokens, figures } = facts;
  const bounds = boundsOf(facts);
  for (const low of bounds) {
    if (low.side !== 'low') continue;
    const high = bounds.find((each) => each.side === 'high' && isOneHead(each, low));
    if (high === undefined || !isMore(low.figure, high.figure)) continue;
    yield { low: low.figure, high: high.figure };
  }
  for (const [index, second] of figures.entries()) {
    const first = figures[index - 1];
    if (first === undefined) continue;
    const [low, high] = first.modifier === 'at-least' ? [first, second] : [second, first];
    if (low.modifier !== 'at-least' || high.modifier !== 'at-most' || !isLimit(tokens, first, second)) continue;
    const [least, most] = [low.low, high.high];
    if (least !== null && most !== null && least > most && areAlike(low, high)) yield { low, high };
  }
}

/** The lowest bid and the highest, not the lowest price and the highest rent. */
function isOneHead({ head }: Bound, { head: other }: Bound): boolean {
  return head === other || head === 0 || other === 0;
}

interface Bound {
  readonly figure: Figure;
  readonly side: 'low' | 'high';
  /** What it is the lowest of, by its hash; 0 where nothing is said. */
  readonly head: number;
}

function boundsOf(facts: SentenceFacts): readonly Bound[] {
  const { tokens, sentence } = facts;
  const bounds: Bound[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const side = BOUNDS.get(tokens, at);
    if (side === undefined) continue;
    const figure = plainAfter(facts, at);
    if (figure === undefined || isBound(bounds, figure)) continue;
    const { first } = tokensOf(tokens, figure);
    if (first - at > NEAR_BOUND || isParted(tokens, at + 1, first)) continue;
    const isNamed = first > at + 1 && tokens.kind[at + 1] === TokenKind.word && LINKS.get(tokens, at + 1) === undefined;
    bounds.push({ figure, side, head: isNamed ? (tokens.hash[at + 1] as number) : 0 });
  }
  return bounds;
}

/** Apart from the walk over all tokens: what looks for it is made only where one of the words stands. */
function plainAfter({ tokens, figures }: SentenceFacts, at: number): Figure | undefined {
  return figures.find((each) => isPlain(each) && tokensOf(tokens, each).first > at);
}

function plainBefore({ tokens, figures }: SentenceFacts, at: number): Figure | undefined {
  return figures.findLast((each) => isPlain(each) && tokensOf(tokens, each).last < at);
}

function isBound(bounds: readonly Bound[], figure: Figure): boolean {
  return bounds.some((each) => each.figure === figure);
}

/** In tokens, from "low of" to its value. */
const NEAR_BOUND = 5;

/** A comma, or another bound. */
function isParted(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (markAt(tokens, at) === ',' || BOUNDS.get(tokens, at) !== undefined) return true;
  return false;
}

const LINKS = wordList('of was is were are at in near around to being');

const BOUNDS = createLexicon<'low' | 'high'>(
  Object.entries({
    low: 'low lows lowest minimum cheapest smallest youngest shortest lightest coldest',
    high: 'high highs highest maximum dearest largest biggest oldest longest tallest heaviest hottest',
  }).flatMap(([side, words]) => words.split(' ').map((word) => [word, side as 'low' | 'high'] as const)),
);

const OPENINGS = wordList([...BOUNDS.words, ...STARTS.words, ...RANGING.words, 'between'].join(' '));

function isMore(low: Figure, high: Figure): boolean {
  return areAlike(low, high) && (low.value as number) > (high.value as number);
}

function areAlike(one: Figure, other: Figure): boolean {
  const isBare = [one, other].some(({ kind, noun }) => kind === 'cardinal' && noun === undefined);
  if (one.kind === other.kind) return one.unit === other.unit && (isBare || one.noun === other.noun);
  return isBare && one.kind !== 'money' && other.kind !== 'money';
}

/** Nothing but a noun and what joins two limits stands between them. */
function isLimit(tokens: Tokens, first: Figure, second: Figure): boolean {
  const [from, to] = [tokensOf(tokens, first).last + 1, tokensOf(tokens, second).first];
  if (to - from > NEAR) return false;
  let nouns = 0;
  for (let at = from; at < to; at++) {
    if (LIMITING.get(tokens, at) === undefined && markAt(tokens, at) !== ',') nouns++;
  }
  return nouns <= (first.noun === undefined ? 0 : 1);
}

const LIMITING = wordList('and but or no not more fewer less than up to at most least minimum maximum a of');

/**
 * The value of the next sentence that speaks of the same as a range does: "constables earn between £1,400 and £1,900 … A
 * constable of five years gets £2,100"; undefined where there are several, or none of its words is said again.
 */
export function retoldOf(range: Told, told: SentenceFacts, facts: SentenceFacts): Figure | undefined {
  const { tokens, sentence, figures } = facts;
  const [value, other] = figures.filter(
    (figure) => isPlain(figure) && isCounted(figure) && isOneMeasure(range.figure, figure),
  );
  if (value === undefined || other !== undefined || !isCounted(range.figure)) return undefined;
  const words = contentOf(tokens, told.sentence.first, told.sentence.last);
  return wordsShared(words, contentOf(tokens, sentence.first, sentence.last)) > 0 ? value : undefined;
}

/** Of a unit, or of things that are named. */
function isCounted({ kind, noun }: Figure): boolean {
  return kind !== 'cardinal' || noun !== undefined;
}
