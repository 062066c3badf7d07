import assert from 'node:assert/strict';
import { isMistyped, writtenLike } from './mistyped.js';

describe('isMistyped', () => {
  const examples: readonly (readonly [a: number, b: number, isSlip: boolean])[] = [
    [412, 452, true],
    [452, 542, true],
    [1_417, 1_714, true],
    [60_000, 40_000, true],
    [5.25, 5.52, true],
    [8, 9, true],
    [3, 8, false],
    [412, 431, false],
    [412, 4_120, false],
    [412, 412, false],
    [0, 5, false],
  ];
  for (const [a, b, isSlip] of examples) it(`${a} for ${b}: ${isSlip}`, () => assert.equal(isMistyped(a, b), isSlip));
});

describe('writtenLike', () => {
  it('rounds to as many digits as the other has', () => {
    assert.equal(writtenLike(7_108.2, 8_100), 7_100);
    assert.equal(writtenLike(205.3, 305), 205);
  });
});
