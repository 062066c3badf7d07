import type { Span } from '../../text/span.js';
import { type Mark, named } from './marks.js';

/** A mark of one span with a label, and the tokens that are all of it: `first` to `last`, both included. */
export interface TokenMark {
  readonly mark: Mark;
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

/**
 * The marks that formats made of tokens can hold: in one piece, labelled, beginning and ending where tokens do, and
 * none within another. What they cannot is told in `losses`; the longer of two that overlap stays.
 */
export function onTokens(text: string, marks: readonly Mark[], tokens: readonly Span[], losses: string[]): TokenMark[] {
  const starts = new Map(tokens.map(({ start }, index) => [start, index]));
  const ends = new Map(tokens.map(({ end }, index) => [end, index]));
  const found: TokenMark[] = [];
  for (const mark of marks) {
    const [span, ...others] = mark.spans;
    const first = starts.get(span.start);
    const last = ends.get(span.end);
    if (others.length > 0) losses.push(`Tokens cannot say several pieces: ${named(text, mark)} is left out.`);
    else if (mark.label === undefined) losses.push(`Tokens need a label: ${named(text, mark)} is left out.`);
    else if (first === undefined || last === undefined) {
      losses.push(`It begins or ends inside a token: ${named(text, mark)} is left out.`);
    } else found.push({ mark, label: mark.label, first, last });
  }
  const kept: TokenMark[] = [];
  const taken = new Uint8Array(tokens.length);
  for (const each of found.toSorted((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)) {
    if (taken.subarray(each.first, each.last + 1).includes(1)) {
      losses.push(`It overlaps another: ${named(text, each.mark)} (${each.label}) is left out.`);
    } else {
      taken.fill(1, each.first, each.last + 1);
      kept.push(each);
    }
  }
  return kept.sort((a, b) => a.first - b.first);
}
