import { type ClientCapabilities, type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { CONFIG_NAME } from '../core/settings/search.js';

/** Asks the client, once a folder, to tell when a configuration file in it comes, changes or goes. */
export function createConfigWatch(connection: Connection, client: ClientCapabilities): (folder: string) => void {
  const { dynamicRegistration, relativePatternSupport } = client.workspace?.didChangeWatchedFiles ?? {};
  if (dynamicRegistration !== true || relativePatternSupport !== true) return () => undefined;
  const watched = new Set<string>();
  return (folder) => {
    if (watched.has(folder)) return;
    watched.add(folder);
    const watchers = [{ globPattern: { baseUri: folder, pattern: CONFIG_NAME } }];
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch((error: unknown) => {
      connection.console.warn(`${folder} is not watched for ${CONFIG_NAME}: ${String(error)}`);
    });
  };
}
