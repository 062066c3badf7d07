import { createLexicon } from '../../segment/lexicon.js';
import { spanOf } from '../../segment/marks.js';
import { isWord, lowerOf, type Tokens, textOf } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { isCapitalised } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'place-level-mixed',
  group: 'geography',
  scope: 'document',
  severity: 'hint',
  summary: 'One region under two words for its kind, as “Kaluga Oblast” and “Kaluga Region”.',
  messages: { mixed: '“{name}” here, “{other}” elsewhere in this article.' },
  fixes: { align: { title: 'Write “{other}”' } },
  *check(context) {
    const first = new Map<string, Division>();
    for (const { start, value } of divisionsIn(context)) {
      for (const division of value) {
        const here = shifted(division, start);
        const known = first.get(here.base);
        if (known === undefined) {
          first.set(here.base, here);
          continue;
        }
        if (known.kind === here.kind) continue;
        const span = { start: here.start, end: here.end };
        yield {
          ...span,
          message: 'mixed',
          data: { name: here.name, other: known.name },
          related: [{ start: known.start, end: known.end, message: `“${known.name}” stands here.` }],
          fixes: [{ fix: 'align', edits: [{ ...span, newText: known.name }] }],
        };
      }
    }
  },
});

/** "Kaluga Oblast", "the Vladimir Region". */
interface Division extends Span {
  readonly name: string;
  /** "kaluga": up to two words. */
  readonly base: string;
  /** "oblast" */
  readonly kind: string;
}

/** Words for one level of division, by which translations differ. */
const KINDS = createLexicon(
  'oblast region province krai kray territory governorate prefecture'.split(' ').map((word) => [word, word] as const),
);

const divisionsIn = perParagraph({ words: () => KINDS }, ({ tokens, sentences }) => {
  const divisions: Division[] = [];
  for (const { first, last } of sentences) {
    for (let at = first + 1; at < last; at++) {
      const kind = KINDS.get(tokens, at);
      if (kind === undefined || !isCapitalised(tokens, at) || !isName(tokens, at - 1)) continue;
      const from = at - 2 >= first && isName(tokens, at - 2) ? at - 2 : at - 1;
      const span = spanOf(tokens, from, at);
      const base = lowerOf(tokens, at - 1);
      divisions.push({ ...span, name: tokens.text.slice(span.start, span.end).replace(/\s+/g, ' '), base, kind });
    }
  }
  return divisions;
});

function isName(tokens: Tokens, index: number): boolean {
  return isCapitalised(tokens, index) && textOf(tokens, index).length > 2 && !isWord(tokens, index, 'the');
}
