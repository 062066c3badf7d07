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
    kinds: ['date', 'cardinal'],
    glance: hasPair,
  },
  severity: 'warning',
  summary: 'A span of time that ends before it begins, as “from 2023 to 2021”.',
  messages: {
    inverted: 'The span ends with {end}, before it begins with {begin}.',
    outside: '{year} does not lie in “{period}”.',
    row: '{year} does not follow {previous}, as years in a row do.',
  },
  fixes: { swap: { title: 'Swap the two dates' } },
  *check(context) {
    const { tokens, sentence, figures } = context;
    for (const { year, period, isDoubtful } of outsideIn(tokens, figures)) {
      yield {
        start: year.start,
        end: year.end,
        message: 'outside',
        data: {
          year: year.parts?.year ?? tokens.text.slice(year.start, year.end),
          period: tokens.text.slice(period.start, period.end),
        },
        ...(isDoubtful ? { isDoubtful } : {}),
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
    for (const span of figures) {
      const ends = turnedEnds(tokens, span);
      if (ends === undefined) continue;
      const [from, to] = ends;
      yield {
        start: span.start,
        end: span.end,
        message: 'inverted',
        data: { begin: from, end: to },
        isDoubtful: true,
      };
    }
    for (const [index, begin] of figures.entries()) {
      const end = figures[index + 1];
      if (end !== undefined && isTurnedLife(tokens, begin, end)) {
        const [from, to] = [begin, end].map((each) => tokens.text.slice(each.start, each.end)) as [string, string];
        yield { start: begin.start, end: end.end, message: 'inverted', data: { begin: from, end: to } };
        continue;
      }
      if (end === undefined || !isLinked(tokens, begin, end) || !isInverted(tokens, begin, end)) continue;
      const { last } = tokensOf(tokens, end);
      const opening = spanStart(tokens, begin, end, sentence.first);
      const isLoose =
        opening < 0 && areYears(tokens, begin, end) && isLooseSpan(tokens, begin, linkOf(tokens, begin), last + 1);
      const start = isLoose ? tokensOf(tokens, begin).first : opening;
      if (start < 0 || AS_BASE.get(tokens, last + 1) !== undefined || isOwner(tokens, end)) continue;
      const texts = [begin, end].map((each) => tokens.text.slice(each.start, each.end)) as [string, string];
      yield {
        start: tokens.start[start] as number,
        end: end.end,
        message: 'inverted',
        data: { begin: texts[0], end: texts[1] },
        ...(isLoose || isShort(begin, end) ? { isDoubtful: true } : {}),
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
function mayBeYear(kind: FigureKind): boolean {
  return kind === 'date' || kind === 'cardinal' || kind === 'ordinal';
}

/** "2016's levels". */
function isOwner({ text }: Tokens, { end }: Figure): boolean {
  return (text[end] === "'" || text[end] === '’') && text[end + 1] === 's';
}

function hasPair(tokens: Tokens, _first: number, _last: number, figures: readonly Figure[]): boolean {
  let mayBePeriod = false;
  for (let at = 0; at < figures.length; at++) {
    const begin = figures[at] as Figure;
    const { kind } = begin;
    if (kind === 'date' && turnedEnds(tokens, begin) !== undefined) return true;
    if (kind === 'ordinal' || (kind === 'date' && begin.edtf?.includes('/') === true)) mayBePeriod = true;
    const end = figures[at + 1];
    // Far apart are most that stand beside each other.
    if (end === undefined || end.start - begin.end > FARTHEST || !mayBeYear(kind) || !mayBeYear(end.kind)) continue;
    if (isTurnedLife(tokens, begin, end)) return true;
    if (end.start - begin.end > LINKED) continue;
    if (isGap(tokens, begin, end) || (isLinked(tokens, begin, end) && isInverted(tokens, begin, end))) return true;
  }
  return mayBePeriod && outsideIn(tokens, figures).length > 0;
}

/** In UTF-16 code units, from one end of a span to the other: ", through the ", and with a town between. */
const LINKED = 24;
const FARTHEST = 60;

/** "(Leeds, 28 October 1914 – York, 18 August 1904)": two whole days in brackets, a dash between them and the place of the second. */
function isTurnedLife(tokens: Tokens, begin: Figure, end: Figure): boolean {
  const [born, died] = [begin.parts, end.parts];
  if (born?.day === undefined || died?.day === undefined || born.year === undefined || died.year === undefined)
    return false;
  const [{ first, last }, other] = [tokensOf(tokens, begin), tokensOf(tokens, end)];
  if (born.year <= died.year || !isDash(tokens, last + 1) || markAt(tokens, other.last + 1) !== ')') return false;
  for (let at = last + 2; at < other.first; at++)
    if (!isCapitalised(tokens, at) && markAt(tokens, at) !== ',' && IN_PLACE.get(tokens, at) === undefined)
      return false;
  for (let at = first - 1; at >= first - BRACKET; at--) if (markAt(tokens, at) === '(') return true;
  return false;
}

const IN_PLACE = wordList('in on the of near de la am');

/** In tokens, from a bracket to the first date in it. */
const BRACKET = 8;

/** One token stands between them, but for the comma of "March, 2005, and" and "to the". */
function isLinked(tokens: Tokens, begin: Figure, end: Figure): boolean {
  const link = linkOf(tokens, begin);
  const next = isWord(tokens, link + 1, 'the') ? link + 2 : link + 1;
  return tokensOf(tokens, end).first === next;
}

/** The token that joins a date to what follows: "to", "and", a dash; a date with a comma has another behind it. */
function linkOf(tokens: Tokens, begin: Figure): number {
  const { first, last } = tokensOf(tokens, begin);
  // "May 5, 2020,", "Friday, 12 May,".
  const hasComma = markAt(tokens, last - 1) === ',' || markAt(tokens, first + 1) === ',';
  const isParted = last > first && markAt(tokens, last + 1) === ',' && hasComma;
  return isParted ? last + 2 : last + 1;
}

/** "November 19 to October 8, 2007", "July 25 to July 20": read as a span of nearly a year, as nobody tells it. */
function turnedEnds({ text }: Tokens, { kind, edtf, start, end }: Figure): readonly [string, string] | undefined {
  const match = kind === 'date' && edtf?.length === TWO_DAYS ? TURNED.exec(edtf) : null;
  if (match === null) return undefined;
  const [month, day, until, last] = match.slice(1).map(Number) as [number, number, number, number];
  const back = (month - until) * 31 + day - last;
  const [from, to, more] = text.slice(start, end).split(/ (?:to|until|till|through|and) |\s*[–—-]\s*/);
  if (back <= 0 || back > MOST_BACK || from === undefined || to === undefined || more !== undefined) return undefined;
  return /\d{4}/.test(from) ? undefined : [from, to];
}

/** Two days of a span without their years. */
const TWO_DAYS = 21;
const TURNED = /^(?:\d{4}|XXXX)-(\d\d)-(\d\d)\/(?:\d{4}|XXXX)-(\d\d)-(\d\d)$/;

/** In days: "25 November to 6 January" goes further back. */
const MOST_BACK = 62;

/** The second is read as a date and lies before the first; the first of "2023–2021" may be read as a number. */
function isInverted(tokens: Tokens, begin: Figure, end: Figure): boolean {
  if (end.relative !== undefined || begin.relative !== undefined) return false;
  const days = daysOf(tokens, begin, end);
  if (days !== undefined) return days[0] > days[1];
  const from = momentOf(tokens, begin, end);
  if (from === undefined) return false;
  if (end.kind !== 'date') return isEarlierYear(tokens, begin, end, from);
  const to = momentOf(tokens, end, end);
  if (to === undefined || from.length !== to.length) return false;
  const differing = from.findIndex((part, index) => part !== to[index]);
  // Without a year only a month is sure to end after it begins.
  if (differing < 0 || (from[0] === 0 && differing < 2)) return false;
  return (from[differing] as number) > (to[differing] as number);
}

/** "March 8-1", "29 to 23 August": both days, where the month stands with one of them, at the outer side. */
function daysOf({ text }: Tokens, begin: Figure, end: Figure): readonly [number, number] | undefined {
  if ((begin.kind === 'date') === (end.kind === 'date')) return undefined;
  const [one, other] = [begin, end].map(({ kind, parts, noun, start, end: stop }) => {
    const written = text.slice(start, stop);
    if (kind === 'cardinal') return noun === undefined && /^[12]?\d$|^3[01]$/.test(written) ? Number(written) : 0;
    return parts?.month === undefined || parts.week !== undefined ? 0 : (parts.day ?? 0);
  }) as [number, number];
  if (one === 0 || other === 0) return undefined;
  const isOuter =
    begin.kind === 'date' ? /\d$/.test(text.slice(begin.start, begin.end)) : /\d/.test(text[end.start] ?? '');
  return isOuter && begin.parts?.year === undefined ? [one, other] : undefined;
}

/** "1961-46" and "between 1345 and 1163": years that are read as numbers. */
function isEarlierYear(tokens: Tokens, begin: Figure, end: Figure, [year = 0]: readonly number[]): boolean {
  if (end.kind !== 'cardinal' || end.noun !== undefined || begin.end - begin.start !== 4) return false;
  const stated = tokens.text.slice(end.start, end.end);
  // What may be hours and minutes is no year.
  const isGlued = begin.end + 1 === end.start;
  const mayBeClock = !isGlued && isClock(String(year)) && isClock(stated);
  if (YEAR.test(stated)) return Number(stated) < year && !mayBeClock;
  if (!isDash(tokens, linkOf(tokens, begin))) return false;
  // "2009 - 8" is told of a decade.
  if (/^\d$/.test(stated)) return !isGlued && Number(stated) < year % 10 && Number(stated) > 0;
  const behind = (year % 100) - Number(stated);
  // "1999-05" goes on into the next century, and "2016-11" is a month.
  return /^\d\d$/.test(stated) && Number(stated) > 12 && behind > 0 && behind < NEXT_CENTURY;
}

/** "1980 - 78", with spaces: what follows a dash may be anything. */
function isShort(begin: Figure, end: Figure): boolean {
  return end.kind === 'cardinal' && end.end - end.start < 3 && end.start - begin.end > 1;
}

function isClock(digits: string): boolean {
  return Number(digits) < 2400 && Number(digits) % 100 < 60;
}

const YEAR = /^(?:1\d|20)\d\d$/;

/** In years: "1999-05" goes so far back that the next century is meant. */
const NEXT_CENTURY = 80;

/** Year, month and day, as far as a date tells them; year 0 where it leaves it out. */
function momentOf(
  { text }: Tokens,
  { kind, noun, start, end, parts, edtf, value }: Figure,
  last: Figure,
): readonly number[] | undefined {
  if (kind === 'date' && parts?.month !== undefined && parts.week === undefined) {
    if (parts.year === undefined && parts.day === undefined) return undefined;
    return edtf?.includes('/') === true
      ? undefined
      : [parts.year ?? 0, parts.month, ...(parts.day === undefined ? [] : [parts.day])];
  }
  // "from the 18th to the 19th centuries".
  const century = last.kind === 'date' && /centur(?:y|ies)$/.test(text.slice(last.start, last.end));
  if (century) return kind === 'ordinal' && value !== null ? [100 * value - 99] : centuryOf(edtf);
  // "the winter of 1962", "late 1962".
  if (kind === 'date' && parts?.year !== undefined && (isSeason(edtf) || edtf?.length === 4)) return [parts.year];
  if ((kind !== 'date' && kind !== 'cardinal') || noun !== undefined || end - start !== 4) return undefined;
  const year = text.slice(start, end);
  return YEAR.test(year) ? [Number(year)] : undefined;
}

function centuryOf(edtf: string | undefined): readonly number[] | undefined {
  const match = /^(\d{4})\/\d{4}$/.exec(edtf ?? '');
  return match === null ? undefined : [Number(match[1])];
}

function isSeason(edtf: string | undefined): boolean {
  return /^\d{4}-2[1-4]$/.test(edtf ?? '');
}

/** The token that the span begins with: "from", "between" or the first year of "2023–2021"; -1 if it is none. */
function spanStart(tokens: Tokens, begin: Figure, end: Figure, sentenceFirst: number): number {
  const { first } = tokensOf(tokens, begin);
  const link = linkOf(tokens, begin);
  const before = first - 1;
  // "from the 16th to the 18th centuries", not "between the 2016 and 2012 Games".
  const isOfCentury = begin.kind === 'ordinal' || centuryOf(begin.edtf) !== undefined;
  const cue = isOfCentury && isWord(tokens, before, 'the') ? before - 1 : before;
  if (end.kind !== begin.kind && (begin.parts?.day ?? end.parts?.day) !== undefined)
    return isDaySpan(tokens, begin, before, link) ? first : -1;
  if (isWord(tokens, cue, 'between') && (isWord(tokens, link, 'and') || isWord(tokens, link, 'to'))) {
    return isInListBefore(tokens, cue, COMPARED, 5, sentenceFirst) ? -1 : cue;
  }
  if (UNTIL.get(tokens, link) !== undefined) {
    if (BEFORE_SPAN.get(tokens, before) !== undefined || isSeason(begin.edtf)) return first;
    return !isWord(tokens, cue, 'from') || isInListBefore(tokens, cue, MOVES, 8, sentenceFirst) ? -1 : cue;
  }
  if (!isDash(tokens, link)) return -1;
  const after = tokensOf(tokens, end).last + 1;
  // "(born Lund; 3 May 1950 – 7 June 2009)".
  const isInBrackets = IN_BRACKETS.has(markAt(tokens, before)) && markAt(tokens, after) === ')';
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

/** Two years, the first in four digits. */
function areYears({ text }: Tokens, begin: Figure, end: Figure): boolean {
  return (
    YEAR.test(text.slice(begin.start, begin.end)) && /^(?:(?:1\d|20)?\d\d|\d)$/.test(text.slice(end.start, end.end))
  );
}

/** "the 1990-1975 war", "years, 2010 - 2001,": in no words that are about years alone. */
function isLooseSpan(tokens: Tokens, begin: Figure, link: number, after: number): boolean {
  const before = tokensOf(tokens, begin).first - 1;
  if (isWord(tokens, link, 'to')) return OWNERS.get(tokens, before) !== undefined || markAt(tokens, before) === '(';
  const isOpen =
    tokens.kind[before] === TokenKind.word
      ? BEFORE_SCORE.get(tokens, before) === undefined
      : OPENERS.has(markAt(tokens, before));
  // Numbers of telephones and matches go on.
  return isDash(tokens, link) && isOpen && !isDash(tokens, after) && !isDash(tokens, before);
}

const IN_BRACKETS: ReadonlySet<string> = new Set(['(', ';']);
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
