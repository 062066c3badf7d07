import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Mocha calls this once, before the first test: what ships is tested as the sources have it now. */
export function mochaGlobalSetup(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../../scripts/bundle.mjs', import.meta.url))]);
}
