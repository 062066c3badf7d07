import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from '../../server/src/core/annotations/page.js';
import { writePage } from '../../server/src/core/annotations/writing.js';
import { useFolder } from '../support/folder.js';
import { CLI } from '../support/shipped.js';
import { tickmark } from '../support/tickmark.js';

const STORY = 'Port Avilon lost $40 million in 2023, said Ann Roe.\n\nIt sold a shed to Belmar Ltd for 5% less.\n';
const MARY = 'story.txt.annotations/mary.json';

/** What docs/annotations.md has its readers write and run. */
const DOCS = readFileSync(new URL('../../../docs/annotations.md', import.meta.url), 'utf8');
const ATTRIBUTES = block('*.annotations/*.json merge=tickmark');
const COMMANDS = block('git config merge.tickmark.name');

describe('the merge driver, as it is documented', function () {
  this.timeout(60_000);
  const folder = useFolder();
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder.path, encoding: 'utf8', env: ENV });
  const merge = (branch: string) =>
    spawnSync('git', ['merge', '--no-edit', branch], { cwd: folder.path, encoding: 'utf8', env: ENV });
  const path = () => join(folder.path, MARY);
  const commit = (message: string) => git('commit', '--quiet', '--all', '--message', message);
  const change = (from: string, to: string) => writeFileSync(path(), readFileSync(path(), 'utf8').replace(from, to));
  const tag = async (words: string, label: string) => {
    const at = STORY.indexOf(words);
    await folder.write({ 'in.jsonl': `${JSON.stringify({ text: STORY, label: [[at, at + words.length, label]] })}\n` });
    const line = 'annotations import --from doccano in.jsonl --author mary --in story.txt';
    const { status, stderr } = await tickmark(line, { cwd: folder.path });
    assert.equal(status, 0, stderr);
  };

  /** Runs what the page says once on each machine, with this program for the installed one. */
  const setUp = () => {
    for (const [, name = '', value = ''] of COMMANDS.matchAll(/^git config (\S+) "(.*)"$/gm)) {
      git('config', name, value.replace(/^tickmark /, `"${process.execPath}" "${CLI}" `));
    }
  };

  /** A repository with two branches on which one person went on annotating, on two machines. */
  async function parted(isSetUp: boolean): Promise<void> {
    await folder.write({ 'story.txt': STORY, '.gitattributes': isSetUp ? ATTRIBUTES : '', '.gitignore': 'in.jsonl\n' });
    git('init', '--quiet', '--initial-branch', 'desk');
    if (isSetUp) setUp();
    await tag('Port Avilon', 'ORG');
    await tag('$40 million', 'MONEY');
    git('add', '--all');
    commit('begin');
    git('checkout', '--quiet', '-b', 'train');
    await tag('Ann Roe', 'PERSON');
    change('"MONEY"', '"LOSS"');
    commit('on the train');
    git('checkout', '--quiet', 'desk');
    await tag('said', 'SPEECH');
    change('"ORG"', '"PORT"');
    commit('at the desk');
  }
  const labels = () => {
    const text = readFileSync(path(), 'utf8');
    const read = readPage(text);
    assert.ok('page' in read, JSON.stringify(read));
    assert.equal(writePage(read.page), text);
    return [...text.matchAll(/"purpose": "tagging",\s+"value": "(\w+)"/g)].map(([, label]) => label);
  };

  it('settles what git alone cannot', async () => {
    await parted(false);
    assert.equal(merge('train').status, 1);
    git('merge', '--abort');
    await folder.write({ '.gitattributes': ATTRIBUTES });
    commit('attributes');
    setUp();
    const merged = merge('train');
    assert.equal(merged.status, 0, merged.stderr);
    assert.deepEqual(labels(), ['PORT', 'LOSS', 'SPEECH', 'PERSON']);
    assert.equal(git('status', '--short'), '');
  });

  it('stops where both changed the same, and leaves a valid file with our side’s', async () => {
    await parted(true);
    change('"MONEY"', '"AMOUNT"');
    commit('again');
    const { status, stdout, stderr } = merge('train');
    assert.equal(status, 1);
    assert.match(stdout, /CONFLICT .*mary\.json/);
    assert.match(stderr, /both sides changed “body”: ours is kept/);
    assert.deepEqual(labels(), ['PORT', 'AMOUNT', 'SPEECH', 'PERSON']);
  });
});

/** Nothing of the machine's own settings. */
const ENV = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Mary',
  GIT_AUTHOR_EMAIL: 'mary@desk.example',
  GIT_COMMITTER_NAME: 'Mary',
  GIT_COMMITTER_EMAIL: 'mary@desk.example',
};

/** The block of the page that begins with these words. */
function block(start: string): string {
  const at = DOCS.indexOf(`\n${start}`) + 1;
  assert.ok(at > 0, `docs/annotations.md has no “${start}”`);
  return DOCS.slice(at, DOCS.indexOf('```', at));
}
