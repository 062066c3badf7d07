import { disagree } from '../../claims/reckon.js';
import { type WordedShare, wordedSharesOf } from '../../claims/shares.js';
import type { Interval } from '../../figures/interval.js';
import { spanOf } from '../../segment/marks.js';
import { quoted } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'verbal-fraction-mismatch',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { kinds: ['percent'], words: '( or' },
  severity: 'warning',
  summary: 'A fraction in words that the percentage beside it does not bear out, as in “nearly half (61%)”.',
  messages: { mismatch: '“{words}” and {stated} do not agree.' },
  fixes: {},
  *check(context) {
    for (const worded of wordedSharesOf(context)) {
      if (!disagree(meantBy(worded), worded.share)) continue;
      const words = spanOf(context.tokens, worded.first, worded.last);
      yield {
        start: worded.share.start,
        end: worded.share.end,
        message: 'mismatch',
        data: { words: quoted(context, words), stated: quoted(context, worded.share) },
        related: [{ ...words, message: `“${quoted(context, words)}” stands here.` }],
      };
    }
  },
});

/** In percent: a tenth of the fraction to either side; "nearly" may be a fifth below, and hardly above. */
function meantBy({ part, sort }: WordedShare): Interval {
  const value = part * 100;
  if (sort === 'more') return { low: value, high: null };
  if (sort === 'less') return { low: null, high: value };
  if (sort === 'nearly') return { low: value * 0.8, high: value * 1.02 };
  return { low: value * 0.89, high: value * 1.11 };
}
