import type { Amount } from '../../claims/amounts.js';
import { changesOf } from '../../claims/changes/changes.js';
import { disagree } from '../../claims/reckon.js';
import { percentOf, sharesOf, wordedSharesOf } from '../../claims/shares/shares.js';
import { mayBeShareAt, SHARE_WORDS, type StatedShare } from '../../claims/shares/sharewords.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { isShareName, shareName } from '../fractions.js';
import { isCapitalised } from '../matchers.js';
import { percentText, quoted, reckonedWith } from '../reckoned.js';
import { defineRule, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'verbal-fraction-mismatch',
  group: 'arithmetic',
  scope: 'sentence',
  needs: {
    figures: 1,
    kinds: ['percent', 'cardinal', 'money', 'measure', 'duration', 'multiple', 'ratio'],
    words: () => SHARE_WORDS,
    where: mayBeShareAt,
  },
  severity: 'warning',
  summary: 'A share in words that the figures beside it do not bear out, as in “nearly half (61%)”.',
  messages: {
    mismatch: '“{words}” and {stated} do not agree.',
    counted: '{part} of {whole} is {computed}: that is not “{words}”.',
    left: '{part} of {whole} leaves {computed}: that is not “{words}”.',
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
    for (const found of sharesOf(context)) {
      const { part, whole, share, isDoubtful, isLeft } = found;
      const actual = percentOf(found);
      if (
        share.percent !== undefined ||
        isMultiple(context, share) ||
        isConversion(part, whole) ||
        actual === undefined ||
        part.value === null ||
        whole.value === null
      )
        continue;
      const isSure = disagree(share.meant, actual);
      if (!isSure && (isLeft === true || !isOtherName(part, whole, share))) continue;
      const own = (part.value / whole.value) * 100;
      const value = isLeft === true ? 100 - own : own;
      const computed = percentText(value, actual, part);
      yield {
        start: share.start,
        end: share.end,
        message: isLeft === true ? 'left' : 'counted',
        ...(isDoubtful === true || !isSure ? { isDoubtful: true as const } : {}),
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

/** "18 of her 24 matches, or four-fifths": what is three-quarters to the last is not called by its neighbour. */
function isOtherName({ value: part }: Amount, { value: whole, modifier }: Amount, { meant }: StatedShare): boolean {
  const percent = ((part as number) / (whole as number)) * 100;
  if (modifier !== 'none' || (whole as number) >= MOST_COUNTED) return false;
  if (percent < (meant.low ?? 0) || percent > (meant.high ?? 100)) return true;
  if (meant.low === null || meant.high === null) return false;
  const middle = (meant.low + meant.high) / 2;
  return isShareName(percent) && Math.abs(percent - middle) > APART && meant.high - middle <= MOST_ROOM;
}

const MOST_COUNTED = 1000;
/** In percentage points: between two names, and to either side of one. */
const APART = 4;
const MOST_ROOM = 6.5;

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
