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
export function scaleIn(
  tokens: Tokens,
  { first, last }: { readonly first: number; readonly last: number },
): Scale | undefined {
  for (let at = first + 1; at <= last; at++) {
    const value = scaleAfterNumber(tokens, at);
    if (value === undefined) continue;
    const [start, end] = [tokens.start[at] as number, tokens.end[at] as number];
    return { start, end, text: tokens.text.slice(start, end), value };
  }
  return undefined;
}

/** The digits of a number, without zeros at its ends. */
export function digitsOf(value: number): string {
  return String(Number(value.toPrecision(12)))
    .replace(/[.0]+$/, '')
    .replace('.', '');
}
