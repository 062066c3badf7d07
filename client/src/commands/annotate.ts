import { t } from '@vscode/l10n';
import { commands, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import type { Subject } from '../../../server/src/core/annotations/create.js';
import {
  ANNOTATE_COMMAND,
  type AnnotateArguments,
  type ChangeResult,
  UNDO_CHANGE,
} from '../../../server/src/protocol/protocol.js';
import { authorFor, canUndo, change, isSaved, nameOf, tell } from './changing.js';
import type { Command, Desk } from './command.js';
import { labels } from './labels.js';

export const annotateCommands: readonly Command[] = [
  { id: ANNOTATE_COMMAND, run: (desk, given) => annotate(desk, given as AnnotateArguments | undefined) },
  { id: 'tickmark.undoAnnotation', run: undoAnnotation },
];

/** Annotates what a code action names; without one the selection, or what the caret stands on. True if it was kept. */
async function annotate(desk: Desk, given: AnnotateArguments | undefined): Promise<boolean> {
  const asked = given ?? selected();
  if (asked === undefined) {
    await commands.executeCommand('editor.action.codeAction', { kind: 'annotate', apply: 'never' });
    return false;
  }
  const document = await workspace.openTextDocument(Uri.parse(asked.uri));
  if (!(await isSaved(document))) return false;
  if (document.version !== asked.version) return tell(t('The text has changed meanwhile: choose again.'));
  const subject = await completed(asked.subject);
  const author = subject && (await authorFor(document));
  if (subject === undefined || author === undefined) return false;
  return change(desk, { uri: asked.uri, version: asked.version, author, command: { kind: 'annotate', subject } });
}

/** Takes the last change back. True if it was. */
async function undoAnnotation(desk: Desk): Promise<boolean> {
  const result = await desk.client()?.sendRequest<ChangeResult>(UNDO_CHANGE);
  if (result === undefined) return tell(t('The Tickmark server is not running.'));
  if ('problem' in result) return tell(result.problem);
  await canUndo(result.canUndo);
  window.setStatusBarMessage(t('Took the last annotation in {0} back', nameOf(Uri.parse(result.file))), 4000);
  return true;
}

function selected(): AnnotateArguments | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined || editor.selection.isEmpty) return undefined;
  const { document, selection } = editor;
  const span = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  return { uri: document.uri.toString(), version: document.version, subject: { kind: 'selection', ...span } };
}

/** A selection needs a label, a comment, or the word that it is only to be marked. */
async function completed(subject: Subject): Promise<Subject | undefined> {
  if (subject.kind === 'not-an-error' && subject.reason === '') {
    const reason = await window.showInputBox({ title: t('Why Is It No Error?') });
    return reason === undefined ? undefined : { ...subject, reason };
  }
  if (subject.kind !== 'selection' || subject.label !== undefined || subject.comment !== undefined) return subject;
  const comment = { label: `$(comment) ${t('Comment…')}`, description: t('a remark in your own words') };
  const mark = { label: `$(paintcan) ${t('Only mark')}`, description: t('neither label nor remark') };
  const tags = labels().map(([label, description]) => ({ label, description }));
  const separator = { label: t('labels'), kind: QuickPickItemKind.Separator };
  const choice = await window.showQuickPick([comment, mark, separator, ...tags], {
    title: t('Annotate the Selection'),
    placeHolder: t('Label, or comment'),
    matchOnDescription: true,
  });
  if (choice === undefined) return undefined;
  if (choice === mark) return subject;
  if (choice !== comment) return { ...subject, label: choice.label };
  const remark = await window.showInputBox({ title: t('Comment on the Selection') });
  return remark ? { ...subject, comment: remark } : undefined;
}
