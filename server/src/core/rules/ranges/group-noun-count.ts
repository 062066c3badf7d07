import type { Mention } from '../../entities/mention.js';
import { createLexicon } from '../../segment/lexicon.js';
import { isWord, tokenAt } from '../../segment/tokens.js';
import { markAt, spanOf } from '../matchers.js';
import { defineRule, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'group-noun-count',
  group: 'ranges',
  scope: 'sentence',
  needs: { words: () => GROUPS },
  severity: 'hint',
  summary: 'A duo, trio or quartet of another number of names, as “the trio, JAC and KAMAZ”.',
  messages: { count: 'A {group} is {size}; {named} are named.' },
  fixes: {},
  *check(context) {
    const { tokens, sentence, mentions } = context;
    if (mentions.length < 2) return;
    for (let index = sentence.first + 1; index + 2 < sentence.last; index++) {
      const size = GROUPS.get(tokens, index);
      if (size === undefined || !OPENERS.has(markAt(tokens, index + 1))) continue;
      const named = namedFrom(context, index + 2);
      if (named < 2 || named === size) continue;
      const span = spanOf(tokens, index);
      yield { ...span, message: 'count', data: { group: tokens.text.slice(span.start, span.end), size, named } };
    }
  },
});

/** How many names, joined by commas and a last "and", make up the list that opens here; 0 where it is no such list. */
function namedFrom({ tokens, sentence, mentions }: SentenceContext, first: number): number {
  let at = first;
  let named = 0;
  let isJoined = false;
  for (;;) {
    const mention: Mention | undefined = mentions.find(({ start }) => start === tokens.start[at]);
    if (mention === undefined) return 0;
    named++;
    at = tokenAt(tokens, mention.end - 1) + 1;
    if (isJoined) break;
    const comma = markAt(tokens, at) === ',';
    isJoined = isWord(tokens, comma ? at + 1 : at, 'and');
    if (!comma && !isJoined) return 0;
    at += (comma ? 1 : 0) + (isJoined ? 1 : 0);
  }
  return at >= sentence.last || ENDS.has(markAt(tokens, at)) ? named : 0;
}

const GROUPS = createLexicon([
  ['duo', 2],
  ['pair', 2],
  ['trio', 3],
  ['triad', 3],
  ['threesome', 3],
  ['quartet', 4],
  ['foursome', 4],
  ['quintet', 5],
]);

const OPENERS: ReadonlySet<string> = new Set([',', ':', '–', '—', '(']);
const ENDS: ReadonlySet<string> = new Set([',', '.', ';', '–', '—', ')']);
