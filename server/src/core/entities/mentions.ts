import { ENTITY_MODEL } from '../../../data/entities.js';
import type { Sentence } from '../segment/sentences.js';
import { isWord, type Tokens } from '../segment/tokens.js';
import { bytesOf } from './base64.js';
import { decode } from './decode.js';
import { DEFAULT_MIN_SCORE, type EntityLabel, type Mention } from './mention.js';
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
      const label = labelOf(tag);
      const from = last - first > 1 && NEVER_WITH_THE.has(label) && isWord(tokens, first, 'the') ? first + 1 : first;
      mentions.push({ start: tokens.start[from] as number, end: tokens.end[last - 1] as number, label, score });
    }
  }
  return mentions;
}

/** Names that no article belongs to: "the [Clean Air Act]", where a band or a book may be "[The …]". */
const NEVER_WITH_THE: ReadonlySet<EntityLabel> = new Set<EntityLabel>(['LAW', 'EVENT', 'LOC', 'NORP']);

/** Read when first needed. */
let model: Model | undefined;
