import type { Connection } from 'vscode-languageserver';
import {
  type FileParams,
  LIST_FILES,
  LIST_NAMES,
  type ListFilesParams,
  type ListFilesResult,
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
    replaceFile: (uri, stamp, text) => place(uri).replaceFile(uri, stamp, text),
  };
}

const NO_FILES: Files = {
  readFile: async () => ({ problem: 'files of this kind cannot be read here', missing: true }),
  async *listFiles() {},
  listNames: async () => [],
  stampOf: async () => null,
  replaceFile: async () => ({ problem: 'files of this kind cannot be written here' }),
};

function clientFiles(connection: Connection): Files {
  return {
    async readFile(uri) {
      try {
        const params: ReadFileParams = { uri };
        return await connection.sendRequest<ReadFileResult>(READ_FILE, params);
      } catch (error) {
        return { problem: error instanceof Error ? error.message : String(error) };
      }
    },
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
    async replaceFile(uri, stamp, text) {
      try {
        const params: ReplaceFileParams = { uri, stamp, text };
        return await connection.sendRequest<ReplaceFileResult>(REPLACE_FILE, params);
      } catch (error) {
        return { problem: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}
