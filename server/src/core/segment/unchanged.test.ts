import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createSnapshot } from '../text/snapshot.js';
import type { Paragraph } from './paragraph.js';
import { segment } from './segment.js';
import type { Divided } from './unchanged.js';

const parts = fc.constantFrom(
  'Harbour Fees',
  'The fee rose to 40 crowns.',
  'See www.example.org/7',
  '- a list item',
  'and so the line goes on until it is as long as the others are,',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
);
const texts = fc.array(parts, { maxLength: 14 }).map((all) => all.join(''));

describe('paragraphs of an earlier version', () => {
  it('are those that reading anew gives, whatever the edit', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(200), fc.nat(200), (old, inserted, from, length) => {
        const start = Math.min(from, old.length);
        const text = old.slice(0, start) + inserted + old.slice(start + length);
        const before = dividedOf(old, segment(createSnapshot('x', old)).paragraphs);
        const snapshot = createSnapshot('x', text);
        assert.deepEqual(segment(snapshot, { before }), segment(snapshot));
      }),
      { numRuns: 10000 },
    );
  });

  it('are taken over where nothing changed around them', () => {
    const [first, second, third] = ['Harbour fees rise', 'The fee rose to 40 crowns.', 'Boats paid it.'];
    const old = [first, second, third].join('\n\n');
    const { paragraphs } = segment(createSnapshot('x', old));
    // A mark of its own shows where a paragraph comes from.
    const marked = paragraphs.map((each) => ({ ...each, text: each.text.toUpperCase() }));
    const before = dividedOf(old, marked);
    const now = segment(createSnapshot('x', `${old}\n\nAnd so on.`), { before }).paragraphs.map(({ text }) => text);
    assert.deepEqual(now, [first, second.toUpperCase(), third, 'And so on.']);
    const late = segment(createSnapshot('x', `${first}\n\nNew.\n\n${second}\n\n${third}`), { before }).paragraphs;
    assert.deepEqual(
      late.map(({ text }) => text),
      [first, 'New.', second, third.toUpperCase()],
    );
  });
});

function dividedOf(text: string, paragraphs: readonly Paragraph[]): Divided {
  return { text, paragraphs: paragraphs.map((facts) => ({ start: facts.start, end: facts.end, facts })) };
}
