import assert from 'node:assert/strict';
import {
  type Diagnostic,
  type DidChangeWatchedFilesRegistrationOptions,
  FileChangeType,
} from 'vscode-languageserver/node';
import { READ_FILE, type ReadFileParams, type ReadFileResult } from '../../server/src/protocol/protocol.js';
import { Client, until, VSCODE, WATCHES_BESIDE } from './client.js';
import { Folder } from './folder.js';
import { textAt } from './marked.js';

const FAULTY = 'The council sold the depot for million in March.';

function messageOf(diagnostic: Diagnostic | undefined): string {
  assert.ok(typeof diagnostic?.message === 'string');
  return diagnostic.message;
}

interface RegistrationParams {
  readonly registrations: readonly { readonly registerOptions?: DidChangeWatchedFilesRegistrationOptions }[];
}

describe('settings', () => {
  it('of the editor hold, and hold anew when they change', async () => {
    const client = await Client.start({ settings: { rules: { 'missing-amount': 'hint' }, trace: { server: 'off' } } });
    const uri = await client.openNew(FAULTY);
    assert.equal((await client.diagnostics(uri))[0]?.severity, 4);
    await client.configure({ rules: { 'missing-amount': 'off' } });
    assert.deepEqual(await client.diagnostics(uri), []);
    await client.configure(null);
    assert.equal((await client.diagnostics(uri))[0]?.severity, 1);
    await client.stop();
  });

  it('that are wrong are said in the log and in the status, and the others hold', async () => {
    const client = await Client.start({
      settings: { rules: { 'missing-amount': 'loud', 'missing-percent-figure': 'off' } },
    });
    const uri = await client.openNew(`${FAULTY} Sales fell by percent.`);
    assert.deepEqual(
      (await client.diagnostics(uri)).map(({ code }) => code),
      ['missing-amount'],
    );
    const status = await until(() => client.statuses[0], 'the status');
    assert.equal(status.problems.length, 1);
    assert.match(status.problems[0] ?? '', /"rules\.missing-amount" must be one of/);
    assert.ok(client.logged.some(({ message }) => message.includes('rules.missing-amount')));
    await client.stop();
  });

  it('sent by a client that cannot be asked hold too', async () => {
    const client = await Client.start({ capabilities: { ...VSCODE, workspace: {} } });
    const uri = await client.openNew(FAULTY);
    assert.equal((await client.diagnostics(uri)).length, 1);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { tickmark: { rules: { 'missing-amount': 'off' } } },
    });
    assert.deepEqual(await client.diagnostics(uri), []);
    await client.stop();
  });

  it('of the team’s file are stronger than the editor’s', async () => {
    const folder = await Folder.of({ 'tickmark.config.json': '{ "rules": { "missing-amount": "warning" } }' });
    const client = await Client.start({ folders: [folder.uri], settings: { rules: { 'missing-amount': 'off' } } });
    await client.open(folder.at('a.txt'), FAULTY);
    assert.equal((await client.diagnostics(folder.at('a.txt')))[0]?.severity, 2);
    await client.stop();
  });

  it('of a broken file are shown where it is broken, until it is mended', async () => {
    const config = '{\n  "rules": {\n    "missing-amount": "warnign"\n  }\n}\n';
    const folder = await Folder.of({ 'tickmark.config.json': config });
    const client = await Client.start({ folders: [folder.uri] });
    await client.open(folder.at('a.txt'), FAULTY);
    assert.equal((await client.diagnostics(folder.at('a.txt')))[0]?.severity, 1, 'the rule’s own severity');
    const shown = await until(() => client.published.at(-1), 'the diagnostics of the file');
    assert.equal(shown.uri, folder.at('tickmark.config.json'));
    assert.deepEqual(
      shown.diagnostics.map(({ range, severity, source }) => [textAt(config, range), severity, source]),
      [['"missing-amount": "warnign"', 1, 'tickmark']],
    );
    assert.match(messageOf(shown.diagnostics[0]), /did you mean "warning"/);

    const changed = { uri: folder.at('tickmark.config.json'), type: FileChangeType.Changed };
    for (const [text, message] of [
      ['{ "rules": ', /not valid JSON/],
      ['[]', /object with settings was expected/],
    ] as const) {
      await folder.write('tickmark.config.json', text);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [changed] });
      await until(
        () => client.published.at(-1)?.diagnostics.some((each) => message.test(messageOf(each))),
        message.source,
      );
    }
    await folder.remove('tickmark.config.json');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [changed] });
    await until(() => client.published.at(-1)?.diagnostics.length === 0, 'the diagnostics to be taken back');
    await client.stop();
  });

  it('of the nearest team file hold: in a folder of the workspace, above it, and for a lone file', async () => {
    const folder = await Folder.of({
      'tickmark.config.json': '{ "rules": { "missing-amount": "warning" } }',
      'news/desk/tickmark.config.json': '{ "rules": { "missing-amount": "hint" } }',
      'lone/.git/HEAD': '',
    });
    const client = await Client.start({ folders: [folder.at('news')] });
    const severity = async (name: string) => {
      await client.open(folder.at(name), FAULTY);
      return (await client.diagnostics(folder.at(name)))[0]?.severity;
    };
    assert.equal(await severity('news/a.txt'), 2, 'above the workspace folder');
    assert.equal(await severity('news/desk/drafts/a.txt'), 4, 'inside it');
    assert.equal(await severity('other/a.txt'), 2, 'outside it');
    assert.equal(await severity('lone/a.txt'), 1, 'not beyond a repository');
    await client.stop();
  });

  it('of a team file are taken anew when it changes, wherever it stands', async () => {
    const folder = await Folder.of({ 'news/desk/a.txt': FAULTY });
    const watched: string[] = [];
    const client = await Client.start({
      folders: [folder.at('news')],
      capabilities: WATCHES_BESIDE,
      prepare(connection) {
        connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
          for (const { registerOptions } of registrations) {
            for (const { globPattern } of registerOptions?.watchers ?? []) {
              if (typeof globPattern !== 'string' && typeof globPattern.baseUri === 'string')
                watched.push(globPattern.baseUri);
            }
          }
          return null;
        });
      },
    });
    const uri = folder.at('news/desk/a.txt');
    await client.open(uri, FAULTY);
    assert.equal((await client.diagnostics(uri))[0]?.severity, 1);
    assert.ok(watched.includes(folder.uri), 'the folder above is watched');
    assert.ok(!watched.includes(folder.at('news')), 'the workspace is watched as a whole');
    for (const [name, severity] of [
      ['', 2],
      ['news/desk/', 4],
    ] as const) {
      const level = severity === 2 ? 'warning' : 'hint';
      await folder.write(`${name}tickmark.config.json`, `{ "rules": { "missing-amount": "${level}" } }`);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: folder.at(`${name}tickmark.config.json`), type: FileChangeType.Created }],
      });
      assert.equal((await client.diagnostics(uri))[0]?.severity, severity);
    }
    await client.stop();
  });

  it('of a broken nested file are shown in it, and taken back when it is gone', async () => {
    const folder = await Folder.of({ 'desk/tickmark.config.json': '{ "rulse": {} }', 'desk/a.txt': FAULTY });
    const client = await Client.start({ folders: [folder.uri] });
    await client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    const shown = await until(() => client.published.at(-1), 'the diagnostics of the file');
    assert.equal(shown.uri, folder.at('desk/tickmark.config.json'));
    assert.match(messageOf(shown.diagnostics[0]), /"rulse" is not a setting/);
    assert.ok(client.logged.some(({ message }) => message.startsWith('desk/tickmark.config.json: ')));
    await folder.remove('desk/tickmark.config.json');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: shown.uri, type: FileChangeType.Deleted }],
    });
    await until(() => client.published.at(-1)?.diagnostics.length === 0, 'the diagnostics to be taken back');
    await client.stop();
  });

  it('of virtual folders are looked for through the client, and not above the workspace folder', async () => {
    const read: string[] = [];
    const client = await Client.start({
      folders: ['memfs:/news'],
      initializationOptions: { files: true },
      prepare(connection) {
        connection.onRequest<ReadFileResult, void>(READ_FILE, ({ uri }: ReadFileParams) => {
          read.push(uri);
          if (uri === 'memfs:/news/desk/tickmark.config.json')
            return { text: '{ "rules": { "missing-amount": "hint" } }' };
          return { problem: 'no such file', missing: true };
        });
      },
    });
    await client.open('memfs:/news/desk/drafts/a.txt', FAULTY);
    assert.equal((await client.diagnostics('memfs:/news/desk/drafts/a.txt'))[0]?.severity, 4);
    await client.open('memfs:/news/a.txt', FAULTY);
    assert.equal((await client.diagnostics('memfs:/news/a.txt'))[0]?.severity, 1);
    await client.open('memfs:/other/a.txt', FAULTY);
    assert.equal((await client.diagnostics('memfs:/other/a.txt'))[0]?.severity, 1);
    assert.deepEqual(
      read.filter((uri) => uri.endsWith('.json')),
      [
        'memfs:/news/desk/drafts/tickmark.config.json',
        'memfs:/news/desk/tickmark.config.json',
        'memfs:/news/tickmark.config.json',
      ],
    );
    await client.stop();
  });
});
