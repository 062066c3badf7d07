import { daysInMonth } from '../../figures/calendar.js';
import { type Figure, isNoDay } from '../../figures/figure.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, lengthOf, TokenKind, type Tokens, textOf, tokenAt } from '../../segment/tokens.js';
import { daysIn, likeDay, MONTHS, type WrittenDay } from '../days.js';
import { isHyphenatedToNext, isInListBefore, markAt, spanOf, tokensOf } from '../matchers.js';
import { defineRule, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'impossible-date',
  group: 'dates',
  scope: 'sentence',
  needs: {
    kinds: ['date'],
    glance: (tokens, _first, _last, figures) =>
      figures.some((each) => isNoDay(each) || isDayAsYear(tokens, each) || numberBeside(tokens, each) !== undefined),
  },
  severity: 'error',
  summary: 'A day that the calendar does not have, such as “31 April” or “29 February 2023”.',
  messages: {
    short: '{month} has {days} days.',
    far: 'The year {year} lies far ahead.',
    common: 'February had 28 days in {year}, which was no leap year.',
  },
  fixes: { nearest: { title: 'Change the day to {days}' } },
  *check(context) {
    for (const figure of context.figures) {
      const month = figure.parts?.month;
      if (month !== undefined && isDayAsYear(context.tokens, figure)) {
        const data = { month: MONTHS[month - 1] ?? '', days: daysInMonth(null, month), year: '' };
        yield { start: figure.start, end: figure.end, message: 'short', data };
        continue;
      }
      const beside = month === undefined ? undefined : numberBeside(context.tokens, figure);
      if (month !== undefined && beside !== undefined) {
        const { message, at } = beside;
        const number = spanOf(context.tokens, at);
        const data = {
          month: MONTHS[month - 1] ?? '',
          days: daysInMonth(null, month),
          year: textOf(context.tokens, at),
        };
        const [start, end] = [Math.min(figure.start, number.start), Math.max(figure.end, number.end)];
        yield { start, end, message, data, ...(message === 'far' ? { isDoubtful: true as const } : {}) };
        continue;
      }
      if (!isNoDay(figure) || month === undefined) continue;
      const year = figure.parts?.year;
      const days = daysInMonth(year ?? null, month);
      const day = daysIn(context.tokens, figure).find(({ value }) => value > days);
      if (day === undefined || days === 0 || !isMeantAsDate(context, figure, day)) continue;
      yield {
        start: figure.start,
        end: figure.end,
        ...(isTalkedOf(context) || mayBeCount(context, figure) ? { isDoubtful: true as const } : {}),
        message: month === 2 && day.value === 29 ? 'common' : 'short',
        data: { month: MONTHS[month - 1] ?? '', days, year: year ?? '' },
        fixes: [{ fix: 'nearest', edits: [{ start: day.start, end: day.end, newText: likeDay(day, days) }] }],
      };
    }
  },
});

/** "July 51, 2005", "Monday, June 67": what reads as the year of a month stands where its day does, with a year or a weekday. */
function isDayAsYear(tokens: Tokens, { kind, parts, end }: Figure): boolean {
  if (kind !== 'date' || parts?.month === undefined || parts.year === undefined || parts.day !== undefined)
    return false;
  const last = tokenAt(tokens, end - 1);
  if (tokens.kind[last] !== TokenKind.number || lengthOf(tokens, last) !== 2) return false;
  // "In July 51, 2000 of them came."
  const isMonthBefore = FIGURE_WORDS.get(tokens, last - 1)?.month !== undefined && !isWord(tokens, last - 2, 'in');
  const isYearBehind = markAt(tokens, last + 1) === ',' && /^(?:1[6-9]|20)\d\d$/.test(textOf(tokens, last + 2));
  const isWeekdayBefore = markAt(tokens, last - 2) === ',' && FIGURE_WORDS.get(tokens, last - 3)?.weekday !== undefined;
  return isMonthBefore && (isYearBehind || isWeekdayBefore);
}

/** "on October 41", "on 41 October", "in July 3024,": a number beside a month that is neither its day nor its year, and no count. */
function numberBeside(
  tokens: Tokens,
  { kind, parts, start, end }: Figure,
): { readonly message: 'short' | 'far'; readonly at: number } | undefined {
  if (kind !== 'date' || parts?.month === undefined || parts.day !== undefined || parts.year !== undefined)
    return undefined;
  const { first, last } = tokensOf(tokens, { start, end });
  if (first !== last) return undefined;
  const isDayBehind = isWord(tokens, first - 1, 'on') && isBeyond(tokens, last + 1, 2, 32, 99);
  if (isDayBehind && !isCountedOn(tokens, last + 2)) return { message: 'short', at: last + 1 };
  if (isWord(tokens, first - 2, 'on') && isBeyond(tokens, first - 1, 2, 32, 99))
    return { message: 'short', at: first - 1 };
  // "In July 3024 people came."
  const isYear = isBeyond(tokens, last + 1, 4, FIRST_FAR, 9999) && tokens.kind[last + 2] === TokenKind.mark;
  return isYear && !isCountedOn(tokens, last + 2) ? { message: 'far', at: last + 1 } : undefined;
}

