import { outsideIn } from '../../claims/times/periods.js';
import { brokenRowIn, isGap } from '../../claims/times/rows.js';
import type { Figure, FigureKind } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { isCapitalised, isInListBefore, markAt, tokensOf, touchesPrevious } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'inverted-time-span',
  group: 'dates',
  scope: 'sentence',
  needs: {
    figures: 2,
    kinds: ['date', 'cardinal'],
    glance: (tokens, _first, _last, figures) => hasPair(tokens, figures),
  },
  severity: 'warning',
  summary: 'A span of time that ends before it begins, as “from 2023 to 2021”.',
  messages: {
    inverted: 'The span ends in {end}, before it begins in {begin}.',
    outside: '{year} does not lie in “{period}”.',
    row: '{year} does not follow {previous}, as years in a row do.',
  },
  fixes: { swap: { title: 'Swap the two dates' } },
  *check(context) {
    const { tokens, sentence, figures } = context;
    for (const { year, period } of outsideIn(tokens, figures)) {
      yield {
        start: year.start,
        end: year.end,
        message: 'outside',
        data: { year: year.parts?.year ?? '', period: tokens.text.slice(period.start, period.end) },
        related: [{ start: period.start, end: period.end, message: 'It is said to lie in this.' }],
      };
    }
    const broken = brokenRowIn(context);
    if (broken !== undefined) {
      const { year, previous } = broken;
      yield {
        start: year.start,
        end: year.end,
        message: 'row',
        data: { year: year.parts?.year ?? '', previous: previous.parts?.year ?? '' },
        isDoubtful: true,
        related: [{ start: previous.start, end: previous.end, message: 'The year told before.' }],
      };
    }
    for (const [index, begin] of figures.entries()) {
      const end = figures[index + 1];
      if (end === undefined || !isLinked(tokens, begin, end) || !isInverted(tokens, begin, end)) continue;
      const { last } = tokensOf(tokens, end);
      const opening = spanStart(tokens, begin, end, sentence.first);
      const isLoose = opening < 0 && areYears(tokens, begin, end) && isLooseSpan(tokens, begin, last + 1);
      const start = isLoose ? tokensOf(tokens, begin).first : opening;
      if (start < 0 || AS_BASE.get(tokens, last + 1) !== undefined || isOwner(tokens, end)) continue;
      const texts = [begin, end].map((each) => tokens.text.slice(each.start, each.end)) as [string, string];
      yield {
        start: tokens.start[start] as number,
        end: end.end,
        message: 'inverted',
        data: { begin: texts[0], end: texts[1] },
        ...(isLoose ? { isDoubtful: true } : {}),
        fixes: [
          {
            fix: 'swap',
            edits: [
              { start: begin.start, end: begin.end, newText: texts[1] },
              { start: end.start, end: end.end, newText: texts[0] },
            ],
          },
        ],
      };
    }
  },
});

/** What a year is read as. */
const YEARS: ReadonlySet<FigureKind> = new Set(['date', 'cardinal']);

/** "2016's levels". */
function isOwner({ text }: Tokens, { end }: Figure): boolean {
  return (text[end] === "'" || text[end] === '’') && text[end + 1] === 's';
}

function hasPair(tokens: Tokens, figures: readonly Figure[]): boolean {
  const isPair = figures.some((begin, index) => {
    const end = figures[index + 1];
    if (end === undefined || !YEARS.has(begin.kind) || !YEARS.has(end.kind)) return false;
    return isGap(tokens, begin, end) || (isLinked(tokens, begin, end) && isInverted(tokens, begin, end));
  });
  return isPair || outsideIn(tokens, figures).length > 0;
}

/** One token stands between them. */
function isLinked(tokens: Tokens, begin: Figure, end: Figure): boolean {
  return tokensOf(tokens, end).first === tokensOf(tokens, begin).last + 2;
}

