import * as vscode from 'vscode';
import { equal, eventually, fileUri, findings, settle, show } from './support.js';

describe('findings', () => {
  it('marks the amount that is missing', async () => {
    const { document } = await show(fileUri('depot.txt'));
    equal(await found(document), ['missing-amount “million”']);
  });

  it('goes when the amount is typed, and comes back when it is taken out', async () => {
    const { document } = await show(fileUri('depot.txt'));
    await found(document);
    const at = document.positionAt(document.getText().indexOf('million in March'));
    await edit((change) => change.insert(document.uri, at, '$3.1 '));
    await eventually(
      'findings',
      () => findings(document),
      (all) => all.length === 0,
    );
    await edit((change) => change.delete(document.uri, new vscode.Range(at, at.translate(0, 5))));
    equal(await found(document), ['missing-amount “million”']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('says nothing about an article without a fault', async () => {
    const { document } = await show(fileUri('clean.txt'));
    await settle();
    equal(findings(document), []);
  });

  it('says nothing about a list of requirements', async () => {
    const { document } = await show(fileUri('requirements.txt'));
    await settle();
    equal(findings(document), []);
  });

  it('reads an article that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: untitled });
    await vscode.window.showTextDocument(document);
    equal(await found(document), ['missing-amount “billion”']);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('reads a file outside the open folder', async () => {
    const { document } = await show(fileUri('..', 'lone', 'lone.txt'));
    equal(await found(document), ['missing-amount “million”']);
  });
});

const untitled = `Bank sells its tower

The bank sold its tower to a pension fund for billion in 2024, two people close to the deal said on Friday.

It will rent four floors of the building for ten years, they said.
`;

/** The findings, once there are any. */
function found(document: vscode.TextDocument): Promise<string[]> {
  return eventually(
    'findings',
    () => findings(document),
    (all) => all.length > 0,
  );
}

async function edit(make: (change: vscode.WorkspaceEdit) => void): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  make(change);
  equal(await vscode.workspace.applyEdit(change), true);
}
