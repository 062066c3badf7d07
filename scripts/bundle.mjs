// Bundles what ships into dist/: `node scripts/bundle.mjs` (minified) or `--dev` (readable, with source maps).
import { copyFile, readdir, rm, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { outputs, webExtension } from './outputs.mjs';

const dev = process.argv.includes('--dev');

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await rm('dist', { recursive: true, force: true });
await Promise.all(
  outputs.map(({ in: entry, out, ...options }) =>
    build({
      ...options,
      entryPoints: [entry],
      outfile: out,
      bundle: true,
      minify: !dev,
      sourcemap: dev,
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

for (const { out } of outputs) {
  const { size } = await stat(out);
  console.log(`${out.padEnd(24)} ${(size / 1024).toFixed(0).padStart(6)} KiB`);
}
