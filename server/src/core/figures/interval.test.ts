import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Modifier } from './figure.js';
import { intervalOf, rangeOf } from './interval.js';

describe('intervalOf', () => {
  const examples: [string, number, number, Modifier, boolean, number | null, number | null][] = [
    ['18.8 billion', 18.8e9, 1e8, 'none', false, 18.75e9, 18.85e9],
    ['80 jobs', 80, 1, 'none', true, 80, 80],
    ['40 percent', 40, 1, 'none', false, 39.5, 40.5],
    ['300,000 people', 300_000, 1, 'none', true, 295_000, 305_000],
    ['142,000 people', 142_000, 1, 'none', true, 141_500, 142_500],
    ['1,203 votes', 1203, 1, 'none', true, 1203, 1203],
    ['100 kilometers', 100, 1, 'none', false, 95, 105],
    ['$19.50', 19.5, 0.01, 'none', false, 19.495, 19.505],
    ['about 80 jobs', 80, 1, 'about', true, 76, 84],
    ['more than 80 jobs', 80, 1, 'more-than', true, 80, null],
    ['up to 80 jobs', 80, 1, 'at-most', true, null, 80],
    ['¼ percent', 0.25, 0, 'none', false, 0.25, 0.25],
  ];
  for (const [name, value, step, modifier, count, low, high] of examples) {
    it(name, () => assert.deepEqual(intervalOf(value, step, modifier, count), { low, high }));
  }

  it('always contains the value', () => {
    const modifiers: Modifier[] = ['none', 'about', 'less-than', 'more-than', 'at-least', 'at-most'];
    fc.assert(
      fc.property(
        fc.double({ min: -1e15, max: 1e15, noNaN: true }),
        fc.constantFrom(0, 0.01, 1, 1000, 1e9),
        fc.constantFrom(...modifiers),
        fc.boolean(),
        (number, step, modifier, count) => {
          const value = Number(number.toPrecision(12));
          const { low, high } = intervalOf(value, step, modifier, count);
          assert.ok(low === null || low <= value);
          assert.ok(high === null || high >= value);
        },
      ),
    );
  });
});

describe('rangeOf', () => {
  it('keeps both stated ends', () => assert.deepEqual(rangeOf(5, 10, 'about'), { low: 5, high: 10 }));
  it('opens an end', () => assert.deepEqual(rangeOf(5, 10, 'at-most'), { low: null, high: 10 }));
});
