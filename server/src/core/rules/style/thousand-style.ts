import { numeral } from '../../claims/amounts.js';
import { Gap, isWord, Shape, textOf } from '../../segment/tokens.js';
import { spanOf, tokensOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'thousand-style',
  group: 'style',
  scope: 'sentence',
  needs: { figures: 1, words: 'thousand' },
  severity: 'hint',
  summary: 'A number in figures with “thousand” in a word, as “300 thousand” for “300,000”.',
  messages: { mixed: '“{written}” is mostly written “{figures}”.' },
  fixes: { figures: { title: 'Write “{figures}”' } },
  *check({ tokens, figures }) {
    for (const figure of figures) {
      if (figure.value === null) continue;
      const { first, last } = tokensOf(tokens, figure);
      for (let at = first; at < last; at++) {
        if (((tokens.shape[at] as number) & Shape.plainNumber) === 0 || !isWord(tokens, at + 1, 'thousand')) continue;
        if (tokens.gap[at + 1] !== Gap.space) break;
        const span = spanOf(tokens, at, at + 1);
        const written = numeral(Number(textOf(tokens, at)) * 1000, 0);
        yield {
          ...span,
          message: 'mixed',
          data: { written: tokens.text.slice(span.start, span.end), figures: written },
          fixes: [{ fix: 'figures', edits: [{ ...span, newText: written }] }],
        };
        break;
      }
    }
  },
});
