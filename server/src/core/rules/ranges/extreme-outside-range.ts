import { CHANGE_WORDS } from '../../claims/changewords.js';
import { disagree } from '../../claims/reckon.js';
import type { Figure, FigureKind } from '../../figures/figure.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { isInListBefore, isInListBetween, markAt, tokensOf } from '../matchers.js';
import { quoted, reckonedWith } from '../reckoned.js';
import { defineRule, type SentenceContext } from '../rule.js';
import { inSentences } from '../sentences.js';

export default defineRule({
  id: 'extreme-outside-range',
  group: 'ranges',
  scope: 'paragraph',
  needs: { figures: 2, words: () => EXTREMES },
  severity: 'information',
  summary:
    'A lowest, highest or average value that the range told before does not have, as “aged 19 to 34 … the youngest, 17”.',
  messages: {
    outside: '“{figure}” does not lie in “{range}”.',
    end: '“{range}” ends in {bound}: “{figure}” cannot be the {cue}.',
  },
  fixes: {},
  *check(paragraph) {
    let ranges: readonly Told[] = [];
    for (const [index, context] of inSentences(paragraph).entries()) {
      ranges = [...ranges.filter((told) => index - told.sentence <= FARTHEST), ...rangesOf(context, index)];
      if (ranges.length === 0 || context.figures.length === 0 || isOfOthers(context)) continue;
      for (const { figure, side, cue, at } of extremesOf(context)) {
        const range = ranges.findLast(
          (told) => told.end < figure.start && told.last < at && isOneMeasure(told.figure, figure),
        );
        // An average in the sentence of its range is the rule mean-out-of-range's.
        if (range === undefined || (side === 'mean' && range.sentence === index)) continue;
        if (side === 'one' && isFarFrom(figure, range)) continue;
        const bound = side === 'low' ? range.low : side === 'high' ? range.high : undefined;
        const isOutside = disagree(figure, range);
        const isOther = bound !== undefined && disagree(figure, { low: bound, high: bound });
        if (!isOutside && !isOther) continue;
        yield {
          start: figure.start,
          end: figure.end,
          message: isOutside ? 'outside' : 'end',
          data: { figure: quoted(context, figure), range: quoted(context, range), bound: bound ?? '', cue },
          related: reckonedWith(context, range),
        };
      }
    }
  },
});

/** Sentences from a range to what is told of its ends. */
const FARTHEST = 2;

/** A range that tells of several things, with the number of its sentence. */
interface Told extends Span {
  readonly figure: Figure;
  readonly low: number;
  readonly high: number;
  readonly sentence: number;
  /** Its last token. */
  readonly last: number;
}

/** "aged 19 to 34", "from $1,850 for a studio to $4,200": no range that something changed over. */
function rangesOf({ tokens, figures, sentence }: SentenceContext, index: number): readonly Told[] {
  const told: Told[] = [];
  for (const [at, figure] of figures.entries()) {
    const bounded = figure.vague === true ? undefined : boundsOf(tokens, figure, figures[at + 1]);
    if (bounded !== undefined) told.push({ ...bounded, sentence: index });
    if (!KINDS.has(figure.kind) || figure.modifier !== 'none' || figure.vague === true) continue;
    const { first, last } = tokensOf(tokens, figure);
    const from = isWord(tokens, first, 'from') ? first : first - 1;
    const isFrom = isWord(tokens, from, 'from');
    if (isFrom && isInListBefore(tokens, from, CHANGE_WORDS, 8, sentence.first)) continue;
    const { value, low, high, start, end } = figure;
    if (value === null) {
      if (low !== null && high !== null) told.push({ figure, low, high, start, end, sentence: index, last });
      continue;
    }
    const next = figures[at + 1];
    const isBetween = isWord(tokens, first - 1, 'between');
    if (!(isFrom || isBetween) || next?.value == null || next.value <= value || !isOneMeasure(figure, next)) continue;
    const second = tokensOf(tokens, next);
    const isJoined = isWord(tokens, second.first - 1, isBetween ? 'and' : 'to') && second.first - last <= MAX_GAP;
    if (!isJoined || !(isBetween || isInListBefore(tokens, from, RANGING, 2, sentence.first))) continue;
    told.push({ figure, low: value, high: next.value, start, end: next.end, sentence: index, last: second.last });
  }
  return told;
}

