import { createLexicon, wordList } from '../../segment/lexicon.js';
import { lowerOf, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { ordinal } from '../days.js';
import { isInListBefore, spanOf, touchesPrevious } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'wrong-ordinal-suffix',
  group: 'style',
  scope: 'sentence',
  needs: { words: () => SUFFIXES },
  severity: 'warning',
  summary: 'A number with the ending of another, as “21th” or “3th”.',
  messages: { ending: '“{wrong}” is written “{right}”.' },
  fixes: { correct: { title: 'Write “{right}”' } },
  *check({ tokens, sentence }) {
    for (let index = sentence.first; index + 1 < sentence.last; index++) {
      if (tokens.kind[index] !== TokenKind.number || SUFFIXES.get(tokens, index + 1) === undefined) continue;
      if (!touchesPrevious(tokens, index + 1)) continue;
      const digits = textOf(tokens, index);
      if (!/^[1-9]\d{0,2}(?:,\d{3})*$|^[1-9]\d{3}$/.test(digits)) continue;
      const number = digits.replaceAll(',', '');
      const suffix = ordinal(Number(number)).slice(number.length);
      if (lowerOf(tokens, index + 1) === suffix || isStone(tokens, index, sentence.first)) continue;
      const { start, end } = spanOf(tokens, index, index + 1);
      const written = textOf(tokens, index + 1);
      const right = digits + (written === written.toUpperCase() ? suffix.toUpperCase() : suffix);
      yield {
        start,
        end,
        message: 'ending',
        data: { wrong: digits + written, right },
        fixes: [{ fix: 'correct', edits: [{ start, end, newText: right }] }],
      };
    }
  },
});

/** "12st 7lb", "weighed 14st": stones, not the 12th and the 14th. */
function isStone(tokens: Tokens, number: number, first: number): boolean {
  if (SUFFIXES.get(tokens, number + 1) !== 'st') return false;
  return tokens.kind[number + 2] === TokenKind.number || isInListBefore(tokens, number, WEIGHED, 5, first);
}

const SUFFIXES = createLexicon(['st', 'nd', 'rd', 'th'].map((suffix) => [suffix, suffix] as const));

const WEIGHED = wordList(`
  weigh weighs weighed weighing weight lost lose losing shed gained heavy heavier lighter stone tipped slimmed scales
  dropped up down nearly over under`);
