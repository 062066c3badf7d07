import { cp, mkdir, readdir, readFile, rename, rm, rmdir, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FilePart } from '../core/annotations/writing.js';
import { exists, problemOf, writeAtomically } from './files.js';

/** Files that several programs write: annotation files above all. */

/** Names of the files in a folder; none if it cannot be read. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  } catch {
    return [];
  }
}

/** What changes whenever the file does; null if there is no such file. Every atomic writing makes a new inode. */
export async function stampOf(path: string): Promise<string | null> {
  try {
    const { ino, size, mtimeNs } = await stat(path, { bigint: true });
    return `${ino}-${size}-${mtimeNs}`;
  } catch {
    return null;
  }
}

/**
 * Writes a file, whose text comes in parts, atomically if it still has the stamp (null: if it is not there), or removes
 * it (`parts` is null), with its folder and the one around it if nothing else is in them. Between looking and writing no
 * other program that does the same comes in.
 */
export async function replaceFile(
  path: string,
  stamp: string | null,
  parts: readonly FilePart[] | null,
): Promise<{ readonly stamp: string | null } | { readonly changed: true } | { readonly problem: string }> {
  try {
    if (parts !== null) await mkdir(dirname(path), { recursive: true });
    const release = await locked(path);
    if (release === undefined) return { problem: `another program is writing ${path}: try again` };
    try {
      if ((await stampOf(path)) !== stamp) return { changed: true };
      if (parts === null) await unlink(path);
      else await writeAtomically(path, parts.map(bytesOf));
      return { stamp: await stampOf(path) };
    } finally {
      await release();
      if (parts === null) await removeEmpty(dirname(path));
    }
  } catch (error) {
    return { problem: await problemOf(path, error) };
  }
}

/** UTF-8. A part that was written before need not be encoded again. */
function bytesOf(part: FilePart): Uint8Array {
  const known = BYTES.get(part);
  if (known !== undefined) return known;
  const bytes = Buffer.from(part.text);
  BYTES.set(part, bytes);
  return bytes;
}

/** Parts never change. */
const BYTES = new WeakMap<FilePart, Uint8Array>();

/** Moves a folder with all that is in it, to another disk too, unless something has the new name. */
export async function moveFolder(
  from: string,
  to: string,
): Promise<{ readonly moved: boolean } | { readonly problem: string }> {
  try {
    if (!(await exists(from))) return { moved: false };
    if (await exists(to)) return { problem: `${to} is there already` };
    await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EXDEV') throw error;
      await cp(from, to, { recursive: true, errorOnExist: true, force: false, preserveTimestamps: true });
      await rm(from, { recursive: true });
    });
    return { moved: true };
  } catch (error) {
    return { problem: await problemOf(from, error) };
  }
}

async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
    await rmdir(dirname(folder));
  } catch {
    // Something else is in it.
  }
}

/** Milliseconds that another program is waited for. */
const PATIENCE = 5_000;
/** A lock as old as this, in milliseconds, was left behind by a program that died. */
const ABANDONED = 10_000;
/** The same of a lock that does not say whose it is. */
const UNSIGNED = 1_000;

/** Takes the file's lock; gives what lets it go, or nothing if another program keeps it. */
async function locked(path: string): Promise<(() => Promise<void>) | undefined> {
  const lock = `${path}.lock`;
  for (let waited = 0; waited < PATIENCE; waited += STEP) {
    try {
      await writeFile(lock, OWNER, { flag: 'wx' });
      return () => unlink(lock).catch(() => undefined);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (await isAbandoned(lock)) await unlink(lock).catch(() => undefined);
    else await wait(STEP);
  }
  return undefined;
}

const STEP = 10;

/** What a lock says of who holds it. */
const OWNER = `${process.pid} ${hostname()}`;

/** Whether the program that holds a lock has died: at once where that was on this machine, else after a while. */
async function isAbandoned(lock: string): Promise<boolean> {
  const age = await stat(lock).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  if (age > ABANDONED) return true;
  const owner = await readFile(lock, 'utf8').catch(() => undefined);
  // Killed between making the file and saying whose it is.
  if (owner === '') return age > UNSIGNED;
  const [pid = '', host] = (owner ?? '').split(' ');
  if (host !== hostname() || !/^\d+$/.test(pid)) return false;
  try {
    return !process.kill(Number(pid), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
