import assert from 'node:assert/strict';
import { type Chains, f1, METRICS, type Sums } from './coreference.js';

/** Chains written "abc defg". */
function chains(written: string): Chains {
  return written.split(' ').map((chain) => chain.split(''));
}

function scores(sums: Sums): readonly number[] {
  return [sums.found / sums.wanted, sums.right / sums.given, f1(sums)].map((score) => Math.round(score * 1000) / 1000);
}

describe('the metrics of chains', () => {
  // The worked example of Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions", figure 1.
  const key = chains('abc defg');
  const response = chains('ab cd fghi');

  it('MUC counts links', () => assert.deepEqual(scores(METRICS.MUC(key, response)), [0.4, 0.4, 0.4]));

  it('B³ counts mentions', () => assert.deepEqual(scores(METRICS['B³'](key, response)), [0.417, 0.5, 0.455]));

  it('CEAF-e pairs entities', () => assert.deepEqual(scores(METRICS['CEAF-e'](key, response)), [0.65, 0.433, 0.52]));

  it('all are whole where chains are equal, and MUC knows no single mentions', () => {
    const same = chains('abc d ef');
    for (const metric of Object.values(METRICS)) assert.deepEqual(scores(metric(same, same)), [1, 1, 1]);
    assert.equal(METRICS.MUC(chains('a b'), chains('a b')).wanted, 0);
  });

  it('CEAF-e takes the best pairing, not the first', () => {
    // "abcd" with "abef", its first likeness, would leave "ef" and "cd" with nothing in common.
    const sums = METRICS['CEAF-e'](chains('abcd ef'), chains('abef cd'));
    assert.equal(Math.round(sums.found * 1000), Math.round(1000 * (4 / 6 + 4 / 6)));
  });
});
