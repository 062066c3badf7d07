import type { Sentence } from '../segment/sentences.js';
import { isWord, type Tokens } from '../segment/tokens.js';
import { createDecoder, type Tagged } from './decode.js';
import type { EntityLabel, Mention } from './mention.js';
import { labelOf, readModel } from './model.js';

/** Finds named mentions by a model trained on news (scripts/train). */
export interface Tagger {
  /**
   * The named mentions of a paragraph in order, none overlapping another; spans are relative to the paragraph. Those
   * that are likelier wrong than right are among them: `score` tells.
   */
  mentionsOf(tokens: Tokens, sentences: readonly Sentence[]): readonly Mention[];
}

/** The tagger of a model, `server/data/entities.bin`. The bytes are kept and must not change. */
export function createTagger(model: Uint8Array): Tagger {
  const decode = createDecoder(readModel(model));
  const names: Tagged[] = [];
  return {
    mentionsOf(tokens, sentences) {
      names.length = 0;
      for (const sentence of sentences) decode(tokens, sentence, names);
      return names.map((name) => mentionOf(tokens, name));
    },
  };
}

function mentionOf(tokens: Tokens, { first, last, tag, score }: Tagged): Mention {
  const label = labelOf(tag);
  const from = last - first > 1 && NEVER_WITH_THE.has(label) && isWord(tokens, first, 'the') ? first + 1 : first;
  return { start: tokens.start[from] as number, end: tokens.end[last - 1] as number, label, score };
}

/** Names that no article belongs to: "the [Clean Air Act]", where a band or a book may be "[The …]". */
const NEVER_WITH_THE: ReadonlySet<EntityLabel> = new Set<EntityLabel>(['LAW', 'EVENT', 'LOC', 'NORP']);
