import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Folder {
  /** Absolute path, another for each test. */
  readonly path: string;
  /** Writes files, with the folders that lead to them. */
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
}

/** Gives each test of the suite an empty folder of its own. Call it inside `describe`. */
export function useFolder(): Folder {
  let path = '';
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'tickmark-'));
  });
  afterEach(async () => {
    await rm(path, { recursive: true, force: true });
  });
  return {
    get path() {
      return path;
    },
    async write(files) {
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(path, name)), { recursive: true });
        await writeFile(join(path, name), content);
      }
    },
  };
}
