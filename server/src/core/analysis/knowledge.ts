import { createTagger, type Tagger } from '../entities/tagger.js';
import { createGazetteer, type Gazetteer } from '../places/gazetteer.js';
import type { ReadData } from './data.js';
import { once } from './once.js';

/** What the core knows of the world besides the article. Each part is read when it is first asked for, and kept. */
export interface Knowledge {
  /** Finds entities; undefined where the platform has no model, and then none are found. */
  readonly tagger: Tagger | undefined;
  /** Undefined where the platform has none, or one of another version. */
  readonly gazetteer: Gazetteer | undefined;
}

/** One for a process: all analysers share it. */
export function createKnowledge(read: ReadData): Knowledge {
  const tagger = once(() => opened(read('entities.bin'), createTagger));
  const gazetteer = once(() => opened(read('gazetteer.bin'), createGazetteer));
  return {
    get tagger() {
      return tagger();
    },
    get gazetteer() {
      return gazetteer();
    },
  };
}

/** For an analyser that has only the article. */
export const NO_KNOWLEDGE: Knowledge = createKnowledge(() => undefined);

function opened<T>(bytes: Uint8Array | undefined, open: (bytes: Uint8Array) => T | undefined): T | undefined {
  return bytes === undefined ? undefined : open(bytes);
}
