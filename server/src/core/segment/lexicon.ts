import { hashOf, reads, type Tokens } from './tokens.js';

/** A word list with a value for each word, found by a token's hash in one probe or two. */
export interface Lexicon<T> {
  /** The value of the token's word, whatever its case; undefined where it is not in the list. */
  get(tokens: Tokens, index: number): T | undefined;
  /** The value of a lower-case word. */
  word(lower: string): T | undefined;
}

/** Words are lower case with straight apostrophes. */
export function createLexicon<T>(entries: Iterable<readonly [string, T]>): Lexicon<T> {
  const words = new Map(entries);
  let size = 16;
  while (size < words.size * 2) size *= 2;
  const mask = size - 1;
  const hashes = new Int32Array(size);
  const slots = new Int32Array(size).fill(-1);
  const names: string[] = [];
  const values: T[] = [];
  for (const [word, value] of words) {
    const hash = hashOf(word);
    let slot = hash & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    hashes[slot] = hash;
    slots[slot] = names.length;
    names.push(word);
    values.push(value);
  }
  return {
    get(tokens, index) {
      const hash = tokens.hash[index] as number;
      for (let slot = hash & mask; slots[slot] !== -1; slot = (slot + 1) & mask) {
        const at = slots[slot] as number;
        if (hashes[slot] === hash && reads(tokens, index, names[at] as string)) return values[at];
      }
      return undefined;
    },
    word: (lower) => words.get(lower),
  };
}

/** A word list without values, from words separated by spaces or lines. */
export function wordList(words: string): Lexicon<true> {
  return createLexicon(words.split(/\s+/).map((word) => [word, true] as const));
}
