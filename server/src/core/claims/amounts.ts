import type { Figure, FigureKind, Modifier } from '../figures/figure.js';
import { type Interval, intervalOf } from '../figures/interval.js';
import { createLexicon, wordList } from '../segment/lexicon.js';
import { markAt, spanOf, tokensOf } from '../segment/marks.js';
import type { Sentence } from '../segment/sentences.js';
import { isWord, TokenKind, type Tokens, textOf } from '../segment/tokens.js';
import type { Span } from '../text/span.js';
import { CHANGE_WORDS } from './changes/changewords.js';
import { keptAlong } from './kept.js';

/** What a sentence says before anything is claimed of it. */
export interface SentenceFacts {
  readonly tokens: Tokens;
  readonly sentence: Sentence;
  readonly figures: readonly Figure[];
  /** The sentences beside it in the same paragraph. */
  readonly before?: SentenceFacts | undefined;
  readonly after?: SentenceFacts | undefined;
}

/** A figure, or one end of "from 40 to 60", with its tokens `first` to `last`, both included. */
export interface Amount extends Span, Interval {
  readonly figure: Figure;
  readonly first: number;
  readonly last: number;
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly unit: string | null;
  readonly noun: string | undefined;
  readonly per: string | undefined;
  readonly modifier: Modifier;
}

const RECKONED: ReadonlySet<FigureKind> = new Set(['cardinal', 'percent', 'money', 'measure', 'multiple', 'duration']);

/** The figures of a sentence that can be reckoned with, in order. */
export const amountsOf = keptAlong((facts: SentenceFacts): readonly Amount[] => {
  const amounts: Amount[] = [];
  for (let at = 0; at < facts.figures.length; at++) {
    const figure = facts.figures[at] as Figure;
    if (!RECKONED.has(figure.kind) || figure.given.value === 'missing') continue;
    const { first, last } = tokensOf(facts.tokens, figure);
    const ends = figure.value === null ? endsOf(facts, figure, first, last) : undefined;
    if (ends === undefined) amounts.push(amountOf(figure, first, last));
    else amounts.push(...ends);
  }
  return amounts;
});

/** What rules need (`glance`) that ask for so many amounts of these kinds. */
export function hasAmounts(
  count: number,
  kinds: ReadonlySet<FigureKind> = RECKONED,
): (tokens: Tokens, first: number, last: number, figures: readonly Figure[]) => boolean {
  return (_tokens, _first, _last, figures) => mostAmounts(figures, kinds) >= count;
}

/** How many amounts the figures may be: a range may be both ends of a change. */
export function mostAmounts(figures: readonly Figure[] = [], kinds: ReadonlySet<FigureKind> = RECKONED): number {
  let most = 0;
  for (let at = 0; at < figures.length; at++) {
    const { kind, value } = figures[at] as Figure;
    if (kinds.has(kind)) most += value === null ? 2 : 1;
  }
  return most;
}

/** What is counted, and all that adds up. */
export const COUNTED: ReadonlySet<FigureKind> = new Set(['cardinal', 'money']);
export const ADDED: ReadonlySet<FigureKind> = new Set([...COUNTED, 'measure', 'duration']);

function amountOf(figure: Figure, first: number, last: number): Amount {
  const { start, end, kind, value, low, high, unit, noun, per, modifier } = figure;
  return { start, end, figure, first, last, kind, value, low, high, unit, noun, per, modifier };
}

/** Both ends of what looks like a range and is two amounts of a change. */
function endsOf(facts: SentenceFacts, figure: Figure, first: number, last: number): Amount[] | undefined {
  const { tokens, sentence } = facts;
  if (figure.low === null || figure.high === null) return undefined;
  const before = beforeFillers(tokens, first, sentence.first);
  // "from 40 to 60", and "fell (by) 0.4 percent to 3.1 percent from 3.5 percent", "fell by 300 to 1,500".
  const verb = isWord(tokens, before, 'by') ? before - 1 : before;
  const isWide = verb < before && figure.kind !== 'percent' && figure.high > FAR * figure.low;
  const isBy = (isWide || isWord(tokens, last + 1, 'from')) && CHANGE_WORDS.get(tokens, verb)?.isVerb === true;
  if (!isBy && !isWord(tokens, before, 'from')) return undefined;
  let to = first + 1;
  while (to < last && !isWord(tokens, to, 'to')) to++;
  if (to >= last) return undefined;
  const { kind, unit, noun, per, modifier } = figure;
  const end = (value: number, from: number, until: number): Amount => ({
    ...spanOf(tokens, from, until),
    ...intervalOf(value, stepOf(tokens, from, until, value), 'none', kind === 'cardinal'),
    figure,
    first: from,
    last: until,
    kind,
    value,
    unit,
    noun,
    per,
    modifier,
  });
  return [end(figure.low, first, to - 1), end(figure.high, to + 1, last)];
}

