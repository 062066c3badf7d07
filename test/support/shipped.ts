import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// The command line and the server as they ship: the tests run many processes, and a few files load in half the time of
// some hundred modules.
export const CLI = shipped('cli.cjs');
export const SERVER = shipped('server.mjs');

/** Mocha calls this once, before the first test: what is tested is what stands in the sources. */
export function mochaGlobalSetup(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../../scripts/bundle.mjs', import.meta.url))]);
}

function shipped(file: string): string {
  return fileURLToPath(new URL(`../../../dist/${file}`, import.meta.url));
}
