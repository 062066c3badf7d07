import assert from 'node:assert/strict';
import { createAnalyser } from '../../analysis/analyser.js';
import { createSnapshot } from '../../text/snapshot.js';

describe('scraping-residue', () => {
  it('is safe to fix only where the line is on the list', () => {
    const text = 'Share this article\nGet the morning letter\n\nNobody was hurt.\n\nGet the morning letter\n';
    assert.deepEqual(safe(text), [
      ['Share this article', true],
      ['Get the morning letter', false],
      ['Get the morning letter', false],
    ]);
  });

  it('deletes a line with its own line end, whichever it is', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `The mill closed.${end}Read more${end}It may open again.${end}`;
      const [finding] = createAnalyser({ rules: {} }).analyse(createSnapshot('test:residue', text)).findings;
      const edit = finding?.fixes[0]?.edits[0] ?? assert.fail('no edit');
      assert.equal(text.slice(edit.start, edit.end), `Read more${end}`);
    }
  });
});

function safe(text: string) {
  const { findings } = createAnalyser({ rules: {} }).analyse(createSnapshot('test:residue', text));
  return findings.map(({ start, end, fixes }) => [text.slice(start, end), fixes[0]?.safe]);
}
