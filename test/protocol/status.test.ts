import assert from 'node:assert/strict';
import { CHECK_ANYWAY, type CheckAnywayParams, type StatusParams } from '../../server/src/protocol/protocol.js';
import { shared, until } from './client.js';

const CODE = `${'if (a) { b = c[0]; return d; }\n'.repeat(40)}The council sold the depot for million.`;

describe('status', () => {
  const server = shared();
  const statusOf = (uri: string, wanted: (status: StatusParams) => boolean = () => true) =>
    until(() => server().statuses.findLast((status) => status.uri === uri && wanted(status)), 'the status');

  it('counts the findings of an article', async () => {
    const uri = await server().openNew('The council sold the depot for million in March, the mill for billion in May.');
    const { records: _records, ...status } = await statusOf(uri);
    assert.deepEqual(status, {
      uri,
      article: true,
      findings: { error: 2, warning: 0, information: 0, hint: 0 },
      problems: [],
    });
  });

  it('follows the text', async () => {
    const uri = await server().openNew('The council sold the depot for million in March.');
    await statusOf(uri);
    await server().change(uri, 2, { text: 'The council sold the depot in March.' });
    await statusOf(uri, ({ findings }) => findings.error === 0);
  });

  it('says why a text is no article, and nothing is said about it until the user wants it', async () => {
    const uri = await server().openNew(CODE);
    const status = await statusOf(uri);
    assert.equal(status.article, false);
    assert.match(status.reason ?? '', /by its look$/);
    assert.deepEqual(await server().diagnostics(uri), []);
    assert.equal(await server().hover(uri, 40, 35), null);

    await server().connection.sendNotification(CHECK_ANYWAY, { uri } satisfies CheckAnywayParams);
    assert.equal((await statusOf(uri, ({ article }) => article)).findings.error, 1);
    assert.equal((await server().diagnostics(uri)).length, 1);
    await server().change(uri, 2, { text: `${CODE} Nobody bid.` });
    assert.equal((await server().diagnostics(uri)).length, 1, 'also after an edit');
  });

  it('says by scheme, name and language what is no article', async () => {
    for (const [uri, languageId] of [
      ['output:tickmark', 'plaintext'],
      ['file:///desk/requirements.txt', 'plaintext'],
      ['file:///desk/main.ts', 'typescript'],
      ['file:///desk/a.txt.annotations/base/0.txt', 'plaintext'],
    ] as const) {
      await server().open(uri, 'The council sold the depot for million in March.', languageId);
      const { article, reason } = await statusOf(uri);
      assert.equal(article, false, uri);
      assert.ok(reason !== undefined && reason !== '', uri);
      assert.deepEqual(await server().diagnostics(uri), [], uri);
    }
  });
});
