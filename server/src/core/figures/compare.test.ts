import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { change, compare, ratio, sum } from './compare.js';

const open = { low: 10, high: null };

describe('comparing intervals', () => {
  it('decides only what no value inside can undo', () => {
    assert.equal(compare({ low: 1, high: 2 }, { low: 3, high: 4 }), -1);
    assert.equal(compare({ low: 3, high: 4 }, { low: 1, high: 2 }), 1);
    assert.equal(compare({ low: 1, high: 3 }, { low: 3, high: 4 }), 0);
    assert.equal(compare(open, { low: 1, high: 2 }), 1);
    assert.equal(compare(open, { low: 11, high: 12 }), 0);
  });

  it('leaves an open end open', () => {
    assert.deepEqual(sum([{ low: 1, high: 2 }, open]), { low: 11, high: null });
    assert.deepEqual(ratio(open, { low: 2, high: 5 }), { low: 2, high: null });
    assert.deepEqual(ratio({ low: 2, high: 5 }, open), { low: 0, high: 0.5 });
  });

  it('divides by nothing that may be zero', () => {
    assert.equal(ratio({ low: 1, high: 2 }, { low: 0, high: 2 }), undefined);
    assert.equal(change({ low: -1, high: 2 }, { low: 1, high: 2 }), undefined);
  });

  const amount = fc.tuple(
    fc.integer({ min: 1, max: 1000 }),
    fc.integer({ min: 0, max: 1000 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );

  it('holds what every pair of values inside gives', () => {
    fc.assert(
      fc.property(amount, amount, ([a, wa, pa], [b, wb, pb]) => {
        const [x, y] = [
          { low: a, high: a + wa },
          { low: b, high: b + wb },
        ];
        const [v, w] = [a + wa * pa, b + wb * pb];
        assert.ok(holds(sum([x, y]), v + w));
        assert.ok(holds(ratio(x, y), v / w));
        assert.ok(holds(change(x, y), (w - v) / v));
        if (compare(x, y) === -1) assert.ok(v < w);
      }),
    );
  });
});

function holds(interval: { low: number | null; high: number | null } | undefined, value: number): boolean {
  if (interval?.low == null || interval.high === null) return false;
  return interval.low <= value + 1e-9 && value <= interval.high + 1e-9;
}
