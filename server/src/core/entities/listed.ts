import type { Tokens } from '../segment/tokens.js';
import { isCapital } from './stretches.js';

/** What lists of names say of a token: which lists its name is in, a bit a list, and where in the name it stands. */
export const Listed = {
  club: 1,
  company: 2,
  institution: 4,
  product: 8,
  event: 16,
  place: 32,
  brand: 64,
  work: 128,
  /** From this bit on, where in the name the token stands: 0 is all of it, then its first, an inner and its last. */
  part: 8,
} as const;

/** Longest name looked for, in tokens. */
export const MAX_LISTED = 5;

/** The lists that a name is in by the hash of its tokens; 0 of one in none. */
export type ListedNames = (hash: number) => number;

/** Adds a token to the hash of a name, which starts from 0. */
export function nextHash(hash: number, token: number): number {
  const mixed = Math.imul(hash ^ token, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/**
 * Writes what lists say of tokens `first` to `last` to `into`, from `at`: of listed names that start at a token with a
 * capital the longest, and none inside another.
 */
export function readListed(
  tokens: Tokens,
  first: number,
  last: number,
  names: ListedNames,
  into: Uint16Array,
  at: number,
): void {
  into.fill(0, at, at + last - first);
  for (let from = first; from < last; ) {
    let end = from + 1;
    if (isCapital(tokens, from)) {
      let lists = 0;
      let hash = 0;
      for (let to = from; to < last && to < from + MAX_LISTED; to++) {
        hash = nextHash(hash, tokens.hash[to] as number);
        const found = names(hash);
        if (found === 0) continue;
        lists = found;
        end = to + 1;
      }
      if (lists !== 0) write(into, at + from - first, end - from, lists);
    }
    from = end;
  }
}

function write(into: Uint16Array, at: number, length: number, lists: number): void {
  for (let i = 0; i < length; i++) {
    const part = length === 1 ? 0 : i === 0 ? 1 : i === length - 1 ? 3 : 2;
    into[at + i] = lists | (part << Listed.part);
  }
}
