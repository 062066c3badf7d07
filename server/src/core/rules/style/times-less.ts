import { FIGURE_WORDS } from '../../figures/words.js';
import { createLexicon } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { partName } from '../fractions.js';
import { isCapitalised, isNumberWord, spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'times-less',
  group: 'style',
  scope: 'sentence',
  needs: { words: () => LESS, where: (tokens, index) => isWord(tokens, index - 1, 'times') },
  severity: 'information',
  summary: '“Four times fewer”: what is multiplied does not get less; a quarter is meant.',
  messages: { times: '“{phrase}” says how many times more, not less: name the part (“a quarter of”).' },
  fixes: { part: { title: 'Write “{part}”' } },
  *check({ tokens, sentence }) {
    for (let index = sentence.first + 1; index + 1 < sentence.last; index++) {
      const more = isWord(tokens, index, 'times') ? LESS.get(tokens, index + 1) : undefined;
      if (more === undefined) continue;
      if (tokens.kind[index - 1] !== TokenKind.number && !isNumberWord(tokens, index - 1)) continue;
      const span = spanOf(tokens, index - 1, index + 1);
      const part = partName(countAt(tokens, index - 1) ?? 0);
      const written = part === undefined ? '' : `${part} as ${more}`;
      const than = thanAfter(tokens, index + 2, sentence.last);
      yield {
        ...span,
        message: 'times',
        data: { phrase: tokens.text.slice(span.start, span.end), part: written },
        fixes:
          part === undefined
            ? []
            : [
                {
                  fix: 'part',
                  edits: [
                    { ...span, newText: isCapitalised(tokens, index - 1) ? capitalised(written) : written },
                    ...(than < 0 ? [] : [{ ...spanOf(tokens, than), newText: 'as' }]),
                  ],
                },
              ],
      };
    }
  },
});

function countAt(tokens: Tokens, index: number): number | undefined {
  return tokens.kind[index] === TokenKind.number
    ? Number(textOf(tokens, index).replaceAll(',', ''))
    : FIGURE_WORDS.get(tokens, index)?.cardinal;
}

/** "fewer boats than": at most three words on; -1 without. */
function thanAfter(tokens: Tokens, from: number, last: number): number {
  for (let at = from; at < Math.min(last, from + 4) && tokens.kind[at] === TokenKind.word; at++) {
    if (isWord(tokens, at, 'than')) return at;
  }
  return -1;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words for less, with what a part is as: "a quarter as many". */
const LESS = createLexicon([
  ['less', 'much'],
  ['fewer', 'many'],
  ['smaller', 'large'],
  ['lower', 'high'],
  ['cheaper', 'expensive'],
  ['slower', 'fast'],
  ['shorter', 'long'],
  ['lighter', 'heavy'],
  ['weaker', 'strong'],
  ['thinner', 'thick'],
  ['narrower', 'wide'],
  ['rarer', 'common'],
]);
