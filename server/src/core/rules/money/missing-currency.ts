import { type Amount, amountsOf } from '../../claims/amounts.js';
import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import { SCALES, scaleAfterNumber } from '../matchers.js';
import { quoted } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'missing-currency',
  group: 'money',
  scope: 'sentence',
  needs: { figure: isLarge, words: () => SCALES },
  severity: 'warning',
  summary: 'A sum with no currency, as in “sold it for 135 million in May”.',
  messages: { missing: 'The currency of “{figure}” is missing.' },
  fixes: { currency: { title: 'Insert the currency' } },
  *check(context) {
    const { tokens, sentence } = context;
    const amounts = amountsOf(context);
    for (const amount of amounts) {
      if (amount.value === null || !isLarge(amount)) continue;
      if (!hasScale(tokens, amount) || !endsThere(tokens, amount.last + 1, sentence.last)) continue;
      if (!isPaid(tokens, amount.first, sentence.first)) continue;
      // "the $5 million fund, which sold for 3 million": the currency is said.
      if (amounts.some(({ kind, start }) => kind === 'money' && start < amount.start)) continue;
      const { start, end } = amount;
      yield {
        start,
        end,
        message: 'missing',
        ...(isBudget(tokens, amount.first) ? { isDoubtful: true as const } : {}),
        data: { figure: quoted(context, amount) },
        fixes: [{ fix: 'currency', edits: [{ start: end, end, newText: ' [currency]', snippet: ' ${1:currency}' }] }],
      };
    }
  },
});

/** A count of nothing; one of two may be an end of a change. */
function isLarge({ kind, value, noun }: Figure | Amount): boolean {
  return kind === 'cardinal' && noun === undefined && (value === null || value >= 1e5);
}

function hasScale(tokens: Tokens, { first, last }: Amount): boolean {
  for (let at = first + 1; at <= last; at++) if ((scaleAfterNumber(tokens, at) ?? 0) >= 1e6) return true;
  return false;
}

/** Nothing that could be what is counted follows. */
function endsThere(tokens: Tokens, index: number, last: number): boolean {
  if (index >= last || tokens.kind[index] === TokenKind.mark)
    return !['-', '/', '(', '[', '%'].includes(markAt(tokens, index));
  return GO_ON.get(tokens, index) !== undefined;
}

const GO_ON = wordList(
  'in on at by from to after before last this next when while as but and was is were are has had will would which that',
);

/** "sold … for", "bought … for", "paid", "fined", "worth": words that only money follows. */
function isPaid(tokens: Tokens, index: number, first: number): boolean {
  let at = index - 1;
  while (at >= first && HEDGES.get(tokens, at) !== undefined) at--;
  if (at < first) return false;
  const word = lowerOf(tokens, at);
  if (PAID.has(word) || isBudget(tokens, index)) return true;
  if (word !== 'for') return false;
  for (let back = at - 1; back >= Math.max(first, at - 8); back--) {
    if (SOLD.get(tokens, back) !== undefined) return true;
    if (tokens.kind[back] === TokenKind.mark && markAt(tokens, back) !== '-') return false;
  }
  return false;
}

/** "a budget of": in a text that has said of which money it speaks, perhaps. */
function isBudget(tokens: Tokens, index: number): boolean {
  let at = index - 1;
  while (HEDGES.get(tokens, at) !== undefined) at--;
  return isWord(tokens, at, 'of') && SUMS.get(tokens, at - 1) !== undefined;
}

const SUMS = wordList('budget fine salary ransom bail dowry subsidy bonus inheritance lawsuit');

const HEDGES = wordList('about around nearly almost over some roughly approximately more than just only another');

const PAID: ReadonlySet<string> = new Set('paid pays paying fined cost costs costing worth'.split(' '));

const SOLD = wordList('sold sell sells selling bought buy buys buying acquired purchased');
