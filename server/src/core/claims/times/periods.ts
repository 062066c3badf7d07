import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isCapitalised, isInListBetween, markAt, tokensOf } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';

/** A year that is said to lie in a decade, a century or a span of years, and does not. */
export interface Outside {
  readonly year: Figure;
  readonly period: Span;
  /** What is told of the two may be of two things. */
  readonly isDoubtful?: true;
}

/**
 * "In the 1920s, in 1952", "In 1907, early in the 19th century", "a 19th-century church, built in 1756" and "the first
 * decade of this century, in 2002 and 2015": of figures in order, those of one sentence or paragraph.
 */
export function outsideIn(tokens: Tokens, figures: readonly Figure[]): readonly Outside[] {
  let found: Outside[] | undefined;
  for (let at = 0; at + 1 < figures.length; at++) {
    const figure = figures[at] as Figure;
    if (figure.kind !== 'date') continue;
    const next = figures[at + 1] as Figure;
    const year = yearOf(figure);
    if (year !== undefined) {
      const period =
        next.kind === 'date'
          ? (periodOf(tokens, next) ?? decadeOf(tokens, figures, at + 1))
          : decadeOf(tokens, figures, at + 1);
      if (period !== undefined && !isInside(year, period) && isPlacedIn(tokens, figure, period))
        (found ??= []).push({ year: figure, period });
      continue;
    }
    const period = decadeOf(tokens, figures, at - 1) ?? periodOf(tokens, figure);
    if (period !== undefined && isLifeOutside(tokens, period, next)) {
      (found ??= []).push({ year: next, period, isDoubtful: true });
      continue;
    }
    if (period === undefined || !(isFollowedBy(tokens, period, next) || isMadeIn(tokens, period, next))) continue;
    for (let each = at + 1; each < figures.length; each++) {
      const listed = figures[each] as Figure;
      const own = yearOf(listed);
      if (own === undefined || (each > at + 1 && !isJoined(tokens, figures[each - 1] as Figure, listed))) break;
      if (!isInside(own, period)) (found ??= []).push({ year: listed, period });
    }
  }
  return found ?? NONE;
}

const NONE: readonly never[] = [];

function yearOf({ kind, parts, relative, edtf }: Figure): number | undefined {
  return kind === 'date' && relative === undefined && edtf?.includes('/') !== true ? parts?.year : undefined;
}

/** First and last year. */
interface Period extends Span {
  readonly from: number;
  readonly to: number;
}

function isInside(year: number, { from, to }: Period): boolean {
  return year >= from && year <= to;
}

function periodOf({ text }: Tokens, { kind, edtf, start, end }: Figure): Period | undefined {
  const span = kind === 'date' ? /^(\d{4})\/(\d{4})$/.exec(edtf ?? '') : null;
  if (span === null) return undefined;
  // 1900 opens the 20th century, as most people count.
  const isCentury = text.slice(start, end).endsWith('century');
  return { start, end, from: Number(span[1]) - (isCentury ? 1 : 0), to: Number(span[2]) };
}

/** "the first decade of this century": the ordinal at `index` and the century behind it. */
function decadeOf(tokens: Tokens, figures: readonly Figure[], index: number): Period | undefined {
  const [order, century] = [figures[index], figures[index + 1]];
  if (order?.kind !== 'ordinal' || order.value === null || order.value > 10 || century?.kind !== 'date')
    return undefined;
  const { last } = tokensOf(tokens, order);
  if (!isWord(tokens, last + 1, 'decade') || !isWord(tokens, last + 2, 'of')) return undefined;
  const isThis = isWord(tokens, last + 3, 'this') && isWord(tokens, last + 4, 'century');
  const from = isThis ? THIS_CENTURY : periodOf(tokens, century)?.from;
  if (from === undefined || tokensOf(tokens, century).first > last + 4) return undefined;
  const begin = from + 10 * (order.value - 1);
  return { start: order.start, end: century.end, from: begin, to: begin + 10 };
}

/** Its first year, as most people count. */
const THIS_CENTURY = 2000;

/** "In 1907, early in the 19th century,". */
function isPlacedIn(tokens: Tokens, year: Figure, period: Period): boolean {
  const from = tokensOf(tokens, year).last + 1;
  const to = tokensOf(tokens, period).first;
  if (markAt(tokens, from) !== ',' || to - from < 2 || to - from > FEW + 3) return false;
  for (let at = from + 1; at < to; at++) if (PLACING.get(tokens, at) === undefined) return false;
  return isInListBetween(tokens, from + 1, to, IN) || PLACED.get(tokens, to) !== undefined;
}

/** "In the 1920s, in 1952,". */
function isFollowedBy(tokens: Tokens, period: Period, year: Figure): boolean {
  const { first, last } = tokensOf(tokens, period);
  const at = tokensOf(tokens, { start: year.start, end: year.start + 1 }).first;
  const isApposed = at === last + 3 && markAt(tokens, last + 1) === ',' && isWord(tokens, last + 2, 'in');
  return isApposed && isInListBetween(tokens, Math.max(0, first - FEW), first, DURING);
}

/** "the 19th-century poet Karl Holm (1750–1790)": a life in brackets that has no year of the century. */
function isLifeOutside(tokens: Tokens, period: Period, figure: Figure): boolean {
  const life = period.to - period.from < CENTURY ? undefined : periodOf(tokens, figure);
  if (life === undefined || (life.to >= period.from && life.from <= period.to)) return false;
  const [from, to] = [tokensOf(tokens, period).last + 1, tokensOf(tokens, figure).first];
  const isBracketed = markAt(tokens, to - 1) === '(' && isCapitalised(tokens, to - 2);
  if (!isBracketed || to - from > FEW + 4) return false;
  for (let at = from; at < to - 1; at++)
    if (tokens.kind[at] !== TokenKind.word || LINKING.get(tokens, at) !== undefined) return false;
  return true;
}

/** "The 19th-century church, built in 1756,": what is of the 1950s may be made like things of then. */
function isMadeIn(tokens: Tokens, period: Period, year: Figure): boolean {
  if (period.to - period.from < CENTURY) return false;
  const from = tokensOf(tokens, period).last + 1;
  const to = tokensOf(tokens, year).first;
  if (!isWord(tokens, to - 1, 'in') || MADE.get(tokens, to - 2) === undefined || to - from > FEW + 3) return false;
  for (let at = from; at < to - 2; at++) {
    const isEnd = at === to - 3 && markAt(tokens, at) === ',';
    if (!isEnd && (tokens.kind[at] !== TokenKind.word || !/^[a-z]/.test(textOf(tokens, at)))) return false;
    if (DURING.get(tokens, at) !== undefined || LINKING.get(tokens, at) !== undefined) return false;
  }
  // "in the 19th century built in 1756" has no noun.
  return to - 2 > from && markAt(tokens, from) === '';
}

/** "2002, 2005 and 2015". */
function isJoined(tokens: Tokens, one: Span, other: Span): boolean {
  const from = tokensOf(tokens, one).last + 1;
  const to = tokensOf(tokens, other).first;
  return to - from <= 2 && to > from && (markAt(tokens, from) === ',' || isWord(tokens, to - 1, 'and'));
}

/** In years. */
const CENTURY = 99;

/** In tokens. */
const FEW = 4;

const DURING = wordList('in during late early');
const IN = wordList('in of');
const PLACING = wordList('early late midway halfway just at in the beginning middle end start of very');
const PLACED = wordList('early late middle mid');
const MADE = wordList('built completed finished painted written erected constructed carved composed');
const LINKING = wordList('and or from to by that which who was were is are had has of on at for with');
