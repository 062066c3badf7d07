import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Edit, joined } from './edit.js';

describe('edits', () => {
  it('of which two are joined make the same of any text as both, one after the other', () => {
    const edit = fc.record({ at: fc.nat(12), length: fc.nat(4), text: fc.string({ maxLength: 4 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), edit, edit, (before, one, other) => {
        const [between, first] = edited(before, one);
        const [after, second] = edited(between, other);
        const { start, end, newEnd } = joined(first, second);
        assert.equal(before.slice(0, start) + after.slice(start, newEnd) + before.slice(end), after);
      }),
    );
  });
});

function edited(text: string, change: { at: number; length: number; text: string }): [after: string, edit: Edit] {
  const start = Math.min(change.at, text.length);
  const end = Math.min(start + change.length, text.length);
  return [text.slice(0, start) + change.text + text.slice(end), { start, end, newEnd: start + change.text.length }];
}
