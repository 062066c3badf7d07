import {
  type ClientCapabilities,
  type CodeDescription,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Position,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Edit, Finding, Severity } from '../core/rules/finding.js';
import { RULES } from '../core/rules/index.js';
import { pageOf } from '../core/rules/page.js';
import { lineColumnAt, offsetAt } from '../core/text/lines.js';
import type { Snapshot } from '../core/text/snapshot.js';
import type { Span } from '../core/text/span.js';

export const SOURCE = 'tickmark';

export function rangeOf({ lines }: Snapshot, { start, end }: Span): Range {
  return { start: positionOf(lines, start), end: positionOf(lines, end) };
}

export function spanOf({ lines }: Snapshot, { start, end }: Range): Span {
  return { start: offsetOf(lines, start), end: offsetOf(lines, end) };
}

export function offsetOf(lines: Snapshot['lines'], { line, character }: Position): number {
  return offsetAt(lines, { line, column: character });
}

function positionOf(lines: Snapshot['lines'], offset: number): Position {
  const { line, column } = lineColumnAt(lines, offset);
  return { line, character: column };
}

/** What a diagnostic carries to be found again: its finding's rule and span in the text it was made from. */
interface DiagnosticData {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

export function diagnosticOf(snapshot: Snapshot, finding: Finding, client: ClientCapabilities): Diagnostic {
  const can = { ...client.textDocument?.publishDiagnostics, ...client.textDocument?.diagnostic };
  const data: DiagnosticData = { rule: finding.rule, start: finding.start, end: finding.end };
  const codeDescription: CodeDescription = { href: pageOf(finding.rule) };
  return {
    range: rangeOf(snapshot, finding),
    severity: SEVERITIES[finding.severity],
    source: SOURCE,
    code: finding.rule,
    message: plain(finding.message),
    data,
    ...(can.codeDescriptionSupport === true && { codeDescription }),
    ...(can.relatedInformation === true &&
      finding.related.length > 0 && {
        relatedInformation: finding.related.map((related) => ({
          location: { uri: snapshot.uri, range: rangeOf(snapshot, related) },
          message: plain(related.message),
        })),
      }),
    ...(UNNECESSARY.has(finding.rule) &&
      can.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary) === true && { tags: [DiagnosticTag.Unnecessary] }),
  };
}

/** Whether a diagnostic that the client sends back was made from a finding. */
export function isOf({ source, code, data }: Diagnostic, finding: Finding): boolean {
  const { start, end } = (data ?? {}) as Partial<DiagnosticData>;
  return source === SOURCE && code === finding.rule && start === finding.start && end === finding.end;
}

/** An edit of the article that holds for this version of it; placeholders only for clients that know snippets. */
export function workspaceEditOf(snapshot: Snapshot, edits: readonly Edit[], client: ClientCapabilities): WorkspaceEdit {
  const { uri, version } = snapshot;
  const can = client.workspace?.workspaceEdit;
  const plainEdits = edits.map((edit) => ({ range: rangeOf(snapshot, edit), newText: edit.newText }));
  if (can?.documentChanges !== true) return { changes: { [uri]: plainEdits } };
  const textEdits = edits.map(({ snippet, newText, ...span }): TextEdit | SnippetTextEdit => {
    const range = rangeOf(snapshot, span);
    if (snippet === undefined || can.snippetEditSupport !== true) return { range, newText };
    return { range, snippet: { kind: 'snippet', value: snippet } };
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}

/** Text for a place that shows it as it stands: line breaks become spaces, other control and direction marks go. */
export function plain(text: string): string {
  let out = '';
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code === 9 || code === 10 || code === 13 || code === 0x2028 || code === 0x2029) out += ' ';
    else if (!isControl(code)) out += character;
  }
  return out;
}

/**
 * Plain text as Markdown that shows the same text and nothing else: every mark that could begin markup, HTML, a link, an
 * entity or an icon is escaped.
 */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Rules whose findings are text to take out: editors show it faded. */
const UNNECESSARY: ReadonlySet<string> = new Set(RULES.filter((rule) => rule.unnecessary).map(({ id }) => id));

function isControl(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    (code >= 0xd800 && code <= 0xdfff)
  );
}
