import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

/** Who may import whom; the same picture as in docs/architecture.md. A room may always import itself, and any
 * room the generated tables of server/data. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'core/text': [],
  'core/segment': ['core/text'],
  'core/figures': ['core/text', 'core/segment'],
  'core/entities': ['core/text', 'core/segment'],
  'core/chains': ['core/text', 'core/segment', 'core/entities'],
  'core/places': ['core/text', 'core/segment', 'core/entities', 'core/chains'],
  'core/claims': ['core/text', 'core/segment', 'core/figures', 'core/entities', 'core/chains'],
  'core/rules': [
    'core/text',
    'core/segment',
    'core/figures',
    'core/entities',
    'core/chains',
    'core/claims',
    'core/places',
  ],
  'core/house': ['core/text', 'core/segment', 'core/figures', 'core/entities', 'core/rules'],
  'core/settings': ['core/text', 'core/figures', 'core/entities', 'core/rules'],
  'core/articles': ['core/text', 'core/segment', 'core/settings'],
  'core/analysis': [
    'core/text',
    'core/segment',
    'core/figures',
    'core/entities',
    'core/chains',
    'core/claims',
    'core/places',
    'core/rules',
    'core/house',
  ],
  'core/annotations': [
    'core/text',
    'core/segment',
    'core/figures',
    'core/entities',
    'core/chains',
    'core/rules',
    'core/analysis',
  ],
  'core/views': [
    'core/text',
    'core/segment',
    'core/figures',
    'core/entities',
    'core/chains',
    'core/claims',
    'core/analysis',
    'core/annotations',
  ],
  protocol: ['core'],
  lsp: ['core', 'protocol'],
  node: ['core', 'protocol', 'lsp'],
  browser: ['core', 'protocol', 'lsp'],
  cli: ['core', 'node'],
  client: ['core', 'protocol'],
};

/** Where a schema library is welcome: where data comes in from outside. */
const MAY_USE_ZOD = ['core/settings', 'core/annotations', 'protocol', 'lsp', 'node', 'cli'];

/** Files that start a program; nothing imports them. */
const ENTRIES = [
  'server/src/node/server.ts',
  'server/src/browser/server.ts',
  'server/src/cli/main.ts',
  'client/src/extension.ts',
  'client/src/extension.web.ts',
];

/** What would let a clock, chance or a platform into the core. */
const IMPURE =
  /\b(?:Date\.now|new Date\(\)|performance\.|Math\.random|crypto\.|process\.|globalThis|console\.|setTimeout|setInterval|setImmediate|queueMicrotask|fetch\()/;

describe('the architecture', () => {
  const files = sources();

  it('has files to look at', () => assert.ok(files.length > 20, `${files.length} files`));

  it('imports only along the arrows', () => {
    const wrong: string[] = [];
    for (const file of files) {
      const allowed = MAY_IMPORT[file.room];
      assert.ok(allowed, `no room is declared for ${file.path}: add it to the picture`);
      for (const target of file.imports) {
        const room = roomOf(target);
        const fine =
          room === file.room || room === 'data' || allowed.some((name) => room === name || room.startsWith(`${name}/`));
        if (!fine) wrong.push(`${file.path} imports ${target}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('keeps zod where data comes in', () => {
    const wrong = files.filter(({ room, packages }) => packages.includes('zod') && !MAY_USE_ZOD.includes(room));
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    );
  });

  it('imports zod as a namespace: by name, all of it would ship', () => {
    const wrong = files.filter(({ code }) => /import \{[^}]*\} from 'zod'/.test(code));
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    );
  });

  it('keeps rules apart from each other', () => {
    const wrong = files.flatMap(({ path, imports }) =>
      isRule(path) ? imports.filter(isRule).map((target) => `${path} imports ${target}`) : [],
    );
    assert.deepEqual(wrong, []);
  });

  it('never imports an entry', () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports.filter((target) => ENTRIES.includes(target)).map((target) => `${path} imports ${target}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('has no clock, chance or platform in the core', () => {
    const wrong = files.filter(({ room, code }) => room.startsWith('core/') && IMPURE.test(code));
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    );
  });
});

function isRule(path: string): boolean {
  return /core\/rules\/[^/]+\/[^/]+\.ts$/.test(path);
}

interface Source {
  readonly path: string;
  readonly room: string;
  readonly code: string;
  /** Files of this project, as paths from its root. */
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

function sources(): Source[] {
  const root = process.cwd();
  return ['server/src', 'client/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('.d.ts'))
      .map((name) =>
        readSource(
          relative(root, join(root, folder, name))
            .split(sep)
            .join('/'),
        ),
      ),
  );
}

function readSource(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] as string);
  return {
    path,
    room: roomOf(path),
    code: text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
    imports: specifiers
      .filter((name) => name.startsWith('.'))
      .map((name) => posix.normalize(posix.join(dirname(path), name)).replace(/\.js$/, '.ts')),
    packages: specifiers.filter((name) => !name.startsWith('.')),
  };
}

function roomOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] === 'client') return 'client';
  if (parts[1] === 'data') return 'data';
  return parts[2] === 'core' ? `core/${parts[3]}` : (parts[2] as string);
}
