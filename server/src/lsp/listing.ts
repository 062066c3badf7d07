import { URI, Utils } from 'vscode-uri';
import { isArticleName } from '../core/articles/names.js';
import { CONFIG_NAME } from '../core/settings/search.js';
import { matches } from '../core/text/globs.js';
import type { Desk, Desks } from './desks.js';
import { pathIn } from './gate.js';
import type { Files } from './platform.js';

/**
 * The files below a workspace folder that may be articles: by their names, or because the settings that hold for them
 * include them. Rejects if the folder cannot be listed.
 */
export async function* listArticles(folder: string, files: Files, desks: Desks): AsyncGenerator<string> {
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
        if (matches(pathIn(uri, desk.root), desk.settings.include)) yield uri;
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
