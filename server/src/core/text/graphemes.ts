import type { Span } from './span.js';

/** Longest stretch looked at on either side of an offset, in UTF-16 code units; only hostile text has longer clusters. */
const REACH = 2048;

/** The shortest span that holds `span` and starts and ends between grapheme clusters: never inside "é" or "👩‍🚀". */
export function wholeGraphemes(text: string, span: Span): Span {
  const start = clusterAt(text, span.start)?.start ?? span.start;
  const end = clusterAt(text, span.end)?.end ?? span.end;
  return { start, end };
}

/** The cluster that `offset` stands inside of; nothing where it stands between two. */
function clusterAt(text: string, offset: number): Span | undefined {
  if (isPlainBreak(text, offset)) return undefined;
  let from = offset - 1;
  while (!isPlainBreak(text, from) && offset - from < REACH) from--;
  let to = offset + 1;
  while (!isPlainBreak(text, to) && to - offset < REACH) to++;
  for (const { index, segment } of graphemes.segment(text.slice(from, to))) {
    const start = from + index;
    const end = start + segment.length;
    if (start < offset && offset < end) return { start, end };
    if (start >= offset) break;
  }
  return undefined;
}

/** Nothing below U+0300 joins its neighbours but a line end's two halves, so most breaks need no table. */
function isPlainBreak(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before < 0x300 && after < 0x300 && !(before === 13 && after === 10);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
