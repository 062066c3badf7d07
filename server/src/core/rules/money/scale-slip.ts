import { type Amount, amountsOf, beforeFillers } from '../../claims/amounts.js';
import { contentBeside, contentOf, wordsShared } from '../../claims/content.js';
import { digitsOf, type Scale, scaleIn } from '../../claims/scales/scales.js';
import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord } from '../../segment/tokens.js';
import { isInListBetween, markAt } from '../matchers.js';
import { isLarge, LARGE, MOST_COMPARED, misfitsOf, SCALED_KINDS } from '../misfits.js';
import type { Needs } from '../needs.js';
import { type Found, keptWhileSame, perParagraph } from '../readers.js';
import { quoted } from '../reckoned.js';
import { type DocumentContext, defineRule, type Report, type SentenceContext } from '../rule.js';
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
    world: '“{figure}”: the whole world makes some $110 trillion a year.',
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
        told.add(own.amount.start + own.at);
        yield slipReport(own, other, mayBeTwo(own, other));
      }
    }
    for (const [own, other] of apartFromHeading(context)) {
      if (told.has(own.amount.start + own.at)) continue;
      told.add(own.amount.start + own.at);
      yield slipReport(own, other, true);
    }
    for (const { start, end, message, data, others } of misfitsOf(context)) {
      if ([{ start }, ...others].some((each) => told.has(each.start))) continue;
      told.add(start);
      const related = others.map((other) => ({
        start: other.start,
        end: other.end,
        message: `Reckoned with “${other.text}”.`,
      }));
      yield { start, end, message, isDoubtful: true, data, related };
    }
  },
});

function slipReport(own: Placed, other: Placed, isDoubtful: boolean): Report<'slip', 'align'> {
  return {
    start: own.amount.start + own.at,
    end: own.amount.end + own.at,
    message: 'slip',
    ...(isDoubtful ? { isDoubtful } : {}),
    data: { figure: own.text, other: other.text, scale: other.scale?.text ?? '' },
    related: [
      { start: other.amount.start + other.at, end: other.amount.end + other.at, message: `“${other.text}” here.` },
    ],
    fixes: alignedTo(own, other),
  };
}

function alignedTo({ scale: own, at }: Placed, { scale: other }: Placed) {
  if (own === undefined || other === undefined) return [];
  return [{ fix: 'align' as const, edits: [{ start: own.start + at, end: own.end + at, newText: other.text }] }];
}

