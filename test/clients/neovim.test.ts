import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CLI } from '../support/tickmark.js';

/** Undefined where there is no Neovim. */
const version = spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0];

describe('Neovim, with the recipe of docs/editors.md', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tickmark-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('shows findings, a hover and quick fixes, and keeps an annotation', async function () {
    if (version === undefined) {
      console.log('      There is no Neovim here (`nvim`), so its recipe is not tried.');
      this.skip();
    }
    this.timeout(90_000);
    await writeFile(
      path.join(folder, 'story.txt'),
      'The 😀 port sold the depot for million in March.\nIt lost $4.2 million, its director said.\n',
    );
    const seen = await seenIn(folder);
    assert.deepEqual(seen.problem, undefined);
    // Neovim counts bytes: the emoji has four.
    assert.deepEqual(seen.diagnostics, [['missing-amount', 0, 33, 40]]);
    assert.match(seen.hover.replaceAll('\\', ''), /4,200,000/);
    assert.deepEqual(seen.actions, [
      'Mark the amount as to come (TK)',
      'Insert the amount',
      'Annotate as missing',
      'Not an error here (missing-amount)',
      'Annotate “million” as MONEY',
    ]);
    const page = JSON.parse(await readFile(path.join(folder, 'story.txt.annotations/mary.jones.json'), 'utf8'));
    assert.equal(page.items.length, 1);
  });
});

interface Seen {
  readonly problem?: string;
  readonly diagnostics: readonly (readonly [code: string, line: number, start: number, end: number])[];
  readonly hover: string;
  readonly actions: readonly string[];
}

/** What the script sees in Neovim, whose `tickmark` is the compiled command line. */
async function seenIn(folder: string): Promise<Seen> {
  const recipe = /^```lua\n(.*?)^```$/ms.exec(readFileSync('docs/editors.md', 'utf8'))?.[1] ?? '';
  await writeFile(path.join(folder, 'tickmark.lua'), recipe);
  const bin = path.join(folder, 'bin');
  await mkdir(bin);
  await writeFile(path.join(bin, 'tickmark'), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`);
  await chmod(path.join(bin, 'tickmark'), 0o755);
  const script = path.resolve('test/clients/neovim.lua');
  const { stderr } = spawnSync(
    'nvim',
    [
      '--headless',
      '-u',
      'NONE',
      '-i',
      'NONE',
      '-n',
      '-c',
      'filetype on',
      '-c',
      'luafile tickmark.lua',
      '-c',
      `luafile ${script}`,
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        ...process.env,
        PATH: `${bin}${path.delimiter}${process.env['PATH']}`,
        XDG_STATE_HOME: folder,
        XDG_CACHE_HOME: folder,
      },
    },
  );
  return JSON.parse(
    await readFile(path.join(folder, 'seen.json'), 'utf8').catch(() => JSON.stringify({ problem: stderr })),
  );
}
