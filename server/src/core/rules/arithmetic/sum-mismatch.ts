import { ADDED, COUNTED, isBare, numeral } from '../../claims/amounts.js';
import { opensTogether } from '../../claims/sums/additions.js';
import { dividedOf, PART_WORDS, VOTING } from '../../claims/sums/divided.js';
import { wholly } from '../../claims/sums/entries.js';
import { exceedingOf } from '../../claims/sums/exceeding.js';
import { LEDGER_WORDS, ledgersOf, mayBeLedger } from '../../claims/sums/ledger.js';
import { isFilledByOnes } from '../../claims/sums/ones.js';
import { isMissed, isToldElsewhere, type Total, totalsOf } from '../../claims/sums/totals.js';
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
      const isFit = (!isSure && !(each.isWhole && isMissed(toTheLast(each)))) || isFilledByOnes(context, each);
      if (each.isWhole || !isFit) held.add(each.total.start);
      if (isHeld || isFit || (each.isWhole && isToldElsewhere(context, each))) continue;
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
function toTheLast({ total, parts, isWhole }: Total): Total {
  return { total: wholly(total), parts: parts.map(wholly), isWhole };
}

const SUM_WORDS = wordList(
  [
    ': ( , – — voted votes vote ruled split and including include includes comprises profit profits earnings',
    ...LEDGER_WORDS.words,
  ].join(' '),
);

/** What is included, and two parts of what the sentence before counts. */
const TWO_WORDS = wordList(['and', ...PART_WORDS.words].join(' '));

/** Two parts and their total, a total and what is included in it, or what adds up with the sentences before. */
function mayAddUp(tokens: Tokens, first: number, last: number, figures: readonly Figure[]): boolean {
  let [added, counted, hasScore] = [0, 0, false];
  for (let at = 0; at < figures.length; at++) {
    const { kind, value } = figures[at] as Figure;
    if (value !== null && ADDED.has(kind)) added++;
    if (value !== null && COUNTED.has(kind)) counted++;
    hasScore ||= kind === 'score';
  }
  const areAlike = added > 1 && hasTwoAlike(figures);
  return (
    (added > 2 && areAlike) ||
    opensTogether(tokens, first) ||
    (added > 0 && mayBeLedger(tokens, first, last)) ||
    (counted > 1 && areAlike && isInListBetween(tokens, first, last, TWO_WORDS)) ||
    (hasScore && isInListBetween(tokens, first, last, VOTING))
  );
}

/** Two of one sort, or a bare number, which is of any. */
function hasTwoAlike(figures: readonly Figure[]): boolean {
  for (let at = 0; at < figures.length; at++) {
    const one = figures[at] as Figure;
    if (!ADDED.has(one.kind)) continue;
    if (isBare(one)) return true;
    for (let later = at + 1; later < figures.length; later++) if (figures[later]?.kind === one.kind) return true;
  }
  return false;
}
