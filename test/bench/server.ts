/**
 * What a user of the editor waits for, measured on the server as it ships (`dist/`), from outside: time on the clock and
 * memory of a real process. Run it on a quiet machine.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { seeded, writeArticle } from '../support/article.js';
import { timeActivation } from './activation.js';

/** Code units of an article as news has them, and of a long one. */
const ARTICLE = 4_000;
const LONG = 100_000;
const STARTS = 5;
const KEYSTROKES = 400;
const EDITS = 10_000;
/** Articles in a folder, in the small one and in the large one. */
const FOLDERS = [200, 1_000] as const;

const DIST = new URL('../../../dist/', import.meta.url);

/** Prints the figures line by line; says so where the server is not built. */
export async function benchServer(): Promise<void> {
  if (!existsSync(new URL('server.mjs', DIST))) {
    console.log('the server             not built: run `npm run build` first');
    return;
  }
  console.log('the server as it ships, from outside');
  line('activation', `${timeActivation().toFixed(0)} ms of the processor in the extension host, its code loaded anew`);
  await starts();
  await keystrokes();
  await folders();
  await growth();
}

/** From the start of the process and from opening an article to its first findings, tables read included. */
async function starts(): Promise<void> {
  const [ready, found, memory] = [[] as number[], [] as number[], [] as number[]];
  for (let round = 0; round < STARTS; round++) {
    const from = performance.now();
    const server = await Server.start();
    ready.push(performance.now() - from);
    const opened = performance.now();
    await server.open('untitled:one', writeArticle(ARTICLE, round));
    await server.findings('untitled:one');
    found.push(performance.now() - opened);
    memory.push(server.resident());
    await server.stop();
  }
  line('ready after', `${middle(ready)} ms`);
  line('first findings', `${middle(found)} ms after an article of 4 kB was opened`);
  line('memory, one article', megabytes(memory));
}

/** How long the server's thread is busy with a keystroke: what is asked right behind it waits so long. */
async function keystrokes(): Promise<void> {
  const server = await Server.start();
  const text = writeArticle(LONG, 3);
  await server.open('untitled:long', text);
  await server.findings('untitled:long');
  const random = seeded(11);
  const lines = text.split('\n');
  const waits: number[] = [];
  for (let version = 2; version < 2 + KEYSTROKES; version++) {
    const at = Math.floor(random() * lines.length);
    const position = { line: at, character: Math.floor(random() * ((lines[at] as string).length + 1)) };
    const from = performance.now();
    await server.type('untitled:long', version, position);
    await server.ask();
    waits.push(performance.now() - from);
    await pause(15);
  }
  const sorted = waits.sort((a, b) => a - b);
  const [half, most, nearlyAll] = [0.5, 0.95, 0.99].map((share) => sorted[Math.floor(sorted.length * share)] as number);
  line('a keystroke in 100 kB', `p50 ${shown(half)}, p95 ${shown(most)}, p99 ${shown(nearlyAll)}`);
  await server.stop();
}

/** Findings of all articles of a folder, none of them open. */
async function folders(): Promise<void> {
  for (const count of FOLDERS) {
    const folder = mkdtempSync(join(tmpdir(), 'tickmark-bench-'));
    for (let index = 0; index < count; index++) {
      writeFileSync(join(folder, `story-${index}.txt`), writeArticle(ARTICLE, index));
    }
    const server = await Server.start(folder);
    const from = performance.now();
    const reported = await server.folderFindings();
    line(`a folder of ${count}`, `${Math.round(performance.now() - from)} ms, findings in ${reported} articles`);
    line('memory after it', megabytes([server.resident()]));
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Memory after many edits of one article, all of them analysed. */
async function growth(): Promise<void> {
  const server = await Server.start();
  const text = writeArticle(ARTICLE, 5);
  await server.open('untitled:edited', text);
  const first = text.indexOf('\n');
  const random = seeded(13);
  const memory: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    await server.replace('untitled:edited', edit + 2, Math.floor(random() * first));
    if (edit % 10 === 9) await server.findings('untitled:edited');
    if (edit === EDITS / 10 || edit === EDITS - 1) memory.push(server.resident());
  }
  line(
    `memory over ${EDITS} edits`,
    `${memory.map((bytes) => megabytes([bytes])).join(' after a tenth, ')} at the end`,
  );
  await server.stop();
}

/** A server process, and as much of a client as measuring takes. */
class Server {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #connection: ProtocolConnection;

  /** `folder` is a path; without it no workspace is open. */
  static async start(folder?: string): Promise<Server> {
    const server = new Server();
    const uri = folder === undefined ? undefined : pathToFileURL(folder).href;
    await server.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true, diagnostics: {} },
        textDocument: { diagnostic: {} },
      },
      workspaceFolders: uri === undefined ? null : [{ uri, name: 'bench' }],
    });
    await server.#connection.sendNotification('initialized', {});
    return server;
  }

  private constructor() {
    this.#process = spawn(process.execPath, [fileURLToPath(new URL('server.mjs', DIST)), '--stdio']);
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onRequest('window/workDoneProgress/create', () => null);
    this.#connection.onRequest('workspace/diagnostic/refresh', () => null);
    this.#connection.listen();
  }

  open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'plaintext', version: 1, text };
    return this.#connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  type(uri: string, version: number, start: { line: number; character: number }): Promise<void> {
    return this.#change(uri, version, { range: { start, end: start }, text: '7' });
  }

  /** Another digit in place of what stands in the first line. */
  replace(uri: string, version: number, character: number): Promise<void> {
    const range = { start: { line: 0, character }, end: { line: 0, character: character + 1 } };
    return this.#change(uri, version, { range, text: String(version % 10) });
  }

  #change(uri: string, version: number, change: unknown): Promise<void> {
    return this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [change],
    });
  }

  async findings(uri: string): Promise<void> {
    await this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  }

  /** How many articles the report of the folder has. */
  async folderFindings(): Promise<number> {
    const report: { items: unknown[] } = await this.#connection.sendRequest('workspace/diagnostic', {
      previousResultIds: [],
    });
    return report.items.length;
  }

  /** Something that costs the server nothing. */
  async ask(): Promise<void> {
    await this.#connection.sendRequest('tickmark/nothing').catch(() => undefined);
  }

  /** Bytes in memory; 0 where the system does not say. */
  resident(): number {
    try {
      const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.#process.pid}/status`, 'utf8')) ?? [];
      return Number(kilobytes ?? 0) * 1024;
    } catch {
      return 0;
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await ended;
  }
}

function line(name: string, said: string): void {
  console.log(`  ${name.padEnd(24)} ${said}`);
}

function shown(milliseconds: number | undefined): string {
  return `${(milliseconds ?? 0).toFixed(1)} ms`;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[sorted.length >> 1] as number);
}

function megabytes(values: readonly number[]): string {
  const bytes = middle(values);
  return bytes === 0 ? 'not told on this system' : `${Math.round(bytes / 1e6)} MB`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
