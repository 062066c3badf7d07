import { type Amount, numeral } from '../claims/amounts.js';
import { leapsOf } from '../claims/scales/leaps.js';
import { misscaledOf, type Placed, PREFIXED, placedIn } from '../claims/scales/misscaled.js';
import { outsizedOf } from '../claims/scales/outsized.js';
import type { Figure } from '../figures/figure.js';
import { wordList } from '../segment/lexicon.js';
import type { Tokens } from '../segment/tokens.js';
import { KeptOn } from '../text/kept.js';
import { type Span, shifted } from '../text/span.js';
import { isInListBetween } from './matchers.js';
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
  readonly message: 'leap' | 'misscaled' | 'outsized' | 'range' | 'people' | 'world';
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

/** The sizes of the large figures of a short paragraph. */
const shortIn = perParagraph({ figure: isLarge }, ({ tokens, sentences, figures }) =>
  sentences.length > MOST_SENTENCES ? undefined : figures.filter(isLarge).map((figure) => sizeOf(tokens, figure)),
);

const MOST_SENTENCES = 2;

interface Size extends Pick<Figure, 'kind' | 'unit'> {
  readonly noun: string | undefined;
  readonly least: number;
  readonly most: number;
  readonly isWorded: boolean;
}

function sizeOf({ text }: Tokens, figure: Figure): Size {
  const { kind, unit, noun, value, low, high } = figure;
  return { kind, unit, noun, least: value ?? low ?? 0, most: value ?? high ?? 0, isWorded: isWorded(text, figure) };
}

type Short = Found<readonly Size[]>;

/** What of the short paragraphs from number `first` to before `end` does not fit what stands in another of them; the same as long as they stay. */
function misfitsAcross(short: readonly Short[], first: number, end: number): readonly Unfit[] {
  const { facts, value } = short[first] as Short;
  const known = across.get(facts.tokens);
  if (known?.beside.length === end - first - 1) {
    let at = 0;
    while (at < known.beside.length && known.beside[at] === short[first + 1 + at]?.facts.tokens) at++;
    if (at === known.beside.length) return known.unfit;
  }
  const run = short.slice(first, end);
  const unfit = run.some((each) => areFarApart(value, each.value))
    ? unfitAmong(run.map((each) => inSentences(each.facts))).filter(isAcross)
    : NONE;
  across.set(facts.tokens, { beside: run.slice(1).map((each) => each.facts.tokens), unfit });
  return unfit;
}

const NONE: readonly never[] = [];

const across = new KeptOn<Tokens, { readonly beside: readonly Tokens[]; readonly unfit: readonly Unfit[] }>();

function isAcross({ own, others }: Unfit): boolean {
  return others.some(({ paragraph }) => paragraph !== own.paragraph);
}

function areFarApart(sizes: readonly Size[], others: readonly Size[]): boolean {
  return sizes.some((a) =>
    others.some(
      (b) =>
        a.kind === b.kind &&
        (a.unit === b.unit || a.kind === 'measure') &&
        (a.noun === b.noun || a.noun === undefined || b.noun === undefined) &&
        (a.isWorded || b.isWorded) &&
        (a.most > FAR * b.least || b.most > FAR * a.least),
    ),
  );
}

/** Figures of consecutive paragraphs that do not fit the others, each once. */
function unfitAmong(paragraphs: readonly (readonly SentenceContext[])[]): readonly Unfit[] {
  const sentences = paragraphs.flat();
  const numbers = paragraphs.flatMap((own, number) => own.map(() => number));
  const placed = placedIn(sentences);
  const placeOf = (amount: Amount): Place => {
    const { facts, index } = placed.find((each) => each.amount === amount) as Placed;
    return { start: amount.start, end: amount.end, text: quoted(facts, amount), paragraph: numbers[index] ?? 0 };
  };
  const unfit = new Map<Amount, Unfit>();
  const tell = (message: Unfit['message'], amount: Amount, others: readonly Amount[], data: Unfit['data']) => {
    if (unfit.has(amount)) return;
    const own = placeOf(amount);
    const rest = others.map(placeOf);
    const other = rest.map(({ text }) => text).join('” and “');
    unfit.set(amount, { message, own, others: rest, data: { figure: own.text, other, ...data } });
  };
  for (const { amount } of placed)
    if (isMoreThanAll(amount)) tell(amount.kind === 'money' ? 'world' : 'people', amount, [], {});
  if (placed.length > MOST_COMPARED) return [...unfit.values()];
  for (const { amount, others, factor } of misscaledOf(placed)) {
    const times = numeral(factor > 1 ? factor : 1 / factor, 0);
    tell('misscaled', amount, others, { times, large: factor > 1 ? 'large' : 'small' });
  }
  for (const { amount, other } of outsizedOf(placed)) {
    if (amount === other) tell('range', amount, [], {});
    else tell('outsized', amount, [other], {});
  }
  for (const [index, facts] of sentences.entries()) {
    const amounts = placed.filter((each) => each.index === index).map(({ amount }) => amount);
    for (const { from, to, thousands } of leapsOf(facts, amounts))
      tell('leap', to, [from], { times: numeral(1000 ** thousands, 0) });
  }
  return [...unfit.values()];
}

