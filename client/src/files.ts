import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  LIST_FILES,
  type ListFilesParams,
  type ListFilesResult,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../../server/src/protocol/protocol.js';
import { readText } from './read.js';
import { articlesBelow, type Entry } from './walk.js';

/** Answers the server's requests for files that only the editor can reach: in a browser and in virtual folders. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest<ReadFileResult, void>(READ_FILE, ({ uri }: ReadFileParams) => readFile(Uri.parse(uri)));
  client.onRequest(LIST_FILES, ({ folder, include }: ListFilesParams, token) =>
    listFiles(Uri.parse(folder), include, () => token.isCancellationRequested),
  );
}

async function readFile(uri: Uri): Promise<ReadFileResult> {
  try {
    const { size } = await workspace.fs.stat(uri);
    return await readText(size, () => workspace.fs.readFile(uri));
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
