import assert from 'node:assert/strict';
import { KNOWLEDGE } from '../../../../test/support/knowledge.js';
import { createAnalyser } from '../analysis/analyser.js';
import { createSnapshot } from '../text/snapshot.js';

const analyser = createAnalyser({ rules: {} }, KNOWLEDGE);

function keys(text: string): string[] {
  return analyser
    .analyse(createSnapshot('test:claims', text))
    .claims.map(({ key, isAffirmed }) => (isAffirmed ? key : `not ${key}`));
}

describe('claimsOf', () => {
  const examples: readonly (readonly [text: string, ...keys: string[]])[] = [
    ['The Norvik Group lost $5.2 million in 2022.', 'norvik group|loss|USD||2022'],
    ['The Norvik Group had revenue of $5.2 million.', 'norvik group|revenue|USD||'],
    ['The Norvik Group employs 310 people.', 'norvik group|person|cardinal||'],
    ['The Norvik Group got $3 million in funding.', 'norvik group|funding|USD||'],
    ['The Norvik Group did not pay the $3 million fine.', 'not norvik group|fine|USD||'],
    ['Prices rose by 5 percent.'],
    ['The Norvik Group met in May.'],
  ];
  for (const [text, ...expected] of examples) it(text, () => assert.deepEqual(keys(text), expected));

  it('says who, and what the figure is', () => {
    const text =
      'One ship left.\n\nThe Norvik Group lost $5.2 million in 2022, according to the Halvorsen Bank Ltd. on Monday.';
    const analysis = analyser.analyse(createSnapshot('test:claims', text));
    const [claim] = analysis.claims;
    assert.ok(claim !== undefined && claim.source !== null);
    const figure = analysis.figures[claim.figure];
    assert.equal(text.slice(figure?.start, figure?.end), '$5.2 million');
    assert.equal(analysis.chains[claim.subject]?.name, 'Norvik Group');
    assert.match(analysis.chains[claim.source]?.name ?? '', /^Halvorsen Bank/);
    assert.equal(text.slice(claim.start, claim.end), 'Norvik Group lost $5.2 million in 2022');
  });
});
