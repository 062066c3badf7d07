import { t } from '@vscode/l10n';
import {
  ConfigurationTarget,
  commands,
  extensions,
  Position,
  QuickPickItemKind,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { fileNameOf } from '../../../server/src/core/annotations/author.js';
import type { Subject } from '../../../server/src/core/annotations/create.js';
import {
  ANNOTATE_COMMAND,
  type AnnotateArguments,
  CHANGE_ANNOTATIONS,
  type ChangeParams,
  type ChangeResult,
  UNDO_CHANGE,
} from '../../../server/src/protocol/protocol.js';
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

/** Has a command done, and says what came of it. True if it was. */
async function change(desk: Desk, params: ChangeParams): Promise<boolean> {
  const client = desk.client();
  if (client === undefined) return tell(t('The Tickmark server is not running.'));
  const result = await client.sendRequest<ChangeResult>(CHANGE_ANNOTATIONS, params);
  if ('problem' in result)
    return result.at === undefined ? tell(result.problem) : tellOfFile(result.problem, result.at);
  await canUndo(result.canUndo);
  window.setStatusBarMessage(t('Annotated in {0}', nameOf(Uri.parse(result.file))), 4000);
  return true;
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

/** The command that takes changes back shows once there was one. */
async function canUndo(can: boolean): Promise<void> {
  await commands.executeCommand('setContext', 'tickmark.canUndoAnnotation', can);
}

function selected(): AnnotateArguments | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined || editor.selection.isEmpty) return undefined;
  const { document, selection } = editor;
  const span = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  return { uri: document.uri.toString(), version: document.version, subject: { kind: 'selection', ...span } };
}

/** Annotations refer to the text in the file, so it has to be there. */
async function isSaved(document: TextDocument): Promise<boolean> {
  if (document.isUntitled) return tell(t('Save the article first: annotations are kept beside its file.'));
  if (!document.isDirty) return true;
  const save = t('Save');
  const answer = await window.showInformationMessage(t('Annotations refer to the saved text. Save the article?'), save);
  return answer === save && document.save();
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

/** Asked once, at the first annotation; afterwards it is a setting. */
async function authorFor(document: TextDocument): Promise<string | undefined> {
  const settings = workspace.getConfiguration('tickmark', document);
  const known = settings.get<string>('author', '').trim();
  if (known !== '') return known;
  const author = await window.showInputBox({
    title: t('Who Annotates?'),
    prompt: t(
      'Your annotations are kept under this name beside each article. It becomes the setting “tickmark.author”.',
    ),
    value: await gitUserName(),
    ignoreFocusOut: true,
    validateInput(value) {
      const file = fileNameOf(value);
      return 'problem' in file ? file.problem : undefined;
    },
  });
  if (author === undefined) return undefined;
  await settings.update('author', author.trim(), ConfigurationTarget.Global);
  return author.trim();
}

/** The part of VS Code's git extension that knows who commits. */
interface GitExtension {
  getAPI(version: 1): { readonly repositories: readonly { getConfig(key: string): Promise<string> }[] };
}

/** Offered in the input, never taken by itself; empty where there is no git. */
async function gitUserName(): Promise<string> {
  try {
    const git = await extensions.getExtension<GitExtension>('vscode.git')?.activate();
    return (await git?.getAPI(1).repositories[0]?.getConfig('user.name'))?.trim() ?? '';
  } catch {
    return '';
  }
}

async function tell(problem: string): Promise<false> {
  void window.showWarningMessage(problem);
  return false;
}

async function tellOfFile(problem: string, at: { uri: string; line: number; character: number }): Promise<false> {
  const answer = await window.showWarningMessage(problem, t('Open File'));
  if (answer !== undefined) {
    const place = new Position(at.line, at.character);
    await window.showTextDocument(Uri.parse(at.uri), { selection: new Range(place, place) });
  }
  return false;
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
