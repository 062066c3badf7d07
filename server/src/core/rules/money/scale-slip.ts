import { type Amount, amountsOf, beforeFillers, numeral } from '../../claims/amounts.js';
import { contentOf, wordsShared } from '../../claims/content.js';
import { leapsOf } from '../../claims/scales/leaps.js';
import { misscaledOf, PREFIXED, placedIn } from '../../claims/scales/misscaled.js';
import { outsizedOf } from '../../claims/scales/outsized.js';
import { digitsOf, type Scale, scaleIn } from '../../claims/scales/scales.js';
import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { shifted } from '../../text/span.js';
import { isInListBetween, markAt, SCALES } from '../matchers.js';
import type { Needs } from '../needs.js';
import { type Found, keptWhileSame, perParagraph } from '../readers.js';
import { quoted, reckonedWith } from '../reckoned.js';
import { type DocumentContext, defineRule, type ParagraphContext, type SentenceContext } from '../rule.js';
import { inSentences } from '../sentences.js';

export default defineRule({
  id: 'scale-slip',
  group: 'money',
  scope: 'document',
  severity: 'warning',
  summary: 'One figure in two scales, as “a 16.9 billion ruble judgment” and later “the 16.9 million ruble judgment”.',
  messages: {
    slip: '“{figure}” here, “{other}” elsewhere in this article.',
    leap: '“{figure}” beside “{other}”: one is about {times} times the other.',
    misscaled: '“{figure}” would fit “{other}” if it were {times} times as {large}.',
    outsized: '“{figure}” cannot be so much beside “{other}”.',
    range: '“{figure}” goes from one scale to another.',
    people: '“{figure}”: there are some 8 billion people on Earth.',
  },
  fixes: { align: { title: 'Write “{scale}” as elsewhere' } },
  *check(context) {
    const told = new Set<number>();
    for (const group of byDigits(context).values()) {
      if (group.length < 2) continue;
      const compared = group.slice(0, MOST_COMPARED).map(({ scaled, at }): Placed => ({ ...scaled, at }));
      const timesSaid = ({ amount }: Placed) => compared.filter((each) => each.amount.value === amount.value).length;
      for (const own of compared) {
        const other = compared.find((each) => isSlip(own, each));
        // What is said more often is taken to be right.
        if (other === undefined || timesSaid(own) > timesSaid(other)) continue;
        const { start, end } = own.amount;
        told.add(start + own.at);
        yield {
          start: start + own.at,
          end: end + own.at,
          message: 'slip',
          ...(mayBeTwo(own, other) ? { isDoubtful: true as const } : {}),
          data: { figure: own.text, other: other.text, scale: other.scale.text },
          related: [
            {
              start: other.amount.start + other.at,
              end: other.amount.end + other.at,
              message: `“${other.text}” here.`,
            },
          ],
          fixes: [
            {
              fix: 'align',
              edits: [{ start: own.scale.start + own.at, end: own.scale.end + own.at, newText: other.scale.text }],
            },
          ],
        };
      }
    }
    for (const { start: at, facts, value } of misfitsIn(context)) {
      for (const { message, amount, others, data } of value.unfit) {
        if ([amount, ...others].some(({ start }) => told.has(start + at))) continue;
        told.add(amount.start + at);
        yield {
          ...shifted({ start: amount.start, end: amount.end }, at),
          message,
          isDoubtful: true,
          data,
          related: reckonedWith(facts, ...others).map((each) => shifted(each, at)),
        };
      }
      for (const { from, to, data } of value.leaps) {
        if (told.has(to.start + at)) continue;
        yield {
          start: to.start + at,
          end: to.end + at,
          message: 'leap',
          isDoubtful: true,
          data,
          related: [{ start: from.start + at, end: from.end + at, message: `“${data.other}” here.` }],
        };
      }
    }
  },
});

/** What of a paragraph does not fit the scale of the rest. */
interface Unfit {
  readonly message: 'misscaled' | 'outsized' | 'range' | 'people';
  readonly amount: Amount;
  readonly others: readonly Amount[];
  readonly data: Readonly<Record<string, string | number>>;
}

