import { wordList } from '../../segment/lexicon.js';
import { TokenKind, type Tokens } from '../../segment/tokens.js';
import { isInListBefore, markAt, spanOf, touchesPrevious } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'empty-brackets',
  group: 'incomplete-figures',
  scope: 'paragraph',
  needs: { words: '( [ “ «', where: (tokens, index) => closerAt(tokens, index) !== undefined },
  severity: 'warning',
  summary: 'Brackets or quotation marks with nothing between them, as “the fee () was paid”.',
  messages: { empty: 'Nothing stands between “{opener}” and “{closer}”.' },
  fixes: { delete: { title: 'Delete “{opener}{closer}”' } },
  *check({ kind, tokens }) {
    if (kind === 'cell') return;
    for (let index = 1; index + 1 < tokens.count; index++) {
      const closer = closerAt(tokens, index);
      if (closer === undefined || !isInProse(tokens, index)) continue;
      const start = tokens.end[index - 1] as number;
      const end = tokens.end[index + 1] as number;
      yield {
        ...spanOf(tokens, index, index + 1),
        message: 'empty',
        data: { opener: markAt(tokens, index), closer },
        fixes: [{ fix: 'delete', edits: [{ start, end, newText: '' }] }],
      };
      index++;
    }
  },
});

/** The bracket that closes what opens here, if it stands right behind. */
function closerAt(tokens: Tokens, index: number): string | undefined {
  const closer = PAIRS.get(markAt(tokens, index));
  return closer !== undefined && markAt(tokens, index + 1) === closer ? closer : undefined;
}

/** Not `main()`, "[]int", ":()" and a box to tick. */
function isInProse(tokens: Tokens, opener: number): boolean {
  if (touchesPrevious(tokens, opener) && tokens.kind[opener - 1] !== TokenKind.object) return false;
  const next = opener + 2;
  if (next < tokens.count && touchesPrevious(tokens, next) && tokens.kind[next] !== TokenKind.mark) return false;
  if (markAt(tokens, opener - 1) === '*' || markAt(tokens, opener - 1) === '-') return false;
  // "the function main ()".
  return !isInListBefore(tokens, opener, OF_PROGRAMS, 2, 0);
}

const OF_PROGRAMS = wordList('function functions method command routine macro procedure');

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
]);
