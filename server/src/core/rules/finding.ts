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

/**
 * The same finding, `by` code units further on, with all that it points to. Written out: after an edit half of all findings
 * stand elsewhere, and what is spread takes three times as long.
 */
export function shiftedFinding(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const { start, end, rule, severity, message, related, fixes } = finding;
  return {
    start: start + by,
    end: end + by,
    rule,
    severity,
    message,
    related: related.length === 0 ? related : related.map((each) => shiftedRelated(each, by)),
    fixes: fixes.length === 0 ? fixes : fixes.map((fix) => shiftedFix(fix, by)),
  };
}

function shiftedRelated({ start, end, message }: Related, by: number): Related {
  return { start: start + by, end: end + by, message };
}

function shiftedFix({ id, title, safe, edits }: Fix, by: number): Fix {
  return { id, title, safe, edits: edits.map((edit) => shiftedEdit(edit, by)) };
}

function shiftedEdit({ start, end, newText, snippet }: Edit, by: number): Edit {
  const edit = { start: start + by, end: end + by, newText };
  return snippet === undefined ? edit : { ...edit, snippet };
}
