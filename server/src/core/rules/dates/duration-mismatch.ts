import { type Dated, type Elapsed, elapsedIn } from '../../claims/times/elapsed.js';
import { roundIn } from '../../claims/times/rounds.js';
import { slipIn } from '../../claims/times/slips.js';
import { beginsInAnyYear, type Stretch, stretchesIn } from '../../claims/times/stretches.js';
import { dayNumber } from '../../figures/calendar.js';
import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { acrossParagraphs } from '../across.js';
import { MONTHS } from '../days.js';
import { mayBeReckoned, mayLast } from '../lasting.js';
import { isInListBetween, markAt, spanOf, tokensOf } from '../matchers.js';
import { spelled } from '../numbers.js';
import { defineRule, type ParagraphContext, type Report, type SentenceContext } from '../rule.js';
import { inSentences } from '../sentences.js';

export default defineRule({
  id: 'duration-mismatch',
  group: 'dates',
  scope: 'document',
  severity: 'warning',
  summary: 'A duration that the span beside it does not last, as “the five-year plan from 2015 to 2018”.',
  messages: {
    mismatch: 'From {from} to {to} is {lasts}, not {stated}.',
    between: '“{told}” is {lasts}, not {stated}.',
    round: 'From {from} to {to} is {lasts}, and {stated} do not go into that.',
    backwards: 'It is counted from {from}, but {to} is not after that.',
  },
  fixes: { years: { title: 'Write “{right}”' } },
  check: (context) => mismatchesIn(context),
});

type Mismatch = Report<'mismatch' | 'between' | 'round' | 'backwards', 'years'>;

const LENGTHS =
  'year years month months fortnight week weeks day days night nights decade decades century centuries born turned turns hour hours minute minutes';

/** What a length is counted from may stand in the paragraph before. */
const mismatchesIn = acrossParagraphs(
  { figures: 2, words: LENGTHS, glance: mayBeReckoned },
  { figures: 2, kinds: ['date', 'time'], words: 'later that', where: goesOn, glance: hasBoth },
  ({ figures }) => figures.some(isPlacedInTime),
  reportsIn,
);

/** A length of time, and a day, a year or an hour that it may end in. */
function hasBoth(_tokens: Tokens, _first: number, _last: number, figures: readonly Figure[]): boolean {
  return figures.some(isLength) && figures.some((each) => isPlacedInTime(each) && !isLength(each));
}

/** "14 years", and "14 years later", which is read as a date. */
function isLength({ kind, parts, value }: Figure): boolean {
  return kind === 'duration' ? value !== null : kind === 'date' && parts === undefined;
}

/** "14 years later", "three months after that day": in the first sentence, by and large. */
function goesOn(tokens: Tokens, index: number): boolean {
  return index < OPENING && (isWord(tokens, index, 'later') || isWord(tokens, index - 1, 'after'));
}

/** In tokens. */
const OPENING = 30;

