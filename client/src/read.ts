import { decodeArticle, MAX_ARTICLE_BYTES, type NewDecoder, tooLong } from '../../server/src/core/articles/decode.js';
import type { ReadFileResult } from '../../server/src/protocol/protocol.js';

/** The text of a file of this many bytes, which are asked for only if they are not too many. Rejects as `bytes` does. */
export async function readText(size: number, bytes: () => PromiseLike<Uint8Array>): Promise<ReadFileResult> {
  if (size > MAX_ARTICLE_BYTES) return tooLong(size);
  const decoded = decodeArticle(await bytes(), newDecoder);
  return 'text' in decoded ? { text: decoded.text } : decoded;
}

/** Every extension host has it, in Node and in a worker alike. */
declare const TextDecoder: new (label: string, options: { fatal: true }) => ReturnType<NewDecoder>;

const newDecoder: NewDecoder = (label) => new TextDecoder(label, { fatal: true });
