// Bundles what ships into dist/: `node scripts/bundle.mjs` (minified) or `--dev` (readable, with source maps).
import { copyFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dev = process.argv.includes('--dev');

/** Libraries written as ES modules ask where they are; in a CommonJS bundle that is its own file. */
const node = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};
const worker = { platform: 'browser', target: 'es2023' };

/** The folder of an installed package that a file belongs to. */
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

const webExtension = 'dist/web/extension.cjs';

/** What ships, one line a file. VS Code provides the module `vscode` at run time. */
const outputs = [
  { ...node, in: 'client/src/extension.ts', out: 'dist/extension.cjs', external: ['vscode'] },
  { ...worker, in: 'client/src/extension.web.ts', out: webExtension, format: 'cjs', external: ['vscode'] },
  { ...node, in: 'server/src/node/server.ts', out: 'dist/server.cjs' },
  { ...worker, in: 'server/src/browser/server.ts', out: 'dist/web/server.js', format: 'iife' },
  {
    ...node,
    in: 'server/src/cli/main.ts',
    out: 'dist/cli.cjs',
    banner: { js: `#!/usr/bin/env node\n${node.banner.js}` },
  },
];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await rm('dist', { recursive: true, force: true });
const bundles = await Promise.all(
  outputs.map(({ in: entry, out, ...options }) =>
    build({
      ...options,
      entryPoints: [entry],
      outfile: out,
      bundle: true,
      minify: !dev,
      sourcemap: dev,
      metafile: true,
      logLevel: 'warning',
    }),
  ),
);

// In an ESM package the web worker extension host takes only `.cjs` for what it can load, a CommonJS module; older ones
// (1.100 does, 1.139 does not) then look for that name with `.js` after it.
await copyFile(webExtension, `${webExtension}.js`);

for (const table of await readdir('server/data')) {
  if (table.endsWith('.bin')) await copyFile(`server/data/${table}`, `dist/${table}`);
}

await writeFile('dist/licenses.txt', await licences(bundles.map(({ metafile }) => metafile)));

for (const { out } of outputs) {
  const { size } = await stat(out);
  console.log(`${out.padEnd(24)} ${(size / 1024).toFixed(0).padStart(6)} KiB`);
}

/** The packages that are in the bundles, with their licences, which have to go with every copy. */
async function licences(metafiles) {
  const shipped = metafiles
    .flatMap((metafile) => Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs)))
    .flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? (PACKAGE.exec(path) ?? []) : []));
  const texts = [...new Set(shipped)].map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${folder} comes without its licence: what is bundled needs one`);
    return `${name} ${version} (${license})\n\n${(await readFile(`${folder}/${file}`, 'utf8')).trim()}\n`;
  });
  return (await Promise.all(texts)).sort().join(`\n${'-'.repeat(80)}\n\n`);
}
