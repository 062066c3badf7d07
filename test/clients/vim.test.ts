import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ACTIONS, recipesIn, seenIn } from './editor.js';

/** Without the user's own set-up and without a screen. */
const BARE = ['-N', '-u', 'NONE', '-i', 'NONE', '-n', '-es', '--not-a-term', '-c', 'filetype plugin on'];
const isThere = spawnSync('vim', [...BARE, '-c', 'packadd ale', '-c', 'qall!'], { timeout: 10_000 }).status === 0;

describe('Vim with ALE, with the recipe of docs/editors.md', () => {
  it('shows findings, a hover and quick fixes, and keeps an annotation', async function () {
    if (!isThere) {
      console.log('      There is no Vim with ALE here (`vim`), so its recipe is not tried.');
      this.skip();
    }
    this.timeout(90_000);
    const [recipe = ''] = recipesIn('vim');
    const files = ['tickmark.vim', path.resolve('test/clients/vim.vim')].flatMap((file) => ['-c', `source ${file}`]);
    const seen = await seenIn('vim', [...BARE, ...files], { 'tickmark.vim': recipe });
    assert.equal(seen.problem, undefined);
    assert.deepEqual(seen.diagnostics, [['missing-amount: The amount is missing before “million”.', 1, 32, 38]]);
    assert.match(seen.hover, /4,200,000/);
    // ALE takes the character at the caret for a selection.
    assert.deepEqual(seen.actions.slice(0, -1), ACTIONS);
  });
});
