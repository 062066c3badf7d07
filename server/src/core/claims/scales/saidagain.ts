import { convertTo, systemOf } from '../../figures/convert.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, beforeFillers, type SentenceFacts } from '../amounts.js';
import { asideAt } from '../shares/wholes.js';

/**
 * How surely the second amount is the first said again in another unit: `sure` where brackets, dashes or words say so ("(16
 * km)", "– 16 km –", ", or 16 km,", "equal to"), `loose` where only the two systems of measures show it ("10 miles or 16
 * km", "30 miles away, 48 km,"); undefined where nothing does.
 */
export function saidAgain(facts: SentenceFacts, first: Amount, second: Amount): 'sure' | 'loose' | undefined {
  const { tokens, sentence } = facts;
  const before = beforeFillers(tokens, second.first, sentence.first);
  if (before <= first.last) return undefined;
  const next = markAt(tokens, behindSize(tokens, behindRate(tokens, second)));
  const isRate = PER.get(tokens, first.last + 1) !== undefined || markAt(tokens, first.last + 1) === '/';
  const opener = isRate ? behindRate(tokens, first) : first.last + 1;
  const said = phraseBetween(tokens, opener, before) ?? phraseBehindComma(tokens, opener, before);
  const areTwoSystems = first.kind === 'measure' && isOfOtherSystem(first, second);
  const areRates = isOtherRate(first, second);
  const bracket = bracketBefore(tokens, before, opener);
  // "90 minutes (an hour and a half)", not "two years (six months at home)".
  if (first.kind === 'duration')
    return (bracket === opener && next === ')') || isLengthAgain(tokens, first, second, sentence.last)
      ? 'loose'
      : undefined;
  if (bracket === opener) return next === '-' || next === '/' || isOfThen(tokens, second) ? undefined : 'sure';
  // "$50m loan (£40m)", "30 miles away (48 km)".
  if (bracket > 0) {
    if (!ENDING.has(next)) return undefined;
    return areTwoSystems || areRates || first.kind === 'money'
      ? 'sure'
      : areOfOneSort(first, second)
        ? 'loose'
        : undefined;
  }
  // "5 miles – 8 kilometres –".
  if (DASHES.has(asideAt(tokens, opener)) && before === opener)
    return areDashes(tokens, opener, second.last + 1) ? 'sure' : undefined;
  if (first.kind === 'money' && isExchanged(tokens, first, second)) return 'sure';
  const behind = behindRate(tokens, second);
  const isClosed =
    behind >= sentence.last || CLOSING.has(next) || (first.kind === 'money' && isAtRate(tokens, behind, sentence.last));
  // "12 million dirhams, about $3.3 million,".
  const isApposed = markAt(tokens, opener) === ',' && before === opener;
  if (isApposed && isClosed && isOtherUnit(first, second)) {
    if (second.modifier === 'about') return 'sure';
    // "1,000 zloty, £200, is cheap".
    if (first.kind === 'money' && markAt(tokens, second.last + 1) === ',' && !isGoneOn(tokens, second)) return 'loose';
  }
  // "At the rate of 129 shillings to the dollar, $2.31 is 298 shillings".
  if (said === 'is' && first.kind === 'money' && isOtherUnit(first, second))
    return isInListBetween(tokens, Math.max(sentence.first, first.first - MOST_RATE), first.first, RATES)
      ? 'sure'
      : undefined;
  // "A mile is about 1.6 kilometres".
  if (said === 'is' && (first.value === 1 || areTwoSystems)) return first.value === 1 ? 'sure' : 'loose';
  if (said !== undefined && said !== 'or' && said !== 'is') return 'sure';
  const isOr = isWord(tokens, before, 'or');
  const isRateAside = markAt(tokens, opener) === ',' ? before <= opener + 1 : isOr && before === opener;
  if (areRates && isRateAside && isClosed) return 'loose';
  if (isOr && before <= first.last + 2 && markAt(tokens, opener) === ',' && isClosed) return 'sure';
  // "5 miles – or 8 kilometres – away".
  if (isOr && before === opener + 1 && areDashes(tokens, opener, second.last + 1)) return 'sure';
  if (!areTwoSystems) return undefined;
  if (before === opener && (isOr || JOINING.has(markAt(tokens, opener)))) return 'loose';
  const comma = isOr ? before - 1 : before;
  const isAside = markAt(tokens, comma) === ',' && isShort(tokens, opener, comma) && !isGoneOn(tokens, second);
  if (isAside && isClosed) return 'loose';
  const isNear = second.first - first.last <= FARTHEST && isApart(tokens, opener, second.first);
  return isNear && isAlmost(first, second) && !isGoneOn(tokens, second) ? 'loose' : undefined;
}