/** "at least two and at most five", "start at $420,000 and go up to $690,000". */
function boundsOf(tokens: Tokens, figure: Figure, next: Figure | undefined): Omit<Told, 'sentence'> | undefined {
  const [low, high] = [figure.value, next?.value ?? null];
  if (next === undefined || low === null || high === null || low >= high || !KINDS.has(figure.kind)) return undefined;
  if (figure.kind !== next.kind || (figure.unit !== next.unit && figure.unit !== null)) return undefined;
  const one = tokensOf(tokens, figure);
  const other = tokensOf(tokens, next);
  const isNear = other.first - one.last <= MAX_GAP && isInListBetween(tokens, one.last + 1, other.first, JOINED);
  const isBounded = figure.modifier === 'at-least' && next.modifier === 'at-most';
  const isRising =
    isWord(tokens, one.first - 1, 'at') &&
    STARTS.get(tokens, one.first - 2) !== undefined &&
    isInListBetween(tokens, one.last + 1, other.first + 2, ENDS);
  if (!isNear || !(isBounded || isRising)) return undefined;
  const { start } = figure;
  return { figure: next.noun === undefined ? figure : next, low, high, start, end: next.end, last: other.last };
}

const JOINED = wordList('and but');
const STARTS = wordList('start starts started starting begin begins began beginning open opened');
const ENDS = wordList('up rise rises rising end ends peak peaks peaked top reach reaches');

const KINDS: ReadonlySet<FigureKind> = new Set(['cardinal', 'percent', 'money', 'measure', 'duration', 'age']);

const RANGING = wordList('range ranges ranged ranging run runs ran running go goes going vary varies varied varying');

/** Tokens between the ends of a range. */
const MAX_GAP = 8;

/** One of what has the range may be told by a verb: "paid $95,000". */
type Side = 'low' | 'high' | 'mean' | 'either' | 'one';

interface Extreme {
  readonly figure: Figure;
  readonly side: Side;
  readonly cue: string;
  /** The token of the cue. */
  readonly at: number;
}

/** "The youngest, a student of 17,", "an average of 5", "A student of 17 was the youngest". */
function* extremesOf(context: SentenceContext): Iterable<Extreme> {
  const { tokens, figures, sentence } = context;
  let told: Figure | undefined;
  for (let at = sentence.first; at < sentence.last; at++) {
    const side = EXTREMES.get(tokens, at);
    if (side === undefined || !isSaidOfOne(context, at, side)) continue;
    const after = figures.find((figure) => isPlain(figure) && tokensOf(tokens, figure).first > at);
    const before = figures.findLast((figure) => isPlain(figure) && tokensOf(tokens, figure).last < at);
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
      cue: quoted(context, { start: tokens.start[at] as number, end: tokens.end[at] as number }),
      at,
    };
  }
}

/** In tokens, from the word to its value. */
const REACH = 14;

/** "the lowest,", "its highest reading", "an average of"; "the oldest of the three" and "two of the youngest" are not all. */
function isSaidOfOne({ tokens, sentence }: SentenceContext, at: number, side: Side): boolean {
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
function isPredicate({ tokens }: SentenceContext, from: number, at: number): boolean {
  return at - from <= 3 && isInListBetween(tokens, from, at, BEING) && markAt(tokens, from) !== ',';
}

const BEING = wordList('was is were are');

function isPlain({ kind, value, modifier }: Figure): boolean {
  return KINDS.has(kind) && value !== null && modifier === 'none';
}

/** What somebody paid may be for something else: it must be of the range's size. */
function isFarFrom({ value }: Figure, { low, high }: Told): boolean {
  return value === null || value > FAR * high || value < low / FAR;
}

const FAR = 2;

/** Percent and percent, euros and euros; a bare number may be of years, degrees and things. */
function isOneMeasure(range: Figure, figure: Figure): boolean {
  const isPer = range.per === figure.per || figure.per === undefined;
  if (figure.kind === 'cardinal' && figure.noun === undefined) return BARE.has(range.kind);
  if (!isPer || range.kind !== figure.kind || range.unit !== figure.unit) return false;
  return range.noun === figure.noun || figure.noun === undefined;
}

const BARE: ReadonlySet<FigureKind> = new Set(['cardinal', 'measure', 'age']);

/** The sentence compares with others, or with another time. */
function isOfOthers({ tokens, sentence }: SentenceContext): boolean {
  return isInListBetween(tokens, sentence.first, sentence.last, OTHERS);
}

const OTHERS = wordList(`
  record records ever history except exception usual normal previous previously forecast expected national elsewhere
  world others excluding outside outlier than compared before once earlier then former until target`);

const EXTREMES = createLexicon<Side>(
  Object.entries({
    low: 'lowest smallest youngest cheapest shortest fewest lightest coldest coolest shallowest narrowest minimum least-paid',
    high: 'highest largest biggest oldest dearest costliest longest tallest heaviest hottest warmest deepest widest maximum priciest',
    mean: 'average mean median averaged averages averaging',
    one: 'paid charged received earned earns offered priced measured lent bought awarded weighs weighed',
    either: 'best worst most least top bottom',
  }).flatMap(([side, words]) => words.split(' ').map((word) => [word, side as Side] as const)),
);
