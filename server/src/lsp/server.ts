import { config } from '@vscode/l10n';
import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type FileOperationRegistrationOptions,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
import { createKnowledge } from '../core/analysis/knowledge.js';
import { annotatedArticle } from '../core/annotations/layout.js';
import { CONFIG_NAME } from '../core/settings/search.js';
import { CHECK_ANYWAY, type CheckAnywayParams, type InitializationOptions } from '../protocol/protocol.js';
import { createDesks, type Desks, folderUri } from './desks.js';
import { createDocuments, type Documents, type Reading } from './documents.js';
import { annotate } from './features/annotate.js';
import { codeActions } from './features/codeActions.js';
import { completion } from './features/completion.js';
import { definition } from './features/definition.js';
import { diagnostics } from './features/diagnostics.js';
import { disagreements } from './features/disagreements.js';
import { documentHighlight } from './features/documentHighlight.js';
import { documentLink } from './features/documentLink.js';
import { documentSymbols } from './features/documentSymbols.js';
import { exporting } from './features/exporting.js';
import { facts } from './features/facts.js';
import { fileOperations } from './features/fileOperations.js';
import { foldingRange } from './features/foldingRange.js';
import { hover } from './features/hover.js';
import { inlayHint } from './features/inlayHint.js';
import { references } from './features/references.js';
import { rename } from './features/rename.js';
import { review } from './features/review.js';
import { selectionRange } from './features/selectionRange.js';
import { semanticTokens } from './features/semanticTokens.js';
import { status } from './features/status.js';
import { workspaceDiagnostics } from './features/workspaceDiagnostics.js';
import { workspaceSymbols } from './features/workspaceSymbols.js';
import { createFiles } from './files.js';
import { createGuard, type Guard } from './guard.js';
import type { Files, Platform } from './platform.js';
import { createStore, type Store } from './store.js';
import { createWatches } from './watches.js';

/** What a feature is given. */
export interface Server {
  readonly connection: Connection;
  readonly client: ClientCapabilities;
  readonly options: InitializationOptions;
  readonly platform: Platform;
  readonly files: Files;
  readonly desks: Desks;
  readonly documents: Documents;
  readonly guard: Guard;
  readonly store: Store;
  /** Another number as soon as what is recorded, or the settings, may have changed; also from one server to the next. */
  readonly records: () => number;
}

/** One thing the server can do for a client; each has its file in `features/`. */
export interface Feature {
  readonly capabilities: (client: ClientCapabilities) => ServerCapabilities;
  /** Installs the handlers of requests; says what the feature does when something happens by itself. */
  start(server: Server): Reactions;
}

export interface Reactions {
  /** An open document has been at rest for a while after something changed, and was read. */
  settled?(reading: Reading): Promise<void>;
  closed?(uri: string): Promise<void>;
  /** Files have changed on disk; undefined for all of them, after a change of settings or folders. */
  filesChanged?(uris: readonly string[] | undefined): void;
}

const FEATURES: readonly Feature[] = [
  diagnostics,
  workspaceDiagnostics,
  hover,
  definition,
  references,
  documentHighlight,
  rename,
  codeActions,
  annotate,
  disagreements,
  facts,
  fileOperations,
  review,
  exporting,
  completion,
  inlayHint,
  semanticTokens,
  documentSymbols,
  workspaceSymbols,
  foldingRange,
  selectionRange,
  documentLink,
  status,
];

/** Any file may be an article; of those that are not, nothing is recorded. */
const ANY_FILE: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**/*' } }] };

/** Serves one client on `connection` until it goes. */
export function startServer(connection: Connection, platform: Platform): void {
  connection.onInitialize((params) => {
    createServer(connection, platform, params);
    return {
      serverInfo: { name: 'tickmark' },
      capabilities: Object.assign(
        {
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
          workspace: {
            workspaceFolders: { supported: true, changeNotifications: true },
            fileOperations: { didRename: ANY_FILE, didDelete: ANY_FILE },
          },
        } satisfies ServerCapabilities,
        ...FEATURES.map((feature) => feature.capabilities(params.capabilities)),
      ),
    };
  });
  connection.listen();
}

