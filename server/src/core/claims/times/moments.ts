import { civilDay, dayNumber, daysInMonth } from '../../figures/calendar.js';
import type { Figure } from '../../figures/figure.js';
import { isDateline } from '../../figures/resolve.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt, tokensOf } from '../../segment/marks.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import type { SentenceFacts } from '../amounts.js';
import { keptLast } from '../kept.js';

/** A point in time as far as the words tell it: a year, a month, a day, a day of the week, a time of day. */
export interface Moment extends Span {
  /** Numbers of tokens, both included. */
  readonly first: number;
  readonly last: number;
  /** Where its days are counted: in the calendar, in a year that is not told, in the week, or in no day. */
  readonly within: 'calendar' | 'year' | 'week' | 'day';
  /** The first and the last day that it may be; of a year that is not told, as in a common year. */
  readonly low: number;
  readonly high: number;
  /** The day of the week that is told, Monday being 1. */
  readonly weekday: number | undefined;
  /** Minutes of the day, where a time of day is told. */
  readonly minute: number | undefined;
}

/** The moments of a sentence, in order; spans of time are both of their ends. */
export const momentsOf = keptLast(({ tokens, figures }: SentenceFacts): readonly Moment[] => {
  const moments: Moment[] = [];
  for (const figure of figures) {
    if (figure.kind === 'date' && !isDateline(tokens.text, figure)) moments.push(...daysOf(tokens, figure));
    else if (figure.kind === 'time' || figure.kind === 'cardinal') moments.push(...timesOf(tokens, figure));
  }
  return moments.length < 2 ? moments : joined(tokens, moments);
});

/** Days from one moment to another, the least and the most; undefined where they are of different calendars. */
export interface Gap {
  readonly low: number;
  readonly high: number;
  /** Any number of these days may be added; 0 for none. */
  readonly period: 0 | 0.5 | 1 | 7;
}

export function gapBetween(from: Moment, to: Moment): Gap | undefined {
  const [a, b] = [from.within, to.within];
  const isTimed = from.minute !== undefined && to.minute !== undefined;
  const clock = isTimed ? (to.minute - from.minute) / MINUTES : 0;
  // Half of the day may be left out: "from 11 to 2".
  if (a === 'day' && b === 'day') return isTimed ? { low: clock, high: clock, period: 0.5 } : undefined;
  if (a === 'week' || b === 'week') {
    if (from.weekday === undefined || to.weekday === undefined) return undefined;
    const days = to.weekday - from.weekday + clock;
    return { low: days, high: days, period: 7 };
  }
  if (!isOfCalendar(a) || !isOfCalendar(b)) return undefined;
  const isOfDay = isTimed && from.low === from.high && to.low === to.high;
  const shift = a === b ? 0 : yearStartOf(a === 'calendar' ? from : to) - COMMON_YEAR_START;
  const [one, other] = [a === 'year' ? shift : 0, b === 'year' ? shift : 0];
  let [low, high] = [to.low + other - (from.high + one), to.high + other - (from.low + one)];
  // "from November to February": the year is over in between.
  const isOver = (a === 'year' || b === 'year') && high < 0 && monthOf(from) !== monthOf(to);
  if (isOver) [low, high] = [low + YEAR, high + YEAR];
  return isOfDay ? { low: low + clock, high: high + clock, period: 0 } : { low, high, period: 0 };
}

function isOfCalendar(within: Moment['within']): boolean {
  return within === 'calendar' || within === 'year';
}

/** Of days that the year is not told of. */
const COMMON_YEAR = 2001;
const COMMON_YEAR_START = dayNumber(COMMON_YEAR, 1, 1);

/** In days. */
const YEAR = 365;

/** In minutes. */
const MINUTES = 24 * 60;

function yearStartOf({ low }: Moment): number {
  return dayNumber(civilDay(low).year, 1, 1);
}

function monthOf({ low }: Moment): number {
  return civilDay(low).month;
}

/** "in May 2016", "on 3 June", "on Tuesday", "from 3 to 9 May": as their EDTF and weekday tell. */
function daysOf(tokens: Tokens, { start, end, edtf, parts, relative }: Figure): readonly Moment[] {
  const { first, last } = tokensOf(tokens, { start, end });
  const weekday = parts?.weekday;
  if (edtf === undefined || relative !== undefined) {
    const span = parts === undefined || weekday !== undefined ? undefined : weekdaySpan(tokens, first, last);
    if (span !== undefined)
      return span.map((each) => ({
        start,
        end,
        first,
        last,
        within: 'week',
        low: 0,
        high: 0,
        weekday: each,
        minute: undefined,
      }));
    const isOfWeek = weekday !== undefined && parts?.day === undefined && parts?.week === undefined;
    // "Monday of last week".
    const isThis =
      relative === undefined || relative.unit === 'week' || (relative.unit === 'day' && relative.shift === 0);
    if (!isOfWeek || !isThis) return [];
    return [{ start, end, first, last, within: 'week', low: 0, high: 0, weekday, minute: undefined }];
  }
  const ends = edtf.split('/').flatMap((each) => daysIn(each) ?? []);
  const [from, to] = ends;
  // "the 1990s" and "the 19th century" are told as one.
  const isPeriod =
    from !== undefined && to !== undefined && edtf.length === YEARS && PERIODS.test(tokens.text.slice(start, end));
  const own = isPeriod ? [{ ...from, high: to.high }] : ends;
  return own.map((days) => ({ start, end, first, last, ...days, weekday, minute: undefined }));
}

