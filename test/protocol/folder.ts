import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder on disk for one test; taken away after the last. */
export class Folder {
  readonly path: string;

  static async of(files: Readonly<Record<string, string | Uint8Array>>): Promise<Folder> {
    const folder = new Folder(await mkdtemp(join(tmpdir(), 'tickmark-')));
    made.add(folder.path);
    for (const [name, content] of Object.entries(files)) await folder.write(name, content);
    return folder;
  }

  private constructor(path: string) {
    this.path = path;
  }

  get uri(): string {
    return pathToFileURL(this.path).toString();
  }

  /** The URI of a file in it. */
  at(name: string): string {
    return pathToFileURL(join(this.path, name)).toString();
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    const path = join(this.path, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.path, name));
  }
}

const made = new Set<string>();

after(async () => {
  for (const path of made) await rm(path, { recursive: true, force: true });
});
