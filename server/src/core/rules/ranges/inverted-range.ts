import { CHANGE_WORDS } from '../../claims/changes/changewords.js';
import { isRangeable } from '../../claims/ranges/values.js';
import type { Figure } from '../../figures/figure.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import {
  isCapitalised,
  isInListBefore,
  isInListBetween,
  markAt,
  scaleAfterNumber,
  spanOf,
  tokensOf,
  touchesPrevious,
} from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'inverted-range',
  group: 'ranges',
  scope: 'sentence',
  needs: { figures: 1, words: 'and to or - – —', glance: (_tokens, _first, _last, figures) => hasInverted(figures) },
  severity: 'warning',
  summary:
    'A range whose first end is greater than its second, as “between 40 and 25 people” and “takes 5 to 3 hours”.',
  messages: { inverted: '“{low}” stands before “{high}”, which is less.' },
  fixes: { swap: { title: 'Swap the two ends' } },
  *check({ tokens, sentence, figures }) {
    for (const [index, figure] of figures.entries()) {
      const next = figures[index + 1];
      const range =
        insideOf(tokens, figure) ??
        countedOf(tokens, figure) ??
        clockOf(tokens, figure) ??
        (next === undefined
          ? undefined
          : (rangeOf(tokens, figure, next) ?? wideOf(tokens, figure, next, sentence.first)));
      if (range === undefined || isSplit(tokens, range, figure, next)) continue;
      const cue =
        range.isWide === true
          ? range.first
          : range.isSpan
            ? cueBefore(tokens, range, sentence.first)
            : betweenBefore(tokens, range.first);
      // "150 to 120 litres" can be nothing else; "15 to 10 percent" may be a result.
      const isPlain =
        cue === NONE && range.isSpan && !range.mayBeHours && !range.isBare && !isWord(tokens, range.first - 1, 'from');
      const between = isPlain ? range.first : cue;
      if (between < 0 || isInListBefore(tokens, between, COMPARED, 4, sentence.first)) continue;
      const isSaid = [between - 1, between, range.first - 2].some(
        (at) => NO_HOURS.get(tokens, at) !== undefined || NUMBERED.get(tokens, at) !== undefined,
      );
      const isOther =
        BACKWARDS.get(tokens, range.last + 1) !== undefined ||
        CUTS.get(tokens, range.last + 1) !== undefined ||
        (range.isBare && isWord(tokens, range.last + 1, 'to') && !isWord(tokens, range.first - 1, 'of'));
      if ((range.mayBeHours && !isSaid) || isOther) continue;
      const { low, high } = range;
      const [lowText, highText] = [low, high].map(({ start, end }) => tokens.text.slice(start, end)) as [
        string,
        string,
      ];
      yield {
        start: range.isSpan ? low.start : (tokens.start[between] as number),
        end: range.end,
        message: 'inverted',
        data: { low: lowText, high: highText },
        // Nights begin before they end.
        ...((isPlain && !range.isMeasured) || figure.kind === 'time' || range.isWide === true || range.isQuoted === true
          ? { isDoubtful: true }
          : {}),
        fixes: [
          {
            fix: 'swap',
            edits: [
              { ...low, newText: highText },
              { ...high, newText: lowText },
            ],
          },
        ],
      };
    }
  },
});

/** Two ends in the wrong order. */
interface Inverted {
  /** The first and the last token. */
  readonly first: number;
  readonly last: number;
  readonly end: number;
  /** What changes places. */
  readonly low: Span;
  readonly high: Span;
  /** "between 9 and 5" may be opening hours. */
  readonly mayBeHours: boolean;
  /** "5 to 3 hours": a change as well as a range, if nothing else says which. */
  readonly isSpan: boolean;
  /** Of metres, months or euros. */
  readonly isMeasured: boolean;
  /** Of nothing that is said, or of what contests are told in. */
  readonly isBare: boolean;
  /** "5–3 hours": "from" tells nothing of it. */
  readonly isDashed: boolean;
  /** Words stand between its ends: it may have been told downwards. */
  readonly isWide?: true;
  /** "from 98.559 to 98.549", "gains of 0.55 to 0.30": quotes, which are told downwards too. */
  readonly isQuoted?: true;
}

