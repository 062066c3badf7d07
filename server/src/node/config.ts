import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { mergeSettings, readConfig, type StatedSettings } from '../core/settings/read.js';
import { CONFIG_NAME, createConfigSearch } from '../core/settings/search.js';
import type { Settings } from '../core/settings/settings.js';
import { indexLines, lineColumnAt } from '../core/text/lines.js';
import { readArticle } from './files.js';

/** The settings for the files of a folder, and where they come from. */
export interface Config {
  /** The configuration file; absent where the default settings apply. */
  readonly path?: string;
  readonly settings: Settings;
  /** What is wrong with the file, each beginning with `path:line:column: `. What is right in it counts all the same. */
  readonly problems: readonly string[];
}

/** Finds and reads configuration files, each of them once. */
export interface Configs {
  /** For files in this folder. */
  of(folder: string): Promise<Config>;
}

/** `ruleIds` are the rules there are; `only` is the file that applies whatever stands beside the articles. */
export function createConfigs(ruleIds: readonly string[], only?: string): Configs {
  const none: Config = { settings: mergeSettings(), problems: [] };
  const search = createConfigSearch<Config>({
    async configIn(folder) {
      const path = join(folder, CONFIG_NAME);
      return (await exists(path)) ? await readConfigFile(path, ruleIds) : undefined;
    },
    endsAt: (folder) => exists(join(folder, '.git')),
    parentOf(folder) {
      const parent = dirname(folder);
      return parent === folder ? undefined : parent;
    },
  });
  let onlyOne: Promise<Config> | undefined;

  return {
    async of(folder) {
      if (only === undefined) return (await search(resolve(folder))) ?? none;
      onlyOne ??= readConfigFile(only, ruleIds);
      return await onlyOne;
    },
  };
}

async function readConfigFile(path: string, ruleIds: readonly string[]): Promise<Config> {
  const { stated, problems } = await readStated(path, ruleIds);
  return { path, settings: mergeSettings(stated), problems };
}

async function readStated(
  path: string,
  ruleIds: readonly string[],
): Promise<{ stated: StatedSettings; problems: readonly string[] }> {
  const decoded = await readArticle(path);
  if ('problem' in decoded) {
    return { stated: {}, problems: [`${path}: ${decoded.problem}; the default settings are used`] };
  }
  const lines = indexLines(decoded.stored);
  const { stated, problems } = readConfig(decoded.stored, ruleIds);
  return {
    stated,
    problems: problems.map(({ at, message }) => {
      const { line, column } = lineColumnAt(lines, at);
      return `${path}:${line + 1}:${column + 1}: ${message}`;
    }),
  };
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
