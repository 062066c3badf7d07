import * as texts from '@vscode/l10n';
import { EventEmitter, type ExtensionContext, l10n, Uri, window } from 'vscode';
import type { BaseLanguageClient, ErrorHandler, LanguageClientOptions } from 'vscode-languageclient';
import {
  type InitializationOptions,
  SHOW_MENTIONS,
  STATUS,
  type StatusParams,
} from '../../server/src/protocol/protocol.js';
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
export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/**
 * Opens the desk and answers with what closes it. Returns before the server is up, so that opening a file waits for
 * nothing; the language client, most of what there is to load, is loaded after that. Failures are written to the log and
 * shown in the status item; no notification appears.
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
  async function create(): Promise<BaseLanguageClient> {
    const { RevealOutputChannelOn, State } = await import('vscode-languageclient');
    const next = await makeClient('tickmark', 'Tickmark', {
      documentSelector: [...ARTICLE_LANGUAGES.map((language) => ({ language })), ANNOTATION_FILES],
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: {
        files: true,
        annotates: true,
        showsMentions: true,
        ...(l10n.bundle !== undefined && { texts: l10n.bundle }),
      } satisfies InitializationOptions,
      markdown: { isTrusted: { enabledCommands: [SHOW_MENTIONS] } },
      initializationFailedHandler: () => false,
    });
    quieten(next);
    next.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) status.setServer('starting');
      else status.setServer(newState === State.Running ? 'running' : 'stopped');
    });
    next.onNotification(STATUS, (params: StatusParams) => {
      status.setDocument(params);
      facts.list.setStatus(params);
      void desk.annotations.records.settled(Uri.parse(params.uri), params.records);
    });
    serveFiles(next);
    return next;
  }

  async function stop(): Promise<void> {
    const last = client;
    client = undefined;
    // A start under way after a crash has to end before.
    if (last?.needsStop()) await last.start().catch(() => undefined);
    if (last?.isRunning()) await last.stop();
  }

  async function start(): Promise<void> {
    client = await create();
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
  void inTurn(() => afterwards().then(start));
  return () => inTurn(stop);
}

/** When what the extension host does now is done, activation included. */
function afterwards(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Every extension host has it, in Node and in a worker alike. */
declare function setTimeout(work: () => void): unknown;

/** The server says what is wrong in them. */
const ANNOTATION_FILES = { language: 'json', pattern: '**/*.annotations/*.json' };

/** Failures stand in the log and in the status item; of none, nor of a lost connection, is anybody notified. */
function quieten(client: BaseLanguageClient): void {
  const log = client.error.bind(client);
  client.error = (message, data) => log(message, data, false);
  client.clientOptions.errorHandler = silently(client.createDefaultErrorHandler());
}

/** What happens to the connection is `handled`. */
function silently(handler: ErrorHandler): ErrorHandler {
  return {
    error: async (error, message, count) => ({ ...(await handler.error(error, message, count)), handled: true }),
    closed: async () => ({ ...(await handler.closed()), handled: true }),
  };
}
