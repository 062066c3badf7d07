import type { Connection } from 'vscode-languageserver';
import {
  LIST_FILES,
  type ListFilesParams,
  type ListFilesResult,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../protocol/protocol.js';
import type { Files } from './platform.js';

/** Files from wherever they are: `file:` from the platform's disk, all else from the client if it serves files. */
export function createFiles(connection: Connection, disk: Files | undefined, clientServes: boolean): Files {
  const client = clientServes ? clientFiles(connection) : NO_FILES;
  const place = (uri: string) => (disk !== undefined && uri.startsWith('file:') ? disk : client);
  return {
    readFile: (uri) => place(uri).readFile(uri),
    listFiles: (folder, include) => place(folder).listFiles(folder, include),
  };
}

const NO_FILES: Files = {
  readFile: async () => ({ problem: 'files of this kind cannot be read here', missing: true }),
  async *listFiles() {},
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
  };
}
