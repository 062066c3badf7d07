import * as vscode from 'vscode';
import { equal, eventually, fileUri, rangeOf, show } from './support.js';

describe('annotations of an article that is renamed, moved or deleted in the editor', () => {
  it('go along, and stay with it when that is taken back', async () => {
    const text = 'Harbour master Ilse Brandt sold the depot for 3 million euros on Monday, she said.\n';
    await vscode.workspace.fs.writeFile(fileUri('pier.txt'), new TextEncoder().encode(text));
    const { document } = await show(fileUri('pier.txt'));
    const range = rangeOf(document, 'Ilse Brandt');
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const kept = await vscode.commands.executeCommand('tickmark.annotateText', {
      uri: document.uri.toString(),
      version: document.version,
      subject: { kind: 'selection', ...span, label: 'PERSON' },
    });
    equal(kept, true);
    const [before, after] = [fileUri('pier.txt'), fileUri('archive', 'pier two.txt')];
    await renamed(before, after);
    await eventually(
      'the folder',
      () => filesOf(after),
      (names) => names.includes('vera.json'),
    );
    equal(await filesOf(before), []);
    await renamed(after, before);
    await eventually(
      'the folder',
      () => filesOf(before),
      (names) => names.includes('vera.json'),
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(before);
    equal(await vscode.workspace.applyEdit(edit), true);
    await eventually(
      'the end',
      () => exists(before),
      (answer) => !answer,
    );
    // Into the trash, or, where there is none, nowhere: never lost in part.
    const left = await filesOf(before);
    equal(left.length === 0 || left.includes('vera.json'), true);
    await vscode.workspace.fs
      .delete(fileUri('pier.txt.annotations'), { recursive: true })
      .then(undefined, () => undefined);
  });
});

async function renamed(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  equal(await vscode.workspace.applyEdit(edit), true);
}

/** The names in an article's annotation folder; none if there is none. */
async function filesOf(article: vscode.Uri): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(article.with({ path: `${article.path}.annotations` }));
    return entries.map(([name]) => name).sort();
  } catch {
    return [];
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
