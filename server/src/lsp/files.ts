import { t } from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import { textOfParts } from '../core/annotations/writing.js';
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
} from '../protocol/protocol.js';
import type { Files } from './platform.js';

/** Files from wherever they are: `file:` from the platform's disk, all else from the client if it serves files. */
export function createFiles(connection: Connection, disk: Files | undefined, clientServes: boolean): Files {
  const client = clientServes ? clientFiles(connection) : NO_FILES;
  const place = (uri: string) => (disk !== undefined && uri.startsWith('file:') ? disk : client);
  return {
    readFile: (uri) => place(uri).readFile(uri),
    listFiles: (folder, include) => place(folder).listFiles(folder, include),
    listNames: (folder) => place(folder).listNames(folder),
    stampOf: (uri) => place(uri).stampOf(uri),
    replaceFile: (uri, stamp, parts) => place(uri).replaceFile(uri, stamp, parts),
    moveFolder: (from, to) => (place(from) === place(to) ? place(from) : client).moveFolder(from, to),
    // Only the editor knows the trash, of the disk too.
    discardFolder: (uri) => client.discardFolder(uri),
  };
}

const NO_FILES: Files = {
  readFile: async () => ({ problem: t('files of this kind cannot be read here'), missing: true }),
  async *listFiles() {},
  listNames: async () => [],
  stampOf: async () => null,
  replaceFile: async () => ({ problem: t('files of this kind cannot be written here') }),
  moveFolder: async () => ({ moved: false }),
  discardFolder: async () => ({ problem: t('the editor has no trash that the language server could use') }),
};

function clientFiles(connection: Connection): Files {
  /** What the client could not do is a problem. */
  async function asked<Result>(method: string, params: object): Promise<Result | { readonly problem: string }> {
    try {
      return await connection.sendRequest<Result>(method, params);
    } catch (error) {
      return { problem: error instanceof Error ? error.message : String(error) };
    }
  }
  return {
    readFile: (uri) => asked<ReadFileResult>(READ_FILE, { uri } satisfies ReadFileParams),
    async *listFiles(folder, include) {
      const params: ListFilesParams = { folder, include };
      yield* await connection.sendRequest<ListFilesResult>(LIST_FILES, params);
    },
    async listNames(folder) {
      const params: FileParams = { uri: folder };
      return await connection.sendRequest<readonly string[]>(LIST_NAMES, params).catch(() => []);
    },
    async stampOf(uri) {
      const params: FileParams = { uri };
      return await connection.sendRequest<string | null>(STAMP_OF, params).catch(() => null);
    },
    replaceFile(uri, stamp, parts) {
      const text = parts === null ? null : textOfParts(parts);
      return asked<ReplaceFileResult>(REPLACE_FILE, { uri, stamp, text } satisfies ReplaceFileParams);
    },
    moveFolder: (from, to) => asked<MoveFolderResult>(MOVE_FOLDER, { from, to } satisfies MoveFolderParams),
    discardFolder: (uri) => asked<DiscardFolderResult>(DISCARD_FOLDER, { uri } satisfies FileParams),
  };
}
