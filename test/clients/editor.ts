// What the tests of other editors share: an article with a fault, `tickmark` on the path, the recipe out of the
// documents, and what a script inside the editor has seen.
import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CLI } from '../support/shipped.js';

/** The script says `problem` where it got no further. */
export interface Seen {
  readonly problem?: string;
  /** As the editor has them. */
  readonly diagnostics: readonly unknown[];
  readonly hover: string;
  readonly actions: readonly string[];
}

/**
 * Runs an editor in a folder with `story.txt`, whose `tickmark` is the compiled command line, and reads the `seen.json`
 * that its script leaves there. `recipes` are written under their names first.
 */
export async function seenIn(
  program: string,
  args: readonly string[],
  recipes: Readonly<Record<string, string>>,
): Promise<Seen> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tickmark-'));
  try {
    await writeFile(path.join(folder, 'story.txt'), STORY);
    for (const [name, recipe] of Object.entries(recipes)) await writeFile(path.join(folder, name), recipe);
    const { stderr } = await run(folder, program, args);
    const seen = await readFile(path.join(folder, 'seen.json'), 'utf8').catch(() => undefined);
    if (seen === undefined) return { problem: stderr, diagnostics: [], hover: '', actions: [] };
    const page = path.join(folder, 'story.txt.annotations/mary.jones.json');
    const { items } = JSON.parse(await readFile(page, 'utf8').catch(() => '{"items":[]}'));
    assert.equal(items.length, 1, seen);
    return JSON.parse(seen);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The blocks of code in a language that docs/editors.md has, in order. */
export function recipesIn(language: string): readonly string[] {
  const page = readFileSync('docs/editors.md', 'utf8');
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code = '']) => code);
}

/** What editors that list all of them offer on the fault. */
export const ACTIONS = [
  'Mark the amount as to come (TK)',
  'Insert the amount',
  'Annotate as missing',
  'Not an error here (missing-amount)',
  'Annotate “million” as MONEY',
];

const STORY = 'The 😀 port sold the depot for million in March.\nIt lost $4.2 million, its director said.\n';

async function run(folder: string, program: string, args: readonly string[]): Promise<SpawnSyncReturns<string>> {
  const bin = path.join(folder, 'bin');
  await mkdir(bin);
  await writeFile(path.join(bin, 'tickmark'), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`);
  await chmod(path.join(bin, 'tickmark'), 0o755);
  return spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      ...process.env,
      PATH: `${bin}${path.delimiter}${process.env['PATH']}`,
      HOME: folder,
      XDG_STATE_HOME: folder,
      XDG_CACHE_HOME: folder,
    },
  });
}
