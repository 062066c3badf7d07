import { COUNTED_LIST, countedListsOf } from '../../claims/lists/lists.js';
import { spanOf } from '../matchers.js';
import { quoted } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'list-count-ambiguous',
  group: 'ranges',
  scope: 'sentence',
  needs: COUNTED_LIST,
  severity: 'hint',
  summary: 'A list that has as many things as it says in one reading only.',
  messages: { ambiguous: '“{count}” are promised; the list reads as {listed}, unless a part of it describes another.' },
  fixes: {},
  *check(context) {
    for (const { count, first, last, plain, least, most } of countedListsOf(context)) {
      const stated = count.value as number;
      if (stated === plain || stated < least || stated > most) continue;
      yield {
        start: count.start,
        end: count.end,
        message: 'ambiguous',
        data: { count: quoted(context, count), listed: plain },
        related: [{ ...spanOf(context.tokens, first, last), message: `The list reads as ${plain}.` }],
      };
    }
  },
});
