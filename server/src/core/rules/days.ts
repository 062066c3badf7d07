import type { Figure } from '../figures/figure.js';
import { FIGURE_WORDS } from '../figures/words.js';
import { TokenKind, type Tokens, textOf } from '../segment/tokens.js';
import type { Span } from '../text/span.js';
import { tokensOf } from './matchers.js';

/** The day of a date as it is written; the span includes "st" and "th". */
export interface WrittenDay extends Span {
  readonly value: number;
  readonly suffixed: boolean;
}

/** The days that stand in a date figure: one, or both ends of "5–7 May". */
export function daysIn(tokens: Tokens, figure: Figure): readonly WrittenDay[] {
  const { first, last } = tokensOf(tokens, figure);
  const days: WrittenDay[] = [];
  for (let index = first; index <= last; index++) {
    if (tokens.kind[index] !== TokenKind.number) continue;
    const text = textOf(tokens, index);
    const start = tokens.start[index] as number;
    const end = tokens.end[index] as number;
    if (text.length <= 2) {
      const suffixed = tokens.start[index + 1] === end && tokens.kind[index + 1] === TokenKind.word;
      days.push({ start, end: suffixed ? (tokens.end[index + 1] as number) : end, value: Number(text), suffixed });
    } else if (text.includes('.')) {
      // "31.04.2023" is one token and begins with the day.
      const digits = text.indexOf('.');
      days.push({ start, end: start + digits, value: Number(text.slice(0, digits)), suffixed: false });
    }
  }
  return days;
}

/** The first word of the figure that names a month or a weekday; undefined if it has none. */
export function namedPart(tokens: Tokens, figure: Span, part: 'month' | 'weekday'): Span | undefined {
  const { first, last } = tokensOf(tokens, figure);
  for (let index = first; index <= last; index++) {
    if (FIGURE_WORDS.get(tokens, index)?.[part] !== undefined) {
      return { start: tokens.start[index] as number, end: tokens.end[index] as number };
    }
  }
  return undefined;
}

/** January first. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** Monday first. */
export const WEEKDAYS: readonly string[] = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** "1st", "22nd", "13th". */
export function ordinal(day: number): string {
  const teens = day % 100 >= 11 && day % 100 <= 13;
  return `${day}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;
}

/** The day's number in the way that another day is written. */
export function likeDay(written: WrittenDay, day: number): string {
  return written.suffixed ? ordinal(day) : String(day);
}

/** The name as another name is written: "Tuesday" is "Tue" like "Mon" and "TUESDAY" like "MONDAY". */
export function likeName(written: string, name: string, full: string): string {
  const short = written.length < full.length ? name.slice(0, 3) : name;
  return written.length > 1 && written === written.toUpperCase() ? short.toUpperCase() : short;
}

/** The year that a date states itself; undefined where it is counted from another. */
export function yearOf({ kind, parts, relative }: Figure): number | undefined {
  return kind === 'date' && relative === undefined ? parts?.year : undefined;
}
