import type { Span } from '../text/span.js';
import type { Tokens } from './tokens.js';

/** A sentence of a paragraph: a span, and its tokens `first` (included) to `last` (excluded). */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
}

/** Every token belongs to one sentence. */
export function sentencesOf(tokens: Tokens): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let index = 0; index < tokens.count; index++) {
    const ends =
      /[.!?]/.test(tokens.text[tokens.start[index] as number] ?? '') &&
      tokens.end[index] === (tokens.start[index] as number) + 1;
    if (ends || index === tokens.count - 1) {
      sentences.push({
        start: tokens.start[first] as number,
        end: tokens.end[index] as number,
        first,
        last: index + 1,
      });
      first = index + 1;
    }
  }
  return sentences;
}
