import assert from 'node:assert/strict';
import { CancellationToken, LSPErrorCodes } from 'vscode-languageserver';
import { Disk, platformInMemory } from '../../../test/support/memory-files.js';
import { type Analyser, createAnalyser } from '../core/analysis/analyser.js';
import { DEFAULT_SETTINGS } from '../core/settings/settings.js';
import type { Desks } from './desks.js';
import { createDocuments } from './documents.js';
import { createStore } from './store.js';

describe('open documents', () => {
  it('are read anew when their text or the settings change, not when something is recorded', async () => {
    const uri = 'file:///desk/a.txt';
    let count = 0;
    const real = createAnalyser({ rules: {} });
    const analyser: Analyser = {
      ...real,
      steps(snapshot, previous) {
        count++;
        return real.steps(snapshot, previous);
      },
    };
    const desk = { settings: DEFAULT_SETTINGS, analyser, root: undefined, problems: [] };
    const desks: Pick<Desks, 'of'> = { of: async () => desk };
    const files = new Disk().files();
    const platform = platformInMemory();
    const store = createStore(
      files,
      platform,
      () => undefined,
      () => undefined,
    );
    const documents = createDocuments(platform, files, desks as Desks, store);
    const text = 'The port lost $40 million in May.\n';
    const read = () => documents.analysis(uri, CancellationToken.None);
    documents.open({ textDocument: { uri, languageId: 'article', version: 1, text } });
    const first = await read();
    assert.equal(first?.snapshot.text, text);
    documents.reread(uri);
    assert.equal((await read())?.snapshot, first.snapshot);
    assert.equal(count, 1);
    documents.change({ textDocument: { uri, version: 2 }, contentChanges: [{ text: `${text}More.\n` }] });
    assert.equal((await read())?.snapshot.version, 2);
    assert.equal(count, 2);
    documents.forget();
    await read();
    assert.equal(count, 3);
    const asked = read();
    documents.forget();
    assert.equal((await asked)?.snapshot.version, 2, 'other settings do not make it another text');
    const late = read();
    documents.forget();
    documents.change({ textDocument: { uri, version: 3 }, contentChanges: [{ text }] });
    await assert.rejects(late, { code: LSPErrorCodes.ContentModified });
  });
});
