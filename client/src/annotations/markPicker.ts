import { t } from '@vscode/l10n';
import { type QuickPickItem, TextEditorRevealType, window } from 'vscode';
import type { Here } from './here.js';
import type { Mark } from './marks.js';
import { rangeOf } from './selection.js';

/** Asks for another annotation of the article; the one that is looked at is brought into sight. */
export async function pickMark(
  { editor, recorded }: Here,
  title: string,
  marks: readonly Mark[] = recorded.marks,
): Promise<Mark | undefined> {
  const items = marks.map((mark): QuickPickItem & { readonly mark: Mark } => ({
    label: mark.words,
    description: [mark.label ?? '', t('line {0}', editor.document.positionAt(mark.span.start).line + 1)]
      .filter((part) => part !== '')
      .join(', '),
    mark,
  }));
  const choice = await window.showQuickPick(items, {
    title,
    matchOnDescription: true,
    onDidSelectItem(item) {
      const { span } = (item as (typeof items)[number]).mark;
      editor.revealRange(rangeOf(editor, span), TextEditorRevealType.InCenterIfOutsideViewport);
    },
  });
  return choice?.mark;
}
