import { type CivilDay, civilDay, dayNumber, daysInMonth, weekdayOf } from '../../figures/calendar.js';
import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import type { Sentence } from '../../segment/sentences.js';
import { Gap, isWord, type Tokens } from '../../segment/tokens.js';
import { lastAt, type Span } from '../../text/span.js';
import { daysIn, likeDay, likeName, MONTHS, namedPart, WEEKDAYS, type WrittenDay } from '../days.js';
import type { Edit } from '../finding.js';
import { markAt, spanOf, tokensOf } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { defineRule, type ParagraphContext } from '../rule.js';
import { mayTellWeekday, type ToldWeekday, weekdaysIn, weekdayWords } from '../weekdays.js';

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
    const all = datedWeekdaysOf(context);
    // Without a day of its own an article's days must still agree with each other.
    const shared = context.day === undefined ? yearShared(all.flatMap(({ value }) => value)) : undefined;
    for (const { start, value } of all) {
      const beside = context.day === undefined ? yearBeside(value) : undefined;
      for (const dated of value) {
        const meant = dayMeant(dated, context.day) ?? daySaidOtherwise(dated, beside ?? shared);
        if (meant === undefined) continue;
        const { day, isSure } = meant;
        const isOfYear = dated.year !== undefined || context.day !== undefined;
        const right = weekdayOf(day.year, day.month, day.day);
        if (right === dated.weekday) continue;
        const nearest = civilDay(dayNumber(day.year, day.month, day.day) + steps(right, dated.weekday));
        const data = {
          date: spoken(day, isOfYear),
          right: WEEKDAYS[right - 1] ?? '',
          stated: WEEKDAYS[dated.weekday - 1] ?? '',
          nearest: spoken(nearest, isOfYear),
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
            ...(dated.written === undefined
              ? []
              : [
                  {
                    fix: 'date' as const,
                    edits: dateEdits(dated.written, day, nearest).map((edit) => ({ ...edit, ...at(edit) })),
                  },
                ]),
          ],
        };
      }
    }
  },
});

/** A weekday and the date it stands with; spans are relative to the paragraph. */
interface DatedWeekday extends Span, Pick<ToldWeekday, 'weekday' | 'month' | 'day' | 'year' | 'weekdayAt' | 'isTied'> {
  /** Something “will” happen then. */
  readonly isToCome: boolean;
  /** "5/6/2022" may be of another month. */
  readonly isAmbiguous: boolean;
  readonly dateAt: Span;
  /** Where the date can be written as another; undefined for holidays, dates in digits and days read with another. */
  readonly written: Written | undefined;
}

interface Written {
  readonly dayAt: WrittenDay;
  readonly monthAt: Span;
  readonly monthText: string;
  readonly yearAt: Span | undefined;
}

/** Since then the Gregorian calendar is kept nearly everywhere. */
const FIRST_YEAR = 1924;

/** Before, dates are of no calendar that is known. */
const FIRST_OLD_YEAR = 1753;

const datedWeekdaysOf = perParagraph({ kinds: ['date'], words: weekdayWords, glance: mayTellWeekday }, (facts) =>
  weekdaysIn(facts).map((told) => readDated(facts, told)),
);

function readDated({ tokens, sentences }: ParagraphContext, told: ToldWeekday): DatedWeekday {
  const { date, weekdayAt, weekday, month, day, year, isTied } = told;
  const { last } = tokensOf(tokens, date);
  const isWithYear = year !== undefined && date.parts?.year !== undefined;
  // "Tuesday, 1 March" with "2000 GMT" on the line below.
  const isClock = isWithYear && (tokens.gap[last] === Gap.line || CLOCKS.get(tokens, last + 1) !== undefined);
  const dayAt = daysIn(tokens, date).find((each) => each.value === day);
  const monthAt = namedPart(tokens, date, 'month');
  const yearAt = isWithYear && !isClock ? spanOf(tokens, last) : undefined;
  const written =
    dayAt === undefined || monthAt === undefined
      ? undefined
      : { dayAt, monthAt, monthText: tokens.text.slice(monthAt.start, monthAt.end), yearAt };
  const end = isClock ? (tokens.end[last - 1] as number) : date.end;
  const dateAt =
    written === undefined
      ? { start: date.start, end }
      : { start: Math.min(written.dayAt.start, written.monthAt.start), end: Math.max(written.dayAt.end, end) };
  return {
    start: Math.min(weekdayAt.start, date.start),
    end: Math.max(weekdayAt.end, closing(tokens, weekdayAt, date), end),
    weekday,
    month,
    day,
    year: isClock ? undefined : year,
    isTied,
    isToCome: isToCome(tokens, sentences, date),
    isAmbiguous:
      monthAt === undefined && day <= 12 && /^\d{1,2}[/.]\d{1,2}[/.]/.test(tokens.text.slice(date.start, date.end)),
    weekdayAt,
    dateAt,
    written,
  };
}

