/** How a text is kept in its file, so that it can be written back the same way. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

/** An article as it was read from its file. */
export interface DecodedArticle {
  /** As an editor reads it: no byte-order mark, and one kind of line end where the file mixes them. */
  readonly text: string;
  /** The same with the line ends of the file, line for line and column for column. */
  readonly stored: string;
  readonly encoding: Encoding;
}

/** Why something could not be read and what to do about it; a sentence that follows the file's name and a colon. */
export interface Problem {
  readonly problem: string;
}

/**
 * A decoder of the platform, by the label that the Encoding Standard has for it, strict: `decode` takes a leading
 * byte-order mark away and throws at what is no text.
 */
export type NewDecoder = (label: 'utf-8' | 'utf-16le' | 'utf-16be') => { decode(bytes: Uint8Array): string };

/** Largest file read, in bytes, whoever reads it. */
export const MAX_ARTICLE_BYTES = 20_000_000;

/**
 * UTF-8, or UTF-16 with a byte-order mark. Anything else is a problem rather than a guess: wrong letters in names and
 * currency signs would give wrong findings.
 */
export function decodeArticle(bytes: Uint8Array, newDecoder: NewDecoder): DecodedArticle | Problem {
  const encoding = encodingOf(bytes);
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  if (!wide) {
    const at = bytes.indexOf(0);
    if (at >= 0) return { problem: `binary: NUL byte at byte ${at}. If it is an article, save it as UTF-8 text` };
  }
  let stored: string;
  try {
    stored = newDecoder(wide ? encoding : 'utf-8').decode(bytes);
  } catch {
    if (wide) return { problem: 'not valid UTF-16, though it begins with its byte-order mark: save it as UTF-8' };
    const at = firstBadByte(bytes);
    const line = 1 + bytes.subarray(0, at).reduce((lines, byte) => (byte === 10 ? lines + 1 : lines), 0);
    return { problem: `not UTF-8 at byte ${at} (line ${line}): save it as UTF-8` };
  }
  return { text: asEditorsRead(stored), stored, encoding };
}

/** Why a file of this many bytes is not read. */
export function tooLong(bytes: number): Problem {
  return { problem: `${megabytes(bytes)}, and more than ${megabytes(MAX_ARTICLE_BYTES)} is not read: split it` };
}

/**
 * What VS Code makes of a file: where line ends are mixed, or are lone carriage returns, all become the more frequent of
 * \n and \r\n. Offsets in editor and command line are the same only if both do this.
 */
export function asEditorsRead(text: string): string {
  if (!text.includes('\r')) return text;
  let feeds = 0;
  let pairs = 0;
  let returns = 0;
  for (let at = text.search(/[\r\n]/); at >= 0 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) feeds++;
    else if (code === 13) {
      if (text.charCodeAt(at + 1) === 10) {
        pairs++;
        at++;
      } else returns++;
    }
  }
  if (returns === 0 && (feeds === 0 || pairs === 0)) return text;
  return text.replace(/\r\n?|\n/g, returns + pairs > feeds ? '\r\n' : '\n');
}

function encodingOf([first, second, third]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8-bom' : 'utf-8';
}

/** Where the first sequence begins that is no UTF-8, by the table of well-formed sequences in the Unicode Standard. */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) break;
    at += length;
  }
  return at;
}

/** Length of the well-formed sequence at this place, 0 if there is none. */
function sequenceLength(bytes: Uint8Array, at: number): 0 | 1 | 2 | 3 | 4 {
  const first = bytes[at] as number;
  if (first < 0x80) return 1;
  const second = bytes[at + 1] ?? 0;
  if (first < 0xc2 || first > 0xf4 || !isContinuation(second)) return 0;
  if (first < 0xe0) return 2;
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f) || !isContinuation(bytes[at + 2]))
    return 0;
  if (first < 0xf0) return 3;
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f) || !isContinuation(bytes[at + 3]))
    return 0;
  return 4;
}

function isContinuation(byte = 0): boolean {
  return byte >> 6 === 2;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
