import assert from 'node:assert/strict';
import type { Edit, Finding } from './finding.js';
import { safeFixes } from './fixes.js';

function finding(edits: readonly Edit[], safe = true): Finding {
  const start = edits[0]?.start ?? 0;
  const fix = { id: 'remove', title: 'Remove', safe, edits };
  return { start, end: start + 1, rule: 'r', severity: 'warning', message: '', related: [], fixes: [fix] };
}

const edit = (start: number, end: number, newText = ''): Edit => ({ start, end, newText });

describe('safeFixes', () => {
  it('takes fixes that stand apart', () => {
    const one = [edit(0, 3)];
    const two = [edit(5, 6), edit(9, 10)];
    assert.deepEqual(safeFixes([finding(one), finding(two)]), [one, two]);
  });

  it('takes neighbours: two lines that are deleted', () => {
    assert.equal(safeFixes([finding([edit(0, 3)]), finding([edit(3, 5)])]).length, 2);
  });

  it('takes the first of two that overlap, are interwoven or insert where the other ends', () => {
    const first = [edit(0, 3), edit(8, 9)];
    for (const second of [edit(2, 4), edit(0, 1), edit(5, 6), edit(9, 9, 'x')]) {
      assert.deepEqual(safeFixes([finding(first), finding([second])]), [first]);
    }
  });

  it('takes no fix that needs an eye, and none without edits', () => {
    assert.deepEqual(safeFixes([finding([edit(0, 1)], false), finding([])]), []);
  });
});
