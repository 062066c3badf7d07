import type { Amount } from '../../claims/amounts.js';
import { changesOf } from '../../claims/changes.js';
import { disagree, percentOfWhole } from '../../claims/reckon.js';
import { sharesOf, wordedSharesOf } from '../../claims/shares.js';
import { SHARE_WORDS, type StatedShare } from '../../claims/sharewords.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { shareName } from '../fractions.js';
import { isCapitalised } from '../matchers.js';
import { percentText, quoted, reckonedWith } from '../reckoned.js';
import { defineRule, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'verbal-fraction-mismatch',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { figures: 1, kinds: ['percent', 'cardinal', 'money', 'measure', 'duration'], words: () => SHARE_WORDS },
  severity: 'warning',
  summary: 'A share in words that the figures beside it do not bear out, as in “nearly half (61%)”.',
  messages: {
    mismatch: '“{words}” and {stated} do not agree.',
    counted: '{part} of {whole} is {computed}: that is not “{words}”.',
  },
  fixes: { words: { title: 'Write “{right}”' } },
  *check(context) {
    for (const { words, percent } of wordedSharesOf(context)) {
      if (!disagree(words.meant, percent.meant)) continue;
      yield {
        start: percent.start,
        end: percent.end,
        message: 'mismatch',
        ...renamed(context, words, percent.percent?.value ?? 0, { stated: quoted(context, percent) }),
        related: [{ start: words.start, end: words.end, message: `“${quoted(context, words)}” stands here.` }],
      };
    }
    for (const { part, whole, share, isDoubtful } of sharesOf(context)) {
      const actual = percentOfWhole(part, whole);
      if (
        share.percent !== undefined ||
        isMultiple(context, share) ||
        isConversion(part, whole) ||
        actual === undefined ||
        part.value === null ||
        whole.value === null
      )
        continue;
      if (!disagree(share.meant, actual)) continue;
      const value = (part.value / whole.value) * 100;
      const computed = percentText(value, actual, part);
      yield {
        start: share.start,
        end: share.end,
        message: 'counted',
        ...(isDoubtful === true ? { isDoubtful } : {}),
        ...renamed(context, share, value, { part: quoted(context, part), whole: quoted(context, whole), computed }),
        related: reckonedWith(context, part, whole),
      };
    }
  },
});

/** "$30m, half of the $80m of last year" is compared, which is for multiple-mismatch. */
function isMultiple(context: SentenceContext, { last }: StatedShare): boolean {
  return changesOf(context).some(
    ({ from, to, times }) => from !== undefined && to !== undefined && times?.last === last,
  );
}

/** The data of a report, and the fix that calls the share by what it is. */
function renamed(
  context: SentenceContext,
  share: StatedShare,
  percent: number,
  data: Readonly<Record<string, string>>,
) {
  const { tokens } = context;
  const start = hedgeStart(tokens, share.first);
  const name = shareName(percent);
  const newText = isCapitalised(tokens, start) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  const edit = { start: tokens.start[start] as number, end: share.end, newText };
  return {
    data: { ...data, words: quoted(context, share), right: name },
    fixes: percent < MOST ? [{ fix: 'words' as const, edits: [edit] }] : [],
  };
}

/** In percent: nobody calls more than all a share. */
const MOST = 100;

/** The words with what hedges them: "nearly half", "more than a third", "a majority". */
function hedgeStart(tokens: Tokens, first: number): number {
  if (isWord(tokens, first - 1, 'than') && MORE.get(tokens, first - 2) !== undefined) return first - 2;
  return HEDGES.get(tokens, first - 1) === undefined ? first : first - 1;
}

const HEDGES = wordList('nearly almost about around roughly over under just some exactly precisely');
const MORE = wordList('more less fewer');

/** "three quarters of the lake's 1,100 square kilometres (425 square miles)": the whole again. */
function isConversion(part: Amount, whole: Amount): boolean {
  return part.unit !== whole.unit && (part.kind === 'measure' || part.kind === 'money');
}
