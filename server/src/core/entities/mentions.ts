import type { Sentence } from '../segment/sentences.js';
import type { Tokens } from '../segment/tokens.js';
import type { Mention } from './mention.js';

/** The named mentions of a paragraph in order, none overlapping another; spans are relative to the paragraph. */
export function mentionsOf(_tokens: Tokens, _sentences: readonly Sentence[]): readonly Mention[] {
  return [];
}
