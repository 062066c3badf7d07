import { sum } from '../../figures/compare.js';
import type { Interval } from '../../figures/interval.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt, spanOf, tokensOf } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { type Amount, amountsOf, beforeFillers, lent, type SentenceFacts } from '../amounts.js';
import { CHANGE_WORDS } from '../changes/changewords.js';
import { disagree } from '../reckon.js';
import { numberAt } from '../sums/entries.js';
import { statedSharesOf } from './sharewords.js';
import { hasOtherWholes, VOTES, votesOf } from './votes.js';

/** Shares that must add up to a hundred percent, and what they add up to. */
export interface Hundred {
  readonly shares: readonly Span[];
  readonly sum: number;
}

/** "18 percent by rail, 9 percent by barge and the other 63 by lorry", "approved by 61.2 percent to 48.8". */
export function hundredOf(facts: SentenceFacts): Hundred | undefined {
  const rest = restOf(facts);
  if (rest !== undefined || !facts.figures.some(({ kind }) => kind === 'percent')) return rest;
  return (
    voteOf(facts) ?? marginOf(facts) ?? oppositeOf(facts) ?? rivalsOf(facts) ?? undecidedOf(facts) ?? suppliedOf(facts)
  );
}

/** A share in percent, with its tokens. */
type Slice = Pick<Amount, 'start' | 'end' | 'first' | 'last' | 'value' | 'low' | 'high'>;

/** The shares before "the other 63 percent" or "the last sixth", in its sentence or the one before. */
function restOf(facts: SentenceFacts): Hundred | undefined {
  const amount = amountsOf(facts).find((each) => isRest(facts, each));
  const fraction = amount === undefined ? fractionLeft(facts) : undefined;
  const end = (amount ?? fraction)?.first;
  if (end === undefined || (amount !== undefined && amount.modifier !== 'none')) return undefined;
  const here = slicesBefore(facts, end);
  const near = here.length > 0 || facts.before === undefined ? here : slicesBefore(facts.before, end);
  if (amount?.kind === 'cardinal' && !isBareShare(facts, amount)) return undefined;
  const like = amountsOf(near === here ? facts : (facts.before as SentenceFacts)).find(isPercent);
  const lentOne = amount === undefined || like === undefined ? amount : lent(facts.tokens, amount, like);
  const rest = fraction ?? (lentOne?.unit === 'percent' ? lentOne : undefined);
  // The last third may be that of something else.
  if (rest?.value == null || near.length > MOST || near.length < (fraction === undefined ? 1 : 2)) return undefined;
  if (isFilled(rest, near)) return undefined;
  // "The first took 35 percent. Another took 18 and the next 11 percent; the remaining 36 percent …".
  if (near === here && facts.before !== undefined && isFilled(rest, [...near, ...slicesBefore(facts.before, end)]))
    return undefined;
  const shares = [...near, rest];
  const all = shares.reduce((added, { value }) => added + (value as number), 0);
  // What is far less is not all that was told: "on 4 percent, below the limit of 5. Others shared the remaining 6 percent".
  return all < LEAST_OF_ALL ? undefined : { shares, sum: all };
}

/** The rest is what some of the shares leave. */
function isFilled(rest: Slice, shares: readonly Slice[]): boolean {
  if (shares.length > MOST) return false;
  for (let bits = 1; bits < 1 << shares.length; bits++) {
    const chosen = shares.filter((_, index) => (bits & (1 << index)) !== 0);
    if (!disagree(sum([rest, ...chosen]), ALL)) return true;
  }
  return false;
}

/** The percentages and fractions before a token, and the bare numbers of one row with them: "44 percent, gas 19". */
function slicesBefore(facts: SentenceFacts, end: number): readonly Slice[] {
  const slices: Slice[] = [];
  for (const { percent, meant, ...span } of statedSharesOf(facts)) {
    if (span.last >= end || meant.low === null || meant.high === null) continue;
    slices.push(percent ?? { ...span, ...meant, value: (meant.low + meant.high) / 2 });
  }
  const amounts = amountsOf(facts);
  const like = amounts.find(isPercent);
  for (const amount of amounts) {
    if (like === undefined || amount.last >= end || amount.kind !== 'cardinal' || amount.first < like.last) continue;
    const own = lent(facts.tokens, amount, like);
    if (own.unit === 'percent' && own.modifier === 'none' && endsItem(facts, own)) slices.push(own);
  }
  // In words alone they are told exactly: "half, a third and the last sixth".
  return like === undefined ? slices.map(exactly) : slices;
}

