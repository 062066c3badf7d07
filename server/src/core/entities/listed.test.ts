import assert from 'node:assert/strict';
import { tokenize } from '../segment/tokenize.js';
import { Listed, nextHash, readListed } from './listed.js';

/** The tokens with the lists that they are said to be in, and where in the name they stand. */
function read(text: string, names: Record<string, number>): string {
  const lists = new Map(Object.entries(names).map(([name, list]) => [hashOf(name), list]));
  const tokens = tokenize(text);
  const into = new Uint16Array(tokens.count);
  readListed(tokens, 0, tokens.count, (hash) => lists.get(hash) ?? 0, into, 0);
  return Array.from(into, (value) => `${value & 127}/${value >> Listed.part}`).join(' ');
}

function hashOf(name: string): number {
  const { hash, count } = tokenize(name);
  return hash.subarray(0, count).reduce(nextHash, 0);
}

describe('readListed', () => {
  const names = {
    'Skerry Motor': Listed.company,
    Skerry: Listed.place,
    'Bank of Lund': Listed.institution | Listed.brand,
  };

  it('says of each token which lists its name is in and where in it the token stands', () => {
    assert.equal(read('the Skerry road', names), '0/0 32/0 0/0');
    assert.equal(read('Bank of Lund', names), '68/1 68/2 68/3');
  });

  it('takes the longest name, and none inside another', () => {
    assert.equal(read('Skerry Motor Skerry', names), '2/1 2/3 32/0');
  });

  it('reads names in capitals, and none without one', () => {
    assert.equal(read('SKERRY MOTOR', names), '2/1 2/3');
    assert.equal(read('skerry motor', names), '0/0 0/0');
  });
});