/** "varies from 62 weeks in the north to 38 weeks in the south", "from $40 at noon up to $35". */
function wideOf(tokens: Tokens, low: Figure, high: Figure, start: number): Inverted | undefined {
  if (!isInverted(low, high) || low.unit !== high.unit || low.modifier !== 'none') return undefined;
  const { first, last } = tokensOf(tokens, low);
  const ends = tokensOf(tokens, high);
  const from = isWord(tokens, first, 'from') ? first : first - 1;
  if (!isWord(tokens, from, 'from') || ends.first - last > MOST_BETWEEN || ends.first - last < 3) return undefined;
  const isUp = high.modifier === 'at-most' || isWord(tokens, ends.first - 2, 'up');
  if (!isUp && !(isWord(tokens, ends.first - 1, 'to') && high.modifier === 'none')) return undefined;
  const before = Math.max(start, from - CUE_REACH);
  const isRanging = isInListBetween(tokens, before, from, VARYING);
  if (
    isInListBetween(tokens, before, isUp ? last : ends.first, CHANGE_WORDS) ||
    isInListBetween(tokens, last, ends.first, PARTED)
  )
    return undefined;
  if (!isUp && !isRanging) return undefined;
  const [a, b] = endsOf(tokens, low, high);
  const sort = { mayBeHours: false, isSpan: true, isDashed: false, isMeasured: false, isBare: false };
  return { first, last: ends.last, end: high.end, low: a, high: b, isWide: true, ...sort };
}

/** In tokens, between the ends of a range. */
const MOST_BETWEEN = 9;

const VARYING = wordList('range ranges ranged ranging vary varies varied varying');

/** Another time or clause: "ran from 62 in 2019, when it was dry, to 38". */
const PARTED = wordList('when while before after then and now last this year years month months');

/** "between 40 and 25 people", "takes 5 to 3 hours": two figures. */
function rangeOf(tokens: Tokens, low: Figure, high: Figure): Inverted | undefined {
  if (!isInverted(low, high)) return undefined;
  const { first, last } = tokensOf(tokens, low);
  const ends = tokensOf(tokens, high);
  if (
    (low.unit === null || low.given.unit !== 'stated') &&
    (low.value as number) * (low.given.value === 'inherited' ? 1 : partOf(tokens, high, ends.first)) <=
      (high.value as number)
  )
    return undefined;
  // "a six- to three-month delay".
  const isHung = markAt(tokens, last + 1) === '-' && isWord(tokens, last + 2, 'to');
  const joint = isHung ? last + 2 : last + 1;
  // "a jury of 12 – seven women and five men –", "$12 million – $5 million of it in May".
  const isAside = !touchesPrevious(tokens, joint) && !touchesPrevious(tokens, joint + 1);
  const isDashed = !isHung && !isAside && DASHES.has(markAt(tokens, joint));
  const isSpan = isDashed || isWord(tokens, joint, 'to') || isGuess(tokens, low, high, joint);
  if (ends.first !== joint + 1 || !(isSpan || isWord(tokens, joint, 'and'))) return undefined;
  // "at 35 to one U.S. dollar": a rate.
  if (high.value === 1 && isWord(tokens, joint, 'to') && (high.unit === null || high.kind === 'money'))
    return undefined;
  if (isSpan && isMixed(low, high) && !isWord(tokens, first - 1, 'from')) return undefined;
  // "Everton 4 - 1 Leeds".
  if (isDashed && isCapitalised(tokens, ends.last + 1)) return undefined;
  const [a, b] = endsOf(tokens, low, high);
  return {
    first,
    last: ends.last,
    end: high.end,
    low: a,
    high: b,
    mayBeHours: isHour(tokens, low, high),
    isSpan,
    isDashed,
    ...sortOf(high),
    ...(isQuoted(tokens, first, low, high) ? { isQuoted: true } : {}),
  };
}

