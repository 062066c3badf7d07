import { fileURLToPath } from 'node:url';

// The command line and the server as they ship: the tests run many processes, and a few files load in half the time of
// some hundred modules.
export const CLI = shipped('cli.cjs');
export const SERVER = shipped('server.mjs');

function shipped(file: string): string {
  return fileURLToPath(new URL(`../../../dist/${file}`, import.meta.url));
}
