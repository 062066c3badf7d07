import { t } from '@vscode/l10n';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { isOf, plain, workspaceEditOf } from '../convert.js';
import type { ActionRequest } from './codeActions.js';

/** The fixes of the findings at the selection. */
export function quickFixes({ server, params, analysis, span }: ActionRequest): readonly CodeAction[] {
  const { snapshot, findings } = analysis;
  return findings
    .filter((finding) => finding.start <= span.end && span.start <= finding.end)
    .flatMap((finding) =>
      finding.fixes.map(({ title, safe, edits }) => ({
        title: plain(t(title)),
        kind: CodeActionKind.QuickFix,
        diagnostics: params.context.diagnostics.filter((diagnostic) => isOf(diagnostic, finding)),
        edit: workspaceEditOf(snapshot, edits, server.client),
        ...(safe && { isPreferred: true }),
      })),
    );
}
