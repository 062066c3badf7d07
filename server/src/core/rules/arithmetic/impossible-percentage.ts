import { type Amount, amountsOf, type SentenceFacts } from '../../claims/amounts.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord } from '../../segment/tokens.js';
import { decimalsOf, quoted, reckonedWith } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'impossible-percentage',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { figures: 2, kinds: ['percent'], words: 'of' },
  severity: 'warning',
  summary: 'A percentage of a few people or things that no whole number of them gives, as in “27% of the 16 members”.',
  messages: {
    impossible: 'No whole number of {whole} is {stated}: {below} is {belowPercent}%, {above} is {abovePercent}%.',
  },
  fixes: {},
  *check(context) {
    const amounts = amountsOf(context);
    for (const [index, share] of amounts.entries()) {
      const whole = amounts[index + 1];
      if (share.unit !== 'percent' || share.value === null || share.modifier !== 'none' || whole === undefined)
        continue;
      if (share.value <= 0 || share.value >= 100 || share.low === null || share.high === null) continue;
      // "50% of the 15" is said loosely.
      if (share.value % 5 === 0 || !isCounted(context, share, whole)) continue;
      const count = whole.value as number;
      const [below, above] = [Math.floor((share.value * count) / 100), Math.ceil((share.value * count) / 100)];
      // Half a digit more, since a share may be cut off instead of rounded.
      const room = share.high - share.low;
      if ([below, above].some((each) => Math.abs((each / count) * 100 - (share.value as number)) <= room)) continue;
      const decimals = decimalsOf(share);
      yield {
        start: share.start,
        end: share.end,
        message: 'impossible',
        data: {
          whole: quoted(context, whole),
          stated: quoted(context, share),
          below,
          above,
          belowPercent: ((below / count) * 100).toFixed(decimals),
          abovePercent: ((above / count) * 100).toFixed(decimals),
        },
        related: reckonedWith(context, whole),
      };
    }
  },
});

/** "27% of the 16 members": an exact count of what cannot be divided. */
function isCounted({ tokens }: SentenceFacts, share: Amount, whole: Amount): boolean {
  if (whole.kind !== 'cardinal' || whole.value === null || whole.value < 2 || whole.value > MOST) return false;
  if (whole.low !== whole.high || whole.modifier !== 'none' || !Number.isInteger(whole.value)) return false;
  if (whole.noun === undefined || DIVISIBLE.get(tokens, whole.last + 1) !== undefined) return false;
  if (!isWord(tokens, share.last + 1, 'of')) return false;
  const gap = whole.first - share.last;
  return gap === 2 || (gap === 3 && DETERMINERS.get(tokens, share.last + 2) !== undefined);
}

/** From here on nearly every percentage is possible. */
const MOST = 99;

const DETERMINERS = wordList('the its their his her our these those all');

const DIVISIBLE = wordList('hours days weeks months years minutes points percent acres miles tons tonnes seconds bars');
