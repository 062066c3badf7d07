import type { Tokens } from '../segment/tokens.js';
import { KeptOn } from '../text/kept.js';

/** Sorts of rare characters; a paragraph that has none of a sort need not be searched for it. */
export const Rare = {
  /** "&", which entities begin with. */
  ampersand: 1,
  /** Brackets of all sorts, and "$". */
  bracket: 2,
  /** "*", "_", "#", "`" and "[": markup. */
  markup: 4,
  /** Letters beyond ASCII, and code points that stand for none. */
  foreign: 8,
  /** Zero-width characters, soft hyphens and direction marks. */
  invisible: 16,
} as const;

/** Which sorts of rare characters a paragraph has: bits of `Rare`. One walk over its text, however many rules ask. */
export function rareIn(tokens: Tokens): number {
  let bits = known.get(tokens);
  if (bits === undefined) {
    bits = 0;
    for (let at = 0; at < tokens.text.length; at++) {
      const code = tokens.text.charCodeAt(at);
      bits |= code < 128 ? (ASCII[code] as number) : bitsBeyond(code);
    }
    known.set(tokens, bits);
  }
  return bits;
}

/** The code point that a byte stands for in Windows-1252, where it is not the one of the same number. */
export function fromWindows1252(byte: number): number {
  return WINDOWS_1252[byte - 0x80] || byte;
}

/** The byte of a character in Windows-1252; undefined where it has none. */
export function toWindows1252(code: number): number | undefined {
  return code < 0x100 ? code : BYTES.get(code);
}

const known = new KeptOn<Tokens, number>();

const ASCII = new Uint8Array(128);
for (const [chars, bit] of [
  ['&', Rare.ampersand],
  ['()[]{}<>$', Rare.bracket],
  ['*_#`[', Rare.markup],
] as const) {
  for (const char of chars) ASCII[char.charCodeAt(0)] = (ASCII[char.charCodeAt(0)] as number) | bit;
}

function bitsBeyond(code: number): number {
  const isInvisible =
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff;
  if (isInvisible) return Rare.invisible;
  // Between the letters of Europe and those of Asia stand marks, currencies and symbols.
  return code < 0xc0 || (code >= 0x2000 && code < 0x2c00) ? 0 : Rare.foreign;
}

/** Bytes 80 to 9F; 0 where a byte has no character of its own. */
const WINDOWS_1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0,
  0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
];

const BYTES = new Map(WINDOWS_1252.flatMap((code, index) => (code === 0 ? [] : [[code, index + 0x80] as const])));
