import { editBetween } from '../text/edit.js';
import { lastAt, type Span } from '../text/span.js';
import type { Paragraph } from './paragraph.js';

/** A version of a text, and its paragraphs with what was read of them. */
export interface Divided {
  readonly text: string;
  readonly paragraphs: readonly (Span & { readonly facts: Pick<Paragraph, 'kind' | 'text'> })[];
}

/**
 * Gives the paragraph of an earlier version that stood where now is `start` to `end`, if there was one from just there to
 * there, not the first, and if all that stands around it now, `from` to `to`, stood there then too. All in numbers: it is
 * asked of each paragraph at every keystroke.
 */
export type Unchanged = (start: number, end: number, from: number, to: number) => Paragraph | undefined;

/**
 * What an earlier version knows of a text: an edit leaves what stands before and after it as it was. What is around reaches
 * from behind one line end to behind another; what ends with the text ends beyond it.
 */
export function unchangedSince({ text: old, paragraphs }: Divided, text: string): Unchanged {
  const { start: head, newEnd: tail } = editBetween(old, text);
  const further = text.length - old.length;
  // It is asked in order, mostly.
  let index = -1;
  return (start, end, from, to) => {
    let by = 0;
    if (to > head) {
      if (from <= tail) return undefined;
      by = further;
    }
    if (paragraphs[index + 1]?.start === start - by) index++;
    else index = lastAt(paragraphs, start - by);
    const known = paragraphs[index];
    // An article's first paragraph is what it is for being the first.
    if (index === 0 || known?.start !== start - by || known.end !== end - by) return undefined;
    return { start, end, kind: known.facts.kind, text: known.facts.text };
  };
}