/** A figure with a scale word, and what it is about. */
interface Scaled {
  readonly amount: Amount;
  readonly text: string;
  readonly scale: Scale;
  readonly key: string;
  /** How many digits its number has without zeros at its ends. */
  readonly digits: number;
  /** Where its sentence starts. */
  readonly sentence: number;
  /** "the £2.6m": it speaks of what was told before. */
  readonly isKnown: boolean;
  /** The sentence tells one scale from the other: "$46 million, not $46 billion". */
  readonly isCorrection: boolean;
  /** "the £2.6m since March", not "the £2.6m plant". */
  readonly isAlone: boolean;
  /** ", £2.6m that": it may say again what stands before it. */
  readonly isApposed: boolean;
  /** Words around it that say what it is, in lower case. */
  readonly about: () => ReadonlySet<string>;
}

type Placed = Scaled & { readonly at: number };

const MOST_COMPARED = 60;

const SCALED_KINDS: ReadonlySet<string> = new Set(['money', 'cardinal', 'measure']);

const NEEDS: Needs = { figure: isLarge, words: () => SCALES };

/** The size of a large figure or of an end of a range. */
interface Size {
  readonly size: number;
  /** The same for 16.9 million and 16.9 billion of one currency or noun. */
  readonly key: string;
}

const sizesOf = perParagraph(NEEDS, ({ figures }): readonly Size[] => {
  const sizes: Size[] = [];
  for (const figure of figures) {
    if (!isLarge(figure)) continue;
    for (const size of endsOf(figure)) if (size >= LARGE) sizes.push({ size, key: keyOf(figure, size) });
  }
  return sizes;
});

/** A figure's value, or both ends of its range, as far as they are closed. */
function endsOf({ value, low, high }: Figure): readonly number[] {
  return value === null ? [low, high].filter((end) => end !== null) : [value];
}

function isLarge({ kind, value, high }: Figure): boolean {
  return SCALED_KINDS.has(kind) && (value ?? high ?? 0) >= LARGE;
}

/** Smaller figures have no scale word. */
const LARGE = 1e3;

/** The keys of what stands in the article in two scales. */
const inTwoScales = keptWhileSame(areOfOneSize, (found: readonly Found<readonly Size[]>[]): ReadonlySet<string> => {
  const first = new Map<string, number>();
  const slipped = new Set<string>();
  for (const { value } of found) {
    for (const { size, key } of value) {
      const other = first.get(key);
      if (other === undefined) first.set(key, size);
      else if (size > 2 * other || other > 2 * size) slipped.add(key);
    }
  }
  return slipped;
});

function areOfOneSize(sizes: readonly Size[], others: readonly Size[]): boolean {
  return sizes.length === others.length && sizes.every(({ size }, at) => size === others[at]?.size);
}

/** With the first ten digits as a whole number. */
function keyOf(
  { kind, unit, noun }: Pick<Amount, 'kind' | 'unit'> & { readonly noun?: string | undefined },
  size: number,
): string {
  return `${kind} ${unit ?? noun} ${Math.round(size / 10 ** (Math.floor(Math.log10(size)) - 9))}`;
}

const scaledOf = perParagraph(NEEDS, (facts): readonly Scaled[] => {
  const scaled: Scaled[] = [];
  for (const context of inSentences(facts)) {
    if (!context.figures.some(isLarge)) continue;
    for (const amount of amountsOf(context)) {
      if (amount.value === null || amount.value < LARGE || !SCALED_KINDS.has(amount.kind)) continue;
      const scale = scaleIn(context.tokens, amount);
      if (scale === undefined) continue;
      scaled.push({
        amount,
        text: quoted(context, amount),
        scale,
        key: keyOf(amount, amount.value),
        digits: digitsOf(amount.value).length,
        sentence: context.sentence.start,
        isKnown: isKnown(context, amount),
        isCorrection: isCorrection(context, amount),
        isAlone: contentOf(context.tokens, amount.last + 1, amount.last + 2).size === 0,
        isApposed: APPOSING.has(
          markAt(context.tokens, beforeFillers(context.tokens, amount.first, context.sentence.first)),
        ),
        about: () => aboutOf(context, amount),
      });
    }
  }
  return scaled;
});