function* reportsIn(paragraph: ParagraphContext): Iterable<Mismatch> {
  let previous: SentenceContext | undefined;
  let [hadLength, hadTime] = [false, false];
  for (const context of inSentences(paragraph)) {
    const { figures } = context;
    if (figures.length === 0) continue;
    const [hasLength, hasTime] = [figures.some(mayLast), figures.some(isPlacedInTime)];
    const isAsked = (hasLength || hadLength) && (hasTime || hadTime);
    [hadLength, hadTime] = [hasLength, hasTime];
    if (!isAsked) {
      previous = context;
      continue;
    }
    const said = new Set<number>();
    for (let index = 0; index < context.figures.length; index++) {
      const report = lastsOtherwise(context, context.figures[index] as Figure, index);
      if (report === undefined) continue;
      said.add(report.start);
      yield report;
    }
    for (const elapsed of elapsedIn(context, previous)) {
      said.add(elapsed.start);
      const report = ofElapsed(elapsed);
      if (report !== undefined) yield report;
    }
    for (const stretch of stretchesIn(context)) {
      if (said.has(stretch.figure.start)) continue;
      said.add(stretch.figure.start);
      yield ofStretch(context, stretch);
    }
    const round = said.size > 0 ? undefined : roundIn(context, previous);
    if (round !== undefined) {
      const { figure, from, to } = round;
      said.add(figure.start);
      yield {
        ...spanned(figure),
        message: 'round',
        data: {
          from: from.year,
          to: to.year,
          lasts: counted(to.year - from.year, 'year'),
          stated: counted(figure.value as number, 'year'),
        },
        isDoubtful: true,
        related: reckoned(from, to),
      };
    }
    const slip = said.size > 0 ? undefined : slipIn(context, previous);
    if (slip !== undefined) {
      const { figure, stated, from, to } = slip;
      yield {
        start: figure.start,
        end: figure.end,
        message: 'mismatch',
        data: { from: from.year, to: to.year, lasts: `${to.year - from.year} years`, stated },
        isDoubtful: true,
        related: reckoned(from, to),
      };
    }
    previous = context;
  }
}

/** A day, a year or an hour. */
function isPlacedInTime({ kind }: Figure): boolean {
  return kind === 'time' || kind === 'date';
}

function ofElapsed({ start, end, stated, leeway, from, to }: Elapsed): Mismatch | undefined {
  const [first] = from as [Dated];
  const years = to.year - first.year;
  if (from.some(({ year }) => Math.abs(to.year - year - stated) <= leeway)) return undefined;
  const data = { from: first.year, to: to.year };
  if (years <= 0) return from.length === 1 ? { start, end, message: 'backwards', data } : undefined;
  return {
    start,
    end,
    message: 'mismatch',
    data: { ...data, lasts: counted(years, 'year'), stated },
    related: reckoned(first, to),
  };
}

/** What a length is counted from is seldom sure. */
function ofStretch({ text }: SentenceContext, { figure, from, to, gap, unit }: Stretch): Mismatch {
  const [told, then] = [from, to].map(({ start, end }) => text.slice(start, end)) as [string, string];
  const isBackwards = gap.period === 0 && gap.high < 0;
  const length = text.slice(figure.start, figure.end).replace(/ (?:later|earlier)$/i, '');
  const stated = `${length.charAt(0).toLowerCase()}${length.slice(1)}`;
  const data = { lasts: lastsAs(gap, unit), stated };
  return {
    ...spanned(figure),
    isDoubtful: true,
    related: reckoned(from, to),
    ...(isBackwards
      ? { message: 'backwards', data: { from: told, to: then } }
      : from.start === to.start
        ? { message: 'between', data: { ...data, told } }
        : { message: 'mismatch', data: { ...data, from: told, to: then } }),
  };
}

/** "9 days", "5 h 30 min", "about 6 years". */
function lastsAs({ low, high, period }: Stretch['gap'], { name, days }: Stretch['unit']): string {
  const least = period === 0 ? low : ((low % period) + period) % period;
  if (low === high && !Number.isInteger(low)) {
    const minutes = Math.round(least * 24 * 60);
    return minutes % 60 === 0 ? counted(minutes / 60, 'hour') : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  }
  if (low === high) return days < 1 ? counted(least * 24, 'hour') : counted(least, 'day');
  // A few years are no decade.
  const [own, size] = days > YEAR ? (['year', YEAR] as const) : ([name, days] as const);
  return `about ${counted(Math.max(1, Math.round((low + high) / 2 / size)), own)}`;
}

/** In days. */
const YEAR = 365.25;

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function spanned({ start, end }: Span): Span {
  return { start, end };
}

function reckoned(...spans: readonly Span[]) {
  return spans.map((each) => ({ ...spanned(each), message: 'Reckoned with this.' }));
}

