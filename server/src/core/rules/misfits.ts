import { type Amount, numeral } from '../claims/amounts.js';
import { type Beyond, beyondOf, mayBeBeyond } from '../claims/scales/beyond.js';
import { leapsOf } from '../claims/scales/leaps.js';
import { misscaledOf, type Placed, PREFIXED, placedIn } from '../claims/scales/misscaled.js';
import { outsizedOf } from '../claims/scales/outsized.js';
import { hasScale } from '../claims/scales/scales.js';
import { convertTo } from '../figures/convert.js';
import type { Figure } from '../figures/figure.js';
import { wordList } from '../segment/lexicon.js';
import type { Tokens } from '../segment/tokens.js';
import { type Span, shifted } from '../text/span.js';
import { isInListBetween, tokensOf } from './matchers.js';
import { type Found, perParagraph } from './readers.js';
import { quoted } from './reckoned.js';
import type { DocumentContext, SentenceContext } from './rule.js';
import { inSentences } from './sentences.js';

/** A figure whose size does not fit that of others. */
export interface Misfit extends Span {
  readonly message: Unfit['message'];
  readonly data: Unfit['data'];
  readonly others: readonly (Span & { readonly text: string })[];
}

/** What of an article's figures does not fit others of its paragraph, or of those beside it where they are short. */
export function* misfitsOf(context: DocumentContext): Iterable<Misfit> {
  for (const found of misfitsIn(context)) yield* placedAgain(found.value, [found]);
  const short = shortIn(context);
  for (let at = 0; at + 1 < short.length; at++) {
    let end = at + 1;
    while (end < at + MOST_TOGETHER && short[end]?.index === (short[at] as Short).index + end - at) end++;
    if (end === at + 1) continue;
    const unfit = misfitsAcross(short, at, end);
    if (unfit.length > 0) yield* placedAgain(unfit, short.slice(at, end));
  }
}

/** Kinds of figures that have words for their size. */
export const SCALED_KINDS: ReadonlySet<string> = new Set(['money', 'cardinal', 'measure']);

/** Smaller figures have no scale word. */
export const LARGE = 1e3;

/** More figures are not compared with each other. */
export const MOST_COMPARED = 60;

export function isLarge({ kind, value, high }: Figure): boolean {
  return SCALED_KINDS.has(kind) && (value ?? high ?? 0) >= LARGE;
}

/** What does not fit, before it is known where its paragraphs stand. */
interface Unfit {
  readonly message: 'leap' | 'misscaled' | 'outsized' | 'range' | Beyond;
  readonly own: Place;
  readonly others: readonly Place[];
  readonly data: Readonly<Record<string, string | number>>;
}

/** A figure in one of several paragraphs. */
interface Place extends Span {
  readonly text: string;
  readonly paragraph: number;
}

function* placedAgain(unfit: readonly Unfit[], run: readonly Found<unknown>[]): Iterable<Misfit> {
  const inArticle = (place: Place) => shifted(place, (run[place.paragraph] as Found<unknown>).start);
  for (const { message, data, own, others } of unfit) {
    const { start, end } = inArticle(own);
    yield { start, end, message, data, others: others.map(inArticle) };
  }
}

/** Read in one go, for all look at all figures of all sentences. */
const misfitsIn = perParagraph({ kinds: ['money', 'cardinal', 'measure'], glance: hasMisfits }, (facts) => {
  const unfit = unfitAmong([inSentences(facts)]);
  return unfit.length === 0 ? undefined : unfit;
});

/** Many papers break the line behind each sentence: what belongs together stands in several paragraphs. */
const MOST_TOGETHER = 3;

/** The large figures of a paragraph, in its own offsets. */
export const largeIn = perParagraph({ figure: isLarge }, ({ figures }) => figures.filter(isLarge));

const MOST_SENTENCES = 2;

