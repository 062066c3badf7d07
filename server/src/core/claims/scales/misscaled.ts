import type { Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, type SentenceFacts } from '../amounts.js';
import { type Relation, relationsOf } from './relations.js';
import { digitsOf, LEAST_SLIP, scaleIn } from './scales.js';

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
  /** It has a size of its own, so that others may be reckoned from it. */
  readonly isReckoned: boolean;
}

/** The amounts of consecutive sentences, in order; these may stand in several paragraphs. */
export function placedIn(sentences: readonly SentenceFacts[]): readonly Placed[] {
  const placed: Placed[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const facts = sentences[index] as SentenceFacts;
    for (const amount of amountsOf(facts)) placed.push({ amount, facts, index, isReckoned: isReckoned(amount) });
  }
  return placed;
}

function isReckoned({ kind, value, modifier }: Amount): boolean {
  return value !== null && value > 0 && RECKONED.has(kind) && modifier !== 'at-most' && modifier !== 'less-than';
}

const RECKONED: ReadonlySet<string> = new Set(['money', 'measure', 'cardinal']);

/**
 * The figures of a paragraph that are one slip of their scale away from being reckoned from the others: "$1.4 billion, of
 * which $900 million … and $500 billion", "15 million masks at £1.20 each … £18 billion". What fits another relation as it
 * stands is left out.
 */
export function misscaledOf(placed: readonly Placed[]): readonly Misscaled[] {
  const found: Misscaled[] = [];
  const fitting = new Set<Amount>();
  for (const relation of relationsOf(placed)) judge(relation, found, fitting);
  const told = new Set<Amount>();
  return found.filter(({ amount }) => !fitting.has(amount) && !told.has(amount) && told.add(amount));
}

/** The relation holds, or one slip of the scale of one figure makes it hold; else it is none. */
function judge(
  { members, given, room, fewestDigits, isTied }: Relation,
  found: Misscaled[],
  fitting: Set<Amount>,
): void {
  if (members.some(({ placed, right }) => isNear(placed.amount.value as number, right, room))) {
    for (const { placed } of members) fitting.add(placed.amount);
    return;
  }
  for (const { placed, right, room: own } of members) {
    const { amount, facts } = placed;
    const factor = slipOf(facts.tokens, amount, right, Math.min(own ?? room, MOST_ROOM), isTied === true);
    if (factor === undefined) continue;
    let digits = 0;
    for (const each of members) digits += digitsOf(each.placed.amount.value as number).length;
    if (digits < fewestDigits) return;
    const others = members.filter((other) => other.placed !== placed).map((other) => other.placed.amount);
    found.push({ amount, others: given === undefined ? others : [...others, given], factor });
    return;
  }
}

/** What the amount would have to be multiplied by; undefined where no slip of its scale makes it right. */
function slipOf(tokens: Tokens, amount: Amount, right: number, room: number, isTied: boolean): number | undefined {
  const { kind, unit } = amount;
  const value = amount.value as number;
  // Most figures are none: a slip is a hundredfold at least.
  if (right <= 0 || (value < right * LEAST_SLIP && right < value * LEAST_SLIP)) return undefined;
  const isSlip = (slip: number) => isNear(value * slip, right, room);
  const scale = scaleIn(tokens, amount)?.value;
  if (scale === undefined && !PREFIXED.test(unit ?? '')) {
    if (isTied && value >= LARGE) return THOUSANDS.find(isSlip);
    // "5 million pounds" and "26 pounds".
    return kind === 'money' && Number.isInteger(value) ? LOST.find(isSlip) : undefined;
  }
  return THOUSANDS.find(isSlip) ?? (scale === 1e5 || scale === 1e7 ? LAKHS.find(isSlip) : undefined);
}

const MOST_ROOM = 0.3;

/** The steps from one scale word to another. */
const THOUSANDS = [1e-3, 1e3, 1e-6, 1e6];

/** The steps to and from lakh and crore. */
const LAKHS = [1e-2, 1e2, 1e-5, 1e5, 1e-7, 1e7];

/** A word for millions or more that is missing. */
const LOST = [1e6, 1e9];

/** What may have three zeros too many. */
const LARGE = 1e4;

function isNear(value: number, right: number, room: number): boolean {
  return right > 0 && Math.abs(value / right - 1) <= room;
}

/** Units that may be a prefix off: megawatts for gigawatts. */
export const PREFIXED = /^(?:kilo|mega|giga|tera)(?!meter$|gram$)/;
