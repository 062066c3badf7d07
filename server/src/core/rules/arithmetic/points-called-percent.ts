import { hasAmounts } from '../../claims/amounts.js';
import { changesOf } from '../../claims/changes.js';
import { CHANGE_WORDS } from '../../claims/changewords.js';
import { asItReads, difference, disagree, percentChange } from '../../claims/reckon.js';
import { markAt } from '../../segment/marks.js';
import { isWord } from '../../segment/tokens.js';
import { isAdjusted, percentText, quoted, reckonedWith } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'points-called-percent',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { figures: 2, kinds: ['percent'], words: () => CHANGE_WORDS, glance: hasAmounts(3) },
  severity: 'warning',
  summary: 'A difference of two percentages that is in percentage points and is called percent.',
  messages: {
    points: 'From {from} to {to} is {stated} in percentage points; in percent it is {computed}.',
  },
  fixes: { points: { title: 'Write “percentage points”' } },
  *check(context) {
    for (const { from, to, by, cue } of changesOf(context)) {
      if (from?.value == null || to?.value == null || from.unit !== 'percent' || isAdjusted(context)) continue;
      const actual = percentChange(from, to, cue.direction);
      const points = difference(from, to, cue.direction);
      const asRead = percentChange(asItReads(from), asItReads(to), cue.direction);
      if (actual === undefined || points === undefined || asRead === undefined) continue;
      for (const stated of by) {
        if (stated.unit !== 'percent' || stated.value === null) continue;
        if (disagree(points, stated) || !disagree(asRead, stated)) continue;
        // "Down 4 percent, to 76 from 80", which may be rounded from a fall of 4.4 percent.
        const isDoubtful = !disagree(actual, stated);
        if (isDoubtful && stated.value !== Math.abs(to.value - from.value)) continue;
        const unit = unitToken(context.tokens, stated.first, stated.last);
        yield {
          start: stated.start,
          end: stated.end,
          message: 'points',
          data: {
            from: quoted(context, from),
            to: quoted(context, to),
            stated: stated.value,
            computed: percentText(Math.abs(to.value / from.value - 1) * 100, actual, stated),
          },
          related: reckonedWith(context, from, to),
          ...(isDoubtful ? { isDoubtful } : {}),
          fixes:
            unit === undefined
              ? []
              : [
                  {
                    fix: 'points',
                    edits: [{ ...unit, newText: ' percentage ' + (stated.value === 1 ? 'point' : 'points') }],
                  },
                ],
        };
      }
    }
  },
});

/** "%", " percent" or " per cent" with the space before it. */
function unitToken(tokens: Parameters<typeof markAt>[0], first: number, last: number) {
  for (let at = first + 1; at <= last; at++) {
    if (markAt(tokens, at) !== '%' && !isWord(tokens, at, 'percent') && !isWord(tokens, at, 'per')) continue;
    return { start: tokens.end[at - 1] as number, end: tokens.end[last] as number };
  }
  return undefined;
}
