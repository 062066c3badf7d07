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

/** "closed at $60 after hitting a high of $50", "needed 119 votes but got only 126". */
export function* passedOf({ tokens, sentence, figures }: SentenceFacts): Iterable<Passed> {
  for (const [index, bound] of figures.entries()) {
    if (!isRangeable(bound) || bound.value === null) continue;
    const { first } = tokensOf(tokens, bound);
    for (let at = first - 1; at >= Math.max(sentence.first, first - NEAR); at--) {
      const sort = PASSING.get(tokens, at);
      if (sort === undefined) continue;
      const passed =
        sort === 'need'
          ? gotFor(tokens, bound, figures[index + 1])
          : leftBehind(tokens, at, bound, figures[index - 1], sort);
      if (passed !== undefined) yield passed;
      break;
    }
  }
}

/** What was got of what was needed: "but got only 126". */
function gotFor(tokens: Tokens, bound: Figure, figure: Figure | undefined): Passed | undefined {
  if (figure?.value == null || bound.modifier !== 'none' || figure.modifier !== 'none') return undefined;
  const [from, to] = [tokensOf(tokens, bound).last + 1, tokensOf(tokens, figure).first];
  const isOne = figure.kind === bound.kind && figure.unit === bound.unit && (figure.noun ?? bound.noun) === bound.noun;
  const isShort = isInListBetween(tokens, from, to, CONTRARY) && isInListBetween(tokens, from, to, GOT);
  const isToldSo = isOne && isShort && to - from <= FAR && isInListBetween(tokens, from, to, ONLY);
  return isToldSo && figure.value >= (bound.value as number) ? { figure, bound, where: 'below' } : undefined;
}

/** What stands before "after hitting a high of". */
function leftBehind(
  tokens: Tokens,
  at: number,
  bound: Figure,
  figure: Figure | undefined,
  where: 'below' | 'above',
): Passed | undefined {
  if (figure?.value == null || figure.kind !== bound.kind || figure.unit !== bound.unit) return undefined;
  if (bound.per !== undefined && figure.per !== bound.per) return undefined;
  const { first, last } = tokensOf(tokens, figure);
  if (figure.noun !== bound.noun || at - last > FAR || AT.get(tokens, first - 1) === undefined) return undefined;
  let isAfter = false;
  for (let each = last + 1; each < at; each++) {
    if (isWord(tokens, each, 'after') || isWord(tokens, each, 'having')) isAfter = true;
    else if (isAfter && REACHING.get(tokens, each) !== undefined) return isBeyond(figure, bound, where);
  }
  return undefined;
}

function isBeyond(figure: Figure, bound: Figure, where: 'below' | 'above'): Passed | undefined {
  const [value, end] = [figure.value as number, bound.value as number];
  return (where === 'below' ? value > end : value < end) ? { figure, bound, where } : undefined;
}

/** What says that a figure is a bound. */
export const PASSING = createLexicon<'need' | 'below' | 'above'>(
  Object.entries({
    need: 'needed needs required requires',
    below: 'high highs record records peak peaks',
    above: 'low lows trough',
  }).flatMap(([sort, words]) => words.split(' ').map((word) => [word, sort as 'need' | 'below' | 'above'] as const)),
);
const CONTRARY = wordList('but and ,');
const ONLY = wordList('only just but');
const GOT = wordList('got received won drew had mustered secured gathered managed attracted garnered gained');
const REACHING = wordList(
  'hitting hit reaching reached touching touched setting set climbing rising falling dropping dipping sinking peaking',
);
const AT = wordList('at below above to near around about of');

/** In tokens. */
const NEAR = 4;
const FAR = 16;
