import type { Figure } from '../../figures/figure.js';
import { TokenKind, type Tokens } from '../../segment/tokens.js';
import { isHyphenatedToNext, tokensOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'figure-or-word',
  group: 'style',
  scope: 'sentence',
  needs: { kinds: ['cardinal'], glance: (_tokens, _first, _last, figures) => figures.some(isCount) },
  severity: 'hint',
  summary: 'A count above ten in words, as “eleven countries” for “11 countries”.',
  messages: { words: '“{words}” is above ten: most houses write “{figures}”.' },
  fixes: { figures: { title: 'Write “{figures}”' } },
  *check({ tokens, sentence, figures }) {
    for (const figure of figures) {
      if (!isCount(figure)) continue;
      const { first, last } = tokensOf(tokens, figure);
      // A sentence opens with a word; "twenty-odd" and "forty-something" are no counts.
      if (first === sentence.first || !isInWords(tokens, first, last) || isHyphenatedToNext(tokens, last)) continue;
      const { start, end } = figure;
      const written = String(figure.value);
      yield {
        start,
        end,
        message: 'words',
        data: { words: tokens.text.slice(start, end), figures: written },
        fixes: [{ fix: 'figures', edits: [{ start, end, newText: written }] }],
      };
    }
  },
});

/** Above ten, where all houses agree, and below a hundred, from where on round numbers are words to many. */
function isCount({ kind, value, noun, modifier }: Figure): boolean {
  return (
    kind === 'cardinal' && noun !== undefined && modifier === 'none' && value !== null && value > 10 && value < 100
  );
}

function isInWords(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (tokens.kind[at] === TokenKind.number) return false;
  return true;
}
