import { COUNTED_LIST, countedListsOf } from '../../claims/lists/lists.js';
import { spanOf } from '../matchers.js';
import { quoted } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'list-count-mismatch',
  group: 'ranges',
  scope: 'sentence',
  needs: COUNTED_LIST,
  severity: 'information',
  summary: 'A list that does not have as many things as it says, as “four priorities: education, crime and roads”.',
  messages: { mismatch: '“{count}” are promised, and {listed} are listed.' },
  fixes: {},
  *check(context) {
    for (const { count, first, last, plain, least, most } of countedListsOf(context)) {
      const stated = count.value as number;
      if (stated >= least && stated <= most) continue;
      yield {
        start: count.start,
        end: count.end,
        message: 'mismatch',
        data: { count: quoted(context, count), listed: plain },
        related: [{ ...spanOf(context.tokens, first, last), message: `The list has ${plain}.` }],
      };
    }
  },
});
