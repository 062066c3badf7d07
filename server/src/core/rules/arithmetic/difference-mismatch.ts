import { type Amount, hasAmounts, isComparable, numeral } from '../../claims/amounts.js';
import { changesOf } from '../../claims/changes.js';
import { CHANGE_WORDS } from '../../claims/changewords.js';
import { difference, disagree, inOnePrecision } from '../../claims/reckon.js';
import { changed, decimalsOf, isAdjusted, quoted, reckonedWith, shownValue } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'difference-mismatch',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { figures: 2, words: () => CHANGE_WORDS, glance: hasAmounts(3) },
  severity: 'warning',
  summary: 'A rise or fall by another amount than lies between its two figures, as “cut by $4m, from $10m to $8m”.',
  messages: { mismatch: 'Between “{from}” and “{to}” lies {computed}, not {stated}.' },
  fixes: { amount: { title: 'Change the difference to {computed}' } },
  *check(context) {
    for (const { from, to, by, cue, isLoose } of changesOf(context)) {
      if (from?.value == null || to?.value == null || isLoose === true || isAdjusted(context)) continue;
      const actual = difference(...inOnePrecision(from, to), cue.direction);
      // Which way it went is for direction-contradiction to say.
      if (actual?.high == null || actual.high <= 0) continue;
      for (const stated of by) {
        if (stated.value === null || stated.per !== undefined || !isBetween(stated, from, to)) continue;
        if (!disagree(actual, stated)) continue;
        const value = Math.abs(to.value - from.value);
        yield {
          start: stated.start,
          end: stated.end,
          message: 'mismatch',
          data: {
            from: quoted(context, from),
            to: quoted(context, to),
            stated: quoted(context, stated),
            computed: stated.unit === null ? numeral(value, decimalsOf(stated)) : shownValue(context, stated, value),
          },
          related: reckonedWith(context, from, to),
          fixes: [{ fix: 'amount', edits: changed(context, stated, value) }],
        };
      }
    }
  },
});

/** So many dollars between two sums, points between two percentages; percent are a part of the first. */
function isBetween(stated: Amount, from: Amount, to: Amount): boolean {
  if (from.unit === 'percent') return stated.unit === 'percentage-point' || stated.noun === 'point';
  return stated.unit !== 'percent' && isComparable(stated, from) && isComparable(stated, to);
}
