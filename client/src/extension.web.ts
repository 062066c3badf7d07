import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateWith } from './client.js';

/** In the browser: the server is a worker inside the extension host's own. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  let worker: Worker | undefined;
  /** Not a worker as such: the client would not know one, since VS Code puts a function of its own in `Worker`'s place. */
  const connect = async (): Promise<MessageTransports> => {
    // A server that was told to exit cannot end its own worker.
    worker?.terminate();
    worker = new Worker(script, { name: 'Tickmark' });
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  stop = activateWith(context, (id, name, options) => new QuietClient(id, name, connect, options));
}

export function deactivate(): Promise<void> | undefined {
  return stop?.();
}

let stop: (() => Promise<void>) | undefined;

/** Says what went wrong in the log and never in a notification. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