/** "six years from 2010 to 2014". */
function lastsOtherwise(context: SentenceContext, figure: Figure, index: number): Mismatch | undefined {
  const { tokens, figures } = context;
  const stated = isExact(tokens, figure, figures[index + 1]) ? figure.value : null;
  const unit = UNITS.get(figure.unit ?? '');
  if (stated === null || unit === undefined) return undefined;
  const span =
    spanOn(context, figure, figures[index + 1], standsBefore) ??
    spanOn(context, figure, figures[index - 1], standsAfter);
  if (span === undefined) return undefined;
  // "25 months from December to January 2028" may begin in any year.
  if (span.from.length > 1 && beginsInAnyYear(context, span.at) && isOverAYear(figure)) return undefined;
  const [least, most, plain] = unit(span) ?? [];
  // "the 900-day siege" is a round number.
  const slack = stated >= 100 && stated % 50 === 0 ? stated / 20 : 0;
  const [low = 0, high = 0] = [least, most];
  if (plain === undefined || plain < 1 || (stated >= low - slack && stated <= high + slack)) return undefined;
  const right = writtenLike(tokens, figure, plain);
  const { first } = tokensOf(tokens, figure);
  const { start, end } = span.at;
  return {
    start: figure.start,
    end: figure.end,
    message: 'mismatch',
    data: {
      from: spoken(span.from),
      to: spoken(span.to),
      lasts: counted(plain, figure.unit ?? ''),
      stated,
      right,
    },
    related: [{ start, end, message: 'Reckoned with this.' }],
    fixes: Number.isInteger(stated) ? [{ fix: 'years', edits: [{ ...spanOf(tokens, first), newText: right }] }] : [],
  };
}

function isOverAYear({ unit, value }: Figure): boolean {
  const months = unit === 'year' ? 12 : unit === 'month' ? 1 : 0;
  return months * (value as number) >= MOST_MONTHS;
}

/** In months: what lasts longer ends in another year than it began in. */
const MOST_MONTHS = 10;

/** A stretch of time as far as both of its ends are told alike. */
interface TimeSpan {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly at: Figure;
}

/** By unit: the least and the most that a stretch can be said to last, and what it plainly lasts. */
const UNITS: ReadonlyMap<string, (stretch: TimeSpan) => readonly [number, number, number] | undefined> = new Map([
  [
    'year',
    ({ from: [year = 0], to: [last = 0] }) =>
      // The plan from 2015 to 2018 lasts three years, or four if both ends count.
      last === 0 || last <= year ? undefined : [last - year - 1, last - year + 1, last - year],
  ],
  [
    'month',
    ({ from: [year = 0, month = 0, day], to: [last = 0, until = 0] }) => {
      const months = (last - year) * 12 + until - month;
      if (until === 0 || months <= 0) return undefined;
      // From July to September are three months, if no days are told.
      return day === undefined ? [months, months + 1, months + 1] : [months - 1, months + 1, months];
    },
  ],
  [
    'week',
    (stretch) => {
      const days = daysOf(stretch);
      return days === undefined ? undefined : [days / 7 - 1, days / 7 + 1, Math.round(days / 7)];
    },
  ],
  [
    'day',
    (stretch) => {
      const days = daysOf(stretch);
      // A trial from Monday to the next Tuesday lasts seven days in court.
      return days === undefined ? undefined : [Math.ceil((days * 5) / 7) - 1, days + 1, days + 1];
    },
  ],
]);

function daysOf({ from, to }: TimeSpan): number | undefined {
  const [[year, month, day], [last, until, end]] = [from, to];
  if (day === undefined || end === undefined) return undefined;
  const days = dayNumber(last as number, until as number, end) - dayNumber(year as number, month as number, day);
  return days > 0 ? days : undefined;
}

/** The number in digits or in a word, as the figure has its own. */
function writtenLike(tokens: Tokens, figure: Figure, count: number): string {
  const { first } = tokensOf(tokens, figure);
  return tokens.kind[first] === TokenKind.number ? String(count) : (spelled(count) ?? String(count));
}

