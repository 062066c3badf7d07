import { indexLines } from '../text/lines.js';
import type { Span } from '../text/span.js';

/** The lines of a text, without what ends them. */
export function linesIn(text: string): readonly Span[] {
  if (!text.includes('\n') && !text.includes('\r')) return [{ start: 0, end: text.length }];
  const { starts, length } = indexLines(text);
  return Array.from(starts, (start, index) => {
    let end = starts[index + 1] ?? length;
    while (end > start && isLineEnd(text.charCodeAt(end - 1))) end--;
    return { start, end };
  });
}

/** "\n" and "\r". */
function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
