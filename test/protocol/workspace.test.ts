import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CancellationTokenSource,
  type DidChangeWatchedFilesRegistrationOptions,
  FileChangeType,
  type FileSystemWatcher,
  WorkDoneProgress,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import {
  LIST_FILES,
  type ListFilesParams,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../../server/src/protocol/protocol.js';
import { Client, until, VSCODE, WATCHES_BESIDE } from './client.js';
import { Folder } from './folder.js';

const FAULTY = 'The council sold the depot for million in March.\n';
const SOUND = 'The council sold the depot for 2 million crowns in March, its clerk said.\n';
/** Not UTF-8. */
const BROKEN = Uint8Array.of(0x54, 0x68, 0xe9, 0x20, 0xff);

interface RegistrationParams {
  readonly registrations: readonly { readonly registerOptions?: DidChangeWatchedFilesRegistrationOptions }[];
}

interface Previous {
  readonly uri: string;
  readonly value: string;
}

async function pull(
  client: Client,
  previousResultIds: readonly Previous[] = [],
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds,
  });
  return items.toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** A pull that stays open, as VS Code makes it. */
function subscribe(client: Client): { items: WorkspaceDocumentDiagnosticReport[]; end(): Promise<void> } {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const source = new CancellationTokenSource();
  const partialResultToken = `partial-${Math.random()}`;
  client.connection.onNotification(
    '$/progress',
    ({ token, value }: { token: string; value: WorkspaceDiagnosticReport }) => {
      if (token === partialResultToken) items.push(...value.items);
    },
  );
  const answer = client.connection.sendRequest(
    'workspace/diagnostic',
    { previousResultIds: [], partialResultToken },
    source.token,
  );
  return {
    items,
    async end() {
      source.cancel();
      await assert.rejects(answer, { code: -32800 });
    },
  };
}

const summary = (items: readonly WorkspaceDocumentDiagnosticReport[]) =>
  items.map((item) => [item.uri, item.version, item.kind === 'full' ? item.items.length : item.kind]);