/** Nobody gives a range so wide. */
const FAR = 3;

/** "went up to 1,638": the verb's "up", and no "up to" of the amount. */
export function asLevel(tokens: Tokens, amount: Amount): Amount {
  const { value, first, last, kind } = amount;
  if (value === null) return amount;
  const stated = intervalOf(value, stepOf(tokens, first, last, value), 'none', kind === 'cardinal');
  return { ...amount, ...stated, modifier: 'none' };
}

/** One unit in the last stated place of a number that was read as part of a range. */
function stepOf(tokens: Tokens, first: number, last: number, value: number): number {
  for (let index = first; index <= last; index++) {
    if (tokens.kind[index] !== TokenKind.number) continue;
    const stated = statedAt(tokens, index);
    return stated > 0 ? (value / stated) * 10 ** -decimalsOf(textOf(tokens, index)) : 1;
  }
  return 1;
}

/** The value of the digits at a token: "1,234.5". */
function statedAt(tokens: Tokens, index: number): number {
  let value = 0;
  for (let at = tokens.start[index] as number; at < (tokens.end[index] as number); at++) {
    const code = tokens.text.charCodeAt(at);
    if (code >= 48 && code <= 57) value = 10 * value + code - 48;
    else if (code !== 44) return Number(textOf(tokens, index).replaceAll(',', ''));
  }
  return value;
}

/** Digits behind the point. */
function decimalsOf(digits: string): number {
  const point = digits.indexOf('.');
  return point < 0 ? 0 : digits.length - point - 1;
}

/** The token before an amount that is no "about", "just over", "a record" or "a total of"; `first - 1` or less for none. */
export function beforeFillers(tokens: Tokens, index: number, first: number): number {
  let at = index - 1;
  while (at >= first) {
    const filler = FILLERS.get(tokens, at);
    if (filler === undefined) break;
    if (filler === 'any') at--;
    else if (filler === 'than' && MORE.get(tokens, at - 1) !== undefined && !isMeasured(tokens, at - 2)) at -= 2;
    else if (filler === 'least' && isWord(tokens, at - 1, 'at')) at -= 2;
    else if (filler === 'of' && ALL_TOLD.get(tokens, at - 1) !== undefined) at -= 2;
    else break;
  }
  return at;
}

/** "to an average of $270,000". */
const ALL_TOLD = wordList('average total');

/** "25% more than", "twice more than": so much more, and no "more than" of its own. */
function isMeasured(tokens: Tokens, index: number): boolean {
  return (
    tokens.kind[index] === TokenKind.number ||
    MEASURES.get(tokens, index) !== undefined ||
    markAt(tokens, index) === '%'
  );
}

const MEASURES = wordList(`
  percent cent cents dollars euros pounds pence points point times years months days hours minutes
  hundred thousand million billion trillion lakh crore half third thirds quarter quarters fourth fifth fifths sixth seventh eighth ninth tenth tenths`);

/** What may stand before an amount; of some words only the last of two. */
const FILLERS = createLexicon<'any' | 'than' | 'least' | 'of'>([
  ...`~ about around approximately roughly some near nearly almost just only over under a an the estimated initial record
  revised previous former current existing present original mere somewhere modest whopping combined another further additional`
    .split(/\s+/)
    .map((word) => [word, 'any'] as const),
  ['than', 'than'],
  ['least', 'least'],
  ['of', 'of'],
]);

const MORE = wordList('more less fewer');

/** The same sort of thing, as far as the text says: money with money of one currency, jobs with jobs. */
export function isComparable(tokens: Tokens, a: Amount, b: Amount): boolean {
  const isOfAny = isBare(a);
  if (isOfAny !== isBare(b)) {
    const [bare, full] = isOfAny ? [a, b] : [b, a];
    return isOneSize(lentValue(tokens, bare, full), full.value);
  }
  // "from 2 million to 3".
  if (isOfAny && !isOneSize(a.value, b.value, MOST_BARE)) return false;
  return (
    a.kind === b.kind &&
    (a.unit === b.unit || isSpeedOf(a.unit, b.unit) || isSpeedOf(b.unit, a.unit)) &&
    (a.noun === undefined || b.noun === undefined || a.noun === b.noun) &&
    (a.per === undefined || b.per === undefined || a.per === b.per)
  );
}

