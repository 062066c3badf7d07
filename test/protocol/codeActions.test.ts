import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver/node';
import { Client, shared, VSCODE } from './client.js';
import { applied, marked } from './marked.js';

const FAULTY = marked('The council sold the depot for «million» in March.');

function actionsAt(
  client: Client,
  uri: string,
  range: Range,
  diagnostics: Diagnostic[],
  only?: string[],
): Promise<CodeAction[]> {
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics, ...(only !== undefined && { only }) },
  });
}

function documentEdit(action: CodeAction | undefined): TextDocumentEdit {
  return action?.edit?.documentChanges?.[0] as TextDocumentEdit;
}

describe('code actions', () => {
  const server = shared();

  it('offer the fixes of a finding, and the fixed text has it no more', async () => {
    const client = server();
    const uri = await client.openNew(FAULTY.text);
    const diagnostics = [...(await client.diagnostics(uri))];
    const actions = await actionsAt(client, uri, FAULTY.range, diagnostics, [CodeActionKind.QuickFix]);
    const toCome = actions.find(({ title }) => title === 'Mark the amount as to come (TK)');
    assert.deepEqual(toCome?.diagnostics, diagnostics);
    const edit = documentEdit(toCome);
    assert.deepEqual(edit.textDocument, { uri, version: 1 });
    const fixed = applied(FAULTY.text, edit.edits as TextEdit[]);
    assert.equal(fixed, 'The council sold the depot for TK million in March.');
    await client.change(uri, 2, { text: fixed });
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  it('insert placeholders where the client can fill them in, and their text elsewhere', async () => {
    for (const snippetEditSupport of [true, false]) {
      const workspace = { ...VSCODE.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport } };
      const client = await Client.start({ capabilities: { ...VSCODE, workspace } });
      const uri = await client.openNew(FAULTY.text);
      const actions = await actionsAt(client, uri, FAULTY.range, []);
      const [edit] = documentEdit(actions.find(({ title }) => title === 'Insert the amount')).edits;
      assert.ok(edit !== undefined);
      if (snippetEditSupport) assert.deepEqual('snippet' in edit && edit.snippet.kind, 'snippet');
      else assert.equal('newText' in edit && edit.newText, '[currency and amount] ');
      await client.stop();
    }
  });

  it('come as plain changes to a client that knows no versions', async () => {
    const client = await Client.start({ capabilities: {} });
    const uri = await client.openNew(FAULTY.text);
    const [action] = await actionsAt(client, uri, FAULTY.range, []);
    assert.equal(action?.edit?.documentChanges, undefined);
    assert.equal(action?.edit?.changes?.[uri]?.length, 1);
    await client.stop();
  });

  it('are not offered away from the finding, nor of kinds that were not asked for', async () => {
    const client = server();
    const uri = await client.openNew(FAULTY.text);
    const start = { line: 0, character: 0 };
    assert.deepEqual(await actionsAt(client, uri, { start, end: start }, [], [CodeActionKind.QuickFix]), []);
    assert.deepEqual(await actionsAt(client, uri, FAULTY.range, [], [CodeActionKind.Refactor]), []);
  });

  it('apply to a whole article no fix that needs an eye', async () => {
    const client = server();
    const uri = await client.openNew(FAULTY.text);
    for (const only of [['source.fixAll.tickmark'], ['source.fixAll'], ['source']]) {
      assert.deepEqual(await actionsAt(client, uri, FAULTY.range, [], only), []);
    }
  });
});
