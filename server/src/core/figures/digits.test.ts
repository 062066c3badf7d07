import assert from 'node:assert/strict';
import { readDigits } from './digits.js';

describe('readDigits', () => {
  const examples: [string, number | null][] = [
    ['7', 7],
    ['1,234,567', 1234567],
    ['12,34,567', 1234567],
    ['1234.5', 1234.5],
    ['1,234.50', 1234.5],
    ['1.234,56', 1234.56],
    ['1.234.567', 1234567],
    ["1'234'567", 1234567],
    ['2½', 2.5],
    ['2,00', null],
    ['3,5', 3.5],
    ['110,00', null],
    ['1,8923', null],
    ['1.2.3', null],
    ['12,345.6,7', null],
    ['9'.repeat(400), null],
  ];
  for (const [text, value] of examples)
    it(text.slice(0, 20), () => assert.equal(readDigits(text)?.value ?? null, value));
});
