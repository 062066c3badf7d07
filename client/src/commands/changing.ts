import { t } from '@vscode/l10n';
import {
  ConfigurationTarget,
  commands,
  extensions,
  Position,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { fileNameOf } from '../../../server/src/core/annotations/author.js';
import type { Command as AnnotationCommand } from '../../../server/src/core/annotations/commands.js';
import {
  CHANGE_ANNOTATIONS,
  type ChangeParams,
  type ChangeResult,
  type ProposeParams,
} from '../../../server/src/protocol/protocol.js';
import type { Desk } from './command.js';

/**
 * Has an author's command done on an article, whose text has to be the version that the command's spans are of: saves the
 * text and asks for the author where it must. True if it was done, and is known of.
 */
export async function perform(
  desk: Desk,
  document: TextDocument,
  command: AnnotationCommand,
  version = document.version,
): Promise<boolean> {
  if (!(await isSaved(document))) return false;
  const author = await authorFor(document);
  if (author === undefined) return false;
  const isDone = await change(desk, { uri: document.uri.toString(), version, author, command });
  if (isDone) await desk.annotations.records.refresh(document.uri);
  return isDone;
}

/** Has a command done, and says what came of it. True if it was. */
export async function change(desk: Desk, params: ChangeParams): Promise<boolean> {
  return send(desk, CHANGE_ANNOTATIONS, params, (file) => t('Annotated in {0}', file));
}

/** Makes a request that changes annotations, and says what came of it. True if it was done. */
export async function send(
  desk: Desk,
  request: string,
  params: ChangeParams | ProposeParams | undefined,
  done: (file: string) => string,
): Promise<boolean> {
  const result = await desk.client()?.sendRequest<ChangeResult>(request, params);
  if (result === undefined) return tell(t('The Tickmark server is not running.'));
  if ('problem' in result)
    return result.at === undefined ? tell(result.problem) : tellOfFile(result.problem, result.at);
  await commands.executeCommand('setContext', 'tickmark.canUndoAnnotation', result.canUndo);
  window.setStatusBarMessage(done(nameOf(Uri.parse(result.file))), 4000);
  return true;
}

/** Annotations refer to the text in the file, so it has to be there. */
export async function isSaved(document: TextDocument): Promise<boolean> {
  if (document.isUntitled) return tell(t('Save the article first: annotations are kept beside its file.'));
  if (!document.isDirty) return true;
  const save = { label: `$(save) ${t('Save')}`, description: t('Annotations refer to the saved text.') };
  const answer = await window.showQuickPick([save], { title: t('Save the Article?') });
  return answer === save && document.save();
}

/** Asked once, at the first annotation; afterwards it is a setting. */
export async function authorFor(document: TextDocument): Promise<string | undefined> {
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

export async function tell(problem: string): Promise<false> {
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

export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
