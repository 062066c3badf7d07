import { COUNTED, hasAmounts, numeral } from '../../claims/amounts.js';
import { isMissed, totalsOf } from '../../claims/totals.js';
import { changed, quoted, reckonedWith } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'sum-mismatch',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { figures: 2, words: ': ( , – —', glance: hasAmounts(3, COUNTED) },
  severity: 'warning',
  summary: 'A total that its listed parts do not add up to, as in “13 people: eight adults and four children”.',
  messages: { mismatch: 'The parts add up to {computed}, not to {total}.' },
  fixes: { total: { title: 'Change the total to {computed}' } },
  *check(context) {
    for (const each of totalsOf(context)) {
      if (!isMissed(each)) continue;
      const { total, parts } = each;
      const value = parts.reduce((all, part) => all + (part.value ?? 0), 0);
      const edits = changed(context, total, value);
      yield {
        start: total.start,
        end: total.end,
        message: 'mismatch',
        data: { total: quoted(context, total), computed: numeral(value, 0) },
        related: reckonedWith(context, ...parts),
        fixes: edits.length === 0 ? [] : [{ fix: 'total', edits }],
      };
    }
  },
});
