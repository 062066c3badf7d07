import { type Amount, numeral } from '../../claims/amounts.js';
import { changesOf } from '../../claims/changes.js';
import { disagree, widened } from '../../claims/reckon.js';
import { ratio } from '../../figures/compare.js';
import type { Interval } from '../../figures/interval.js';
import { quoted, reckonedWith } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'multiple-mismatch',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { figures: 2, kinds: ['multiple'] },
  severity: 'warning',
  summary: 'A word such as “doubled” or “three times” that its two figures do not bear out.',
  messages: { mismatch: '“{to}” is {computed} times “{from}”: that is not “{stated}”.' },
  fixes: {},
  *check(context) {
    for (const { from, to, times } of changesOf(context)) {
      if (from?.value == null || to?.value == null || times === undefined) continue;
      const actual = ratio(to, from);
      const meant = meantBy(times);
      if (actual === undefined || meant === undefined || !disagree(actual, meant)) continue;
      const computed = numeral(to.value / from.value, to.value < from.value ? 2 : 1);
      yield {
        start: times.start,
        end: times.end,
        message: 'mismatch',
        data: { to: quoted(context, to), from: quoted(context, from), stated: quoted(context, times), computed },
        related: reckonedWith(context, from, to),
      };
    }
  },
});

/** "Doubled" is said of 1.7 to 2.3; "more than doubled" of anything above 2, and up to 3; "nearly" of what is below. */
function meantBy({ value, modifier }: Amount): Interval | undefined {
  if (value === null || value <= 0) return undefined;
  const isMore = modifier === 'more-than' || modifier === 'at-least';
  if (isMore || modifier === 'less-than' || modifier === 'at-most') {
    // "More than halved" is less than a half.
    return isMore === value > 1 ? { low: value * (1 - HARDLY), high: null } : { low: null, high: value * (1 + HARDLY) };
  }
  return widened({ low: value, high: value }, LOOSENESS);
}

const LOOSENESS = 0.15;
/** "More than doubled" must be more than this little less. */
const HARDLY = 0.02;