/** "Monday to Friday". */
function weekdaySpan(tokens: Tokens, first: number, last: number): readonly [number, number] | undefined {
  const from = FIGURE_WORDS.get(tokens, first)?.weekday;
  const to = last > first ? FIGURE_WORDS.get(tokens, last)?.weekday : undefined;
  return from === undefined || to === undefined ? undefined : [from, to];
}

/** "1601/1700". */
const YEARS = 9;
const PERIODS = /(?:s|century|th|st|nd|rd)$/;

/** First and last day of an EDTF date: "2016", "2016-05", "2016-22", "XXXX-05-03". */
function daysIn(edtf: string): Pick<Moment, 'within' | 'low' | 'high'> | undefined {
  const { length } = edtf;
  if (length !== 4 && length !== 7 && length !== 10) return undefined;
  const within = edtf.startsWith('XXXX') ? 'year' : 'calendar';
  const own = within === 'year' ? COMMON_YEAR : Number(edtf.slice(0, 4));
  const month = length > 4 ? Number(edtf.slice(5, 7)) : undefined;
  const day = length > 7 ? Number(edtf.slice(8)) : undefined;
  // Of a decade, of a time before Christ, or in parts unsure.
  if (!(own >= 0) || Number.isNaN(month) || Number.isNaN(day)) return undefined;
  if (month === undefined) {
    return within === 'year' ? undefined : { within, low: dayNumber(own, 1, 1), high: dayNumber(own, 12, 31) };
  }
  // Seasons are 21 to 24, from spring to winter.
  if (month > 12) {
    const begins = SEASONS[month - 21];
    if (begins === undefined) return undefined;
    const low = dayNumber(own, begins, 1);
    return { within, low, high: low + SEASON };
  }
  if (day !== undefined) {
    const number = dayNumber(own, month, day);
    return { within, low: number, high: number };
  }
  return { within, low: dayNumber(own, month, 1), high: dayNumber(own, month, daysInMonth(own, month)) };
}

/** Their first months; those who live in the south have theirs half a year on. */
const SEASONS = [3, 6, 9, 12];

/** In days. */
const SEASON = 91;

/** Times of day: "4.35 pm", "15:30", "9 a.m. to noon", "at 4.40". */
function timesOf(tokens: Tokens, { kind, iso, start, end, noun, unit, modifier }: Figure): readonly Moment[] {
  const { first, last } = tokensOf(tokens, { start, end });
  const at = (minute: number): Moment => ({
    start,
    end,
    first,
    last,
    within: 'day',
    low: 0,
    high: 0,
    weekday: undefined,
    minute,
  });
  const isOfTime = kind === 'time' && /^T\d\d:\d\d(?:\/T\d\d:\d\d)?$/.test(iso ?? '');
  if (isOfTime) return (iso as string).split('/').map((time) => at(minutesOf(time)));
  if (kind !== 'cardinal' || noun !== undefined || unit !== null || modifier !== 'none') return [];
  const plain = /^(\d{1,2})\.([0-5]\d)$/.exec(tokens.text.slice(start, end));
  const isClock = plain !== null && AT.get(tokens, first - 1) !== undefined && Number(plain[1]) < 24;
  return isClock ? [at(Number(plain[1]) * 60 + Number(plain[2]))] : [];
}

/** Of "T09:30". */
function minutesOf(time: string): number {
  return Number(time.slice(1, 3)) * 60 + Number(time.slice(4, 6));
}

const AT = wordList('at from to until till by');

/** "noon on Tuesday", "Saturday at 6 p.m.", "Tuesday, 9 a.m.": the time and its day are one moment. */
function joined(tokens: Tokens, moments: readonly Moment[]): readonly Moment[] {
  const all: Moment[] = [];
  for (const moment of moments) {
    const before = all.at(-1);
    const [time, day] = before?.within === 'day' ? [before, moment] : [moment, before];
    const isPair = before !== undefined && day !== undefined && time?.within === 'day' && day.within !== 'day';
    if (isPair && day.minute === undefined && areBeside(tokens, before, moment)) {
      all[all.length - 1] = {
        ...day,
        start: before.start,
        end: moment.end,
        first: before.first,
        last: moment.last,
        minute: time.minute,
      };
    } else all.push(moment);
  }
  return all;
}

function areBeside(tokens: Tokens, { last }: Moment, { first }: Moment): boolean {
  if (first - last === 1) return true;
  const isLinked =
    isWord(tokens, first - 1, 'on') || isWord(tokens, first - 1, 'at') || markAt(tokens, first - 1) === ',';
  return first - last === 2 && isLinked;
}
