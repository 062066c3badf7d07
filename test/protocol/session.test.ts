import assert from 'node:assert/strict';
import { Client, shared, until } from './client.js';

describe('a session over stdio', () => {
  it('begins, says what the server can do, and ends with status 0', async () => {
    const client = await Client.start();
    const { capabilities, serverInfo } = client.initialized;
    assert.equal(serverInfo?.name, 'tickmark');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: 'tickmark',
      interFileDependencies: false,
      workspaceDiagnostics: true,
    });
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(capabilities.documentSymbolProvider, true);
    assert.equal(await client.stop(), 0);
  });

  it('needs nothing of the client', async () => {
    const client = await Client.start({ capabilities: {} });
    const uri = await client.openNew('The council sold the depot for million in March.');
    const pushed = await until(() => client.published.find((each) => each.uri === uri), 'a push');
    assert.equal(pushed.diagnostics.length, 1);
    assert.equal(await client.stop(), 0);
  });
});

/** Most bytes that Node reads from a pipe at once. */
const CHUNK = 65_536;

describe('a server', () => {
  const server = shared();

  async function lives(): Promise<void> {
    const uri = await server().openNew('The council sold the depot for million in March.');
    assert.equal((await server().diagnostics(uri)).length, 1);
  }

  it('logs a handler that fails, answers, and lives', async () => {
    const client = server();
    await assert.rejects(
      client.connection.sendRequest('textDocument/hover', { textDocument: null, position: null }),
      /textDocument\/hover failed/,
    );
    await until(() => client.logged.find(({ message }) => message.startsWith('textDocument/hover: ')), 'the log');
    await lives();
  });

  it('logs a notification that makes no sense, and lives', async () => {
    const client = server();
    const before = client.logged.length;
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: null });
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: 'untitled:none' } });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {});
    await client.connection.sendNotification('tickmark/checkAnyway', null);
    await until(() => client.logged.length >= before + 3, 'the log');
    await lives();
  });

  it('survives what is no message', async () => {
    const { stdin } = server().process;
    for (const body of ['', '{', '[]', '"x"', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":{},"method":7}']) {
      stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    }
    const broken = ['Content-Length: many\r\n\r\n', 'No-Length: 1\r\n\r\n'];
    stdin.write(broken.join(''));
    // At each broken header the reader leaves what it has until the next chunk arrives, and a chunk is at most 64 KiB: so
    // this message, longer than a chunk for each header and one more, is read to its end whatever the pipe cuts it into.
    const params = { padding: ' '.repeat((broken.length + 1) * CHUNK) };
    await server().connection.sendNotification('$/padding', params);
    await lives();
  });

  it('says that it does not know a method', async () => {
    await assert.rejects(server().connection.sendRequest('tickmark/nonsense', {}), { code: -32601 });
    await lives();
  });
});
