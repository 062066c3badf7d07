// `npm run package [-- --out FILE]`: writes tickmark-<version>.vsix. Fails if what ships is not exactly what is listed here,
// or if something has become larger than its budget.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { webExtension } from './outputs.mjs';

const SHIPPED = [
  'CHANGELOG.md',
  'LICENSE',
  'NOTICE.md',
  'README.md',
  'THIRD-PARTY-NOTICES.txt',
  'dist/cli.cjs',
  'dist/cli.mjs',
  'dist/entities.bin',
  'dist/extension.cjs',
  'dist/gazetteer.bin',
  'dist/part-*.mjs',
  'dist/server.mjs',
  webExtension,
  `${webExtension}.js`,
  'dist/web/part-*.js',
  'dist/web/server.js',
  'docs/images/annotation.png',
  'docs/images/annotator-walk.png',
  'docs/images/facts.png',
  'docs/images/hover-figure.png',
  'docs/images/problems.png',
  'docs/images/quick-fix.png',
  'docs/images/review.png',
  'docs/images/squiggle.png',
  'l10n/bundle.l10n.json',
  'media/facts/disputed.svg',
  'media/facts/partly.svg',
  'media/facts/stale.svg',
  'media/facts/ticked.svg',
  'media/icon.png',
  'media/tickmark.svg',
  'package.json',
  'package.nls.json',
  'samples/harbour-sale.txt',
  'syntaxes/article.tmLanguage.json',
  'syntaxes/language-configuration.json',
  'tickmark.annotations.schema.json',
  'tickmark.config.schema.json',
];

/** In bytes. */
const BUDGETS = [
  [/\.[cm]?js$/, 660_000],
  [/\.vsix$/, 8_000_000],
];

const cwd = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(await readFile(path.join(cwd, 'package.json'), 'utf8'));
const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
const vsix = out ?? path.join(cwd, `tickmark-${version}.vsix`);

// Runs `vscode:prepublish`, which builds what is listed next.
await createVSIX({ cwd, packagePath: vsix, dependencies: false });
const files = await listFiles({ cwd, packageManager: PackageManager.None });
const problems = [...differences(files), ...(await Promise.all([...files, vsix].map(overBudget))).flat()];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);

/** What ships and is not listed, and what is listed and does not ship. */
function differences(shipped) {
  const names = new Set(shipped.map((file) => file.replace(/-[A-Z0-9]{8}\./, '-*.')));
  return [
    ...[...names].filter((name) => !SHIPPED.includes(name)).map((name) => `${name} ships, and is not listed.`),
    ...SHIPPED.filter((name) => !names.has(name)).map((name) => `${name} is listed, and does not ship.`),
  ];
}

async function overBudget(file) {
  const budget = BUDGETS.find(([name]) => name.test(file))?.[1] ?? Number.POSITIVE_INFINITY;
  const { size } = await stat(path.resolve(cwd, file));
  return size > budget ? [`${file} has ${size} bytes; ${budget} are its budget.`] : [];
}
