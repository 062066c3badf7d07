import type { Sentence } from '../segment/sentences.js';
import type { Tokens } from '../segment/tokens.js';
import type { Figure } from './figure.js';

/** The figures of a paragraph in order, none overlapping another; spans are relative to the paragraph. */
export function figuresOf(_tokens: Tokens, _sentences: readonly Sentence[]): readonly Figure[] {
  return [];
}
