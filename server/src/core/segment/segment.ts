import type { Snapshot } from '../text/snapshot.js';
import type { Segments } from './paragraph.js';
import { plainParagraphs } from './plain.js';

/** Divides a text into paragraphs. Linear in its length; bad text is not an error. */
export function segment(snapshot: Snapshot): Segments {
  const { text, lines } = snapshot;
  return { paragraphs: plainParagraphs(text, lines.starts, text.length), meta: {} };
}
