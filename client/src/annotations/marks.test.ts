import assert from 'node:assert/strict';
import type { PlacedAnnotation } from '../../../server/src/protocol/protocol.js';
import { lostOf, marksAt, marksOf, openFrom, trimmed } from './marks.js';

/** `standing start-end`, with `moved` or `orphaned` behind it. */
function placed(...lines: readonly string[]): readonly PlacedAnnotation[] {
  return lines.map((line) => {
    const [standing, where = '', anchor = 'exact'] = line.split(' ');
    const [start = 0, end = 0] = where.split('-').map(Number);
    return {
      id: line,
      author: 'machine',
      standing: standing as PlacedAnnotation['standing'],
      words: '',
      anchor: anchor as PlacedAnnotation['anchor'],
      spans: anchor === 'orphaned' ? [] : [{ start, end }],
      decisions: {},
    };
  });
}

describe('marks', () => {
  it('are what is the author’s business, in the order of the text', () => {
    const marks = marksOf(
      placed(
        'own 20-25',
        'other 0-3',
        'rejected 4-6',
        'proposed 7-9',
        'accepted 1-3',
        'own 7-8 moved',
        'own 3-4 orphaned',
      ),
    );
    assert.deepEqual(
      marks.map(({ id, state }) => `${id}: ${state}`),
      ['accepted 1-3: kept', 'own 7-8 moved: moved', 'proposed 7-9: proposed', 'own 20-25: kept'],
    );
  });

  it('that are lost are the author’s own, and what they accepted', () => {
    const all = placed('own 0-1 orphaned', 'accepted 0-1 orphaned', 'proposed 0-1 orphaned', 'own 1-2 moved');
    assert.deepEqual(
      lostOf(all).map(({ id }) => id),
      ['own 0-1 orphaned', 'accepted 0-1 orphaned'],
    );
  });

  it('at a caret: one’s own first, then the shortest', () => {
    assert.deepEqual(at(6), ['own 5-9', 'own 0-20', 'proposed 5-12']);
    assert.deepEqual(at(9), ['own 0-20', 'proposed 5-12', 'own 5-9']);
    assert.deepEqual(at(20), ['own 0-20']);
    assert.deepEqual(at(21), []);
  });

  it('of a selection: those that share a character with it', () => {
    assert.deepEqual(at(9, 11), ['own 0-20', 'proposed 5-12']);
    assert.deepEqual(at(20, 24), []);
  });

  it('that are open follow each other in the order of the text, and round its end', () => {
    assert.equal(walk({ offset: 0 }, 1), 'proposed 2-4');
    assert.equal(walk({ offset: 3 }, 1), 'proposed 10-12');
    assert.equal(walk({ id: 'proposed 10-12', offset: 10 }, 1), 'own 20-22 moved');
    assert.equal(walk({ id: 'own 20-22 moved', offset: 20 }, 1), 'proposed 2-4');
    assert.equal(walk({ id: 'proposed 2-4', offset: 2 }, -1), 'own 20-22 moved');
    assert.equal(walk({ offset: 15 }, -1), 'proposed 10-12');
    assert.equal(walk({ offset: 99 }, 1), 'proposed 2-4');
    assert.equal(walk({ id: 'decided meanwhile', offset: 10 }, 1), 'proposed 10-12');
  });

  it('that are open: none', () => {
    assert.equal(openFrom(marksOf(placed('own 1-2')), { offset: 0 }, 1), undefined);
    assert.equal(openFrom([], { offset: 0 }, -1), undefined);
  });
});

const at = (start: number, end = start) =>
  marksAt(marksOf(placed('own 0-20', 'own 5-9', 'proposed 5-12')), { start, end }).map(({ id }) => id);
const walk = (from: { id?: string; offset: number }, direction: 1 | -1) =>
  openFrom(marksOf(placed('proposed 2-4', 'own 5-9', 'proposed 10-12', 'own 20-22 moved')), from, direction)?.id;
describe('a selection', () => {
  it('is taken without the white space at its ends', () => {
    assert.deepEqual(trimmed('a  Roe \n', { start: 1, end: 8 }), { start: 3, end: 6 });
    assert.deepEqual(trimmed('a   b', { start: 1, end: 4 }), { start: 4, end: 4 });
  });
});
