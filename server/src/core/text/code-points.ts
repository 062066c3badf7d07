/**
 * Unicode code points before a UTF-16 offset: what W3C annotations, Python and most corpora count. An offset inside a
 * surrogate pair counts the pair.
 */
export function codePointsBefore(text: string, offset: number): number {
  return codePointsBetween(text, 0, Math.min(offset, text.length));
}

/** Looks code points up in one text, at the cost of a few hundred steps each whatever the text's length. */
export interface CodePointIndex {
  /** As `codePointsBefore`. */
  before(offset: number): number;
  /** The UTF-16 offset of a code-point position; the text's length for positions past its end. */
  offset(position: number): number;
}

/** One pass over the text. */
export function indexCodePoints(text: string): CodePointIndex {
  if (!/[\uD800-\uDBFF]/.test(text))
    return { before: (offset) => Math.min(offset, text.length), offset: (position) => Math.min(position, text.length) };
  /** Code points before every `STRIDE`th code unit, that unit being moved behind the pair it would part. */
  const counts: number[] = [];
  let count = 0;
  for (let at = 0; at < text.length; at += isPair(text, at) ? 2 : 1) {
    while (at >= counts.length * STRIDE) counts.push(count);
    count++;
  }
  const startOf = (block: number) => block * STRIDE + (isPair(text, block * STRIDE - 1) ? 1 : 0);
  return {
    before(offset) {
      const block = Math.min(Math.floor(Math.min(offset, text.length) / STRIDE), counts.length - 1);
      if (block <= 0) return codePointsBefore(text, offset);
      return (counts[block] ?? 0) + codePointsBetween(text, startOf(block), Math.min(offset, text.length));
    },
    offset(position) {
      let low = 0;
      let high = counts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((counts[middle] as number) <= position) low = middle + 1;
        else high = middle;
      }
      const block = Math.max(0, low - 1);
      let at = startOf(block);
      for (let known = counts[block] ?? 0; known < position && at < text.length; known++)
        at += isPair(text, at) ? 2 : 1;
      return Math.min(at, text.length);
    },
  };
}

const STRIDE = 256;

function codePointsBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += isPair(text, at) ? 2 : 1) count++;
  return count;
}

/** The code-point positions of UTF-16 offsets, which are in ascending order. One pass over the text for all of them. */
export function toCodePoints(text: string, offsets: readonly number[]): readonly number[] {
  let at = 0;
  let count = 0;
  return offsets.map((offset) => {
    for (const end = Math.min(offset, text.length); at < end; at += isPair(text, at) ? 2 : 1) count++;
    return count;
  });
}

/**
 * The UTF-16 offsets of code-point positions, which are in ascending order; positions past the end give the text's
 * length. One pass over the text for all of them.
 */
export function toOffsets(text: string, positions: readonly number[]): readonly number[] {
  let at = 0;
  let count = 0;
  return positions.map((position) => {
    for (; count < position && at < text.length; at += isPair(text, at) ? 2 : 1) count++;
    return at;
  });
}

/** True where the text holds half a surrogate pair, which no UTF-8 file can. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Cs}/u.test(text);
}

function isPair(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first < 0xd800 || first > 0xdbff) return false;
  const second = text.charCodeAt(at + 1);
  return second >= 0xdc00 && second <= 0xdfff;
}
