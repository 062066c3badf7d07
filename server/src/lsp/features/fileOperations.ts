import {
  type DeleteFilesParams,
  MessageType,
  type RenameFilesParams,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { plain } from '../convert.js';
import type { Feature } from '../server.js';

/** Articles that their user renames, moves or deletes in the editor take along what is recorded of them. */
export const fileOperations: Feature = {
  // Which files are told of stands with the other options of the workspace.
  capabilities: () => ({}),
  start({ connection, guard, store }) {
    const tell = async (problem: string | undefined): Promise<void> => {
      if (problem === undefined) return;
      await connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: plain(problem),
      });
    };
    connection.workspace.onDidRenameFiles(
      guard.notification('workspace/didRenameFiles', async ({ files }: RenameFilesParams) => {
        for (const { oldUri, newUri } of files) await tell(await store.moved(oldUri, newUri));
      }),
    );
    connection.workspace.onDidDeleteFiles(
      guard.notification('workspace/didDeleteFiles', async ({ files }: DeleteFilesParams) => {
        for (const { uri } of files) await tell(await store.deleted(uri));
      }),
    );
    return {};
  },
};
