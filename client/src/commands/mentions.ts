import { commands, type Location, Position, Uri, window } from 'vscode';
import { SHOW_MENTIONS, type ShowMentionsArguments } from '../../../server/src/protocol/protocol.js';
import type { Command } from './command.js';

/** What hovers of names lead to; of the hovers' own, and so in no list of commands. */
export const mentionCommands: readonly Command[] = [{ id: SHOW_MENTIONS, run: (_, given) => showMentions(given) }];

/** Lists the places where a name stands, under whatever form, as *Go to References* does. */
async function showMentions(given: unknown): Promise<void> {
  const { uri, line, character } = given as ShowMentionsArguments;
  const document = Uri.parse(uri);
  const place = new Position(line, character);
  const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', document, place);
  await window.showTextDocument(document);
  await commands.executeCommand('editor.action.showReferences', document, place, found);
}
