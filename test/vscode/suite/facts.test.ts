import * as vscode from 'vscode';
import { equal, eventually, fileUri, match, rangeOf, show } from './support.js';

const source = { url: 'https://example.org/accounts', title: 'Accounts' };

describe('facts', () => {
  it('are walked in both directions', async () => {
    const editor = await opened();
    putCaret(editor, '16 May 2025');
    await walked('nextUncheckedFact', 'weekend');
    await walked('nextUncheckedFact', 'Helen Marsh');
    await walked('previousUncheckedFact', 'weekend');
  });

  it('are ticked by one command, once for all the places where they stand', async () => {
    const editor = await opened();
    putCaret(editor, '4,200 people to the harbour');
    await done('tickFact', { sources: [source] });
    const page = await annotations();
    match(page, /"value": "confirmed"/);
    match(page, /"https:\/\/example\.org\/accounts"/);
    equal(exact(page, '4,200'), 6);
    putCaret(editor, 'Regatta brings');
    await walked('nextUncheckedFact', 'TURKU');
  });

  it('are given states, and more sources', async () => {
    const editor = await opened();
    const states = { '61,000 euros': 'changed', '6,400': 'opinion', '85,000 euros': 'disputed' };
    for (const [words, state] of Object.entries(states)) {
      putCaret(editor, words);
      await done('setFactState', { state, sources: [] });
      match(await annotations(), new RegExp(`"value": "${state}"`));
    }
    putCaret(editor, '61,000 euros');
    await done('addFactSource', { sources: [source] });
    equal((await annotations()).match(/"value": "changed"/g)?.length, 2);
  });

  it('are ticked together where they are selected, what is done already staying as it is', async () => {
    const editor = await opened();
    select(editor, '85,000 euros for the stands. Two years ago it paid 61,000 euros');
    await done('tickFact', { sources: [] });
    putCaret(editor, '85,000 euros');
    await walked('nextUncheckedFact', 'next year');
    equal((await annotations()).match(/"value": "changed"/g)?.length, 2);
  });

  it('are words that a person takes for one', async () => {
    const editor = await opened();
    select(editor, 'stayed');
    await done('tickFact', { sources: [] });
    equal(exact(await annotations(), 'stayed'), 2);
  });

  it('are unchecked again when the tick is taken back', async () => {
    const editor = await opened();
    putCaret(editor, 'weekend');
    await done('tickFact', { sources: [] });
    putCaret(editor, 'Turku at the');
    await walked('nextUncheckedFact', 'Helen Marsh');
    putCaret(editor, 'weekend');
    await done('tickFact', {});
    putCaret(editor, 'Turku at the');
    await walked('nextUncheckedFact', 'weekend');
  });

  it('are stale when their words change, and are walked then', async () => {
    const { document } = await opened();
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, '61,000'), '63,000');
    equal(await vscode.workspace.applyEdit(edit), true);
    await walked('nextStaleFact', '63,000 euros');
    await walked('previousStaleFact', '63,000 euros');
    await eventually(
      'the text as it was',
      async () => {
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('workbench.action.files.revert');
        return document.getText().includes('61,000');
      },
      (isBack) => isBack,
    );
  });

  it('are shown by state or in reading order', async () => {
    await opened();
    await vscode.commands.executeCommand('tickmark.facts.focus');
    await vscode.commands.executeCommand('tickmark.listFactsInOrder');
    await vscode.commands.executeCommand('tickmark.groupFactsByState');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('are walked and listed where there are thousands', async () => {
    const content = Array.from(
      { length: 3000 },
      (_, at) => `The harbour office said on Monday that it had sold ${at + 1000} boats to people of the town.`,
    ).join('\n\n');
    const document = await vscode.workspace.openTextDocument({ language: 'article', content });
    const editor = await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('tickmark.facts.focus');
    await vscode.commands.executeCommand('tickmark.listFactsInOrder');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    putCaret(editor, '3456 boats');
    await walked('nextUncheckedFact', '3457');
    await vscode.commands.executeCommand('tickmark.groupFactsByState');
    await vscode.commands.executeCommand('workbench.view.explorer');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('have a report, which is one file', async () => {
    await opened();
    const file = fileUri('..', 'regatta.html');
    await done('exportFactReport', file);
    const report = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    match(report, /<h2 id="a1">regatta\.txt<\/h2>\n<p>6\/13 facts checked/);
    match(report, /example\.org\/accounts/);
  });
});

async function opened(): Promise<vscode.TextEditor> {
  return show(fileUri('regatta.txt'));
}

async function done(command: string, given: unknown): Promise<void> {
  await eventually(
    command,
    () => vscode.commands.executeCommand(`tickmark.${command}`, given),
    (result) => result === true,
  );
}

/** Puts the caret before words that stand there once. */
function putCaret(editor: vscode.TextEditor, words: string): void {
  const { start } = rangeOf(editor.document, words);
  editor.selection = new vscode.Selection(start, start);
}

function select(editor: vscode.TextEditor, words: string): void {
  const { start, end } = rangeOf(editor.document, words);
  editor.selection = new vscode.Selection(start, end);
}

/** What is selected after a walk; the caret is put back first. */
async function walk(editor: vscode.TextEditor, command: string, from = editor.selection): Promise<string> {
  editor.selection = from;
  await vscode.commands.executeCommand(`tickmark.${command}`);
  return editor.document.getText(editor.selection);
}

/** Walks from where the caret is until what is recorded is known, and comes to the words. */
async function walked(command: string, words: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) throw new Error('nothing is open');
  const from = editor.selection;
  await eventually(
    command,
    () => walk(editor, command, from),
    (found) => found === words,
  );
}

/** The annotation file of the user. */
async function annotations(): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(fileUri('regatta.txt.annotations', 'vera.json'));
  return new TextDecoder().decode(bytes);
}

/** How often a selector names the words: once where a fact stands, once where it is judged. */
function exact(page: string, words: string): number {
  return page.split(`"exact": "${words}"`).length - 1;
}
