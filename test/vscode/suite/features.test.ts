import * as vscode from 'vscode';
import { equal, eventually, fileUri, findings, match, rangeOf, show } from './support.js';

describe('language features', () => {
  it('hover on a figure gives its interval, and nothing that the text says', async () => {
    const { document } = await show(fileUri('depot.txt'));
    const text = await hoverOn(document, '310,000 euros');
    match(text, /305,000.315,000/);
    equal(text.includes('310,000'), false);
  });

  it('hover on a figure with a scale word writes it out', async () => {
    const { document } = await show(fileUri('depot.txt'));
    match(await hoverOn(document, '4.2 million euros'), /4,200,000/);
  });

  it('hover on a place says where it lies, and references go to all its mentions', async () => {
    const content = 'The ferry left Oslo on Monday. On Tuesday it was back in Oslo.';
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
    await vscode.window.showTextDocument(document);
    match(await hoverOn(document, 'Oslo on'), /Norway: capital/);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      rangeOf(document, 'Oslo on').start,
    );
    equal(found.map(({ range }) => range.start.character).join(), '15,57');
  });

  it('quick fix marks the missing amount as to come, and the finding goes', async () => {
    const { document } = await show(fileUri('depot.txt'));
    await eventually(
      'findings',
      () => findings(document),
      (all) => all.length > 0,
    );
    const range = rangeOf(document, 'million in March');
    const action = await quickFix(document, range, /\bTK\b/);
    if (action.edit) equal(await vscode.workspace.applyEdit(action.edit), true);
    if (action.command) {
      await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    }
    match(document.getText(), /for \S*\s?TK\S*\s?million in March/);
    await eventually(
      'findings',
      () => findings(document),
      (all) => !all.some((finding) => finding.startsWith('missing-amount')),
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('outline lists something of the article', async () => {
    const { document } = await show(fileUri('depot.txt'));
    const symbols = await eventually(
      'symbols',
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
      (all) => all?.length > 0,
    );
    equal(symbols.length > 0, true);
  });
});

describe('walking an article', () => {
  it('goes from a surname to the full name', async () => {
    const { document } = await show(fileUri('ferry.txt'));
    const at = rangeOf(document, 'Novak thanked').start;
    const found = await ask<vscode.LocationLink>('vscode.executeDefinitionProvider', document.uri, at);
    equal(
      found.map(({ targetRange }) => document.getText(targetRange)),
      ['Nadia Novak'],
    );
  });

  it('finds every form of a name when it is renamed, also in quotations', async () => {
    const { document } = await show(fileUri('ferry.txt'));
    const edit = await eventually(
      'the renaming',
      () =>
        vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          rangeOf(document, 'Novak thanked').start,
          'Osei',
        ),
      (answer) => answer !== undefined && answer.size > 0,
    );
    equal(
      edit?.get(document.uri).map(({ range, newText }) => `${document.getText(range)} → ${newText}`),
      ['Nadia Novak → Nadia Osei', 'Novak → Osei', 'Novak → Osei'],
    );
  });

  it('selects a figure, then what it counts, then the sentence', async () => {
    const { document } = await show(fileUri('ferry.txt'));
    const at = rangeOf(document, '80 new sailors').start;
    const [first] = await ask<vscode.SelectionRange>('vscode.executeSelectionRangeProvider', document.uri, [at]);
    const steps: string[] = [];
    for (let range = first; range !== undefined; range = range.parent) steps.push(document.getText(range.range));
    equal(
      ['80', '80 new sailors', 'The line has hired 80 new sailors since March.'].filter(
        (each) => !steps.includes(each),
      ),
      [],
    );
  });

  it('finds names of articles that are not open', async () => {
    const found = await eventually(
      'the symbols of the folder',
      () =>
        vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'novak'),
      (all) => all.length > 0,
    );
    equal(
      found.map(({ name, containerName }) => `${name}, ${containerName}`),
      ['Nadia Novak, ferry.txt'],
    );
  });

  it('offers names to complete with, when asked', async () => {
    const content = 'The mayor met Nadia Novak in Oslo.\n\nThen ';
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
    await vscode.window.showTextDocument(document);
    const labels = await eventually(
      'names',
      async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          document.positionAt(content.length),
        );
        return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      },
      (all) => all.includes('Nadia Novak'),
    );
    equal(labels.includes('Oslo'), true);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

/** What a provider answers at a place of the article, once it has an answer. */
function ask<T>(command: string, uri: vscode.Uri, ...more: readonly unknown[]): Promise<readonly T[]> {
  return eventually(
    command,
    async () => (await vscode.commands.executeCommand<T[] | undefined>(command, uri, ...more)) ?? [],
    (all) => all.length > 0,
  );
}

/** What the hover says, without Markdown's escapes. */
async function hoverOn(document: vscode.TextDocument, words: string): Promise<string> {
  const { start } = rangeOf(document, words);
  const hovers = await eventually(
    `hover on “${words}”`,
    () => vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, start),
    (all) => all?.length > 0,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
    .replaceAll('\\', '');
}

async function quickFix(document: vscode.TextDocument, range: vscode.Range, title: RegExp): Promise<vscode.CodeAction> {
  const actions = await eventually(
    `quick fix ${title}`,
    () => vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range),
    (all) => all?.some((action) => title.test(action.title)),
  );
  const action = actions.find((one) => title.test(one.title));
  if (!action) throw new Error(`no quick fix ${title}`);
  return action;
}
