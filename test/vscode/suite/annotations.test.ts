import * as vscode from 'vscode';
import { equal, eventually, fileUri, rangeOf, show } from './support.js';

describe('annotations', () => {
  it('annotating a selection writes the author’s file beside the article', async () => {
    const editor = await show(fileUri('depot.txt'));
    const { document } = editor;
    const range = rangeOf(document, 'Brandt Logistics');
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const kept = await vscode.commands.executeCommand('tickmark.annotateText', {
      uri: document.uri.toString(),
      version: document.version,
      subject: { kind: 'selection', ...span, label: 'ORG' },
    });
    equal(kept, true);
    const page = await eventually('annotation file', readPage, (read) => read !== undefined);
    equal(page?.type, 'AnnotationPage');
    equal(JSON.stringify(page).includes('"exact":"Brandt Logistics"'), true);
    const names = await vscode.workspace.fs.readDirectory(fileUri('depot.txt.annotations', 'base'));
    equal(names.length, 1);
  });

  it('the lightbulb of a finding offers to annotate it as missing', async () => {
    const { document } = await show(fileUri('depot.txt'));
    const ask = () =>
      vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        rangeOf(document, 'for million'),
      );
    const action = (await eventually('the action', ask, (actions) => actions.some(isWanted))).find(isWanted);
    const { command, arguments: args = [] } = action?.command ?? { command: '' };
    equal(await vscode.commands.executeCommand(command, ...args), true);
    equal((await readPage())?.items.length, 2);
    equal(await vscode.commands.executeCommand('tickmark.undoAnnotation'), true);
    equal((await readPage())?.items.length, 1);
  });

  it('the last annotation can be taken back', async () => {
    await show(fileUri('depot.txt'));
    await vscode.commands.executeCommand('tickmark.undoAnnotation');
    await eventually('annotations left', readPage, (read) => (read?.items.length ?? 0) === 0);
  });
});

function isWanted({ title }: vscode.CodeAction): boolean {
  return title === 'Annotate as missing';
}

interface Page {
  readonly type: string;
  readonly items: readonly unknown[];
}

/** The file of the author `vera` (the harness sets the name), undefined while there is none. */
async function readPage(): Promise<Page | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(fileUri('depot.txt.annotations', 'vera.json'));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