/** The large figures of a short paragraph, and what does not fit them in those that stood behind it last. */
interface InShort {
  readonly figures: readonly Figure[];
  beside: readonly InShort[];
  unfit: readonly Unfit[];
}

type Short = Found<InShort>;

const NONE: readonly never[] = [];

const shortIn = perParagraph({ figure: isLarge }, ({ figures, sentences }): InShort | undefined =>
  sentences.length > MOST_SENTENCES ? undefined : { figures: figures.filter(isLarge), beside: NONE, unfit: NONE },
);

/** What of the short paragraphs from number `first` to before `end` does not fit what stands in another of them; the same as long as they stay. */
function misfitsAcross(short: readonly Short[], first: number, end: number): readonly Unfit[] {
  const { value: own } = short[first] as Short;
  let same = 0;
  while (same < own.beside.length && own.beside[same] === short[first + 1 + same]?.value) same++;
  if (same === own.beside.length && same === end - first - 1) return own.unfit;
  const run = short.slice(first, end);
  own.beside = run.slice(1).map(({ value }) => value);
  own.unfit = run.some((each) => areFarApart(run[0] as Short, each))
    ? unfitAmong(run.map((each) => inSentences(each.facts))).filter(isAcross)
    : NONE;
  return own.unfit;
}

function isAcross({ own, others }: Unfit): boolean {
  return others.some(({ paragraph }) => paragraph !== own.paragraph);
}

function areFarApart({ value: own, facts: { tokens } }: Short, { value: other, facts: beside }: Short): boolean {
  for (const a of own.figures) {
    for (const b of other.figures) {
      const isApart = leastOf(a) * FAR < mostOf(b) || leastOf(b) * FAR < mostOf(a);
      if (isApart && areOfOneSort(a, b) && (isWorded(tokens, a) || isWorded(beside.tokens, b))) return true;
    }
  }
  return false;
}

/** People may have two names: "2,000 of the 8,000 settlers". */
function areOfOneSort(a: Figure, b: Figure): boolean {
  if (!isOneUnit(a, b)) return false;
  return (
    a.noun === b.noun || a.noun === undefined || b.noun === undefined || a.noun === 'person' || b.noun === 'person'
  );
}

/** Figures of consecutive paragraphs that do not fit the others, each once. */
function unfitAmong(paragraphs: readonly (readonly SentenceContext[])[]): readonly Unfit[] {
  const placed = placedIn(paragraphs.length === 1 ? (paragraphs[0] as readonly SentenceContext[]) : paragraphs.flat());
  const unfit = new Map<Amount, Unfit>();
  const tell = (message: Unfit['message'], amount: Amount, others: readonly Amount[], data: Unfit['data']) => {
    if (unfit.has(amount)) return;
    const placeOf = placesAmong(paragraphs, placed);
    const own = placeOf(amount);
    const rest = others.map(placeOf);
    const other = rest.map(({ text }) => text).join('” and “');
    unfit.set(amount, { message, own, others: rest, data: { figure: own.text, other, ...data } });
  };
  for (const each of placed) {
    const beyond = beyondOf(each);
    if (beyond !== undefined) tell(beyond, each.amount, [], {});
  }
  if (placed.length > MOST_COMPARED) return [...unfit.values()];
  for (const { amount, others, factor } of misscaledOf(placed)) {
    const times = numeral(factor > 1 ? factor : 1 / factor, 0);
    tell('misscaled', amount, others, { times, large: factor > 1 ? 'large' : 'small' });
  }
  for (const { amount, other } of outsizedOf(placed)) {
    if (amount === other) tell('range', amount, [], {});
    else tell('outsized', amount, [other], {});
  }
  for (const { from, to, thousands } of leapsOf(placed))
    tell('leap', to, [from], { times: numeral(1000 ** thousands, 0) });
  return unfit.size === 0 ? NONE : [...unfit.values()];
}

