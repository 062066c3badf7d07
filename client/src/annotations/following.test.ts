import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { followed } from '../../../server/src/core/annotations/follow.js';
import { marksAfter } from './following.js';
import type { Mark } from './marks.js';

function mark(start: number, end: number, isChecked = false): Mark {
  const span = { start, end };
  const check = isChecked ? { check: { state: 'confirmed', sources: [] } as const } : {};
  const said = { id: `${start}`, author: 'vera', standing: 'own', words: '', anchor: 'exact', decisions: {} } as const;
  return { ...said, ...check, spans: [span], span, state: 'kept' };
}

describe('marks after an edit', () => {
  const marks = [mark(0, 5), mark(20, 25), mark(100, 110, true)];
  const after = (start: number, end: number, newEnd: number) =>
    marksAfter(marks, { start, end, newEnd })?.map(({ span }) => `${span.start}-${span.end}`);

  it('that touches none stand where they stood, or as much farther on', () => {
    assert.deepEqual(after(10, 10, 13), ['0-5', '23-28', '103-113']);
    assert.deepEqual(after(9, 12, 9), ['0-5', '17-22', '97-107']);
    assert.deepEqual(after(200, 210, 200), ['0-5', '20-25', '100-110']);
  });

  it('in their words or right beside them are the server’s to say', () => {
    assert.deepEqual([after(22, 22, 23), after(25, 25, 26), after(19, 19, 20)], [undefined, undefined, undefined]);
    assert.equal(after(2, 300, 2), undefined);
  });

  it('near what was checked are so, too', () => {
    assert.equal(after(60, 60, 61), undefined);
    assert.equal(after(150, 150, 151), undefined);
  });

  it('are where the server says they are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '1', ' ', '.', ','), minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(
        text,
        text,
        fc.nat(40),
        fc.nat(6),
        fc.array(fc.nat(50), { maxLength: 4 }),
        (before, put, at, cut, starts) => {
          const start = Math.min(at, before.length);
          const end = Math.min(start + cut, before.length);
          const typed = put.slice(0, cut);
          const edit = { start, end, newEnd: start + typed.length };
          const now = before.slice(0, start) + typed + before.slice(end);
          const all = starts.filter((each) => each + 3 <= before.length).map((each) => mark(each, each + 3));
          for (const each of all) {
            const [moved] = marksAfter([each], edit) ?? [];
            if (moved !== undefined) assert.deepEqual(moved.spans, followed(each.spans, edit, before, now));
          }
        },
      ),
    );
  });
});
