import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

/** What package.json gives to VS Code, each thing to be told of in the documents and used in a test. */
const { contributes }: { contributes: Contributions } = JSON.parse(readFileSync('package.json', 'utf8'));

interface Contributions {
  readonly commands: readonly { readonly command: string; readonly title: string }[];
  readonly keybindings: readonly { readonly key: string; readonly command: string; readonly args?: unknown }[];
  readonly views: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>;
  readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
}

const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const said = (text: string) => texts[/^%(.+)%$/.exec(text)?.[1] ?? ''] ?? text;

/** The documents on commands and views. */
const documents = ['annotating', 'checking', 'commands', 'reviewing']
  .map((name) => readFileSync(`docs/${name}.md`, 'utf8'))
  .join('\n');
/** What is run in a real VS Code. */
const journeys = sources('test/vscode');

describe('what is contributed', () => {
  it('has commands that a test in VS Code runs, by their ids, from the palette or by a key', () => {
    const pressed = new Set(keysIn(journeys));
    const typed = [...journeys.matchAll(/'Tickmark: ([^']+)'/g)].map(([, start = '']) => start);
    const byKey = new Set(
      contributes.keybindings.filter(({ key }) => pressed.has(spelt(key))).map((each) => each.command),
    );
    const missing = contributes.commands.filter(({ command, title }) => {
      const name = command.slice('tickmark.'.length);
      const isCalled = [`'${command}'`, `'${name}'`].some((form) => journeys.includes(form));
      return !isCalled && !typed.some((start) => said(title).startsWith(start)) && !byKey.has(command);
    });
    assert.deepEqual(
      missing.map(({ command }) => command),
      [],
    );
  });

  it('has views that are documented and that a test opens', () => {
    for (const { id, name } of Object.values(contributes.views).flat()) {
      assert.ok(
        documents.includes(`| ${said(name)} | \`${id}\` |`),
        `docs/commands.md does not tell of the view ${id}`,
      );
      const opened = [`${id}.focus`, `Focus on ${said(name)} View`].some((form) => journeys.includes(form));
      assert.ok(opened, `no test opens the view ${id}`);
    }
  });

  it('has keys that are documented and that a test presses', () => {
    const told = new Set([...documents.matchAll(/`([^`\s]+)`/g)].map(([, key = '']) => spelt(key)));
    const pressed = new Set(keysIn(journeys));
    const untold: string[] = [];
    const unpressed: string[] = [];
    for (const { key, command, args } of contributes.keybindings) {
      // Keys that choose a label all do the same: they are told of as a range, and one of them is pressed.
      if (args === key) continue;
      if (!told.has(spelt(key))) untold.push(`${key} for ${command}`);
      if (!pressed.has(spelt(key)) && !isForMany(key)) unpressed.push(`${key} for ${command}`);
    }
    assert.deepEqual([untold, unpressed], [[], []]);
  });

  it('has settings that are documented and that a test sets', () => {
    const page = readFileSync('docs/settings.md', 'utf8');
    const tests = ['client/src', 'server/src', 'test'].map((folder) => sources(folder, '.test.ts')).join('\n');
    for (const setting of contributes.configuration.flatMap(({ properties }) => Object.keys(properties))) {
      const name = setting.slice('tickmark.'.length);
      assert.ok(page.includes(`### ${setting}\n`), `docs/settings.md does not tell of ${setting}`);
      assert.match(tests, new RegExp(`\\b${name}['"]?[:,] |'${setting}'|'${name}'`), `no test sets ${setting}`);
    }
  });
});

/** The digits that take the reading of a third person and of more; the tests have two, and press theirs. */
function isForMany(key: string): boolean {
  return /^[345]$/.test(key);
}

/** All strings in the code that name a key as playwright does, spelt as VS Code does. */
function keysIn(code: string): readonly string[] {
  return [...code.matchAll(/'([^'\s]+)'/g)].map(([, key = '']) => spelt(key));
}

/** One spelling of keys: in small letters, modifiers in order. */
function spelt(key: string): string {
  const parts = key.toLowerCase().split('+');
  const last = (parts.pop() ?? '').replace(/^(?:key|digit|arrow)(?=.)/, '');
  const modifiers = parts.map((part) => (part === 'control' ? 'ctrl' : part)).sort();
  return [...modifiers, ARROWS[last] ?? last].join('+');
}

const ARROWS: Readonly<Record<string, string>> = { '→': 'right', '←': 'left', '↑': 'up', '↓': 'down', period: '.' };

function sources(folder: string, ending = '.ts'): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n');
}
