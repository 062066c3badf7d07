import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { type Client, shared } from './client.js';

/** 5 MB of an article, no two paragraphs the same. */
function longArticle(): string {
  const paragraphs: string[] = [];
  for (let number = 0, length = 0; length < 5_000_000; number++) {
    const paragraph = `On day ${number} the council sold ${number + 2} ships to Mr Ostrander for $${number}.5 million, it said in March. The harbour office gave no reason for it.`;
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}

const URI = 'untitled:long';

/** Nothing here waits for the end of the reading: that things happen before it is what is tested. */
describe('while a long article is read', () => {
  const server = shared();
  const text = longArticle();

  it('a request taken back is answered at once, and other documents have their turn', async () => {
    const client = server();
    await client.open(URI, text);
    let isRead = false;
    const overtaken = assert.rejects(
      client.report(URI).finally(() => {
        isRead = true;
      }),
      { code: -32802 },
    );
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      'textDocument/documentSymbol',
      { textDocument: { uri: URI } },
      source.token,
    );
    source.cancel();
    await assert.rejects(answer, { code: -32800 });
    await answers(client);
    assert.equal(isRead, false, 'the long article was done before all this');
    await client.close(URI);
    await overtaken;
  });

  it('a change makes what was asked before out of date', async () => {
    const client = server();
    await client.open(URI, text);
    const pull = assert.rejects(client.report(URI), { code: -32802, data: { retriggerRequest: true } });
    const hover = assert.rejects(client.hover(URI, 0, 10), { code: -32801 });
    await client.change(URI, 2, { text: 'The council sold the depot for million in March.' });
    await Promise.all([pull, hover]);
    assert.equal((await client.diagnostics(URI)).length, 1);
    await answers(client);
  });
});

async function answers(client: Client): Promise<void> {
  const uri = await client.openNew('The council sold the depot for million in March.');
  assert.equal((await client.diagnostics(uri)).length, 1);
}
