import { type Amount, amountsOf, numeral, type SentenceFacts } from '../../claims/amounts.js';
import { disagree } from '../../claims/reckon.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord } from '../../segment/tokens.js';
import { quoted, reckonedWith } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'each-times-count-mismatch',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { figures: 3, kinds: ['money'], words: 'each apiece' },
  severity: 'warning',
  summary: 'A total that is not the number of shares times each, as in “£10m for 500 families, £200,000 each”.',
  messages: { mismatch: '{count} times {each} is {computed}, not {total}.' },
  fixes: {},
  *check(context) {
    const amounts = amountsOf(context);
    if (amounts.length < 3) return;
    const sums = amounts.filter(({ kind }) => kind === 'money');
    const counts = amounts.filter(({ kind, noun }) => kind === 'cardinal' && noun !== undefined);
    const each = sums.find((amount) => isEach(context, amount));
    const total = sums.find((amount) => amount !== each);
    const count = counts[0];
    // With a fourth figure it is not sure which belong together.
    if (each?.value == null || total?.value == null || count?.value == null) return;
    if (sums.length !== 2 || counts.length !== 1 || each.unit !== total.unit || total.value < each.value) return;
    if (count.value < 2 || !isTotal(context, total, count, each)) return;
    if ([each, total, count].some(({ modifier, low, high }) => modifier !== 'none' || low === null || high === null))
      return;
    const product = {
      low: (each.low as number) * (count.low as number),
      high: (each.high as number) * (count.high as number),
    };
    if (!disagree(product, total)) return;
    yield {
      start: total.start,
      end: total.end,
      message: 'mismatch',
      data: {
        count: quoted(context, count),
        each: quoted(context, each),
        total: quoted(context, total),
        computed: numeral(count.value * each.value, 0),
      },
      related: reckonedWith(context, count, each),
    };
  },
});

/** "£200,000 each", "$5 apiece", "will each get $500". */
function isEach({ tokens, sentence }: SentenceFacts, { first, last }: Amount): boolean {
  if (isWord(tokens, last + 1, 'each') || isWord(tokens, last + 1, 'apiece')) return true;
  return isWord(tokens, first - 2, 'each') && first - 2 > sentence.first;
}

/** "£10m for 500 families", "a total of £10m", "£10m in all": the sum is said to be what all of them get. */
function isTotal({ tokens, sentence }: SentenceFacts, total: Amount, count: Amount, each: Amount): boolean {
  for (let at = Math.max(sentence.first, total.first - 4); at < Math.min(sentence.last, total.last + 4); at++) {
    if (at < total.first || at > total.last) if (TOTALS.get(tokens, at) !== undefined) return true;
  }
  const gap = count.first - total.last;
  const isShared = isWord(tokens, total.last + 1, 'for') || SHARED.get(tokens, total.last + 1) !== undefined;
  if (gap >= 2 && gap <= 4 && isShared && each.first > count.last) return true;
  return isWord(tokens, total.last + 1, 'in') && isWord(tokens, total.last + 2, 'all');
}

const SHARED = wordList('to among between');

const TOTALS = wordList('total totalling totaling altogether overall');
