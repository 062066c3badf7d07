import { ENUMERATION, enumerationsIn } from '../../claims/lists/enumerations.js';
import { isSmallCount } from '../../claims/lists/telling.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'enumeration-mismatch',
  group: 'ranges',
  scope: 'paragraph',
  needs: { kinds: ['cardinal'], figure: isSmallCount, words: ENUMERATION },
  severity: 'information',
  summary: 'More or fewer things told one by one than announced, as “two failings. The first …; the third …”.',
  messages: { mismatch: '“{count}” are announced, and {told} are told one by one.' },
  fixes: {},
  *check(context) {
    for (const { count, told, last, isWhole } of enumerationsIn(context)) {
      const stated = count.value as number;
      if (stated === told || (stated > told && !isWhole)) continue;
      yield {
        start: count.start,
        end: count.end,
        message: 'mismatch',
        data: { count: context.text.slice(count.start, count.end), told },
        related: [{ ...last, message: 'This is the last.' }],
      };
    }
  },
});
