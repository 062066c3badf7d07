import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { codePointsBefore, indexCodePoints, toCodePoints, toOffsets } from './code-points.js';

const texts = fc
  .array(fc.constantFrom('a', '😀', '\uD83D', '\uDE00', 'e\u0301', '\r\n', '🇫🇷'), { maxLength: 20 })
  .map((pieces) => pieces.join(''));

describe('code points', () => {
  it('counts a pair as one and half a pair as one', () => {
    assert.deepEqual(toCodePoints('a😀b\uD83Dc', [0, 1, 3, 4, 5, 6]), [0, 1, 2, 3, 4, 5]);
    assert.deepEqual(toOffsets('a😀b\uD83Dc', [0, 1, 2, 3, 4, 5, 9]), [0, 1, 3, 4, 5, 6, 6]);
  });

  it('are looked up in a long text as they are counted from its start', () => {
    for (const shift of ['', 'a', '\uD83D']) {
      const text = shift + '😀b\uDE00😀'.repeat(3000);
      const index = indexCodePoints(text);
      for (const offset of [
        0,
        1,
        2,
        4095,
        4096,
        4097,
        8191,
        8192,
        8193,
        12_288,
        text.length - 1,
        text.length,
        99_999,
      ]) {
        assert.equal(index.before(offset), codePointsBefore(text, offset), `${shift} ${offset}`);
      }
      const positions = [0, 1, 2, 100, 191, 192, 193, 5000, 8_999, 9_000, 9_001, 99_999];
      assert.deepEqual(
        positions.map((position) => index.offset(position)),
        toOffsets(text, positions),
      );
    }
  });

  it('goes there and back, as the text’s own iterator counts', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const characters = Array.from(text);
        const positions = Array.from({ length: characters.length + 1 }, (_, index) => index);
        const offsets = positions.map((position) => characters.slice(0, position).join('').length);
        assert.deepEqual(toOffsets(text, positions), offsets);
        assert.deepEqual(toCodePoints(text, offsets), positions);
        assert.deepEqual(
          offsets.map((offset) => codePointsBefore(text, offset)),
          positions,
        );
      }),
    );
  });
});
