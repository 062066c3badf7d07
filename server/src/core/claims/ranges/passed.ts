import type { Figure } from '../../figures/figure.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isInListBetween, tokensOf } from '../../segment/marks.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';
import { isRangeable } from './values.js';

/** A value that lies beyond what the words say that it did not reach. */
export interface Passed {
  readonly figure: Figure;
  readonly bound: Figure;
  /** Where the words put the value. */
  readonly where: 'below' | 'above';
}

/**
 * "closed at $60 after hitting a high of $50", "needed 119 votes but got only 126", "54 goals broke the record of 59", "47
 * percent, just under the 40 percent needed", "start at $9,000 and top out at $8,000".
 */
export function* passedOf(facts: SentenceFacts): Iterable<Passed> {
  const { tokens, sentence, figures } = facts;
  for (const [index, bound] of figures.entries()) {
    if (!isRangeable(bound) || bound.value === null) continue;
    const { first, last } = tokensOf(tokens, bound);
    const figure = toldBefore(figures, index);
    let passed = isInListBetween(tokens, last + 1, last + NEAR, NEEDED)
      ? beside(tokens, first, bound, figure)
      : undefined;
    for (let at = first - 1; passed === undefined && at >= Math.max(sentence.first, first - NEAR); at--) {
      const sort = PASSING.get(tokens, at);
      if (sort === undefined) continue;
      if (sort === 'need') passed = gotFor(tokens, bound, figures[index + 1]);
      else if (sort === 'limit') passed = asLimited(facts, at, bound, figure);
      else if (sort === 'top') passed = startedFrom(tokens, bound, figure);
      else if (figure !== undefined) passed = leftBehind(facts, at, bound, figure, sort);
      break;
    }
    if (passed !== undefined) yield passed;
  }
}

/** The last value of its measure before a bound. */
function toldBefore(figures: readonly Figure[], index: number): Figure | undefined {
  const bound = figures[index] as Figure;
  for (let at = index - 1; at >= 0; at--) {
    const { kind, unit, value, per, noun } = figures[at] as Figure;
    if (value === null || kind !== bound.kind || unit !== bound.unit) continue;
    const isOther = (bound.per !== undefined && per !== bound.per) || (bound.noun !== undefined && noun !== bound.noun);
    return isOther ? undefined : figures[at];
  }
  return undefined;
}

/** What was got of what was needed: "but got only 126". */
function gotFor(tokens: Tokens, bound: Figure, figure: Figure | undefined): Passed | undefined {
  if (figure?.value == null || bound.modifier !== 'none' || figure.modifier !== 'none') return undefined;
  const [from, to] = [tokensOf(tokens, bound).last + 1, tokensOf(tokens, figure).first];
  const isOne = figure.kind === bound.kind && figure.unit === bound.unit && (figure.noun ?? bound.noun) === bound.noun;
  const isShort = isInListBetween(tokens, from, to, CONTRARY) && isInListBetween(tokens, from, to, GOT);
  const isToldSo = isOne && isShort && to - from <= FAR && isInListBetween(tokens, from, to, ONLY);
  return isToldSo ? beyond(figure, bound, 'below') : undefined;
}

/** "£1,200, below the maximum of £1,000", "0.6, over the legal limit of 0.8". */
function asLimited(
  { tokens }: SentenceFacts,
  at: number,
  bound: Figure,
  figure: Figure | undefined,
): Passed | undefined {
  if (figure === undefined || figure.modifier !== 'none') return undefined;
  const { first } = tokensOf(tokens, bound);
  if (first - at > 2 || (first - at === 2 && !isWord(tokens, at + 1, 'of'))) return undefined;
  const { first: own, last } = tokensOf(tokens, figure);
  // "rose by 5 percent".
  if (isWord(tokens, own - 1, 'by')) return undefined;
  for (let each = at - 1; each > Math.max(last, at - NEAR); each--) {
    const where = BESIDE.get(tokens, each);
    if (where === undefined) continue;
    // "short of", and a figure of its own before: "8mph over the limit of 60mph".
    if (each - last > NEAR || each <= last + 1 || WITHIN.get(tokens, each) === undefined) return undefined;
    return beyond(figure, bound, where);
  }
  return undefined;
}

