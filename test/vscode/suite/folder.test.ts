import * as vscode from 'vscode';
import { codeOf, equal, eventually, fileUri } from './support.js';

/** As many articles as a day at a desk has. */
const MANY = 200;

describe('folder', () => {
  it('reports articles that no editor has opened, and nothing in annotation folders', async () => {
    const article = fileUri('archive', 'quay.txt');
    await eventually(
      'findings of an unopened article',
      () => codesOf(article),
      (codes) => codes.includes('missing-amount'),
    );
    const base = fileUri('archive', 'quay.txt.annotations', 'base', 'old.txt');
    equal(vscode.languages.getDiagnostics(base), []);
  });

  it('reports 200 articles, forgets those that are deleted, and all of a folder that is', async () => {
    const names = Array.from({ length: MANY }, (_, at) => `${at}.txt`);
    const text = new TextEncoder().encode('The council sold the old depot for million in March, its clerk said.\n');
    const folder = fileUri('many');
    for (const name of names) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), text);
    await found(MANY);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, '7.txt'));
    await found(MANY - 1);
    await vscode.workspace.fs.rename(vscode.Uri.joinPath(folder, '8.txt'), vscode.Uri.joinPath(folder, '8.log'));
    await found(MANY - 2);
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await found(0);
  });

  it('forgets what the settings leave out', async () => {
    const article = fileUri('archive', 'quay.txt');
    const settings = vscode.workspace.getConfiguration('tickmark');
    await settings.update('exclude', ['archive/**'], vscode.ConfigurationTarget.Workspace);
    await eventually(
      'no findings',
      () => codesOf(article),
      (codes) => codes.length === 0,
    );
    await settings.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually(
      'the findings again',
      () => codesOf(article),
      (codes) => codes.includes('missing-amount'),
    );
  });

  it('reports what the settings include, and sees it change and go', async () => {
    const settings = vscode.workspace.getConfiguration('tickmark');
    const file = fileUri('wire', '1.log');
    const write = (text: string) => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const counted = (count: number) =>
      eventually(
        'findings of the included file',
        () => codesOf(file).length,
        (now) => now === count,
      );
    const missing = 'The council sold the old depot for million in March, its clerk said.\n';
    await write(missing);
    await settings.update('include', ['wire/*.log'], vscode.ConfigurationTarget.Workspace);
    await counted(1);
    await write('The council sold the old depot in March, its clerk said.\n');
    await counted(0);
    await write(missing);
    await counted(1);
    await vscode.workspace.fs.delete(fileUri('wire'), { recursive: true });
    await counted(0);
    await settings.update('include', undefined, vscode.ConfigurationTarget.Workspace);
  });
});

function codesOf(article: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(article).map(codeOf);
}

/** Waits until so many articles of the folder of many have findings. */
async function found(count: number): Promise<void> {
  await eventually(
    'articles with findings',
    () =>
      vscode.languages.getDiagnostics().filter(([{ path }, all]) => path.includes('/many/') && all.length > 0).length,
    (reported) => reported === count,
  );
}
