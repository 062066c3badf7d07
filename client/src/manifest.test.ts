import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { LEGEND } from '../../server/src/lsp/features/semanticTokens.js';

/** The part of package.json that VS Code reads. */
const { contributes, main, browser }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly contributes: {
    readonly languages: readonly { readonly configuration: string }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly commands: readonly { readonly command: string; readonly category?: string; readonly title: string }[];
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenModifiers: readonly { readonly id: string }[];
  };
}

describe('manifest', () => {
  it('gives every kind of token that the server sends a colour', () => {
    const types = contributes.semanticTokenTypes.map(({ id }) => id);
    const modifiers = contributes.semanticTokenModifiers.map(({ id }) => id);
    assert.deepEqual(types, LEGEND.tokenTypes);
    assert.deepEqual(modifiers, LEGEND.tokenModifiers);
  });

  it('names every command after what it does, in the one category', () => {
    for (const { command, category, title } of contributes.commands) {
      assert.match(command, /^tickmark\.[a-z]+([A-Z][a-z]+)+$/);
      assert.equal(category, 'Tickmark');
      assert.doesNotMatch(title, /tickmark/i);
    }
  });

  it('points to files that are there', () => {
    const { languages, grammars } = contributes;
    for (const path of [...languages.map((it) => it.configuration), ...grammars.map((it) => it.path)]) {
      assert.ok(existsSync(path), path);
    }
  });

  it('has entries that every VS Code takes for CommonJS in a package of modules', () => {
    assert.match(main, /\.cjs$/);
    assert.match(browser, /\.cjs$/);
  });
});
