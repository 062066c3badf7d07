import { URI, Utils } from 'vscode-uri';
import { isArticleName } from '../core/articles/names.js';
import { CONFIG_NAME } from '../core/settings/search.js';
import type { Desk, Desks } from './desks.js';
import { isLookedAt } from './gate.js';
import type { Files } from './platform.js';
import type { Server } from './server.js';

/**
 * `listArticles` of all workspace folders. At most `most`: those from there on `become`, as the log then says. A folder
 * that cannot be listed is a line in the log.
 */
export async function* folderArticles(
  { connection, desks, files }: Server,
  most: number,
  become: string,
): AsyncGenerator<string> {
  let count = 0;
  for (const folder of desks.folders.filter((each) => desks.folderOf(each) === undefined)) {
    try {
      for await (const uri of listArticles(folder, files, desks)) {
        if (++count > most) {
          connection.console.warn(`More than ${most} articles: those from ${uri} on ${become}.`);
          return;
        }
        yield uri;
      }
    } catch (error) {
      connection.console.warn(`${folder} could not be listed: ${String(error)}`);
    }
  }
}

/** Those of the articles that lie in what has changed, if that is a folder: it may be gone, and nobody tells of its files. */
export function below(changed: string, articles: Iterable<string>): readonly string[] {
  return isArticleName(changed) ? [] : [...articles].filter((uri) => uri.startsWith(`${changed}/`));
}

/**
 * The files below a workspace folder that may be articles: by their names, or because the settings that hold for them
 * include them. Rejects if the folder cannot be listed.
 */
async function* listArticles(folder: string, files: Files, desks: Desks): AsyncGenerator<string> {
  const listed = new Set<string>();
  const folders = new Set([folder]);
  for (const each of folders) {
    for await (const uri of files.listFiles(each, globsFrom(each, await desks.in(each)))) {
      if (listed.has(uri)) continue;
      listed.add(uri);
      if (isArticleName(uri)) yield uri;
      else {
        const desk = await desks.of(uri);
        if (uri.endsWith(`/${CONFIG_NAME}`) && desk.settings.include.length > 0) folders.add(folderAbove(uri));
        if (isLookedAt(uri, desk)) yield uri;
      }
    }
  }
}

/** What is included, as globs relative to the folder; all files where it is said relative to another. */
function globsFrom(folder: string, { settings: { include }, root }: Desk): readonly string[] {
  return include.length === 0 || root === folder ? include : ['**'];
}

function folderAbove(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}
