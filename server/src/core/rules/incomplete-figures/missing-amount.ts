import type { Figure } from '../../figures/figure.js';
import { textOf } from '../../segment/tokens.js';
import { scaleAt, spanOf, tokensOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'missing-amount',
  group: 'incomplete-figures',
  scope: 'sentence',
  needs: { figures: 1, glance: (_tokens, _first, _last, figures) => figures.some(isMissing) },
  severity: 'error',
  summary: 'A scale word such as “million” or “bn” with no number before it.',
  messages: { missing: 'The amount is missing before “{scale}”.' },
  fixes: {
    tk: { title: 'Mark the amount as to come (TK)' },
    amount: { title: 'Insert the amount' },
  },
  *check({ tokens, figures }) {
    for (const figure of figures) {
      if (!isMissing(figure)) continue;
      const { first, last } = tokensOf(tokens, figure);
      // "$ million" is the rule dangling-currency-symbol's.
      if (scaleAt(tokens, first) === undefined) continue;
      const { start, end } = spanOf(tokens, first);
      const insertion =
        last > first
          ? { newText: '[amount] ', snippet: '${1:amount} ' }
          : { newText: '[currency and amount] ', snippet: '${1:\\$}${2:amount} ' };
      yield {
        start,
        end,
        message: 'missing',
        data: { scale: textOf(tokens, first) },
        fixes: [
          { fix: 'tk', edits: [{ start, end: start, newText: 'TK ' }] },
          { fix: 'amount', edits: [{ start, end: start, ...insertion }] },
        ],
      };
    }
  },
});

function isMissing({ given }: Figure): boolean {
  return given.value === 'missing';
}
