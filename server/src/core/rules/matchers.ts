import { createLexicon, type Lexicon } from '../segment/lexicon.js';
import { Gap, lowerOf, Shape, TokenKind, type Tokens } from '../segment/tokens.js';
import type { Span } from '../text/span.js';

/** A word list without values, from words separated by spaces or lines. */
export function wordList(words: string): Lexicon<true> {
  return createLexicon(words.split(/\s+/).map((word) => [word, true] as const));
}

/** The mark at this place, as "$" or ","; the empty string for other tokens and outside the paragraph. */
export function markAt(tokens: Tokens, index: number): string {
  if (tokens.kind[index] !== TokenKind.mark) return '';
  return tokens.text.slice(tokens.start[index], tokens.end[index]);
}

/** True where nothing, not even a space, stands before the token. */
export function touchesPrevious(tokens: Tokens, index: number): boolean {
  return index > 0 && tokens.gap[index] === Gap.none;
}

/** True where the two tokens and what is between them are one run of text: the token is hyphenated to its next. */
export function isHyphenatedToNext(tokens: Tokens, index: number): boolean {
  const mark = markAt(tokens, index + 1);
  return (mark === '-' || mark === '‑') && touchesPrevious(tokens, index + 1);
}

/** True for "Million" and "MILLION". */
export function isCapitalised(tokens: Tokens, index: number): boolean {
  return ((tokens.shape[index] ?? 0) & Shape.capital) !== 0;
}

/** True where one of the `count` tokens before `index` and not before `first` is in the list. */
export function isInListBefore<T>(
  tokens: Tokens,
  index: number,
  list: Lexicon<T>,
  count: number,
  first: number,
): boolean {
  for (let at = index - 1; at >= Math.max(first, index - count); at--) {
    if (list.get(tokens, at) !== undefined) return true;
  }
  return false;
}

/** From the start of one token to the end of another. */
export function spanOf(tokens: Tokens, first: number, last = first): Span {
  return { start: tokens.start[first] as number, end: tokens.end[last] as number };
}

/** "TK": the newsroom's mark for what is to come. */
export function isToCome(tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] !== TokenKind.word) return false;
  const word = lowerOf(tokens, index);
  return word === 'tk' || word === 'tktk' || word === 'tkk';
}

/** Names of currencies, with the symbol that says the same. */
export const CURRENCY_NAMES = createLexicon<{ readonly symbol: string; readonly plural: boolean }>(
  [
    ['dollar', '$'],
    ['pound', '£'],
    ['euro', '€'],
    ['ruble', '₽'],
    ['rouble', '₽'],
    ['rupee', '₹'],
    ['yen', '¥'],
    ['yuan', '¥'],
  ].flatMap(([name, symbol]) => {
    const invariable = name === 'yen' || name === 'yuan';
    const singular = [name as string, { symbol: symbol as string, plural: invariable }] as const;
    return invariable ? [singular] : [singular, [`${name}s`, { symbol: symbol as string, plural: true }] as const];
  }),
);

/** "million" 1e6. The abbreviations that are written against the number are `short`. */
export const SCALES = createLexicon<{ readonly factor: number; readonly short: boolean }>([
  ['thousand', { factor: 1e3, short: false }],
  ['million', { factor: 1e6, short: false }],
  ['billion', { factor: 1e9, short: false }],
  ['trillion', { factor: 1e12, short: false }],
  ['k', { factor: 1e3, short: true }],
  ['m', { factor: 1e6, short: true }],
  ['mn', { factor: 1e6, short: true }],
  ['mln', { factor: 1e6, short: true }],
  ['bn', { factor: 1e9, short: true }],
  ['bln', { factor: 1e9, short: true }],
  ['tn', { factor: 1e12, short: true }],
  ['trn', { factor: 1e12, short: true }],
]);

/** Numbers in words, whole, in order or in part: what may stand before a scale word as its amount. */
export const NUMBER_WORDS = wordList(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen
  half quarter third fifth hundreds thousands millions billions trillions tens dozens scores
  first second fourth sixth seventh eighth ninth tenth eleventh twelfth twentieth hundredth thousandth millionth`);
