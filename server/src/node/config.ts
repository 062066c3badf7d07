import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { mergeSettings, readConfig, type StatedSettings } from '../core/settings/read.js';
import type { Settings } from '../core/settings/settings.js';
import { indexLines, lineColumnAt } from '../core/text/lines.js';
import { readArticle } from './files.js';

/** The file in which a team keeps its settings. */
export const CONFIG_NAME = 'tickmark.config.json';

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
  const files = new Map<string, Promise<Config>>();
  const folders = new Map<string, Promise<Config>>();
  const none: Config = { settings: mergeSettings(), problems: [] };

  function read(path: string): Promise<Config> {
    const known = files.get(path) ?? readConfigFile(path, ruleIds);
    files.set(path, known);
    return known;
  }

  /** The nearest file wins; the search ends at a repository's root. */
  async function find(folder: string): Promise<Config> {
    const path = join(folder, CONFIG_NAME);
    if (await exists(path)) return await read(path);
    const parent = dirname(folder);
    if (parent === folder || (await exists(join(folder, '.git')))) return none;
    return await of(parent);
  }

  function of(folder: string): Promise<Config> {
    if (only !== undefined) return read(only);
    const absolute = resolve(folder);
    const known = folders.get(absolute) ?? find(absolute);
    folders.set(absolute, known);
    return known;
  }

  return { of };
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
