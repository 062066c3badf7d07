import { dayNumber } from '../figures/calendar.js';
import type { Figure } from '../figures/figure.js';
import { FIGURE_WORDS } from '../figures/words.js';
import { createLexicon, wordList } from '../segment/lexicon.js';
import { isInListBetween, markAt, tokensOf } from '../segment/marks.js';
import { isWord, TokenKind, type Tokens, textOf } from '../segment/tokens.js';
import type { SentenceFacts } from './amounts.js';
import { MOST_FIGURES } from './elapsed.js';

/** Days, weeks or months that are said to lie between two days of the calendar or of the week, and do not. */
export interface DaysGone {
  readonly figure: Figure;
  readonly from: Figure;
  readonly to: Figure;
  /** "five days". */
  readonly stated: string;
  /** Days from the one to the other; of weekdays the fewest. */
  readonly days: number;
}

/** "five days later, on 12 March", "nine days after 3 May", "held for 444 days, since 4 November": where the days differ. */
export function daysGoneIn(facts: SentenceFacts, previous: SentenceFacts | undefined): readonly DaysGone[] {
  if (facts.figures.length > MOST_FIGURES) return [];
  return facts.figures.flatMap((figure, index) => {
    const size = sizeOf(facts.tokens, figure);
    const ends = size === undefined ? undefined : endsOf(facts, index, size, previous);
    if (size === undefined || ends === undefined) return [];
    const days = size.isBack ? between(ends.to, ends.from) : between(ends.from, ends.to);
    const isOfWeek = ends.from.parts?.day === undefined || ends.to.parts?.day === undefined;
    if (days === undefined || fits(days, size, isOfWeek)) return [];
    const stated = `${size.count} ${size.unit}${size.count === 1 ? '' : 's'}`;
    return [{ figure, from: ends.from, to: ends.to, stated, days }];
  });
}

interface Size {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month';
  /** "later" and "earlier" count from what is told before; "after", "before" and "since" from what follows. */
  readonly by: 'told' | 'following';
  readonly isBack: boolean;
  /** The last token of "five days later" and "five days after". */
  readonly last: number;
}

function sizeOf(tokens: Tokens, figure: Figure): Size | undefined {
  const { first, last } = tokensOf(tokens, figure);
  const isOwn = SENSES.get(tokens, last) !== undefined;
  const unit = UNITS.get(tokens, isOwn ? last - 1 : last);
  const sense = isOwn
    ? last
    : markAt(tokens, last + 1) === ',' && isWord(tokens, last + 2, 'since')
      ? last + 2
      : last + 1;
  const told = SENSES.get(tokens, sense);
  if (unit === undefined || told === undefined || figure.modifier !== 'none') return undefined;
  if (figure.kind !== 'duration' && (figure.kind !== 'date' || figure.parts !== undefined)) return undefined;
  const count = figure.kind === 'duration' ? figure.value : countAt(tokens, first, (isOwn ? last - 1 : last) - first);
  if (count == null || !Number.isInteger(count) || count < 1) return undefined;
  return { count, unit, by: told.by, isBack: told.isBack, last: sense };
}

function countAt(tokens: Tokens, first: number, words: number): number | undefined {
  if (words !== 1) return undefined;
  if (tokens.kind[first] === TokenKind.number) return Number(textOf(tokens, first));
  return isWord(tokens, first, 'a') ? 1 : FIGURE_WORDS.get(tokens, first)?.cardinal;
}

const UNITS = createLexicon<Size['unit']>([
  ['day', 'day'],
  ['days', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['month', 'month'],
  ['months', 'month'],
]);

const SENSES = createLexicon<Pick<Size, 'by' | 'isBack'>>([
  ['later', { by: 'told', isBack: false }],
  ['earlier', { by: 'told', isBack: true }],
  ['after', { by: 'following', isBack: false }],
  ['since', { by: 'following', isBack: false }],
  ['before', { by: 'following', isBack: true }],
]);

interface Ends {
  readonly from: Figure;
  readonly to: Figure;
}

function endsOf(
  { tokens, figures }: SentenceFacts,
  index: number,
  { by, last }: Size,
  previous: SentenceFacts | undefined,
): Ends | undefined {
  const earlier = figures.slice(0, index).filter(isDay);
  const later = figures.slice(index + 1).filter(isDay);
  const [next, after] = later;
  const isNext = next !== undefined && tokensOf(tokens, next).first - last <= NEXT && figures[index + 1] === next;
  if (by === 'told') {
    // "released five days later, on 12 March".
    const before = previous?.figures.filter(isDay).at(-1);
    const [told, first] = [earlier.at(-1), tokensOf(tokens, figures[index] as Figure).first];
    // "began on 3 June and ended on 30 June, two weeks later".
    const isApposed = !isNext && told !== undefined && tokensOf(tokens, told).last === first - 2;
    if (isApposed && markAt(tokens, first - 1) === ',') {
      const from = earlier.at(-2) ?? before;
      return from === undefined || earlier.length > 2 ? undefined : { from, to: told };
    }
    const from = told ?? before;
    return isNext && from !== undefined && earlier.length < 2 ? { from, to: next } : undefined;
  }
  if (next === undefined || after !== undefined || figures[index + 1] !== next) return undefined;
  const { first } = tokensOf(tokens, next);
  if (first - last > REACH || isInListBetween(tokens, last + 1, first, PARTING)) return undefined;
  const to = earlier.at(-1) ?? (isWord(tokens, last, 'since') ? previous?.figures.filter(isDay).at(-1) : undefined);
  if (to === undefined || earlier.length > 1) return undefined;
  // "On 12 May, nine days after the flood of 3 May,": right beside, or the sentence before's.
  const gap = earlier.length === 0 ? 0 : tokensOf(tokens, figures[index] as Figure).first - tokensOf(tokens, to).last;
  return gap <= NEXT ? { from: next, to } : undefined;
}

/** In tokens: "later, on". */
const NEXT = 3;
const REACH = 8;

const PARTING = wordList('that which who whom when where while but and or because although than');

/** A day of the calendar, or one of the week. */
function isDay({ kind, parts, relative, edtf }: Figure): boolean {
  if (kind !== 'date' || relative !== undefined || parts?.week !== undefined || edtf?.includes('/') === true)
    return false;
  return parts?.weekday !== undefined || (parts?.day !== undefined && parts.month !== undefined);
}

/** Days from one to the other; undefined where they share neither a calendar nor weekdays. */
function between(from: Figure, to: Figure): number | undefined {
  const [a, b] = [from.parts ?? {}, to.parts ?? {}];
  if (a.day !== undefined && b.day !== undefined && a.month !== undefined && b.month !== undefined) {
    const year = a.year ?? b.year ?? ANY_YEAR;
    const until = b.year ?? (b.month < a.month ? year + 1 : year);
    return dayNumber(until, b.month, b.day) - dayNumber(year, a.month, a.day);
  }
  if (a.weekday === undefined || b.weekday === undefined) return undefined;
  return (b.weekday - a.weekday + 7) % 7;
}

const ANY_YEAR = 2001;

/** Days may be counted with both ends, and weeks and months are round. */
function fits(days: number, { count, unit }: Size, isOfWeek: boolean): boolean {
  if (isOfWeek)
    return unit === 'month' || (unit === 'day' && count > 6) || (unit === 'day' ? days === count : days === 0);
  if (unit === 'day') return Math.abs(days - count) <= 1;
  return unit === 'week' ? Math.abs(days - 7 * count) <= 4 : Math.abs(days - 30.4 * count) <= 20 + count;
}
