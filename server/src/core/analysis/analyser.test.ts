import assert from 'node:assert/strict';
import { KNOWLEDGE } from '../../../../test/support/knowledge.js';
import { MAX_PARAGRAPH_LENGTH, segment } from '../segment/segment.js';
import { createSnapshot } from '../text/snapshot.js';
import { createAnalyser, MAX_ARTICLE_LENGTH } from './analyser.js';

const analyser = createAnalyser({ rules: {} }, KNOWLEDGE);

function snapshot(text: string, version = 0) {
  return createSnapshot('file:///story.txt', text, { version });
}

function count(steps: Generator<void, unknown, void>): number {
  let taken = 0;
  while (steps.next().done !== true) taken++;
  return taken;
}

describe('createAnalyser', () => {
  it('places the facts of equal paragraphs at each of their places', () => {
    const { paragraphs, figures } = analyser.analyse(snapshot('It lost $5 million.\n\nIt lost $5 million.'));
    assert.deepEqual(
      figures.map(({ start }) => start),
      [8, 29],
    );
    assert.deepEqual(paragraphs[0]?.facts, paragraphs[1]?.facts);
  });

  it('keeps facts when paragraphs move', () => {
    const before = analyser.analyse(snapshot('One lost $1.\n\nTwo lost $2.\n\nThree lost $3.'));
    const after = analyser.analyse(snapshot('Three lost $3.\n\nOne lost $1.\n\nTwo lost $2.', 1), before);
    assert.equal(after.paragraphs[0]?.facts, before.paragraphs[2]?.facts);
    assert.equal(after.paragraphs[1]?.facts, before.paragraphs[0]?.facts);
  });

  it('takes nothing from the analysis of a desk with other settings', () => {
    const text = snapshot('It was sold for million in May.');
    const other = createAnalyser({ rules: { 'missing-amount': 'off' } });
    assert.equal(other.analyse(text).findings.length, 0);
    assert.equal(analyser.analyse(text, other.analyse(text)).findings.length, 1);
  });

  it('reads or judges one paragraph a step, and only those that changed', () => {
    const text = 'One.\n\nTwo.\n\nThree.';
    assert.equal(count(analyser.steps(snapshot(text))), 6);
    const before = analyser.analyse(snapshot(text));
    assert.equal(count(analyser.steps(snapshot(`${text} More.`, 1), before)), 2);
  });

  it('divides one line of a megabyte into steps', () => {
    const line = snapshot('The mill lost $3 million in May 2023. '.repeat(27_000));
    const steps = count(analyser.steps(line));
    assert.ok(steps >= line.text.length / MAX_PARAGRAPH_LENGTH, `${steps} steps`);
    assert.ok(segment(line).paragraphs.every(({ start, end }) => end - start <= MAX_PARAGRAPH_LENGTH));
  });

  it('stops at the end of the last whole paragraph of an article that is too long', () => {
    const text = `It lost $5.\n\n${' '.repeat(MAX_ARTICLE_LENGTH - 20)}\n\nIt lost $7 on the way.\n\nIt lost $9.`;
    const { paragraphs, figures, truncatedAt } = analyser.analyse(snapshot(text));
    assert.equal(paragraphs.length, 1);
    assert.equal(figures.length, 1);
    assert.equal(truncatedAt, 11);
  });

  it('takes a name with markup in it for the same name', () => {
    const text = 'The mill went to **Halvorsen** Paper Inc. on Monday. Now *Halvorsen Paper Inc.* owns two.';
    const { chains } = analyser.analyse(createSnapshot('file:///story.md', text, { markup: 'markdown' }));
    assert.deepEqual(chains, [{ id: 0, name: 'Halvorsen Paper Inc.', mentions: [0, 1], attributes: [], pronouns: [] }]);
  });

  it('has nothing to say of an empty text', () => {
    const { paragraphs, findings, truncatedAt } = analyser.analyse(snapshot(''));
    assert.deepEqual([paragraphs, findings, truncatedAt], [[], [], undefined]);
  });
});