/** The end of the bracket in "5 May 2025 (Monday)". */
function closing(tokens: Tokens, weekdayAt: Span, date: Figure): number {
  const bracket = tokensOf(tokens, weekdayAt.start > date.start ? weekdayAt : date).last + 1;
  const isBracketed = date.start !== weekdayAt.start && markAt(tokens, bracket) === ')';
  return isBracketed ? (tokens.end[bracket] as number) : date.end;
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
    const [stated] = dated.year < FIRST_OLD_YEAR ? [] : inYear(dated.year);
    if (stated === undefined) return undefined;
    // "5/6/2022" may be of another month.
    if (dated.isAmbiguous && weekdayOf(dated.year, day, month) === weekday) return undefined;
    const isOld = dated.year < FIRST_YEAR && julianWeekdayOf(stated) === weekday;
    return { day: stated, isSure: dated.isTied && !isOld };
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

/** The weekdays of dates without a year: those that a year beside makes right, and the one that the first of them is of. */
interface Shared {
  readonly year: number;
  readonly first: DatedWeekday;
}

/** A common year in which the first of several dates without a year has its weekday. */
function yearShared(all: readonly DatedWeekday[]): Shared | undefined {
  const [first, other] = all.filter(({ year, isTied }) => year === undefined && isTied);
  if (first === undefined || other === undefined) return undefined;
  const year = COMMON_YEARS.find((each) => weekdayOf(each, first.month, first.day) === first.weekday);
  return year === undefined ? undefined : { year, first };
}

/** "Thursday, 9 July 2026, … Saturday, 11 July": the year of the one date of a paragraph that has it, and the right weekday. */
function yearBeside(all: readonly DatedWeekday[]): Shared | undefined {
  const [first, other] = all.filter(({ year, isTied }) => year !== undefined && isTied);
  if (first?.year === undefined || other !== undefined || first.year < FIRST_YEAR) return undefined;
  const { year, month, day, weekday } = first;
  return day <= daysInMonth(year, month) && weekdayOf(year, month, day) === weekday ? { year, first } : undefined;
}

/** One for each weekday that the year may begin with. */
const COMMON_YEARS = [2001, 2002, 2003, 2005, 2006, 2007, 2010, 2011];

/** Near the first date, and of another weekday than it would have in the same year; which of the two is wrong is not known. */
function daySaidOtherwise(dated: DatedWeekday, shared: Shared | undefined): Meant | undefined {
  if (shared === undefined || dated.year !== undefined || !dated.isTied || dated === shared.first) return undefined;
  const { year, first } = shared;
  const { month, day } = dated;
  const apart = dayNumber(year, month, day) - dayNumber(year, first.month, first.day);
  if (Math.abs(apart) > NEAR || day > daysInMonth(year, month)) return undefined;
  // 29 February may lie between.
  const isOverFebruary = Math.min(month, first.month) <= 2 && Math.max(month, first.month) > 2;
  return isOverFebruary ? undefined : { day: { year, month, day }, isSure: false };
}

/** What the day was called in the countries that still kept the Julian calendar. */
function julianWeekdayOf({ year, month, day }: CivilDay): number {
  // Since 1 March 1700, 1800 and 1900 it was 11, 12 and 13 days behind.
  const era = year - (month <= 2 ? 1 : 0);
  const behind = 11 + (era >= 1800 ? 1 : 0) + (era >= 1900 ? 1 : 0);
  return ((weekdayOf(year, month, day) - 1 + behind) % 7) + 1;
}

/** How many days on the nearest such weekday is: −3 to 3. */
function steps(from: number, to: number): number {
  return ((to - from + 10) % 7) - 3;
}

/** Changes only the parts that differ, each written as it was. */
function dateEdits(written: Written, day: CivilDay, nearest: CivilDay): readonly Edit[] {
  const { dayAt, monthAt, monthText, yearAt } = written;
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

function spoken({ year, month, day }: CivilDay, isOfYear: boolean): string {
  return `${day} ${MONTHS[month - 1] ?? ''}${isOfYear ? ` ${year}` : ''}`;
}

const CLOCKS = wordList('gmt bst utc cet cest est edt pst pdt msk hours hrs');

const OTHER_TIMES = wordList('was were had said did would since after until that who which when');
