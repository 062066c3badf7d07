import assert from 'node:assert/strict';
import { wholeAnalysis } from '../../../test/support/wholeAnalysis.js';
import { createAnalyser } from '../core/analysis/analyser.js';
import type { Analysis } from '../core/analysis/analysis.js';
import { asEditorsRead } from '../core/articles/decode.js';
import type { Edit, Finding } from '../core/rules/finding.js';
import { createSnapshot } from '../core/text/snapshot.js';
import { fixed, MAX_FIX_PASSES } from './fix.js';

const analyser = createAnalyser({ rules: {} });

/** Fixes a text with findings at all matches, each with the edit that `edit` makes of it. */
function fix(text: string, pattern: RegExp, edit: (found: Edit) => readonly Edit[], safe = true): [string, number] {
  const read = (current: string): Analysis => {
    const findings = [...current.matchAll(pattern)].map(({ index, 0: found }): Finding => {
      const span = { start: index, end: index + found.length };
      const edits = edit({ ...span, newText: found });
      return {
        ...span,
        rule: 'x',
        severity: 'error',
        message: '',
        related: [],
        fixes: [{ id: 'f', title: '', safe, edits }],
      };
    });
    return { ...wholeAnalysis(analyser.analyse(createSnapshot('a.txt', current))), findings };
  };
  const { stored, count } = fixed(text, read(asEditorsRead(text)), read);
  return [stored, count];
}

const shout = (found: Edit): Edit[] => [{ ...found, newText: found.newText.toUpperCase() }];

describe('fixed', () => {
  it('applies every safe fix', () => {
    assert.deepEqual(fix('one two one', /one/g, shout), ['ONE two ONE', 2]);
  });

  it('leaves fixes alone that need an eye', () => {
    assert.deepEqual(fix('one two one', /one/g, shout, false), ['one two one', 0]);
  });

  it('applies of overlapping fixes the first, and the rest in the next pass', () => {
    assert.deepEqual(
      fix('aaab', /a(?=a)/g, ({ start }) => [{ start, end: start + 2, newText: 'a' }]),
      ['ab', 2],
    );
  });

  it('does not insert twice at one place in a pass', () => {
    assert.deepEqual(
      fix('ab', /b$|(?<=b)$/g, ({ end }) => [{ start: end, end, newText: 'c' }]),
      ['abc', 1],
    );
  });

  it('goes on while fixes make new ones, but not for ever', () => {
    assert.deepEqual(
      fix('(((x)))', /\(x\)/g, (found) => [{ ...found, newText: 'x' }]),
      ['x', 3],
    );
    const [text, count] = fix('x', /^x/g, ({ start }) => [{ start, end: start, newText: 'x' }]);
    assert.deepEqual([text.length, count], [1 + MAX_FIX_PASSES, MAX_FIX_PASSES]);
  });

  it('keeps mixed line ends as they are in the file', () => {
    assert.deepEqual(fix('one\r\ntwo\none\rone two\n', /one/g, shout), ['ONE\r\ntwo\nONE\rONE two\n', 3]);
  });
});
