// What ships as code, for scripts/bundle.mjs and what else has to know it.

/** Libraries written as ES modules ask where they are; in a CommonJS bundle that is its own file. */
const node = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};
const worker = { platform: 'browser', target: 'es2023' };

export const webExtension = 'dist/web/extension.cjs';

/** One line a file, with esbuild's options for it. VS Code provides the module `vscode` at run time. */
export const outputs = [
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
