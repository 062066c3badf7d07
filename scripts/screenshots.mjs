// The last step of `npm run screenshots`: takes the pictures that README.md and the walkthrough show from those that the
// tests of the installed extension have just left in test-results/. Look at them before you commit them.
import { copyFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
for (const name of await readdir('docs/images')) await copyFile(`test-results/${name}`, `docs/images/${name}`);
