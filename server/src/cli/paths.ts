import { stat } from 'node:fs/promises';
import { isAbsolute, normalize, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { isArticleName } from '../core/articles/names.js';
import { matches } from '../core/text/globs.js';
import { pathBelow } from '../node/config.js';
import { problemOf, walkArticles } from '../node/files.js';
import type { Desk } from './desk.js';

/** A folder or glob in which articles are looked for. */
export interface Search {
  /** As the user wrote it. */
  readonly path: string;
  /** Absolute path of the folder in which it looks. */
  readonly folder: string;
}

/** A file that may be an article. */
export interface Candidate {
  /** Path as it is shown: as the user wrote it, `/`-separated. */
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  /** Absent if the user named the file itself. */
  readonly search?: Search;
}

/** The files that paths, as the user wrote them, lead to. */
export interface Found {
  /** Each once, in the order of the paths, a folder's in the order of their names. */
  readonly candidates: readonly Candidate[];
  readonly searches: readonly Search[];
}

/** `onProblem` is told of paths that lead nowhere, beginning with the path. */
export async function filesAt(
  paths: readonly string[],
  desk: Desk,
  onProblem: (problem: string) => void,
): Promise<Found> {
  const candidates = new Map<string, Candidate>();
  const searches: Search[] = [];
  const add = (path: string, search?: Search): void => {
    const file = resolve(path);
    const name = candidates.get(file)?.name ?? slashed(path);
    if (search === undefined) candidates.set(file, { name, file });
    else if (!candidates.has(file)) candidates.set(file, { name, file, search });
  };
  for (const path of paths) {
    const at = await stat(path).catch((error: unknown) => error as NodeJS.ErrnoException);
    if (at instanceof Error && at.code === 'ENOENT' && isDynamicPattern(path)) {
      const search = { path, folder: process.cwd() };
      const files = await matchesOf(path);
      for (const file of files) add(file, search);
      if (files.length === 0) onProblem(`${path}: no file matches this pattern`);
      else searches.push(search);
    } else if (at instanceof Error) onProblem(`${path}: ${await problemOf(path, at)}`);
    else if (at.isDirectory()) {
      const search = { path, folder: resolve(path) };
      searches.push(search);
      const walked = walkArticles(path, {
        wanted: async (file) => isArticleName(file) || (await isIncluded(file, desk)),
        onProblem: (folder, problem) => onProblem(`${slashed(folder)}: ${problem}`),
      });
      for await (const file of walked) add(file, search);
    } else add(path);
  }
  return { candidates: [...candidates.values()], searches };
}

/** A path as it is shown everywhere. */
export function slashed(path: string): string {
  return normalize(path).split(sep).join('/');
}

async function matchesOf(pattern: string): Promise<readonly string[]> {
  const files = await glob(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, {
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/*.annotations/**'],
  });
  return files.sort();
}

/** The setting `include` wants the file, whatever its name. */
async function isIncluded(file: string, desk: Desk): Promise<boolean> {
  const { config } = await desk.of(file);
  return config.root !== undefined && matches(pathBelow(config.root, file), config.settings.include);
}
