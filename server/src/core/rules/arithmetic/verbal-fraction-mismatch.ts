import { disagree } from '../../claims/reckon.js';
import { type WordedShare, wordedSharesOf } from '../../claims/shares.js';
import type { Interval } from '../../figures/interval.js';
import { wordList } from '../../segment/lexicon.js';
import { spanOf } from '../../segment/marks.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { shareName } from '../fractions.js';
import { isCapitalised } from '../matchers.js';
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
  fixes: { words: { title: 'Write “{right}”' } },
  *check(context) {
    for (const worded of wordedSharesOf(context)) {
      if (!disagree(meantBy(worded), worded.share)) continue;
      const words = spanOf(context.tokens, worded.first, worded.last);
      const right = shareName(worded.share.value ?? 0);
      yield {
        start: worded.share.start,
        end: worded.share.end,
        message: 'mismatch',
        data: { words: quoted(context, words), stated: quoted(context, worded.share), right },
        related: [{ ...words, message: `“${quoted(context, words)}” stands here.` }],
        fixes: [
          {
            fix: 'words',
            edits: [{ ...hedged(context.tokens, worded, words), newText: likeStart(context.tokens, worded, right) }],
          },
        ],
      };
    }
  },
});

/** The words with what hedges them: "nearly half", "more than a third", "a majority". */
function hedgeStart(tokens: Tokens, first: number): number {
  if (isWord(tokens, first - 1, 'than') && MORE.get(tokens, first - 2) !== undefined) return first - 2;
  return HEDGES.get(tokens, first - 1) === undefined ? first : first - 1;
}

function hedged(tokens: Tokens, { first }: WordedShare, words: Span): Span {
  return { start: tokens.start[hedgeStart(tokens, first)] as number, end: words.end };
}

/** With a capital where the words have one. */
function likeStart(tokens: Tokens, { first }: WordedShare, text: string): string {
  return isCapitalised(tokens, hedgeStart(tokens, first)) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

const HEDGES = wordList('nearly almost about around roughly over under just some a an');
const MORE = wordList('more less');

/** In percent: a tenth of the fraction to either side; "nearly" may be a fifth below, and hardly above. */
function meantBy({ part, sort }: WordedShare): Interval {
  const value = part * 100;
  if (sort === 'more') return { low: value, high: null };
  if (sort === 'less') return { low: null, high: value };
  if (sort === 'nearly') return { low: value * 0.8, high: value * 1.02 };
  return { low: value * 0.89, high: value * 1.11 };
}
