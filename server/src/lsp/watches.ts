import { type ClientCapabilities, type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { CONFIG_NAME } from '../core/settings/search.js';

/** Asks the client to tell when files come, change or go that could not be named when it began. */
export interface Watches {
  /** The configuration file in a folder. */
  config(folder: string): void;
  /** The files that globs relative to a folder fit, and perhaps others. */
  included(folder: string, globs: readonly string[]): void;
}

/** Each thing is asked for once. */
export function createWatches(connection: Connection, client: ClientCapabilities): Watches {
  const { dynamicRegistration, relativePatternSupport } = client.workspace?.didChangeWatchedFiles ?? {};
  const watched = new Set<string>();
  function watch(baseUri: string, pattern: string): void {
    const key = `${baseUri} ${pattern}`;
    if (dynamicRegistration !== true || relativePatternSupport !== true || watched.has(key)) return;
    watched.add(key);
    const watchers = [{ globPattern: { baseUri, pattern } }];
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch((error: unknown) => {
      connection.console.warn(`${baseUri} is not watched for ${pattern}: ${String(error)}`);
    });
  }
  return {
    config: (folder) => watch(folder, CONFIG_NAME),
    included(folder, globs) {
      for (const glob of globs) watch(folder, KNOWN_TO_ALL.test(glob) ? glob : '**');
    },
  };
}

/** Globs that say to every client what they say to us. */
const KNOWN_TO_ALL = /^(?!\.{1,2}\/|\/)[\p{L}\p{N} _./*?-]+$/u;
