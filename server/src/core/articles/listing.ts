import { CONFIG_NAME } from '../settings/search.js';
import { matches } from '../text/globs.js';
import { isArticleName, isTemporaryName } from './names.js';

/**
 * Whether a listing of a folder's files names this one: it has an article's name, is a configuration file, or fits one
 * of the globs. `path` is relative to the folder and `/`-separated.
 */
export function isListed(path: string, include: readonly string[]): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (isTemporaryName(name)) return false;
  return isArticleName(name) || name === CONFIG_NAME || matches(path, include);
}
