import { wordList } from '../../segment/lexicon.js';
import { Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { markAt, spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'acronym-initials-mismatch',
  group: 'names',
  scope: 'sentence',
  needs: { words: '( as' },
  severity: 'off',
  summary: 'An acronym whose letters are not its expansion’s, as “special investment contract (SPIC)”.',
  messages: { mismatch: '“{acronym}” is not made of the first letters of “{expansion}”.' },
  fixes: {},
  *check({ tokens, sentence }) {
    for (let at = sentence.first + 3; at + 1 < sentence.last; at++) {
      if (markAt(tokens, at - 1) !== '(' || markAt(tokens, at + 1) !== ')' || !isAcronym(tokens, at)) continue;
      const acronym = textOf(tokens, at);
      const first = expansionBefore(tokens, at - 2, acronym.length, sentence.first);
      if (first < 0 || fits(tokens, first, at - 2, acronym)) continue;
      const { start, end } = spanOf(tokens, first, at - 2);
      const span = spanOf(tokens, at);
      yield { ...span, message: 'mismatch', data: { acronym, expansion: tokens.text.slice(start, end) } };
    }
  },
});

function isAcronym(tokens: Tokens, at: number): boolean {
  const length = (tokens.end[at] as number) - (tokens.start[at] as number);
  return tokens.shape[at] === (Shape.capital | Shape.innerCapital) && length >= 3 && length <= 6;
}

/** The first of as many words of weight as the acronym has letters, or one fewer; -1 where a mark comes first. */
function expansionBefore(tokens: Tokens, last: number, letters: number, first: number): number {
  let words = 0;
  let at = last;
  for (; at >= first && words < letters; at--) {
    if (tokens.kind[at] !== TokenKind.word) break;
    if (LITTLE.get(tokens, at) === undefined) words++;
  }
  let opening = at + 1;
  while (opening < last && LITTLE.get(tokens, opening) !== undefined) opening++;
  return words >= Math.max(2, letters - 1) ? opening : -1;
}

/** The first letters of the words, little words between them or not, in one of the orders of reading. */
function fits(tokens: Tokens, first: number, last: number, acronym: string): boolean {
  let all = '';
  let weighty = '';
  for (let at = first; at <= last; at++) {
    const letter = textOf(tokens, at).charAt(0).toUpperCase();
    all += letter;
    if (LITTLE.get(tokens, at) === undefined) weighty += letter;
  }
  return all.endsWith(acronym) || weighty.endsWith(acronym);
}

const LITTLE = wordList("of and for the on in to at by with 's de la du und y a an");
