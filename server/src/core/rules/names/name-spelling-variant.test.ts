import assert from 'node:assert/strict';
import { createAnalyser } from '../../analysis/analyser.js';
import { createSnapshot } from '../../text/snapshot.js';

describe('name-spelling-variant', () => {
  it('takes a word of a hundred thousand letters for no surname', () => {
    const long = `Mr B${'a'.repeat(100_000)}`;
    assert.deepEqual(variantsIn(`${long} met ${long}d.`), []);
  });

  it('takes a spelling that stands more than three times for no slip', () => {
    assert.equal(variantsIn('Mr Almquist left. Mr Almqvist stayed. '.repeat(3)).length, 6);
    assert.equal(variantsIn('Mr Almquist left. Mr Almqvist stayed. '.repeat(4)).length, 0);
  });
});

function variantsIn(text: string) {
  const { findings } = createAnalyser({ rules: {} }).analyse(createSnapshot('test:names', text));
  return findings.filter(({ rule }) => rule === 'name-spelling-variant');
}
