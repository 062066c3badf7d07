import { t } from '@vscode/l10n';
import { commands, type QuickPickItem, QuickPickItemKind, type TextDocument, Uri, window, workspace } from 'vscode';
import type { Subject } from '../../../server/src/core/annotations/create.js';
import { ANNOTATE_COMMAND, type AnnotateArguments, UNDO_CHANGE } from '../../../server/src/protocol/protocol.js';
import { type LabelItem, labelItems, pickByKey } from '../annotations/labelPicker.js';
import { isSaved, perform, send, tell } from './changing.js';
import type { Command, Desk } from './command.js';

export const annotateCommands: readonly Command[] = [
  { id: ANNOTATE_COMMAND, run: (desk, given) => annotate(desk, given as AnnotateArguments | undefined) },
  { id: 'tickmark.undoAnnotation', run: undoAnnotation },
];

/** Annotates what a code action names; without one the selection, or what the caret stands on. True if it was kept. */
async function annotate(desk: Desk, given: AnnotateArguments | undefined): Promise<boolean> {
  const asked = given ?? selected();
  if (asked === undefined && window.activeTextEditor === undefined) {
    return tell(t('Open an article first: it is the one in front that is annotated.'));
  }
  if (asked === undefined) {
    await commands.executeCommand('editor.action.codeAction', { kind: 'annotate', apply: 'never' });
    return false;
  }
  const document = await workspace.openTextDocument(Uri.parse(asked.uri));
  if (!(await isSaved(document))) return false;
  if (document.version !== asked.version) return tell(t('The text has changed meanwhile: choose again.'));
  const subject = await completed(desk, document, asked.subject);
  return subject !== undefined && perform(desk, document, { kind: 'annotate', subject }, asked.version);
}

/** Takes the last change back. True if it was. */
async function undoAnnotation(desk: Desk): Promise<boolean> {
  const { records, walk } = desk.annotations;
  const isUndone = await send(desk, UNDO_CHANGE, undefined, (file) => t('Took the last annotation in {0} back', file));
  const document = window.activeTextEditor?.document;
  if (isUndone && document !== undefined) await records.refresh(document.uri);
  if (isUndone) walk.undone();
  return isUndone;
}

function selected(): AnnotateArguments | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined || editor.selection.isEmpty) return undefined;
  const { document, selection } = editor;
  const span = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  return { uri: document.uri.toString(), version: document.version, subject: { kind: 'selection', ...span } };
}

/** A selection needs a label, a comment, or the word that it is only to be marked. */
async function completed(desk: Desk, document: TextDocument, subject: Subject): Promise<Subject | undefined> {
  if (subject.kind === 'not-an-error' && subject.reason === '') {
    const reason = await window.showInputBox({ title: t('Why Is It No Error?') });
    return reason === undefined ? undefined : { ...subject, reason };
  }
  if (subject.kind !== 'selection' || subject.label !== undefined || subject.comment !== undefined) return subject;
  const comment = { label: `$(comment) ${t('Comment…')}`, description: t('a remark in your own words') };
  const mark = { label: `$(paintcan) ${t('Only mark')}`, description: t('neither label nor remark') };
  const separator = { label: t('labels'), kind: QuickPickItemKind.Separator };
  const labels = await labelItems(desk, document);
  const choice = await pickByKey<QuickPickItem & Partial<LabelItem>>([comment, mark, separator, ...labels], {
    title: t('Annotate the Selection'),
    placeHolder: t('A label’s key, or capital letters to search'),
  });
  if (choice === undefined) return undefined;
  if (choice === mark) return subject;
  if (choice.name !== undefined) return { ...subject, label: choice.name };
  const remark = await window.showInputBox({ title: t('Comment on the Selection') });
  return remark ? { ...subject, comment: remark } : undefined;
}
