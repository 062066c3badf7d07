import { type Amount, amountsOf, beforeFillers, numeral, type SentenceFacts } from '../../claims/amounts.js';
import { fractionLeftIn, HUNDRED_WORDS, hundredOf, mayBeSides } from '../../claims/shares/hundreds.js';
import type { Figure } from '../../figures/figure.js';
import { createLexicon, type Lexicon, wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { isInListBetween, markAt } from '../matchers.js';
import { reckonedWith } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'shares-exceed-100',
  group: 'arithmetic',
  scope: 'sentence',
  needs: {
    kinds: ['percent', 'ordinal'],
    words: () => wordList([...SIGNS_OF_WHOLE.words, ...HUNDRED_WORDS.words].join(' ')),
    where: (tokens, index) => !isWord(tokens, index, 'to') || mayBeSides(tokens, index),
    glance: mayBeWhole,
  },
  severity: 'information',
  summary: 'Shares that leave no other and add up to more than everything, as “60% yes, 30% no, 20% undecided”.',
  messages: {
    sum: 'The shares add up to {sum}%.',
    rest: 'The shares add up to {sum}%, though they leave no other.',
  },
  fixes: {},
  *check(context) {
    const hundred = hundredOf(context);
    if (hundred !== undefined) {
      const [one] = hundred.shares;
      const rest = hundred.shares.at(-1);
      if (one === undefined || rest === undefined) return;
      yield {
        start: Math.min(rest.start, one.start < context.sentence.start ? rest.start : one.start),
        end: rest.end,
        message: 'rest',
        data: { sum: numeral(hundred.sum, Number.isInteger(hundred.sum) ? 0 : 1) },
        related: reckonedWith(context, ...hundred.shares),
      };
      return;
    }
    const shares = amountsOf(context)
      .flatMap(asPercent)
      .filter((share) => !isTurnout(context, share));
    const [first] = shares;
    const last = shares.at(-1);
    if (first === undefined || last === undefined || shares.length < 2 || shares.length > 6) return;
    if (!shares.every(isShare) || !isWhole(context, shares)) return;
    const sum = shares.reduce((all, { value }) => all + (value as number), 0);
    const least = shares.reduce((all, { low }) => all + (low as number), 0);
    if (sum <= MOST || least > 2 * MOST || least <= 100) return;
    // "71 percent: one 43 percent, the other 28".
    if (Math.abs(2 * (first.value as number) - sum) < ROOM && isParted(context.tokens, first, shares[1] as Amount))
      return;
    yield {
      start: first.start,
      end: last.end,
      message: 'sum',
      data: { sum: numeral(sum, Number.isInteger(sum) ? 0 : 1) },
      related: reckonedWith(context, ...shares),
    };
  },
});

/** Percentages, or "the last sixth". */
function mayBeWhole(tokens: Tokens, first: number, last: number, figures: readonly Figure[]): boolean {
  return figures.some(({ kind }) => kind === 'percent') || fractionLeftIn(tokens, first, last) >= 0;
}

/** A percentage, or a fraction of something: "half of the cost". */
function asPercent(amount: Amount): readonly Amount[] {
  const { kind, unit, value, low, high } = amount;
  if (unit === 'percent') return [amount];
  if (kind !== 'multiple' || value === null || value >= 1 || low === null || high === null) return [];
  return [{ ...amount, value: 100 * value, low: 100 * low, high: 100 * high }];
}

/** "With 81 percent of the members voting, 54 percent voted no": how many took part. */
function isTurnout({ tokens, sentence }: SentenceFacts, { last }: Amount): boolean {
  for (let at = last + 1; at < Math.min(sentence.last, last + MOST_VOTERS); at++) {
    if (markAt(tokens, at) !== '') return false;
    if (VOTING.get(tokens, at) !== undefined) return true;
  }
  return false;
}

/** In tokens: "of the 2,600 members eligible voting". */
const MOST_VOTERS = 8;
const VOTING = wordList('voting turnout participating counted reporting');

/** ": one 43 percent", "(28 percent at home". */
function isParted(tokens: Tokens, total: Amount, part: Amount): boolean {
  return isInListBetween(tokens, total.last + 1, part.first, PARTING);
}

const PARTING = wordList(': ( – — which whom');

/** In percentage points. */
const ROOM = 0.5;
/** Rounding adds up to so much, in percent. */
const MOST = 102;

function isShare({ value, low, modifier }: Amount): boolean {
  return value !== null && low !== null && value < 100 && (modifier === 'none' || modifier === 'about');
}

