import assert from 'node:assert/strict';
import { foundOf } from './patterns.js';

describe('patterns', () => {
  const words = { pattern: /\[\w+ \w+\]/g };
  const marks = { pattern: /\w+/g };

  it('finds in order what each pattern has', () => {
    const found = foundOf('one [two three] four', [words, marks]);
    assert.deepEqual(
      found.map(({ start, end, of }) => [start, end, of === words]),
      [
        [0, 3, false],
        [4, 15, true],
        [16, 20, false],
      ],
    );
  });

  it('leaves room for later patterns where an earlier one is not meant', () => {
    const found = foundOf('[two three]', [words, marks], (_match, of) => of !== words);
    assert.deepEqual(
      found.map(({ start, end }) => [start, end]),
      [
        [1, 4],
        [5, 10],
      ],
    );
  });
});
