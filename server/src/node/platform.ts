import { createHash, randomBytes } from 'node:crypto';
import { access } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createConnection } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { isListed } from '../core/articles/listing.js';
import type { Files, Platform } from '../lsp/platform.js';
import { startServer } from '../lsp/server.js';
import { readData } from './data.js';
import { readArticle, walkArticles } from './files.js';
import { moveFolder, namesIn, replaceFile, stampOf } from './shared.js';

/**
 * Starts the language server on the channel that the command line names: `--stdio`, `--node-ipc`, `--pipe=NAME` or
 * `--socket=PORT`. It runs until the client closes the channel.
 */
export function startNodeServer(): void {
  startServer(createConnection(), NODE);
}

const disk: Files = {
  async readFile(uri) {
    const path = URI.parse(uri).fsPath;
    const read = await readArticle(path);
    if ('text' in read) return { text: read.text };
    const missing = await access(path).then(
      () => false,
      (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
    );
    return { problem: read.problem, ...(missing && { missing }) };
  },
  async *listFiles(folder, include) {
    const root = URI.parse(folder).fsPath;
    const wanted = (path: string) => isListed(relative(root, path).split(sep).join('/'), include);
    for await (const path of walkArticles(root, { wanted })) yield URI.file(path).toString();
  },
  listNames: (folder) => namesIn(URI.parse(folder).fsPath),
  stampOf: (uri) => stampOf(URI.parse(uri).fsPath),
  replaceFile: (uri, stamp, parts) => replaceFile(URI.parse(uri).fsPath, stamp, parts),
  moveFolder: (from, to) => moveFolder(URI.parse(from).fsPath, URI.parse(to).fsPath),
  discardFolder: async () => ({ problem: 'the language server knows no trash' }),
};

/** Everything that the server needs of a place to run in, from Node. */
export const NODE = {
  files: disk,
  data: readData,
  date: () => Date.now(),
  random: (bytes) => randomBytes(bytes),
  digest: async (text) => createHash('sha256').update(text).digest('hex'),
  now: () => performance.now(),
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  wait: (milliseconds) => wait(milliseconds),
} satisfies Platform;
