import type { Span } from '../../text/span.js';
import { Rare, toWindows1252 } from '../characters.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'mojibake',
  group: 'hygiene',
  scope: 'paragraph',
  needs: { characters: Rare.foreign },
  severity: 'error',
  summary: 'Characters that were read in the wrong encoding, as “Â£5” for “£5” and “donâ€™t” for “don’t”.',
  messages: {
    misread: '“{wrong}” is “{right}” read in the wrong encoding.',
    lost: 'A character was lost here when the text was read in the wrong encoding.',
  },
  fixes: { decode: { title: 'Write “{right}”', safe: true } },
  *check({ tokens }) {
    const { text } = tokens;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === REPLACEMENT) {
        const start = at;
        while (text.charCodeAt(at + 1) === REPLACEMENT) at++;
        yield { start, end: at + 1, message: 'lost' };
        continue;
      }
      if (code < 0xc2 || code > 0xf4) continue;
      const run = misreadAt(text, at);
      if (run === undefined) continue;
      const { right, ...span } = run;
      const data = { wrong: text.slice(span.start, span.end), right };
      yield right.includes('\uFFFD')
        ? { ...span, message: 'lost' }
        : { ...span, message: 'misread', data, fixes: [{ fix: 'decode', edits: [{ ...span, newText: right }] }] };
      at = span.end - 1;
    }
  },
});

const REPLACEMENT = 0xfffd;

/** The run of characters from `start` that are the bytes of UTF-8 taken one by one. */
function misreadAt(text: string, start: number): (Span & { readonly right: string }) | undefined {
  let right = '';
  let end = start;
  let characters = 0;
  let isPlain = false;
  for (;;) {
    const next = decodedAt(text, end);
    if (next === undefined) break;
    right += String.fromCodePoint(next.code);
    isPlain ||= isExpected(next.code);
    end += next.length;
    characters++;
  }
  // Two such characters in a row are no chance, whatever they decode to.
  return isPlain || characters > 1 ? { start, end, right } : undefined;
}

/** One character of UTF-8, its bytes shown in Windows-1252. */
function decodedAt(text: string, at: number): { code: number; length: number } | undefined {
  const lead = toWindows1252(text.charCodeAt(at));
  if (lead === undefined || lead < 0xc2 || lead > 0xf4) return undefined;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  let code = lead & (0xff >> (length + 1));
  for (let next = at + 1; next < at + length; next++) {
    const byte = next < text.length ? toWindows1252(text.charCodeAt(next)) : undefined;
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return isCutQuote(text, at, next) ? CUT_QUOTE : undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  const isLongEnough = code >= (length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000);
  return isLongEnough && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? { code, length } : undefined;
}

/** The last byte of ” has no character in Windows-1252, and some programs drop it: "â€". */
function isCutQuote(text: string, at: number, next: number): boolean {
  return next === at + 2 && text.startsWith('â€', at);
}

const CUT_QUOTE = { code: 0x201d, length: 2 };

/** What English copy has beyond ASCII: signs, letters of European languages, punctuation, the mark of byte order. */
function isExpected(code: number): boolean {
  return (
    (code >= 0xa0 && code <= 0x17f) || (code >= 0x2010 && code <= 0x2122) || code === 0xfeff || code === REPLACEMENT
  );
}
