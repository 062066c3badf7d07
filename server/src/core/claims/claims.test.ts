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
    ['The debt of the Norvik Group rose to $5 million.', 'norvik group|debt|USD||'],
    ['The Norvik Group, the largest in the county, has now sold 12 ships.', 'norvik group|ship|cardinal||'],
    ['The Norvik Group’s net debt fell to $5 million.', 'norvik group|debt|USD||'],
    [
      'The Norvik Group lost 5.2 million euros in 2022, 4.1 million in 2023.',
      'norvik group|loss|EUR||2022',
      'norvik group|loss|EUR||2023',
    ],
    ['The buyer, the Norvik Group, plans to spend $5 million on ships.', 'norvik group|spending|USD||'],
    [
      'The Norvik Group spent $5 million on ships and hired 80 people.',
      'norvik group|spending|USD||',
      'norvik group|person|cardinal||',
    ],
    // Somebody else's, or nobody's that the sentence names.
    ['Workers at the Norvik Group lost 30 jobs.'],
    ['The Norvik Group expects inflation to rise to 5 percent.'],
    ['The Norvik Group’s yard lost $5 million.'],
    ['The Norvik Group expects 6,400 people next year.'],
    ['The Norvik Group hopes for at least 6,400 guests.'],
    ['The Norvik Group expects to hire 300 people.', 'norvik group|person|cardinal||'],
    ['The Norvik Group expects a loss of $5 million.', 'norvik group|loss|USD||'],
    ['The Norvik Group plans 300 homes.', 'norvik group|home|cardinal||'],
    ['The Halvorsen Bank and the Norvik Group sold 12 ships.'],
    ['The town wins the Norvik Group order for 12 ships.'],
    ['The Norvik Group met the mayor, who owns 12 ships.'],
    ['The Norvik Group asked for a ban on 12 ships.'],
    ['In the area of fishing, the Norvik Group earned $5 million.', 'norvik group|profit|USD||'],
    ['The Norvik Group met in May.'],
  ];
  for (const [text, ...expected] of examples) it(text, () => assert.deepEqual(keys(text), expected));

  it('takes time linear in the length of one sentence', () => {
    const [small, large] = [400, 4_000].map((count) => {
      const text = 'the Norvik Group lost 5 million euros and, '.repeat(count);
      const analysis = analyser.analyse(createSnapshot('test:long', text));
      assert.deepEqual([analysis.figures.length, analysis.chains.length], [count, 1]);
      const before = performance.now();
      assert.equal(analysis.claims.length, count);
      return performance.now() - before;
    }) as [number, number];
    // Ten times the text; a quadratic pass takes a hundred times as long.
    assert.ok(large < small * 40 + 200, `${small} ms, then ${large} ms`);
  }).timeout(60_000);

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