const FIRST_FAR = 2200;

function isBeyond(tokens: Tokens, at: number, length: number, low: number, high: number): boolean {
  if (tokens.kind[at] !== TokenKind.number || lengthOf(tokens, at) !== length) return false;
  const value = Number(textOf(tokens, at));
  return value >= low && value <= high;
}

/** "41 percent", "3024-page". */
function isCountedOn(tokens: Tokens, at: number): boolean {
  return markAt(tokens, at) === '%' || markAt(tokens, at) === '-' || PERCENT.get(tokens, at) !== undefined;
}

const PERCENT = wordList('percent per');

/** "By June 31 had signed": what goes on behind a month and its day may be what is counted. */
function mayBeCount({ tokens, sentence }: SentenceContext, { start, end, parts }: Figure): boolean {
  const { first, last } = tokensOf(tokens, { start, end });
  const isMonthFirst =
    tokens.kind[first] === TokenKind.word && parts?.weekday === undefined && parts?.year === undefined;
  const goesOn = last + 1 < sentence.last && tokens.kind[last + 1] !== TokenKind.mark;
  return isMonthFirst && goesOn && !isWord(tokens, first - 1, 'on');
}

/** "31 June, which does not exist", "by mistake": the paragraph may be about just this. */
function isTalkedOf({ tokens }: SentenceContext): boolean {
  for (let at = 0; at < tokens.count; at++) if (ODDITIES.get(tokens, at) !== undefined) return true;
  return false;
}

const ODDITIES = wordList(`
  exist exists existed error errors mistake mistakes mistakenly misprint misprints misprinted typo typos forged forgery
  forger forgeries fake faked hoax spoof joke jokes joked bogus invalid nonexistent non-existent fictional fictitious
  invented spreadsheet software calendar calendars glitch bug leap julian gregorian swedish sweden soviet almanac quiz riddle`);

function isMeantAsDate({ tokens, sentence }: SentenceContext, figure: Figure, day: WrittenDay): boolean {
  const { first, last } = tokensOf(tokens, figure);
  // “April 31” is the name of a band or a film.
  if (QUOTES.has(markAt(tokens, first - 1)) && QUOTES.has(markAt(tokens, last + 1))) return false;
  if (isInListBefore(tokens, first, DENIALS, 4, sentence.first)) return false;
  const year = figure.parts?.year;
  if (year !== undefined) return !hadOtherCalendar(year, day.value);
  // "32 October" is a day only where a day must stand.
  if (day.value > 31 && !day.suffixed && (day.value > 39 || ON.get(tokens, first - 1) === undefined)) return false;
  // "In April 31 people came", "31 April arrivals": a count beside a month.
  const next = last + 1;
  if (next >= sentence.last) return true;
  if (tokens.kind[next] === TokenKind.mark) return !isHyphenatedToNext(tokens, last) && markAt(tokens, next) !== '%';
  const isMonthFirst = tokens.kind[first] === TokenKind.word && figure.parts?.weekday === undefined;
  if (isMonthFirst && isWord(tokens, first - 1, 'in')) return false;
  // "the September 31 attacks", "on April 31 reduced": no count stands there.
  const isSurelyDay = day.value <= 31 && isWord(tokens, first - 1, 'on');
  if (isSurelyDay || (isMonthFirst && OWNERS.get(tokens, first - 1) !== undefined)) return true;
  if (OWNERS.get(tokens, first - 1) !== undefined && DATED.get(tokens, next) !== undefined) return true;
  // "the talks of 31 June failed".
  return GO_ON.get(tokens, next) !== undefined || /^[a-z]{3,}ed$/.test(textOf(tokens, next));
}

/** The Julian calendar had 29 February in 1700, 1800 and 1900, and Sweden a 30 February in 1712. */
function hadOtherCalendar(year: number, day: number): boolean {
  return year < 1600 || (day === 29 && year % 100 === 0 && year <= 1900) || (day === 30 && year === 1712);
}

const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', '‘', '’', "'", '«', '»', '„']);

const ON = wordList('on until till since by');

const DENIALS = wordList('no never nonexistent non-existent imaginary fictional impossible');

const OWNERS = wordList("the a an this that his her its their our 's");

/** What has a date: "the 31 April deadline". */
const DATED = wordList(
  'deadline vote election referendum hearing meeting attack attacks summit ceasefire edition issue ruling',
);

const GO_ON = wordList(`
  at in on by to for from of and or but the a an this that when where while as with after before until till since between
  during through is was are were will would has had have he she it they we i his her their its which who last next so
  under over into about because if yet nor than`);
