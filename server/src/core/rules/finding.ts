import type { Span } from '../text/span.js';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Edit extends Span {
  readonly newText: string;
  /**
   * The same text with LSP snippet placeholders ("${1:amount} million"), for editors that can; `newText` is what others
   * insert.
   */
  readonly snippet?: string;
}

export interface Fix {
  /** Name of the fix in its rule, as `tk`. */
  readonly id: string;
  readonly title: string;
  /** Loses nothing and needs no eye: may be applied to a whole file at once. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface Related extends Span {
  readonly message: string;
}

/** What a rule says about a span. Recomputed with every version of the text, never stored. */
export interface Finding extends Span {
  /** The rule's id. */
  readonly rule: string;
  readonly severity: Severity;
  /** Plain text. It may quote the article: escape it for the medium it is shown in. */
  readonly message: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** The same finding, `by` code units further on, with all that it points to. */
export function shiftedFinding(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const move = <T extends Span>(item: T): T => ({ ...item, start: item.start + by, end: item.end + by });
  return {
    ...move(finding),
    related: finding.related.map(move),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })),
  };
}
