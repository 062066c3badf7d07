import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
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
    // What is to come is one finding, of the rule for what is left in.
    const codes = (await client.diagnostics(uri)).map(({ code }) => code);
    assert.deepEqual(codes, ['placeholder-left-in']);
  });

  it('offer annotating to those who ask, and light no bulb at every figure', async () => {
    const client = server();
    const { text, range } = marked('The council sold «40» boats.');
    const uri = await client.openNew(text);
    const titles = async (triggerKind: CodeActionTriggerKind) => {
      const params = { textDocument: { uri }, range, context: { diagnostics: [], triggerKind } };
      const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', params);
      return actions.map(({ title }) => title);
    };
    assert.deepEqual(await titles(CodeActionTriggerKind.Automatic), []);
    assert.ok((await titles(CodeActionTriggerKind.Invoked)).includes('Annotate “40” as CARDINAL'));
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

describe('fix all', () => {
  const server = shared();
  const TEXT =
    'Ferry to Aldane resumes\n\nNo time to read?\nGet a summary\n\nThe ferry sails again on Monday for million a year.\n';

  it('makes the safe fixes in one edit, and leaves what needs an eye', async () => {
    const client = server();
    const uri = await client.openNew(TEXT);
    const codes = async () => (await client.diagnostics(uri)).map(({ code }) => code);
    assert.deepEqual(await codes(), ['scraping-residue', 'scraping-residue', 'missing-amount']);
    const start = { line: 0, character: 0 };
    for (const only of [['source.fixAll.tickmark'], ['source.fixAll'], ['source']]) {
      const [action, ...others] = await actionsAt(client, uri, { start, end: start }, [], only);
      assert.deepEqual(others, []);
      assert.equal(action?.kind, 'source.fixAll.tickmark');
      const fixed = applied(TEXT, documentEdit(action).edits as TextEdit[]);
      assert.equal(fixed, 'Ferry to Aldane resumes\n\n\nThe ferry sails again on Monday for million a year.\n');
    }
    const [action] = await actionsAt(client, uri, { start, end: start }, [], ['source.fixAll.tickmark']);
    await client.change(uri, 2, { text: applied(TEXT, documentEdit(action).edits as TextEdit[]) });
    assert.deepEqual(await codes(), ['missing-amount']);
    assert.deepEqual(await actionsAt(client, uri, { start, end: start }, [], ['source']), []);
  });
});
