import * as vscode from 'vscode';
import { equal, eventually, fileUri, rangeOf, show } from './support.js';

describe('annotations', () => {
  it('annotating a selection writes the author’s file beside the article', async () => {
    const editor = await show(fileUri('depot.txt'));
    const range = rangeOf(editor.document, 'Brandt Logistics');
    editor.selection = new vscode.Selection(range.start, range.end);
    await vscode.commands.executeCommand('tickmark.annotate');
    const page = await eventually('annotation file', readPage, (read) => read !== undefined);
    equal(page?.type, 'AnnotationPage');
    equal(JSON.stringify(page).includes('"exact":"Brandt Logistics"'), true);
  });

  it('the last annotation can be taken back', async () => {
    await show(fileUri('depot.txt'));
    await vscode.commands.executeCommand('tickmark.undoAnnotation');
    await eventually('annotations left', readPage, (read) => (read?.items.length ?? 0) === 0);
  });
});

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
