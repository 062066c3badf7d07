import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver/node';
import { Client, shared, VSCODE } from './client.js';
import { marked } from './marked.js';

describe('hover', () => {
  const server = shared();

  it('on a figure gives its value, interval and unit', async () => {
    const { text, range, position } = marked('The plant lost «18.8 billion rubles» last year.');
    const client = server();
    const uri = await client.openNew(text);
    const hover = await client.hover(uri, position.line, position.character + 3);
    assert.deepEqual(hover?.range, range);
    const { kind, value } = hover.contents as MarkupContent;
    assert.equal(kind, 'markdown');
    assert.match(value, /^\*\*RUB 18\\,800\\,000\\,000\*\*$/m);
    assert.match(value, /18\\\.75 billion and 18\\\.85 billion/);
    assert.match(value, /Russian Ruble/);
  });

  it('is plain text for a client that shows plain text', async () => {
    const capabilities = {
      ...VSCODE,
      textDocument: { ...VSCODE.textDocument, hover: { contentFormat: ['plaintext' as const] } },
    };
    const client = await Client.start({ capabilities });
    const uri = await client.openNew('The plant lost 18.8 billion rubles last year.');
    const hover = await client.hover(uri, 0, 20);
    const contents = hover?.contents as MarkupContent | undefined;
    assert.equal(contents?.kind, 'plaintext');
    assert.match(contents.value, /^RUB 18,800,000,000\n/);
    await client.stop();
  });

  it('at the edges of a figure is the figure’s, and between words is nothing', async () => {
    const client = server();
    const uri = await client.openNew('They sold 40 ships.');
    assert.equal((await client.hover(uri, 0, 10))?.range?.start.character, 10);
    assert.equal((await client.hover(uri, 0, 12))?.range?.start.character, 10);
    assert.equal(await client.hover(uri, 0, 5), null);
    assert.equal(await client.hover(uri, 99, 5), null);
  });
});
