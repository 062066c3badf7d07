import { type ExtensionContext, Uri } from 'vscode';
import type { NodeModule } from 'vscode-languageclient/node';
import { activateWith } from './client.js';

/** In the node extension host: the server is a process of its own, spoken to over IPC. */
export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist/server.mjs').fsPath;
  stop = activateWith(context, async (id, name, options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server: NodeModule = { module, transport: TransportKind.ipc };
    const debug: NodeModule = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient(id, name, { run: server, debug }, options);
  });
}

export function deactivate(): Promise<void> | undefined {
  return stop?.();
}

let stop: (() => Promise<void>) | undefined;
