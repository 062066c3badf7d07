import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createSharedFiles, type SharedDisk } from './shared.js';

const FILE = 'memfs:/desk/a.txt.annotations/anna.json';
const LOCK = `${FILE}.lock`;

/** A disk that windows share, whose stamps tell nothing but how long a file is. */
class Disk {
  readonly files = new Map<string, string>();

  /** What a window sees of it; each step waits for `step`. */
  seen(step: () => Promise<unknown> = async () => undefined): SharedDisk {
    return {
      stampOf: async (path) => {
        await step();
        return this.files.get(path)?.length.toString() ?? null;
      },
      read: async (path) => {
        await step();
        const text = this.files.get(path);
        return text === undefined ? undefined : Buffer.from(text);
      },
      write: async (path, bytes) => {
        await step();
        this.files.set(path, Buffer.from(bytes).toString());
      },
      rename: async (from, to, over) => {
        await step();
        if (!over && this.files.has(to)) return false;
        const text = this.files.get(from);
        assert.ok(text !== undefined, `${from} is gone`);
        this.files.delete(from);
        this.files.set(to, text);
        return true;
      },
      remove: async (path) => {
        await step();
        this.files.delete(path);
      },
    };
  }
}

let drawn = 0;

/** A window, whose time goes on only while it waits. */
function windowOn(disk: Disk, step?: () => Promise<unknown>, time = { now: 0 }) {
  const seen = disk.seen(step);
  const files = createSharedFiles(seen, {
    now: () => time.now,
    async wait(milliseconds) {
      time.now += milliseconds;
      await step?.();
    },
    draw: () => (++drawn).toString(16).padStart(8, '0'),
  });
  return {
    ...files,
    /** Adds a line to the file, however often it has to begin anew. */
    async add(line: string): Promise<void> {
      for (;;) {
        const stamp = await seen.stampOf(FILE);
        const bytes = await seen.read(FILE);
        if (bytes !== undefined) files.saw(FILE, bytes);
        const result = await files.replace(FILE, stamp, Buffer.from(Buffer.from(bytes ?? []).toString() + line));
        if ('stamp' in result) return;
      }
    },
  };
}

describe('a file that several windows write', () => {
  it('loses nothing, in whatever order their steps fall', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 3 }), async (scheduler, windows) => {
        const disk = new Disk();
        const step = () => scheduler.schedule(Promise.resolve());
        const work = async (number: number) => {
          const one = windowOn(disk, step);
          for (let line = 0; line < 3; line++) await one.add(`${number}${line}\n`);
        };
        await scheduler.waitFor(Promise.all(Array.from({ length: windows }, (_, number) => work(number))));
        assert.equal(disk.files.get(FILE)?.split('\n').length, windows * 3 + 1);
        assert.deepEqual([...disk.files.keys()], [FILE]);
      }),
      { numRuns: 100 },
    );
  });

  it('is not written over where it was changed and its stamp does not tell', async () => {
    const disk = new Disk();
    disk.files.set(FILE, 'mine');
    const one = windowOn(disk);
    one.saw(FILE, Buffer.from('mine'));
    disk.files.set(FILE, 'hers');
    assert.deepEqual(await one.replace(FILE, '4', Buffer.from('ours')), { changed: true });
    assert.deepEqual(await one.replace(FILE, '4', null), { changed: true });
    one.saw(FILE, Buffer.from('hers'));
    assert.deepEqual(await one.replace(FILE, '4', Buffer.from('ours')), { stamp: '4' });
    assert.deepEqual(await one.replace(FILE, '4', null), { stamp: null });
    assert.deepEqual(await one.replace(FILE, '4', Buffer.from('again')), { changed: true });
    assert.deepEqual([...disk.files.keys()], []);
  });

  it('stays as it was where it cannot be written, with nothing beside it', async () => {
    for (const refused of [FILE, LOCK]) {
      const disk = new Disk();
      disk.files.set(FILE, 'mine');
      const seen = disk.seen();
      const rename: SharedDisk['rename'] = async (from, to, over) => {
        if (to === refused) throw new Error('no permission');
        return seen.rename(from, to, over);
      };
      const files = createSharedFiles(
        { ...seen, rename },
        { now: () => 0, wait: async () => undefined, draw: () => '0' },
      );
      await assert.rejects(files.replace(FILE, '4', Buffer.from('ours')), /no permission/);
      assert.deepEqual([...disk.files], [[FILE, 'mine']]);
    }
  });

  it('is not taken from a window that is writing it, but from one that was closed', async () => {
    const disk = new Disk();
    const time = { now: 0 };
    const one = windowOn(disk, undefined, time);
    disk.files.set(LOCK, 'window 1');
    assert.ok('problem' in (await one.replace(FILE, null, Buffer.from('1'))));
    assert.deepEqual([...disk.files.keys()], [LOCK]);
    disk.files.set(LOCK, 'window 2');
    assert.ok('problem' in (await one.replace(FILE, null, Buffer.from('1'))));
    time.now += 10_000;
    assert.deepEqual(await one.replace(FILE, null, Buffer.from('1')), { stamp: '1' });
    assert.deepEqual([...disk.files.keys()], [FILE]);
  });
});
