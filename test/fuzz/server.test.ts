import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { shared } from '../protocol/client.js';
import { hostileText } from '../support/hostile.js';
import { SEED } from '../support/seed.js';

const METHODS = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'textDocument/hover',
  'textDocument/diagnostic',
  'textDocument/codeAction',
  'textDocument/documentSymbol',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/full/delta',
  'textDocument/semanticTokens/range',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/completion',
  'textDocument/inlayHint',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/documentLink',
  'workspace/symbol',
  'workspace/diagnostic',
  'workspace/executeCommand',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  'codeAction/resolve',
  '$/cancelRequest',
  '$/setTrace',
  'tickmark/none',
];

const uris = fc.oneof(
  fc.constantFrom('untitled:a', 'untitled:b', 'file:///none/a.txt', 'vscode-notebook-cell:/x'),
  fc.string(),
);
const positions = fc.record({ line: fc.integer({ min: -5, max: 50 }), character: fc.integer({ min: -5, max: 500 }) });
const ranges = fc.record({ start: positions, end: positions });

/** Nearly what the protocol asks for. */
const params = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record(
      {
        textDocument: fc.record(
          {
            uri: uris,
            version: fc.integer(),
            text: hostileText,
            languageId: fc.constantFrom('plaintext', 'markdown', 'x'),
          },
          { requiredKeys: ['uri'] },
        ),
        position: positions,
        positions: fc.array(positions, { maxLength: 3 }),
        newName: fc.string(),
        query: fc.string(),
        range: ranges,
        context: fc.record({
          includeDeclaration: fc.boolean(),
          diagnostics: fc.array(fc.record({ range: ranges, message: fc.string(), data: fc.anything() }), {
            maxLength: 2,
          }),
        }),
        contentChanges: fc.array(
          fc.oneof(fc.record({ text: hostileText }), fc.record({ range: ranges, text: hostileText })),
          { maxLength: 3 },
        ),
        settings: fc.anything(),
        previousResultIds: fc.constant([]),
      },
      { requiredKeys: ['textDocument'] },
    ),
  },
  { weight: 1, arbitrary: fc.oneof(fc.object(), fc.array(fc.anything(), { maxLength: 3 })) },
);

const messages = fc.record({ method: fc.constantFrom(...METHODS), params, isRequest: fc.boolean() });

describe(`the language server, sent anything (FUZZ_SEED=${SEED})`, () => {
  const server = shared();

  it('answers every request, and lives', async function () {
    this.timeout(60_000);
    const { connection } = server();
    const answers: Promise<unknown>[] = [];
    for (const { method, params: sent, isRequest } of fc.sample(messages, { numRuns: 1000 })) {
      const json: unknown = JSON.parse(JSON.stringify(sent) ?? '{}');
      if (isRequest) answers.push(connection.sendRequest(method, json as object).catch((error: unknown) => error));
      else await connection.sendNotification(method, json as object);
    }
    assert.ok(answers.length > 100);
    await Promise.all(answers);
    assert.equal(server().process.exitCode, null);

    const uri = await server().openNew('The council sold the old depot for million in March.');
    const [found] = await server().diagnostics(uri);
    assert.equal(found?.code, 'missing-amount');
  });
});
