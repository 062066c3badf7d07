import * as vscode from 'vscode';
import { equal, eventually, fileUri, findings, match, settle, show } from './support.js';

describe('commands', () => {
  it('checks a file that is not read as an article, until it is closed', async () => {
    const { document } = await show(fileUri('robots.txt'));
    await settle();
    equal(findings(document), []);
    await vscode.commands.executeCommand('tickmark.checkAnyway');
    equal(await found(document), ['missing-amount “million”']);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('restarts the server, which then knows the open documents', async () => {
    const { document } = await show(fileUri('depot.txt'));
    await found(document);
    const gone = new Promise<void>((resolve) => {
      const listener = vscode.languages.onDidChangeDiagnostics(() => {
        if (findings(document).length > 0) return;
        listener.dispose();
        resolve();
      });
    });
    await vscode.commands.executeCommand('tickmark.restartServer');
    await gone;
    equal(await found(document), ['missing-amount “million”']);
  });

  it('opens the sample article as a text without a file, and checks it', async () => {
    await vscode.commands.executeCommand('tickmark.openSample');
    const document = vscode.window.activeTextEditor?.document;
    if (!document) throw new Error('nothing is open');
    equal([document.isUntitled, document.languageId], [true, 'article']);
    match((await found(document)).join(), /missing-amount “million”/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('opens the log', async () => {
    await vscode.commands.executeCommand('tickmark.showOutput');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});

/** The findings, once there are any. */
function found(document: vscode.TextDocument): Promise<string[]> {
  return eventually(
    'findings',
    () => findings(document),
    (all) => all.length > 0,
  );
}
