import { randomUUID } from 'node:crypto';
import type { Dirent, Stats } from 'node:fs';
import { access, constants, lstat, open, readdir, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isArticleName, isSkippedFolder, temporaryName } from '../core/articles/names.js';

/** How a text is kept in its file, so that it can be written back the same way. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

/** An article as it was read from its file. */
export interface DecodedArticle {
  /** As an editor reads it: no byte-order mark, and one kind of line end where the file mixes them. */
  readonly text: string;
  /** The same with the line ends of the file, line for line and column for column. */
  readonly stored: string;
  readonly encoding: Encoding;
}

/** Why something could not be read and what to do about it; a sentence that follows the file's name and a colon. */
export interface Problem {
  readonly problem: string;
}

/** Longest article read, in bytes. */
export const MAX_ARTICLE_BYTES = 20_000_000;

/**
 * UTF-8, or UTF-16 with a byte-order mark. Anything else is a problem rather than a guess: wrong letters in names and
 * currency signs would give wrong findings.
 */
export function decodeArticle(bytes: Uint8Array): DecodedArticle | Problem {
  const encoding = encodingOf(bytes);
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  if (!wide) {
    const at = bytes.indexOf(0);
    if (at >= 0) return { problem: `binary: NUL byte at byte ${at}. If it is an article, save it as UTF-8 text` };
  }
  let stored: string;
  try {
    stored = new TextDecoder(wide ? encoding : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (wide) return { problem: 'not valid UTF-16, though it begins with its byte-order mark: save it as UTF-8' };
    const at = firstBadByte(bytes);
    const line = 1 + bytes.subarray(0, at).reduce((lines, byte) => (byte === 10 ? lines + 1 : lines), 0);
    return { problem: `not UTF-8 at byte ${at} (line ${line}): save it as UTF-8` };
  }
  return { text: asEditorsRead(stored), stored, encoding };
}

/** The bytes of a text in a file's own encoding. */
export function encodeArticle(text: string, encoding: Encoding): Uint8Array {
  const marked = encoding === 'utf-8' ? text : `\uFEFF${text}`;
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return Buffer.from(marked);
  const wide = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16le' ? wide : wide.swap16();
}

/** Reads a text file. Never waits on a pipe or device, and never reads more than the limit. */
export async function readArticle(path: string): Promise<DecodedArticle | Problem> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return { problem: `${kindOf(found)} and not a file` };
    if (found.size <= MAX_ARTICLE_BYTES) return decodeArticle(await readFile(path));
    return { problem: `${megabytes(found.size)}, and more than ${megabytes(MAX_ARTICLE_BYTES)} is not read: split it` };
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
 * the link that leads to it; a file that is not writable is left alone. Rejects with the system's error, the old file
 * being whole.
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await existingMode(target);
  const beside = join(dirname(target), temporaryName(basename(target), randomUUID().slice(0, 8)));
  try {
    const file = await open(beside, 'wx', mode);
    try {
      if (mode !== undefined) await file.chmod(mode);
      await file.writeFile(content);
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

function encodingOf([first, second, third]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8-bom' : 'utf-8';
}

/** Where decoding and encoding again first differ. */
function firstBadByte(bytes: Uint8Array): number {
  const again = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  let at = 0;
  while (at < bytes.length && bytes[at] === again[at]) at++;
  return at;
}

/**
 * What VS Code makes of a file: where line ends are mixed, or are lone carriage returns, all become the more frequent of
 * \n and \r\n. Offsets in editor and command line are the same only if both do this.
 */
export function asEditorsRead(text: string): string {
  let feeds = 0;
  let pairs = 0;
  let returns = 0;
  for (let at = text.search(/[\r\n]/); at >= 0 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) feeds++;
    else if (code === 13) {
      if (text.charCodeAt(at + 1) === 10) {
        pairs++;
        at++;
      } else returns++;
    }
  }
  if (returns === 0 && (feeds === 0 || pairs === 0)) return text;
  return text.replace(/\r\n?|\n/g, returns + pairs > feeds ? '\r\n' : '\n');
}

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

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
