import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import picomatch from 'picomatch';
import { LEGEND } from '../../server/src/lsp/features/semanticTokens.js';

/** The part of package.json that VS Code reads. */
const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { contributes, main, browser } = manifest;

/** Its texts, by key. */
const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly contributes: {
    readonly languages: readonly { readonly configuration: string }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly commands: readonly {
      readonly command: string;
      readonly category?: string;
      readonly title: string;
      readonly enablement?: string;
      readonly icon?: string;
    }[];
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly menus: { readonly commandPalette: readonly { readonly when: string }[] };
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, { readonly examples?: readonly unknown[] }>>;
    }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsContainers: { readonly activitybar: readonly { readonly icon: string }[] };
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly media: { readonly image: string } }[];
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

  it('has lines of prose broken beside numbers only, and the labels of long paragraphs shown', () => {
    for (const language of ['[article]', '[markdown]', '[plaintext]']) {
      const defaults = contributes.configurationDefaults[language] ?? {};
      assert.doesNotMatch(String(defaults['editor.wordWrapBreakAfterCharacters']), /[.,]/);
      assert.match(String(defaults['editor.wordWrapBreakAfterCharacters']), /^ \t.*;.*”/);
      // By default an editor leaves hints out of a line after some forty characters of them.
      assert.equal(defaults['editor.inlayHints.maximumLength'], 0);
    }
  });

  it('names every command after what it does, in the one category', () => {
    for (const { command, category, title, icon } of contributes.commands) {
      assert.match(command, /^tickmark\.[a-z]+([A-Z][a-z]+)*$/);
      assert.equal(category, 'Tickmark');
      assert.doesNotMatch(said(title), /tickmark/i);
      // Words that carry meaning begin with a capital, as in VS Code; three dots are one character.
      for (const word of said(title)
        .split(' ')
        .filter((it) => !SMALL_WORDS.has(it)))
        assert.match(word, /^\p{Lu}/u, title);
      assert.doesNotMatch(said(title), /\.{3}|[.:]$/);
      if (icon !== undefined) assert.match(icon, /^\$\([a-z-]+\)$/, `${command} has an icon that is not of the theme`);
    }
  });

  it('says of every command what it does, in docs/commands.md', () => {
    const page = readFileSync('docs/commands.md', 'utf8');
    for (const { command, title } of contributes.commands) {
      assert.ok(page.includes(`| ${said(title)} | \`${command}\` |`), `docs/commands.md does not tell of ${command}`);
    }
  });

  it('has its settings in sections, each setting with an example', () => {
    assert.ok(contributes.configuration.length > 1);
    for (const { properties } of contributes.configuration) {
      for (const [name, { examples }] of Object.entries(properties))
        assert.ok(examples?.length, `${name} has no example`);
    }
  });

  it('keeps everything that people read in package.nls.json', () => {
    const literal = stringsOf(manifest.contributes).filter(
      ([path, text]) =>
        / /.test(text) &&
        !/\.(enablement|when|default|configurationDefaults|examples|completionEvents|include)\b|\.aliases\./.test(path),
    );
    assert.deepEqual(literal, []);
    const keys = stringsOf(manifest).flatMap(([, text]) => /^%(.+)%$/.exec(text)?.[1] ?? []);
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(texts).sort());
  });

  it('shows commands where they can do something, by keys that the extension sets', () => {
    const enabled = contributes.commands.map(({ command, enablement }) => [command, enablement] as const);
    assert.deepEqual(
      enabled.filter(([, enablement]) => enablement === undefined).map(([command]) => command),
      ['tickmark.openSample', 'tickmark.restartServer', 'tickmark.showOutput'],
    );
    const code = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(`client/src/${name}`, 'utf8'))
      .join('\n');
    const inPalette = contributes.menus.commandPalette.map(({ when }) => when);
    for (const shown of [...enabled.map(([, enablement = '']) => enablement), ...inPalette]) {
      for (const [key] of shown.matchAll(/tickmark\.\w+/g)) {
        assert.ok(code.includes(`'${key}'`), `${key} is never set`);
      }
    }
  });

  it('asks for no key that VS Code sets itself inside a view: the view’s id', () => {
    const ids = Object.values(contributes.views)
      .flat()
      .map(({ id }) => id);
    const conditions = stringsOf(manifest.contributes).filter(([path]) => /\.(enablement|when)$/.test(path));
    const asked = conditions.flatMap(([, text]) => text.match(/(?<!== )\btickmark\.\w+/g) ?? []);
    assert.deepEqual(
      asked.filter((key) => ids.includes(key)),
      [],
    );
  });

  it('points to files that are there and that ship', () => {
    const { languages, grammars, jsonValidation, viewsContainers, walkthroughs } = contributes;
    const paths = [
      ...languages.map(({ configuration }) => configuration),
      ...grammars.map(({ path }) => path),
      ...jsonValidation.map(({ url }) => url),
      ...walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image)),
      ...viewsContainers.activitybar.map(({ icon }) => icon),
      manifest.icon,
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

describe('what the client says', () => {
  it('goes through l10n.t, so that it can be translated', () => {
    const spoken = /(?:title|placeHolder|prompt|label|description|detail): ['`][^'`]*\p{L}{2}|(?:Message|Box)\(['`]/u;
    const names = /\$\{.*?\}|\$\(\w+\)|Tickmark: /g;
    for (const name of readdirSync('client/src', { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      const lines = readFileSync(`client/src/${name}`, 'utf8').split('\n');
      const untranslated = lines.filter((line) => spoken.test(line.replaceAll(names, '')));
      assert.deepEqual(untranslated, [], `client/src/${name}`);
    }
  });
});

describe('what the server says of its work', () => {
  it('goes through l10n.t, so that it can be translated', () => {
    for (const name of readdirSync('server/src/lsp', { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      const lines = readFileSync(`server/src/lsp/${name}`, 'utf8').split('\n');
      const untranslated = lines.filter((line) => /\b(?:problem|title): (?:'|`[^$])/.test(line));
      assert.deepEqual(untranslated, [], `server/src/lsp/${name}`);
    }
  });
});

const SMALL_WORDS = new Set(['a', 'an', 'and', 'as', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** A text of the manifest as people read it. */
function said(text: string): string {
  return texts[/^%(.+)%$/.exec(text)?.[1] ?? ''] ?? text;
}

/** All strings in a value, with the path to each. */
function stringsOf(value: unknown, path = ''): (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => stringsOf(member, `${path}.${name}`));
}

/** What .vscodeignore, which ignores everything first, takes back. */
function allowed(): string[] {
  const lines = readFileSync('.vscodeignore', 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
}
