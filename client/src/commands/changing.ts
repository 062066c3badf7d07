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
import { CHANGE_ANNOTATIONS, type ChangeParams, type ChangeResult } from '../../../server/src/protocol/protocol.js';
import type { Desk } from './command.js';

/** Has a command done, and says what came of it. True if it was. */
export async function change(desk: Desk, params: ChangeParams): Promise<boolean> {
  const client = desk.client();
  if (client === undefined) return tell(t('The Tickmark server is not running.'));
  const result = await client.sendRequest<ChangeResult>(CHANGE_ANNOTATIONS, params);
  if ('problem' in result)
    return result.at === undefined ? tell(result.problem) : tellOfFile(result.problem, result.at);
  await canUndo(result.canUndo);
  window.setStatusBarMessage(t('Annotated in {0}', nameOf(Uri.parse(result.file))), 4000);
  return true;
}

/** Annotations refer to the text in the file, so it has to be there. */
export async function isSaved(document: TextDocument): Promise<boolean> {
  if (document.isUntitled) return tell(t('Save the article first: annotations are kept beside its file.'));
  if (!document.isDirty) return true;
  const save = t('Save');
  const answer = await window.showInformationMessage(t('Annotations refer to the saved text. Save the article?'), save);
  return answer === save && document.save();
}

/** The command that takes changes back shows once there was one. */
export async function canUndo(can: boolean): Promise<void> {
  await commands.executeCommand('setContext', 'tickmark.canUndoAnnotation', can);
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
