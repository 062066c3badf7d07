import { Uri, window, workspace } from 'vscode';
import type { Command, Desk } from './command.js';

export const sampleCommands: readonly Command[] = [{ id: 'tickmark.openSample', run: openSample }];

/** Opens an article with planted faults as a text that has no file yet: whatever is done to it, nothing is overwritten. */
async function openSample({ context: { extensionUri } }: Desk): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'samples/harbour-sale.txt'));
  const content = await workspace.decode(bytes, { encoding: 'utf8' });
  await window.showTextDocument(await workspace.openTextDocument({ content, language: 'article' }));
}