const WITHIN = wordList('under below over above');

/** "just under the 40 percent he needed". */
function beside(tokens: Tokens, first: number, bound: Figure, figure: Figure | undefined): Passed | undefined {
  if (figure === undefined || !isWord(tokens, first - 1, 'the')) return undefined;
  const where = BESIDE.get(tokens, isWord(tokens, first - 2, 'of') ? first - 3 : first - 2);
  const isNear = first - tokensOf(tokens, figure).last <= FAR;
  return where === undefined || !isNear ? undefined : beyond(figure, bound, where);
}

/** "Prices start at $9,000 and top out at $8,000". */
function startedFrom(tokens: Tokens, bound: Figure, figure: Figure | undefined): Passed | undefined {
  if (figure === undefined) return undefined;
  const { first, last } = tokensOf(tokens, figure);
  const isStart = isWord(tokens, first - 1, 'at') || isWord(tokens, first - 1, 'from');
  const isStarted = isStart && STARTING.get(tokens, first - 2) !== undefined;
  return isStarted && tokensOf(tokens, bound).first - last <= FAR ? beyond(figure, bound, 'below') : undefined;
}

/** What stands before "after hitting a high of", "off its peak of" and "broke the record of". */
function leftBehind(
  { tokens, sentence }: SentenceFacts,
  at: number,
  bound: Figure,
  figure: Figure,
  where: 'below' | 'above',
): Passed | undefined {
  const { first, last } = tokensOf(tokens, figure);
  if (at - last > FAR) return undefined;
  const isLevel = AT.get(tokens, first - 1) !== undefined;
  let isAfter = false;
  for (let each = last + 1; each < at; each++) {
    const isBeaten = where === 'below' && at - each <= NEAR && BEATING.get(tokens, each) !== undefined;
    if (isBeaten)
      return isInListBetween(tokens, sentence.first, sentence.last, FAST) ? undefined : beyond(figure, bound, 'above');
    if (!isLevel) continue;
    if (isWord(tokens, each, 'off') && at - each <= NEAR) return beyond(figure, bound, where);
    if (isWord(tokens, each, 'after') || isWord(tokens, each, 'having')) isAfter = true;
    else if (isAfter && REACHING.get(tokens, each) !== undefined) return beyond(figure, bound, where);
  }
  return undefined;
}

function beyond(figure: Figure, bound: Figure, where: 'below' | 'above'): Passed | undefined {
  const [value, end] = [figure.value as number, bound.value as number];
  return (where === 'below' ? value > end : value < end) ? { figure, bound, where } : undefined;
}

type Sort = 'need' | 'top' | 'limit' | 'below' | 'above';

/** What says that a figure is a bound. */
export const PASSING = createLexicon<Sort>(
  Object.entries({
    need: 'needed needs required requires',
    limit: 'limit maximum cap ceiling minimum threshold',
    top: 'up top tops rise rises',
    below: 'high highs record records peak peaks',
    above: 'low lows trough',
  }).flatMap(([sort, words]) => words.split(' ').map((word) => [word, sort as Sort] as const)),
);
const BESIDE = createLexicon<'below' | 'above'>(
  Object.entries({ below: 'under below short shy', above: 'over above past' }).flatMap(([where, words]) =>
    words.split(' ').map((word) => [word, where as 'below' | 'above'] as const),
  ),
);
export const NEEDED = wordList('needed required necessary');
const CONTRARY = wordList('but and ,');
const ONLY = wordList('only just but');
const GOT = wordList('got received won drew had mustered secured gathered managed attracted garnered gained');
const STARTING = wordList('start starts started starting begin begins began beginning');
const BEATING = wordList(
  'broke breaks broken beat beats beaten surpassed surpasses exceeded eclipsed topped bettered bested',
);
const FAST = wordList('fastest quickest lowest coldest time seconds minutes low par');
const REACHING = wordList(
  'hitting hit reaching reached touching touched setting set climbing rising falling dropping dipping sinking peaking',
);
const AT = wordList('at below above to near around about of');

/** In tokens. */
const NEAR = 6;
const FAR = 16;