/** "from 120 kilometers to 160 kilometers an hour". */
function isSpeedOf(unit: string | null, speed: string | null): boolean {
  return unit !== null && speed === `${unit}-per-hour`;
}

/** "to 412 euros from 274": a number that takes its unit from the other. */
export function isBare({ kind, noun }: Pick<Amount, 'kind' | 'noun'> | Figure): boolean {
  return kind === 'cardinal' && noun === undefined;
}

/**
 * A bare number with the unit of the other and, where that brings it nearer, its scale: "95 cents from 40",
 * "$2.8 billion from 2.1"; any other amount as it is.
 */
export function lent(tokens: Tokens, amount: Amount, like: Amount): Amount {
  const { value, first, last } = amount;
  if (!isBare(amount) || isBare(like) || value === null || like.value === null) return amount;
  const { kind, unit, noun, per } = like;
  const own = lentValue(tokens, amount, like) as number;
  const step = stepOf(tokens, first, last, own);
  return {
    ...amount,
    kind,
    unit,
    noun,
    per,
    value: own,
    ...intervalOf(own, step, amount.modifier, kind === 'cardinal'),
  };
}

/** The value of a bare number in the scale of the other, where that brings it nearer. */
function lentValue(tokens: Tokens, bare: Amount, like: Amount): number | null {
  const { value } = bare;
  if (value === null || like.value === null) return value;
  const scale = like.value / statedIn(tokens, like);
  // Most are told without a scale, and nothing comes nearer by it.
  if (!(scale > 0) || scale === 1 || value !== statedIn(tokens, bare)) return value;
  return nearness(value * scale, like.value) < nearness(value, like.value) ? value * scale : value;
}

/** 0 for equal values, more the farther they are apart. */
function nearness(value: number, other: number): number {
  return Math.abs(Math.log(value / other));
}

/** The number as its digits stand; NaN in words. */
function statedIn(tokens: Tokens, { first, last }: Amount): number {
  for (let index = first; index <= last; index++) {
    if (tokens.kind[index] === TokenKind.number) return statedAt(tokens, index);
  }
  return Number.NaN;
}

/** Within fifty times of each other. */
function isOneSize(a: number | null, b: number | null, most = MOST_TIMES): boolean {
  if (a === null || b === null) return false;
  const times = a / b;
  return times < most && times > 1 / most;
}

const MOST_TIMES = 50;
const MOST_BARE = 1e4;

/** The edit that gives the amount another value, in the decimals and with the scale it is written in; undefined in words. */
export function rewritten(
  tokens: Tokens,
  amount: Amount,
  value: number,
): (Span & { readonly newText: string }) | undefined {
  let at = -1;
  for (let index = amount.first; index <= amount.last; index++) {
    if (tokens.kind[index] !== TokenKind.number) continue;
    if (at >= 0) return undefined;
    at = index;
  }
  if (at < 0 || amount.value === null) return undefined;
  const text = textOf(tokens, at);
  const stated = statedAt(tokens, at);
  if (!(stated > 0) || value / amount.value < 0) return undefined;
  const scaled = Math.abs(value / (amount.value / stated));
  const decimals = decimalsOf(text);
  let written = numeral(scaled, decimals, false);
  for (let more = decimals + 1; more <= decimals + 2 && isFar(Number(written), scaled); more++) {
    written = numeral(scaled, more, false);
  }
  if (isFar(Number(written), scaled)) return undefined;
  const isGrouped = text.includes(',') || scaled >= 10_000;
  return {
    ...spanOf(tokens, at),
    newText: isGrouped ? numeral(scaled, written.split('.')[1]?.length ?? 0) : written,
  };
}

/** Rounding took more than a twentieth. */
function isFar(written: number, value: number): boolean {
  return Math.abs(written - value) > 0.05 * Math.abs(value);
}

/** "1,234.5": at most `decimals` places, commas between thousands where `grouped`. */
export function numeral(value: number, decimals: number, grouped = true): string {
  const fixed = value.toFixed(Math.min(Math.max(decimals, 0), 6));
  if (!grouped) return fixed;
  const [whole = '', part] = fixed.split('.');
  if (whole.length <= 3) return fixed;
  const commas = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return part === undefined ? commas : `${commas}.${part}`;
}
