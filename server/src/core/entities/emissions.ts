import { type Columns, contextFeatures, MAX_FEATURES, REACH, wordFeatures, wordHash, wordKey } from './features.js';
import { type Model, TAGS } from './model.js';

/** Scores of the tags of tokens, each token by itself. */
export interface Emissions {
  readonly model: Model;
  /** Writes the `TAGS` scores of a token to `scores` from `to`. */
  read(columns: Columns, at: number, scores: Float64Array, to: number): void;
}

/**
 * What a word says of its own tag and of its neighbours' is summed once and remembered: in running text most words have
 * been met before. Sums are whole steps, so that it makes no difference what was remembered and what was summed anew.
 */
export function createEmissions(model: Model): Emissions {
  const hashes = new Int32Array(REMEMBERED);
  const keys = new Int32Array(REMEMBERED);
  const rows = new Int16Array(REMEMBERED * ROW);
  const fresh = new Int32Array(ROW);
  const sums = new Int32Array(TAGS);
  const features = new Int32Array(MAX_FEATURES);

  /** Sums what the word at `at` says of the tokens around it, its own among them, into `fresh`. */
  function sumWord(columns: Columns, at: number): void {
    fresh.fill(0);
    for (let offset = -REACH; offset <= REACH; offset++) addWord(columns, at, offset, fresh, (offset + REACH) * TAGS);
  }

  /** `offset` is where the word stands, seen from the token whose sums these are. */
  function addWord(columns: Columns, at: number, offset: number, into: Int32Array, to: number): void {
    const n = wordFeatures(columns, at - offset, offset, features, 0);
    for (let f = 0; f < n; f++) model.addWeights(features[f] as number, into, to);
  }

  /** The word's place among the remembered, in `rows`; -1 for a word that is not remembered. */
  function rowOf(columns: Columns, at: number): number {
    const key = wordKey(columns, at);
    if (key === 0) return -1;
    const hash = wordHash(columns, at);
    const slot = (hash ^ Math.imul(key, 0x9e3779b1)) & (REMEMBERED - 1);
    if (keys[slot] !== key || hashes[slot] !== hash) {
      sumWord(columns, at);
      rows.set(fresh, slot * ROW);
      keys[slot] = key;
      hashes[slot] = hash;
    }
    return slot * ROW;
  }

  return {
    model,
    read(columns, at, scores, to) {
      sums.fill(0);
      const n = contextFeatures(columns, at, features, 0);
      for (let f = 0; f < n; f++) model.addWeights(features[f] as number, sums, 0);
      for (let offset = -REACH; offset <= REACH; offset++) {
        const row = rowOf(columns, at + offset);
        if (row < 0) addWord(columns, at + offset, offset, sums, 0);
        else {
          const from = row + (offset + REACH) * TAGS;
          for (let tag = 0; tag < TAGS; tag++) sums[tag] = (sums[tag] as number) + (rows[from + tag] as number);
        }
      }
      for (let tag = 0; tag < TAGS; tag++) scores[to + tag] = (sums[tag] as number) * model.step;
    },
  };
}

/** Words remembered at once; a later word takes the place of one that falls on it. A power of two. */
const REMEMBERED = 8192;
/** Sums of a remembered word: for each place it can stand in, those of all tags. */
const ROW = (2 * REACH + 1) * TAGS;