function isPercent({ unit, value }: Amount): boolean {
  return unit === 'percent' && value !== null;
}

/** "gas 19, nuclear 6 and". */
function endsItem({ tokens }: SentenceFacts, { last }: Amount): boolean {
  return markAt(tokens, last + 1) === ',' || isWord(tokens, last + 1, 'and');
}

function exactly(slice: Slice): Slice {
  return { ...slice, low: (slice.value as number) - ROOM, high: (slice.value as number) + ROOM };
}

/** "the last sixth", "the other third". */
function fractionLeft({ tokens, sentence }: SentenceFacts): Slice | undefined {
  const at = fractionLeftIn(tokens, sentence.first, sentence.last);
  const parts = FIGURE_WORDS.get(tokens, at)?.fraction;
  if (parts === undefined) return undefined;
  return exactly({ ...spanOf(tokens, at), first: at, last: at, value: 100 / parts, low: null, high: null });
}

/** The token of such a fraction; -1 without. */
export function fractionLeftIn(tokens: Tokens, first: number, last: number): number {
  for (let at = first + 1; at < last - 1; at++) {
    if (LAST.get(tokens, at) === undefined || !isWord(tokens, at - 1, 'the')) continue;
    const parts = FIGURE_WORDS.get(tokens, at + 1)?.fraction;
    // "the last quarter of 2007".
    if (parts !== undefined && parts <= MOST_PARTS && !isWord(tokens, at + 2, 'of')) return at + 1;
  }
  return -1;
}

const LAST = wordList('last final other remaining');
const MOST_PARTS = 12;
/** In percentage points. */
const ROOM = 1;

const MOST = 6;

/** In percent: a slip in one of several shares leaves so much. */
const LEAST_OF_ALL = 55;

/** Rounded shares miss it by a little. */
const ALL: Interval = { low: 99.4, high: 100.6 };

/** "the other 63", "the remaining 63 percent", "the rest, 63 percent,". */
function isRest({ tokens, sentence }: SentenceFacts, { kind, first, last, noun }: Amount): boolean {
  // "the other 30 percent of lorries" have a whole of their own.
  if (isWord(tokens, last + 1, 'of') && OWN.get(tokens, last + 2) === undefined) return false;
  if (kind !== 'percent' && (kind !== 'cardinal' || noun !== undefined)) return false;
  if (kind === 'percent' && isWord(tokens, last + 1, 'left')) return true;
  const at = beforeFillers(tokens, first, sentence.first);
  if (isWord(tokens, at, 'other') || isWord(tokens, at, 'remaining')) return isWord(tokens, at - 1, 'the');
  return markAt(tokens, at) === ',' && isWord(tokens, at - 1, 'rest') && isWord(tokens, at - 2, 'the');
}

const OWN = wordList('the it them all');

/** "44 percent, gas 19 and the other 37": not "61 of the 64 economists; the other three", nor "the remaining 38 billion". */
function isBareShare(facts: SentenceFacts, { first, value }: Amount): boolean {
  if ((value as number) >= 100) return false;
  const nearest = amountsOf(facts).findLast((each) => each.last < first);
  if (nearest === undefined || isPercent(nearest)) return true;
  const like = amountsOf(facts).find(isPercent);
  return like !== undefined && like.first < nearest.first && endsItem(facts, nearest);
}

/** "approved by 61.2 percent to 48.8": who votes for it does not vote against it. */
function voteOf(facts: SentenceFacts): Hundred | undefined {
  const { tokens, sentence } = facts;
  const amounts = amountsOf(facts);
  for (let index = 1; index < amounts.length; index++) {
    const [first, second] = [amounts[index - 1] as Amount, amounts[index] as Amount];
    if (first.unit !== 'percent' || second.first - first.last > NEAR + 2) continue;
    const by = beforeFillers(tokens, first.first, sentence.first);
    const isTo =
      (second.first - first.last <= 3 && isWord(tokens, second.first - 1, 'to')) ||
      isWord(tokens, second.first - 1, 'against');
    if (!(isTo && isWord(tokens, by, 'by')) && !isOfVote(tokens, first.last + 1, second.first)) continue;
    if (hasChange(facts, by)) continue;
    const own = lent(tokens, second, first);
    if (own.unit !== 'percent' || own.value === null || own.value > 100 || first.value === null) continue;
    const all = first.value + own.value;
    if (all > (ALL.high as number) + 0.4) return { shares: [first, own], sum: all };
  }
  return undefined;
}