/** Somebody is undecided, the rest is named, or it is told what one whole is made of. */
function isWhole(context: SentenceFacts, shares: readonly Amount[]): boolean {
  const { tokens, sentence } = context;
  const last = shares.at(-1) as Amount;
  if (isRemainder(context, last)) return !hasOther(context, OTHERS, last);
  let isExhaustive = false;
  let isMadeUp = false;
  for (let at = sentence.first; at < sentence.last; at++) {
    const sign = SIGNS_OF_WHOLE.get(tokens, at);
    if (sign === 'answer') isExhaustive = true;
    else if (sign === 'rest') isExhaustive ||= isWord(tokens, at - 1, 'the');
    else if (sign === 'know' || sign === 'opinion') isExhaustive ||= DO_NOT.get(tokens, at - 1) !== undefined;
    else if (sign === 'parts') isMadeUp = true;
  }
  if (shares.length < 3) return isYesAndNo(context, last) && !hasOther(context, OTHERS, last);
  if (isExhaustive) return !hasOther(context, OTHERS, last);
  return isMadeUp && isOneList(tokens, shares) && !hasOther(context, OTHERS, last) && !hasOther(context, SEVERAL, last);
}

/** "the remaining 40 percent", "the other 31%", "the rest, 43 percent,". */
function isRemainder({ tokens, sentence }: SentenceFacts, { first, last }: Amount): boolean {
  const before = beforeFillers(tokens, first, sentence.first);
  // "91 per cent of the 51,000 cars asked of it and the other 84.5 per cent of 45,500" have wholes of their own.
  if (isWord(tokens, last + 1, 'of') && tokens.kind[last + 2] === TokenKind.number) return false;
  if (REMAINING.get(tokens, before) !== undefined) return isWord(tokens, before - 1, 'the');
  return markAt(tokens, before) === ',' && isWord(tokens, before - 1, 'rest');
}

/** "63 percent said yes and 37 percent no", "54% for it, 46% against": who says the one does not say the other. */
function isYesAndNo({ tokens, sentence }: SentenceFacts, { last }: Amount): boolean {
  const [no, next] = [last + 1, last + 2];
  if (NO.get(tokens, no) === undefined) return false;
  return next >= sentence.last || markAt(tokens, next) !== '' || ENDS.get(tokens, next) !== undefined;
}

const NO = wordList('no against opposed disagreed disagree disapproved disapprove');
const ENDS = wordList('it that and');

/** Commas and at last "and" join the shares, and only the first says of what it is; no share is of another place. */
function isOneList(tokens: Tokens, shares: readonly Amount[]): boolean {
  const last = shares.at(-1) as Amount;
  return shares.every((share, index) => {
    const next = shares[index + 1];
    const to = next?.first ?? Math.min(tokens.count, share.last + 3);
    let joints = 0;
    for (let at = share.last + 1; at < to; at++) {
      const mark = markAt(tokens, at);
      if (mark === ';' || mark === ':' || mark === '.') return next === undefined;
      if (mark === ',' || isWord(tokens, at, 'and')) joints++;
      if (index > 0 && at === share.last + 1 && isElsewhere(tokens, at)) return false;
      if (next === last && at === to - 1 && joints === 0) return false;
    }
    return next === undefined || joints > 0;
  });
}

/** "50 percent in York", "30% of imports", "20% are irrigated": not "of no religion". */
function isElsewhere(tokens: Tokens, at: number): boolean {
  return ELSEWHERE.get(tokens, at) !== undefined && !isWord(tokens, at + 1, 'no');
}

const ELSEWHERE = wordList('of in is are was were');

/** Two years, groups or questions are told of: one of the words before or between the shares. */
function hasOther({ tokens, sentence }: SentenceFacts, list: Lexicon<true>, { last }: Amount): boolean {
  const end = Math.min(sentence.last, last + 6);
  for (let at = sentence.first; at < end; at++) {
    if (list.get(tokens, at) === undefined) continue;
    if (!isWord(tokens, at, 'from') || tokens.kind[at + 1] === TokenKind.number) return true;
  }
  return false;
}

/** What shows that the shares are all there is. */
const SIGNS_OF_WHOLE = createLexicon<'answer' | 'rest' | 'know' | 'opinion' | 'parts'>([
  ...words('undecided unsure abstained abstaining neither neutral uncertain', 'answer'),
  ...words('rest remaining other remainder balance', 'rest'),
  ['know', 'know'],
  ['opinion', 'opinion'],
  ...words(
    `come comes came coming financed funded paid met owned split divided allocated consists comprises composed
    own owns owned hold holds held supplied generated voted yes no vote votes against opposed disagreed disagree disapproved disapprove alloy population ownership split land forest farmland spending spent budget revenue went`,
    'parts',
  ),
]);

function words<T extends string>(list: string, value: T): (readonly [string, T])[] {
  return list.split(/\s+/).map((word) => [word, value] as const);
}

const REMAINING = wordList('remaining other');
const DO_NOT = wordList("n't don't not didn't dont no");
const OTHERS = wordList(`
  up down compared from rose fell risen fallen increase decrease whereas margin respectively both either turnout
  among women men democrats republicans also more less than last previous earlier of-those percentage points`);

/** Of several wholes, or with answers that do not exclude each other. */
const SEVERAL = wordList(`
  while speak speaks use uses used accounted accounts account exports imports each average rate rates growth grew year
  years quarter month months only least most who discount interest tax support supported approval`);
