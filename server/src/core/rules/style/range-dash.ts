import type { FigureKind } from '../../figures/figure.js';
import { TokenKind } from '../../segment/tokens.js';
import { markAt, spanOf, tokensOf, touchesPrevious } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'range-dash',
  group: 'style',
  scope: 'sentence',
  needs: { figures: 1, words: '-' },
  severity: 'off',
  summary: 'A range with a hyphen, as “5-7 per cent” for “5–7 per cent”.',
  messages: { hyphen: 'A range has an en dash: “–”.' },
  fixes: { dash: { title: 'Write an en dash' } },
  *check({ tokens, figures }) {
    for (const figure of figures) {
      if (!KINDS.has(figure.kind) || figure.value !== null) continue;
      const { first, last } = tokensOf(tokens, figure);
      for (let at = first + 1; at < last; at++) {
        if (markAt(tokens, at) !== '-' || !touchesPrevious(tokens, at) || !touchesPrevious(tokens, at + 1)) continue;
        if (tokens.kind[at + 1] !== TokenKind.number && markAt(tokens, at + 1) === '') continue;
        const span = spanOf(tokens, at);
        yield { ...span, message: 'hyphen', fixes: [{ fix: 'dash', edits: [{ ...span, newText: '–' }] }] };
      }
    }
  },
});

/** Not scores, votes and telephone numbers. */
const KINDS: ReadonlySet<FigureKind> = new Set(['cardinal', 'percent', 'money', 'measure', 'duration', 'date', 'age']);
