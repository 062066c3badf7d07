import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { makesRule } from '../core/house/house.js';
import { type Layer, type Layered, mergeLayers } from '../core/settings/layers.js';
import { type ConfigProblem, readConfig } from '../core/settings/read.js';
import { CONFIG_NAME, createConfigSearch } from '../core/settings/search.js';
import { indexLines, lineColumnAt } from '../core/text/lines.js';
import { readArticle } from './files.js';

/** The settings for the files of a folder. Globs are relative to `root`, divided by `/`. */
export interface Config extends Layered {
  /** What is wrong with the files, each beginning with `path:line:column: `. What is right in them counts all the same. */
  readonly problems: readonly string[];
}

/** Finds and reads configuration files, each of them once. */
export interface Configs {
  /** For files in this folder; the same object for all folders to which the same files apply. */
  of(folder: string): Promise<Config>;
}

/** `ruleIds` are the rules there are; `only` is the file that applies whatever stands beside the articles. */
export function createConfigs(ruleIds: readonly string[], only?: string): Configs {
  const search = createConfigSearch<ConfigFile>({
    async configIn(folder) {
      const path = join(folder, CONFIG_NAME);
      return (await exists(path)) ? await readConfigFile(path, ruleIds) : undefined;
    },
    isRoot: ({ isRoot }) => isRoot,
    endsAt: (folder) => exists(join(folder, '.git')),
    parentOf(folder) {
      const parent = dirname(folder);
      return parent === folder ? undefined : parent;
    },
  });
  let onlyOne: Promise<readonly ConfigFile[]> | undefined;
  const configs = new Map<readonly ConfigFile[], Config>();

  return {
    async of(folder) {
      if (only !== undefined) onlyOne ??= readConfigFile(only, ruleIds).then((file) => [file]);
      const files = await (onlyOne ?? search(resolve(folder)));
      const config = configs.get(files) ?? {
        ...mergeLayers(files),
        problems: files.flatMap(({ problems, undeclared }, at) => {
          const { settings } = mergeLayers(files.slice(0, at + 1));
          return [
            ...problems,
            ...undeclared.filter(({ id }) => !makesRule(settings, id)).map(({ message }) => message),
          ];
        }),
      };
      configs.set(files, config);
      return config;
    },
  };
}

/** A file's path from a folder on, divided by `/`, as globs are written. */
export function pathBelow(folder: string, file: string): string {
  return relative(folder, resolve(file)).split(sep).join('/');
}

interface ConfigFile extends Layer {
  readonly isRoot: boolean;
  readonly problems: readonly string[];
  readonly undeclared: readonly { readonly id: string; readonly message: string }[];
}

async function readConfigFile(path: string, ruleIds: readonly string[]): Promise<ConfigFile> {
  const folder = dirname(resolve(path)).split(sep).join('/');
  const decoded = await readArticle(path);
  if ('problem' in decoded) {
    const problem = `${path}: ${decoded.problem}; the default settings are used`;
    return { folder, stated: {}, isRoot: false, problems: [problem], undeclared: [] };
  }
  const lines = indexLines(decoded.stored);
  const { stated, isRoot, problems, undeclared } = readConfig(decoded.stored, ruleIds);
  const placed = ({ at, message }: ConfigProblem): string => {
    const { line, column } = lineColumnAt(lines, at);
    return `${path}:${line + 1}:${column + 1}: ${message}`;
  };
  return {
    folder,
    stated,
    isRoot,
    problems: problems.map(placed),
    undeclared: undeclared.map((each) => ({ id: each.id, message: placed(each) })),
  };
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