function spoken([year, month, day]: readonly number[]): string {
  const parts = [day, month === undefined ? undefined : MONTHS[month - 1], year === ANY_YEAR ? undefined : year];
  return parts.filter((part) => part !== undefined).join(' ');
}

function isExact(tokens: Tokens, figure: Figure, next: Figure | undefined): boolean {
  const { kind, value, modifier } = figure;
  // "two and a half years".
  if (kind !== 'duration' || value === null || !Number.isInteger(2 * value)) return false;
  const { first } = tokensOf(tokens, figure);
  // "strikes on 16 days between 3 June and 12 September".
  if (isWord(tokens, first - 1, 'on')) return false;
  if (modifier === 'none') {
    if (isToldAgain(tokens, figure, next)) return true;
    for (let at = first - 1; at >= first - 3 && markAt(tokens, at) !== ','; at--) {
      if (PARTIAL.get(tokens, at) !== undefined) return false;
    }
    return true;
  }
  // "over a five-year period" and "over 15 years, from 2005 to 2015" are during it.
  const over = isWord(tokens, first, 'over') ? first : isWord(tokens, first - 1, 'over') ? first - 1 : first - 2;
  return modifier === 'more-than' && isWord(tokens, over, 'over');
}

/** "the past ten years, 2001-2010,": nothing but a comma stands between. */
function isToldAgain(tokens: Tokens, figure: Figure, next: Figure | undefined): boolean {
  const { first, last } = tokensOf(tokens, figure);
  // "in two of the past seven years, 2018 and 2021".
  const isOfSome = isWord(tokens, first - 2, 'the') && isWord(tokens, first - 3, 'of');
  const isPast = PAST.get(tokens, first - 1) !== undefined && markAt(tokens, last + 1) === ',' && !isOfSome;
  return isPast && next !== undefined && tokensOf(tokens, next).first === last + 2;
}

const PAST = wordList('past last');

/** What is no whole stretch: "the third year of a five-year plan", "every four years", "in the first five years". */
const PARTIAL = wordList(`
  year years every each first second third last past previous next final another of-the within up until least most only
  jailed sentenced fined`);

type Standing = (context: SentenceContext, figure: Figure, span: Figure) => boolean;

function spanOn(
  context: SentenceContext,
  figure: Figure,
  span: Figure | undefined,
  stands: Standing,
): TimeSpan | undefined {
  if (span?.kind !== 'date' || span.relative !== undefined) return undefined;
  const match = ENDS.exec(span.edtf ?? '');
  if (match === null || !stands(context, figure, span)) return undefined;
  const [from, to] = [match[1], match[2]].map((end) =>
    (end as string).replace('XXXX', String(ANY_YEAR)).split('-'),
  ) as [string[], string[]];
  if (from.length !== to.length) return undefined;
  const ends = [from.map(Number), to.map(Number)] as const;
  if (isSeason(context, span, ends)) return undefined;
  // "from November to February".
  const isOverNewYear = ends[0][0] === ANY_YEAR && Number(to[1]) < Number(from[1]);
  const until = isOverNewYear ? [ANY_YEAR + 1, ...ends[1].slice(1)] : ends[1];
  return { from: ends[0], to: until, at: span };
}

/** "in the five years from 2018-19": a school or fiscal year, which they begin with. */
function isSeason(
  { text, tokens }: SentenceContext,
  span: Figure,
  [from, to]: readonly (readonly number[])[],
): boolean {
  const isOneOn = from?.length === 1 && (to?.[0] as number) - (from[0] as number) === 1;
  if (!isOneOn || !/[-–/]/.test(text.slice(span.start, span.end))) return false;
  const { first } = tokensOf(tokens, span);
  return SINCE.get(tokens, first) !== undefined || SINCE.get(tokens, first - 1) !== undefined;
}

const SINCE = wordList('from since');

const ENDS = /^([\dX]{4}(?:-\d\d){0,2})\/([\dX]{4}(?:-\d\d){0,2})$/;

