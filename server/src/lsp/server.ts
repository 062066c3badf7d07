import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { CHECK_ANYWAY, type CheckAnywayParams, type InitializationOptions } from '../protocol/protocol.js';
import { CONFIG_FILE, createDesks, type Desks } from './desks.js';
import { createDocuments, type Documents, type Reading } from './documents.js';
import { diagnostics } from './features/diagnostics.js';
import { hover } from './features/hover.js';
import { status } from './features/status.js';
import { createFiles } from './files.js';
import { createGuard, type Guard } from './guard.js';
import type { Files, Platform } from './platform.js';

/** What a feature is given. */
export interface Server {
  readonly connection: Connection;
  readonly client: ClientCapabilities;
  readonly platform: Platform;
  readonly files: Files;
  readonly desks: Desks;
  readonly documents: Documents;
  readonly guard: Guard;
}

/** One thing the server can do for a client; each has its file in `features/`. */
export interface Feature {
  readonly capabilities: (client: ClientCapabilities) => ServerCapabilities;
  /** Installs the handlers. */
  register?(server: Server): void;
  /** An open document has been at rest for a while after something changed, and was read. */
  settled?(server: Server, reading: Reading): Promise<void>;
  closed?(server: Server, uri: string): Promise<void>;
  /** Files have changed on disk; undefined for all of them, after a change of settings or folders. */
  filesChanged?(server: Server, uris: readonly string[] | undefined): void;
}

const FEATURES: readonly Feature[] = [diagnostics, hover, status];

/** Serves one client on `connection` until it goes. */
export function startServer(connection: Connection, platform: Platform): void {
  connection.onInitialize((params) => {
    const server = createServer(connection, platform, params);
    for (const feature of FEATURES) feature.register?.(server);
    return {
      serverInfo: { name: 'tickmark' },
      capabilities: Object.assign(
        {
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        } satisfies ServerCapabilities,
        ...FEATURES.map((feature) => feature.capabilities(params.capabilities)),
      ),
    };
  });
  connection.listen();
}

function createServer(connection: Connection, platform: Platform, params: InitializeParams): Server {
  const client = params.capabilities;
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const files = createFiles(connection, platform.files, options.files === true);
  const desks = createDesks(connection, client, files);
  const documents = createDocuments(platform, files, desks);
  const server: Server = {
    connection,
    client,
    platform,
    files,
    desks,
    documents,
    guard: createGuard(connection),
  };

  const settle = server.guard.notification('reading a document at rest', async (uri: string) => {
    const reading = await documents.settled(uri);
    if (reading !== undefined) for (const feature of FEATURES) await feature.settled?.(server, reading);
  });
  const everythingChanged = () => {
    desks.forget();
    documents.forget();
    for (const uri of documents.uris()) void settle(uri);
    for (const feature of FEATURES) feature.filesChanged?.(server, undefined);
  };
  desks.setFolders(foldersOf(params));

  connection.onInitialized(
    server.guard.notification('initialized', async () => {
      if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'tickmark' });
      }
      if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: `**/${CONFIG_FILE}` }, { globPattern: '**/*.{txt,md,markdown,article}' }],
        });
      }
      if (client.workspace?.workspaceFolders === true) {
        connection.workspace.onDidChangeWorkspaceFolders(
          server.guard.notification('workspace/didChangeWorkspaceFolders', ({ added, removed }) => {
            const gone = new Set(removed.map(({ uri }) => withoutSlash(uri)));
            desks.setFolders([...desks.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)]);
            everythingChanged();
          }),
        );
      }
    }),
  );
  connection.onDidOpenTextDocument(
    server.guard.notification('textDocument/didOpen', (opened) => {
      documents.open(opened);
      void settle(opened.textDocument.uri);
    }),
  );
  connection.onDidChangeTextDocument(
    server.guard.notification('textDocument/didChange', (change) => {
      documents.change(change);
      void settle(change.textDocument.uri);
    }),
  );
  connection.onDidCloseTextDocument(
    server.guard.notification('textDocument/didClose', async (closed) => {
      documents.close(closed);
      for (const feature of FEATURES) await feature.closed?.(server, closed.textDocument.uri);
    }),
  );
  connection.onDidChangeConfiguration(
    server.guard.notification(
      'workspace/didChangeConfiguration',
      ({ settings }: { settings?: { tickmark?: unknown } | null }) => {
        desks.setPushed(settings?.tickmark);
        everythingChanged();
      },
    ),
  );
  connection.onDidChangeWatchedFiles(
    server.guard.notification('workspace/didChangeWatchedFiles', ({ changes }) => {
      if (changes.some(({ uri }) => uri.endsWith(`/${CONFIG_FILE}`))) everythingChanged();
      for (const feature of FEATURES)
        feature.filesChanged?.(
          server,
          changes.map(({ uri }) => uri),
        );
    }),
  );
  connection.onNotification(
    CHECK_ANYWAY,
    server.guard.notification(CHECK_ANYWAY, ({ uri }: CheckAnywayParams) => {
      documents.checkAnyway(uri);
      void settle(uri);
    }),
  );
  return server;
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders !== undefined && workspaceFolders !== null) return workspaceFolders.map(({ uri }) => uri);
  return typeof rootUri === 'string' ? [rootUri] : [];
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/$/, '');
}
