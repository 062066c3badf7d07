import assert from 'node:assert/strict';
import { keptAlong, keptLast } from './kept.js';

const keys = Array.from({ length: 10 }, (_, number) => ({ number }));

describe('keptAlong', () => {
  it('gives the very same for a key, whatever is asked between', () => {
    const kept = keptAlong(({ number }: { number: number }) => [number]);
    const first = keys.map(kept);
    assert.ok(keys.every((key, at) => kept(key) === first[at]));
    assert.deepEqual(
      first.flat(),
      keys.map(({ number }) => number),
    );
  });
});

describe('keptLast', () => {
  it('gives the very same for the few keys that were asked last', () => {
    let reads = 0;
    const kept = keptLast(({ number }: { number: number }) => (reads++, [number]));
    const [one, other] = keys.map(kept).slice(-2);
    assert.equal(kept(keys[8] as { number: number }), one);
    assert.equal(kept(keys[9] as { number: number }), other);
    assert.equal(reads, keys.length);
  });
});
