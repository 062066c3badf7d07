import { t } from '@vscode/l10n';
import {
  ConfigurationTarget,
  commands,
  extensions,
  FileSystemError,
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
  ANNOTATE,
  ANNOTATE_COMMAND,
  type AnnotateArguments,
  type AnnotateParams,
  type AnnotateResult,
  type FileChange,
} from '../../../server/src/protocol/protocol.js';
import { type FileStore, takeBack, writeChanges } from '../annotationFiles.js';
import { createHistory } from '../history.js';
import type { Command, Desk } from './command.js';
import { labels } from './labels.js';

export const annotateCommands: readonly Command[] = [
  { id: ANNOTATE_COMMAND, run: (desk, given) => annotate(desk, given as AnnotateArguments | undefined) },
  { id: 'tickmark.undoAnnotation', run: undoAnnotation },
];

/** What was written: the command that takes it back shows while there is any. */
const written = createHistory<readonly FileChange[]>(100, (hasAny) => {
  void commands.executeCommand('setContext', 'tickmark.canUndoAnnotation', hasAny);
});

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
  const client = desk.client();
  if (client === undefined) return tell(t('The Tickmark server is not running.'));
  const params: AnnotateParams = { ...asked, subject, author };
  const result = await client.sendRequest<AnnotateResult>(ANNOTATE, params);
  if ('problem' in result)
    return result.at === undefined ? tell(result.problem) : tellOfFile(result.problem, result.at);
  const problem = unsavedAmong(result.changes) ?? (await attempt(desk, () => writeChanges(STORE, result.changes)));
  if (problem !== undefined) return tell(problem);
  written.push(result.changes);
  window.setStatusBarMessage(t('Annotated in {0}', nameOf(pageOf(result.changes))), 4000);
  return true;
}

/** Takes the last annotation back. True if it was. */
async function undoAnnotation(desk: Desk): Promise<boolean> {
  const { last } = written;
  if (last === undefined) return tell(t('There is no annotation to take back.'));
  const problem = unsavedAmong(last) ?? (await attempt(desk, () => takeBack(STORE, last)));
  if (problem !== undefined) return tell(problem);
  written.pop();
  window.setStatusBarMessage(t('Took the last annotation in {0} back', nameOf(pageOf(last))), 4000);
  return true;
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

/** Why a file cannot be written: it is open with changes of its own. */
function unsavedAmong(changes: readonly FileChange[]): string | undefined {
  const uris = new Set(changes.map(({ uri }) => Uri.parse(uri).toString()));
  const open = workspace.textDocuments.find(({ isDirty, uri }) => isDirty && uris.has(uri.toString()));
  return open && t('{0} has unsaved changes: save or undo them first.', nameOf(open.uri));
}

async function attempt(desk: Desk, work: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await work();
  } catch (error) {
    desk.output.error(error instanceof Error ? error : String(error));
    return t('The annotation could not be kept: {0}', error instanceof Error ? error.message : String(error));
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

/** The author's file, which is written last. */
function pageOf(changes: readonly FileChange[]): Uri {
  return Uri.parse(changes.at(-1)?.uri ?? '');
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whatever file system the article lies in. Bytes are written as they are: no editor setting has a say. */
const STORE: FileStore = {
  async read(uri) {
    const bytes = await orMissing(workspace.fs.readFile(Uri.parse(uri)));
    if (bytes === undefined) return undefined;
    return (await workspace.decode(bytes, { encoding: 'utf8' })).replace(/^\uFEFF/, '');
  },
  async write(uri, text) {
    const beside = Uri.parse(`${uri}.tmp`);
    await workspace.fs.writeFile(beside, await workspace.encode(text, { encoding: 'utf8' }));
    await workspace.fs.rename(beside, Uri.parse(uri), { overwrite: true });
  },
  remove: (uri) => workspace.fs.delete(Uri.parse(uri), { useTrash: false }),
  async list(folder) {
    const entries = await orMissing(workspace.fs.readDirectory(Uri.parse(folder)));
    return (entries ?? []).map(([name]) => name);
  },
};

async function orMissing<T>(work: Thenable<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
