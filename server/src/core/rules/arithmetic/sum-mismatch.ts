import { ADDED, COUNTED, hasAmounts, numeral } from '../../claims/amounts.js';
import { opensTogether } from '../../claims/sums/additions.js';
import { dividedOf, PART_WORDS, VOTING } from '../../claims/sums/divided.js';
import { wholly } from '../../claims/sums/entries.js';
import { exceedingOf, mayExceed } from '../../claims/sums/exceeding.js';
import { LEDGER_WORDS, ledgersOf, mayBeLedger } from '../../claims/sums/ledger.js';
import { isMissed, type Total, totalsOf } from '../../claims/sums/totals.js';
import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween } from '../../segment/marks.js';
import type { Tokens } from '../../segment/tokens.js';
import { changed, quoted, reckonedWith } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'sum-mismatch',
  group: 'arithmetic',
  scope: 'sentence',
  needs: {
    figures: 1,
    words: () => SUM_WORDS,
    glance: mayAddUp,
  },
  severity: 'warning',
  summary: 'A total that its listed parts do not add up to, as in “13 people: eight adults and four children”.',
  messages: {
    mismatch: 'The parts add up to {computed}, not to {total}.',
    exceeds: '“{part}” is more than “{total}”, of which it is a part.',
  },
  fixes: { total: { title: 'Change the total to {computed}' } },
  *check(context) {
    const held = new Set<number>();
    for (const each of [...totalsOf(context), ...dividedOf(context), ...exceedingOf(context), ...ledgersOf(context)]) {
      // One total is held against its parts once, by the reading that is surest.
      const isHeld = held.has(each.total.start);
      const isSure = isMissed(each);
      const isFit = !isSure && !(each.isWhole && isMissed(counted(each)));
      if (each.isWhole || !isFit) held.add(each.total.start);
      if (isHeld || isFit) continue;
      const { total, parts, isDoubtful } = each;
      const [part, second] = parts;
      const value = parts.reduce((all, { value: own }) => all + (own ?? 0), 0);
      const edits = changed(context, total, value);
      yield {
        start: total.start,
        end: total.end,
        message: second === undefined ? 'exceeds' : 'mismatch',
        ...(isDoubtful === true || !isSure ? { isDoubtful: true as const } : {}),
        data: {
          total: quoted(context, total),
          computed: numeral(value, 0),
          part: part === undefined ? '' : quoted(context, part),
        },
        related: reckonedWith(context, ...parts),
        fixes: edits.length === 0 || second === undefined ? [] : [{ fix: 'total', edits }],
      };
    }
  },
});

/** With counts that are meant to the last. */
function counted({ total, parts, isWhole }: Total): Total {
  return { total: wholly(total), parts: parts.map(wholly), isWhole };
}

const SUM_WORDS = wordList(
  [
    ...': ( , – — of which other remaining voted votes vote ruled split and seat member wins victories among including include includes comprises profit profits earnings'.split(
      ' ',
    ),
    ...LEDGER_WORDS.words,
  ].join(' '),
);

/** What is included, and two parts of what the sentence before counts. */
const TWO_WORDS = wordList(['and', ...PART_WORDS.words].join(' '));

const hasOne = hasAmounts(1, ADDED);
const hasTwo = hasAmounts(2, COUNTED);
const hasThree = hasAmounts(3, ADDED);

/** Two parts and their total, a total and what is included in it, or what adds up with the sentences before. */
function mayAddUp(tokens: Tokens, first: number, last: number, figures: readonly Figure[]): boolean {
  if (figures.some(({ kind }) => kind === 'score') && isInListBetween(tokens, first, last, VOTING)) return true;
  return (
    hasThree(tokens, first, last, figures) ||
    opensTogether(tokens, first) ||
    (hasOne(tokens, first, last, figures) && (mayBeLedger(tokens, first, last) || mayExceed(tokens, first, last))) ||
    (hasTwo(tokens, first, last, figures) && isInListBetween(tokens, first, last, TWO_WORDS))
  );
}
