import { numeral } from '../../claims/amounts.js';
import { disagree, widened } from '../../claims/reckon.js';
import { apportionedOf, GROUP_WORDS } from '../../claims/sums/apportioned.js';
import { AVERAGES, rateOf, ratePairsOf } from '../../claims/sums/rates.js';
import type { Figure } from '../../figures/figure.js';
import { createLexicon } from '../../segment/lexicon.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { quoted, reckonedWith } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'each-times-count-mismatch',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { figures: 2, kinds: ['money', 'cardinal', 'measure'], glance: hasRate },
  severity: 'warning',
  summary: 'A total that is not the number of shares times each, as in “£10m for 500 families, £200,000 each”.',
  messages: {
    mismatch: '{count} times {each} is {computed}, not {total}.',
    rates: '“{first}” and “{second}” are not the same.',
  },
  fixes: {},
  *check(context) {
    for (const { first, second, short, long, times, isDoubtful } of ratePairsOf(context)) {
      const product = {
        low: (short.low as number) * (times.low as number),
        high: (short.high as number) * (times.high as number),
      };
      // "$800 million a day, or $300 billion a year" is rounded up from 292.
      if (!disagree(widened(product, ROUNDING), long)) continue;
      yield {
        start: second.start,
        end: second.end,
        message: 'rates',
        data: { first: quoted(context, first), second: quoted(context, second) },
        ...(isDoubtful === true ? { isDoubtful } : {}),
        related: reckonedWith(context, first),
      };
    }
    const rate = rateOf(context) ?? apportionedOf(context);
    if (rate === undefined) return;
    const { count, each, total, isDoubtful } = rate;
    const product = {
      low: (each.low as number) * (count.low ?? 0),
      high: count.high === null ? null : (each.high as number) * count.high,
    };
    if (!disagree(product, total)) return;
    yield {
      start: total.start,
      end: total.end,
      message: 'mismatch',
      ...(isDoubtful === true ? { isDoubtful } : {}),
      data: {
        count: quoted(context, count),
        each: quoted(context, each),
        total: quoted(context, total),
        computed: numeral((count.value as number) * (each.value as number), 0),
      },
      related: reckonedWith(context, count, each),
    };
  },
});

/** Of what a rate comes to in a longer time. */
const ROUNDING = 0.05;

/** "each", "on average", "rooms of", or a figure for every hour or head. */
function hasRate(tokens: Tokens, first: number, last: number, figures: readonly Figure[]): boolean {
  if (figures.some(({ per }) => per !== undefined)) return true;
  for (let at = first; at < last; at++) {
    const isGroup = RATES.glance(tokens, at);
    if (isGroup === false || (isGroup === true && isWord(tokens, at + 1, 'of'))) return true;
  }
  return figures.length > 2;
}

/** True for groups that something is told in. */
const RATES = createLexicon<boolean>([
  ...['each', 'apiece', 'at', ...AVERAGES.words].map((word) => [word, false] as const),
  ...GROUP_WORDS.words.map((word) => [word, true] as const),
]);
