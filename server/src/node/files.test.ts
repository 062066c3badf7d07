import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { MAX_ARTICLE_BYTES } from '../core/articles/decode.js';
import { readArticle, walkArticles, writeAtomically } from './files.js';

let folder: string;

describe('readArticle', () => {
  useFolder();

  it('does not read a file over the limit', async () => {
    const path = join(folder, 'big.txt');
    await writeFile(path, '');
    await truncate(path, 50_000_000);
    assert.equal(await problemOf(path), '50 MB, and more than 20 MB is not read: split it');
    assert.equal(MAX_ARTICLE_BYTES, 20_000_000);
  });

  it('says what is wrong with what is not a file', async () => {
    await symlink(join(folder, 'nothing'), join(folder, 'broken.txt'));
    await symlink(join(folder, 'loop.txt'), join(folder, 'loop.txt'));
    assert.equal(await problemOf(folder), 'a folder and not a file');
    assert.equal(await problemOf(join(folder, 'none.txt')), 'no such file or folder');
    assert.equal(await problemOf(join(folder, 'broken.txt')), 'a link whose target does not exist');
    assert.equal(await problemOf(join(folder, 'loop.txt')), 'a link that leads back to itself');
  });

  it('does not wait for a pipe or read a device', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    assert.match(await problemOf(join(folder, 'pipe.txt')), /^a pipe .*--stdin/);
    assert.match(await problemOf('/dev/null'), /^a device/);
  });

  it('says that a file may not be read', async function () {
    if (process.platform === 'win32') this.skip();
    const path = join(folder, 'secret.txt');
    await writeFile(path, 'text', { mode: 0 });
    await asNobody(async () => assert.match(await problemOf(path), /^permission denied/));
  });
});

describe('walkArticles', () => {
  useFolder();

  it('gives articles by name, in order', async () => {
    await write('b.txt', 'a/z.md', 'a/y.markdown', 'c.article', 'd.TXT', 'e.png', 'f');
    assert.deepEqual(await walked(), ['a/y.markdown', 'a/z.md', 'b.txt', 'c.article', 'd.TXT']);
  });

  it('does not enter dependencies, hidden folders and annotation folders', async () => {
    await write('node_modules/p/README.md', '.git/a.txt', 'story.txt', 'story.txt.annotations/base/0a.txt');
    assert.deepEqual(await walked(), ['story.txt']);
  });

  it('takes other names where they are wanted', async () => {
    await write('wire/1.log', 'wire/2.txt');
    assert.deepEqual(await walked({ wanted: (path: string) => path.endsWith('.log') }), ['wire/1.log']);
  });

  it('enters each folder once, whatever its links', async () => {
    await write('desk/a.txt');
    await symlink(folder, join(folder, 'desk', 'up'));
    await symlink(join(folder, 'desk'), join(folder, 'same'));
    assert.deepEqual(await walked(), ['desk/a.txt']);
  });

  it('reports a folder that cannot be read', async () => {
    const problems: string[] = [];
    for await (const path of walkArticles(join(folder, 'none'), {
      onProblem: (at, problem) => problems.push(`${relative(folder, at)}: ${problem}`),
    })) {
      assert.fail(path);
    }
    assert.deepEqual(problems, ['none: no such file or folder']);
  });
});

describe('writeAtomically', () => {
  useFolder();

  it('replaces the file, keeps its mode and leaves nothing beside it', async () => {
    const path = join(folder, 'a.txt');
    await writeFile(path, 'old');
    await chmod(path, 0o640);
    await writeAtomically(path, 'new');
    assert.equal(await readFile(path, 'utf8'), 'new');
    if (process.platform !== 'win32') assert.equal((await stat(path)).mode & 0o777, 0o640);
    assert.deepEqual(await readdir(folder), ['a.txt']);
  });

  it('writes through a link', async () => {
    await writeFile(join(folder, 'a.txt'), 'old');
    await symlink(join(folder, 'a.txt'), join(folder, 'link.txt'));
    await writeAtomically(join(folder, 'link.txt'), 'new');
    assert.equal(await readFile(join(folder, 'a.txt'), 'utf8'), 'new');
    assert.ok((await lstat(join(folder, 'link.txt'))).isSymbolicLink());
  });

  it('makes a new file', async () => {
    await writeAtomically(join(folder, 'new.txt'), 'text');
    assert.equal(await readFile(join(folder, 'new.txt'), 'utf8'), 'text');
  });

  it('does not replace a file that may not be written, nor write where it may not', async function () {
    if (process.platform === 'win32') this.skip();
    await writeFile(join(folder, 'kept.txt'), 'old', { mode: 0o444 });
    await asNobody(async () => {
      await assert.rejects(writeAtomically(join(folder, 'kept.txt'), 'new'), { code: 'EACCES' });
      await assert.rejects(writeAtomically(join(folder, 'other.txt'), 'new'), { code: 'EACCES' });
    });
    assert.equal(await readFile(join(folder, 'kept.txt'), 'utf8'), 'old');
    assert.deepEqual(await readdir(folder), ['kept.txt']);
  });

  it('rejects and leaves the folder as it was when it cannot write', async () => {
    await mkdir(join(folder, 'a.txt'));
    await assert.rejects(writeAtomically(join(folder, 'a.txt'), 'text'));
    await assert.rejects(writeAtomically(join(folder, 'none', 'a.txt'), 'text'), { code: 'ENOENT' });
    assert.deepEqual(await readdir(folder), ['a.txt']);
  });
});

async function problemOf(path: string): Promise<string> {
  const result = await readArticle(path);
  return 'problem' in result ? result.problem : `read: ${result.text}`;
}

async function walked(options = {}): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of walkArticles(folder, options)) paths.push(relative(folder, path).replaceAll(sep, '/'));
  return paths;
}

async function write(...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), 'text');
  }
}

/** To root nothing is forbidden, so the work is done as somebody else; the folder itself may then be looked into. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) {
    await chmod(folder, 0o555);
    await work();
    await chmod(folder, 0o755);
    return;
  }
  await chmod(folder, 0o755);
  process.seteuid?.(65_534);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** A fresh folder for each test of the suite. */
function useFolder(): void {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tickmark-files-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });
}
