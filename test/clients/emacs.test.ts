import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ACTIONS, recipesIn, seenIn } from './editor.js';

/** Without the user's own set-up, with what the system has installed. */
const BARE = ['--batch', '-q', '--eval', '(package-initialize)', '-l', 'eglot'];
const isThere = spawnSync('emacs', BARE).status === 0;

describe('Emacs, with the recipe of docs/editors.md', () => {
  it('shows findings, a hover and quick fixes, and keeps an annotation', async function () {
    if (!isThere) {
      console.log('      There is no Emacs with Eglot here (`emacs`), so its recipe is not tried.');
      this.skip();
    }
    this.timeout(90_000);
    const [recipe = '', settings = ''] = recipesIn('elisp');
    const files = ['./tickmark.el', path.resolve('test/clients/emacs.el')].flatMap((file) => ['-l', file]);
    const seen = await seenIn('emacs', [...BARE, ...files], { 'tickmark.el': recipe, '.dir-locals.el': settings });
    assert.equal(seen.problem, undefined);
    assert.deepEqual(seen.diagnostics, [
      ['tickmark [missing-amount]: The amount is missing before “million”.', 'million'],
    ]);
    assert.match(seen.hover, /4,200,000/);
    // Eglot takes the word at the caret for a selection.
    assert.deepEqual(seen.actions, [...ACTIONS, 'Annotate “million”']);
  });
});
