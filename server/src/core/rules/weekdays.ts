import type { Figure } from '../figures/figure.js';
import { FIGURE_WORDS } from '../figures/words.js';
import { type Lexicon, wordList } from '../segment/lexicon.js';
import { isWord, TokenKind, type Tokens } from '../segment/tokens.js';
import { lastAt, type Span } from '../text/span.js';
import { namedPart } from './days.js';
import { markAt, tokensOf } from './matchers.js';
import type { ParagraphContext } from './rule.js';

/** A weekday that is said of a day of the calendar. */
export interface ToldWeekday {
  /** The weekday's name. */
  readonly weekdayAt: Span;
  readonly weekday: number;
  /** The date, which may be the figure of the weekday. */
  readonly date: Figure;
  readonly month: number;
  readonly day: number;
  /** The date's own year, or the one that its sentence gives; undefined without one. */
  readonly year: number | undefined;
  /** False where only the order of the sentences ties the two. */
  readonly isTied: boolean;
}

/** The weekdays of a paragraph that stand with a date: in one figure, beside each other, or by "was", "fell on" and "that". */
export function weekdaysIn(facts: ParagraphContext): readonly ToldWeekday[] {
  const { tokens, figures } = facts;
  const told: ToldWeekday[] = [];
  for (const [index, figure] of figures.entries()) {
    const weekday = figure.kind === 'date' ? figure.parts?.weekday : undefined;
    const weekdayAt = weekday === undefined ? undefined : namedPart(tokens, figure, 'weekday');
    if (
      weekday === undefined ||
      weekdayAt === undefined ||
      NAMES_BEFORE.get(tokens, tokensOf(tokens, weekdayAt).first - 1)
    )
      continue;
    for (const { date, day, year, isTied } of datesOf(facts, index)) {
      const { month, day: own } = date.parts ?? {};
      if (month === undefined || own === undefined) continue;
      told.push({
        weekdayAt,
        weekday,
        date,
        month,
        day: day ?? own,
        year: year ?? date.parts?.year,
        isTied: isTied ?? true,
      });
    }
  }
  return told;
}

/** Words that name weekdays. */
export function weekdayWords(): Lexicon<true> {
  return wordList(FIGURE_WORDS.words.filter((word) => FIGURE_WORDS.word(word)?.weekday !== undefined).join(' '));
}

/** What is needed (`glance`) for it: a day, and a weekday that may be its, as that of “said on Monday that” is not. */
export function mayTellWeekday(tokens: Tokens, _first: number, _last: number, figures: readonly Figure[]): boolean {
  let isDay = false;
  let isWeekday = false;
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at] as Figure;
    const { parts } = figure;
    if (parts === undefined) continue;
    isDay ||= parts.day !== undefined;
    isWeekday ||= parts.weekday !== undefined && (parts.day !== undefined || !isSaidOn(tokens, figure));
    if (isDay && isWeekday) return true;
  }
  return false;
}

/** "on Monday that": neither a date nor another weekday stands beside, and nothing fell on it. */
function isSaidOn(tokens: Tokens, weekday: Figure): boolean {
  const { first, last } = tokensOf(tokens, weekday);
  const isFree = tokens.kind[last + 1] === TokenKind.word && JOINERS.get(tokens, last + 1) === undefined;
  return isFree && isWord(tokens, first - 1, 'on') && FELL.get(tokens, first - 2) === undefined;
}

/** A date that a weekday belongs to; another day of its month, and a year from elsewhere, where the weekday is of those. */
interface DateOf {
  readonly date: Figure;
  readonly day?: number;
  readonly year?: number | undefined;
  readonly isTied?: false;
}

function datesOf(facts: ParagraphContext, index: number): readonly DateOf[] {
  const { tokens, figures } = facts;
  const figure = figures[index] as Figure;
  const other = figures[index - 1];
  const isSecond = other !== undefined && isPlainWeekday(other) && isJoined(tokens, other, figure);
  if (figure.parts?.day !== undefined) {
    // "Saturday and Sunday, 12-13 July": the second day is the second weekday's.
    const second = isSecond ? secondDay(figure) : undefined;
    if (isSecond) return second === undefined ? [] : [{ date: figure, day: second }];
    return isWord(tokens, tokensOf(tokens, figure).first, 'sun') ? [] : [{ date: figure }];
  }
  if (!isPlainWeekday(figure)) return [];
  const found = isSecond
    ? (pairedBefore(tokens, figures, index) ?? ownAfter(tokens, figures, index, 3))
    : (ownAfter(tokens, figures, index, 2) ??
      ownOfTwo(tokens, figures, index) ??
      numberBeside(tokens, figures, index) ??
      dateAfter(tokens, figure, figures[index + 1]) ??
      dateBefore(facts, figures, index));
  return found === undefined ? [] : [found];
}

/** A weekday without a date. */
function isPlainWeekday({ kind, parts }: Figure): boolean {
  return kind === 'date' && parts?.weekday !== undefined && parts.day === undefined && parts.month === undefined;
}