/** "by 61.2 percent to 48.8", "51 to 58 percent", "of the vote to": where a "to" may stand between two sides. */
export function mayBeSides(tokens: Tokens, to: number): boolean {
  if (tokens.kind[to - 1] === TokenKind.number || isWord(tokens, to - 1, 'vote')) return true;
  for (let at = to - 3; at >= to - MAX_SIDE; at--) if (isWord(tokens, at, 'by')) return true;
  return false;
}

/** Tokens of "by just over 61.2 percent". */
const MAX_SIDE = 8;

/** "of the vote to Bell's". */
function isOfVote(tokens: Tokens, from: number, to: number): boolean {
  if (!isWord(tokens, from, 'of') || !isWord(tokens, from + 2, 'vote')) return false;
  return isWord(tokens, from + 3, 'to') && (isWord(tokens, to - 1, "'s") || to === from + 4);
}

const AHEAD = wordList('ahead lead leads leading led beat beats beating defeated defeats trails trailing');
/** "leads with 60 to 70 percent": a range. */
const BOUND = wordList('with by between from of about at');

/** "by a margin of 51 to 58 percent": both sides of a vote. */
function marginOf(facts: SentenceFacts): Hundred | undefined {
  const { tokens, sentence, figures } = facts;
  const amounts = amountsOf(facts);
  for (const [index, second] of amounts.entries()) {
    if (!isPercent(second) || !isWord(tokens, second.first - 1, 'to')) continue;
    // "ahead of Berg 40 to 34 percent": what stands behind a name is no figure.
    const isBare = tokens.kind[second.first - 2] === TokenKind.number;
    const first = isBare ? numberAt(tokens, second.first - 2) : amounts[index - 1];
    const own = first === undefined ? undefined : lent(tokens, first, second);
    if (first === undefined || own === undefined || !isPercent(own) || second.first - first.last > 3) continue;
    if (!areSides({ tokens, sentence }, first.first)) continue;
    const all = (own.value as number) + (second.value as number);
    if (all > MOST_OF_ALL) return { shares: [own, second], sum: all };
  }
  for (const { kind, value, low, high, start, end } of figures) {
    if (kind !== 'percent' || value !== null || low === null || high === null) continue;
    const { first } = tokensOf(tokens, { start, end });
    const isAhead = isInListBetween(tokens, sentence.first, first, AHEAD) && BOUND.get(tokens, first - 1) === undefined;
    if ((isAhead || isMarginOf({ tokens, sentence }, first)) && low + high > MOST_OF_ALL && high < 100)
      return { shares: [{ start, end }], sum: low + high };
  }
  return undefined;
}

/** "by a margin of 51 to 58 percent", "leads Berg 40 to 72 percent". */
function areSides(facts: Pick<SentenceFacts, 'tokens' | 'sentence'>, first: number): boolean {
  const { tokens, sentence } = facts;
  const isAhead = isInListBetween(tokens, sentence.first, first, AHEAD) && BOUND.get(tokens, first - 1) === undefined;
  return isAhead || isMarginOf(facts, first);
}

function isMarginOf({ tokens, sentence }: Pick<SentenceFacts, 'tokens' | 'sentence'>, first: number): boolean {
  const before = beforeFillers(tokens, first, sentence.first);
  return (
    isWord(tokens, before, 'of') &&
    MARGINS.get(tokens, markAt(tokens, before - 1) === ',' ? before - 2 : before - 1) !== undefined
  );
}

const MARGINS = wordList('margin vote');

/** "61 percent disapprove, with only 54 percent approving": who is for it is not against it. */
function oppositeOf(facts: SentenceFacts): Hundred | undefined {
  const { tokens, sentence } = facts;
  const percents = amountsOf(facts).filter(isPercent);
  if (percents.length < 2 || facts.figures.filter(({ kind }) => kind === 'date').length > 1) return undefined;
  for (let index = 1; index < percents.length; index++) {
    const [first, second] = [percents[index - 1] as Amount, percents[index] as Amount];
    const all = (first.value as number) + (second.value as number);
    if (all <= (ALL.high as number) || [first, second].some((each) => (each.value as number) >= 100)) continue;
    const from = Math.max(sentence.first, first.first - NEAR);
    if (hasOtherWholes(tokens, from, Math.min(sentence.last, second.last + NEAR))) continue;
    const begin = (percents[index - 2]?.last ?? sentence.first - 1) + 1;
    const end = percents[index + 1]?.first ?? sentence.last;
    if (sideIn(tokens, begin, second.first) * sideIn(tokens, second.first, end) < 0)
      return { shares: [first, second], sum: all };
  }
  return undefined;
}

