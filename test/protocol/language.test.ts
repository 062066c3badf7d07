import assert from 'node:assert/strict';
import { type CodeAction, CodeActionTriggerKind } from 'vscode-languageserver/node';
import type { Command } from '../../server/src/core/annotations/commands.js';
import { CHANGE_ANNOTATIONS, type ChangeParams, type ChangeResult } from '../../server/src/protocol/protocol.js';
import { Client } from './client.js';
import { Folder } from './folder.js';
import { marked } from './marked.js';

/** As a translation of l10n/bundle.l10n.json has them. */
const FINNISH = {
  'Annotate as missing': 'Merkitse puuttuvaksi',
  'Annotate “{0}” as {1}': '{1}: merkitse ”{0}”',
  'Mark the amount as to come (TK)': 'Summa täydennetään (TK)',
  'That annotation is no longer there.': 'Merkintää ei enää ole.',
  'Save the article first: annotations are kept beside its file.': 'Tallenna juttu ensin: merkinnät ovat sen vieressä.',
};

describe('a client in another language', () => {
  const { text, range } = marked('The council sold the depot for «million» in March.');

  it('gets titles in it, and what has no translation in English', async () => {
    const client = await Client.start({ initializationOptions: { texts: FINNISH } });
    const uri = await client.openNew(text);
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: await client.diagnostics(uri), triggerKind: CodeActionTriggerKind.Invoked },
    });
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Summa täydennetään (TK)',
        'Insert the amount',
        'Merkitse puuttuvaksi',
        'Not an error here (missing-amount)',
        'MONEY: merkitse ”million”',
        'Annotate “million”',
      ],
    );
    await client.stop();
  });

  it('gets in it why something was not done', async () => {
    const folder = await Folder.of({ 'depot.txt': text });
    const client = await Client.start({ settings: { author: 'vera' }, initializationOptions: { texts: FINNISH } });
    const done = async (uri: string, command: Command) => {
      const params: ChangeParams = { uri, version: 1, command };
      const result: ChangeResult = await client.connection.sendRequest(CHANGE_ANNOTATIONS, params);
      return 'problem' in result && result.problem;
    };
    const unsaved = await client.openNew(text);
    assert.equal(
      await done(unsaved, { kind: 'annotate', subject: { kind: 'selection', start: 0, end: 3 } }),
      'Tallenna juttu ensin: merkinnät ovat sen vieressä.',
    );
    await client.open(folder.at('depot.txt'), text);
    assert.equal(await done(folder.at('depot.txt'), { kind: 'delete', id: 'urn:x' }), 'Merkintää ei enää ole.');
    await client.stop();
  });
});