/** Two parts of whole numbers less than a twentieth apart, or what is gained and lost on an exchange. */
function isQuoted(tokens: Tokens, first: number, { value: low }: Figure, { value: high }: Figure): boolean {
  if (low === null || high === null) return false;
  if (isInListBetween(tokens, Math.max(0, first - MARKET_REACH), first, MARKETS)) return true;
  return low <= high * NEAR && !(Number.isInteger(low) && Number.isInteger(high));
}

const NEAR = 1.05;
const MARKETS = wordList('futures contracts bonds bills yields bids offers quotes gilts gains losses');
/** In tokens. */
const MARKET_REACH = 9;

/** "five or four years": neighbours. */
function isGuess(tokens: Tokens, low: Figure, high: Figure, joint: number): boolean {
  const isNear = low.value !== null && high.value !== null && low.value - high.value <= 2 && low.value <= 20;
  return isNear && isWord(tokens, joint, 'or') && (high.noun !== undefined || high.unit !== null);
}

/** What one of the number is: a hundredth in "10 cents". */
function partOf(tokens: Tokens, { kind, value }: Figure, first: number): number {
  if (kind !== 'money') return 1;
  // "four to eight cents".
  const spoken = FIGURE_WORDS.get(tokens, first)?.cardinal;
  if (spoken !== undefined) return spoken > (value as number) ? (value as number) / spoken : 1;
  if (tokens.kind[first] !== TokenKind.number) return 1;
  const stated = Number(textOf(tokens, first).replaceAll(',', ''));
  return stated > 0 && stated > (value as number) ? (value as number) / stated : 1;
}

/** "80-60 marchers": two numbers with a dash are a score, but where things are counted that no contest is told in. */
function countedOf(tokens: Tokens, figure: Figure): Inverted | undefined {
  if (figure.kind !== 'score') return undefined;
  const { first, last } = tokensOf(tokens, figure);
  const isPair =
    last === first + 2 && tokens.kind[first] === TokenKind.number && tokens.kind[last] === TokenKind.number;
  if (!isPair || !DASHES.has(markAt(tokens, first + 1)) || !isCountedNoun(tokens, last + 1)) return undefined;
  const [a, b] = [first, last].map((at) => Number(textOf(tokens, at))) as [number, number];
  if (!(a > b && a < b * FAR)) return undefined;
  const [low, high] = [spanOf(tokens, first), spanOf(tokens, last)];
  const sort = { mayBeHours: false, isSpan: true, isDashed: true, isMeasured: false, isBare: false };
  return { first, last, end: figure.end, low, high, ...sort };
}

/** "between 5 a.m. and 4 a.m.": both in one half of the day. */
function clockOf(tokens: Tokens, { kind, iso, start, end }: Figure): Inverted | undefined {
  const times = kind === 'time' ? /^T(\d\d:\d\d)[^/]*\/T(\d\d:\d\d)/.exec(iso ?? '') : null;
  if (times === null || (times[1] as string) <= (times[2] as string)) return undefined;
  const { first, last } = tokensOf(tokens, { start, end });
  let joint = first + 1;
  while (joint < last && !isWord(tokens, joint, 'and') && !isWord(tokens, joint, 'to')) joint++;
  const [low, high] = [spanOf(tokens, first, joint - 1), spanOf(tokens, joint + 1, last)];
  const halves = [low, high].map((each) => /[ap](?=\.?m)/i.exec(tokens.text.slice(each.start, each.end))?.[0]);
  const isOneHalf =
    (HALVES.get(tokens, last) !== undefined && joint === first + 1) ||
    (halves[0] !== undefined && halves[0] === halves[1]);
  if (joint === last || !isOneHalf) return undefined;
  const sort = { mayBeHours: false, isSpan: isWord(tokens, joint, 'to'), isDashed: false, isMeasured: false };
  return { first, last, end, low, high, ...sort, isBare: false };
}

/** "between five and four in the morning". */
const HALVES = wordList('morning afternoon');

/** "marchers", "people"; not "votes" and "wins". */
function isCountedNoun(tokens: Tokens, at: number): boolean {
  const word = textOf(tokens, at);
  if (!/^[a-z]{3,}[^sui]s$|^(?:people|men|women|children)$/.test(word)) return false;
  return !CONTESTED.has(word.slice(0, -1)) && NO_COUNT.get(tokens, at) === undefined;
}

