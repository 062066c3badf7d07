import { createLexicon, wordList } from '../../segment/lexicon.js';
import { Gap, lowerOf, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { ordinal } from '../days.js';
import { isInListBefore, spanOf, touchesPrevious } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'wrong-ordinal-suffix',
  group: 'style',
  scope: 'sentence',
  needs: {
    words: 'st nd rd th anniversary birthday',
    where: (tokens, index) => tokens.kind[index - 1] === TokenKind.number,
  },
  severity: 'warning',
  summary: 'A number with the ending of another, or none, as “21th”, “3th” and “the 10 anniversary”.',
  messages: { ending: '“{wrong}” is written “{right}”.' },
  fixes: { correct: { title: 'Write “{right}”' } },
  *check({ tokens, sentence }) {
    for (let index = sentence.first; index + 1 < sentence.last; index++) {
      if (tokens.kind[index] !== TokenKind.number) continue;
      if (lacksEnding(tokens, index)) {
        const span = spanOf(tokens, index);
        const [wrong, right] = [textOf(tokens, index), ordinal(Number(textOf(tokens, index)))];
        const fixes = [{ fix: 'correct' as const, edits: [{ ...span, newText: right }] }];
        yield { ...span, message: 'ending', data: { wrong, right }, isDoubtful: true, fixes };
        continue;
      }
      if (SUFFIXES.get(tokens, index + 1) === undefined) continue;
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

/** "the 10 anniversary", "her 50 birthday". */
function lacksEnding(tokens: Tokens, index: number): boolean {
  const isCounted = ANNIVERSARIES.get(tokens, index + 1) !== undefined && DEFINITE.get(tokens, index - 1) !== undefined;
  return isCounted && tokens.gap[index + 1] === Gap.space && /^\d{1,3}$/.test(textOf(tokens, index));
}

const ANNIVERSARIES = wordList('anniversary birthday');
const DEFINITE = wordList("the its his her their my our this 's");

/** "12st 7lb", "weighed 14st": stones, not the 12th and the 14th. */
function isStone(tokens: Tokens, number: number, first: number): boolean {
  if (SUFFIXES.get(tokens, number + 1) !== 'st') return false;
  return tokens.kind[number + 2] === TokenKind.number || isInListBefore(tokens, number, WEIGHED, 5, first);
}

const SUFFIXES = createLexicon(['st', 'nd', 'rd', 'th'].map((suffix) => [suffix, suffix] as const));

const WEIGHED = wordList(`
  weigh weighs weighed weighing weight lost lose losing shed gained heavy heavier lighter stone tipped slimmed scales
  dropped up down nearly over under`);
