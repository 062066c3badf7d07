/**
 * Words and single signs, without white space. The first word stands for all that both texts begin with, the last for
 * all that both end with: either may be empty.
 */
export interface Words {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Equal where the words are. */
  readonly ids: Int32Array;
  /** How much a match says: a sign 1, a short word 2, another word 4. */
  readonly weights: Uint8Array;
  /** Each sentence's first word, and the number of words at the end. */
  readonly sentences: Int32Array;
}

/** The words of `text` from one offset to another; equal words get equal numbers in one vocabulary. */
export function wordsOf(text: string, from: number, to: number, vocabulary: Vocabulary): Words {
  // No text has more words than characters; memory that is not written to costs nothing.
  const most = to - from + 2;
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  const ids = new Int32Array(most);
  const weights = new Uint8Array(most);
  const sentences = [1];
  let count = 0;
  const add = (start: number, end: number, id: number, weight: number) => {
    starts[count] = start;
    ends[count] = end;
    ids[count] = id;
    weights[count] = weight;
    count++;
  };
  add(0, from, -1, 4);
  let end = from;
  for (let at = from; at < to; ) {
    const first = kindAt(text, at);
    const start = at++;
    if (first === SPACE) continue;
    if (first === LETTER) while (at < to && kindAt(text, at) === LETTER) at++;
    // Only behind a blank: most words and signs need no looking back.
    if (start > end && endsSentence(text, start) && sentences.at(-1) !== count) sentences.push(count);
    end = at;
    add(start, at, vocabulary(text, start, at), first === SIGN ? 1 : at - start <= 3 ? 2 : 4);
  }
  if (sentences.at(-1) !== count) sentences.push(count);
  add(to, text.length, -2, 4);
  return {
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    ids: ids.subarray(0, count),
    weights: weights.subarray(0, count),
    sentences: Int32Array.from(sentences),
  };
}

/** The number of a word that stands in a text: the first is 0, and equal words, of whatever text, have the same. */
export type Vocabulary = (text: string, start: number, end: number) => number;

/** Makes no strings: texts of a million characters have hundreds of thousands of words. */
export function createVocabulary(): Vocabulary {
  const texts: string[] = [];
  const starts: number[] = [];
  const lengths: number[] = [];
  const hashes: number[] = [];
  let slots = new Int32Array(1 << 12).fill(-1);
  const grow = () => {
    slots = new Int32Array(slots.length * 4).fill(-1);
    for (const [id, hash] of hashes.entries()) {
      let slot = hash & (slots.length - 1);
      while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = id;
    }
  };
  return (text, start, end) => {
    let hash = FNV_BASIS;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
    hash ^= hash >>> 15;
    let slot = hash & (slots.length - 1);
    for (let id = slots[slot] as number; id !== -1; id = slots[slot] as number) {
      const isSame = hashes[id] === hash && lengths[id] === end - start;
      if (isSame && areSame(texts[id] as string, starts[id] as number, text, start, end)) return id;
      slot = (slot + 1) & (slots.length - 1);
    }
    const id = hashes.length;
    slots[slot] = id;
    texts.push(text);
    starts.push(start);
    lengths.push(end - start);
    hashes.push(hash);
    if (hashes.length * 2 > slots.length) grow();
    return id;
  };
}

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function areSame(one: string, at: number, other: string, start: number, end: number): boolean {
  for (let step = 0; step < end - start; step++) {
    if (one.charCodeAt(at + step) !== other.charCodeAt(start + step)) return false;
  }
  return true;
}

const SPACE = 0;
const LETTER = 1;
const SIGN = 2;

/** Letters and digits of all scripts run together; so do the halves of a pair and what joins onto a letter. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code] as number;
  if (code === 0xa0 || code === 0x85 || code === 0x2028 || code === 0x2029) return SPACE;
  return (code >= 0x2010 && code <= 0x2027) || code === 0xa3 || code === 0xab || code === 0xbb ? SIGN : LETTER;
}

const ASCII = Uint8Array.from({ length: 128 }, (_, code) =>
  code <= 32 ? SPACE : /[0-9a-z]/i.test(String.fromCharCode(code)) ? LETTER : SIGN,
);

/** Longest white space looked back over. */
const MAX_BLANK = 80;

/** True behind white space with a line end in it or a full stop or its like before it. */
export function endsSentence(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && offset - at < MAX_BLANK && kindAt(text, at - 1) === SPACE) {
    if (text.charCodeAt(at - 1) === 10) return true;
    at--;
  }
  return at < offset && isStop(text.charCodeAt(at - 1));
}

function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x201d || code === 34;
}
