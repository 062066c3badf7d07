import { hasAmounts } from '../../claims/amounts.js';
import { disagree, percentOfWhole } from '../../claims/reckon.js';
import { sharesOf } from '../../claims/shares.js';
import { changed, percentText, quoted, reckonedWith } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'part-whole-percent-mismatch',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { figures: 2, kinds: ['percent'], glance: hasAmounts(2) },
  severity: 'warning',
  summary: 'A percentage that is not the part of the whole it stands with, as in “12 of the 45 members (36%)”.',
  messages: { mismatch: '{part} of {whole} is {computed}, not {stated}.' },
  fixes: { percent: { title: 'Change the percentage to {computed}' } },
  *check(context) {
    for (const { part, whole, share, isDoubtful } of sharesOf(context)) {
      const { percent } = share;
      const actual = percentOfWhole(part, whole);
      if (percent === undefined || actual === undefined || part.value === null || whole.value === null) continue;
      if (!disagree(actual, percent)) continue;
      const value = (part.value / whole.value) * 100;
      const computed = percentText(value, actual, percent);
      yield {
        start: share.start,
        end: share.end,
        message: 'mismatch',
        ...(isDoubtful === true ? { isDoubtful } : {}),
        data: { part: quoted(context, part), whole: quoted(context, whole), stated: quoted(context, share), computed },
        related: reckonedWith(context, part, whole),
        fixes: [{ fix: 'percent', edits: changed(context, percent, value) }],
      };
    }
  },
});
