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
  /** Whose sums each row holds: the word's hash, how it is written, and for which place, counted from 1. */
  const hashes = new Int32Array(ROWS);
  const keys = new Int32Array(ROWS);
  const places = new Uint8Array(ROWS);
  const rows = new Int16Array(ROWS * TAGS);
  const patterns = new Int32Array(PATTERNS * PATTERN);
  const patternRows = new Int16Array(PATTERNS * TAGS);
  const fresh = new Int32Array(TAGS);
  const sums = new Int32Array(TAGS);
  const features = new Int32Array(MAX_FEATURES);
  const near = new Int32Array(NEAR);
  const pattern = new Int32Array(PATTERN);
  /** How the word in each column is written. */
  const written = new Int32Array(MAX_STRETCH + 2 * REACH);
  const reach = Math.ceil(LEAST / step);
  /** `e` to the number of steps below nothing. */
  const powers = Float64Array.from({ length: reach + 1 }, (_, steps) => Math.exp(-steps * step));

  /** Where in `rows` the sums of the word in a column start, for this place. */
  function rowOf(columns: Columns, i: number, place: number): number {
    const hash = columns.word[i] as number;
    const key = written[i] as number;
    const slot = (Math.imul(hash ^ Math.imul(key, 0x9e3779b1), 0x85ebca6b + 2 * place) >>> 8) & (ROWS - 1);
    const row = slot * TAGS;
    if (keys[slot] !== key || hashes[slot] !== hash || places[slot] !== place + 1) {
      keys[slot] = key;
      hashes[slot] = hash;
      places[slot] = place + 1;
      keep(wordFeatures(columns, i, place, words, features, 0), rows, row);
    }
    return row;
  }

  function patternRowOf(columns: Columns, i: number): number {
    patternOf(columns, i, pattern);
    let hash = 0;
    for (let k = 0; k < PATTERN; k++) hash = Math.imul(hash ^ (pattern[k] as number), 0x9e3779b1);
    const slot = (hash >>> 8) & (PATTERNS - 1);
    let isKnown = true;
    for (let k = 0; k < PATTERN; k++) if (patterns[slot * PATTERN + k] !== pattern[k]) isKnown = false;
    if (!isKnown) {
      patterns.set(pattern, slot * PATTERN);
      keep(patternFeatures(columns, i, features, 0), patternRows, slot * TAGS);
    }
    return slot * TAGS;
  }

  /** Sums the first `n` of `features` into a row. */
  function keep(n: number, into: Int16Array, row: number): void {
    fresh.fill(0);
    for (let f = 0; f < n; f++) model.addWeights(features[f] as number, fresh, 0);
    into.set(fresh, row);
  }

  function add(from: Int16Array, row: number): void {
    for (let tag = 0; tag < TAGS; tag++) sums[tag] = (sums[tag] as number) + (from[row + tag] as number);
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
        sums.fill(0);
        const n = pairFeatures(columns, i + REACH, features, 0);
        for (let f = 0; f < n; f++) model.addWeights(features[f] as number, sums, 0);
        add(patternRows, patternRowOf(columns, i + REACH));
        placesOf(columns, i + REACH, near);
        for (let k = 0; k < NEAR; k += 2) {
          const column = near[k] as number;
          if (column >= 0) add(rows, rowOf(columns, column, near[k + 1] as number));
        }
        choose(i);
      }
    },
  };
}

/** Rows remembered at once, each of a word at one place; a later one takes the place of one that falls on it. A power of two. */
const ROWS = 65_536;
/** Patterns likewise. */
const PATTERNS = 8192;
/** Tags whose odds are `e` to this times less than the best are left out. */
const LEAST = 4.25;
