import { t } from '@vscode/l10n';
import type { FileChange } from '../../server/src/protocol/protocol.js';

/** What keeping annotations needs of a file system. URIs are strings as LSP writes them; failures reject. */
export interface FileStore {
  /** Undefined if there is no such file. */
  read(uri: string): PromiseLike<string | undefined>;
  /** All of it or nothing. */
  write(uri: string, text: string): PromiseLike<void>;
  /** A file, or a folder with nothing in it. */
  remove(uri: string): PromiseLike<void>;
  /** Names of the files and folders in a folder; none if there is no such folder. */
  list(folder: string): PromiseLike<readonly string[]>;
}

/**
 * Writes the files of an annotation, in their order, if they still are what the change was worked out from. Gives a
 * problem instead, in plain words, and then nothing is written.
 */
export async function writeChanges(store: FileStore, changes: readonly FileChange[]): Promise<string | undefined> {
  const wanted: FileChange[] = [];
  for (const change of changes) {
    const now = await store.read(change.uri);
    if (now !== undefined && isSame(now, change.after)) continue;
    if (!isSame(now ?? null, change.before)) return t('{0} has changed meanwhile: try again.', nameOf(change.uri));
    wanted.push(change);
  }
  for (const { uri, after } of wanted) await store.write(uri, after);
  return undefined;
}

/**
 * Takes changes back that `writeChanges` made, unless the author's file has changed since: then a problem, and nothing
 * is touched. A base text goes with the last annotation file that could refer to it, and so do folders left empty.
 */
export async function takeBack(store: FileStore, changes: readonly FileChange[]): Promise<string | undefined> {
  const page = changes.at(-1);
  if (page === undefined) return undefined;
  const now = await store.read(page.uri);
  if (now === undefined || !isSame(now, page.after)) {
    return t('{0} has changed since, and is left as it is.', nameOf(page.uri));
  }
  if (page.before !== null) {
    await store.write(page.uri, page.before);
    return undefined;
  }
  await store.remove(page.uri);
  const folder = folderOf(page.uri);
  if ((await store.list(folder)).some((name) => name.endsWith('.json'))) return undefined;
  for (const { uri } of changes.slice(0, -1)) {
    await store.remove(uri);
    if ((await store.list(folderOf(uri))).length === 0) await store.remove(folderOf(uri));
  }
  if ((await store.list(folder)).length === 0) await store.remove(folder);
  return undefined;
}

/** Editors and version control may have changed the line ends. */
function isSame(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && a.replace(/\r\n?/g, '\n') === b.replace(/\r\n?/g, '\n'));
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
