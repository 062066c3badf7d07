import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt, tokensOf } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';
import { isPlain, isRangeable } from './values.js';

/** A value, or a range, that lies outside what it is told to lie in. */
export interface Astray {
  readonly figure: Figure;
  readonly range: Figure;
}

/** "34 percent (95 percent confidence interval, 39 to 45)", "on a scale of one to five … from 1.8 to 6.4". */
export function* astrayOf({ tokens, figures, sentence }: SentenceFacts): Iterable<Astray> {
  for (const [index, range] of figures.entries()) {
    if (range.value !== null || range.low === null || range.high === null || !isRangeable(range)) continue;
    const { first } = tokensOf(tokens, range);
    if (isScale(tokens, first)) {
      const figure = figures.slice(index + 1).find((each) => isRated(tokens, each));
      if (figure !== undefined && isOutside(figure, range)) yield { figure, range };
    } else if (isInListBetween(tokens, Math.max(sentence.first, first - NEAR), first, INTERVALS)) {
      const figure = estimateOf(tokens, figures, index);
      if (figure !== undefined && isOutside(figure, range)) yield { figure, range };
    } else if (isInListBetween(tokens, Math.max(sentence.first, first - NEAR), first, STAYING)) {
      const figure = figures[index + 1];
      if (figure !== undefined && isPeakOf(tokens, figure, range) && isOutside(figure, range)) yield { figure, range };
    }
  }
}

/** In tokens: "interval, from". */
const NEAR = 4;

/** What opens an interval that an estimate lies in. */
export const INTERVALS = wordList('interval ci');

/** What opens a scale that marks are given on. */
export const SCALES = wordList('scale');

/** What opens a range that something does not leave. */
export const STAYING = wordList(
  'stayed stays stay ranged ranges ranging remained remains remain varied varies fluctuated hovered kept',
);

/** "stayed between 12C and 18C, peaking at 21C": the next figure, behind a comma. */
function isPeakOf(tokens: Tokens, figure: Figure, range: Figure): boolean {
  if (figure.kind !== range.kind || figure.unit !== range.unit || figure.value === null) return false;
  const [from, to] = [tokensOf(tokens, range).last + 1, tokensOf(tokens, figure).first];
  return markAt(tokens, from) === ',' && to - from <= NEAR && isInListBetween(tokens, from, to, PEAKING);
}

const PEAKING = wordList('peaking averaging peak average low high maximum minimum');

/** "a scale of one to five", "a scale from 1 to 10". */
function isScale(tokens: Tokens, first: number): boolean {
  const of = isWord(tokens, first, 'from') ? first : first - 1;
  return isWord(tokens, of - 1, 'scale') && (isWord(tokens, of, 'of') || isWord(tokens, of, 'from'));
}

/** What stands before the bracket with the interval, with a few words between: "1.34 times as high (". */
function estimateOf(tokens: Tokens, figures: readonly Figure[], index: number): Figure | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 2); at--) {
    const figure = figures[at] as Figure;
    let next = tokensOf(tokens, figure).last + 1;
    const end = next + NEAR;
    while (next < end && tokens.kind[next] === TokenKind.word) next++;
    if (markAt(tokens, next) === '(') return figure.value !== null && isEstimate(figure) ? figure : undefined;
  }
  return undefined;
}

function isEstimate({ kind, modifier }: Figure): boolean {
  return modifier === 'none' && ESTIMATED.has(kind);
}

const ESTIMATED: ReadonlySet<string> = new Set(['cardinal', 'percent', 'measure', 'multiple', 'duration', 'money']);

/** "scored 6.4", "from 1.8 to 6.4", "averaged 7": a mark, and nothing counted or measured. */
function isRated(tokens: Tokens, figure: Figure): boolean {
  const { kind, noun, value } = figure;
  if (kind !== 'cardinal' || noun !== undefined || figure.modifier !== 'none') return false;
  const { first } = tokensOf(tokens, figure);
  if (value === null) return isWord(tokens, first, 'from') || isWord(tokens, first - 1, 'from');
  return isPlain(figure) && MARKING.get(tokens, first - 1) !== undefined;
}

const MARKING = wordList('scored scores score rated rates averaged averages averaging gave got it was him her them');

/** Nothing of it lies in the range, or its end does not. */
function isOutside({ value, low, high }: Figure, range: Figure): boolean {
  const [least, most] = [range.low as number, range.high as number];
  const [from, to] = value === null ? [low ?? least, high ?? most] : [low ?? value, high ?? value];
  if (to > FAR * most || FAR * to < least) return false;
  return value === null ? from < least || to > most : to < least || from > most;
}

/** Figures so many times larger or smaller are no marks, and an interval of another measure: "34 percent (0.55 to 0.79)". */
const FAR = 3;
