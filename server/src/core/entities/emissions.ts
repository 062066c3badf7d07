import {
  type Columns,
  keyOf,
  MAX_FEATURES,
  NEAR,
  PATTERN,
  pairFeatures,
  patternFeatures,
  patternOf,
  placesOf,
  REACH,
  wordFeatures,
} from './features.js';
import { type Model, TAGS } from './model.js';
import { MAX_STRETCH } from './stretches.js';

/** The tags of a stretch's tokens, each token by itself; used again by every stretch. */
export interface Emissions {
  /** The odds of the tags of token `i` from `i * TAGS`; those that are not active stand for nothing. */
  readonly weights: Float64Array;
  /** The tags of token `i` worth looking at, from `i * TAGS`, in order: `counts[i]` of them, being outside always one. */
  readonly active: Uint8Array;
  readonly counts: Uint8Array;
  /** Works them out for the stretch of `count` tokens in the columns. */
  read(columns: Columns, count: number): void;
}

/**
 * What a word says of the tokens around it is summed once and remembered, and so is what the writing around a token says:
 * in running text most has been met before. Sums are whole steps, so that it makes no difference what was remembered and
 * what was summed anew.
 */
export function createEmissions(model: Model): Emissions {
  const { words, step } = model;
  const weights = new Float64Array(MAX_STRETCH * TAGS);
  const active = new Uint8Array(MAX_STRETCH * TAGS);
  const counts = new Uint8Array(MAX_STRETCH);
  const wordRows = new Int32Array((NEAR / 2) * WORDS * ROW);
  const patternRows = new Int32Array(PATTERNS * ROW);
  /** Where the sums start that the token's tag is summed of: of the words near it. */
  const starts = new Int32Array(NEAR / 2);
  const fresh = new Int32Array(2 * PAIRS);
  const sums = new Int32Array(2 * PAIRS);
  const features = new Int32Array(MAX_FEATURES);
  const near = new Int32Array(NEAR);
  const pattern = new Int32Array(PATTERN);
  /** How the word in each column is written. */
  const written = new Int32Array(MAX_STRETCH + 2 * REACH);
  const reach = Math.ceil(LEAST / step);
  /** `e` to the number of steps below nothing. */
  const powers = Float64Array.from({ length: reach + 1 }, (_, steps) => Math.exp(-steps * step));

  /** Where in `wordRows` the sums of the `k`th of the words near a token start: of the one in this column, for this place. */
  function sumsOfWord(columns: Columns, k: number, i: number, place: number): number {
    const hash = columns.word[i] as number;
    const key = written[i] as number;
    const slot = k * WORDS + (Math.imul(hash ^ Math.imul(key, 0x9e3779b1), 0x85ebca6b + 2 * place) >>> WORDS_SHIFT);
    const row = slot * ROW;
    if (wordRows[row] !== key || wordRows[row + 1] !== hash || wordRows[row + 2] !== place + 1) {
      wordRows[row] = key;
      wordRows[row + 1] = hash;
      wordRows[row + 2] = place + 1;
      keep(wordFeatures(columns, i, place, words, features, 0), wordRows, row + KEY);
    }
    return row + KEY;
  }

  /** Where in `patternRows` the sums of what is written around the word in a column start. */
  function sumsOfPattern(columns: Columns, i: number): number {
    patternOf(columns, i, pattern);
    let hash = 0;
    for (let k = 0; k < PATTERN; k++) hash = Math.imul(hash ^ (pattern[k] as number), 0x9e3779b1);
    const row = ((hash >>> 8) & (PATTERNS - 1)) * ROW;
    let isKnown = true;
    for (let k = 0; k < PATTERN; k++) if (patternRows[row + k] !== pattern[k]) isKnown = false;
    if (!isKnown) {
      patternRows.set(pattern, row);
      keep(patternFeatures(columns, i, features, 0), patternRows, row + KEY);
    }
    return row + KEY;
  }

  /** Sums the first `n` of `features` into a row, two tags to a number. */
  function keep(n: number, into: Int32Array, start: number): void {
    fresh.fill(0);
    for (let f = 0; f < n; f++) model.addWeights(features[f] as number, fresh, 0);
    for (let pair = 0; pair < PAIRS; pair++)
      into[start + pair] = ((fresh[2 * pair + 1] as number) << 16) + (fresh[2 * pair] as number);
  }

  /** Sums what the pattern and the first `n` of `starts` say. */
  function sumUp(patternStart: number, n: number): void {
    for (let pair = 0; pair < PAIRS; pair++) {
      let both = patternRows[patternStart + pair] as number;
      for (let k = 0; k < n; k++) both = (both + (wordRows[(starts[k] as number) + pair] as number)) | 0;
      const low = (both << 16) >> 16;
      sums[2 * pair] = low;
      sums[2 * pair + 1] = (both - low) >> 16;
    }
  }

  function choose(i: number): void {
    const at = i * TAGS;
    let most = sums[0] as number;
    for (let tag = 1; tag < TAGS; tag += 2) most = Math.max(most, sums[tag] as number);
    // What goes on a name needs one that it goes on.
    let most2 = most;
    if (i > 0)
      for (let a = at - TAGS; a < at - TAGS + (counts[i - 1] as number); a++) {
        const old = active[a] as number;
        if (old !== 0) most2 = Math.max(most2, sums[old + (old & 1)] as number);
      }
    weights[at] = powers[Math.min(most2 - (sums[0] as number), reach)] as number;
    active[at] = 0;
    let count = 1;
    for (let tag = 1; tag < TAGS; tag += 2) {
      const below = most2 - (sums[tag] as number);
      const isStart = below < reach;
      weights[at + tag] = isStart ? (powers[below] as number) : 0;
      if (isStart) active[at + count++] = tag;
      const inside = most2 - (sums[tag + 1] as number);
      const goesOn =
        i > 0 &&
        inside < reach &&
        ((weights[at - TAGS + tag] as number) !== 0 || (weights[at - TAGS + tag + 1] as number) !== 0);
      weights[at + tag + 1] = goesOn ? (powers[inside] as number) : 0;
      if (goesOn) active[at + count++] = tag + 1;
    }
    counts[i] = count;
  }

  return {
    weights,
    active,
    counts,
    read(columns, count) {
      for (let i = 0; i < count + 2 * REACH; i++) written[i] = keyOf(columns, i);
      for (let i = 0; i < count; i++) {
        placesOf(columns, i + REACH, near);
        let rows = 0;
        for (let k = 0; k < NEAR / 2; k++) {
          const column = near[2 * k] as number;
          if (column >= 0) starts[rows++] = sumsOfWord(columns, k, column, near[2 * k + 1] as number);
        }
        sumUp(sumsOfPattern(columns, i + REACH), rows);
        const n = pairFeatures(columns, i + REACH, features, 0);
        for (let f = 0; f < n; f++) model.addWeights(features[f] as number, sums, 0);
        choose(i);
      }
    },
  };
}

/**
 * Sums remembered at once for each of the words near a token, so that those of one token never take each other's place; a
 * later one takes that of one that falls on it. A power of two.
 */
const WORDS = 8192;
const WORDS_SHIFT = 32 - Math.log2(WORDS);
/** Patterns likewise. */
const PATTERNS = 8192;
/**
 * A row of what is remembered: first what the sums are of, then the sums, two tags to a number (the second in its upper
 * half), which adds up both at once. They stay within 16 bits: the greatest met are a quarter of that.
 */
const KEY = PATTERN;
const PAIRS = (TAGS + 1) / 2;
const ROW = KEY + PAIRS;
/** Tags whose odds are `e` to this times less than the best are left out. */
const LEAST = 4.25;