/** What of a paragraph does not fit: read in one go, for both look at all figures of all its sentences. */
const misfitsIn = perParagraph({ kinds: ['money', 'cardinal', 'measure'], glance: hasMisfits }, (facts) => {
  const sentences = inSentences(facts);
  const unfit = unfitAmong(facts, sentences);
  const leaps = sentences.flatMap(leapsTold);
  return unfit.length + leaps.length === 0 ? undefined : { unfit, leaps };
});

/** Figures of a paragraph that do not fit the others, each once. */
function unfitAmong(facts: ParagraphContext, sentences: readonly SentenceContext[]): readonly Unfit[] {
  const placed = placedIn(sentences);
  const shown = (amount: Amount) => quoted(facts, amount);
  const unfit: Unfit[] = [];
  for (const { amount } of placed) {
    if (isMoreThanAll(amount)) unfit.push({ message: 'people', amount, others: [], data: { figure: shown(amount) } });
  }
  if (placed.length > MOST_COMPARED) return unfit;
  for (const { amount, others, factor } of misscaledOf(placed)) {
    const times = numeral(factor > 1 ? factor : 1 / factor, 0);
    const large = factor > 1 ? 'large' : 'small';
    const other = others.map(shown).join('” and “');
    unfit.push({ message: 'misscaled', amount, others, data: { figure: shown(amount), other, times, large } });
  }
  for (const { amount, other } of outsizedOf(placed)) {
    const data = { figure: shown(amount), other: shown(other) };
    const isRange = amount === other;
    unfit.push({ message: isRange ? 'range' : 'outsized', amount, others: isRange ? [] : [other], data });
  }
  return unfit.filter(({ amount }, at) => unfit.findIndex((each) => each.amount === amount) === at);
}

/** "55 billion people". */
function isMoreThanAll({ kind, low, noun }: Amount): boolean {
  return kind === 'cardinal' && PEOPLE.has(noun ?? '') && (low ?? 0) > MANKIND;
}

const MANKIND = 9e9;

const PEOPLE: ReadonlySet<string> = new Set(
  'person people resident inhabitant citizen voter man woman child adult worker consumer human'.split(' '),
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
    if (kind === 'cardinal' && most > MANKIND) return true;
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
  const { kind, value, low, unit, noun } = one;
  const least = value ?? low ?? 0;
  if (least <= 0 || most < FAR * least || one === other) return false;
  if (kind !== other.kind) return isBareOf(one, other) || isBareOf(other, one);
  if (unit !== other.unit && kind !== 'measure') return false;
  return noun === undefined || other.noun === undefined || noun === other.noun;
}

/** "1.2 million barrels, 400 million of them": a number without a noun may be of what was measured. */
function isBareOf({ kind, noun }: Figure, other: Figure): boolean {
  return kind === 'cardinal' && noun === undefined && other.kind === 'measure';
}

/** It has a word for its size: it ends in no digit, and has more than its unit behind it. */
function isWorded(text: string, { start, end, kind }: Figure): boolean {
  const last = text.charCodeAt(end - 1);
  if (last >= DIGIT_ZERO && last <= DIGIT_ZERO + 9) return false;
  return kind !== 'measure' || text.slice(start, end).split(' ').length > 2;
}

const DIGIT_ZERO = 0x30;

/** Times. */
const FAR = 10;

/** Figures of one sentence that lie a thousand times apart, with what is said of them. */
function leapsTold(context: SentenceContext) {
  return leapsOf(context).map(({ from, to }) => {
    const [less, more] = [from.value as number, to.value as number].sort((a, b) => a - b) as [number, number];
    const times = numeral(1000 ** Math.round(Math.log10(more / less) / 3), 0);
    return { from, to, data: { figure: quoted(context, to), other: quoted(context, from), times } };
  });
}

