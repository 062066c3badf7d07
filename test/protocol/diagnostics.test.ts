import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { Client, shared, until, VSCODE } from './client.js';
import { marked, textAt } from './marked.js';

const FAULTY = marked('The council sold the depot for «million» in March.');

describe('diagnostics', () => {
  const server = shared();

  it('say rule, page, severity, place and words', async () => {
    const client = server();
    const uri = await client.openNew(FAULTY.text);
    const [diagnostic, ...others] = await client.diagnostics(uri);
    assert.deepEqual(others, []);
    assert.equal(diagnostic?.source, 'tickmark');
    assert.equal(diagnostic.code, 'missing-amount');
    assert.match(diagnostic.codeDescription?.href ?? '', /^https:.*\/missing-amount\.md$/);
    assert.equal(diagnostic.severity, DiagnosticSeverity.Error);
    assert.equal(diagnostic.message, 'The amount is missing before “million”.');
    assert.deepEqual(diagnostic.range, FAULTY.range);
  });

  it('are reported as unchanged to who has them, and in full to who has not', async () => {
    const client = server();
    const uri = await client.openNew(FAULTY.text);
    const first = await client.report(uri);
    assert.equal(first.kind, 'full');
    assert.deepEqual(await client.report(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    assert.equal((await client.report(uri, 'another')).kind, 'full');

    const end = { line: 0, character: FAULTY.text.length };
    await client.change(uri, 2, { range: { start: end, end }, text: ' Nobody bid.' });
    assert.equal((await client.report(uri, first.resultId)).kind, 'unchanged', 'an edit behind the finding');
    const start = { line: 0, character: 0 };
    await client.change(uri, 3, { range: { start, end: start }, text: '\n' });
    assert.equal((await client.report(uri, first.resultId)).kind, 'full', 'an edit that moves the finding');
  });

  it('are information at most inside a quotation', async () => {
    const { text, range } = marked('“We paid for «million» in repairs,” Ms Aldane said.');
    const client = server();
    const uri = await client.openNew(text);
    const diagnostics = await client.diagnostics(uri);
    assert.deepEqual(
      diagnostics.map((each) => [each.range, each.severity]),
      [[range, DiagnosticSeverity.Information]],
    );
  });

  it('are pushed, once the text is at rest, to a client that does not pull', async () => {
    const client = await Client.start({ capabilities: { ...VSCODE, textDocument: { publishDiagnostics: {} } } });
    const uri = await client.openNew('');
    let typed = '';
    for (const [version, character] of Array.from(FAULTY.text).entries()) {
      const end = { line: 0, character: typed.length };
      await client.change(uri, version + 2, { range: { start: end, end }, text: character });
      typed += character;
    }
    const pushed = await until(() => client.published.find(({ diagnostics }) => diagnostics.length > 0), 'a push');
    assert.equal(pushed.version, FAULTY.text.length + 1);
    assert.ok(client.published.length < 5, `${client.published.length} pushes for ${FAULTY.text.length} keys`);
    const [diagnostic] = pushed.diagnostics;
    assert.equal(textAt(FAULTY.text, diagnostic?.range ?? FAULTY.range), 'million');
    assert.equal(diagnostic?.codeDescription, undefined, 'the client did not say that it knows this');

    await client.close(uri);
    await until(() => client.published.at(-1)?.diagnostics.length === 0, 'the diagnostics to be taken back');
    await client.stop();
  });

  it('are not pushed to a client that pulls', async () => {
    const client = server();
    const uri = await client.openNew(FAULTY.text);
    await until(() => client.statuses.find((status) => status.uri === uri), 'the status');
    assert.deepEqual(
      client.published.filter((each) => each.uri === uri),
      [],
    );
  });

  it('of a document that nobody opened are none', async () => {
    const client = server();
    assert.deepEqual(await client.diagnostics('file:///nowhere/story.txt'), []);
  });

  it('are a thousand at most, and the last says how many more there are', async () => {
    const client = server();
    // Each line lacks an amount, all but the first are said again, and nothing dates the article.
    const uri = await client.openNew(`${FAULTY.text}\n`.repeat(1200));
    const diagnostics = await client.diagnostics(uri);
    assert.equal(diagnostics.length, 1001);
    assert.equal(diagnostics.at(-1)?.message, '202 more findings below are not shown.');
  });
});
