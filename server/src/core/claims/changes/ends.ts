import type { Figure } from '../../figures/figure.js';
import type { SentenceFacts } from '../amounts.js';
import { keptLast } from '../kept.js';

/*
 * Looks at figures alone, before anything is read of a sentence: most sentences with a word of change have no two figures
 * that anything could lie between. What they let pass is told apart by `isComparable`.
 */

/** Two figures of the sentence may be the two ends of one change. */
export function mayHaveEnds(facts: SentenceFacts): boolean {
  return isPair(tallyOf(facts));
}

/** The same, be it that one of the two stands in one of the two sentences before. */
export function mayHaveEndsSince(facts: SentenceFacts): boolean {
  return facts.figures.length > 0 && isPair(tallySince(facts));
}

/** Two figures of the sentence, of the two before or the one behind may be the ends of a change. */
export function mayHaveEndsAround(facts: SentenceFacts): boolean {
  return isPair(tallyAround(facts));
}

/** Two others than this figure, which tells the size of the change. */
export function mayHaveEndsBeside(facts: SentenceFacts, size: Figure): boolean {
  const { count, bare, twice, thrice } = tallyAround(facts);
  const own = bitOf(size);
  // What looks like a range may be a size and an end: "by 300 to 1,500".
  if (size.value === null || (twice & ~own & ~BARE) !== 0 || (thrice & own) !== 0) return true;
  return (own === BARE ? bare > 1 : bare > 0) && count > 2;
}

/** A figure of the sentence may be what lies between two others of it or of those around, which are of its sort. */
export function mayDiffer(facts: SentenceFacts): boolean {
  const sizes = tallyOf(facts).seen & ~SHARE;
  if (sizes === 0) return false;
  const { count, bare, seen, twice, thrice } = tallyAround(facts);
  if (count < 3) return false;
  // A number takes its unit from the two, and each of them from the other.
  if ((sizes & BARE) !== 0 && (bare > 1 || (twice & ~SHARE) !== 0)) return true;
  if ((sizes & POINTS) !== 0 && (seen & SHARE) !== 0 && (bare > 0 || (twice & SHARE) !== 0)) return true;
  return ((bare > 1 ? seen : bare > 0 ? twice : thrice) & sizes & ~BARE) !== 0;
}

/** Points, or a percentage with two more here or around, and two figures that they may lie between. */
export function mayBePoints(facts: SentenceFacts): boolean {
  const all = tallyAround(facts);
  return isPair(all) && ((tallyOf(facts).seen & POINTS) !== 0 || all.shares > 2);
}

/** A percentage, and two figures of another sort: the second may stand in the next sentence. */
export function mayStep(facts: SentenceFacts): boolean {
  const { seen } = tallyOf(facts);
  if ((seen & SHARE) === 0 || (seen & ~SHARE) === 0) return false;
  const all = added(tallyOf(facts), facts.after);
  const areOfOne = (all.twice & seen & ~SHARE) !== 0 || all.bare > 0;
  return all.count > 2 && (areOfOne || (seen & POINTS) !== 0);
}

/** How many of the figures may be percentages, or points that lie between them. */
export function countOfShares(facts: SentenceFacts): number {
  return tallyOf(facts).shares;
}

/** What figures there are: a bit for each sort, of which two can be compared. A range may be both ends of a change. */
interface Tally {
  readonly count: number;
  readonly shares: number;
  readonly bare: number;
  readonly seen: number;
  readonly twice: number;
  readonly thrice: number;
}

function isPair({ twice, bare, count }: Tally): boolean {
  return twice !== 0 || (bare > 0 && count > 1);
}

const tallySince = (facts: SentenceFacts): Tally => added(added(tallyOf(facts), facts.before), facts.before?.before);

const tallyAround = keptLast((facts: SentenceFacts): Tally => added(tallySince(facts), facts.after));

function added(tally: Tally, facts: SentenceFacts | undefined): Tally {
  if (facts === undefined || facts.figures.length === 0) return tally;
  const { count, shares, bare, seen, twice, thrice } = tallyOf(facts);
  return {
    count: tally.count + count,
    shares: tally.shares + shares,
    bare: tally.bare + bare,
    seen: tally.seen | seen,
    twice: tally.twice | twice | (tally.seen & seen),
    thrice: tally.thrice | thrice | (tally.twice & seen) | (tally.seen & twice),
  };
}

const tallyOf = keptLast(({ figures }: SentenceFacts): Tally => {
  let [count, shares, bare, seen, twice, thrice] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at] as Figure;
    const bit = bitOf(figure);
    if (bit === 0) continue;
    for (let left = figure.value === null ? 2 : 1; left > 0; left--) {
      thrice |= twice & bit;
      twice |= seen & bit;
      seen |= bit;
      count++;
      if (bit === BARE) bare++;
      if ((bit & (SHARE | POINTS | BARE)) !== 0) shares++;
    }
  }
  return { count, shares, bare, seen, twice, thrice };
});

/** A number that takes its unit from another is of any sort. */
const BARE = 1;
/** Percentages, and fractions that are so many percent. */
const SHARE = 2;
const POINTS = 4;

/** The bit of what a figure can be compared with; several sorts share one, and 0 is for what nobody reckons with. */
function bitOf({ kind, unit, noun }: Figure): number {
  if (kind === 'cardinal') return noun === undefined ? BARE : noun === 'point' ? POINTS : 1 << (3 + codeOf(noun, 10));
  if (kind === 'percent') return unit === 'percent' ? SHARE : POINTS;
  if (kind === 'multiple') return SHARE;
  if (kind === 'money') return 1 << (13 + codeOf(unit, 5));
  // Centimetres lie between metres.
  if (kind === 'measure') return 1 << 18;
  return kind === 'duration' ? 1 << (26 + codeOf(unit, 5)) : 0;
}

/** By its first letters: a unit and a speed of it begin alike. */
function codeOf(word: string | null, most: number): number {
  return word === null ? 0 : (7 * word.charCodeAt(0) + word.charCodeAt(word.length > 1 ? 1 : 0)) % most;
}