const NO_COUNT = wordList(`
  losses defeats victories sixes fours tries kicks penalties innings sides loses favorites favourites underdogs leads
  does says has was always thanks against series matches ties draws splits odds chances`);

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);

/**
 * The token that makes of "5 to 3 hours" a range: "takes", "about", "range from"; `NONE` without one, -1 where the
 * sentence speaks of a change or a contest before it.
 */
function cueBefore(
  tokens: Tokens,
  { first, mayBeHours, isMeasured, isDashed, isBare }: Inverted,
  start: number,
): number {
  const before = first - 1;
  // "a sentence of ten to five years".
  if (isWord(tokens, before, 'of') && TERMS.get(tokens, before - 1) !== undefined) return before;
  // "aged 12 to 6" is one figure with its cue.
  if (AGED.get(tokens, first) !== undefined) return first;
  // "slow to 1.75-1.5 percent".
  const isPlaced = isDashed && !isBare && PLACING.get(tokens, before) !== undefined;
  if (isPlaced && !isInListBetween(tokens, start, first, CONTESTS)) return before;
  // "chapters 9 to 4", "an increase of 5 to 3 degrees".
  const isOfChange = isWord(tokens, before, 'of') && CHANGE_WORDS.get(tokens, before - 1)?.isNoun === true;
  if (isOfChange || NUMBERED.get(tokens, before) !== undefined) return before;
  const isFrom = !isDashed && isWord(tokens, before, 'from');
  // "cut its debt by $9m to $4m" came to $4m.
  if (isMeasured && !isDashed && isWord(tokens, before, 'by') && isFallBefore(tokens, start, before)) return -1;
  const isTimed = isMeasured && TIMED.get(tokens, before) !== undefined;
  // "cut emissions by 32 to 26 percent", not "won by 60 to 40 percent".
  const isBy = !isBare && isWord(tokens, before, 'by');
  // "cut an extra 9,000 to 1,100 jobs".
  if (!isBare && !isDashed && (MORE.get(tokens, before) ?? MORE.get(tokens, first)) !== undefined) return first;
  const isLost = isMeasured && LOSING.get(tokens, before) !== undefined;
  if (!isTimed && !isLost && isSaidOtherwise(tokens, start, first, isFrom, isBy)) return -1;
  for (let at = isFrom ? first - 2 : before; at >= Math.max(start, first - CUE_REACH); at--) {
    if ((isFrom || mayBeHours ? RANGING : CUES).get(tokens, at) !== undefined) return at;
    if (markAt(tokens, at) !== '') break;
  }
  return NONE;
}

/** The nearest word of change before is one of a fall. */
function isFallBefore(tokens: Tokens, start: number, before: number): boolean {
  for (let at = before - 1; at >= start; at--) {
    const word = CHANGE_WORDS.get(tokens, at);
    if (word !== undefined) return word.direction < 0;
  }
  return false;
}

/** "lost six to four kilos": of what is measured no contest is told. */
const LOSING = wordList('lost lose loses won gained');

const MORE = wordList('another extra additional');

const PLACING = wordList('to of at by about around');

const CONTESTS = wordList('vote votes voted voting poll polls split margin ratio odds score lead ahead against');

/** Something is contested in the sentence, or changes: in its last clause, if not "from … to …". */
function isSaidOtherwise(tokens: Tokens, start: number, first: number, isFrom: boolean, isBy: boolean): boolean {
  let isApart = isBy;
  for (let at = first; at >= start; at--) {
    if (isBy && PARTING.has(markAt(tokens, at))) return false;
    isApart ||= !isFrom && PARTING.has(markAt(tokens, at));
    if (NO_RANGE.get(tokens, at) !== undefined || (!isApart && CHANGE_WORDS.get(tokens, at) !== undefined)) return true;
  }
  return false;
}

const PARTING: ReadonlySet<string> = new Set([',', ';', ':']);

const TERMS = wordList(
  'sentence sentences term terms penalty penalties range band span corridor time times wait waits',
);

