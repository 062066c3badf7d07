import { type Amount, amountsOf, beforeFillers } from '../../claims/amounts.js';
import { contentBeside, contentOf, wordsShared } from '../../claims/content.js';
import { digitsOf, type Scale, scaleIn } from '../../claims/scales/scales.js';
import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { KeptOn } from '../../text/kept.js';
import { isInListBetween, markAt } from '../matchers.js';
import { isLarge, LARGE, largeIn, MOST_COMPARED, misfitsOf, SCALED_KINDS } from '../misfits.js';
import { type Found, keptWhileSame } from '../readers.js';
import { quoted } from '../reckoned.js';
import { defineRule, type ParagraphContext, type Report, type SentenceContext } from '../rule.js';
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
    things: '“{figure}”: there are not so many anywhere.',
    profit: '“{figure}”: no firm has ever made or lost so much in a year.',
  },
  fixes: { align: { title: 'Write “{scale}” as elsewhere' } },
  *check(context) {
    const told = new Set<number>();
    const large = largeIn(context);
    const { keys, numbers } = inTwoScales(large);
    const sites = numbers.map((number) => large[number] as Large);
    const reports = [
      ...slipsAmong(sites, keys).map((slip) => slipReport(slip, sites)),
      ...apartFromHeading(large).map((slip) => slipReport(slip, large)),
    ];
    for (const report of reports) {
      if (told.has(report.start)) continue;
      told.add(report.start);
      yield report;
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

function slipReport({ own, other, isDoubtful }: Slip, among: readonly Large[]): Report<'slip', 'align'> {
  const [at, otherAt] = [among[own.at] as Large, among[other.at] as Large];
  const text = quoted(other.facts, other.amount);
  const scale = scaleOf(other);
  return {
    start: own.amount.start + at.start,
    end: own.amount.end + at.start,
    message: 'slip',
    ...(isDoubtful ? { isDoubtful } : {}),
    data: { figure: quoted(own.facts, own.amount), other: text, scale: scale?.text ?? '' },
    related: [
      { start: other.amount.start + otherAt.start, end: other.amount.end + otherAt.start, message: `“${text}” here.` },
    ],
    fixes: alignedTo(own, scale, at),
  };
}

function alignedTo(own: Placed, other: Scale | undefined, { start }: Large) {
  const scale = scaleOf(own);
  if (scale === undefined || other === undefined) return [];
  return [
    { fix: 'align' as const, edits: [{ start: scale.start + start, end: scale.end + start, newText: other.text }] },
  ];
}

/** Its scale word: "202,500" has none. */
function scaleOf({ facts, amount }: Placed): Scale | undefined {
  return scaleIn(facts.tokens, amount);
}

/** A large figure with its sentence; `at` is the number of its paragraph among those that are looked at. */
interface Placed {
  readonly amount: Amount;
  readonly facts: SentenceContext;
  readonly at: number;
}

type Large = Found<readonly Figure[]>;

/** The keys of what stands in the article in two sizes, and the numbers of the paragraphs where it may. */
interface InTwoScales {
  readonly keys: ReadonlySet<number>;
  readonly numbers: readonly number[];
}

const inTwoScales = keptWhileSame(areOfOneSize, (found: readonly Large[]): InTwoScales => {
  const first = new Map<number, number>();
  const keys = new Set<number>();
  for (const { value: figures } of found) {
    for (const { kind, value, low, high } of figures) {
      for (const size of value === null ? [low, high] : [value]) {
        if (size === null || size < LARGE) continue;
        const key = keyOf(kind, size);
        const other = first.get(key);
        if (other === undefined) first.set(key, size);
        else if (size > 2 * other || other > 2 * size) keys.add(key);
      }
    }
  }
  if (keys.size === 0) return { keys, numbers: [] };
  const isSlipped = (kind: Figure['kind'], size: number | null) => size !== null && keys.has(keyOf(kind, size));
  const isAnySlipped = ({ kind, value, low, high }: Figure) =>
    value === null ? isSlipped(kind, low) || isSlipped(kind, high) : isSlipped(kind, value);
  return { keys, numbers: [...found.keys()].filter((at) => found[at]?.value.some(isAnySlipped)) };
});

function areOfOneSize(figures: readonly Figure[], others: readonly Figure[]): boolean {
  return (
    figures.length === others.length &&
    figures.every(({ value, low, high }, at) => {
      const other = others[at] as Figure;
      return value === other.value && low === other.low && high === other.high;
    })
  );
}

/** The number before its scale word, as 16.9, to five decimals: a small whole number, the same in all scales for figures of one kind. */
function keyOf(kind: Figure['kind'], size: number): number {
  let number = size;
  while (number >= 1e3) number /= 1e3;
  return Math.round(number * 1e5) * KINDS.length + KINDS.indexOf(kind);
}

const KINDS = [...SCALED_KINDS];

/** Of one currency, unit or noun. */
function sortOf({ kind, unit, noun }: Pick<Amount, 'kind' | 'unit'> & { readonly noun?: string | undefined }): string {
  return `${kind} ${unit ?? noun}`;
}

/** The large amounts of a paragraph, as long as it stays. */
function largeAmountsOf(paragraph: ParagraphContext): readonly Omit<Placed, 'at'>[] {
  const known = amounts.get(paragraph.tokens);
  if (known !== undefined) return known;
  const found: Omit<Placed, 'at'>[] = [];
  for (const facts of inSentences(paragraph)) {
    if (!facts.figures.some(isLarge)) continue;
    for (const amount of amountsOf(facts))
      if (amount.value !== null && amount.value >= LARGE && SCALED_KINDS.has(amount.kind))
        found.push({ amount, facts });
  }
  amounts.set(paragraph.tokens, found);
  return found;
}

const amounts = new KeptOn<Tokens, readonly Omit<Placed, 'at'>[]>();

/** A figure that stands in another scale elsewhere. */
interface Slip {
  readonly own: Placed;
  readonly other: Placed;
  readonly isDoubtful: boolean;
}

/** The slips in paragraphs where what has these keys may stand; the same as long as these stay, wherever they stand. */
const slipsAmong = keptWhileSame(
  (one, other) => one === other,
  (sites: readonly Large[], keys: ReadonlySet<number>): readonly Slip[] => {
    const slips: Slip[] = [];
    for (const group of byDigits(sites, keys).values()) {
      const compared = group.slice(0, MOST_COMPARED);
      const timesSaid = ({ amount }: Placed) => compared.filter((each) => each.amount.value === amount.value).length;
      for (const own of compared) {
        const other = compared.find((each) => isSlip(own, each));
        // What is said more often is taken to be right.
        if (other === undefined || timesSaid(own) > timesSaid(other)) continue;
        slips.push({ own, other, isDoubtful: mayBeTwo(own, other) });
      }
    }
    return slips;
  },
);

/** The figures with the same digits and the same currency or noun, where digits stand in two scales. */
function byDigits(sites: readonly Large[], keys: ReadonlySet<number>): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const [at, { facts: paragraph }] of sites.entries()) {
    for (const { amount, facts } of largeAmountsOf(paragraph)) {
      const digits = keyOf(amount.kind, amount.value as number);
      if (!keys.has(digits)) continue;
      const key = `${digits} ${sortOf(amount)}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ amount, facts, at }]);
      else group.push({ amount, facts, at });
    }
  }
  return groups;
}

/** "MORE THAN $60 MILLION FOR THE HARBOUR" over "$62.5 billion": the first figure below it that it may round, but for its scale. */
function apartFromHeading(large: readonly Large[]): readonly Slip[] {
  const heading = large[0];
  if (heading?.index !== 0 || heading.facts.kind !== 'heading') return [];
  const below = large.slice(1).filter(({ index }) => index <= MOST_BELOW);
  const sizes = below.flatMap(({ value }) => value.flatMap(sizesOf));
  const slipped = heading.value.flatMap(sizesOf).filter((head) => {
    const first = sizes.find(({ size, sort }) => sort === head.sort && isRoundedOrSlip(size, head.size));
    return first !== undefined && !isRounded(first.size, head.size);
  });
  if (slipped.length === 0) return [];
  const placed = [heading, ...below].flatMap(({ facts: paragraph }, at) =>
    largeAmountsOf(paragraph).map((each) => ({ ...each, at })),
  );
  const slips: Slip[] = [];
  for (const head of placed) {
    const value = head.amount.value as number;
    if (head.at > 0 || !slipped.some(({ size }) => size === value)) continue;
    const own = placed.find(
      ({ at, amount }) =>
        at > 0 && sortOf(amount) === sortOf(head.amount) && isRoundedOrSlip(amount.value as number, value),
    );
    if (own !== undefined) slips.push({ own, other: head, isDoubtful: true });
  }
  return slips;
}

/** A figure's value, or both ends of its range, as far as they are closed and large. */
function sizesOf(figure: Figure): readonly { readonly size: number; readonly sort: string }[] {
  const { value, low, high } = figure;
  const ends = value === null ? [low, high] : [value];
  return ends.flatMap((size) => (size === null || size < LARGE ? [] : [{ size, sort: sortOf(figure) }]));
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
  if (isCorrection(a) || isCorrection(b)) return false;
  const digits = digitsIn(a);
  if (a.facts === b.facts && !isKnown(later) && !(digits > 1 && isApposed(later))) return false;
  // "$1,200 each" of a thousand people is $1.2 million.
  const isEnough = isPlain(a, b) ? digits >= SURE_DIGITS && a.amount.per === b.amount.per : digits > 1;
  return isEnough || sharedBeside(a, b) >= (isKnown(later) ? 1 : SURELY_SHARED);
}

/** How many digits its number has without zeros at its ends. */
function digitsIn({ amount }: Placed): number {
  return digitsOf(amount.value as number).length;
}

function sharedBeside(a: Placed, b: Placed): number {
  return wordsShared(contentBeside(a.facts, a.amount), contentBeside(b.facts, b.amount));
}

/** One of them has no scale word: "202,500" and "202.5 million". */
function isPlain(a: Placed, b: Placed): boolean {
  return scaleOf(a) === undefined || scaleOf(b) === undefined;
}

function laterOf(a: Placed, b: Placed): Placed {
  return a.at > b.at || (a.at === b.at && a.amount.start > b.amount.start) ? a : b;
}

/** "the £2.6m", "this 46 billion euro project", "the same 2.6 million": it speaks of what was told before. */
function isKnown({ facts: { tokens, sentence }, amount: { first } }: Placed): boolean {
  const before = isWord(tokens, first - 1, 'same') ? first - 2 : first - 1;
  return before >= sentence.first && KNOWN.get(tokens, before) !== undefined;
}

/** The sentence tells one scale from the other: "$46 million, not $46 billion". */
function isCorrection({ facts: { tokens, sentence }, amount: { first, last } }: Placed): boolean {
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

/** ", £2.6m that": it may say again what stands before it. */
function isApposed({ facts: { tokens, sentence }, amount: { first } }: Placed): boolean {
  return APPOSING.has(markAt(tokens, beforeFillers(tokens, first, sentence.first)));
}

const APPOSING: ReadonlySet<string> = new Set([',', ';', ':', '–', '—', '(']);

const KNOWN = wordList('the this that these those its');

/** Two sums of two things, if no word beside them says otherwise. */
function mayBeTwo(a: Placed, b: Placed): boolean {
  const digits = digitsIn(a);
  if (isPlain(a, b) || digits < 2 || sharedBeside(a, b) < SURELY_SHARED) return true;
  const later = laterOf(a, b);
  const isOneSentence = a.facts === b.facts;
  // Words of one sentence stand beside both.
  if (isKnown(later)) return isOneSentence && !isAlone(later);
  return digits < SURE_DIGITS || isOneSentence;
}

/** "the £2.6m since March", not "the £2.6m plant". */
function isAlone({ facts, amount: { last } }: Placed): boolean {
  return contentOf(facts.tokens, last + 1, last + 2).size === 0;
}

/** So many words tell that two sums of one digit are of one thing. */
const SURELY_SHARED = 2;

const SURE_DIGITS = 3;

const SLIPS = [1e3, 1e-3, 1e6, 1e-6, 1e9, 1e-9];
