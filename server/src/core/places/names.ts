import { fold } from './fold.js';

/** A sorted list of names that stays packed: of a look-up some twenty names are unpacked. */
export interface Names {
  readonly count: number;
  at(index: number): string;
  /** The names that fold to the same: half-open indexes, empty where there is none. */
  find(name: string): { readonly first: number; readonly last: number };
}

/**
 * `bytes` holds names in the order of their folded forms, in blocks of sixteen: of each the length of what it shares with
 * the one before it in its block, the length of the rest, and the rest in UTF-8. `offsets` says where each block starts,
 * then where the last ends, then how many names there are.
 */
export function createNames(bytes: Uint8Array, offsets: Uint32Array): Names {
  const blocks = offsets.length - 2;
  const count = offsets[blocks + 1] ?? 0;

  /** The folded first names of blocks, as they are met: a search asks for the same ones again and again. */
  const heads: (string | undefined)[] = [];

  function head(number: number): string {
    return (heads[number] ??= fold(block(number, 1)[0] ?? ''));
  }

  function block(number: number, most = BLOCK): readonly string[] {
    const names: string[] = [];
    const end = offsets[number + 1] ?? 0;
    let before: number[] = [];
    for (let at = offsets[number] ?? end; at < end && names.length < most; ) {
      const shared = bytes[at] as number;
      const from = at + 2;
      at = from + (bytes[at + 1] as number);
      before = [...before.slice(0, shared), ...bytes.subarray(from, at)];
      names.push(utf8(before));
    }
    return names;
  }

  /** The first name that does not fold to less. */
  function lowerBound(folded: string): number {
    let low = 0;
    let high = blocks;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (head(middle) < folded) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return 0;
    const names = block(low - 1);
    const index = names.findIndex((name) => fold(name) >= folded);
    return (low - 1) * BLOCK + (index < 0 ? names.length : index);
  }

  return {
    count,
    at: (index) => block(Math.floor(index / BLOCK))[index % BLOCK] ?? '',
    find(name) {
      const folded = fold(name);
      const first = lowerBound(folded);
      let last = first;
      let names = block(Math.floor(first / BLOCK));
      while (last < count && fold(names[last % BLOCK] ?? '') === folded) {
        last++;
        if (last % BLOCK === 0) names = block(last / BLOCK);
      }
      return { first, last };
    },
  };
}

const BLOCK = 16;

/** The core has no TextDecoder; these are well-formed. */
function utf8(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at++] as number;
    const more = byte < 0x80 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    let code = more === 0 ? byte : byte & (0x3f >> more);
    for (let left = more; left > 0; left--) code = (code << 6) | ((bytes[at++] ?? 0) & 0x3f);
    text += String.fromCodePoint(Math.min(code, 0x10ffff));
  }
  return text;
}
