import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './client.js';

/** In the node extension host: the server is a process of its own, spoken to over IPC. */
export function activate(context: ExtensionContext): void {
  const server: NodeModule = {
    module: Uri.joinPath(context.extensionUri, 'dist/server.mjs').fsPath,
    transport: TransportKind.ipc,
  };
  const debug: NodeModule = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  stop = activateWith(context, (id, name, options) => new QuietClient(id, name, { run: server, debug }, options));
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
