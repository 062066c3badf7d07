import { wordList } from '../segment/lexicon.js';
import { markAt, spanOf } from '../segment/marks.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../segment/tokens.js';
import type { Span } from '../text/span.js';
import { type Amount, amountsOf, beforeFillers, type SentenceFacts } from './amounts.js';
import { keptLast } from './kept.js';

/** One thing said twice: "10 miles (16 km)", "$20m (£10.5m)", "30C, or 86F,". */
export interface Pair extends Span {
  readonly first: Amount;
  readonly second: Amount;
}

/** One of these stands in a sentence with a pair. */
export const PAIR_WORDS = '( [ or i.e equal equivalent is – — about';

/** The measures and sums of a sentence that are given again in another unit, in order. */
export const pairsOf = keptLast((facts: SentenceFacts): readonly Pair[] => {
  const amounts = amountsOf(facts);
  if (amounts.length < 2) return [];
  const pairs: Pair[] = [];
  let first: Amount | undefined;
  for (const [index, amount] of amounts.entries()) {
    const second = named(facts.tokens, amount);
    const before =
      amounts[index - 1] === undefined
        ? undefined
        : ownUnit(facts.tokens, amounts[index - 1] as Amount, amount, pairs.at(-1));
    if (before === undefined) continue;
    // "$20m (£10.5m, €15m)" and "$20m (£10.5m; €15m)" go on from the first.
    first = first !== undefined && isListed(facts.tokens, before, second) ? first : before;
    const range = rangePair(facts.tokens, before, second, amounts[index + 1]);
    if (range !== undefined) {
      pairs.push(range);
      continue;
    }
    const opposite = oppositeOf(facts.tokens, amounts, index);
    if (opposite !== undefined) first = opposite;
    const isTold = opposite !== undefined || first !== before || isSaidAgain(facts, before, second);
    if (isTold && isOtherUnit(first, second))
      pairs.push({ ...spanOf(facts.tokens, first.first, closedAt(facts.tokens, second.last)), first, second });
    else first = undefined;
  }
  return pairs;
});

/** "between 2C and 8C (36F and 46F)", "12 by 15 feet (3.7 by 4.6 metres)": of four, the one that the fourth or third says again. */
function oppositeOf(tokens: Tokens, amounts: readonly Amount[], index: number): Amount | undefined {
  for (const third of [index, index - 1]) {
    const [a, b, c, d] = amounts.slice(Math.max(0, third - 2), third + 2);
    if (a === undefined || b === undefined || c === undefined || d === undefined || third < 2) continue;
    const isFour = markAt(tokens, c.first - 1) === '(' && c.first - b.last === 2 && markAt(tokens, d.last + 1) === ')';
    const areJoined = isJoint(tokens, a, b) && isJoint(tokens, c, d);
    if (isFour && areJoined && d.unit !== null && b.unit !== d.unit) return third === index ? a : b;
  }
  return undefined;
}

/** "2C and 8C (36F and 46F)": the first two are one figure. */
function rangePair(tokens: Tokens, range: Amount, low: Amount, high: Amount | undefined): Pair | undefined {
  const isRange = range.kind === 'measure' && range.value === null && range.low !== null && range.high !== null;
  if (!isRange || high === undefined || low.value === null || high.value === null || !isJoint(tokens, low, high))
    return undefined;
  const isInside =
    markAt(tokens, range.last + 1) === '(' && low.first === range.last + 2 && markAt(tokens, high.last + 1) === ')';
  if (!isInside || high.kind !== 'measure' || high.unit === range.unit || (low.unit !== null && low.unit !== high.unit))
    return undefined;
  const second: Amount = { ...high, start: low.start, first: low.first, value: null, low: low.value, high: high.value };
  return { ...spanOf(tokens, range.first, high.last + 1), first: range, second };
}

/** "and", "to", "by" or a dash, and nothing else, between two amounts. */
function isJoint(tokens: Tokens, a: Amount, b: Amount): boolean {
  return (
    b.first === a.last + 2 &&
    (JOINTS.get(tokens, a.last + 1) !== undefined || JOINT_MARKS.has(markAt(tokens, a.last + 1)))
  );
}

