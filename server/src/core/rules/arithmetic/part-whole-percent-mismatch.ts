import { hasAmounts } from '../../claims/amounts.js';
import { disagree } from '../../claims/reckon.js';
import { LEFT_WORDS, PORTION_OPENINGS } from '../../claims/shares/portions.js';
import { isOffAsItReads, percentOf, sharesOf } from '../../claims/shares/shares.js';
import { isInListBetween } from '../../segment/marks.js';
import { changed, percentText, quoted, reckonedWith } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'part-whole-percent-mismatch',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { kinds: ['percent'], glance: mayBeShare },
  severity: 'warning',
  summary: 'A percentage that is not the part of the whole it stands with, as in “12 of the 45 members (36%)”.',
  messages: {
    mismatch: '{part} of {whole} is {computed}, not {stated}.',
    left: '{part} of {whole} leaves {computed}, not {stated}.',
  },
  fixes: { percent: { title: 'Change the percentage to {computed}' } },
  *check(context) {
    for (const found of sharesOf(context)) {
      const { part, whole, share, isDoubtful, isLeft } = found;
      const { percent } = share;
      const actual = percentOf(found);
      if (percent === undefined || actual === undefined || part.value === null || whole.value === null) continue;
      const isSure = disagree(actual, percent);
      if (!isSure && (isLeft === true || !isOffAsItReads(part, whole, percent))) continue;
      const own = (part.value / whole.value) * 100;
      const value = isLeft === true ? 100 - own : own;
      const computed = percentText(value, actual, percent);
      yield {
        start: share.start,
        end: share.end,
        message: isLeft === true ? 'left' : 'mismatch',
        ...(isDoubtful === true || !isSure ? { isDoubtful: true as const } : {}),
        data: { part: quoted(context, part), whole: quoted(context, whole), stated: quoted(context, share), computed },
        related: reckonedWith(context, part, whole),
        fixes: [{ fix: 'percent', edits: changed(context, percent, value) }],
      };
    }
  },
});

const hasTwo = hasAmounts(2);

/** A percentage with a count, or of what the sentence before counts. */
function mayBeShare(...[tokens, first, last, figures]: Parameters<typeof hasTwo>): boolean {
  return (
    hasTwo(tokens, first, last, figures) ||
    PORTION_OPENINGS.get(tokens, first) !== undefined ||
    isInListBetween(tokens, first, last, LEFT_WORDS)
  );
}