function placesAmong(
  paragraphs: readonly (readonly SentenceContext[])[],
  placed: readonly Placed[],
): (amount: Amount) => Place {
  const numbers = paragraphs.flatMap((own, number) => own.map(() => number));
  return (amount) => {
    const { facts, index } = placed.find((each) => each.amount === amount) as Placed;
    return { start: amount.start, end: amount.end, text: quoted(facts, amount), paragraph: numbers[index] ?? 0 };
  };
}

/**
 * More than there may be, a range from one size to another, two figures of one sort that lie far apart, or what each of
 * many has beside a large figure.
 */
function hasMisfits(tokens: Tokens, first: number, last: number, figures: readonly Figure[]): boolean {
  let isAnyLarge = false;
  let isPerOne = false;
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at] as Figure;
    const { kind, value, low } = figure;
    if (!SCALED_KINDS.has(kind)) continue;
    // "a seven-figure sum".
    if (figure.noun === 'figure') return true;
    isPerOne ||= figure.per !== undefined;
    const most = mostOf(figure);
    if (most < LARGE && !isPrefixed(figure)) continue;
    isAnyLarge ||= most >= VERY_LARGE;
    if (mayBeBeyond(figure)) return true;
    if (value === null && low !== null && low >= LARGE && most > FAR * low) return true;
    // One of two that lie far apart has a word for its size, which few have.
    if (isWorded(tokens, figure) && hasFarFrom(figures, at)) return true;
  }
  return isAnyLarge && figures.length > 2 && (isPerOne || isInListBetween(tokens, first, last, EACH));
}

const VERY_LARGE = 1e4;

const EACH = wordList('each every average apiece');

/** Figures to either side that one is compared with at first sight. */
const NEIGHBOURS = 20;

/** Another of its sort is so much less, or so much more, that a scale word tells them apart. */
function hasFarFrom(figures: readonly Figure[], index: number): boolean {
  const figure = figures[index] as Figure;
  const [least, most] = [leastOf(figure), mostOf(figure)];
  const end = Math.min(figures.length, index + NEIGHBOURS);
  for (let at = Math.max(0, index - NEIGHBOURS); at < end; at++) {
    const other = figures[at] as Figure;
    const isNear = Math.abs(at - index) <= NEXT;
    if (areOfOneSort(figure, other) || (isNear && (isBareOf(figure, other) || isBareOf(other, figure)))) {
      const [low, high] = [leastOf(other), mostOf(other)];
      if ((low > 0 && most >= FAR * low) || (high >= LARGE && least > 0 && high >= FAR * least)) return true;
    }
  }
  return false;
}

/** In figures, from a sum to a number of which it is not said what it counts. */
const NEXT = 3;

function leastOf({ value, low }: Figure): number {
  return value ?? low ?? 0;
}

function mostOf({ value, low, high }: Figure): number {
  return value ?? high ?? low ?? 0;
}

/** Of one unit, or of two in which the same is measured. */
function isOneUnit({ kind, unit }: Figure, other: Figure): boolean {
  if (kind !== other.kind || unit === other.unit) return kind === other.kind;
  return kind === 'measure' && unit !== null && other.unit !== null && convertTo(1, unit, other.unit) !== undefined;
}

/** "1.2 million barrels, 400 million of them": a number without a noun may be of what was measured. */
function isBareOf({ kind, noun }: Figure, other: Figure): boolean {
  return kind === 'cardinal' && noun === undefined && (other.kind === 'measure' || other.kind === 'money');
}

/** It has a word or a prefix for its size. */
function isWorded(tokens: Tokens, figure: Figure): boolean {
  return isPrefixed(figure) || hasScale(tokens, tokensOf(tokens, figure));
}

function isPrefixed({ kind, per, unit }: Figure): boolean {
  return kind === 'measure' && per === undefined && PREFIXED.test(unit ?? '');
}

/** Times: a rise told in billions of what is told in hundreds of millions. */
const FAR = 6;
