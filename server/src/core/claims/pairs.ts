import { markAt, spanOf } from '../segment/marks.js';
import { isWord, type Tokens } from '../segment/tokens.js';
import type { Span } from '../text/span.js';
import { type Amount, amountsOf, beforeFillers, type SentenceFacts } from './amounts.js';
import { keptLast } from './kept.js';

/** One thing said twice: "10 miles (16 km)", "$20m (£10.5m)", "30C, or 86F,". */
export interface Pair extends Span {
  readonly first: Amount;
  readonly second: Amount;
}

/** The measures and sums of a sentence that are given again in another unit, in order. */
export const pairsOf = keptLast((facts: SentenceFacts): readonly Pair[] => {
  const amounts = amountsOf(facts);
  if (amounts.length < 2) return [];
  const pairs: Pair[] = [];
  let first: Amount | undefined;
  for (const [index, second] of amounts.entries()) {
    const before = amounts[index - 1];
    if (before === undefined) continue;
    // "$20m (£10.5m, €15m)" and "$20m (£10.5m; €15m)" go on from the first.
    first = first !== undefined && isListed(facts.tokens, before, second) ? first : before;
    const isTold = first !== before || isSaidAgain(facts, before, second);
    if (isTold && isOtherUnit(first, second))
      pairs.push({ ...spanOf(facts.tokens, first.first, closedAt(facts.tokens, second.last)), first, second });
    else first = undefined;
  }
  return pairs;
});

function isOtherUnit(a: Amount, b: Amount): boolean {
  const isKnown = a.unit !== null && b.unit !== null && a.unit !== b.unit;
  return isKnown && a.kind === b.kind && (a.kind === 'measure' || a.kind === 'money');
}

/** The second stands in brackets right after the first, or after "or" between commas. */
function isSaidAgain({ tokens, sentence }: SentenceFacts, first: Amount, second: Amount): boolean {
  const before = beforeFillers(tokens, second.first, sentence.first);
  if (before <= first.last) return false;
  const next = markAt(tokens, second.last + 1);
  if (OPENING.has(markAt(tokens, first.last + 1)) && before === first.last + 1) return next !== '-' && next !== '/';
  const isOr = isWord(tokens, before, 'or') && before <= first.last + 2;
  const isClosed = second.last + 1 >= sentence.last || CLOSING.has(next);
  return isOr && markAt(tokens, first.last + 1) === ',' && isClosed;
}

/** The bracket that closes right after the token; else the token. */
function closedAt(tokens: Tokens, last: number): number {
  const next = markAt(tokens, last + 1);
  return next === ')' || next === ']' ? last + 1 : last;
}

const OPENING: ReadonlySet<string> = new Set(['(', '[']);
const CLOSING: ReadonlySet<string> = new Set([',', '.', ')', ';', '—', '–']);

function isListed(tokens: Tokens, before: Amount, next: Amount): boolean {
  const mark = markAt(tokens, before.last + 1);
  return (mark === ',' || mark === ';' || mark === '/') && next.first - before.last <= 3 && next.unit !== before.unit;
}
