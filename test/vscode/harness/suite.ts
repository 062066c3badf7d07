// What both extension-host passes share: the suite as one bundle that runs in either host, a fresh copy of the
// articles for it to work on, and its report.
import { copyFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { projectRoot } from './obtain.js';
import type { Outcome } from './outcome.js';

/** The suite's bundle as a path inside the project. */
export const suiteModule = 'out/test/vscode/suite.bundle.cjs';

/** How long the suite may take in one host. On a quiet machine it takes a quarter of that; a busy one is no fault. */
export const SUITE_SECONDS = 300;

/** The settings of the user in whose name the suite annotates. */
export const suiteSettings = { 'tickmark.author': 'vera' };

export interface Stage {
  /** A temporary folder; `workspace/` in it is the folder to open, `lone/` lies outside of that. */
  readonly root: string;
  readonly workspace: string;
  /** What the suite reported; throws if it left no report or ran no test. */
  report(): Promise<readonly Outcome[]>;
  clear(): Promise<void>;
}

export async function setStage(): Promise<Stage> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'tickmark-vscode-'));
  await cp(path.join(projectRoot, 'test/vscode/fixture'), root, { recursive: true });
  return {
    root,
    workspace: path.join(root, 'workspace'),
    async report() {
      const outcomes: Outcome[] = JSON.parse(await readFile(path.join(root, 'report.json'), 'utf8'));
      if (outcomes.length === 0) throw new Error('the suite ran no test');
      return outcomes;
    },
    clear: () => rm(root, { recursive: true, force: true }),
  };
}

const NEVER = new Promise<never>(() => undefined);

/** Opens a workbench whose address or page names the suite, waits until the suite has ended, as the window or `ended` says, and reads its report. */
export async function runSuite(
  page: Page,
  log: string[],
  address: string,
  report: Stage['report'],
  ended: Promise<unknown> = NEVER,
): Promise<readonly Outcome[]> {
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
    const said = format(...args);
    if (!aboutLeftOutAddons.test(said)) log.push(said);
  });
  const exit = new Promise<void>((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', () => resolve()).catch(reject);
  });
  await page.goto(address);
  await Promise.race([exit, ended]);
  return report();
}

/** VS Code's server is installed without its native add-ons, says so at length, and works. */
const aboutLeftOutAddons = /Release\/watchdog|Could not locate the bindings file/;

/**
 * Bundles the suite with mocha's browser build, which runs in Node as well. The second copy is for older
 * web worker hosts, which add `.js` to any other ending, but take a file named `.js` alone for an ES module.
 */
export async function bundleSuite(): Promise<void> {
  const bundle = path.join(projectRoot, suiteModule);
  await build({
    entryPoints: [path.join(projectRoot, 'test/vscode/suite/index.ts')],
    outfile: bundle,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2023',
    external: ['vscode'],
    alias: { mocha: 'mocha/mocha.mjs' },
    // Else mocha's build, seeing a CommonJS module around it, would export itself in the suite's place.
    define: { module: 'undefined' },
    logLevel: 'warning',
  });
  await copyFile(bundle, `${bundle}.js`);
}