function createServer(connection: Connection, platform: Platform, params: InitializeParams): void {
  const client = params.capabilities;
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  if (options.texts !== undefined) config({ contents: options.texts });
  const files = createFiles(connection, platform.files, options.files === true);
  const knowledge = createKnowledge(platform.data);
  const desks = createDesks(connection, client, files, createWatches(connection, client), knowledge);
  const store = createStore(
    files,
    platform,
    (uri) => documents.textOf(uri),
    (uri) => recordsChanged(uri),
  );
  const documents: Documents = createDocuments(platform, files, desks, store);
  let records = platform.date();
  const server: Server = {
    connection,
    client,
    options,
    platform,
    files,
    desks,
    documents,
    guard: createGuard(connection),
    store,
    records: () => records,
  };

  const reactions = FEATURES.map((feature) => feature.start(server));

  const settle = server.guard.notification('reading a document at rest', async (uri: string) => {
    const reading = await documents.settled(uri);
    if (reading !== undefined) for (const reaction of reactions) await reaction.settled?.(reading);
  });
  /** Asks the client to ask again. */
  const refresh = server.guard.notification('refresh', async () => {
    if (client.workspace?.diagnostics?.refreshSupport === true) await connection.languages.diagnostics.refresh();
    if (client.workspace?.semanticTokens?.refreshSupport === true) await connection.languages.semanticTokens.refresh();
    if (client.workspace?.inlayHint?.refreshSupport === true) await connection.languages.inlayHint.refresh();
    if (client.workspace?.foldingRange?.refreshSupport === true) await connection.languages.foldingRange.refresh();
  });
  const everythingChanged = () => {
    records++;
    desks.forget();
    documents.forget();
    for (const uri of documents.uris()) void settle(uri);
    for (const reaction of reactions) reaction.filesChanged?.(undefined);
    void refresh();
  };
  /** What is recorded of an article has a say in what is found there. */
  function recordsChanged(article: string): void {
    records++;
    documents.reread(article);
    void settle(article);
    void refresh();
  }
  desks.setFolders(foldersOf(params));

  connection.onInitialized(
    server.guard.notification('initialized', async () => {
      if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'tickmark' });
      }
      if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [
            { globPattern: `**/${CONFIG_NAME}` },
            { globPattern: '**/*.{txt,md,markdown,article}' },
            { globPattern: '**/*.annotations/*.json' },
            // A folder that goes takes its files along without a word.
            { globPattern: '**', kind: WatchKind.Delete },
          ],
        });
      }
      if (client.workspace?.workspaceFolders === true) {
        connection.workspace.onDidChangeWorkspaceFolders(
          server.guard.notification('workspace/didChangeWorkspaceFolders', ({ added, removed }) => {
            const gone = new Set(removed.map(({ uri }) => folderUri(uri)));
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
      for (const reaction of reactions) await reaction.closed?.(closed.textDocument.uri);
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
      if (changes.some(({ uri }) => uri.endsWith(`/${CONFIG_NAME}`))) everythingChanged();
      const uris = changes.map(({ uri }) => uri);
      for (const uri of new Set(uris.flatMap((each) => annotatedArticle(each) ?? []))) recordsChanged(uri);
      for (const reaction of reactions) reaction.filesChanged?.(uris);
    }),
  );
  connection.onNotification(
    CHECK_ANYWAY,
    server.guard.notification(CHECK_ANYWAY, ({ uri }: CheckAnywayParams) => {
      documents.checkAnyway(uri);
      void refresh();
      void settle(uri);
    }),
  );
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders !== undefined && workspaceFolders !== null) return workspaceFolders.map(({ uri }) => uri);
  return typeof rootUri === 'string' ? [rootUri] : [];
}
