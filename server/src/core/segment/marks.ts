import type { Span } from '../text/span.js';
import type { Lexicon } from './lexicon.js';
import { Gap, Shape, TokenKind, type Tokens, tokenAt } from './tokens.js';

/** The mark at this place, as "$" or ","; the empty string for other tokens and outside the paragraph. */
export function markAt(tokens: Tokens, index: number): string {
  if (tokens.kind[index] !== TokenKind.mark) return '';
  const [start, end] = [tokens.start[index] as number, tokens.end[index] as number];
  // Nearly all are one code unit, and those the engine has at hand.
  return end - start === 1 ? (tokens.text[start] as string) : tokens.text.slice(start, end);
}

/** True for "Million" and "MILLION". */
export function isCapitalised(tokens: Tokens, index: number): boolean {
  return ((tokens.shape[index] ?? 0) & Shape.capital) !== 0;
}

export function isNumber(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === TokenKind.number;
}

/** True where nothing, not even a space, stands before the token. */
export function touchesPrevious(tokens: Tokens, index: number): boolean {
  return index > 0 && tokens.gap[index] === Gap.none;
}

/** From the start of one token to the end of another. */
export function spanOf(tokens: Tokens, first: number, last = first): Span {
  return { start: tokens.start[first] as number, end: tokens.end[last] as number };
}

/** Numbers of the first and the last token of a figure of the same paragraph. */
export function tokensOf(tokens: Tokens, figure: Span): { readonly first: number; readonly last: number } {
  const first = tokenAt(tokens, figure.start);
  // Figures are short.
  let last = first;
  while ((tokens.end[last] as number) < figure.end) last++;
  return { first, last };
}

/** True where one of the tokens from `from` to before `to` is in the list. */
export function isInListBetween<T>(tokens: Tokens, from: number, to: number, list: Lexicon<T>): boolean {
  for (let at = from; at < to; at++) if (list.get(tokens, at) !== undefined) return true;
  return false;
}
