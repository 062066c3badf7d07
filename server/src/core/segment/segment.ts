import type { Snapshot } from '../text/snapshot.js';
import type { Paragraph, Segments } from './paragraph.js';

/** Divides a text into paragraphs. Linear in its length; bad text is not an error. */
export function segment(snapshot: Snapshot): Segments {
  const paragraphs: Paragraph[] = [];
  const { text, lines } = snapshot;
  for (let line = 0; line < lines.starts.length; line++) {
    const start = lines.starts[line] as number;
    const next = lines.starts[line + 1] ?? text.length;
    const content = text.slice(start, next).trimEnd();
    if (content.trim() !== '') paragraphs.push({ start, end: start + content.length, kind: 'prose', text: content });
  }
  return { paragraphs, meta: {} };
}
