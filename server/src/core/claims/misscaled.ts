import { convertTo } from '../figures/convert.js';
import { wordList } from '../segment/lexicon.js';
import { isWord, lowerOf } from '../segment/tokens.js';
import { type Amount, amountsOf, type SentenceFacts } from './amounts.js';
import { isEach, TIMES } from './rates.js';
import { digitsOf, scaleIn } from './scales.js';

/** A figure that fits those beside it only if it were so many thousand times smaller or larger. */
export interface Misscaled {
  readonly amount: Amount;
  readonly others: readonly Amount[];
  /** What it would have to be multiplied by. */
  readonly factor: number;
}

/** An amount and where it stands. */
export interface Placed {
  readonly amount: Amount;
  readonly facts: SentenceFacts;
  /** The number of its sentence. */
  readonly index: number;
}

/** The amounts of consecutive sentences, in order. */
export function placedIn(sentences: readonly SentenceFacts[]): readonly Placed[] {
  return sentences.flatMap((facts, index) => amountsOf(facts).map((amount) => ({ amount, facts, index })));
}

/**
 * The figures of a paragraph that are one slip of their scale away from being reckoned from the others: "$1.4 billion, of
 * which $900 million … and $500 billion", "15 million masks at £1.20 each … £18 billion". What fits another relation as it
 * stands is left out.
 */
export function misscaledOf(placed: readonly Placed[]): readonly Misscaled[] {
  const fitting = new Set<Amount>();
  const found: Misscaled[] = [];
  if (!areFarApart(placed)) return found;
  for (let at = 0; at < placed.length; at++) {
    sumsAt(placed, at, found, fitting);
    productsAt(placed, at, found, fitting);
    partsAt(placed, at, found, fitting);
  }
  const told = new Set<Amount>();
  return found.filter(({ amount }) => !fitting.has(amount) && !told.has(amount) && told.add(amount));
}

/** A relation between figures: what each of them would have to be, given the others. */
type Relation = readonly (readonly [amount: Amount, right: number])[];

/** The relation holds, or one slip of the scale of one figure makes it hold; else it is none. */
function judge(relation: Relation, room: number, found: Misscaled[], fitting: Set<Amount>, tokens: Placed): void {
  const amounts = relation.map(([amount]) => amount);
  if (relation.some(([amount, right]) => isNear(amount.value as number, right, room))) {
    for (const amount of amounts) fitting.add(amount);
    return;
  }
  const digits = amounts.reduce((all, { value }) => all + digitsOf(value as number).length, 0);
  if (amounts.length > 1 && digits < FEWEST_DIGITS) return;
  for (const [amount, right] of relation) {
    const factor = SLIPS.find((slip) => isNear((amount.value as number) * slip, right, room));
    if (factor === undefined || !isScaled(tokens, amount)) continue;
    found.push({ amount, others: amounts.filter((other) => other !== amount), factor });
    return;
  }
}

/** Shorter figures agree by chance. */
const FEWEST_DIGITS = 4;

/** The steps from one scale word to another; those of lakh and crore, too. */
const SLIPS = [1e-3, 1e3, 1e-6, 1e6, 1e-5, 1e-7];

function isNear(value: number, right: number, room: number): boolean {
  return right > 0 && Math.abs(value / right - 1) <= room;
}

/** A word, a letter or a prefix says how large it is. */
function isScaled({ facts }: Placed, amount: Amount): boolean {
  return scaleIn(facts.tokens, amount) !== undefined || PREFIXED.test(amount.unit ?? '');
}

/** Units that may be a prefix off: megawatts for gigawatts. */
export const PREFIXED = /^(?:kilo|mega|giga|tera)(?!meter$|gram$)/;

/** A total and the two to four parts that stand right before it, right after it, or to either side. */
/** A slip of scale sets a figure far from the others: without two that lie so far apart nothing is to be found. */
function areFarApart(placed: readonly Placed[]): boolean {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const { amount } of placed) {
    if (amount.value === null || amount.value <= 0) continue;
    least = Math.min(least, amount.value);
    most = Math.max(most, amount.value);
  }
  return most > least * FAR_APART;
}

const FAR_APART = 20;

function sumsAt(all: readonly Placed[], index: number, found: Misscaled[], fitting: Set<Amount>): void {
  const total = all[index] as Placed;
  if (!isReckoned(total.amount)) return;
  const placed = all.filter((each) => each === total || isOneThing(total, each));
  const at = placed.indexOf(total);
  sumOf(total, runOf(total, placed, at - 1, 2, 2), found, fitting);
  for (let count = 2; count <= MOST_PARTS; count++) {
    // "a gap of $18m on a budget of $410m": one figure may stand between.
    for (let apart = 0; apart <= 1; apart++) {
      sumOf(total, runOf(total, placed, at + 1 + apart, count), found, fitting);
      sumOf(total, runOf(total, placed, at - apart - count, count), found, fitting);
    }
  }
}

function sumOf(total: Placed, run: readonly Amount[] | undefined, found: Misscaled[], fitting: Set<Amount>): void {
  if (run === undefined) return;
  const all = run.reduce((sum, { value }) => sum + (value as number), 0);
  const whole = total.amount.value as number;
  const relation: Relation = [
    [total.amount, all],
    ...run.map((amount) => [amount, whole - (all - (amount.value as number))] as const),
  ];
  judge(relation, SUM_ROOM, found, fitting, total);
}

