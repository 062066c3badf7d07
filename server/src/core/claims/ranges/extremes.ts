import type { Figure } from '../../figures/figure.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt, tokensOf } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';
import { contentOf, wordsShared } from '../content.js';
import { plainAfter } from './bounds.js';
import type { Told } from './extents.js';
import { isOneMeasure, isPlain } from './values.js';

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
  total all each every extra bonus fine fined tax taxes together altogether both other others another`);

const OWNERS = wordList('the its their his her');

/** "18 was the youngest". */
function isPredicate({ tokens }: SentenceFacts, from: number, at: number): boolean {
  return at - from <= 3 && isInListBetween(tokens, from, at, BEING) && markAt(tokens, from) !== ',';
}

const BEING = wordList('was is were are');

/** What somebody paid may be for something else: it must be of the range's size. */
export function isFarFrom({ value }: Figure, { low, high }: Told): boolean {
  return value === null || value > FAR * high || value < low / FAR;
}

const FAR = 2;

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
  for (let at = sentence.first; at < sentence.last; at++) {
    const where = WHERE.get(tokens, at);
    if (where === undefined || isInListBetween(tokens, Math.max(sentence.first, at - 3), at, NEGATING)) continue;
    const range = ranges.findLast((told) => isMeant(tokens, at, sentence.last, told));
    if (range === undefined) continue;
    const figure = figures.findLast((each) => {
      const { first, last } = tokensOf(tokens, each);
      // "fell to 128 from 133 and was below".
      const isNear = last < at && at - last <= NEAR && !isWord(tokens, first - 1, 'from');
      return isNear && isPlain(each) && isOneMeasure(range.figure, each);
    });
    if (figure !== undefined) yield { figure, range, where };
    else for (const behind of namedBehind(tokens, figures, range, at)) yield { figure: behind, range, where };
  }
}

/** "well within the normal span, at nine metres", "above that range, at 131 and 116". */
function namedBehind(tokens: Tokens, figures: readonly Figure[], { figure: range, last }: Told, at: number): Figure[] {
  let end = Math.max(at, last < at + NEAR ? last : at);
  while (end < at + NEAR && markAt(tokens, end) !== ',') end++;
  if (markAt(tokens, end) !== ',' || !(isWord(tokens, end + 1, 'at') || isWord(tokens, end + 1, 'with'))) return [];
  const behind: Figure[] = [];
  let next = end + 2;
  for (const each of figures) {
    const { first, last: until } = tokensOf(tokens, each);
    if (first < next) continue;
    if (first !== next || !isPlain(each) || !isOneMeasure(range, each)) break;
    behind.push(each);
    next = isWord(tokens, until + 1, 'and') ? until + 2 : -1;
    if (next < 0) break;
  }
  return behind;
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

const CALLED = wordList('range span band target corridor bracket limits');

const NEGATING = wordList(
  `not no never longer back return returned returning fell fall rise rose out until cannot bring brought`,
);

/**
 * The one value behind a range, in its sentence or the next, that may be of what the range tells of: "constables earn between
 * £1,400 and £1,900 … A constable of five years gets £2,100", "aged 17 to 21 … Ines Duarte, who is 23,"; undefined where there
 * are several, or words say that it is another's.
 */
export function memberOf(range: Told, told: SentenceFacts, facts: SentenceFacts): Figure | undefined {
  const { tokens, sentence, figures } = facts;
  const isOwn = told === facts;
  let value: Figure | undefined;
  for (const figure of figures) {
    if ((isOwn && figure.start < range.end) || !isPlain(figure) || !isOfRange(tokens, range, figure)) continue;
    if (value !== undefined) return undefined;
    value = figure;
  }
  if (value === undefined || isFarFrom(value, range)) return undefined;
  const { first, last } = tokensOf(tokens, value);
  const from = isOwn ? range.last + 1 : sentence.first;
  let to = last + 1;
  while (to < Math.min(sentence.last, last + BEHIND) && markAt(tokens, to) !== ',') to++;
  // "moved between 310p and 325p before closing at 340p".
  const isClose =
    isOwn &&
    figures.filter(isDate).length < 2 &&
    CLOSING.get(tokens, first - 2) !== undefined &&
    isWord(tokens, first - 1, 'at');
  const isOther =
    isBeyond(tokens, Math.max(from, first - BEFORE), to) ||
    isInListBetween(tokens, from, isClose && isWord(tokens, first - 3, 'before') ? first - 3 : to, ELSEWHERE);
  if (isOther || (isOwn && tellsOfNext(tokens, from, first))) return undefined;
  return isLinked(range, told, facts, value) ? value : undefined;
}

/** "3 to 3.5 percent for deposits and the prime rate is 5.5": a clause of something else. */
function tellsOfNext(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isWord(tokens, at, 'and') && isWord(tokens, at + 1, 'the')) return true;
  return false;
}

/** "it was", "closed at", "most pay", the name of one of so many ages, or a word that the range's sentence has as well. */
function isLinked(range: Told, told: SentenceFacts, facts: SentenceFacts, value: Figure): boolean {
  const { tokens, sentence } = facts;
  const { first, last } = tokensOf(tokens, value);
  const isOwn = told === facts;
  const from = isOwn ? range.last + 1 : sentence.first;
  if (!isOwn && told.figures.some(isDate) && facts.figures.some(isDate)) return false;
  if (range.isOfAges) return isOwn || OWNED.get(tokens, sentence.first) === undefined;
  const isAnother = !isOwn && ANOTHER.get(tokens, sentence.first) !== undefined;
  if (!isAnother && isInListBetween(tokens, Math.max(from, first - BEFORE), last + BEHIND, MEMBERS)) return true;
  const words = contentOf(tokens, told.sentence.first, isOwn ? range.first : told.sentence.last);
  const shared = wordsShared(words, contentOf(tokens, from, isOwn ? first : sentence.last));
  return shared > (value.noun === undefined ? 0 : 1);
}

function isDate({ kind }: Figure): boolean {
  return kind === 'date';
}

/** "A consultant gets": of whom nothing was said. */
const ANOTHER = wordList('a an another some many');

const OWNED = wordList('the a an their its his her another');

const CLOSING = wordList('closing settling ending closed settled ended');

/** What is said of one of them, or of most. */
const MEMBERS = wordList(`
  it they most average full paid pay pays charged charges got get gets given received receives earned earns priced measured
  closed closes closing settled settling ending opened ended stood bought awarded offered lent weighs weighed lasted took scored chose typical
  usual usually regular mark figure reading price maximum minimum`);

function isBeyond(tokens: Tokens, from: number, to: number): boolean {
  // "100 or more".
  for (let at = from; at < to; at++)
    if (BEYOND.get(tokens, at) !== undefined && !isWord(tokens, at - 1, 'or')) return true;
  return false;
}

/** In tokens, to either side of a value. */
const BEFORE = 6;
const BEHIND = 5;

function isOfRange(tokens: Tokens, { figure: range, isOfAges }: Told, figure: Figure): boolean {
  if (figure.kind === 'age') return isOfAges;
  if (isCounted(figure)) return isCounted(range) && isOneMeasure(range, figure);
  const isBareRange = range.kind === 'cardinal' && range.noun === undefined;
  const { first, last } = tokensOf(tokens, figure);
  // "at most 20 members. In May it had 23".
  const isHad =
    range.kind === 'cardinal' && HAVING.get(tokens, first - 1) !== undefined && isWord(tokens, first - 2, 'it');
  if (!isOfAges && !isBareRange && !isHad && range.kind !== 'measure' && range.kind !== 'percent') return false;
  const isSaidToBe = isHad || BEING.get(tokens, first - 1) !== undefined || AT.get(tokens, first - 1) !== undefined;
  return (
    isSaidToBe &&
    (last + 1 >= tokens.count || tokens.kind[last + 1] === TokenKind.mark || isWord(tokens, last + 1, 'on'))
  );
}

const HAVING = wordList('had has');
const AT = wordList('at aged measured reached hit read set');

/** Another time, another thing, or what is not so. */
const ELSEWHERE = wordList(`
  record records ever history except exception usual normal previous previously forecast expected national elsewhere
  world others excluding outside outlier than compared before once earlier then former until target if not actual
  no never while whereas unlike only alone first last next ago later since from per times twice half missed fell rose rise
  increase increased raised cut added add plus minus less after`);

/** Of a unit, or of things that are named. */
function isCounted({ kind, noun }: Figure): boolean {
  return kind !== 'cardinal' || noun !== undefined;
}

function plainBefore({ tokens, figures }: SentenceFacts, at: number): Figure | undefined {
  return figures.findLast((each) => isPlain(each) && tokensOf(tokens, each).last < at);
}
