import { FIGURE_WORDS } from '../../figures/words.js';
import { createLexicon } from '../../segment/lexicon.js';
import type { Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';

/** 1e6 at "million" and "bn"; undefined for other words, and for "m" and "k", which mean too much else. */
export function scaleAt(tokens: Tokens, index: number): number | undefined {
  const scale = FIGURE_WORDS.get(tokens, index)?.scale;
  return scale === undefined || scale < 1e3 ? undefined : scale;
}

/** The same for the words and letters that stand right after a number or a currency symbol: "$5m". */
export function scaleAfterNumber(tokens: Tokens, index: number): number | undefined {
  return scaleAt(tokens, index) ?? SCALE_LETTERS.get(tokens, index);
}

const SCALE_LETTERS = createLexicon([
  ['k', 1e3],
  ['m', 1e6],
]);

/** A scale word or letter. */
export interface Scale extends Span {
  readonly text: string;
  readonly value: number;
}

/** The first scale word of an amount, given by its tokens. */
export function scaleIn(tokens: Tokens, amount: Tokened): Scale | undefined {
  const at = scalePlace(tokens, amount);
  if (at < 0) return undefined;
  const [start, end] = [tokens.start[at] as number, tokens.end[at] as number];
  return { start, end, text: tokens.text.slice(start, end), value: scaleAfterNumber(tokens, at) as number };
}

export function hasScale(tokens: Tokens, amount: Tokened): boolean {
  return scalePlace(tokens, amount) >= 0;
}

/** First and last token of an amount. */
interface Tokened {
  readonly first: number;
  readonly last: number;
}

function scalePlace(tokens: Tokens, { first, last }: Tokened): number {
  for (let at = first + 1; at <= last; at++) if (scaleAfterNumber(tokens, at) !== undefined) return at;
  return -1;
}

/** The digits of a number, without zeros at its ends. */
export function digitsOf(value: number): string {
  return String(Number(value.toPrecision(12)))
    .replace(/[.0]+$/, '')
    .replace('.', '');
}

/** What a slip from one scale word to another makes of a figure, in times: a lakh for a crore is a hundred, less what rounding takes. */
export const LEAST_SLIP = 75;
