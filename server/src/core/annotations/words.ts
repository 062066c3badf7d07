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
export function wordsOf(text: string, from: number, to: number, vocabulary: Map<string, number>): Words {
  const starts = [0];
  const ends = [from];
  const ids = [-1];
  const weights = [4];
  const sentences = [1];
  for (let at = from; at < to; ) {
    const first = kindAt(text, at);
    const start = at++;
    if (first === SPACE) continue;
    if (first === LETTER) while (at < to && kindAt(text, at) === LETTER) at++;
    if (start > from && endsSentence(text, start) && sentences.at(-1) !== starts.length) sentences.push(starts.length);
    const word = text.slice(start, at);
    let id = vocabulary.get(word);
    if (id === undefined) {
      id = vocabulary.size;
      vocabulary.set(word, id);
    }
    starts.push(start);
    ends.push(at);
    ids.push(id);
    weights.push(first === SIGN ? 1 : at - start <= 3 ? 2 : 4);
  }
  if (sentences.at(-1) !== starts.length) sentences.push(starts.length);
  starts.push(to);
  ends.push(text.length);
  ids.push(-2);
  weights.push(4);
  return {
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    ids: Int32Array.from(ids),
    weights: Uint8Array.from(weights),
    sentences: Int32Array.from(sentences),
  };
}

const SPACE = 0;
const LETTER = 1;
const SIGN = 2;

/** Letters and digits of all scripts run together; so do the halves of a pair and what joins onto a letter. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code <= 32 || code === 0xa0 || code === 0x85 || code === 0x2028 || code === 0x2029) return SPACE;
  if (code >= 128)
    return (code >= 0x2010 && code <= 0x2027) || code === 0xa3 || code === 0xab || code === 0xbb ? SIGN : LETTER;
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) ? LETTER : SIGN;
}

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