/** What has numbers of its own. */
const NUMBERED = wordList('chapters pages pp verses episodes volumes exits junctions paragraphs');

/** "over the next 9 to 5 months", "by 10 to 5 cents": how long and how much are no ends of a change. */
const TIMED = wordList('in within over next another for after last past by every');

/** No word says that it is a range, and none that it is not. */
const NONE = -2;

function sortOf({ kind, unit, noun }: Figure): Pick<Inverted, 'isMeasured' | 'isBare'> {
  const isMeasured = kind === 'measure' || kind === 'duration' || (kind === 'money' && unit !== null);
  return { isMeasured, isBare: unit === null && (noun === undefined || CONTESTED.has(noun)) };
}

const CONTESTED: ReadonlySet<string> = new Set(
  'vote goal run point set seat game match win member delegate shot frame try save foul hit'.split(' '),
);

/** In tokens, from a cue to its range. */
const CUE_REACH = 4;

/** What a range from one end to the other is said with. */
const RANGING_WORDS = `range ranges ranged ranging run runs running vary varies varied varying anywhere last lasts lasted take takes took
  taking cost costs costing aged ages weigh weighs weighing weighed children those adults
  sold sells selling priced fetched fetching`;

const RANGING = wordList(RANGING_WORDS);

const CUES = wordList(
  `${RANGING_WORDS} between about around roughly approximately some estimated every within measuring need needs needed require requires lasting pay pays spend worth typically usually expected holds hold seats carries carry`,
);

/** "The vote was 60 to 40 percent", "the estimate was changed from 9 to 7 percent". */
const NO_RANGE = wordList(`
  vote votes voted voting poll polls won win wins beat beats lost lead leads led leading margin ratio odds score against
  approved defeated favored favoured change changed changes changing revise revised shift shifted move moved moves went go
  goes gone going switch switched convert converted ease eased easing slow slowed slowing weaken weakened ahead trail trailed trails turn
  turned swing lowered countdown sentence commuted shortened shorten narrow`);

function hasInverted(figures: readonly Figure[]): boolean {
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at] as Figure;
    const { kind } = figure;
    if (kind === 'score' || (kind === 'time' && figure.iso?.includes('/') === true)) return true;
    if (isScaledRange(figure)) return true;
    const next = figures[at + 1];
    if (next !== undefined && next.start - figure.end < FARTHEST && isInverted(figure, next)) return true;
  }
  return false;
}

/** In UTF-16 code units: more than the tokens between the ends of a range that is told with words. */
const FARTHEST = 120;

function isScaledRange({ value, low, high }: Figure): boolean {
  return value === null && low !== null && high !== null && high >= 1e3;
}

/** "between 37 and 27 million": one figure, whose scale is that of both ends; not "between 500 and 2 million". */
function insideOf(tokens: Tokens, figure: Figure): Inverted | undefined {
  if (!isScaledRange(figure)) return undefined;
  const { start, end } = figure;
  const { first, last } = tokensOf(tokens, { start, end });
  const numbers: number[] = [];
  for (let at = first; at <= last; at++) if (tokens.kind[at] === TokenKind.number) numbers.push(at);
  const [one, two, more] = numbers;
  if (one === undefined || two === undefined || more !== undefined || scaleAfterNumber(tokens, two + 1) === undefined) {
    return undefined;
  }
  const isDashed = DASHES.has(markAt(tokens, one + 1));
  const isSpan = isDashed || isWord(tokens, one + 1, 'to');
  if (scaleAfterNumber(tokens, one + 1) !== undefined || !(isSpan || isWord(tokens, one + 1, 'and'))) return undefined;
  const [a, b] = [one, two].map((at) => Number(textOf(tokens, at))) as [number, number];
  if (!(a > b && a < b * FAR)) return undefined;
  return {
    first,
    last,
    end,
    low: spanOf(tokens, one),
    high: spanOf(tokens, two),
    mayBeHours: false,
    isSpan,
    isDashed,
    isMeasured: true,
    isBare: false,
  };
}

/** Ends so many times apart are of two scales. */
const FAR = 10;

