import { type Amount, numeral, rewritten, type SentenceFacts } from '../claims/amounts.js';
import { CHANGE_WORDS } from '../claims/changes/changewords.js';
import { isShareEnd } from '../claims/changes/openers.js';
import type { Interval } from '../figures/interval.js';
import { createLexicon, wordList } from '../segment/lexicon.js';
import { markAt } from '../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../segment/tokens.js';
import type { Span } from '../text/span.js';
import type { Edit, Related } from './finding.js';
import { percentUnitAt } from './matchers.js';

/** What the article says here, on one line. */
export function quoted({ tokens }: Pick<SentenceFacts, 'tokens'>, { start, end }: Span): string {
  return quotedText(tokens.text.slice(start, end));
}

function quotedText(text: string): string {
  return LINE_BREAKS.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** White space that is more than one plain space. */
const LINE_BREAKS = /[^\S ]|  /;

/** "The 45 is here": every figure that was reckoned with. */
export function reckonedWith(facts: Pick<SentenceFacts, 'tokens'>, ...amounts: readonly Span[]): Related[] {
  return amounts.map(({ start, end }) => ({
    start,
    end,
    message: `Reckoned with “${quoted(facts, { start, end })}”.`,
  }));
}

/** The amount changed to another value, in the way it is written; no edit where it is in words. */
export function changed({ tokens }: SentenceFacts, amount: Amount, value: number): readonly Edit[] {
  const edit = rewritten(tokens, amount, value);
  return edit === undefined ? [] : [edit];
}

/** The amount as it would read with another value: "16km"; the value alone where it is written in words. */
export function shownValue(facts: SentenceFacts, amount: Amount, value: number): string {
  const edit = rewritten(facts.tokens, amount, value);
  if (edit === undefined) return numeral(value, Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0);
  const { text } = facts.tokens;
  return quotedText(text.slice(amount.start, edit.start) + edit.newText + text.slice(edit.end, amount.end));
}

/** A percentage worked out, in as many digits as the stated one has: "50%", "about 33%" where the figures leave room. */
export function percentText(value: number, { low, high }: Interval, like: Amount): string {
  const room = low === null || high === null ? 0 : high - low;
  return `${room > 1 ? 'about ' : ''}${numeral(value, decimalsOf(like))}%`;
}

/** Decimals of a percentage as its interval shows them: 0 for "25%", 1 for "2.5%". */
export function decimalsOf({ low, high, value }: Interval & { readonly value: number | null }): number {
  if (low === null || high === null || value === null) return 0;
  for (let decimals = 0; decimals < 3; decimals++) {
    if (Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 1e-9) return decimals;
  }
  return 3;
}

/** True where the sentence says that its percentages are reckoned otherwise than from the figures beside them. */
export function isAdjusted({ tokens, sentence }: SentenceFacts): boolean {
  for (let at = sentence.first; at < sentence.last; at++) {
    if (ADJUSTED.get(tokens, at)?.(tokens, at) === true) return true;
  }
  return false;
}

/** "grew on average 8%", "an average annual growth of 8%"; not "the average price rose", "to an average of $40". */
function isMeanChange(tokens: Tokens, at: number): boolean {
  const next = isWord(tokens, at + 1, 'of') ? at + 2 : at + 1;
  const isShare = tokens.kind[next] === TokenKind.number && percentUnitAt(tokens, next + 1) >= 0;
  // "to 13,200 on average" is an average itself.
  const isOn = isWord(tokens, at - 1, 'on') && tokens.kind[at - 2] !== TokenKind.number && !isPerTime(tokens, at - 2);
  return isOn || isShare || (CHANGE_WORDS.get(tokens, next)?.isNoun ?? YEARLY.get(tokens, next)) === true;
}

/** "1,500 crowns a month": not "8% a year". */
function isPerTime(tokens: Tokens, at: number): boolean {
  return PERIODS.get(tokens, at) !== undefined && isWord(tokens, at - 1, 'a') && !isShareEnd(tokens, at - 2);
}

const PERIODS = wordList('hour day night week month year');

const REAL = wordList(
  'gain gains growth increase increases rise rises cut cuts fall falls wages pay income incomes value',
);

const YEARLY = wordList('annual yearly monthly rate');

/** Words that say so, where they do. */
const ADJUSTED = createLexicon<(tokens: Tokens, at: number) => boolean>([
  // "like-for-like".
  ['like', (tokens, at) => markAt(tokens, at + 1) === '-'],
  // "25 basis points", "a 25-basis-point cut", "a 25 basis point cut".
  [
    'basis',
    (tokens, at) => !['points', 'point'].some((word) => isWord(tokens, at + 1, word) || isWord(tokens, at + 2, word)),
  ],
  ['average', isMeanChange],
  // "the real gain was only 0.8 percent": what prices rose by is taken off.
  ['real', (tokens, at) => REAL.get(tokens, at + 1) !== undefined],
  // "a seasonally adjusted 216,000": the figure is, as the one before it will be.
  ['adjusted', (tokens, at) => tokens.kind[at + 1] !== TokenKind.number],
  ['seasonally', (tokens, at) => tokens.kind[at + 2] !== TokenKind.number],
  ...`annually annualised annualized compound compounded averaging comparable organic organically underlying
  adjusting adjustment excluding stripping constant cumulative cumulatively terms respectively
  each weighted median proportionally`
    .split(/\s+/)
    .map((word) => [word, () => true] as const),
]);