/** "55 billion people", "$202 trillion". */
function isMoreThanAll({ kind, low, noun, unit }: Amount): boolean {
  if (kind === 'money') return OUTPUT_IN.has(unit ?? '') && (low ?? 0) > OUTPUT;
  return kind === 'cardinal' && PEOPLE.has(noun ?? '') && (low ?? 0) > MANKIND;
}

const MANKIND = 9e9;

/** More than the world makes in a year, in dollars and what is worth as much or more. */
const OUTPUT = 1.3e14;
const OUTPUT_IN: ReadonlySet<string> = new Set(['USD', 'EUR', 'GBP', 'CHF']);

const PEOPLE: ReadonlySet<string> = new Set(
  `person people resident inhabitant citizen voter man woman child adult worker consumer human viewer spectator traveler
  traveller passenger pupil student patient teacher soldier refugee settler believer visitor tourist migrant subscriber
  employee customer american european african asian briton chinese indian russian japanese german mexican brazilian`.split(
    /\s+/,
  ),
);

/**
 * More people than there are, a range from one size to another, two figures of one sort that lie far apart, or what each of
 * many has beside a large figure.
 */
function hasMisfits(tokens: Tokens, first: number, last: number, figures: readonly Figure[]): boolean {
  const { text } = tokens;
  let isAnyLarge = false;
  let isPerOne = false;
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at] as Figure;
    const { kind, value, low, high } = figure;
    if (!SCALED_KINDS.has(kind)) continue;
    isPerOne ||= figure.per !== undefined;
    if (kind === 'measure' && figure.per === undefined && PREFIXED.test(figure.unit ?? '')) return true;
    const most = value ?? high ?? low ?? 0;
    if (most < LARGE) continue;
    isAnyLarge ||= most >= VERY_LARGE;
    if (most > MANKIND && (kind === 'cardinal' || most > OUTPUT)) return true;
    if (value === null && low !== null && low >= LARGE && most > FAR * low) return true;
    const end = Math.min(figures.length, at + NEIGHBOURS);
    for (let other = Math.max(0, at - NEIGHBOURS); other < end; other++) {
      const below = figures[other] as Figure;
      if (isFarBelow(below, figure, most) && (isWorded(text, figure) || isWorded(text, below))) return true;
    }
  }
  return isAnyLarge && figures.length > 2 && (isPerOne || isInListBetween(tokens, first, last, EACH));
}

const VERY_LARGE = 1e4;

const EACH = wordList('each every average apiece');

/** Figures to either side that one is compared with at first sight. */
const NEIGHBOURS = 20;

/** Of one sort, and so much less that a scale word tells them apart. */
function isFarBelow(one: Figure, other: Figure, most: number): boolean {
  const { kind, value, low, unit } = one;
  const least = value ?? low ?? 0;
  if (least <= 0 || most < FAR * least || one === other) return false;
  if (kind !== other.kind) return isBareOf(one, other) || isBareOf(other, one);
  return unit === other.unit || kind === 'measure';
}

/** "1.2 million barrels, 400 million of them": a number without a noun may be of what was measured. */
function isBareOf({ kind, noun }: Figure, other: Figure): boolean {
  return kind === 'cardinal' && noun === undefined && (other.kind === 'measure' || other.kind === 'money');
}

/** It has a word for its size: it ends in no digit, and has more than its unit behind it. */
function isWorded(text: string, { start, end, kind }: Figure): boolean {
  const last = text.charCodeAt(end - 1);
  if (last >= DIGIT_ZERO && last <= DIGIT_ZERO + 9) return false;
  return kind !== 'measure' || text.slice(start, end).split(' ').length > 2;
}

const DIGIT_ZERO = 0x30;

/** Times: a rise told in billions of what is told in hundreds of millions. */
const FAR = 6;
