import * as texts from '@vscode/l10n';
import { EventEmitter, type ExtensionContext, l10n, Uri, window } from 'vscode';
import {
  type BaseLanguageClient,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { type InitializationOptions, STATUS, type StatusParams } from '../../server/src/protocol/protocol.js';
import { Annotations } from './annotations/annotations.js';
import type { Desk } from './commands/command.js';
import { factReportCommands } from './commands/factReport.js';
import { factCommands } from './commands/facts.js';
import { factsViewCommands } from './commands/factsView.js';
import { registerCommands } from './commands/index.js';
import { reviewCommands } from './commands/review.js';
import { serveFiles } from './files.js';
import { ARTICLE_LANGUAGES, StatusItem } from './statusItem.js';
import { Facts } from './views/facts/facts.js';
import { ReviewPages } from './views/review/pages.js';
import { ReviewRecords } from './views/review/records.js';
import { ReviewView } from './views/review/view.js';

/** What a platform adds: a language client for its kind of server. */
export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/**
 * Opens the desk and answers with what closes it. Returns before the server is up, so that opening a file waits for
 * nothing. Failures are written to the log and shown in the status item; no notification appears.
 */
export function activateWith(context: ExtensionContext, makeClient: MakeClient): () => Promise<void> {
  if (l10n.bundle !== undefined) texts.config({ contents: l10n.bundle });
  const output = window.createOutputChannel('Tickmark', { log: true });
  const started = new EventEmitter<void>();
  let client: BaseLanguageClient | undefined;
  const running = () => (client?.isRunning() ? client : undefined);
  const facts = new Facts(context, running);
  const status = new StatusItem(facts.list);

  /** A new client each time, because one whose start failed cannot be started again. */
  function create(): BaseLanguageClient {
    const next = makeClient('tickmark', 'Tickmark', {
      documentSelector: [...ARTICLE_LANGUAGES.map((language) => ({ language })), ANNOTATION_FILES],
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: { files: true, annotates: true } satisfies InitializationOptions,
      initializationFailedHandler: () => false,
    });
    next.clientOptions.errorHandler = silently(next.createDefaultErrorHandler());
    next.onDidChangeState(({ newState }) => status.setServer(SERVER_STATES[newState]));
    next.onNotification(STATUS, (params: StatusParams) => {
      status.setDocument(params);
      facts.list.setStatus(params);
      void desk.annotations.records.refresh(Uri.parse(params.uri));
    });
    serveFiles(next);
    return next;
  }

  async function stop(): Promise<void> {
    const last = client;
    client = undefined;
    if (last?.state === State.Starting) await last.start().catch(() => undefined);
    if (last?.isRunning()) await last.stop();
  }

  async function start(): Promise<void> {
    client = create();
    await client.start();
    started.fire();
  }

  const report = (error: unknown): void => output.error(error instanceof Error ? error : String(error));

  /** Starts and stops come one after the other, however fast they are asked for. */
  let turn = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn = turn.then(work).catch(report);
    return turn;
  };

  const desk: Desk = {
    context,
    output,
    annotations: new Annotations(() => desk),
    client: running,
    onDidStart: started.event,
    restart: () =>
      inTurn(async () => {
        await stop().catch(report);
        await start();
      }),
  };
  const records = new ReviewRecords(desk);
  const review = new ReviewView(records);
  const pages = new ReviewPages(desk, records);
  const commands = registerCommands(desk, [
    ...factCommands(facts),
    ...factsViewCommands(facts.view),
    ...factReportCommands(facts.list),
    ...reviewCommands(review, records, pages),
  ]);
  context.subscriptions.push(output, facts, status, started, desk.annotations, records, review, pages, ...commands);
  void inTurn(start);
  return () => inTurn(stop);
}

/** The server says what is wrong in them. */
const ANNOTATION_FILES = { language: 'json', pattern: '**/*.annotations/*.json' };

const SERVER_STATES = {
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.Stopped]: 'stopped',
  [State.StartFailed]: 'stopped',
} as const;

/** What happens to the connection is `handled`: it stands in the log and in the status item. */
function silently(handler: ErrorHandler): ErrorHandler {
  return {
    error: async (error, message, count) => ({ ...(await handler.error(error, message, count)), handled: true }),
    closed: async () => ({ ...(await handler.closed()), handled: true }),
  };
}
