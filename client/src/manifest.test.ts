import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import picomatch from 'picomatch';
import { LEGEND } from '../../server/src/lsp/features/semanticTokens.js';

/** The part of package.json that VS Code reads. */
const { contributes, main, browser }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly contributes: {
    readonly languages: readonly { readonly configuration: string }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly commands: readonly {
      readonly command: string;
      readonly category?: string;
      readonly title: string;
      readonly enablement?: string;
    }[];
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
      assert.match(command, /^tickmark\.[a-z]+([A-Z][a-z]+)*$/);
      assert.equal(category, 'Tickmark');
      assert.doesNotMatch(title, /tickmark/i);
    }
  });

  it('shows commands where they can do something, by keys that the extension sets', () => {
    const enabled = contributes.commands.map(({ command, enablement }) => [command, enablement] as const);
    assert.deepEqual(
      enabled.filter(([, enablement]) => enablement === undefined).map(([command]) => command),
      ['tickmark.restartServer', 'tickmark.showOutput'],
    );
    const code = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(`client/src/${name}`, 'utf8'))
      .join('\n');
    for (const [, enablement = ''] of enabled) {
      for (const [key] of enablement.matchAll(/tickmark\.\w+/g)) {
        assert.ok(code.includes(`'${key}'`), `${key} is never set`);
      }
    }
  });

  it('points to files that are there and that ship', () => {
    const { languages, grammars, jsonValidation } = contributes;
    const paths = [
      ...languages.map(({ configuration }) => configuration),
      ...grammars.map(({ path }) => path),
      ...jsonValidation.map(({ url }) => url),
    ];
    const ships = picomatch(allowed());
    for (const path of paths.map((it) => it.replace(/^\.\//, ''))) {
      assert.ok(existsSync(path), `${path} is not there`);
      assert.ok(ships(path), `.vscodeignore leaves ${path} out`);
    }
  });

  it('has entries that every VS Code takes for CommonJS in a package of modules', () => {
    assert.match(main, /\.cjs$/);
    assert.match(browser, /\.cjs$/);
  });
});

describe('words of the language article', () => {
  const { wordPattern }: { wordPattern: { pattern: string; flags: string } } = JSON.parse(
    readFileSync('syntaxes/language-configuration.json', 'utf8'),
  );
  const cases: Readonly<Record<string, readonly string[]>> = {
    'A loss of 18.8 billion, or 1,250,000.': ['A', 'loss', 'of', '18.8', 'billion', 'or', '1,250,000'],
    'the U.S. and a 3rd £300m plan': ['the', 'U.S.', 'and', 'a', '3rd', '300m', 'plan'],
    'COVID-19 didn’t stop Ólafur’s 25-tonne J7.': ['COVID-19', 'didn’t', 'stop', 'Ólafur’s', '25', 'tonne', 'J7'],
  };
  for (const [text, words] of Object.entries(cases)) {
    it(text, () => assert.deepEqual(text.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`)), words));
  }
});

/** What .vscodeignore, which ignores everything first, takes back. */
function allowed(): string[] {
  const lines = readFileSync('.vscodeignore', 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
}