/** The last day of "12-13 July". */
function secondDay({ edtf = '' }: Figure): number | undefined {
  const match = /^[\dX]{4}-(\d\d)-\d\d\/[\dX]{4}-(\d\d)-(\d\d)$/.exec(edtf);
  return match === null || match[1] !== match[2] ? undefined : Number(match[3]);
}

/** "Saturday and Sunday", "a Saturday and a Sunday", "12 and 13 July". */
function isJoined(tokens: Tokens, one: Figure, other: Figure): boolean {
  const [from, to] = [tokensOf(tokens, one).last + 1, tokensOf(tokens, other).first];
  const isOneMark = to - from === 1 && JOINING_MARKS.has(markAt(tokens, from));
  if (isOneMark) return true;
  const isArticle = to - from === 2 && isWord(tokens, from + 1, 'a');
  return (to - from === 1 || isArticle) && JOINERS.get(tokens, from) !== undefined;
}

const JOINING_MARKS: ReadonlySet<string> = new Set(['-', '–', '—', '/']);
const JOINERS = wordList('and or to through till until');

/** "Saturday and Sunday, 12 and 13 July 2025", "Saturday and Sunday, 12-13 July": the day of the weekday at `index`. */
function ownAfter(tokens: Tokens, figures: readonly Figure[], index: number, by: 2 | 3): DateOf | undefined {
  const [weekday, second, first, last] =
    by === 2 ? figures.slice(index, index + 4) : figures.slice(index - 1, index + 3);
  if (weekday === undefined || second === undefined || !isJoined(tokens, weekday, second)) return undefined;
  // The second weekday is read with the days: "Sunday, 12-13 July".
  if (by === 2 && second.parts?.weekday !== undefined && secondDay(second) !== undefined) return { date: second };
  if (!isPlainWeekday(second) || first?.parts?.day === undefined || last?.parts?.day === undefined) return undefined;
  const isBeside = tokensOf(tokens, first).first - tokensOf(tokens, second).last <= 2;
  return isBeside && isJoined(tokens, first, last) ? { date: by === 2 ? first : last } : undefined;
}

/** "12 and 13 July 2025, a Saturday and a Sunday": the day of the first of the weekdays. */
function ownOfTwo(tokens: Tokens, figures: readonly Figure[], index: number): DateOf | undefined {
  const [first, last, weekday, second] = index < 2 ? [] : figures.slice(index - 2, index + 2);
  if (first?.parts?.day === undefined || last?.parts?.day === undefined || weekday === undefined) return undefined;
  if (second === undefined || !isPlainWeekday(second) || !isJoined(tokens, weekday, second)) return undefined;
  const end = tokensOf(tokens, last).last;
  const isNamedAfter = isApposed(tokens, end + 1, tokensOf(tokens, weekday).first - 1);
  return isNamedAfter && isJoined(tokens, first, last) ? { date: first } : undefined;
}

/** The same of the second, which stands at `index`. */
function pairedBefore(tokens: Tokens, figures: readonly Figure[], index: number): DateOf | undefined {
  const first = ownOfTwo(tokens, figures, index - 1);
  const last = figures[index - 2];
  return first === undefined || last === undefined ? undefined : { date: last };
}

/** ", a", "(a", "– a": from behind a date to before its weekday. */
function isApposed(tokens: Tokens, from: number, to: number): boolean {
  return to === from + 1 && NAMING_MARKS.has(markAt(tokens, from)) && isWord(tokens, to, 'a');
}

/** "Friday 11 to Sunday 13 July 2025": the number is a day of the month that follows. */
function numberBeside(tokens: Tokens, figures: readonly Figure[], index: number): DateOf | undefined {
  const [weekday, number, date] = figures.slice(index, index + 3);
  if (weekday === undefined || number === undefined || date?.parts?.day === undefined) return undefined;
  const { kind, value, noun, unit, modifier } = number;
  if (
    value === null ||
    (kind !== 'cardinal' && kind !== 'ordinal') ||
    noun !== undefined ||
    unit !== null ||
    modifier !== 'none'
  )
    return undefined;
  const isBeside = tokensOf(tokens, number).first === tokensOf(tokens, weekday).last + 1;
  const isBefore = Number.isInteger(value) && value >= 1 && value < date.parts.day;
  const isSpan = isBeside && isBefore && date.parts.weekday !== undefined && isJoined(tokens, number, date);
  return isSpan ? { date, day: value } : undefined;
}

/** "Sunday (12 July)", "Sunday night, 12 July", "it was a Sunday: 12 July 2025". */
function dateAfter(tokens: Tokens, weekday: Figure, after: Figure | undefined): DateOf | undefined {
  if (after?.parts?.day === undefined || after.parts.weekday !== undefined) return undefined;
  const { first, last } = tokensOf(tokens, weekday);
  const next = tokensOf(tokens, after).first;
  const mark = markAt(tokens, last + 1);
  if (next !== last + 2 || isWord(tokens, first - 1, 'and')) return undefined;
  const isTold = mark === ':' && isWord(tokens, first - 1, 'a') && after.parts.year !== undefined;
  return mark === '(' || isTold || (mark === ',' && DAYTIMES.get(tokens, last) !== undefined)
    ? { date: after }
    : undefined;
}

