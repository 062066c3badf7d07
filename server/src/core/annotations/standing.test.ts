import assert from 'node:assert/strict';
import type { Resolved } from './resolve.js';
import { createStanding } from './standing.js';
import { createStatement } from './statements.js';

/** `author: what`, where what is `LABEL start-end` of a number, or `accepts` and `rejects` of numbers made before. */
function recorded(...lines: readonly string[]): readonly Resolved[] {
  return lines.map((line, number): Resolved => {
    const [author = '', what = '', where = ''] = line.split(/: | /);
    const id = `urn:uuid:${number}`;
    const rest = { author, anchor: 'exact', check: null, verdicts: [] } as const;
    if (what === 'accepts' || what === 'rejects') {
      const decision = what === 'accepts' ? ('accepted' as const) : ('rejected' as const);
      const statement = { kind: 'decision', decision, targets: [`urn:uuid:${where}`] } as const;
      const annotation = createStatement(statement, { id, author, time: number });
      return { ...rest, annotation, spans: [], statement };
    }
    const [start = 0, end = 0] = where.split('-').map(Number);
    const body = { type: 'TextualBody' as const, purpose: 'tagging', value: what };
    return {
      ...rest,
      annotation: { id, type: 'Annotation', motivation: 'tagging', body, target: '../a.txt' },
      spans: [{ start, end }],
    };
  });
}

const standings = (author: string, ...lines: readonly string[]) => {
  const resolved = recorded(...lines);
  const standing = createStanding(resolved, { author, proposalsFrom: ['machine', 'Sam Low'] });
  return resolved
    .filter(({ statement }) => statement === undefined)
    .map(standing)
    .join(' ');
};

describe('standing of annotations', () => {
  it('one’s own, proposals of those who may propose, and what is nobody’s business', () => {
    assert.equal(
      standings('Vera', 'vera: ORG 0-5', 'machine: GPE 6-9', 'sam-low: GPE 6-9', 'kim: GPE 6-9'),
      'own proposed proposed other',
    );
  });

  it('the author’s latest word on a proposal counts, others’ do not', () => {
    const proposals = ['machine: GPE 6-9', 'machine: ORG 6-9'];
    assert.equal(
      standings('vera', ...proposals, 'vera: accepts 0', 'kim: rejects 0', 'vera: accepts 1', 'vera: rejects 1'),
      'accepted rejected',
    );
  });

  it('saying the same of the same words accepts a proposal, another label does not', () => {
    assert.equal(standings('vera', 'machine: GPE 6-9', 'vera: GPE 6-9'), 'accepted own');
    assert.equal(standings('vera', 'machine: GPE 6-9', 'vera: ORG 6-9'), 'proposed own');
  });

  it('the adjudicated file has the last word', () => {
    assert.equal(
      standings('vera', 'machine: GPE 6-9', 'adjudicated: rejects 0', 'vera: accepts 0', 'adjudicated: ORG 1-2'),
      'rejected accepted',
    );
  });

  it('without an author nothing is one’s own', () => {
    assert.equal(standings('', 'machine: GPE 6-9', 'kim: GPE 6-9'), 'proposed other');
  });
});