/** The figures with the same digits and the same currency or noun, where digits stand in two scales. */
function byDigits(context: DocumentContext): Map<string, { readonly scaled: Scaled; readonly at: number }[]> {
  const groups = new Map<string, { readonly scaled: Scaled; readonly at: number }[]>();
  const sizes = sizesOf(context);
  const slipped = inTwoScales(sizes);
  if (slipped.size === 0) return groups;
  const sites = sizes.filter(({ value }) => value.some(({ key }) => slipped.has(key)));
  const wanted = new Set(sites.map(({ index }) => index));
  for (const { start, value: all } of scaledOf(context, (index) => wanted.has(index))) {
    for (const scaled of all) {
      if (!slipped.has(scaled.key)) continue;
      const group = groups.get(scaled.key);
      if (group === undefined) groups.set(scaled.key, [{ scaled, at: start }]);
      else group.push({ scaled, at: start });
    }
  }
  return groups;
}

/** A thousand times as much; of a single digit, which is soon the same, only where the words say that it is of one thing. */
function isSlip(a: Placed, b: Placed): boolean {
  const factor = (a.amount.value as number) / (b.amount.value as number);
  if (!SLIPS.some((slip) => Math.abs(factor / slip - 1) < 1e-9)) return false;
  // Two scales in one sentence are meant to be compared: "a profit of £2.6m on sales of £2.6bn".
  const later = laterOf(a, b);
  if (a.isCorrection || b.isCorrection) return false;
  if (isOneSentence(a, b) && !later.isKnown && !(a.digits > 1 && later.isApposed)) return false;
  return a.digits > 1 || wordsShared(a.about(), b.about()) >= (later.isKnown ? 1 : SURELY_SHARED);
}

function laterOf(a: Placed, b: Placed): Placed {
  return a.amount.start + a.at > b.amount.start + b.at ? a : b;
}

/** "the £2.6m", "this 46 billion euro project", "the same 2.6 million". */
function isKnown({ tokens, sentence }: SentenceContext, { first }: Amount): boolean {
  const before = isWord(tokens, first - 1, 'same') ? first - 2 : first - 1;
  return before >= sentence.first && KNOWN.get(tokens, before) !== undefined;
}

function isCorrection({ tokens, sentence }: SentenceContext, { first }: Amount): boolean {
  if (isWord(tokens, first - 1, 'not') || isWord(tokens, first - 2, 'not')) return true;
  return isInListBetween(tokens, sentence.first, sentence.last, CORRECTING);
}

const CORRECTING = wordList(`
  corrected correction corrects correct mistaken mistakenly mistake mistakes misstated misread misprint typo wrongly error
  errors erroneously slip rather instead thousandfold confused mixed intended accidentally accident keyed typed glitch
  zero zeros zeroes decimal thousandth thousandths millionth`);

const APPOSING: ReadonlySet<string> = new Set([',', ';', ':', '–', '—', '(']);

const KNOWN = wordList('the this that these those its');

function isOneSentence(a: Placed, b: Placed): boolean {
  return a.at + a.sentence === b.at + b.sentence;
}

/** Two sums of two things, if no word beside them says otherwise. */
function mayBeTwo(a: Placed, b: Placed): boolean {
  if (a.digits < 2 || wordsShared(a.about(), b.about()) < SURELY_SHARED) return true;
  const later = laterOf(a, b);
  // Words of one sentence stand beside both.
  if (later.isKnown) return isOneSentence(a, b) && !later.isAlone;
  return a.digits < SURE_DIGITS || isOneSentence(a, b);
}

/** So many words tell that two sums of one digit are of one thing. */
const SURELY_SHARED = 2;

const SURE_DIGITS = 3;

const SLIPS = [1e3, 1e-3, 1e6, 1e-6, 1e9, 1e-9];

/** In tokens, to either side of a figure. */
const NEAR = 9;

/** The words beside the figure that say what it is, at most `NEAR` tokens away in its sentence. */
function aboutOf({ tokens, sentence }: SentenceContext, { first, last }: Amount): ReadonlySet<string> {
  const before = contentOf(tokens, Math.max(sentence.first, first - NEAR), first);
  for (const word of contentOf(tokens, last + 1, Math.min(sentence.last, last + 1 + NEAR))) before.add(word);
  return before;
}