/** So many amounts, each `step` further on, that may be parts of the total; undefined where one is none. */
function runOf(
  total: Placed,
  placed: readonly Placed[],
  from: number,
  count: number,
  step = 1,
): readonly Amount[] | undefined {
  const per = placed[from]?.amount.per;
  let run: Amount[] | undefined;
  for (let part = 0; part < count; part++) {
    const each = placed[from + part * step];
    if (each === undefined || !isOneThing(total, each) || each.amount.per !== per) return undefined;
    if (run === undefined) run = [each.amount];
    else run.push(each.amount);
  }
  return run;
}

const MOST_PARTS = 4;
const SUM_ROOM = 0.006;

/** So many at so much each, and what they come to; so many a day, and so many a year. */
function productsAt(placed: readonly Placed[], at: number, found: Misscaled[], fitting: Set<Amount>): void {
  const each = placed[at] as Placed;
  const { per } = each.amount;
  if (!isReckoned(each.amount) || !(isEach(each.facts, each.amount) || isForEach(each))) return;
  for (const total of placed) {
    if (total === each || Math.abs(total.index - each.index) > 1 || !isReckoned(total.amount)) continue;
    const unit = unitOf(each.amount, total.amount);
    if (unit === undefined) continue;
    const [one, all] = [(each.amount.value as number) * unit, total.amount.value as number];
    const times = per === undefined ? undefined : TIMES.get(`${per} ${perOf(total)}`);
    if (times?.low != null && times.high !== null) {
      const middle = (times.low + times.high) / 2;
      const room = (times.high - times.low) / 2 / middle + RATE_ROOM;
      judge([[total.amount, one * middle]], room, found, fitting, total);
      continue;
    }
    for (const count of placed) {
      if (count === each || count === total || Math.abs(count.index - each.index) > 1 || !isCount(count.amount))
        continue;
      const number = count.amount.value as number;
      const relation: Relation = [
        [total.amount, one * number],
        [each.amount, all / number / unit],
        [count.amount, all / one],
      ];
      judge(relation, PRODUCT_ROOM, found, fitting, total);
    }
  }
}

const PRODUCT_ROOM = 0.03;
const RATE_ROOM = 0.05;

/** "$20 million for each employee". */
function isForEach({ facts: { tokens }, amount }: Placed): boolean {
  return isWord(tokens, amount.last + 1, 'for') && FOR_EACH.get(tokens, amount.last + 2) !== undefined;
}

const FOR_EACH = wordList('each every');

function isCount({ kind, value, per, modifier }: Amount): boolean {
  return kind === 'cardinal' && value !== null && value >= 2 && per === undefined && modifier !== 'at-most';
}

/** What the total is for: "1.4 million of them a year". */
function perOf({ facts: { tokens }, amount }: Placed): string | undefined {
  if (amount.per !== undefined) return amount.per;
  for (let at = amount.last + 1; at <= amount.last + NEAR; at++) {
    if (PER.get(tokens, at) !== undefined && PERIODS.get(tokens, at + 1) !== undefined) return lowerOf(tokens, at + 1);
  }
  return undefined;
}

/** In tokens. */
const NEAR = 4;
const PER = wordList('a an per each every');
const PERIODS = wordList('day week month year');

/** A fraction, and two figures of which the one is that part of the other. */
function partsAt(placed: readonly Placed[], at: number, found: Misscaled[], fitting: Set<Amount>): void {
  const share = placed[at] as Placed;
  const { kind, value, first, last } = share.amount;
  if (kind !== 'multiple' || value === null || value >= 1) return;
  const near = placed.filter((each) => Math.abs(each.index - share.index) <= 1 && isReckoned(each.amount));
  const part = near.find(
    (each) =>
      each.index === share.index &&
      (each.amount.last < first ? first - each.amount.last : each.amount.first - last) <= BESIDE,
  );
  if (part === undefined) return;
  for (const whole of near) {
    if (whole === part || !isOneThing(whole, part)) continue;
    const [a, b] = [whole.amount.value as number, part.amount.value as number];
    if (digitsOf(a).length + digitsOf(b).length < FEWEST_DIGITS - 1) continue;
    const relation: Relation = [
      [part.amount, a * value],
      [whole.amount, b / value],
    ];
    judge([...relation, [share.amount, b / a]], SHARE_ROOM, found, fitting, part);
  }
}

/** Tokens between a figure and "a quarter of what it gave". */
const BESIDE = 4;
const SHARE_ROOM = 0.02;

function isReckoned({ kind, value, modifier }: Amount): boolean {
  return RECKONED.has(kind) && value !== null && value > 0 && modifier !== 'at-most' && modifier !== 'less-than';
}

const RECKONED: ReadonlySet<string> = new Set(['money', 'measure', 'cardinal']);

/** Of one currency, unit or noun, and no sentence between them. */
function isOneThing(a: Placed, b: Placed): boolean {
  if (a.amount.kind !== b.amount.kind || a.amount.unit !== b.amount.unit || Math.abs(a.index - b.index) > 2)
    return false;
  const isOneNoun = a.amount.noun === undefined || b.amount.noun === undefined || a.amount.noun === b.amount.noun;
  return isOneNoun && isReckoned(b.amount);
}

/** What one of the first's unit is in the second's; undefined where they measure different things. */
function unitOf(each: Amount, total: Amount): number | undefined {
  if (each.kind !== total.kind) return undefined;
  if (each.kind === 'cardinal')
    return each.noun !== undefined && (total.noun ?? each.noun) === each.noun ? 1 : undefined;
  if (each.unit === total.unit) return 1;
  return each.kind === 'measure' && each.unit !== null && total.unit !== null
    ? convertTo(1, each.unit, total.unit)
    : undefined;
}