describe('workspace diagnostics', () => {
  it('cover the articles of the folder, opened or not, and nothing else', async () => {
    const folder = await Folder.of({
      'a.txt': FAULTY,
      'news/b.md': `# Harbour\n\n${FAULTY}`,
      'sound.txt': SOUND,
      'open.txt': SOUND,
      'requirements.txt': FAULTY,
      'a.txt.annotations/base/0.txt': FAULTY,
      'node_modules/x/readme.txt': FAULTY,
      'code.js': FAULTY,
      'wire/1.log': FAULTY,
      'wire/1.bin': FAULTY,
      'tickmark.config.json': '{ "include": ["wire/*.log"] }',
    });
    const client = await Client.start({ folders: [folder.uri] });
    await client.open(folder.at('open.txt'), FAULTY);
    assert.deepEqual(summary(await pull(client)), [
      [folder.at('a.txt'), null, 1],
      [folder.at('news/b.md'), null, 1],
      [folder.at('open.txt'), 1, 1],
      [folder.at('wire/1.log'), null, 1],
    ]);
    await client.stop();
  });

  it('say unchanged for what the client has, and empty for what is gone', async () => {
    const folder = await Folder.of({ 'a.txt': FAULTY, 'b.txt': FAULTY });
    const client = await Client.start({ folders: [folder.uri] });
    const first = await pull(client);
    const previous = first.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    await folder.remove('b.txt');
    assert.deepEqual(summary(await pull(client, previous)), [
      [folder.at('a.txt'), null, 'unchanged'],
      [folder.at('b.txt'), null, 0],
    ]);
    await client.stop();
  });

  it('pass over what cannot be read, and say so in the log', async () => {
    const folder = await Folder.of({ 'a.txt': FAULTY, 'broken.txt': BROKEN });
    const client = await Client.start({ folders: [folder.uri, 'file:///no/such/folder'] });
    assert.deepEqual(summary(await pull(client)), [[folder.at('a.txt'), null, 1]]);
    await until(
      () => client.logged.find(({ message }) => /broken\.txt is passed over: not UTF-8/.test(message)),
      'the log',
    );
    await client.stop();
  });

  it('come one by one, and again as files change, while the request is open', async () => {
    const folder = await Folder.of({ 'a.txt': FAULTY, 'b.txt': SOUND });
    const client = await Client.start({ folders: [folder.uri] });
    const subscription = subscribe(client);
    await until(() => subscription.items.length === 1, 'the first article');
    assert.deepEqual(summary(subscription.items), [[folder.at('a.txt'), null, 1]]);

    const changed = async (name: string, type: FileChangeType) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: folder.at(name), type }],
      });
    await folder.write('b.txt', FAULTY);
    await changed('b.txt', FileChangeType.Changed);
    await until(() => subscription.items.length === 2, 'the changed article');
    await folder.remove('a.txt');
    await changed('a.txt', FileChangeType.Deleted);
    await until(() => subscription.items.length === 3, 'the removed article');
    assert.deepEqual(summary(subscription.items.slice(1)), [
      [folder.at('b.txt'), null, 1],
      [folder.at('a.txt'), null, 0],
    ]);

    await folder.write('tickmark.config.json', '{ "rules": { "missing-amount": "off" } }');
    await changed('tickmark.config.json', FileChangeType.Created);
    await until(() => subscription.items.length === 4, 'the article under other settings');
    assert.deepEqual(summary(subscription.items.slice(3)), [[folder.at('b.txt'), null, 0]]);
    await subscription.end();
    await client.stop();
  });

  it('cover what the settings include as it comes, which the client is asked to watch', async () => {
    const folder = await Folder.of({
      'a.log': FAULTY,
      'tickmark.config.json': '{ "include": ["wire/**/*.log", "[ab].dat", "../c.log"] }',
    });
    const watched: FileSystemWatcher[] = [];
    const client = await Client.start({
      folders: [folder.uri],
      capabilities: WATCHES_BESIDE,
      prepare(connection) {
        connection.onRequest('client/registerCapability', (params: RegistrationParams) => {
          for (const { registerOptions } of params.registrations) watched.push(...(registerOptions?.watchers ?? []));
          return null;
        });
      },
    });
    const subscription = subscribe(client);
    const patternsOf = () =>
      watched.flatMap(({ globPattern }) => {
        return typeof globPattern !== 'string' && globPattern.baseUri === folder.uri ? globPattern.pattern : [];
      });
    await until(() => patternsOf().length === 2, 'the watchers');
    assert.deepEqual(patternsOf(), ['wire/**/*.log', '**']);
    await folder.write('wire/new/1.log', FAULTY);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: folder.at('a.log'), type: FileChangeType.Changed },
        { uri: folder.at('wire/new/1.log'), type: FileChangeType.Created },
      ],
    });
    await until(() => subscription.items.length > 0, 'the new file');
    assert.deepEqual(summary(subscription.items), [[folder.at('wire/new/1.log'), null, 1]]);
    await subscription.end();
    await client.stop();
  });

  it('go with the folder that held the articles, of which alone the client tells', async () => {
    const folder = await Folder.of({ 'a.txt': FAULTY, 'old/b.txt': FAULTY, 'older/c.txt': FAULTY });
    const client = await Client.start({ folders: [folder.uri] });
    const subscription = subscribe(client);
    await until(() => subscription.items.length === 3, 'the articles');
    await rm(join(folder.path, 'old'), { recursive: true });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.at('old'), type: FileChangeType.Deleted }],
    });
    await until(() => subscription.items.length === 4, 'the article that is gone');
    assert.deepEqual(summary(subscription.items.slice(3)), [[folder.at('old/b.txt'), null, 0]]);
    await subscription.end();
    await client.stop();
  });

  it('tell how far they are, by a progress of their own that can be cancelled', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `${String(at).padStart(2, '0')}.txt`);
    const folder = await Folder.of(Object.fromEntries(names.map((name) => [name, FAULTY])));
    const told: { kind: string; percentage?: number; message?: string }[] = [];
    const client = await Client.start({
      folders: [folder.uri],
      capabilities: { ...VSCODE, window: { workDoneProgress: true } },
      prepare(connection) {
        connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
          connection.onProgress(WorkDoneProgress.type, token, (value) => {
            told.push(value);
            if (value.kind === 'begin') void connection.sendNotification('window/workDoneProgress/cancel', { token });
          });
          return null;
        });
      },
    });
    const reported = await pull(client);
    assert.ok(reported.length < names.length, `${reported.length} articles were reported after it was cancelled`);
    assert.deepEqual(told[0], {
      kind: 'begin',
      title: 'Tickmark: checking the folder',
      percentage: 0,
      message: '0 of 60',
      cancellable: true,
    });
    assert.equal(told.at(-1)?.kind, 'end');
    await until(() => client.logged.find(({ message }) => /was cancelled/.test(message)), 'the log');
    await client.stop();
  });

  it('end their progress when the request is taken back', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `${at}.txt`);
    const folder = await Folder.of(Object.fromEntries(names.map((name) => [name, FAULTY])));
    const told: string[] = [];
    const client = await Client.start({
      folders: [folder.uri],
      capabilities: { ...VSCODE, window: { workDoneProgress: true } },
      prepare(connection) {
        connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
          connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
            told.push(kind);
          });
          return null;
        });
      },
    });
    const source = new CancellationTokenSource();
    const pulled = client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }, source.token);
    await until(() => told.includes('begin'), 'the progress');
    source.cancel();
    await assert.rejects(pulled, /Cancelled/);
    await until(() => told.at(-1) === 'end', 'the end of the progress');
    await client.stop();
  });

  it('give back a closed document’s findings from its file', async () => {
    const folder = await Folder.of({ 'a.txt': SOUND });
    const client = await Client.start({ folders: [folder.uri] });
    const subscription = subscribe(client);
    await client.open(folder.at('a.txt'), FAULTY);
    assert.equal((await client.diagnostics(folder.at('a.txt'))).length, 1);
    await client.close(folder.at('a.txt'));
    assert.deepEqual(await client.diagnostics(folder.at('a.txt')), []);
    await subscription.end();
    await client.stop();
  });

  it('know an open document by any spelling of its URI', async () => {
    const folder = await Folder.of({ 'a story.txt': SOUND });
    const client = await Client.start({ folders: [decodeURI(folder.uri)] });
    const uri = decodeURI(folder.at('a story.txt'));
    await client.open(uri, FAULTY);
    assert.deepEqual(
      (await pull(client)).map(({ version }) => version),
      [1],
    );
    await client.stop();
  });

  it('read virtual folders through a client that serves files', async () => {
    const texts: Readonly<Record<string, string>> = { 'memfs:/desk/a.txt': FAULTY, 'memfs:/desk/b.txt': SOUND };
    const client = await Client.start({
      folders: ['memfs:/desk'],
      initializationOptions: { files: true },
      prepare(connection) {
        connection.onRequest(LIST_FILES, ({ folder }: ListFilesParams) =>
          folder === 'memfs:/desk' ? [...Object.keys(texts), 'memfs:/desk/locked.txt'] : [],
        );
        connection.onRequest<ReadFileResult, void>(READ_FILE, ({ uri }: ReadFileParams) => {
          const text = texts[uri];
          if (text !== undefined) return { text };
          if (uri.endsWith('locked.txt')) throw new Error('locked');
          return { problem: 'no such file', missing: true };
        });
      },
    });
    assert.deepEqual(summary(await pull(client)), [['memfs:/desk/a.txt', null, 1]]);
    await until(
      () => client.logged.find(({ message }) => /locked\.txt is passed over: .*locked/.test(message)),
      'the log',
    );
    await client.stop();
  });
});
