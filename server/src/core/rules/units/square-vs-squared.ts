import { isWord } from '../../segment/tokens.js';
import { spanOf, tokensOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'square-vs-squared',
  group: 'units',
  scope: 'sentence',
  needs: { kinds: ['measure'], words: 'squared' },
  severity: 'hint',
  summary: '“10 km squared”: ten square kilometres, or ten kilometres on each side, which is a hundred.',
  messages: { squared: '“{phrase}” is read as an area and as the side of a square: say which.' },
  fixes: { area: { title: 'Write “{area}”' } },
  *check({ tokens, figures }) {
    for (const { kind, start, end, unit } of figures) {
      if (kind !== 'measure' || unit === null || !LENGTHS.has(unit)) continue;
      const { last } = tokensOf(tokens, { start, end });
      if (!isWord(tokens, last + 1, 'squared')) continue;
      const name = spanOf(tokens, last);
      const squared = spanOf(tokens, last + 1);
      const phrase = tokens.text.slice(start, squared.end);
      const area = `square ${tokens.text.slice(name.start, name.end)}`;
      yield {
        start,
        end: squared.end,
        message: 'squared',
        data: { phrase, area },
        fixes: [{ fix: 'area', edits: [{ start: name.start, end: squared.end, newText: area }] }],
      };
    }
  },
});

const LENGTHS: ReadonlySet<string> = new Set(['kilometer', 'meter', 'centimeter', 'mile', 'foot', 'yard', 'inch']);