const DAYTIMES = wordList('morning afternoon evening night lunchtime');

/** "5 May 2025, a Monday", "5 May 2025 was a Monday", "It happened on 5 May 2025. It was a Monday" and "that Monday". */
function dateBefore(facts: ParagraphContext, figures: readonly Figure[], index: number): DateOf | undefined {
  const { tokens, sentences } = facts;
  const weekday = figures[index] as Figure;
  const { first, last } = tokensOf(tokens, weekday);
  const sentence = sentences[lastAt(sentences, weekday.start)];
  const before = figures[index - 1];
  const year = sentence === undefined ? undefined : onlyYear(figures, sentence);
  if (before?.parts?.day !== undefined && before.parts.month !== undefined && before.parts.weekday === undefined) {
    const end = tokensOf(tokens, before).last;
    const isBare = markAt(tokens, end + 1) === '(' && end === first - 2 && markAt(tokens, last + 1) === ')';
    const isIn = sentence !== undefined && before.start >= sentence.start;
    if (isBare || (isIn && isNamed(tokens, end + 1, first - 1, last))) {
      return { date: before, year: before.parts.year ?? year };
    }
  }
  const date = sentence === undefined ? undefined : onlyDateBefore(facts, weekday, sentence);
  if (date === undefined) return undefined;
  // "It was a Monday", "That day was a Monday, and": what it was is the day before.
  const isOfIt =
    IT.get(tokens, sentence?.first ?? -1) !== undefined &&
    isWord(tokens, first - 1, 'a') &&
    BEING.get(tokens, first - 2);
  const isBeginning = isOfIt && first - (sentence?.first ?? 0) <= MAX_IT;
  if (!isBeginning && !isWord(tokens, first - 1, 'that')) return undefined;
  return isBeginning && tokens.kind[last + 1] !== TokenKind.word ? { date } : { date, isTied: false };
}

const IT = wordList('it that this the');

/** In tokens: "The day was a". */
const MAX_IT = 5;

/** The one whole date of this sentence before the weekday, or else of the sentence before. */
function onlyDateBefore({ figures, sentences }: ParagraphContext, weekday: Figure, sentence: Span): Figure | undefined {
  const previous = sentences[lastAt(sentences, sentence.start) - 1];
  const near = figures.filter((each) => each.start >= (previous ?? sentence).start && each.end <= weekday.start);
  const dates = near.filter(({ kind, parts }) => kind === 'date' && parts?.day !== undefined);
  const [date, other] = dates;
  if (other !== undefined || date?.parts?.year === undefined || date.parts.month === undefined) return undefined;
  // Other days are told of in between: "the Tuesday before", "two weeks later".
  const others = near.some(({ kind, start }) => start > date.end && (kind === 'date' || kind === 'duration'));
  return others || date.parts.weekday !== undefined ? undefined : date;
}

/** The one year that a sentence gives alone: "in 2025". */
function onlyYear(figures: readonly Figure[], sentence: Span): number | undefined {
  const years = figures.flatMap(({ start, end, kind, parts }) => {
    const isYear = kind === 'date' && parts?.year !== undefined && parts.month === undefined;
    return isYear && start >= sentence.start && end <= sentence.end ? [parts.year] : [];
  });
  return years.length === 1 ? years[0] : undefined;
}

/** From behind a date to before its weekday: a mark and "a", or verbs of being and falling that end in "a" or "on". */
function isNamed(tokens: Tokens, from: number, to: number, weekday: number): boolean {
  const isAfterMark = NAMING_MARKS.has(markAt(tokens, from));
  if (to - from > MAX_NAMING) return false;
  let isVerbal = false;
  for (let at = isAfterMark ? from + 1 : from; at < to; at++) {
    const part = NAMING.get(tokens, at);
    if (part === undefined) return false;
    isVerbal ||= part && BEING.get(tokens, at) !== undefined;
  }
  if (isWord(tokens, to, 'on')) return isVerbal && FELL.get(tokens, to - 1) !== undefined;
  if (!isWord(tokens, to, 'a')) return false;
  const isClosed =
    weekday + 1 >= tokens.count ||
    tokens.kind[weekday + 1] === TokenKind.mark ||
    (isWord(tokens, weekday + 1, 'in') && tokens.kind[weekday + 2] === TokenKind.number);
  return isVerbal || (isAfterMark && isClosed && (to === from + 1 || isWord(tokens, from + 1, 'also')));
}

const NAMING_MARKS: ReadonlySet<string> = new Set([',', '–', '—', '-', '(']);

/** In tokens: ", which happened to fall on a". */
const MAX_NAMING = 7;

const NAMING = wordList(
  'which that was is had been will be would also happened happens to fell falls fall falling on itself',
);
const BEING = wordList('was is been be fell falls fall falling');
const FELL = wordList('fell falls fall falling');

const NAMES_BEFORE = wordList('sheffield ash black ruby');
