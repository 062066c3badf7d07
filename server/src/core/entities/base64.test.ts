import assert from 'node:assert/strict';
import { assert as check, property, uint8Array } from 'fast-check';
import { bytesOf } from './base64.js';

describe('bytesOf', () => {
  it('reads what Node writes', () =>
    check(
      property(uint8Array(), (bytes) =>
        assert.deepEqual(Array.from(bytesOf(Buffer.from(bytes).toString('base64'))), Array.from(bytes)),
      ),
    ));
});
