/**
 * Unicode code points before a UTF-16 offset: what W3C annotations, Python and most corpora count. An offset inside a
 * surrogate pair counts the pair.
 */
export function codePointsBefore(text: string, offset: number): number {
  const end = Math.min(offset, text.length);
  let count = 0;
  for (let at = 0; at < end; at += isPair(text, at) ? 2 : 1) count++;
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
