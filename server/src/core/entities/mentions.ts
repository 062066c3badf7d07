import { ENTITY_MODEL } from '../../../data/entities.js';
import type { Sentence } from '../segment/sentences.js';
import type { Tokens } from '../segment/tokens.js';
import { bytesOf } from './base64.js';
import { decode } from './decode.js';
import { DEFAULT_MIN_SCORE, type Mention } from './mention.js';
import { labelOf, type Model, readModel } from './model.js';

/**
 * The named mentions of a paragraph in order, none overlapping another; spans are relative to the paragraph. Found by a
 * tagger trained on news (scripts/train); of what it finds, what is likelier right than wrong.
 */
export function mentionsOf(tokens: Tokens, sentences: readonly Sentence[]): readonly Mention[] {
  model ??= readModel(bytesOf(ENTITY_MODEL));
  const mentions: Mention[] = [];
  for (const sentence of sentences) {
    for (const { first, last, tag, score } of decode(model, tokens, sentence)) {
      if (score < DEFAULT_MIN_SCORE) continue;
      const [start, end] = [tokens.start[first] as number, tokens.end[last - 1] as number];
      mentions.push({ start, end, label: labelOf(tag), score });
    }
  }
  return mentions;
}

/** Read when first needed. */
let model: Model | undefined;
