import assert from 'node:assert/strict';
import { CancellationTokenSource, FileChangeType, type SymbolInformation } from 'vscode-languageserver/node';
import { Client } from './client.js';
import { Folder } from './folder.js';

const FILES = {
  'a.txt': 'Mayor Ilse Brandt left Oslo. Brandt said Halvorsen Paper Inc. had revenue of $5 million in 2021.',
  'b.txt': 'The ferry reached Oslo late on Monday, and Ilse Brandt was on it.',
  'code.txt': `${'if (a) { b = c[0]; return d; }\n'.repeat(40)}Mayor Ilse Brandt left.`,
  'broken.txt': new Uint8Array([0xff, 0xfe, 0xfd, 0xc3, 0x28]),
};

describe('workspace symbols', () => {
  it('are the entities and measures of the folder’s articles, open or not', async () => {
    const folder = await Folder.of(FILES);
    const client = await Client.start({ folders: [folder.uri] });
    assert.deepEqual((await find(client, 'brandt')).toSorted(), ['a.txt:0:6 Ilse Brandt', 'b.txt:0:43 Ilse Brandt']);
    assert.deepEqual(await find(client, 'halv rev'), ['a.txt:0:77 Halvorsen Paper Inc. revenue: $5 million']);
    assert.deepEqual(await find(client, 'nobody'), []);

    await client.open(folder.at('b.txt'), 'The ferry reached Bergen late on Monday.');
    assert.deepEqual(await find(client, 'oslo'), ['a.txt:0:23 Oslo']);
    assert.deepEqual(await find(client, 'bergen'), ['b.txt:0:18 Bergen']);
    await client.stop();
  });

  it('follow files that change', async () => {
    const folder = await Folder.of(FILES);
    const client = await Client.start({ folders: [folder.uri] });
    assert.equal((await find(client, 'oslo')).length, 2);
    await folder.write('b.txt', 'The ferry reached Bergen late on Monday.');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.at('b.txt'), type: FileChangeType.Changed }],
    });
    assert.equal((await find(client, 'oslo')).length, 1);
    await client.stop();
  });

  it('are no longer looked for when nobody wants them', async () => {
    const folder = await Folder.of(FILES);
    const client = await Client.start({ folders: [folder.uri] });
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('workspace/symbol', { query: 'oslo' }, source.token);
    source.cancel();
    await assert.rejects(answer, { code: -32800 });
    await client.stop();
  });

  it('are not offered to clients that do not ask', async () => {
    const client = await Client.start({ capabilities: {} });
    assert.equal(client.initialized.capabilities.workspaceSymbolProvider, undefined);
    await client.stop();
  });
});

async function find(client: Client, query: string): Promise<readonly string[]> {
  const found: SymbolInformation[] = (await client.connection.sendRequest('workspace/symbol', { query })) ?? [];
  return found.map(({ name, containerName, location: { range } }) => {
    return `${containerName}:${range.start.line}:${range.start.character} ${name}`;
  });
}
