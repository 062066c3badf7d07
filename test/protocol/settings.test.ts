import assert from 'node:assert/strict';
import { type Diagnostic, FileChangeType } from 'vscode-languageserver/node';
import { Client, until, VSCODE } from './client.js';
import { Folder } from './folder.js';
import { textAt } from './marked.js';

const FAULTY = 'The council sold the depot for million in March.';

function messageOf(diagnostic: Diagnostic | undefined): string {
  assert.ok(typeof diagnostic?.message === 'string');
  return diagnostic.message;
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
});
