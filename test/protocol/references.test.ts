import assert from 'node:assert/strict';
import type { Location } from 'vscode-languageserver/node';
import { shared } from './client.js';

describe('references', () => {
  const server = shared();

  it('are all mentions of the one under the caret, under whatever name', async () => {
    const client = server();
    const uri = await client.openNew('Mayor Ilse Brandt left Oslo. Brandt was tired. Oslo was not.');
    assert.deepEqual(await at(uri, 0, 31), ['0:6-17', '0:29-35']);
    assert.deepEqual(await at(uri, 0, 25), ['0:23-27', '0:47-51']);
    assert.deepEqual(await at(uri, 0, 38), []);
  });

  async function at(uri: string, line: number, character: number): Promise<readonly string[]> {
    const found: Location[] = await server().connection.sendRequest('textDocument/references', {
      textDocument: { uri },
      position: { line, character },
      context: { includeDeclaration: true },
    });
    return found.map(({ range: { start, end } }) => `${start.line}:${start.character}-${end.character}`);
  }
});
