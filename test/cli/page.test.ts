import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { tickmark } from '../support/tickmark.js';

const PAGE = 'docs/cli.md';

/**
 * Runs the commands of the page's `console` blocks and holds what they print against what stands there. After a change
 * that is meant: `UPDATE_SNAPSHOTS=1 npx mocha`, and read the diff.
 */
describe(PAGE, () => {
  it('shows what the commands print', async () => {
    const page = await readFile(PAGE, 'utf8');
    const parts = page.split(/(?<=^```console\n)|(?=^```$)/m);
    for (const [index, part] of parts.entries()) {
      if (parts[index - 1]?.endsWith('```console\n')) parts[index] = await session(part);
    }
    const now = parts.join('');
    if (process.env['UPDATE_SNAPSHOTS'] === undefined) assert.equal(page, now);
    else await writeFile(PAGE, now);
  });
});

/** The commands of a block, each with what it prints now. */
async function session(block: string): Promise<string> {
  const shown: string[] = [];
  let last: number | null = null;
  for (const line of block.split('\n').filter((each) => each.startsWith('$ '))) {
    shown.push(`${line}\n`);
    const { input, command } = /^\$ (?:echo '(?<input>.*)' \| )?tickmark (?<command>.*)$/.exec(line)?.groups ?? {};
    if (command === undefined) {
      assert.equal(line, '$ echo $?');
      shown.push(`${last}\n`);
      continue;
    }
    const { status, stdout, stderr } = await tickmark(command, { cwd: '.', input: `${input ?? ''}\n` });
    last = status;
    shown.push(stderr, stdout.replaceAll('\r\n', '\n'));
  }
  return shown.join('');
}