/** "18 months, a year and a half,", "eight minutes, or 480 seconds,": of a longer unit or behind "or", for "two years, six months" is one length. */
function isLengthAgain(tokens: Tokens, first: Amount, second: Amount, end: number): boolean {
  const comma = first.last + 1;
  if (markAt(tokens, comma) !== ',' || second.kind !== 'duration' || second.modifier !== 'none') return false;
  const isOr = isWord(tokens, comma + 1, 'or');
  const isClosed = second.last + 1 >= end || CLOSING.has(markAt(tokens, second.last + 1));
  if (!isClosed || second.first !== comma + (isOr ? 2 : 1) || isGoneOn(tokens, second)) return false;
  const [one, other] = [LENGTHS.get(first.unit ?? ''), LENGTHS.get(second.unit ?? '')];
  if (one === undefined || other === undefined || isWord(tokens, second.last + 2, 'or')) return false;
  const times = ((first.value ?? 0) * one) / ((second.value ?? 0) * other);
  return (isOr || one < other) && times > 1 / MOST_LENGTH && times < MOST_LENGTH;
}

/** In days. */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({ second: 1 / 86_400, minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 30.4, year: 365 }),
);

/** "a fine of 30 days, or two months," is either. */
const MOST_LENGTH = 1.8;

function areDashes(tokens: Tokens, opener: number, closer: number): boolean {
  return DASHES.has(asideAt(tokens, opener)) && DASHES.has(asideAt(tokens, closer));
}

/** In tokens, between two measures in any words. */
const FARTHEST = 9;

/** Nothing between them says that they are of two things. */
function isApart(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (tokens.kind[at] === TokenKind.number || JOINTS.get(tokens, at) !== undefined) return false;
    if (tokens.kind[at] === TokenKind.mark && markAt(tokens, at) !== ',' && markAt(tokens, at) !== '-') return false;
  }
  return true;
}

/** So near each other that a slip of a figure keeps them apart: by a half, or tenfold. */
function isAlmost({ value: a, unit }: Amount, { value: b, unit: to }: Amount): boolean {
  const there = a === null || unit === null || to === null ? undefined : convertTo(a, unit, to);
  if (there === undefined || b === null || b === 0) return false;
  const times = Math.abs(there / b);
  return (times > 1 / MOST_OFF && times < MOST_OFF) || isTenfold(times) || isTenfold(1 / times);
}

const MOST_OFF = 2;

function isTenfold(times: number): boolean {
  return times > 9.5 && times < 10.5;
}

/** "(£20m at the time)": at another rate. */
function isOfThen(tokens: Tokens, { kind, last }: Amount): boolean {
  const isAt = isWord(tokens, last + 1, 'at') && isWord(tokens, last + 2, 'the');
  return kind === 'money' && (isAt || isWord(tokens, last + 1, 'then'));
}

/** "1,000 dollars for 18,000 rand", "the £640m bid is worth $800m". */
function isExchanged(tokens: Tokens, first: Amount, second: Amount): boolean {
  if (!isOtherUnit(first, second)) return false;
  const at = second.first - 1;
  if (isWord(tokens, at, 'for')) return at === first.last + 1;
  if (isWord(tokens, at, 'to')) return COMING.get(tokens, at - 1) !== undefined && at === first.last + 2;
  return isWord(tokens, at, 'worth') && BEING.get(tokens, at - 1) !== undefined && isShort(tokens, first.last + 1, at);
}

const COMING = wordList('comes amounts equates translates');
const BEING = wordList('is was are were be being');

/** "about $7,500 at the N1,520 to the dollar exchange rate", "or $60 million at Tuesday's rate". */
function isAtRate(tokens: Tokens, at: number, end: number): boolean {
  return isWord(tokens, at, 'at') && isInListBetween(tokens, at + 1, Math.min(end, at + MOST_RATE), RATES);
}

/** In tokens: "at the N1,520 to the dollar exchange rate", "At the exchange rate of 129 shillings to the dollar,". */
const MOST_RATE = 12;
const RATES = wordList('rate rates');

/** The token behind "-high". */
function behindSize(tokens: Tokens, at: number): number {
  return markAt(tokens, at) === '-' && SIZES.get(tokens, at + 1) !== undefined ? at + 2 : at;
}

const SIZES = wordList('high long wide deep tall thick');

/** The token behind "5 tonnes", and behind "5 tonnes a hectare" and "85/km2". */
function behindRate(tokens: Tokens, { last, per, noun }: Amount): number {
  if (per === undefined) return last + 1;
  const at = noun === undefined || tokens.kind[last + 1] !== TokenKind.word ? last + 1 : last + 2;
  const isSlash = markAt(tokens, at) === '/';
  // "85 people daily".
  if (!isSlash && PER.get(tokens, at) === undefined) return at + 1;
  return WORDED.get(tokens, at + 1) === undefined ? at + 2 : at + 3;
}

/** First words of units in two: "85/sq km". */
const WORDED = wordList('sq square cu cubic metric troy short long');

/** Two different units of one kind, or two currencies. */
export function isOtherUnit(a: Amount, b: Amount): boolean {
  const isKnown = a.unit !== null && b.unit !== null && a.unit !== b.unit;
  return isKnown && a.kind === b.kind && SAID_IN_UNITS.has(a.kind);
}

