import assert from 'node:assert/strict';
import type {
  DocumentSymbol,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
} from 'vscode-languageserver/node';
import { Client, shared } from './client.js';
import { textAt } from './marked.js';

const TEXT =
  '# Harbour sale\n\nMr Ostrander paid $3.2 million on 4 March 2023.\n\n## What is next\n\nMs Aldane wants 40\nships. Mr Ostrander agreed.\n';

async function openMarkdown(client: Client): Promise<string> {
  const uri = 'untitled:harbour.md';
  await client.open(uri, TEXT, 'markdown');
  return uri;
}

describe('document symbols', () => {
  it('put names and figures under their headings', async () => {
    const client = await Client.start();
    const uri = await openMarkdown(client);
    const symbols: DocumentSymbol[] = await client.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.map((child) => `${child.detail} ${child.name}`)]),
      [
        ['Harbour sale', ['PERSON ×2 Ostrander', 'MONEY $3.2 million', 'DATE 4 March 2023']],
        ['What is next', ['PERSON Aldane', 'CARDINAL 40']],
      ],
    );
    const [first, second] = symbols;
    assert.ok(first !== undefined && second !== undefined);
    assert.deepEqual(first.range.end, second.range.start);
    await client.stop();
  });

  it('hold no byline for a heading', async () => {
    const client = await Client.start();
    const uri = await client.openNew('Harbour sold at last\n\nBy Nadia Novak\n\nMr Ostrander paid $3.2 million.\n');
    const symbols: DocumentSymbol[] = await client.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.map((child) => child.name)]),
      [['Harbour sold at last', ['Nadia Novak', 'Ostrander', '$3.2 million']]],
    );
    await client.stop();
  });

  it('say how many are not listed', async () => {
    const client = await Client.start();
    const uri = await client.openNew('The board paid 40 dollars. '.repeat(5003));
    const symbols: DocumentSymbol[] = await client.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    const names = symbols.flatMap((symbol) => [symbol, ...(symbol.children ?? [])]).map(({ name }) => name);
    assert.deepEqual([names.length, names.at(-1)], [5001, '3 more are not listed']);
    await client.stop();
  });

  it('are a flat list for a client that knows no other', async () => {
    const client = await Client.start({ capabilities: {} });
    const uri = await openMarkdown(client);
    const symbols: SymbolInformation[] = await client.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.deepEqual(symbols.map(({ name, containerName }) => [name, containerName]).slice(0, 2), [
      ['Harbour sale', undefined],
      ['Ostrander', 'Harbour sale'],
    ]);
    await client.stop();
  });
});

describe('semantic tokens', () => {
  const server = shared();

  const request = <T>(method: string, uri: string, more: object = {}): Promise<T> =>
    server().connection.sendRequest(`textDocument/semanticTokens/${method}`, { textDocument: { uri }, ...more });

  async function tokensOf(text: string): Promise<[string, string, boolean][]> {
    const uri = await server().openNew(text);
    return read(text, (await request<SemanticTokens>('full', uri)).data);
  }

  function read(text: string, data: readonly number[]): [string, string, boolean][] {
    const types = server().initialized.capabilities.semanticTokensProvider?.legend.tokenTypes ?? [];
    const tokens: [string, string, boolean][] = [];
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
      line += lines;
      character = lines === 0 ? character + characters : characters;
      const range = { start: { line, character }, end: { line, character: character + length } };
      tokens.push([textAt(text, range), types[type] ?? '', modifiers === 1]);
    }
    return tokens;
  }

  it('name figures by kind and names by label', async () => {
    assert.deepEqual(await tokensOf('Mr Ostrander paid 🦀 $3.2 million, or 4%, on 4 March 2023.'), [
      ['Ostrander', 'entity-person', false],
      ['$3.2 million', 'figure-money', false],
      ['4%', 'figure-percent', false],
      ['4 March 2023', 'figure-date', false],
    ]);
  });

  it('end at the end of a line', async () => {
    const text = 'The council of the town on the river met in the evening and sold the old depot for $3.2\r\nmillion.';
    assert.deepEqual(await tokensOf(text), [
      ['$3.2', 'figure-money', false],
      ['million', 'figure-money', false],
    ]);
  });

  it('of a part are those that stand in it', async () => {
    const text = 'It paid $3 million.\n\nIt paid 4% in May.\n\nIt paid $5 million.\n';
    const uri = await server().openNew(text);
    const range = { start: { line: 1, character: 0 }, end: { line: 3, character: 0 } };
    const { data } = await request<SemanticTokens>('range', uri, { range });
    assert.deepEqual(
      read(text, data).map(([words]) => words),
      ['4%', 'May'],
    );
  });

  it('after an edit are what has changed', async () => {
    const client = server();
    const text = 'It paid $3 million.\n\nIt paid 4% in May.\n\nIt paid $5 million.\n';
    const uri = await client.openNew(text);
    const { resultId, data } = await request<SemanticTokens>('full', uri);
    const delta = (previousResultId: string | undefined) =>
      request<SemanticTokensDelta & SemanticTokens>('full/delta', uri, { previousResultId });
    assert.deepEqual((await delta(resultId)).edits, []);

    const next = text.replace('4% ', '4% and 12% ');
    await client.change(uri, 2, { text: next });
    const { edits } = await delta(resultId);
    assert.equal(edits.length, 1);
    const [edit] = edits;
    assert.ok(edit !== undefined && edit.deleteCount + (edit.data?.length ?? 0) < data.length);
    const patched = [...data];
    patched.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    assert.deepEqual(
      read(next, patched).map(([words]) => words),
      ['$3 million', '4%', '12%', 'May', '$5 million'],
    );
    assert.deepEqual((await delta('stale')).data, patched, 'all, where the client has what nobody knows');
  });
});
