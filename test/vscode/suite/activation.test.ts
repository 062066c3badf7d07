import * as vscode from 'vscode';
import { equal, fileUri, show } from './support.js';

describe('activation', () => {
  it('comes with the first plain-text document', async () => {
    const extension = vscode.extensions.getExtension('tickmark.tickmark');
    await show(fileUri('depot.txt'));
    await extension?.activate();
    equal(extension?.isActive, true);
  });

  it('registers every command that the manifest contributes', async () => {
    const { packageJSON } = vscode.extensions.getExtension('tickmark.tickmark') ?? {};
    const contributed: string[] = packageJSON.contributes.commands.map(({ command }: vscode.Command) => command);
    const known = new Set(await vscode.commands.getCommands(true));
    equal(
      contributed.filter((command) => !known.has(command)),
      [],
    );
  });
});
