import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isAnnotationFile } from '../../server/src/core/annotations/layout.js';
import {
  DISCARD_FOLDER,
  type DiscardFolderResult,
  type FileParams,
  LIST_FILES,
  LIST_NAMES,
  type ListFilesParams,
  type ListFilesResult,
  MOVE_FOLDER,
  type MoveFolderParams,
  type MoveFolderResult,
  READ_FILE,
  REPLACE_FILE,
  type ReadFileParams,
  type ReadFileResult,
  type ReplaceFileParams,
  type ReplaceFileResult,
  STAMP_OF,
} from '../../server/src/protocol/protocol.js';
import { readText } from './read.js';
import { createSharedFiles } from './shared.js';
import { articlesBelow, type Entry } from './walk.js';

/** Answers the server's requests for files that only the editor can reach: in a browser and in virtual folders. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest<ReadFileResult, void>(READ_FILE, ({ uri }: ReadFileParams) => readFile(uri));
  client.onRequest(LIST_FILES, ({ folder, include }: ListFilesParams, token) =>
    listFiles(Uri.parse(folder), include, () => token.isCancellationRequested),
  );
  client.onRequest(LIST_NAMES, ({ uri }: FileParams) => namesIn(Uri.parse(uri)));
  client.onRequest(STAMP_OF, ({ uri }: FileParams) => stampOf(Uri.parse(uri)));
  client.onRequest<ReplaceFileResult, void>(REPLACE_FILE, (params: ReplaceFileParams) => replaceFile(params));
  client.onRequest<MoveFolderResult, void>(MOVE_FOLDER, (params: MoveFolderParams) => moveFolder(params));
  client.onRequest<DiscardFolderResult, void>(DISCARD_FOLDER, ({ uri }: FileParams) => discardFolder(Uri.parse(uri)));
}

async function namesIn(folder: Uri): Promise<readonly string[]> {
  const entries = (await orMissing(workspace.fs.readDirectory(folder))) ?? [];
  return entries.filter(([, type]) => (type & FileType.File) !== 0).map(([name]) => name);
}

async function stampOf(uri: Uri): Promise<string | null> {
  const found = await orMissing(workspace.fs.stat(uri));
  return found === undefined ? null : `${found.size}-${found.mtime}`;
}

/** Bytes are written as they are: no editor setting has a say. */
async function replaceFile({ uri, stamp, text }: ReplaceFileParams): Promise<ReplaceFileResult> {
  const bytes = text === null ? null : await workspace.encode(text, { encoding: 'utf8' });
  const result = await SHARED.replace(uri, stamp, bytes);
  if (text === null && 'stamp' in result) await removeEmpty(Uri.joinPath(Uri.parse(uri), '..'));
  return result;
}

const SHARED = createSharedFiles(
  {
    stampOf: (path) => stampOf(Uri.parse(path)),
    read: (path) => orMissing(workspace.fs.readFile(Uri.parse(path))),
    write: async (path, bytes) => workspace.fs.writeFile(Uri.parse(path), bytes),
    async rename(from, to, overwrite) {
      try {
        await workspace.fs.rename(Uri.parse(from), Uri.parse(to), { overwrite });
        return true;
      } catch (error) {
        if (!overwrite && error instanceof FileSystemError && error.code === 'FileExists') return false;
        throw error;
      }
    },
    remove: async (path) => workspace.fs.delete(Uri.parse(path), { useTrash: false }),
  },
  {
    now: () => Date.now(),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    draw: () => crypto.randomUUID().slice(0, 8),
  },
);

/** Every extension host has them, in Node and in a worker alike. */
declare function setTimeout(work: () => void, milliseconds: number): unknown;
declare const crypto: { randomUUID(): string };

async function moveFolder({ from, to }: MoveFolderParams): Promise<MoveFolderResult> {
  const folder = Uri.parse(from);
  if ((await orMissing(workspace.fs.stat(folder))) === undefined) return { moved: false };
  await workspace.fs.rename(folder, Uri.parse(to), { overwrite: false });
  return { moved: true };
}

async function discardFolder(folder: Uri): Promise<DiscardFolderResult> {
  if ((await orMissing(workspace.fs.stat(folder))) === undefined) return { discarded: false };
  await workspace.fs.delete(folder, { recursive: true, useTrash: true });
  return { discarded: true };
}

/** The folder and the one around it, if nothing is in them. */
async function removeEmpty(folder: Uri): Promise<void> {
  for (const each of [folder, Uri.joinPath(folder, '..')]) {
    const entries = await orMissing(workspace.fs.readDirectory(each));
    if (entries?.length !== 0) return;
    await workspace.fs.delete(each, { useTrash: false });
  }
}

async function orMissing<T>(work: Thenable<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

async function readFile(name: string): Promise<ReadFileResult> {
  const uri = Uri.parse(name);
  try {
    const { size } = await workspace.fs.stat(uri);
    return await readText(size, async () => {
      const bytes = await workspace.fs.readFile(uri);
      if (isAnnotationFile(uri.path)) SHARED.saw(name, bytes);
      return bytes;
    });
  } catch (error) {
    const missing = error instanceof FileSystemError && error.code === 'FileNotFound';
    return { problem: error instanceof Error ? error.message : String(error), ...(missing && { missing }) };
  }
}

/** Folder by folder, because VS Code's file search never answers for virtual file systems. */
async function listFiles(
  folder: Uri,
  include: readonly string[],
  isCancelled: () => boolean,
): Promise<ListFilesResult> {
  const paths = await articlesBelow(
    async (path) => {
      const entries = await workspace.fs.readDirectory(Uri.joinPath(folder, path));
      return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
    },
    include,
    isCancelled,
  );
  return paths.map((path) => Uri.joinPath(folder, path).toString());
}

/** A link to a file is a file; a link to a folder is not entered, since it may lead back. */
function kindOf(type: FileType): Entry['kind'] {
  if ((type & FileType.File) !== 0) return 'file';
  return type === FileType.Directory ? 'folder' : 'other';
}
