import assert from 'node:assert/strict';
import { CancellationToken } from 'vscode-languageserver';
import { orCancelled } from './guard.js';

describe('orCancelled', () => {
  it('passes on what comes of the work', async () => {
    assert.equal(await orCancelled(Promise.resolve(7), CancellationToken.None), 7);
    await assert.rejects(orCancelled(Promise.reject(new Error('torn')), CancellationToken.None), /torn/);
  });

  it('leaves no failure behind that nobody waits for, when it was taken back before it began', async () => {
    const unheard: unknown[] = [];
    const listen = (reason: unknown) => unheard.push(reason);
    process.on('unhandledRejection', listen);
    await assert.rejects(orCancelled(Promise.reject(new Error('torn')), CancellationToken.Cancelled), { code: -32800 });
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
    process.off('unhandledRejection', listen);
    assert.deepEqual(unheard, []);
  });
});
