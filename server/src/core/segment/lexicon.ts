import { hashOf, reads, type Tokens } from './tokens.js';

/** A word list with a value for each word, found by a token's hash in one probe or two. */
export interface Lexicon<T> {
  /** The value of the token's word, whatever its case; undefined where it is not in the list. */
  get(tokens: Tokens, index: number): T | undefined;
  /**
   * The same by the token's hash alone: one in some billions of other words is taken for one of the list. For a first look
   * that others follow.
   */
  glance(tokens: Tokens, index: number): T | undefined;
  /** The place of the token's word in `values`; -1 where it is not in the list. */
  find(tokens: Tokens, index: number): number;
  /** In the order of the entries. */
  readonly words: readonly string[];
  readonly values: readonly T[];
  /** The value of a lower-case word. */
  word(lower: string): T | undefined;
}

/** Words are lower case with straight apostrophes. */
export function createLexicon<T>(entries: Iterable<readonly [string, T]>): Lexicon<T> {
  const words = new Map(entries);
  // Sparse, so that most words that are in no list cost one look.
  let size = 16;
  while (size < words.size * 4) size *= 2;
  const mask = size - 1;
  const hashes = new Int32Array(size);
  const slots = new Int32Array(size).fill(-1);
  const names = [...words.keys()];
  const values = [...words.values()];
  for (const [place, word] of names.entries()) {
    const hash = hashOf(word);
    let slot = hash & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    hashes[slot] = hash;
    slots[slot] = place;
  }
  const find = (tokens: Tokens, index: number): number => {
    const hash = tokens.hash[index] as number;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = slots[slot] as number;
      if (place === -1) return -1;
      if (hashes[slot] === hash && reads(tokens, index, names[place] as string)) return place;
    }
  };
  return {
    glance(tokens, index) {
      const hash = tokens.hash[index] as number;
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const place = slots[slot] as number;
        if (place === -1) return undefined;
        if (hashes[slot] === hash) return values[place];
      }
    },
    get(tokens, index) {
      const place = find(tokens, index);
      return place === -1 ? undefined : values[place];
    },
    find,
    words: names,
    values,
    word: (lower) => words.get(lower),
  };
}

/** A word list without values, from words separated by spaces or lines. */
export function wordList(words: string): Lexicon<true> {
  return createLexicon(words.split(/\s+/).map((word) => [word, true] as const));
}
