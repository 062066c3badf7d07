import { overlapsAny, type Span } from '../text/span.js';

/** One way in which what a rule looks for is written. The pattern is global, and linear in the length of the text. */
export interface Pattern {
  readonly pattern: RegExp;
}

/** What a text has of some patterns, in order; of two that overlap that of the earlier pattern. */
export function foundOf<P extends Pattern>(
  text: string,
  patterns: readonly P[],
  isMeant: (match: RegExpExecArray, of: P) => boolean = () => true,
): readonly (Span & { readonly of: P })[] {
  let found: readonly (Span & { readonly of: P })[] = [];
  for (const of of patterns) {
    const own = Array.from(text.matchAll(of.pattern))
      .filter((match) => isMeant(match, of))
      .map((match) => ({ start: match.index, end: match.index + match[0].length, of }))
      .filter((span) => !overlapsAny(found, span));
    if (own.length > 0) found = [...found, ...own].sort((a, b) => a.start - b.start);
  }
  return found;
}
