import { t } from '@vscode/l10n';
import type { CodeAction } from 'vscode-languageserver';
import { safeFixes } from '../../core/rules/fixes.js';
import { workspaceEditOf } from '../convert.js';
import type { ActionRequest } from './codeActions.js';

export const FIX_ALL = 'source.fixAll.tickmark';

/** All safe fixes of the article in one edit; the others need an eye. */
export function fixAll({ server, analysis: { snapshot, findings } }: ActionRequest): readonly CodeAction[] {
  const edits = safeFixes(findings).flat();
  if (edits.length === 0) return [];
  const plainEdits = edits.map(({ start, end, newText }) => ({ start, end, newText }));
  return [
    {
      title: t('Apply all safe fixes (Tickmark)'),
      kind: FIX_ALL,
      edit: workspaceEditOf(snapshot, plainEdits, server.client),
    },
  ];
}
