// Bundles what ships into dist/: `node scripts/bundle.mjs` (minified) or `--dev` (readable, with source maps).
import { copyFile, rm, stat } from 'node:fs/promises';
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

for (const { out } of outputs) {
  const { size } = await stat(out);
  console.log(`${out.padEnd(24)} ${(size / 1024).toFixed(0).padStart(6)} KiB`);
}
