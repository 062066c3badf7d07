import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { TokenKind } from '../../segment/tokens.js';
import type { Placed } from './misscaled.js';

/** "£4.2bn, or £3m a megawatt": so much for one of them. */
export function isForEach({ facts: { tokens }, amount: { last } }: Placed): boolean {
  const next = last + 1;
  if (EACH.get(tokens, next) === undefined) return false;
  // "£95,000 a year" is told of a time, as other sums are.
  return tokens.kind[next + 1] === TokenKind.word && FIGURE_WORDS.get(tokens, next + 1)?.time === undefined;
}

const EACH = wordList('a an per each every');

/** "tuition of $41,000 … lost $63.7 million … the 1,554 missing students": so much for each of so many. */
export function isOfMany(placed: readonly Placed[], at: number): boolean {
  const { value, kind, unit } = (placed[at] as Placed).amount;
  if (kind === 'cardinal') return false;
  const near = placed.slice(Math.max(0, at - MOST_FACTORS), at + MOST_FACTORS + 1);
  const counts = near.filter(({ amount }) => amount.kind === 'cardinal' && (amount.value ?? 0) > 1);
  return near.some(
    ({ amount: each }) =>
      each.kind === kind &&
      each.unit === unit &&
      counts.some(({ amount: { value: count } }) => {
        const all = (each.value as number) * (count as number);
        return Math.abs(all / (value as number) - 1) < PRODUCT_ROOM;
      }),
  );
}

/** Figures to either side. */
const MOST_FACTORS = 8;
/** As a part of it. */
const PRODUCT_ROOM = 0.01;
