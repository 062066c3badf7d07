import { overlaps, type Span } from '../text/span.js';

/** One way in which what a rule looks for is written. The pattern is global, and linear in the length of the text. */
export interface Pattern {
  readonly pattern: RegExp;
}

/** What a text has of some patterns; of two that overlap that of the earlier pattern. */
export function foundOf<P extends Pattern>(
  text: string,
  patterns: readonly P[],
  isMeant: (match: RegExpExecArray, of: P) => boolean = () => true,
): readonly (Span & { readonly of: P })[] {
  const found: (Span & { readonly of: P })[] = [];
  for (const of of patterns) {
    for (const match of text.matchAll(of.pattern)) {
      const span = { start: match.index, end: match.index + match[0].length, of };
      if (!found.some((other) => overlaps(other, span)) && isMeant(match, of)) found.push(span);
    }
  }
  return found;
}
