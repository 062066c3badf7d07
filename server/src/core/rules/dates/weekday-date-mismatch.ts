import { type CivilDay, civilDay, dayNumber, daysInMonth, weekdayOf } from '../../figures/calendar.js';
import type { Figure } from '../../figures/figure.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { type Lexicon, wordList } from '../../segment/lexicon.js';
import type { Sentence } from '../../segment/sentences.js';
import { Gap, isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { lastAt, type Span } from '../../text/span.js';
import { daysIn, likeDay, likeName, MONTHS, namedPart, WEEKDAYS, type WrittenDay } from '../days.js';
import type { Edit } from '../finding.js';
import { markAt, spanOf, tokensOf } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { defineRule, type ParagraphContext } from '../rule.js';

export default defineRule({
  id: 'weekday-date-mismatch',
  group: 'dates',
  scope: 'document',
  severity: 'warning',
  summary: 'A weekday that its date did not fall on, such as “Monday, 6 May 2025”.',
  messages: { mismatch: '{date} is a {right}, not a {stated}.' },
  fixes: {
    weekday: { title: 'Change the weekday to {right}' },
    date: { title: 'Change the date to {nearest}' },
  },
  *check(context) {
    const { text } = context;
    for (const { start, value } of datedWeekdaysOf(context)) {
      for (const dated of value) {
        const meant = dayMeant(dated, context.day);
        if (meant === undefined) continue;
        const { day, isSure } = meant;
        const right = weekdayOf(day.year, day.month, day.day);
        if (right === dated.weekday) continue;
        const nearest = civilDay(dayNumber(day.year, day.month, day.day) + steps(right, dated.weekday));
        const data = {
          date: spoken(day),
          right: WEEKDAYS[right - 1] ?? '',
          stated: WEEKDAYS[dated.weekday - 1] ?? '',
          nearest: spoken(nearest),
        };
        const at = (span: Span) => ({ start: span.start + start, end: span.end + start });
        const weekdayText = text.slice(dated.weekdayAt.start + start, dated.weekdayAt.end + start);
        yield {
          ...at(dated),
          message: 'mismatch',
          data,
          ...(isSure ? {} : { isDoubtful: true as const }),
          related: [
            { ...at(dated.dateAt), message: `${data.date} is a ${data.right}.` },
            { ...at(dated.weekdayAt), message: `The nearest ${data.stated} is ${data.nearest}.` },
          ],
          fixes: [
            {
              fix: 'weekday',
              edits: [{ ...at(dated.weekdayAt), newText: likeName(weekdayText, data.right, data.stated) }],
            },
            { fix: 'date', edits: dateEdits(dated, day, nearest).map((edit) => ({ ...edit, ...at(edit) })) },
          ],
        };
      }
    }
  },
});

/** A weekday and the date it stands with; spans are relative to the paragraph. */
interface DatedWeekday extends Span {
  readonly weekday: number;
  readonly month: number;
  readonly day: number;
  readonly year: number | undefined;
  /** Something “will” happen then. */
  readonly isToCome: boolean;
  readonly weekdayAt: Span;
  readonly dateAt: Span;
  readonly dayAt: WrittenDay;
  readonly monthAt: Span;
  readonly monthText: string;
  readonly yearAt: Span | undefined;
}

/** Before this year the Gregorian calendar was not yet kept everywhere. */
const FIRST_YEAR = 1924;

const datedWeekdaysOf = perParagraph({ kinds: ['date'], words: weekdayWords }, (facts) => {
  const { tokens, figures } = facts;
  const found: DatedWeekday[] = [];
  for (const [index, figure] of figures.entries()) {
    if (figure.kind !== 'date' || figure.parts?.weekday === undefined) continue;
    const weekdayAt = namedPart(tokens, figure, 'weekday');
    if (weekdayAt === undefined || !isPlainWeekday(tokens, weekdayAt)) continue;
    const date =
      figure.parts.day === undefined ? datedBeside(tokens, figures[index - 1], figure, figures[index + 1]) : figure;
    const dated = date === undefined ? undefined : readDated(facts, date, figure.parts.weekday, weekdayAt);
    if (dated === undefined) continue;
    const bracket = tokensOf(tokens, dated).last + 1;
    const isBracketed = date !== figure && markAt(tokens, bracket) === ')';
    found.push(isBracketed ? { ...dated, end: tokens.end[bracket] as number } : dated);
  }
  return found;
});

function weekdayWords(): Lexicon<true> {
  return wordList(FIGURE_WORDS.words.filter((word) => FIGURE_WORDS.word(word)?.weekday !== undefined).join(' '));
}

/** The date of "5 May 2025, a Monday", "5 May 2025 was a Monday", "5 May 2025 (Monday)" and "Monday (5 May 2025)". */
function datedBeside(
  tokens: Tokens,
  before: Figure | undefined,
  weekday: Figure,
  after: Figure | undefined,
): Figure | undefined {
  const { first, last } = tokensOf(tokens, weekday);
  if (after?.parts?.day !== undefined && after.parts.weekday === undefined && markAt(tokens, last + 1) === '(') {
    if (tokensOf(tokens, after).first === last + 2) return after;
  }
  // "It was a Saturday: 7 December 1941."
  const isTold = after?.parts?.year !== undefined && after.parts.day !== undefined && isWord(tokens, first - 1, 'a');
  if (isTold && markAt(tokens, last + 1) === ':' && tokensOf(tokens, after).first === last + 2) return after;
  if (before?.parts?.day === undefined || before.parts.weekday !== undefined) return undefined;
  const end = tokensOf(tokens, before).last;
  const inBrackets = markAt(tokens, first - 1) === '(' && end === first - 2 && markAt(tokens, last + 1) === ')';
  return inBrackets ||
    ((isWord(tokens, first - 1, 'a') || isWord(tokens, first - 1, 'on')) && isNamed(tokens, end + 1, first - 2, last))
    ? before
    : undefined;
}

/** From behind a date to before "a Monday": a comma or a dash and another mark behind, or "was", "fell on". */
function isNamed(tokens: Tokens, from: number, to: number, weekday: number): boolean {
  const mark = markAt(tokens, from);
  if (from === to && NAMING_MARKS.has(mark)) {
    return weekday + 1 >= tokens.count || tokens.kind[weekday + 1] === TokenKind.mark;
  }
  const verb = mark === ',' ? from + 1 : from;
  if (FELL.get(tokens, to) !== undefined || FELL.get(tokens, verb) !== undefined) {
    return verb === to || (isWord(tokens, to, 'on') && verb + 1 === to);
  }
  return verb === to && (isWord(tokens, verb, 'was') || isWord(tokens, verb, 'is'));
}

const NAMING_MARKS: ReadonlySet<string> = new Set([',', '–', '—']);

const FELL = wordList('fell falls');

function readDated(
  { tokens, sentences }: ParagraphContext,
  date: Figure,
  weekday: number,
  weekdayAt: Span,
): DatedWeekday | undefined {
  const { month, day, year } = date.parts ?? {};
  const monthAt = namedPart(tokens, date, 'month');
  const dayAt = daysIn(tokens, date)[0];
  if (month === undefined || day === undefined || monthAt === undefined || dayAt?.value !== day) return undefined;
  const { last } = tokensOf(tokens, date);
  const yearAt = year === undefined ? undefined : spanOf(tokens, last);
  const isClock = yearAt !== undefined && (tokens.gap[last] === Gap.line || CLOCKS.get(tokens, last + 1) !== undefined);
  return {
    start: Math.min(weekdayAt.start, date.start),
    end: Math.max(weekdayAt.end, isClock ? (tokens.end[last - 1] as number) : date.end),
    weekday,
    month,
    day,
    // "Tuesday, 1 March" with "2000 GMT" on the line below.
    year: isClock ? undefined : year,
    isToCome: isToCome(tokens, sentences, date),
    weekdayAt,
    dateAt: { start: Math.min(dayAt.start, monthAt.start), end: Math.max(dayAt.end, monthAt.end, date.end) },
    dayAt,
    monthAt,
    monthText: tokens.text.slice(monthAt.start, monthAt.end),
    yearAt: isClock ? undefined : yearAt,
  };
}

/** Not the last of "Monday to Friday, 9 May", nor the newspaper in "Sun, 9 May", nor Sheffield Wednesday. */
function isPlainWeekday(tokens: Tokens, weekday: Span): boolean {
  const { first } = tokensOf(tokens, weekday);
  if (NAMES_BEFORE.get(tokens, first - 1) !== undefined) return false;
  if (isWord(tokens, first, 'sun')) return false;
  const joins =
    JOINERS.get(tokens, first - 1) !== undefined || ['-', '–', '—', '/', ','].includes(markAt(tokens, first - 1));
  return !(joins && FIGURE_WORDS.get(tokens, first - 2)?.weekday !== undefined);
}

/** "will begin on Monday, 6 May": outside quotations and reports of what was said before. */
function isToCome(tokens: Tokens, sentences: readonly Sentence[], date: Figure): boolean {
  const { first } = tokensOf(tokens, date);
  const sentence = sentences[lastAt(sentences, date.start)];
  const from = Math.max(first - AHEAD, sentence?.first ?? 0);
  for (let at = first - 1; at >= from; at--) {
    if (isWord(tokens, at, 'will')) return !isWord(tokens, at + 1, 'have');
    if (OTHER_TIMES.get(tokens, at) !== undefined) return false;
  }
  return false;
}

/** From "will" to its date, in tokens. */
const AHEAD = 12;

/** A weekday with a date so near the article's own, in days, is of no other year. */
const NEAR = 45;

/** No year is left out of a date that is farther from the article's own than this, in days. */
const FAR = 160;

interface Meant {
  readonly day: CivilDay;
  readonly isSure: boolean;
}

/**
 * The day that is meant: in the stated year, else the next one for what will be, else the one nearest to the article's
 * date; if that is not so near and a year beside it makes the weekday right, it is not sure. Undefined where nothing can
 * be said.
 */
function dayMeant(dated: DatedWeekday, written: CivilDay | undefined): Meant | undefined {
  const { month, day, weekday } = dated;
  const inYear = (year: number) => (day <= daysInMonth(year, month) ? [{ year, month, day }] : []);
  if (dated.year !== undefined) {
    const [stated] = dated.year < FIRST_YEAR ? [] : inYear(dated.year);
    return stated === undefined ? undefined : { day: stated, isSure: true };
  }
  if (written === undefined || written.year < FIRST_YEAR) return undefined;
  const today = dayNumber(written.year, written.month, written.day);
  const ahead = (each: CivilDay) => dayNumber(each.year, each.month, each.day) - today;
  const days = [-1, 0, 1].flatMap((by) => inYear(written.year + by));
  const next = dated.isToCome ? days.find((each) => ahead(each) >= 0) : undefined;
  if (next !== undefined && ahead(next) <= FAR) return { day: next, isSure: true };
  const [nearest] = days.sort((a, b) => Math.abs(ahead(a)) - Math.abs(ahead(b)));
  if (nearest === undefined) return undefined;
  const distance = Math.abs(ahead(nearest));
  const isRight = days.some((each) => weekdayOf(each.year, each.month, each.day) === weekday);
  if (isRight && distance > FAR) return undefined;
  return { day: nearest, isSure: distance <= NEAR || !isRight };
}

/** How many days on the nearest such weekday is: −3 to 3. */
function steps(from: number, to: number): number {
  return ((to - from + 10) % 7) - 3;
}

/** Changes only the parts that differ, each written as it was. */
function dateEdits(dated: DatedWeekday, day: CivilDay, nearest: CivilDay): readonly Edit[] {
  const { dayAt, monthAt, monthText, yearAt } = dated;
  const edits: Edit[] = [{ start: dayAt.start, end: dayAt.end, newText: likeDay(dayAt, nearest.day) }];
  if (nearest.month !== day.month) {
    const name = likeName(monthText, MONTHS[nearest.month - 1] ?? '', MONTHS[day.month - 1] ?? '');
    edits.push({ start: monthAt.start, end: monthAt.end, newText: name });
  }
  if (nearest.year !== day.year && yearAt !== undefined) {
    edits.push({ start: yearAt.start, end: yearAt.end, newText: String(nearest.year) });
  }
  return edits.sort((a, b) => a.start - b.start);
}

function spoken({ year, month, day }: CivilDay): string {
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

const CLOCKS = wordList('gmt bst utc cet cest est edt pst pdt msk hours hrs');

const OTHER_TIMES = wordList('was were had said did would since after until that who which when');

const JOINERS = wordList('and or to through till until');

const NAMES_BEFORE = wordList('sheffield ash black ruby');