/** The token "between" before an end and its hedge, or before "the ages of"; -1 if it is not there. */
function betweenBefore(tokens: Tokens, first: number): number {
  if (isWord(tokens, first - 1, 'between')) return first - 1;
  if (isWord(tokens, first - 1, 'of') && AGED.get(tokens, first - 2) !== undefined)
    return isWord(tokens, first - 4, 'between') ? first - 4 : -1;
  return HEDGES.get(tokens, first - 1) !== undefined && isWord(tokens, first - 2, 'between') ? first - 2 : -1;
}

/** The first is greater than the second: the ends of a range are told in one precision. */
function isInverted(low: Figure, high: Figure): boolean {
  if (low.value === null || high.value === null || !isRangeable(low) || !isRangeable(high)) return false;
  if (isMixed(low, high)) return daysOf(low) > daysOf(high);
  if (low.value <= high.value || high.value < 0) return false;
  if (low.unit !== high.unit && low.unit !== null && low.kind !== 'age') return false;
  if (low.noun !== undefined && low.noun !== high.noun) return false;
  return low.low !== null && high.high !== null;
}

/** "between six months and 15 days". */
function isMixed(low: Figure, high: Figure): boolean {
  return (
    low.kind === 'duration' && high.kind === 'duration' && low.unit !== high.unit && daysOf(low) * daysOf(high) > 0
  );
}

/** In days; 0 where it has no such unit. */
function daysOf({ value, unit }: Figure): number {
  return (value ?? 0) * (DAYS.get(unit ?? '') ?? 0);
}

const DAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({ minute: 1 / 1440, hour: 1 / 24, day: 1, night: 1, week: 7, month: 30, year: 365, decade: 3650 }),
);

/** "60-40 percent of the vote", "by 60 percent to 40 percent": the two make a whole. */
function isSplit(tokens: Tokens, { first, isSpan }: Inverted, { value }: Figure, next: Figure | undefined): boolean {
  if (!isSpan || isWord(tokens, first, 'from') || isWord(tokens, first - 1, 'from')) return false;
  return next?.unit === 'percent' && (value ?? 0) + (next.value ?? 0) === 100;
}

const AGED = wordList('aged ages age');

const NO_HOURS = wordList(
  'aged ages age viewers children adults pupils students teenagers patients boys girls those range ranges ranged ranging vary varies varied varying',
);

/** Opening hours ("between 9 and 5") and times of day ("between 2200 and 0700"). */
function isHour(tokens: Tokens, low: Figure, high: Figure): boolean {
  const texts = [low, high].map(({ start, end }) => tokens.text.slice(start, end));
  // "2300 to 0300 hrs GMT".
  if (texts.every((text) => /^(?:[01]\d|2[0-4])[0-5]\d(?: (?:hrs|hours))?$/.test(text))) return true;
  if (low.unit !== null || high.unit !== null) return false;
  // "0.75 and 0.5" of a cent.
  const isPart = [low, high].some(({ value }) => (value ?? 0) < 1);
  return high.noun === undefined && (low.value ?? 0) <= 24 && !isPart;
}

/** What is swapped: the numbers alone where only the second has a unit. */
function endsOf(tokens: Tokens, low: Figure, high: Figure) {
  if (low.unit !== null && low.given.unit === 'stated') return [spanOfFigure(low), spanOfFigure(high)] as const;
  const { first } = tokensOf(tokens, high);
  return [spanOfFigure(low), high.unit === null ? spanOfFigure(high) : spanOf(tokens, first)] as const;
}

function spanOfFigure({ start, end }: Figure) {
  return { start, end };
}

const HEDGES = wordList('about around roughly approximately just only some perhaps');

/** "the gap between 40 and 25 percent" has no order. */
const COMPARED = wordList(`
  difference differences gap ratio gulf contrast distinction comparison choice choose chose split divided swing spread
  distinguish tie link balance relationship margin match`);

/** "a 40 to 35 hours cut". */
const CUTS = wordList('cut cuts reduction reductions');

/** "between 40 and 25 years ago", "between 60 and 50 degrees north". */
const BACKWARDS = wordList('ago before earlier bc bce north south east west below');
