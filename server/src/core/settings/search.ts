/** The file in which a team keeps its settings. */
export const CONFIG_NAME = 'tickmark.config.json';

/** The folders to look into, named as the caller names them: by path, by URI. */
export interface Tree<Config> {
  /** The configuration file that stands in this very folder; asked once. */
  configIn(folder: string): Promise<Config | undefined>;
  /** Nothing above this folder counts: it is a repository's root, or as far as can be seen. */
  endsAt(folder: string): Promise<boolean>;
  /** Undefined at the root. */
  parentOf(folder: string): string | undefined;
}

/** Finds the configuration file that applies in a folder: the nearest one upwards. Looks into each folder once. */
export function createConfigSearch<Config>(tree: Tree<Config>): (folder: string) => Promise<Config | undefined> {
  const known = new Map<string, Promise<Config | undefined>>();

  async function find(folder: string): Promise<Config | undefined> {
    const config = await tree.configIn(folder);
    if (config !== undefined || (await tree.endsAt(folder))) return config;
    const parent = tree.parentOf(folder);
    return parent === undefined ? undefined : await search(parent);
  }

  function search(folder: string): Promise<Config | undefined> {
    const config = known.get(folder) ?? find(folder);
    known.set(folder, config);
    return config;
  }

  return search;
}
