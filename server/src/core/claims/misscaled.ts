import { type Amount, amountsOf, type SentenceFacts } from './amounts.js';
import { type Relation, relationsAt } from './relations.js';
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
  for (let at = 0; at < placed.length; at++) {
    const { facts } = placed[at] as Placed;
    for (const relation of relationsAt(placed, at)) judge(relation, found, fitting, facts);
  }
  const told = new Set<Amount>();
  return found.filter(({ amount }) => !fitting.has(amount) && !told.has(amount) && told.add(amount));
}

/** The relation holds, or one slip of the scale of one figure makes it hold; else it is none. */
function judge(
  { members, given, room, fewestDigits, isTied }: Relation,
  found: Misscaled[],
  fitting: Set<Amount>,
  { tokens }: SentenceFacts,
): void {
  if (members.some(({ amount, right }) => isNear(amount.value as number, right, room))) {
    for (const { amount } of members) fitting.add(amount);
    return;
  }
  let digits = 0;
  for (const { amount } of members) digits += digitsOf(amount.value as number).length;
  if (digits < fewestDigits) return;
  for (const { amount, right } of members) {
    const value = amount.value as number;
    const factor = SLIPS.find((slip) => isNear(value * slip, right, room));
    if (factor === undefined || !(isScaled(tokens, amount) || (isTied && value >= LARGE))) continue;
    const others = members.filter((other) => other.amount !== amount).map((other) => other.amount);
    found.push({ amount, others: given === undefined ? others : [...others, given], factor });
    return;
  }
}

/** The steps from one scale word to another; those of lakh and crore, too. */
const SLIPS = [1e-3, 1e3, 1e-6, 1e6, 1e-5, 1e-7];

/** What may have three zeros too many. */
const LARGE = 1e4;

function isNear(value: number, right: number, room: number): boolean {
  return right > 0 && Math.abs(value / right - 1) <= room;
}

/** A word, a letter or a prefix says how large it is. */
function isScaled(tokens: SentenceFacts['tokens'], amount: Amount): boolean {
  return scaleIn(tokens, amount) !== undefined || PREFIXED.test(amount.unit ?? '');
}

/** Units that may be a prefix off: megawatts for gigawatts. */
export const PREFIXED = /^(?:kilo|mega|giga|tera)(?!meter$|gram$)/;
