import assert from 'node:assert/strict';
import { Client } from './client.js';

describe('a session over stdio', () => {
  it('begins, says what the server can do, and ends with status 0', async () => {
    const client = await Client.start();
    const { capabilities, serverInfo } = client.initialized;
    assert.equal(serverInfo?.name, 'tickmark');
    assert.equal(capabilities.hoverProvider, true);
    assert.ok(capabilities.diagnosticProvider);
    assert.equal(await client.stop(), 0);
  });

  it('answers for a document that belongs to no folder and is not saved', async () => {
    const client = await Client.start();
    await client.open('untitled:Untitled-1', 'The depot was sold to Mr Ostrander.');
    assert.deepEqual(await client.hover('untitled:Untitled-1', 0, 28), {
      contents: { kind: 'markdown', value: '**Ostrander**\n\nPERSON  \nNamed once in this article' },
      range: { start: { line: 0, character: 25 }, end: { line: 0, character: 34 } },
    });
    assert.equal(await client.hover('untitled:Untitled-1', 0, 1), null);
    assert.equal(await client.stop(), 0);
  });
});
