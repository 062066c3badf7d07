import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind } from '../../segment/tokens.js';
import { isNumberWord, spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'times-less',
  group: 'style',
  scope: 'sentence',
  needs: { words: () => LESS },
  severity: 'information',
  summary: '“Four times fewer”: what is multiplied does not get less; a quarter is meant.',
  messages: { times: '“{phrase}” says how many times more, not less: name the part (“a quarter of”).' },
  fixes: {},
  *check({ tokens, sentence }) {
    for (let index = sentence.first + 1; index + 1 < sentence.last; index++) {
      if (!isWord(tokens, index, 'times') || LESS.get(tokens, index + 1) === undefined) continue;
      if (tokens.kind[index - 1] !== TokenKind.number && !isNumberWord(tokens, index - 1)) continue;
      const span = spanOf(tokens, index - 1, index + 1);
      yield { ...span, message: 'times', data: { phrase: tokens.text.slice(span.start, span.end) } };
    }
  },
});

const LESS = wordList('less fewer smaller lower cheaper slower shorter lighter weaker thinner narrower rarer');