/** The second is read as a date and lies before the first; the first of "2023–2021" may be read as a number. */
function isInverted(tokens: Tokens, begin: Figure, end: Figure): boolean {
  if (end.relative !== undefined || begin.relative !== undefined) return false;
  const days = daysOf(tokens, begin, end);
  if (days !== undefined) return days[0] > days[1];
  const from = momentOf(tokens, begin);
  if (from === undefined) return false;
  if (end.kind !== 'date') return isEarlierYear(tokens, begin, end, from);
  const to = momentOf(tokens, end);
  if (to === undefined || from.length !== to.length) return false;
  const differing = from.findIndex((part, index) => part !== to[index]);
  // Without a year only a month is sure to end after it begins.
  if (differing < 0 || (from[0] === 0 && differing < 2)) return false;
  return (from[differing] as number) > (to[differing] as number);
}

/** "March 8-1", "29 to 23 August": both days, where the month stands with one of them, at the outer side. */
function daysOf({ text }: Tokens, begin: Figure, end: Figure): readonly [number, number] | undefined {
  const [one, other] = [begin, end].map(({ kind, parts, noun, start, end: stop }) => {
    const written = text.slice(start, stop);
    if (kind === 'cardinal') return noun === undefined && /^[12]?\d$|^3[01]$/.test(written) ? Number(written) : 0;
    return parts?.month === undefined || parts.week !== undefined ? 0 : (parts.day ?? 0);
  }) as [number, number];
  if (one === 0 || other === 0 || (begin.kind === 'date') === (end.kind === 'date')) return undefined;
  const isOuter =
    begin.kind === 'date' ? /\d$/.test(text.slice(begin.start, begin.end)) : /\d/.test(text[end.start] ?? '');
  return isOuter && begin.parts?.year === undefined ? [one, other] : undefined;
}

/** "1961-46" and "between 1345 and 1163": years that are read as numbers. */
function isEarlierYear({ text }: Tokens, begin: Figure, end: Figure, [year = 0]: readonly number[]): boolean {
  if (end.kind !== 'cardinal' || end.noun !== undefined || begin.end - begin.start !== 4) return false;
  const stated = text.slice(end.start, end.end);
  // What may be hours and minutes is no year.
  const isGlued = begin.end + 1 === end.start;
  const mayBeClock = !isGlued && isClock(String(year)) && isClock(stated);
  if (YEAR.test(stated)) return Number(stated) < year && !mayBeClock;
  const behind = (year % 100) - Number(stated);
  // "1999-05" goes on into the next century, and "2016-11" is a month.
  return /^\d\d$/.test(stated) && isGlued && Number(stated) > 12 && behind > 0 && behind < NEXT_CENTURY;
}

function isClock(digits: string): boolean {
  return Number(digits) < 2400 && Number(digits) % 100 < 60;
}

const YEAR = /^(?:1\d|20)\d\d$/;

/** In years: "1999-05" goes so far back that the next century is meant. */
const NEXT_CENTURY = 80;

/** Year, month and day, as far as a date tells them; year 0 where it leaves it out. */
function momentOf({ text }: Tokens, { kind, noun, start, end, parts, edtf }: Figure): readonly number[] | undefined {
  if (kind === 'date' && parts?.month !== undefined && parts.week === undefined) {
    if (parts.year === undefined && parts.day === undefined) return undefined;
    return edtf?.includes('/') === true
      ? undefined
      : [parts.year ?? 0, parts.month, ...(parts.day === undefined ? [] : [parts.day])];
  }
  // "the winter of 1962".
  if (kind === 'date' && parts?.year !== undefined && isSeason(edtf)) return [parts.year];
  if ((kind !== 'date' && kind !== 'cardinal') || noun !== undefined || end - start !== 4) return undefined;
  const year = text.slice(start, end);
  return YEAR.test(year) ? [Number(year)] : undefined;
}

function isSeason(edtf: string | undefined): boolean {
  return /^\d{4}-2[1-4]$/.test(edtf ?? '');
}

