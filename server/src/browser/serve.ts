import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Platform } from '../lsp/platform.js';
import { startServer } from '../lsp/server.js';
import type { WorkerData } from '../protocol/protocol.js';

declare const self: DedicatedWorkerGlobalScope;

/** Starts the language server in this worker, on its own messages. */
export function serve(tables: WorkerData): void {
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  startServer(connection, { ...BROWSER, data: (file) => tables[file] });
}

const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.addEventListener('message', () => waiting.shift()?.());
turns.port1.start();

/** A worker has no disk: its files come from the client, its tables with the first message. */
const BROWSER: Omit<Platform, 'data'> = {
  date: () => Date.now(),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  async digest(text) {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
  now: () => performance.now(),
  breathe: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      turns.port2.postMessage(undefined);
    }),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
