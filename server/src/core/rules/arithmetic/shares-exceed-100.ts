import { type Amount, amountsOf, numeral, type SentenceFacts } from '../../claims/amounts.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord } from '../../segment/tokens.js';
import { reckonedWith } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'shares-exceed-100',
  group: 'arithmetic',
  scope: 'sentence',
  needs: {
    figures: 3,
    kinds: ['percent'],
    words: 'undecided unsure abstained abstaining neither neutral uncertain rest know',
  },
  severity: 'information',
  summary: 'Answers that leave no other and add up to more than everybody, as “60% yes, 30% no, 20% undecided”.',
  messages: { sum: 'The answers add up to {sum}%.' },
  fixes: {},
  *check(context) {
    const shares = amountsOf(context).filter(({ unit }) => unit === 'percent');
    const [first] = shares;
    const last = shares.at(-1);
    if (first === undefined || last === undefined || shares.length < 3 || shares.length > 6) return;
    if (!shares.every(isShare) || !isExhaustive(context)) return;
    const sum = shares.reduce((all, { value }) => all + (value as number), 0);
    const least = shares.reduce((all, { low }) => all + (low as number), 0);
    if (sum <= MOST || least > 2 * MOST || least <= 100) return;
    yield {
      start: first.start,
      end: last.end,
      message: 'sum',
      data: { sum: numeral(sum, Number.isInteger(sum) ? 0 : 1) },
      related: reckonedWith(context, ...shares),
    };
  },
});

/** Rounding adds up to so much, in percent. */
const MOST = 102;

function isShare({ value, low, modifier }: Amount): boolean {
  return value !== null && low !== null && value < 100 && (modifier === 'none' || modifier === 'about');
}

/** Somebody is undecided, or all the rest is named; and no two years or questions are told of. */
function isExhaustive({ tokens, sentence }: SentenceFacts): boolean {
  let exhaustive = false;
  for (let at = sentence.first; at < sentence.last; at++) {
    if (OTHERS.get(tokens, at) !== undefined) return false;
    exhaustive ||= UNDECIDED.get(tokens, at) !== undefined;
    exhaustive ||= isWord(tokens, at, 'rest') && isWord(tokens, at - 1, 'the');
    exhaustive ||= isWord(tokens, at, 'know') && DO_NOT.get(tokens, at - 1) !== undefined;
  }
  return exhaustive;
}

const UNDECIDED = wordList('undecided unsure abstained abstaining neither neutral uncertain');
const DO_NOT = wordList("n't don't not didn't dont");
const OTHERS = wordList(`
  up down compared from rose fell risen fallen increase decrease while whereas margin respectively both either turnout
  among women men democrats republicans also more less than last previous earlier of-those percentage points`);
