import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { indexLines, lineColumnAt, offsetAt } from './lines.js';

const texts = fc
  .array(fc.constantFrom('a', '😀', '\n', '\r', '\r\n', '\u2028', '\u0085', '\v'), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

describe('indexLines', () => {
  const examples: [text: string, starts: number[]][] = [
    ['', [0]],
    ['a', [0]],
    ['a\n', [0, 2]],
    ['a\r\nb\rc\nd', [0, 3, 5, 7]],
    ['\r\r\n\n', [0, 1, 3, 4]],
    // LSP and editors know no other line ends.
    ['a\u2028b\u2029c\u0085d\ve\ff', [0]],
  ];
  for (const [text, starts] of examples) {
    it(JSON.stringify(text), () => assert.deepEqual([...indexLines(text).starts], starts));
  }

  it('takes every offset to its line and back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = indexLines(text);
        const before = text.split(/\r\n|\r|\n/);
        assert.equal(lines.starts.length, before.length);
        for (let offset = 0; offset <= text.length; offset++) {
          const place = lineColumnAt(lines, offset);
          assert.equal(offsetAt(lines, place), offset);
          assert.equal(lines.starts[place.line], offset - place.column);
        }
      }),
    );
  });

  it('takes what is outside the text to its nearest end', () => {
    const lines = indexLines('ab\ncd');
    assert.deepEqual(lineColumnAt(lines, -5), { line: 0, column: 0 });
    assert.deepEqual(lineColumnAt(lines, 50), { line: 1, column: 2 });
    assert.equal(offsetAt(lines, { line: 9, column: 0 }), 5);
    assert.equal(offsetAt(lines, { line: 0, column: 9 }), 3);
    assert.equal(offsetAt(lines, { line: -1, column: 3 }), 0);
    assert.equal(offsetAt(lines, { line: 1, column: -3 }), 3);
  });
});
