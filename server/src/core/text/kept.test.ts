import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { KeptOn } from './kept.js';

describe('KeptOn', () => {
  it('keeps a value for each object', () => {
    const kept = new KeptOn<object, string>();
    const [one, other] = [{}, []];
    kept.set(one, 'a');
    assert.deepEqual([kept.get(one), kept.get(other)], ['a', undefined]);
    kept.set(one, 'b');
    kept.set(other, 'c');
    assert.deepEqual([kept.get(one), kept.get(other)], ['b', 'c']);
  });

  it('keeps values of several sorts apart, those too that came up later', () => {
    const first = new KeptOn<object, number>();
    const key = {};
    first.set(key, 1);
    const second = new KeptOn<object, number>();
    assert.equal(second.get(key), undefined);
    second.set(key, 2);
    assert.deepEqual([first.get(key), second.get(key)], [1, 2]);
  });

  it('keeps them on frozen objects, unseen, and not on copies', () => {
    const kept = new KeptOn<object, number>();
    const key = Object.freeze({ text: 'a' });
    kept.set(key, 1);
    assert.equal(kept.get(key), 1);
    assert.deepEqual(key, { text: 'a' });
    assert.equal(JSON.stringify(key), '{"text":"a"}');
    assert.equal(kept.get({ ...key }), undefined);
  });
});