const JOINTS = wordList('and to by x');
const JOINT_MARKS: ReadonlySet<string> = new Set(['-', '–', '×']);

/** "30 kroner": a currency that several countries have goes by the name that it has here. */
function named(tokens: Tokens, amount: Amount): Amount {
  if (amount.kind !== 'money' || amount.unit !== null || tokens.kind[amount.last] !== TokenKind.word) return amount;
  return { ...amount, unit: lowerOf(tokens, amount.last).replace(/s$/, '') };
}

/** "27.5 billion ($4.1 billion)" after "30 billion crowns ($4.5 billion)": what has its unit left out has that of the pair before. */
function ownUnit(tokens: Tokens, amount: Amount, next: Amount, pair: Pair | undefined): Amount {
  const isInherited = amount.kind === 'money' && amount.figure.given.unit === 'inherited';
  if (!isInherited || amount.unit !== next.unit || pair?.second.unit !== amount.unit) return named(tokens, amount);
  return { ...amount, unit: pair.first.unit };
}

function isOtherUnit(a: Amount, b: Amount): boolean {
  const isKnown = a.unit !== null && b.unit !== null && a.unit !== b.unit;
  return isKnown && a.kind === b.kind && (a.kind === 'measure' || a.kind === 'money');
}

/** The second stands in brackets right after the first, or after "or" between commas. */
function isSaidAgain({ tokens, sentence }: SentenceFacts, first: Amount, second: Amount): boolean {
  const before = beforeFillers(tokens, second.first, sentence.first);
  if (before <= first.last) return false;
  const next = markAt(tokens, second.last + 1);
  const opener = first.last + 1;
  const said = phraseBetween(tokens, opener, before);
  if (OPENING.has(markAt(tokens, opener)) && (before === opener || said !== undefined))
    return next !== '-' && next !== '/';
  // "5 miles – 8 kilometres –".
  if (DASHES.has(markAt(tokens, opener)) && before === opener) return DASHES.has(next);
  // "12 million dirhams, about $3.3 million,".
  const isApposed = markAt(tokens, opener) === ',' && before === opener && second.modifier === 'about';
  if (isApposed && isOtherUnit(first, second) && CLOSING.has(next)) return true;
  // "A mile is about 1.6 kilometres".
  if (said === 'is' ? first.value === 1 : said !== undefined && said !== 'or') return true;
  const isOr = isWord(tokens, before, 'or') && before <= first.last + 2;
  const isClosed = second.last + 1 >= sentence.last || CLOSING.has(next);
  return isOr && markAt(tokens, first.last + 1) === ',' && isClosed;
}

/** "or", "that is", "i.e.", "equal to": what says that the same follows, between two tokens, both included. */
function phraseBetween(tokens: Tokens, first: number, last: number): string | undefined {
  if (last - first > 3) return undefined;
  const words: string[] = [];
  for (let at = first; at <= last; at++) if (markAt(tokens, at) === '') words.push(lowerOf(tokens, at));
  const phrase = words.join(' ');
  return PHRASES.has(phrase) ? phrase : undefined;
}

const PHRASES: ReadonlySet<string> = new Set([
  'or',
  'is',
  'that is',
  'i e',
  'i.e',
  'ie',
  'equal to',
  'equivalent to',
  'which is',
]);

/** The bracket that closes right after the token; else the token. */
function closedAt(tokens: Tokens, last: number): number {
  const next = markAt(tokens, last + 1);
  return next === ')' || next === ']' ? last + 1 : last;
}

const DASHES: ReadonlySet<string> = new Set(['–', '—']);
const OPENING: ReadonlySet<string> = new Set(['(', '[']);
const CLOSING: ReadonlySet<string> = new Set([',', '.', ')', ';', '—', '–']);

function isListed(tokens: Tokens, before: Amount, next: Amount): boolean {
  const mark = markAt(tokens, before.last + 1);
  return (mark === ',' || mark === ';' || mark === '/') && next.first - before.last <= 3 && next.unit !== before.unit;
}
