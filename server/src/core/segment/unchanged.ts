import { editBetween } from '../text/edit.js';
import { lastAt, type Span } from '../text/span.js';
import type { Paragraph } from './paragraph.js';

/** A version of a text, and its paragraphs. */
export interface Divided {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * Gives the paragraph of an earlier version that stood where now `span` stands, if there was one from just there to
 * there, not the first, and if all that is `around` it now was around it then too.
 */
export type Unchanged = (span: Span, around: Span) => Paragraph | undefined;

/**
 * What an earlier version knows of a text: an edit leaves what stands before and after it as it was. `around` reaches from
 * behind one line end to behind another; what ends with the text ends beyond it.
 */
export function unchangedSince({ text: old, paragraphs }: Divided, text: string): Unchanged {
  const { start: head, newEnd: tail } = editBetween(old, text);
  const further = text.length - old.length;
  return ({ start, end }, around) => {
    let by = 0;
    if (around.end > head) {
      if (around.start <= tail) return undefined;
      by = further;
    }
    const index = lastAt(paragraphs, start - by);
    const known = paragraphs[index];
    // An article's first paragraph is what it is for being the first.
    if (index === 0 || known?.start !== start - by || known.end !== end - by) return undefined;
    return by === 0 ? known : { start, end, kind: known.kind, text: known.text };
  };
}
