import { temporaryName } from '../../server/src/core/articles/names.js';
import type { ReplaceFileResult } from '../../server/src/protocol/protocol.js';

/** Files that only the editor can reach, and that other windows write as well. Paths are `/`-separated. */
export interface SharedDisk {
  /** What changes whenever the file does, as far as this disk tells; null if there is no such file. */
  stampOf(path: string): Promise<string | null>;
  /** Undefined if there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** False if something has the new name and `over` does not put it in its place. */
  rename(from: string, to: string, over: boolean): Promise<boolean>;
  remove(path: string): Promise<void>;
}

export interface Clock {
  /** Milliseconds from any fixed moment. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** Eight hexadecimal digits that nobody else draws. */
  draw(): string;
}

export interface SharedFiles {
  /** What a file was found to hold: it is written only if it still holds that. */
  saw(path: string, bytes: Uint8Array): void;
  /**
   * Writes a file, all of it or nothing, or removes it (`bytes` is null), if it still has the stamp (null: if it is not
   * there). Between looking and writing no other window comes in that does the same. Rejects as the disk does.
   */
  replace(path: string, stamp: string | null, bytes: Uint8Array | null): Promise<ReplaceFileResult>;
}

export function createSharedFiles(disk: SharedDisk, clock: Clock): SharedFiles {
  /** Virtual disks may not tell two writings of the same length apart by their stamps. */
  const seen = new Map<string, number>();
  /** Locks of others that were met, and since when. */
  const met = new Map<string, { readonly owner: string; readonly since: number }>();

  /** Takes a file's lock; gives what lets it go, or nothing if another window keeps it. */
  async function locked(path: string): Promise<(() => Promise<void>) | undefined> {
    const lock = `${path}.lock`;
    const id = clock.draw();
    const own = `${OWNER} ${id}`;
    const beside = besideOf(lock, id);
    await disk.write(beside, asciiOf(own));
    for (let waited = 0; waited < PATIENCE; waited += STEP) {
      const isOurs = await renamed(beside, lock, false);
      if (isOurs && (await ownerOf(lock)) === own) return () => disk.remove(lock);
      const owner = await ownerOf(lock);
      const { since } = met.get(lock) ?? {};
      if (owner === undefined) met.delete(lock);
      else if (since === undefined || met.get(lock)?.owner !== owner) met.set(lock, { owner, since: clock.now() });
      else if (clock.now() - since > ABANDONED) await disk.remove(lock);
      await clock.wait(STEP);
    }
    await disk.remove(beside);
    return undefined;
  }

  /** What cannot be renamed is not left behind. */
  async function renamed(from: string, to: string, over: boolean): Promise<boolean> {
    try {
      return await disk.rename(from, to, over);
    } catch (error) {
      await disk.remove(from).catch(() => undefined);
      throw error;
    }
  }

  const ownerOf = async (lock: string): Promise<string | undefined> => {
    const bytes = await disk.read(lock);
    return bytes && String.fromCharCode(...bytes.slice(0, LONGEST_OWNER));
  };

  return {
    saw(path, bytes) {
      seen.set(path, digestOf(bytes));
    },
    async replace(path, stamp, bytes) {
      const release = await locked(path);
      if (release === undefined) return { problem: 'another window is writing it: try again' };
      try {
        if ((await disk.stampOf(path)) !== stamp) return { changed: true };
        const now = stamp === null ? undefined : await disk.read(path);
        const known = seen.get(path);
        if (now !== undefined && known !== undefined && digestOf(now) !== known) return { changed: true };
        if (bytes === null) {
          await disk.remove(path);
          return { stamp: null };
        }
        const beside = besideOf(path, clock.draw());
        await disk.write(beside, bytes);
        await renamed(beside, path, true);
        seen.set(path, digestOf(bytes));
        return { stamp: await disk.stampOf(path) };
      } finally {
        await release();
      }
    },
  };
}

/** Milliseconds that another window is waited for, and between two looks. */
const PATIENCE = 5_000;
const STEP = 20;
/** A lock that has not changed hands for so long, in milliseconds, was left behind by a window that was closed. */
const ABANDONED = 10_000;

/** What our locks say of who holds them, before a number; those of programs with a disk name a process. */
const OWNER = 'window';
const LONGEST_OWNER = 300;

function besideOf(path: string, id: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return path.slice(0, slash) + temporaryName(path.slice(slash), id);
}

function asciiOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** 53 bits of what bytes hold: enough to tell two writings of a file apart. */
function digestOf(bytes: Uint8Array): number {
  let low = 0x811c9dc5;
  let high = bytes.length;
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte, 0x85ebca6b) + 1;
  }
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}
