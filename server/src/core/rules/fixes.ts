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
    const first = Math.min(...edits.map((edit) => edit.start));
    if (edits.length === 0 || first <= end) continue;
    end = Math.max(...edits.map((edit) => edit.end));
    taken.push(edits);
  }
  return taken;
}
