import type { Span } from '../text/span.js';

/** Somebody's words: the stretches between quotation marks, the marks included, in order. */
export function quotationsOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '“' || (char === '"' && open < 0)) open = open < 0 ? at : open;
    else if ((char === '”' || char === '"') && open >= 0) {
      spans.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  return spans;
}
