import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ACTIONS, recipesIn, seenIn } from './editor.js';

const isThere = spawnSync('nvim', ['--version']).status === 0;

describe('Neovim, with the recipe of docs/editors.md', () => {
  it('shows findings, a hover and quick fixes, and keeps an annotation', async function () {
    if (!isThere) {
      console.log('      There is no Neovim here (`nvim`), so its recipe is not tried.');
      this.skip();
    }
    this.timeout(90_000);
    const [recipe = ''] = recipesIn('lua');
    const bare = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', 'filetype on'];
    const files = ['tickmark.lua', path.resolve('test/clients/neovim.lua')].flatMap((file) => [
      '-c',
      `luafile ${file}`,
    ]);
    const seen = await seenIn('nvim', [...bare, ...files], { 'tickmark.lua': recipe });
    assert.equal(seen.problem, undefined);
    // Neovim counts bytes: the emoji has four.
    assert.deepEqual(seen.diagnostics, [['missing-amount', 0, 33, 40]]);
    assert.match(seen.hover.replaceAll('\\', ''), /4,200,000/);
    assert.deepEqual(seen.actions, ACTIONS);
  });
});