/** The token that the span begins with: "from", "between" or the first year of "2023–2021"; -1 if it is none. */
function spanStart(tokens: Tokens, begin: Figure, end: Figure, sentenceFirst: number): number {
  const { first, last } = tokensOf(tokens, begin);
  const link = last + 1;
  const second = link + 1;
  const before = first - 1;
  if (end.kind !== begin.kind && (begin.parts?.day ?? end.parts?.day) !== undefined)
    return isDaySpan(tokens, begin, before, link) ? first : -1;
  if (isWord(tokens, before, 'between') && (isWord(tokens, link, 'and') || isWord(tokens, link, 'to'))) {
    return isInListBefore(tokens, before, COMPARED, 5, sentenceFirst) ? -1 : before;
  }
  if (UNTIL.get(tokens, link) !== undefined) {
    if (BEFORE_SPAN.get(tokens, before) !== undefined || isSeason(begin.edtf)) return first;
    return !isWord(tokens, before, 'from') || isInListBefore(tokens, before, MOVES, 8, sentenceFirst) ? -1 : before;
  }
  if (!isDash(tokens, link)) return -1;
  const after = second + 1;
  const isInBrackets = markAt(tokens, before) === '(' && markAt(tokens, after) === ')';
  if (isInBrackets) return first;
  // "Anna Holm, 1950–1902, painted it".
  const isApposed =
    markAt(tokens, before) === ',' && tokens.kind[after] === TokenKind.mark && isName(tokens, before - 1);
  const isOfYears = BEFORE_SPAN.get(tokens, before) !== undefined || BEFORE_DASH.get(tokens, before) !== undefined;
  return (isApposed || isOfYears) && !touchesPrevious(tokens, first) ? first : -1;
}

/** "March 8-1,", "from 29 to 23 August": words that are about days, and nothing that the second would count. */
function isDaySpan(tokens: Tokens, { kind }: Figure, before: number, link: number): boolean {
  const isFrom = SPANNING.get(tokens, before) !== undefined;
  if (kind !== 'date') return isFrom;
  const after = link + 2;
  const isClosed = tokens.kind[after] !== TokenKind.word || BEHIND_DAYS.get(tokens, after) !== undefined;
  return isClosed && (isFrom || isDash(tokens, link));
}

const SPANNING = wordList('from between on of dates days');
const BEHIND_DAYS = wordList('in at for with by during and or to as when but because after before on');

function isDash(tokens: Tokens, index: number): boolean {
  const mark = markAt(tokens, index);
  return mark === '–' || mark === '-';
}

/** Two years in four digits each. */
function areYears(tokens: Tokens, ...both: readonly Figure[]): boolean {
  return both.every(({ start, end }) => YEAR.test(tokens.text.slice(start, end)));
}

/** "the 1990-1975 war", "years, 2010 - 2001,": in no words that are about years alone. */
function isLooseSpan(tokens: Tokens, begin: Figure, after: number): boolean {
  const { first, last } = tokensOf(tokens, begin);
  const before = first - 1;
  if (isWord(tokens, last + 1, 'to')) return OWNERS.get(tokens, before) !== undefined || markAt(tokens, before) === '(';
  const isOpen =
    tokens.kind[before] === TokenKind.word
      ? BEFORE_SCORE.get(tokens, before) === undefined
      : OPENERS.has(markAt(tokens, before));
  // Numbers of telephones and matches go on.
  return isDash(tokens, last + 1) && isOpen && !isDash(tokens, after) && !isDash(tokens, before);
}

const OPENERS: ReadonlySet<string> = new Set(['(', ',']);
const BEFORE_SCORE = wordList('was were is are by won lost beat score scored vote votes voted');
const OWNERS = wordList('the a his her its their our this that');

/** Two capitalised words. */
function isName(tokens: Tokens, last: number): boolean {
  return isCapitalised(tokens, last) && isCapitalised(tokens, last - 1);
}

const UNTIL = wordList('to until till through');

const BEFORE_SPAN = wordList('in during for of years seasons period over since ruled reigned served');

const BEFORE_DASH = wordList('from the');

/** "The gap between 2023 and 2021" has no order. */
const COMPARED = wordList(`
  difference differences gap comparison compare compared comparing choice choose change changes contrast similarities relationship ratio`);

/** "fell from 2023 to 2021 levels", "went back from 2023 to 2021". */
const MOVES = wordList(`
  fell fall falls dropped drop down declined decline back reverted revert moved move moving changed change rolled brought
  forward advanced backdated reduced cut returned return traced shifted rewound revised`);

const AS_BASE = wordList(
  'next following levels level prices price dollars terms standards values rates figures highs lows numbers bc',
);
