// What ships as code, as esbuild builds it.

const common = { bundle: true, charset: 'utf8', logLevel: 'warning' };
const node = { ...common, platform: 'node', target: 'node20' };
const worker = { ...common, platform: 'browser', target: 'es2023' };

const inParts = { format: 'esm', splitting: true, chunkNames: 'part-[hash]' };
/** Named, the core, its rules and what they reckon of changes, sums and times are parts of their own, apart from libraries: no file is large. */
const core = {
  core: 'server/src/core/analysis/analyser.ts',
  changes: 'server/src/core/claims/changes/followups.ts',
  sums: 'server/src/core/rules/arithmetic/sum-mismatch.ts',
  times: 'server/src/core/rules/dates/duration-mismatch.ts',
  rules: 'server/src/core/rules/index.ts',
};

export const webExtension = 'dist/web/extension.cjs';

/** VS Code provides the module `vscode` at run time. */
export const builds = [
  {
    ...node,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...worker,
    entryPoints: ['client/src/extension.web.ts'],
    outfile: webExtension,
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...worker,
    ...inParts,
    entryPoints: { server: 'server/src/browser/server.ts', ...core },
    outdir: 'dist/web',
  },
  {
    ...node,
    ...inParts,
    // What both share is written once, and `tickmark check` loads nothing of the language server.
    entryPoints: { cli: 'server/src/cli/main.ts', server: 'server/src/node/server.ts', ...core },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    // Libraries written as CommonJS ask for Node's modules with `require`.
    banner: { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" },
  },
];
