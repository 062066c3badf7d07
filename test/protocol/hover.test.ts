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
    assert.match(value, /^\*\*18\\,800\\,000\\,000 Russian rubles\*\*$/m);
    assert.match(value, /18\\\.75.*18\\\.85 billion/);
  });

  it('on a place gives where it is and how far from the others', async () => {
    const { text, range, position } = marked('The ferry left «Oslo» on Monday and reached Copenhagen a day later.');
    const client = server();
    const hover = await client.hover(await client.openNew(text), position.line, position.character + 1);
    assert.deepEqual(hover?.range, range);
    const value = (hover.contents as MarkupContent).value.replaceAll('\\', '');
    assert.match(value, /^\*\*Oslo\*\*$/m);
    assert.match(value, /Oslo, Norway: capital, population 580,000 \(GeoNames/);
    assert.match(value, /59\.91° N, 10\.75° E; 48\d km \(30\d miles\) north of Copenhagen in a straight line/);
  });

  it('on a name that stands in several places leads to all of them, where the client can', async () => {
    const { text, position } = marked('«Nadia Novak» left. “Novak has waited,” she said.');
    const linksOf = async (client: Client) => {
      const hover = await client.hover(await client.openNew(text), position.line, position.character + 1);
      assert.ok(hover !== null);
      return /\[(.*?)\]\(command:tickmark\.showMentions\?(.*?)\) (.*)/.exec((hover.contents as MarkupContent).value);
    };
    assert.equal(await linksOf(server()), null);
    const client = await Client.start({ initializationOptions: { showsMentions: true } });
    const [, words, place = '', key] = (await linksOf(client)) ?? [];
    assert.deepEqual([words, key], ['Show all 2 mentions', '\\(Shift\\+F12\\)']);
    const [given] = JSON.parse(decodeURIComponent(place)) as [{ line: number; character: number }];
    assert.deepEqual([given.line, given.character], [0, 1]);
    await client.stop();
  });

  it('on a label of an annotation file gives its guideline', async () => {
    const { text, range, position } = marked('{\n "purpose": "tagging",\n "value": "«GPE»"\n}\n');
    const client = server();
    const uri = 'file:///desk/port.txt.annotations/guide.json';
    await client.open(uri, text, 'json');
    const hover = await client.hover(uri, position.line, position.character + 1);
    assert.deepEqual(hover?.range, range);
    assert.equal((hover.contents as MarkupContent).value.replaceAll('\\', ''), '**GPE**\n\na country, region, city');
    for (const [line, character] of [
      [0, 0],
      [1, 4],
      [2, 4],
      [2, 16],
      [3, 0],
    ] as const) {
      assert.equal(await client.hover(uri, line, character), null);
    }
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
    assert.match(contents.value, /^18,800,000,000 Russian rubles\n/);
    await client.stop();
  });

  it('at the edges of a figure is the figure’s, and between words is nothing', async () => {
    const client = server();
    const uri = await client.openNew('They sold 400 ships.');
    assert.equal((await client.hover(uri, 0, 10))?.range?.start.character, 10);
    assert.equal((await client.hover(uri, 0, 13))?.range?.start.character, 10);
    assert.equal(await client.hover(uri, 0, 5), null);
    assert.equal(await client.hover(uri, 99, 5), null);
  });

  it('of a figure that says all there is to say is nothing', async () => {
    const client = server();
    assert.equal(await client.hover(await client.openNew('They sold 42 ships.'), 0, 11), null);
  });

  it('shows hostile names as the text they are', async () => {
    const client = server();
    for (const hostile of HOSTILE) {
      const text = `Mr ${hostile} sold 40 ships to Mr ${hostile} in March.`;
      const uri = await client.openNew(text);
      for (let character = 0; character < text.length; character++) {
        const hover = await client.hover(uri, 0, character);
        if (hover === null) continue;
        const { value } = hover.contents as MarkupContent;
        const shown = value.replace(/^\*\*|\*\*$/gm, '').replaceAll('\n\n---\n\n', '');
        assert.doesNotMatch(shown, /(?<!\\)(?:\\\\)*[<>[\]`!&*_:$|~#]/, `${hostile} at ${character}: ${value}`);
      }
    }
  });
});

const HOSTILE = [
  'Ostrander](command:workbench.action.quit)',
  '[Ostrander](command:evil)',
  '<img src=x onerror=alert(1)>',
  'Ostrander<img src=https://example.org/x.png>',
  '`Ostrander` ```',
  '![Ostrander](https://example.org/x.png)',
  'Ostrander &lt;b&gt; $(warning) **bold** _it_ # x | y ~~z~~ https://example.org',
  'Ostrander\\[x\\](command:evil)',
  'Ostrander\u202e\u0007',
];