/** "$3 a pound" and "$6.60 a kilogram": of one unit, for each of two. */
export function isOtherRate(a: Amount, b: Amount): boolean {
  if (a.per === undefined || b.per === undefined || a.per === b.per || a.kind !== b.kind || a.unit !== b.unit)
    return false;
  return RATED.has(a.kind) && !TIMES_OF.has(a.per) && convertTo(1, b.per, a.per) !== undefined;
}

const RATED: ReadonlySet<string> = new Set(['measure', 'money', 'cardinal']);

/** What is made in an hour is seldom what is made in a day. */
const TIMES_OF: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year']);

const PER = wordList('a an per each every');

const SAID_IN_UNITS: ReadonlySet<string> = new Set(['measure', 'money', 'duration']);

/** "8,500 barrels of oil (1.35 million litres)": of one measure, in two units. */
function areOfOneSort(a: Amount, b: Amount): boolean {
  const isTwo = a.unit !== null && b.unit !== null && a.unit !== b.unit && a.kind === 'measure' && b.kind === 'measure';
  return isTwo && convertTo(1, a.unit, b.unit) !== undefined;
}

function isOfOtherSystem(a: Amount, b: Amount): boolean {
  const [one, other] = [systemOf(a.unit ?? ''), systemOf(b.unit ?? '')];
  return one !== undefined && other !== undefined && one !== other;
}

/** The bracket that opens before the second amount, with no more than a few words before it and none but fillers behind it; 0 for none. */
function bracketBefore(tokens: Tokens, before: number, opener: number): number {
  let at = before;
  while (at >= opener && !OPENING.has(markAt(tokens, at)) && before - at < MOST_FILLED) {
    if (markAt(tokens, at) !== '.' && FILLED.get(tokens, at) === undefined) return 0;
    at--;
  }
  if (at < opener || !OPENING.has(markAt(tokens, at))) return 0;
  return at === opener || isShort(tokens, opener, at) ? at : 0;
}

const MOST_FILLED = 5;

const FILLED = wordList('or that is i e i.e ie approx equal equivalent to of the which slightly little bit roughly');

/** At most four words, and no number. */
function isShort(tokens: Tokens, from: number, to: number, joints = JOINTS): boolean {
  if (to - from > MOST_WORDS || isInListBetween(tokens, from, to, joints)) return false;
  for (let at = from; at < to; at++) {
    const isHyphen = markAt(tokens, at) === '-' || markAt(tokens, at) === "'s";
    if (tokens.kind[at] !== TokenKind.word && !isHyphen) return false;
  }
  return true;
}

const MOST_WORDS = 4;

/** What comes behind these is another thing's. */
const JOINTS = wordList('and but or while with versus than from to for');

/** The same, of what words say is said again: "80 million rupees for him, the equivalent of". */
const CONTRASTS = wordList('and but or while versus than');

/** "5 miles, 10 km, 20 km and …": a list. */
function isGoneOn(tokens: Tokens, { last }: Amount): boolean {
  return tokens.kind[last + 2] === TokenKind.number || isWord(tokens, last + 2, 'and');
}

/** The same behind a comma: "300 metres tall, equal to 984 feet". */
function phraseBehindComma(tokens: Tokens, first: number, last: number): string | undefined {
  let comma = last;
  while (comma > first && last - comma < 4 && markAt(tokens, comma) !== ',') comma--;
  if (comma === first || markAt(tokens, comma) !== ',' || !isShort(tokens, first, comma, CONTRASTS)) return undefined;
  const phrase = phraseBetween(tokens, comma + 1, last);
  return phrase === 'or' || phrase === 'is' ? undefined : phrase;
}

/** "or", "that is", "i.e.", "equal to": what says that the same follows, between two tokens, both included. */
function phraseBetween(tokens: Tokens, first: number, last: number): string | undefined {
  if (last - first > 4) return undefined;
  const words: string[] = [];
  for (let at = first; at <= last; at++) if (markAt(tokens, at) === '') words.push(lowerOf(tokens, at));
  const phrase = words.join(' ');
  return PHRASES.has(phrase) ? phrase : undefined;
}

const PHRASES: ReadonlySet<string> = new Set([
  'or',
  'is',
  'that is',
  'i e',
  'i.e',
  'ie',
  'equals',
  'equal to',
  'is equal to',
  'equivalent to',
  'equivalent of',
  'the equivalent of',
  'is equivalent to',
  'or the equivalent of',
  'which is',
  'which equals',
  'works out at',
  'good for',
  'call it',
  'which would be',
  'which was',
  'which comes to',
  'worth',
]);

const DASHES: ReadonlySet<string> = new Set(['–', '—']);
const JOINING: ReadonlySet<string> = new Set(['/', '=']);
const OPENING: ReadonlySet<string> = new Set(['(', '[']);
const ENDING: ReadonlySet<string> = new Set([')', ']', ',', ';']);
const CLOSING: ReadonlySet<string> = new Set([',', '.', ')', ';', '—', '–']);
