import { sum } from '../figures/compare.js';
import type { Interval } from '../figures/interval.js';
import { wordList } from '../segment/lexicon.js';
import { markAt } from '../segment/marks.js';
import { isWord } from '../segment/tokens.js';
import { type Amount, amountsOf, beforeFillers, lent, type SentenceFacts } from './amounts.js';
import { CHANGE_WORDS } from './changewords.js';
import { disagree } from './reckon.js';
import { statedSharesOf } from './sharewords.js';

/** Shares that must add up to a hundred percent, and what they add up to. */
export interface Hundred {
  readonly shares: readonly Amount[];
  readonly sum: number;
}

/** "18 percent by rail, 9 percent by barge and the other 63 by lorry", "approved by 61.2 percent to 48.8". */
export function hundredOf(facts: SentenceFacts): Hundred | undefined {
  return restOf(facts) ?? voteOf(facts);
}

/** The shares before "the other 63 percent", in its sentence or the one before. */
function restOf(facts: SentenceFacts): Hundred | undefined {
  const { tokens } = facts;
  const rest = amountsOf(facts).find((each) => isRest(facts, each));
  if (rest === undefined || rest.value === null || rest.modifier !== 'none') return undefined;
  const here = statedSharesOf(facts).filter(({ last }) => last < rest.first);
  const near = here.length > 0 || facts.before === undefined ? here : statedSharesOf(facts.before);
  const like = near.find(({ percent }) => percent !== undefined)?.percent;
  const own = like === undefined || rest.unit === 'percent' ? rest : lent(tokens, rest, like);
  if (own.unit !== 'percent' || near.length === 0 || near.length > MOST) return undefined;
  for (let bits = 1; bits < 1 << near.length; bits++) {
    const chosen = near.filter((_, index) => (bits & (1 << index)) !== 0).map(({ meant }) => meant);
    if (!disagree(sum([own, ...chosen]), ALL)) return undefined;
  }
  const all = near.reduce((added, { meant }) => added + middleOf(meant), own.value ?? 0);
  const shares = near.flatMap(({ percent }) => (percent === undefined ? [] : [percent]));
  return { shares: [...shares, own], sum: all };
}

const MOST = 6;

/** Rounded shares miss it by a little. */
const ALL: Interval = { low: 99.4, high: 100.6 };

function middleOf({ low, high }: Interval): number {
  return ((low ?? 0) + (high ?? 100)) / 2;
}

/** "the other 63", "the remaining 63 percent", "the rest, 63 percent,". */
function isRest({ tokens, sentence }: SentenceFacts, { kind, first, last, noun }: Amount): boolean {
  // "the other 30 percent of lorries" have a whole of their own.
  if (isWord(tokens, last + 1, 'of') && OWN.get(tokens, last + 2) === undefined) return false;
  if (kind !== 'percent' && (kind !== 'cardinal' || noun !== undefined)) return false;
  const at = beforeFillers(tokens, first, sentence.first);
  if (isWord(tokens, at, 'other') || isWord(tokens, at, 'remaining')) return isWord(tokens, at - 1, 'the');
  return markAt(tokens, at) === ',' && isWord(tokens, at - 1, 'rest') && isWord(tokens, at - 2, 'the');
}

const OWN = wordList('the it them all');

/** "approved by 61.2 percent to 48.8": who votes for it does not vote against it. */
function voteOf(facts: SentenceFacts): Hundred | undefined {
  const { tokens, sentence } = facts;
  const amounts = amountsOf(facts);
  for (const [index, second] of amounts.entries()) {
    const first = amounts[index - 1];
    if (first === undefined || first.unit !== 'percent' || second.first - first.last > 3) continue;
    const by = beforeFillers(tokens, first.first, sentence.first);
    const isTo = isWord(tokens, second.first - 1, 'to') || isWord(tokens, second.first - 1, 'against');
    if (!isTo || !isWord(tokens, by, 'by') || hasChange(facts, by)) continue;
    const own = lent(tokens, second, first);
    if (own.unit !== 'percent' || own.value === null || own.value > 100 || first.value === null) continue;
    const all = first.value + own.value;
    if (all > (ALL.high as number) + 0.4) return { shares: [first, own], sum: all };
  }
  return undefined;
}

/** "rose by 40 percent to 70 percent". */
function hasChange({ tokens, sentence }: SentenceFacts, by: number): boolean {
  for (let at = by - 1; at >= Math.max(sentence.first, by - NEAR); at--) {
    if (CHANGE_WORDS.get(tokens, at) !== undefined) return true;
  }
  return false;
}

/** In tokens. */
const NEAR = 6;

/** One of these stands where shares are said to leave no other. */
export const HUNDRED_WORDS = wordList('rest remaining other to against');
