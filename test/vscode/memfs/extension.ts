// A file system in memory, as an extension that web workers run: what vscode.dev has in place of a disk. The harness puts
// the fixture's files into it, and hears the suite's report on the console.
import * as vscode from 'vscode';

/** Paths and texts; written here by the harness. */
declare const FILES: Readonly<Record<string, string>>;
declare const SAID: string;

/** Every worker has these. */
declare const console: { log(text: string): void };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

type Entry = { readonly folder: Map<string, Entry> } | { bytes: Uint8Array; mtime: number };

export function activate(context: vscode.ExtensionContext): void {
  const root = { folder: new Map<string, Entry>() };
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  let time = 1;

  const find = (steps: readonly string[]) =>
    steps.reduce<Entry | undefined>((at, step) => (at && 'folder' in at ? at.folder.get(step) : undefined), root);
  function get(uri: vscode.Uri): Entry {
    const found = find(stepsOf(uri));
    if (found === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return found;
  }
  function folderOf(uri: vscode.Uri): Map<string, Entry> {
    let at = root.folder;
    for (const step of stepsOf(uri).slice(0, -1)) {
      const next = at.get(step) ?? { folder: new Map() };
      if (!('folder' in next)) throw vscode.FileSystemError.FileNotADirectory(uri);
      at.set(step, next);
      at = next.folder;
    }
    return at;
  }
  const tell = (type: vscode.FileChangeType, ...uris: vscode.Uri[]) => changed.fire(uris.map((uri) => ({ type, uri })));

  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat(uri) {
      const entry = get(uri);
      if ('folder' in entry) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      return { type: vscode.FileType.File, ctime: 0, mtime: entry.mtime, size: entry.bytes.length };
    },
    readDirectory(uri) {
      const entry = get(uri);
      if (!('folder' in entry)) throw vscode.FileSystemError.FileNotADirectory(uri);
      return [...entry.folder].map(([name, each]) => [
        name,
        'folder' in each ? vscode.FileType.Directory : vscode.FileType.File,
      ]);
    },
    createDirectory(uri) {
      folderOf(uri).set(nameOf(uri), { folder: new Map() });
      tell(vscode.FileChangeType.Created, uri);
    },
    readFile(uri) {
      const entry = get(uri);
      if ('folder' in entry) throw vscode.FileSystemError.FileIsADirectory(uri);
      return entry.bytes;
    },
    writeFile(uri, bytes) {
      const isNew = find(stepsOf(uri)) === undefined;
      folderOf(uri).set(nameOf(uri), { bytes, mtime: time++ });
      tell(isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed, uri);
      if (uri.path === '/report.json') console.log(SAID + new TextDecoder().decode(bytes));
    },
    delete(uri) {
      get(uri);
      folderOf(uri).delete(nameOf(uri));
      tell(vscode.FileChangeType.Deleted, uri);
    },
    rename(from, to) {
      const entry = get(from);
      folderOf(from).delete(nameOf(from));
      folderOf(to).set(nameOf(to), entry);
      tell(vscode.FileChangeType.Deleted, from);
      tell(vscode.FileChangeType.Created, to);
    },
  };

  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memfs', provider, { isCaseSensitive: true }));
  return fill();

  function fill(): void {
    for (const [path, text] of Object.entries(FILES)) {
      const uri = vscode.Uri.from({ scheme: 'memfs', path });
      folderOf(uri).set(nameOf(uri), { bytes: Uint8Array.from(text, (unit) => unit.charCodeAt(0)), mtime: time++ });
    }
  }
}

function stepsOf({ path }: vscode.Uri): readonly string[] {
  return path.split('/').filter((step) => step !== '');
}

function nameOf(uri: vscode.Uri): string {
  return stepsOf(uri).at(-1) ?? '';
}
