import assert from 'node:assert/strict';
import { singularOf } from './nouns.js';

describe('singularOf', () => {
  const examples: [string, string][] = [
    ['jobs', 'job'],
    ['people', 'person'],
    ['cities', 'city'],
    ['boxes', 'box'],
    ['buses', 'bus'],
    ['policies', 'policy'],
    ['houses', 'house'],
    ['aircraft', 'aircraft'],
    ['glass', 'glass'],
  ];
  for (const [plural, singular] of examples) it(plural, () => assert.equal(singularOf(plural), singular));
});
