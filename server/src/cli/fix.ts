import type { Analysis } from '../core/analysis/analysis.js';
import { asEditorsRead } from '../core/articles/decode.js';
import type { Edit } from '../core/rules/finding.js';
import { safeFixes } from '../core/rules/fixes.js';
import { indexLines, lineColumnAt, offsetAt } from '../core/text/lines.js';

/** A text after its safe fixes. */
export interface Fixed {
  /** With the line ends of the file, wherever no fix touched them. */
  readonly stored: string;
  /** How many fixes were applied. */
  readonly count: number;
  /** Of the fixed text. */
  readonly analysis: Analysis;
}

/** Passes over a text; what a fix gives rise to may have a fix of its own, but not for ever. */
export const MAX_FIX_PASSES = 10;

/**
 * Applies safe fixes that do not overlap, and again until there are none left. `analysis` is what `read` says of the
 * text.
 */
export function fixed(stored: string, analysis: Analysis, read: (text: string) => Analysis): Fixed {
  let result: Fixed = { stored, count: 0, analysis };
  for (let pass = 0; pass < MAX_FIX_PASSES; pass++) {
    const fixes = safeFixes(result.analysis.findings);
    if (fixes.length === 0) break;
    const next = edited(result.stored, result.analysis, fixes.flat());
    result = { stored: next, count: result.count + fixes.length, analysis: read(asEditorsRead(next)) };
  }
  return result;
}

/** The stored text has the same lines as the analysed one, only their ends may differ. */
function edited(stored: string, { snapshot }: Analysis, edits: readonly Edit[]): string {
  const lines = indexLines(stored);
  const placeOf = (offset: number): number => offsetAt(lines, lineColumnAt(snapshot.lines, offset));
  let text = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    text += stored.slice(at, placeOf(edit.start)) + edit.newText;
    at = placeOf(edit.end);
  }
  return text + stored.slice(at);
}
