import assert from 'node:assert/strict';
import { createHistory } from './history.js';

describe('history', () => {
  it('says when there comes to be something to take back, and when nothing is left', () => {
    const said: boolean[] = [];
    const history = createHistory<string>(10, (hasAny) => said.push(hasAny));
    history.pop();
    assert.deepEqual(said, []);
    history.push('a');
    history.push('b');
    assert.deepEqual([history.last, ...said], ['b', true]);
    history.pop();
    assert.deepEqual([history.last, ...said], ['a', true]);
    history.pop();
    assert.deepEqual([history.last, ...said], [undefined, true, false]);
  });

  it('forgets the oldest beyond its limit', () => {
    const history = createHistory<number>(2, () => undefined);
    for (const item of [1, 2, 3]) history.push(item);
    history.pop();
    assert.equal(history.last, 2);
    history.pop();
    assert.equal(history.last, undefined);
  });
});
