import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type LogMessageParams,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { STATUS, type StatusParams } from '../../server/src/protocol/protocol.js';
import { SERVER } from '../support/shipped.js';

/** What a client like VS Code says that it can do. */
export const VSCODE: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: {
      documentChanges: true,
      snippetEditSupport: true,
      changeAnnotationSupport: { groupsOnLabel: true },
    },
    symbol: {},
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: { relatedDocumentSupport: false },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentHighlight: {},
    rename: { prepareSupport: true },
    completion: {},
    inlayHint: {},
    foldingRange: { lineFoldingOnly: true, foldingRange: { collapsedText: true } },
    selectionRange: {},
    documentLink: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
};

/** The same with a client that also watches what lies outside of its folders. */
export const WATCHES_BESIDE: ClientCapabilities = {
  ...VSCODE,
  workspace: {
    ...VSCODE.workspace,
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
};

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  /** URIs of workspace folders. */
  readonly folders?: readonly string[];
  /** What the client answers for the section `tickmark`. */
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
  /** Called before the first message, to answer requests of the server. */
  readonly prepare?: (connection: ProtocolConnection) => void;
}

const running = new Set<ChildProcessWithoutNullStreams>();

/** A failed test leaves no server behind. */
after(() => {
  for (const server of running) server.kill();
});

/** A real server, over stdio, and the other end of the wire. */
export class Client {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  readonly logged: LogMessageParams[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: StatusParams[] = [];
  initialized!: InitializeResult;
  #settings: unknown;
  #untitled = 0;

  static async start(options: StartOptions = {}): Promise<Client> {
    const client = new Client(options);
    const { capabilities = VSCODE, folders, initializationOptions } = options;
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
      initializationOptions,
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  private constructor({ settings, prepare }: StartOptions) {
    this.process = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    running.add(this.process);
    this.#settings = settings ?? null;
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.process.once('exit', () => {
      running.delete(this.process);
      this.connection.dispose();
    });
    this.connection.onNotification('window/logMessage', (params: LogMessageParams) => {
      this.logged.push(params);
    });
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
    });
    this.connection.onNotification(STATUS, (params: StatusParams) => {
      this.statuses.push(params);
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.#settings),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/diagnostic/refresh', () => null);
    prepare?.(this.connection);
    this.connection.listen();
  }

  /** Opens a text that is not saved anywhere; gives its URI. */
  async openNew(text: string): Promise<string> {
    const uri = `untitled:Untitled-${++this.#untitled}`;
    await this.open(uri, text);
    return uri;
  }

  async open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** New settings of the editor. */
  async configure(settings: unknown): Promise<void> {
    this.#settings = settings;
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.report(uri);
    return report.kind === 'full' ? report.items : [];
  }

  hover(uri: string, line: number, character: number): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } });
  }

  /** Ends the session as editors do; gives the server's exit status. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => {
      this.process.once('exit', resolve);
    });
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return ended;
  }
}

/** One server for all tests of a `describe`. */
export function shared(options?: StartOptions): () => Client {
  let client: Client | undefined;
  before(async () => {
    client = await Client.start(options);
  });
  after(() => client?.stop());
  return () => {
    assert.ok(client !== undefined);
    return client;
  };
}

/** Waits until `condition` gives something, looking every few milliseconds; fails after five seconds. */
export async function until<T>(condition: () => T | undefined | false, what: string): Promise<T> {
  for (let waited = 0; waited < 5000; waited += 10) {
    const value = condition();
    if (value !== undefined && value !== false) return value;
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
  throw new Error(`waited in vain for ${what}`);
}
