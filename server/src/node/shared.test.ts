import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { useFolder } from '../../../test/support/folder.js';
import { partOf } from '../core/annotations/writing.js';
import { moveFolder, replaceFile, stampOf } from './shared.js';

describe('a file that several programs write', () => {
  const folder = useFolder();
  const file = () => join(folder.path, 'desk', 'notes', 'list.json');

  it('is written where it is as it was seen, and else left alone', async () => {
    const first = await replaceFile(file(), null, ['[', '“1”', ']'].map(partOf));
    assert.ok('stamp' in first);
    assert.equal(readFileSync(file(), 'utf8'), '[“1”]');
    assert.deepEqual(await replaceFile(file(), null, [partOf('[2]')]), { changed: true });
    assert.ok('stamp' in (await replaceFile(file(), first.stamp, [partOf('[3]')])));
    assert.deepEqual(await replaceFile(file(), first.stamp, [partOf('[4]')]), { changed: true });
    assert.deepEqual(readdirSync(join(folder.path, 'desk', 'notes')), ['list.json']);
    assert.deepEqual(await replaceFile(file(), await stampOf(file()), null), { stamp: null });
    assert.deepEqual(readdirSync(folder.path), []);
  });

  it('is written whole, of however many parts', async () => {
    const lines = Array.from({ length: 5_000 }, (_, line) => (line % 7 === 0 ? '' : `${line} “é” 🦢\n`));
    const parts = lines.map(partOf);
    const first = await replaceFile(file(), null, parts);
    assert.ok('stamp' in first);
    assert.equal(readFileSync(file(), 'utf8'), lines.join(''));
    parts.splice(2_500, 1, partOf('another\n'));
    assert.ok('stamp' in (await replaceFile(file(), first.stamp, parts)));
    assert.equal(readFileSync(file(), 'utf8'), [...lines.slice(0, 2_500), 'another\n', ...lines.slice(2_501)].join(''));
  });

  it('loses nothing that was written, though one of three programs is killed in the middle of it', async () => {
    const programs = [0, 1, 2].map((number) => startAdding(file(), number));
    const [victim] = programs;
    await until(() => (victim?.told().length ?? 0) >= 3);
    victim?.process.kill('SIGKILL');
    const kept = programs.slice(1);
    await until(() => kept.every(({ told }) => told().length >= 10));
    for (const { process } of kept) process.kill('SIGKILL');
    await Promise.all(programs.map(({ ended }) => ended));
    const lines = JSON.parse(readFileSync(file(), 'utf8')) as string[];
    assert.equal(new Set(lines).size, lines.length);
    for (const { told } of programs) {
      for (const line of told()) assert.ok(lines.includes(line), `${line} is lost`);
    }
    // What a program wrote and did not live to tell is one line for each.
    assert.ok(lines.length <= programs.reduce((sum, { told }) => sum + told().length, 0) + programs.length);
    const result = await replaceFile(file(), await stampOf(file()), [partOf('[]')]);
    assert.ok('stamp' in result, JSON.stringify(result));
  });

  it('is not waited for once the program is dead that was writing it, here or, after a while, elsewhere', async () => {
    await replaceFile(file(), null, [partOf('1')]);
    const lock = `${file()}.lock`;
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => gone.once('exit', resolve));
    for (const owner of [`${gone.pid} ${hostname()}`, '', '1 elsewhere']) {
      writeFileSync(lock, owner);
      if (owner.endsWith('elsewhere')) utimesSync(lock, new Date(0), new Date(0));
      const start = Date.now();
      assert.ok('stamp' in (await replaceFile(file(), await stampOf(file()), [partOf('2')])));
      assert.ok(Date.now() - start < 2_000);
      assert.ok(!existsSync(lock));
    }
  });

  it('is left to another program that lives', async () => {
    await replaceFile(file(), null, [partOf('1')]);
    writeFileSync(`${file()}.lock`, `${process.pid} ${hostname()}`);
    const result = await replaceFile(file(), await stampOf(file()), [partOf('2')]);
    assert.ok('problem' in result && /another program is writing/.test(result.problem));
    assert.equal(readFileSync(file(), 'utf8'), '1');
  }).timeout(20_000);
});

describe('a folder', () => {
  const folder = useFolder();

  it('is moved with all that is in it, and never onto another', async () => {
    const [from, to] = [join(folder.path, 'a'), join(folder.path, 'b')];
    await folder.write({ 'a/x.json': '1', 'a/base/y.txt': '2' });
    assert.deepEqual(await moveFolder(from, to), { moved: true });
    assert.equal(readFileSync(join(to, 'base/y.txt'), 'utf8'), '2');
    assert.deepEqual(await moveFolder(from, to), { moved: false });
    await folder.write({ 'a/z.json': '3' });
    assert.deepEqual(await moveFolder(from, to), { problem: `${to} is there already` });
    assert.ok(existsSync(join(from, 'z.json')));
  });
});

/** Waits for what comes soon, and no longer than that. */
async function until(done: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !done() && Date.now() < end; ) await wait(5);
}

interface Adding {
  readonly process: ChildProcess;
  /** What it says that it has written. */
  readonly told: () => readonly string[];
  readonly ended: Promise<unknown>;
}

/** A program that adds one line after another to a list in a file, and says so of each. */
function startAdding(file: string, number: number): Adding {
  const script = `
    const { replaceFile, stampOf } = await import(${JSON.stringify(new URL('./shared.js', import.meta.url).href)});
    const { readFile } = await import('node:fs/promises');
    for (let count = 0; ; count++) {
      for (;;) {
        const stamp = await stampOf(${JSON.stringify(file)});
        const lines = JSON.parse(await readFile(${JSON.stringify(file)}, 'utf8').catch(() => '[]'));
        const text = JSON.stringify([...lines, '${number}-' + count]);
        const result = await replaceFile(${JSON.stringify(file)}, stamp, [{ text: text.slice(0, 9) }, { text: text.slice(9) }]);
        if ('stamp' in result) break;
      }
      process.stdout.write('${number}-' + count + '\\n');
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (data) => {
    output += String(data);
  });
  return {
    process: child,
    told: () => output.split('\n').slice(0, -1),
    ended: new Promise((resolve) => child.once('close', resolve)),
  };
}
