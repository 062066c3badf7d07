// The suite in the web worker extension host with no server behind the window and the folder in memory, as vscode.dev has
// it: no `file:`, no file search, no watcher but the file system's own.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { makeProfile, startServer } from './harness/codeServer.js';
import { startDevProxy } from './harness/devProxy.js';
import { chosenRelease, obtainBrowser, obtainCodeServer, projectRoot } from './harness/obtain.js';
import type { Outcome, PassResult } from './harness/outcome.js';
import { runSuite, SUITE_SECONDS, setStage, suiteModule } from './harness/suite.js';
import { withPage } from './harness/workbench.js';

/** Begins what the file system says of the report. */
const SAID = 'tickmark report: ';

export async function virtualHost(): Promise<PassResult> {
  const codeServer = await obtainCodeServer(chosenRelease());
  const browser = await obtainBrowser();
  const stage = await setStage();
  const server = await startServer(codeServer, await makeProfile(stage.root), { testDriver: true });
  const proxy = await startDevProxy(server.url, projectRoot, suiteModule, {
    folder: 'memfs:/workspace',
    extension: await memfs(stage.root),
  });
  try {
    const outcomes = await withPage(browser, { name: 'virtual-host', seconds: SUITE_SECONDS }, (page, log) => {
      const report = new Promise<readonly Outcome[]>((resolve) => {
        page.on('console', (message) => {
          const at = message.text().indexOf(SAID);
          if (at >= 0) resolve(JSON.parse(message.text().slice(at + SAID.length)));
        });
      });
      return runSuite(page, log, proxy.url, () => report, report);
    });
    return { where: `VS Code ${codeServer.release.vscode}, web worker, a folder in memory`, outcomes };
  } finally {
    proxy.stop();
    server.stop();
    await stage.clear();
  }
}

/** The extension with the file system: its manifest and its code, with the files of the fixture in it. */
async function memfs(root: string): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const inside = `/${path.relative(root, file).split(path.sep).join('/')}`;
    if (entry.isFile() && /^\/(workspace|lone)\//.test(inside))
      files[inside] = (await readFile(file)).toString('latin1');
  }
  const { outputFiles } = await build({
    entryPoints: [path.join(projectRoot, 'test/vscode/memfs/extension.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'browser',
    target: 'es2023',
    external: ['vscode'],
    define: { FILES: JSON.stringify(files), SAID: JSON.stringify(SAID) },
  });
  const manifest = {
    name: 'memfs',
    publisher: 'tickmark-tests',
    version: '0.0.1',
    engines: { vscode: '^1.100.0' },
    browser: './extension.js',
    activationEvents: ['onFileSystem:memfs'],
    capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
  };
  return { '/package.json': JSON.stringify(manifest), '/extension.js': outputFiles[0]?.text ?? '' };
}
