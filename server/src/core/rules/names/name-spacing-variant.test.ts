import assert from 'node:assert/strict';
import { createAnalyser } from '../../analysis/analyser.js';
import { createSnapshot } from '../../text/snapshot.js';

describe('name-spacing-variant', () => {
  it('takes a spelling that stands more than fifty times for no slip, however long the article', () => {
    assert.equal(findingsOf('IG BR met. '.repeat(60) + 'IGBR left. '.repeat(50)), 50);
    assert.equal(findingsOf('IG BR met. IGBR left. '.repeat(20_000)), 0);
  });

  it('gives edits that do not overlap', () => {
    const text = 'AB AB AB met. ABAB left, and ABAB came. ';
    const { findings } = createAnalyser({ rules: {} }).analyse(createSnapshot('test:names', text));
    const edits = findings[0]?.fixes[0]?.edits ?? [];
    assert.deepEqual(
      edits.map(({ start, end }) => text.slice(start, end)),
      ['AB AB'],
    );
  });
});

function findingsOf(text: string): number {
  return createAnalyser({ rules: {} }).analyse(createSnapshot('test:names', text)).findings.length;
}
