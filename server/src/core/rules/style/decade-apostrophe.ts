import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { markAt, spanOf, touchesPrevious } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'decade-apostrophe',
  group: 'style',
  scope: 'sentence',
  needs: { words: 's' },
  severity: 'off',
  summary: 'A decade with an apostrophe before its “s”, as “the 1990’s”.',
  messages: { apostrophe: 'A decade has no apostrophe before its “s”: “{decade}s”.' },
  fixes: { plain: { title: 'Write “{decade}s”' } },
  *check({ tokens, sentence }) {
    for (let index = sentence.first + 1; index + 2 < sentence.last; index++) {
      if (tokens.kind[index] !== TokenKind.number || BEFORE.get(tokens, index - 1) === undefined) continue;
      if (!isPossessive(tokens, index)) continue;
      const decade = textOf(tokens, index);
      // "1990's best film" is of the year; "the 1990's" is not.
      if (!/^(?:1\d|20)?\d0$/.test(decade) || decade === '00') continue;
      const { start, end } = spanOf(tokens, index, index + 2);
      yield {
        start,
        end,
        message: 'apostrophe',
        data: { decade },
        fixes: [{ fix: 'plain', edits: [{ start, end, newText: `${decade}s` }] }],
      };
    }
  },
});

/** "'s" right behind a number is a mark and a word. */
function isPossessive(tokens: Tokens, number: number): boolean {
  const mark = markAt(tokens, number + 1);
  if (mark !== "'" && mark !== '’') return false;
  return touchesPrevious(tokens, number + 1) && touchesPrevious(tokens, number + 2) && isWord(tokens, number + 2, 's');
}

const BEFORE = wordList('the early late mid');
