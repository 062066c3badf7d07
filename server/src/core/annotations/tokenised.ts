import type { Analysis } from '../analysis/analysis.js';
import type { Span } from '../text/span.js';
import type { Tokenised } from './formats/marks.js';

/** The article's sentences as tokens, for formats and measures that are made of them. Offsets are into the article. */
export function tokenised({ paragraphs }: Pick<Analysis, 'paragraphs'>): Tokenised {
  return paragraphs.flatMap(({ start, facts: { tokens, sentences } }) =>
    sentences.map(({ first, last }) => {
      const spans: Span[] = [];
      for (let at = first; at < last; at++) {
        spans.push({ start: start + (tokens.start[at] as number), end: start + (tokens.end[at] as number) });
      }
      return spans;
    }),
  );
}
