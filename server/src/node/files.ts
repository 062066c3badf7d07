import { randomUUID } from 'node:crypto';
import type { Dirent, Stats } from 'node:fs';
import {
  access,
  constants,
  type FileHandle,
  lstat,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  type DecodedArticle,
  decodeArticle,
  type Encoding,
  MAX_ARTICLE_BYTES,
  type NewDecoder,
  type Problem,
  tooLong,
} from '../core/articles/decode.js';
import { isArticleName, isSkippedFolder, temporaryName } from '../core/articles/names.js';

/** The bytes of a text in a file's own encoding. */
export function encodeArticle(text: string, encoding: Encoding): Uint8Array {
  const marked = encoding === 'utf-8' ? text : `\uFEFF${text}`;
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return Buffer.from(marked);
  const wide = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16le' ? wide : wide.swap16();
}

/** Decodes strictly. */
export const newDecoder: NewDecoder = (label) => new TextDecoder(label, { fatal: true });

/** Reads a text file. Never waits on a pipe or device, and never reads more than the limit. */
export async function readArticle(path: string): Promise<DecodedArticle | Problem> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return { problem: `${kindOf(found)} and not a file` };
    return found.size > MAX_ARTICLE_BYTES ? tooLong(found.size) : decodeArticle(await readFile(path), newDecoder);
  } catch (error) {
    return { problem: await problemOf(path, error) };
  }
}

export interface WalkOptions {
  /** Which files are wanted, by path; articles by name if absent. */
  readonly wanted?: (path: string) => boolean | Promise<boolean>;
  /** Told of folders that cannot be read. */
  readonly onProblem?: (path: string, problem: string) => void;
}

/**
 * The folder's files in the order of their names, deeper folders in their place; paths begin with `folder` as given.
 * Skips `node_modules`, folders whose name begins with a dot and annotation folders (`*.annotations`); follows links,
 * but enters each folder once.
 */
export async function* walkArticles(folder: string, options: WalkOptions = {}): AsyncGenerator<string> {
  yield* walk(folder, options, new Set());
}

/**
 * Writes beside and renames, so that readers see the old file or the new one and never a half. Keeps the file's mode and
 * the link that leads to it; a file that is not writable is left alone. Several contents are written one behind the
 * other. Rejects with the system's error, the old file being whole.
 */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array | readonly Uint8Array[],
): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await existingMode(target);
  const beside = join(dirname(target), temporaryName(basename(target), randomUUID().slice(0, 8)));
  try {
    const file = await open(beside, 'wx', mode);
    try {
      if (mode !== undefined) await file.chmod(mode);
      if (typeof content === 'string' || content instanceof Uint8Array) await file.writeFile(content);
      else await writeAll(file, content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw error;
  }
}

/** True where there is a file or folder. */
export async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

/** What went wrong with a file, for people. */
export async function problemOf(path: string, error: unknown): Promise<string> {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && (await isLink(path))) return 'a link whose target does not exist';
  return PROBLEMS[code] ?? message;
}

/** The system's error codes in words. */
const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied: give yourself access to it',
  EPERM: 'permission denied: give yourself access to it',
  ELOOP: 'a link that leads back to itself',
  ENOTDIR: 'no such file: a part of its path is a file and not a folder',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'no space left on the disk',
  EROFS: 'the disk cannot be written to',
};

async function* walk(folder: string, options: WalkOptions, entered: Set<string>): AsyncGenerator<string> {
  const { wanted = isArticleName, onProblem } = options;
  let entries: Dirent[];
  try {
    const real = await realpath(folder);
    if (entered.has(real)) return;
    entered.add(real);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    onProblem?.(folder, await problemOf(folder, error));
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const found = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
    if (found?.isDirectory()) {
      if (!isSkippedFolder(entry.name)) yield* walk(path, options, entered);
    } else if (found === undefined || found.isFile()) {
      // A link to nothing is passed on if its name is wanted: reading it says what is wrong.
      if (await wanted(path)) yield path;
    }
  }
}

/** Writes bytes one behind the other; a disk may take them in several goes. */
async function writeAll(file: FileHandle, contents: readonly Uint8Array[]): Promise<void> {
  let left = contents.filter(({ length }) => length > 0);
  while (left.length > 0) {
    let { bytesWritten } = await file.writev(left);
    const next: Uint8Array[] = [];
    for (const bytes of left) {
      if (bytesWritten < bytes.length) next.push(bytes.subarray(bytesWritten));
      bytesWritten = Math.max(0, bytesWritten - bytes.length);
    }
    left = next;
  }
}

/** Undefined for a file that does not exist yet. */
async function existingMode(path: string): Promise<number | undefined> {
  let found: Stats;
  try {
    found = await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  await access(path, constants.W_OK);
  return found.mode & 0o7777;
}

async function isLink(path: string): Promise<boolean> {
  return await lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

function kindOf(found: Stats): string {
  if (found.isDirectory()) return 'a folder';
  if (found.isFIFO()) return 'a pipe (use --stdin for what a program writes)';
  if (found.isSocket()) return 'a socket';
  return 'a device';
}