/** "52 percent of the vote, compared with 58 percent for Berg". */
function rivalsOf(facts: SentenceFacts): Hundred | undefined {
  const shares = votesOf(facts);
  const all = shares.reduce((added, { value }) => added + (value as number), 0);
  return shares.length > 1 && all > MOST_OF_ALL && all < 2 * MOST_OF_ALL ? { shares, sum: all } : undefined;
}

/** 1 where the words from one token to before another are for something, -1 where they are against it, 0 where they are neither or both. */
function sideIn(tokens: Tokens, from: number, to: number): number {
  let side = 0;
  for (let at = from; at < to; at++) {
    const own = SIDES.get(tokens, at);
    if (own === undefined || own === side) continue;
    if (side !== 0) return 0;
    side = own;
  }
  return side;
}

const SIDES = createLexicon<1 | -1>([
  ...'approve approves approved approving approval support supports supported supporting favor favour favored favoured back backs backed'
    .split(' ')
    .map((word) => [word, 1] as const),
  ...'disapprove disapproves disapproved disapproving disapproval oppose opposes opposed opposing against reject rejected unhappy'
    .split(' ')
    .map((word) => [word, -1] as const),
]);

/**
 * "… 62 percent for it and 20 percent against. It found 28 percent undecided", "45 percent called it poor. A third said it
 * was good, and 41 percent neither": who has no answer is in none of the others.
 */
function undecidedOf(facts: SentenceFacts): Hundred | undefined {
  const { tokens, sentence, before } = facts;
  const last = amountsOf(facts).findLast(isPercent);
  if (last === undefined || before === undefined || !isInListBetween(tokens, last.last, sentence.last, UNDECIDED))
    return undefined;
  const near = amountsOf(before).some(isPercent) ? before : (before.before ?? before);
  if (hasOtherWholes(tokens, near.sentence.first, near.sentence.last)) return undefined;
  const shares = [...slicesBefore(near, near.sentence.last), ...slicesBefore(facts, last.first), last];
  const all = shares.reduce((added, { value }) => added + (value as number), 0);
  return shares.length === 3 && all > MOST_OF_ALL && all < 2 * MOST_OF_ALL ? { shares, sum: all } : undefined;
}

/** "Coal supplies 48 percent of the power, gas 32 percent and wind 29 percent": shares of one whole, told with one verb. */
function suppliedOf(facts: SentenceFacts): Hundred | undefined {
  const { tokens } = facts;
  const shares = amountsOf(facts).filter(isPercent);
  const [first, ...others] = shares;
  if (first === undefined || others.length < 2 || shares.length > MOST) return undefined;
  if (SUPPLYING.get(tokens, first.first - 1) === undefined || !isWord(tokens, first.last + 1, 'of')) return undefined;
  for (const [index, { first: at, last }] of others.entries()) {
    let joint = at - 1;
    while (tokens.kind[joint] === TokenKind.word && !isWord(tokens, joint, 'and')) joint--;
    const isNamed = joint < at - 1 && at - joint <= MOST_NAME && joint > (shares[index] as Amount).last;
    const isJoined = markAt(tokens, joint) === ',' || isWord(tokens, joint, 'and');
    if (!isNamed || !isJoined || isWord(tokens, last + 1, 'of')) return undefined;
    if (isInListBetween(tokens, joint + 1, at, NO_NAME)) return undefined;
  }
  const all = shares.reduce((added, { value }) => added + (value as number), 0);
  return all > MOST_OF_ALL && all < 2 * MOST_OF_ALL ? { shares, sum: all } : undefined;
}

const SUPPLYING = wordList(
  'supplies supply supplied provides provide provided generates generate generated produces produce produced holds hold held owns own owned controls',
);
/** In tokens: "and wind power 29". */
const MOST_NAME = 5;
const NO_NAME = wordList('up down by from to in of with at for than is was were are rose fell');

const UNDECIDED = wordList('undecided unsure neither');
/** Rounding adds up to so much. */
const MOST_OF_ALL = 101.5;

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
export const HUNDRED_WORDS = wordList(
  [
    'rest remaining other last final left to against',
    ...SUPPLYING.words,
    ...SIDES.words,
    ...UNDECIDED.words,
    ...VOTES.words,
  ].join(' '),
);
