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
  /** A common noun: where it opens a sentence by itself it has its capital from there. */
  noun: 1 << 15,
  /** From this bit on, which of four parts of its cluster the word is in. */
  part: 13,
  /** The cluster and the part. */
  company: 0x3ff | (3 << 13),
  /** What words are by themselves. */
  kinds: (1 << 10) | (1 << 11) | (1 << 12) | (1 << 15),
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
export const FORMAT = 5;

/**
 * So many low bits of a hash are not kept: hashes stand for what they are of as well without.
 *
 * @public Training writes it (scripts/train).
 */
export const SPARE = 3;

/**
 * How the 16 bits before each word and feature are divided: so many low ones say what it is, the others how far its hash
 * is from the one before, all set where that takes 32 bits, which follow.
 *
 * @public Training writes it (scripts/train).
 */
export const LOW = 4;

/**
 * Stands for a weight that is of no kind: its tag (8 bits) and its steps (16 bits) follow.
 *
 * @public Training writes it (scripts/train).
 */
export const EXACT = 255;

/**
 * Reads what `scripts/train` writes: the format (32 bits); the step of the weights (32-bit float); the transitions (16-bit
 * steps); words: how many (32 bits), the number of clusters (16 bits) and their groups, then the words in the order of
 * their hashes, each with 20 bits (`LOW`, and 16): 10 of the cluster, 2 of the part, 7 of the class, one that says that two
 * bytes follow, of lists and of `kinds`, from `inner` on; names in lists: how many, each with its lists (8 bits); the kinds
 * of weights, `EXACT` of them: a tag (8 bits) and steps (16 bits); features: how many, each with the number of its weights
 * (`LOW`, or a byte where these are 0) and their kinds, a byte each. Little endian. Throws where the bytes are of another
 * format: what was compiled and the file belong together.
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
  const next = { hash: 0, low: 0 };
  const readNext = (low: number) => {
    const head = view.getUint16(at, true);
    at += 2;
    next.low = head & ((1 << low) - 1);
    let difference = head >> low;
    if (difference === 0xffff >> low) {
      difference = view.getUint32(at, true);
      at += 4;
    }
    next.hash += difference;
  };

  const words = createTable(view.getUint32(at, true));
  const groups = bytes.slice(at + 6, at + 6 + view.getUint16(at + 4, true));
  at += 6 + groups.length;
  for (let i = 0; i < words.count; i++) {
    readNext(LOW);
    const bits = next.low | (view.getUint16(at, true) << LOW);
    at += 2;
    let known = (bits & Word.cluster) | (((bits >> 10) & 3) << Word.part) | (((bits >> 12) & 127) << Word.class);
    if (bits >> 19 === 1) {
      known |= ((bytes[at] as number) << Word.lists) | ((bytes[at + 1] as number) * Word.inner);
      at += 2;
    }
    words.put(next.hash, known);
  }

  next.hash = 0;
  const listed = createTable(view.getUint32(at, true));
  at += 4;
  for (let i = 0; i < listed.count; i++) {
    readNext(0);
    listed.put(next.hash, bytes[at++] as number);
  }

  const kinds = at;
  const tags = Uint8Array.from({ length: EXACT }, (_, kind) => view.getUint8(kinds + 3 * kind));
  const steps = Int16Array.from({ length: EXACT }, (_, kind) => view.getInt16(kinds + 3 * kind + 1, true));
  at += 3 * EXACT;
  next.hash = 0;
  const features = createTable(view.getUint32(at, true));
  at += 4;
  for (let i = 0; i < features.count; i++) {
    readNext(LOW);
    const count = next.low === 0 ? (bytes[at++] as number) : next.low;
    features.put(next.hash, at * 32 + count);
    for (let left = count; left > 0; left--) at += bytes[at] === EXACT ? 4 : 1;
  }

  return {
    step,
    addWeights(feature, sums, from) {
      const row = features.get(feature);
      for (let i = row >> 5, left = row & 31; left > 0; left--) {
        const kind = bytes[i++] as number;
        let tag = tags[kind];
        let count = steps[kind];
        if (kind === EXACT) {
          tag = bytes[i];
          count = (((bytes[i + 2] as number) << 24) >> 16) | (bytes[i + 1] as number);
          i += 3;
        }
        const slot = from + (tag as number);
        sums[slot] = (sums[slot] as number) + (count as number);
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
 * Numbers by hash less its spare bits, 0 for what is not there; most questions are answered by a few bits that stay near. What is put in the
 * order of the hashes goes to places in order, which memory likes.
 */
function createTable(count: number) {
  const size = Math.ceil(count * ROOM) + 1;
  const perHash = size / 2 ** (32 - SPARE);
  /** Hash and number by turns. */
  const slots = new Int32Array(2 * size);
  /** At least eight for each number: more would not stay near. */
  const log = Math.ceil(Math.log2(count + 2)) + 3;
  const bits = new Int32Array(2 ** (log - 5));
  const shiftOfBits = 37 - SPARE - log;
  return {
    count,
    put(key: number, value: number): void {
      let slot = Math.floor(key * perHash);
      while (slots[2 * slot + 1] !== 0) slot = slot + 1 === size ? 0 : slot + 1;
      slots[2 * slot] = key;
      slots[2 * slot + 1] = value;
      const word = key >>> shiftOfBits;
      bits[word] = (bits[word] as number) | (1 << key);
    },
    get(hash: number): number {
      const key = hash >>> SPARE;
      if (((bits[key >>> shiftOfBits] as number) & (1 << key)) === 0) return 0;
      let slot = Math.floor(key * perHash);
      for (; slots[2 * slot + 1] !== 0; slot = slot + 1 === size ? 0 : slot + 1) {
        if (slots[2 * slot] === key) return slots[2 * slot + 1] as number;
      }
      return 0;
    },
  };
}

/** Slots for each number: more would take megabytes and find it no sooner. */
const ROOM = 1.5;
