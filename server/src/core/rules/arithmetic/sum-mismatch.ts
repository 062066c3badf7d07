import { COUNTED, hasAmounts, numeral } from '../../claims/amounts.js';
import { dividedOf } from '../../claims/divided.js';
import { isMissed, totalsOf } from '../../claims/totals.js';
import { changed, quoted, reckonedWith } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'sum-mismatch',
  group: 'arithmetic',
  scope: 'sentence',
  needs: {
    figures: 2,
    words: ': ( , – — of which other remaining voted votes vote include includes comprises',
    glance: hasAmounts(2, COUNTED),
  },
  severity: 'warning',
  summary: 'A total that its listed parts do not add up to, as in “13 people: eight adults and four children”.',
  messages: {
    mismatch: 'The parts add up to {computed}, not to {total}.',
    exceeds: '“{part}” is more than “{total}”, of which it is a part.',
  },
  fixes: { total: { title: 'Change the total to {computed}' } },
  *check(context) {
    for (const each of [...totalsOf(context), ...dividedOf(context)]) {
      if (!isMissed(each)) continue;
      const { total, parts, isDoubtful } = each;
      const [part, second] = parts;
      const value = parts.reduce((all, { value: own }) => all + (own ?? 0), 0);
      const edits = changed(context, total, value);
      yield {
        start: total.start,
        end: total.end,
        message: second === undefined ? 'exceeds' : 'mismatch',
        ...(isDoubtful === true ? { isDoubtful } : {}),
        data: {
          total: quoted(context, total),
          computed: numeral(value, 0),
          part: part === undefined ? '' : quoted(context, part),
        },
        related: reckonedWith(context, ...parts),
        fixes: edits.length === 0 || second === undefined ? [] : [{ fix: 'total', edits }],
      };
    }
  },
});
