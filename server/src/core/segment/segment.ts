import { lineColumnAt } from '../text/lines.js';
import type { Snapshot } from '../text/snapshot.js';
import { frontMatter } from './front.js';
import { markdownParagraphs } from './markdown.js';
import type { Paragraph, Segments } from './paragraph.js';
import { isSpaceCode, plainParagraphs } from './plain.js';
import { type Divided, unchangedSince } from './unchanged.js';

/** Longest paragraph in UTF-16 code units; longer ones are divided, at the end of a sentence where there is one. */
export const MAX_PARAGRAPH_LENGTH = 16_384;

/**
 * Divides a text into paragraphs; what stands from `length` on is not read. Linear in the text's length; bad text is
 * not an error. The result is the same with and without the paragraphs of a version `before`.
 */
export function segment(
  { text, lines, markup }: Snapshot,
  { length = text.length, before }: { readonly length?: number; readonly before?: Divided | undefined } = {},
): Segments {
  if (markup === 'plain') {
    const unchanged = before === undefined ? undefined : unchangedSince(before, text);
    return { paragraphs: divided(plainParagraphs(text, lines.starts, length, unchanged)), meta: {} };
  }
  const { meta, end } = frontMatter(text);
  const firstLine = lineColumnAt(lines, end).line;
  return { paragraphs: divided(markdownParagraphs(text, lines.starts, firstLine, length)), meta };
}

function divided(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (paragraphs.every(({ text }) => text.length <= MAX_PARAGRAPH_LENGTH)) return paragraphs;
  return paragraphs.flatMap((paragraph) => [...pieces(paragraph)]);
}

function* pieces({ start, kind, text }: Paragraph): Generator<Paragraph> {
  for (let from = 0; from < text.length; ) {
    const cut = cutAfter(text, from);
    let first = from;
    let last = cut;
    while (first < last && isSpaceCode(text.charCodeAt(first))) first++;
    while (last > first && isSpaceCode(text.charCodeAt(last - 1))) last--;
    if (first < last) yield { start: start + first, end: start + last, kind, text: text.slice(first, last) };
    from = cut;
  }
}

/** Where the piece that starts at `from` ends: after a stop, else after a space, else between two characters. */
function cutAfter(text: string, from: number): number {
  const limit = from + MAX_PARAGRAPH_LENGTH;
  if (limit >= text.length) return text.length;
  for (let at = limit; at > limit - MAX_PARAGRAPH_LENGTH / 4; at--) {
    if (text.charCodeAt(at) === 32 && text.charCodeAt(at - 1) === 46) return at;
  }
  for (let at = limit; at > from; at--) if (isSpaceCode(text.charCodeAt(at))) return at;
  const code = text.charCodeAt(limit);
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
}
