import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver/node';
import { shared } from './client.js';
import { marked } from './marked.js';

/** Opens the text before, replaces its marked stretch, and expects the finding where the text after has its mark. */
const CASES: readonly [what: string, before: string, replacement: string, after: string][] = [
  [
    'a number taken away',
    'The town sold it «for 2 million in March».',
    'for million in March',
    'The town sold it for «million» in March.',
  ],
  [
    'a line with \\r\\n put before',
    'Harbour news\r\n\r\n«»The town sold it for million in March.\r\n',
    'A first line.\r\n\r\n',
    'Harbour news\r\n\r\nA first line.\r\n\r\nThe town sold it for «million» in March.\r\n',
  ],
  [
    'an emoji before, two code units long',
    'The 🦀 «»festival was sold for million in March.',
    'crab 🦞 ',
    'The 🦀 crab 🦞 festival was sold for «million» in March.',
  ],
  [
    'half an emoji taken away',
    'The 🦀«🦞» festival was sold for million in March.',
    '\ud83e',
    'The 🦀\ud83e festival was sold for «million» in March.',
  ],
  [
    'a lone \\r made a line end',
    'Harbour news\r«»\rThe town sold it for million in March.',
    '\n',
    'Harbour news\r\n\rThe town sold it for «million» in March.',
  ],
];

function onFirstLine(start: number, end: number): Range {
  return { start: { line: 0, character: start }, end: { line: 0, character: end } };
}

describe('incremental edits', () => {
  const server = shared();

  for (const [what, before, replacement, after] of CASES) {
    it(`${what}: the finding stands where it should`, async () => {
      const { text, range } = marked(before);
      const expected = marked(after);
      const client = server();
      const uri = await client.openNew(text);
      await client.report(uri);
      await client.change(uri, 2, { range, text: replacement });
      const edited = await client.diagnostics(uri);
      assert.deepEqual(
        edited.map((each) => [each.code, each.range]),
        [['missing-amount', expected.range]],
      );
      const fresh = await client.openNew(expected.text);
      assert.deepEqual(edited, await client.diagnostics(fresh), 'the same as when opened so');
    });
  }

  it('several in one message are made one after the other', async () => {
    const client = server();
    const uri = await client.openNew('It cost 2 million in March.');
    await client.change(
      uri,
      2,
      { range: onFirstLine(8, 10), text: '' },
      { range: onFirstLine(0, 7), text: 'The depot was sold for' },
    );
    const { range } = marked('The depot was sold for «million» in March.');
    assert.deepEqual(
      (await client.diagnostics(uri)).map((each) => each.range),
      [range],
    );
    await client.change(uri, 3, { text: 'Nothing was sold.' });
    assert.deepEqual(await client.diagnostics(uri), []);
  });
});
