import type { Edit, Finding } from './finding.js';

/**
 * The safe fixes of an article that can be made together, each with all its edits; `findings` are in reading order.
 * Where two fixes meet, the first wins: the other, if it is still needed, is found again in the fixed text.
 */
export function safeFixes(findings: readonly Finding[]): readonly (readonly Edit[])[] {
  const taken: (readonly Edit[])[] = [];
  let end = -1;
  for (const { fixes } of findings) {
    const edits = fixes.find(({ safe }) => safe)?.edits ?? [];
    if (edits.length === 0 || edits.some((edit) => edit.start < end || isInsertion(edit, end))) continue;
    end = Math.max(...edits.map((edit) => edit.end + (isInsertion(edit, edit.end) ? 1 : 0)));
    taken.push(edits);
  }
  return taken;
}

/** Of two texts put in at one place it is not said which comes first. */
function isInsertion({ start, end }: Edit, at: number): boolean {
  return start === at && end === at;
}
