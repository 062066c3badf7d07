import { isListed } from '../../server/src/core/articles/listing.js';
import { isSkippedFolder } from '../../server/src/core/articles/names.js';

/** An entry of a folder: what VS Code's `readDirectory` knows of it. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** Most articles found and most folders entered, so that a home folder opened by mistake comes to an end. */
export const MOST_ARTICLES = 20_000;
export const MOST_FOLDERS = 5_000;

/**
 * The paths of the files below a folder that may be articles, of those that fit a glob of `include` whatever their names,
 * and of configuration files: `/`-separated and relative to it, a folder's own files before its folders.
 * Folders that cannot be read are passed over. Stops when `isCancelled`.
 */
export async function articlesBelow(
  readFolder: (path: string) => PromiseLike<readonly Entry[]>,
  include: readonly string[] = [],
  isCancelled: () => boolean = () => false,
): Promise<readonly string[]> {
  const articles: string[] = [];
  const folders = [''];
  for (const path of folders) {
    if (isCancelled()) return articles;
    for (const { name, kind } of await entriesOf(path)) {
      const inside = path === '' ? name : `${path}/${name}`;
      if (kind === 'file' && isListed(inside, include)) {
        if (articles.push(inside) === MOST_ARTICLES) return articles;
      } else if (kind === 'folder' && folders.length < MOST_FOLDERS && !isSkippedFolder(name)) {
        folders.push(inside);
      }
    }
  }
  return articles;

  async function entriesOf(path: string): Promise<readonly Entry[]> {
    try {
      return await readFolder(path);
    } catch {
      return [];
    }
  }
}
