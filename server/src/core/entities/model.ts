import type { ListedNames } from './listed.js';
import { ENTITY_LABELS, type EntityLabel } from './mention.js';

/** Tags of a token: 0 outside, then for each label its first token (odd) and one further in (even). */
export const TAGS = 1 + 2 * ENTITY_LABELS.length;

/** A linear-chain conditional random field over hashed features. */
export interface Model {
  /** Adds the weights of a feature to the `TAGS` sums from `at`, in steps. */
  addWeights(feature: number, sums: Int32Array, at: number): void;
  /** What a step is worth. */
  readonly step: number;
  /** Odds of the tag after the tag before, at `before * TAGS + tag`: `e` to the score; 0 of what cannot be. */
  readonly odds: Float64Array;
  readonly words: Words;
}

/** What the model knows of words by themselves, by their hash. */
export interface Words {
  /** `Word` bits of the word; 0 of one that is not known. */
  of(hash: number): number;
  /** For a cluster of words its group; 0 is for none. */
  readonly groups: Uint8Array;
  readonly listed: ListedNames;
}

/** How a known word's number is made up. */
export const Word = {
  /** The cluster of words that stand in like company, from 1; 0 is for none. */
  cluster: 0x3ff,
  /** Stands inside names in lower case: "of", "and", "de". */
  inner: 1 << 10,
  /** Starts or ends names in lower case: "al", "airport". */
  edge: 1 << 11,
  /** Is no name by itself, capitalised though it is where a sentence starts. */
  common: 1 << 12,
  /** From this bit on, which of four parts of its cluster the word is in. */
  part: 13,
  /** The cluster and the part. */
  company: 0x3ff | (3 << 13),
  /** From this bit on, the lists that the word is in, a bit a list. */
  lists: 16,
  /** From this bit on, the class of words that are likely part of like names; 0 is for none. */
  class: 24,
} as const;

/**
 * Which form the model's file has, and which words and features it counts on: a new one whenever either changes.
 *
 * @public Training writes it (scripts/train).
 */
export const FORMAT = 3;

/**
 * Stands for a difference of hashes that takes more than 16 bits.
 *
 * @public Training writes it (scripts/train).
 */
export const FAR = 0xffff;

/**
 * Reads what `scripts/train` writes: the format (32 bits); the step of the weights (32-bit float); the transitions (16-bit
 * steps); words: how many (32 bits), the number of clusters (16 bits) and their groups, then the words' hashes in order,
 * each as the difference to the one before (16 bits, or `FAR` and 32), with its `Word` bits (15 bits, one that says that
 * lists follow, 8 of the class, 8 of lists); names in lists: how many, their hashes likewise, each with its lists (8 bits);
 * features: how many, their hashes likewise, each with its weights: a byte of tag (with the high bit where another weight
 * follows) and one of steps. Little endian. Throws where the bytes are of another format: what was compiled and the file
 * belong together.
 */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = bytes.length < 4 ? 0 : view.getUint32(0, true);
  if (format !== FORMAT) {
    throw new Error(
      `The entity model is of format ${format}, this program reads ${FORMAT}: compile or install it anew.`,
    );
  }
  const step = view.getFloat32(4, true);
  let at = 8;
  const odds = new Float64Array(TAGS * TAGS);
  for (let i = 0; i < odds.length; i++, at += 2) {
    if (canFollow(Math.floor(i / TAGS), i % TAGS)) odds[i] = Math.exp(view.getInt16(at, true) * step);
  }
  let hash = 0;
  const nextHash = () => {
    let difference = view.getUint16(at, true);
    at += 2;
    if (difference === FAR) {
      difference = view.getUint32(at, true);
      at += 4;
    }
    hash = (hash + difference) | 0;
    return hash;
  };

  const words = createTable(view.getUint32(at, true));
  const groups = bytes.slice(at + 6, at + 6 + view.getUint16(at + 4, true));
  at += 6 + groups.length;
  for (let i = 0; i < words.count; i++) {
    const key = nextHash();
    const bits = view.getUint16(at, true);
    at += 2;
    const known = (bits & 0x7fff) | ((bytes[at++] as number) << Word.class);
    words.put(key, bits < 0x8000 ? known : known | ((bytes[at++] as number) << Word.lists));
  }

  hash = 0;
  const listed = createTable(view.getUint32(at, true));
  at += 4;
  for (let i = 0; i < listed.count; i++) listed.put(nextHash(), bytes[at++] as number);

  hash = 0;
  const features = createTable(view.getUint32(at, true));
  at += 4;
  for (let i = 0; i < features.count; i++) {
    features.put(nextHash(), at);
    while ((bytes[at] as number) >= 128) at += 2;
    at += 2;
  }

  return {
    step,
    addWeights(feature, sums, from) {
      let row = features.get(feature);
      if (row === 0) return;
      for (;;) {
        const tag = bytes[row] as number;
        const slot = from + (tag & 127);
        sums[slot] = (sums[slot] as number) + (((bytes[row + 1] as number) << 24) >> 24);
        if (tag < 128) return;
        row += 2;
      }
    },
    odds,
    words: { of: (word) => words.get(word), groups, listed: (name) => listed.get(name) },
  };
}

/** The label of a tag that is not 0. */
export function labelOf(tag: number): EntityLabel {
  return ENTITY_LABELS[(tag - 1) >> 1] as EntityLabel;
}

/** A name goes on only where one of its label stands before. */
export function canFollow(before: number, tag: number): boolean {
  return tag === 0 || (tag & 1) === 1 || before === tag || before === tag - 1;
}

/**
 * Numbers by hash, 0 for what is not there; most questions are answered by a few bits that stay near. What is put in the
 * order of the hashes goes to places in order, which memory likes.
 */
function createTable(count: number) {
  const size = Math.ceil(count * ROOM) + 1;
  const perHash = size / 2 ** 32;
  /** Hash and number by turns. */
  const slots = new Int32Array(2 * size);
  /** At least 16 for each number. */
  const log = Math.ceil(Math.log2(count + 2)) + 4;
  const bits = new Int32Array(2 ** (log - 5));
  const shiftOfBits = 37 - log;
  return {
    count,
    put(key: number, value: number): void {
      let slot = Math.floor((key >>> 0) * perHash);
      while (slots[2 * slot + 1] !== 0) slot = slot + 1 === size ? 0 : slot + 1;
      slots[2 * slot] = key;
      slots[2 * slot + 1] = value;
      const word = key >>> shiftOfBits;
      bits[word] = (bits[word] as number) | (1 << key);
    },
    get(key: number): number {
      if (((bits[key >>> shiftOfBits] as number) & (1 << key)) === 0) return 0;
      let slot = Math.floor((key >>> 0) * perHash);
      for (; slots[2 * slot + 1] !== 0; slot = slot + 1 === size ? 0 : slot + 1) {
        if (slots[2 * slot] === key) return slots[2 * slot + 1] as number;
      }
      return 0;
    },
  };
}

/** Slots for each number: more would take megabytes and find it no sooner. */
const ROOM = 1.5;