/** A leap year, for dates without one. */
const ANY_YEAR = 4;

/** "five-year plan from 2015 to 2018", "four-year term (2015–2018)", "served five years as mayor, from 2015 to 2018". */
function standsBefore({ tokens, sentence }: SentenceContext, figure: Figure, span: Figure): boolean {
  const { last } = tokensOf(tokens, figure);
  const { first: until, last: end } = tokensOf(tokens, span);
  let at = last + 1;
  // "capital plan": one adjective at most, and no noun that has years of its own.
  if (LASTING.get(tokens, at) !== undefined) at++;
  else if (tokens.kind[at] === TokenKind.word && LASTING.get(tokens, at + 1) !== undefined) at += 2;
  const comma = until - (OPENERS.get(tokens, until - 1) === undefined ? 1 : 2);
  const mark = markAt(tokens, comma);
  if (isToldAgain(tokens, figure, span)) return true;
  if (comma > last && mark === ',' && !isLinked(tokens, comma + 1)) return false;
  // "for nine years, from", "in prison, from"; "working days between" is of the days.
  if (comma > last && mark === ',' && comma - last <= REACH) {
    const isClosed = end + 1 >= sentence.last || tokens.kind[end + 1] === TokenKind.mark;
    return isClosed && !isInListBetween(tokens, last + 1, comma, PARTING);
  }
  const isOpened = markAt(tokens, at) === '(' || isLinked(tokens, at);
  return isOpened && at + 1 === until;
}

function isLinked(tokens: Tokens, at: number): boolean {
  return OPENERS.get(tokens, at) !== undefined;
}

/** "from 1990 to 1998 he led it, a tenure of eight years", "lasted from 2010 to 2014, four years". */
function standsAfter({ tokens, sentence }: SentenceContext, figure: Figure, span: Figure): boolean {
  const { first, last } = tokensOf(tokens, figure);
  const from = tokensOf(tokens, span).last + 1;
  const next = last + 1;
  if (LATER.get(tokens, next) !== undefined || first - from > REACH) return false;
  // "from 3 to 9 May, lasts ten days", "of 1914–1918, which lasted six years".
  const isOwn = RELATIVE.get(tokens, first - 2) === undefined ? first - 2 : first - 3;
  if (LASTS.get(tokens, first - 1) !== undefined && markAt(tokens, isOwn) === ',' && isOwn === from) return true;
  if (isInListBetween(tokens, from, first, PARTING)) return false;
  const isClosed =
    next >= sentence.last || tokens.kind[next] === TokenKind.mark || TOTAL.get(tokens, next) !== undefined;
  if (markAt(tokens, first - 1) === ',') return isClosed && first - 1 === from;
  if (isWord(tokens, first - 1, 'of')) return LASTING.get(tokens, first - 2) !== undefined;
  if (isWord(tokens, first - 1, 'for')) return isClosed && LASTED.get(tokens, first - 2) !== undefined;
  return isWord(tokens, first - 1, 'in') && markAt(tokens, first - 2) === ',' && first - 2 === from;
}

/** In tokens. */
const REACH = 9;

const OPENERS = wordList('from between');

const TOTAL = wordList('in altogether overall');

const LATER = wordList('later ago before after earlier old longer more younger each or to per apart');

const LASTS = wordList('lasts lasted lasting took takes');
const RELATIVE = wordList('which that');

/** A stretch that goes before "for ten years". */
const LASTED = wordList(', serving lasting ruling running reigning');

const PARTING = wordList(`
  that which who whom when where while after before since but and or because although though if than least per ; : (
  jailed sentenced sentence convicted terms each`);

/** What lasts as long as it is said to. */
const LASTING = wordList(`
  plan term programme program project period contract deal strategy reign rule presidency campaign war mission course
  tenure occupation siege ban sentence agreement partnership framework cycle grant scheme initiative budget total span
  stretch spell stay trial strike tour drought`);
