import { type ExtensionContext, Uri, workspace } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { DATA_FILES } from '../../server/src/core/analysis/data.js';
import type { WorkerData, WorkerLoaded } from '../../server/src/protocol/protocol.js';
import { activateWith } from './client.js';

/** In the browser: the server is a worker inside the extension host's own. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  let worker: Worker | undefined;
  stop = activateWith(context, async (id, name, options) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
      'vscode-languageclient/browser'
    );
    /** Not a worker as such: the client would not know one, since VS Code puts a function of its own in `Worker`'s place. */
    const connect = async (): Promise<MessageTransports> => {
      // A server that was told to exit cannot end its own worker.
      worker?.terminate();
      worker = new Worker(script, { name: 'Tickmark' });
      const tables = await tablesOf(context);
      await loaded(worker, tables);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient(id, name, connect, options);
  });
}

export function deactivate(): Promise<void> | undefined {
  return stop?.();
}

let stop: (() => Promise<void>) | undefined;

/** Hands the tables over and waits for the server to listen: it comes in parts, and what is said before is lost. */
function loaded(worker: Worker, tables: WorkerData): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.addEventListener(
      'message',
      ({ data: { problem } }: MessageEvent<WorkerLoaded>) => {
        if (problem === undefined) resolve();
        else reject(new Error(problem));
      },
      { once: true },
    );
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
    worker.postMessage(tables, []);
  });
}

/** A worker cannot read the extension's files. */
async function tablesOf({ extensionUri }: ExtensionContext): Promise<WorkerData> {
  const tables = DATA_FILES.map((file) =>
    workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', file)).then(
      (bytes) => [[file, bytes] as const],
      () => [],
    ),
  );
  return Object.fromEntries((await Promise.all(tables)).flat());
}
