// Bundles what ships into dist/: `node scripts/bundle.mjs` (minified) or `--dev` (readable, with source maps).
import { copyFile, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { builds, webExtension } from './outputs.mjs';

const dev = process.argv.includes('--dev');

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await rm('dist', { recursive: true, force: true });
const built = await Promise.all(
  builds.map((options) => build({ ...options, minify: !dev, sourcemap: dev, metafile: true })),
);

// The command line is run under this name; a module of its own, because only modules come in parts.
await writeFile('dist/cli.cjs', "#!/usr/bin/env node\nimport('./cli.mjs');\n", { mode: 0o755 });

// In an ESM package the web worker extension host takes only `.cjs` for what it can load, a CommonJS module; older ones
// (1.100 does, 1.139 does not) then look for that name with `.js` after it.
await copyFile(webExtension, `${webExtension}.js`);

for (const table of await readdir('server/data')) {
  if (table.endsWith('.bin')) await copyFile(`server/data/${table}`, `dist/${table}`);
}

for (const [file, { bytes }] of built.flatMap(({ metafile }) => Object.entries(metafile.outputs))) {
  if (!file.endsWith('.map')) console.log(`${file.padEnd(26)} ${(bytes / 1000).toFixed(0).padStart(6)} kB`);
}