/** A large figure, and what it is about. */
interface Scaled {
  readonly amount: Amount;
  readonly text: string;
  /** Its scale word: "202,500" has none. */
  readonly scale: Scale | undefined;
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

const NEEDS: Needs = { figure: isLarge };

/** The size of a large figure or of an end of a range. */
interface Size {
  readonly size: number;
  /** Of one currency, unit or noun. */
  readonly sort: string;
  /** The same for 16.9 million and 16.9 billion of one currency or noun. */
  readonly key: string;
}

const sizesOf = perParagraph(NEEDS, ({ figures }): readonly Size[] => {
  const sizes: Size[] = [];
  for (const figure of figures) {
    if (!isLarge(figure)) continue;
    for (const size of endsOf(figure))
      if (size >= LARGE) sizes.push({ size, sort: sortOf(figure), key: keyOf(figure, size) });
  }
  return sizes;
});

/** A figure's value, or both ends of its range, as far as they are closed. */
function endsOf({ value, low, high }: Figure): readonly number[] {
  return value === null ? [low, high].filter((end) => end !== null) : [value];
}

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

type Sort = Pick<Amount, 'kind' | 'unit'> & { readonly noun?: string | undefined };

function sortOf({ kind, unit, noun }: Sort): string {
  return `${kind} ${unit ?? noun}`;
}

/** With the first ten digits as a whole number, and where they stand among thousands. */
function keyOf(sort: Sort, size: number): string {
  const power = Math.floor(Math.log10(size));
  return `${sortOf(sort)} ${power % 3} ${Math.round(size / 10 ** (power - 9))}`;
}

const scaledOf = perParagraph(NEEDS, (facts): readonly Scaled[] => {
  const scaled: Scaled[] = [];
  for (const context of inSentences(facts)) {
    if (!context.figures.some(isLarge)) continue;
    for (const amount of amountsOf(context)) {
      if (amount.value === null || amount.value < LARGE || !SCALED_KINDS.has(amount.kind)) continue;
      scaled.push({
        amount,
        text: quoted(context, amount),
        scale: scaleIn(context.tokens, amount),
        key: keyOf(amount, amount.value),
        digits: digitsOf(amount.value).length,
        sentence: context.sentence.start,
        isKnown: isKnown(context, amount),
        isCorrection: isCorrection(context, amount),
        isAlone: contentOf(context.tokens, amount.last + 1, amount.last + 2).size === 0,
        isApposed: APPOSING.has(
          markAt(context.tokens, beforeFillers(context.tokens, amount.first, context.sentence.first)),
        ),
        about: () => contentBeside(context, amount),
      });
    }
  }
  return scaled;
});

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

/** "MORE THAN $60 MILLION FOR THE HARBOUR" over "$62.5 billion": the first figure below it that it may round, but for its scale. */
function* apartFromHeading(context: DocumentContext): Iterable<readonly [own: Placed, other: Placed]> {
  const [heading, ...below] = sizesOf(context).filter(({ index }) => index <= MOST_BELOW);
  if (heading?.index !== 0 || heading.facts.kind !== 'heading') return;
  const all = below.flatMap(({ value }) => value);
  const isApart = (head: Size) => {
    const first = all.find(({ size, sort }) => sort === head.sort && isRoundedOrSlip(size, head.size));
    return first !== undefined && !isRounded(first.size, head.size);
  };
  const slipped = heading.value.filter(isApart);
  if (slipped.length === 0) return;
  const placed = scaledOf(context, (index) => index <= MOST_BELOW).flatMap(({ start: at, index, value }) =>
    value.map((scaled) => ({ ...scaled, at, index })),
  );
  for (const head of placed) {
    const value = head.amount.value as number;
    if (head.index !== 0 || !slipped.some(({ size }) => size === value)) continue;
    const own = placed.find(
      ({ index, amount }) =>
        index > 0 && sortOf(amount) === sortOf(head.amount) && isRoundedOrSlip(amount.value as number, value),
    );
    if (own !== undefined) yield [own, head];
  }
}

/** In paragraphs. */
const MOST_BELOW = 8;

function isRounded(size: number, head: number): boolean {
  return Math.abs(size / head - 1) < HEAD_ROOM;
}

function isRoundedOrSlip(size: number, head: number): boolean {
  return isRounded(size, head) || SLIPS.some((slip) => isRounded(size * slip, head));
}

/** What a heading leaves out of a figure, as a part of it. */
const HEAD_ROOM = 0.08;

/** A thousand times as much; of a single digit, which is soon the same, only where the words say that it is of one thing. */
function isSlip(a: Placed, b: Placed): boolean {
  const factor = (a.amount.value as number) / (b.amount.value as number);
  if (!SLIPS.some((slip) => Math.abs(factor / slip - 1) < 1e-9)) return false;
  // Two scales in one sentence are meant to be compared: "a profit of £2.6m on sales of £2.6bn".
  const later = laterOf(a, b);
  if (a.isCorrection || b.isCorrection) return false;
  if (isOneSentence(a, b) && !later.isKnown && !(a.digits > 1 && later.isApposed)) return false;
  // "$1,200 each" of a thousand people is $1.2 million.
  const isEnough = isPlain(a, b) ? a.digits >= SURE_DIGITS && a.amount.per === b.amount.per : a.digits > 1;
  return isEnough || wordsShared(a.about(), b.about()) >= (later.isKnown ? 1 : SURELY_SHARED);
}

/** One of them has no scale word: "202,500" and "202.5 million". */
function isPlain(a: Placed, b: Placed): boolean {
  return a.scale === undefined || b.scale === undefined;
}

function laterOf(a: Placed, b: Placed): Placed {
  return a.amount.start + a.at > b.amount.start + b.at ? a : b;
}

/** "the £2.6m", "this 46 billion euro project", "the same 2.6 million". */
function isKnown({ tokens, sentence }: SentenceContext, { first }: Amount): boolean {
  const before = isWord(tokens, first - 1, 'same') ? first - 2 : first - 1;
  return before >= sentence.first && KNOWN.get(tokens, before) !== undefined;
}

function isCorrection({ tokens, sentence }: SentenceContext, { first, last }: Amount): boolean {
  if (isWord(tokens, first - 1, 'not') || isWord(tokens, first - 2, 'not')) return true;
  const from = Math.max(sentence.first, first - CORRECTED);
  return isInListBetween(tokens, from, Math.min(sentence.last, last + CORRECTED), CORRECTING);
}

/** In tokens, from the figure to what says that it is or was wrong. */
const CORRECTED = 12;

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
  if (isPlain(a, b) || a.digits < 2 || wordsShared(a.about(), b.about()) < SURELY_SHARED) return true;
  const later = laterOf(a, b);
  // Words of one sentence stand beside both.
  if (later.isKnown) return isOneSentence(a, b) && !later.isAlone;
  return a.digits < SURE_DIGITS || isOneSentence(a, b);
}

/** So many words tell that two sums of one digit are of one thing. */
const SURELY_SHARED = 2;

const SURE_DIGITS = 3;

const SLIPS = [1e3, 1e-3, 1e6, 1e-6, 1e9, 1e-9];
