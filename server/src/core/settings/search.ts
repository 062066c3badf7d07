/** The file in which a team keeps its settings. */
export const CONFIG_NAME = 'tickmark.config.json';

/** The folders to look into, named as the caller names them: by path, by URI. */
export interface Tree<Config> {
  /** The configuration file that stands in this very folder; asked once. */
  configIn(folder: string): Promise<Config | undefined>;
  /** The file says that those above it do not count. */
  isRoot(config: Config): boolean;
  /** Nothing above this folder counts: it is a repository's root, or as far as can be seen. */
  endsAt(folder: string): Promise<boolean>;
  /** Undefined at the root. */
  parentOf(folder: string): string | undefined;
}

/**
 * Finds the configuration files that apply in a folder: those of the folder and of the folders above it, the nearest
 * last. Looks into each folder once; folders to which the same files apply get the same list.
 */
export function createConfigSearch<Config>(tree: Tree<Config>): (folder: string) => Promise<readonly Config[]> {
  const none: readonly Config[] = [];
  const known = new Map<string, Promise<readonly Config[]>>();

  async function find(folder: string): Promise<readonly Config[]> {
    const config = await tree.configIn(folder);
    const isLast = (config !== undefined && tree.isRoot(config)) || (await tree.endsAt(folder));
    const parent = isLast ? undefined : tree.parentOf(folder);
    const above = parent === undefined ? none : await search(parent);
    return config === undefined ? above : [...above, config];
  }

  function search(folder: string): Promise<readonly Config[]> {
    const configs = known.get(folder) ?? find(folder);
    known.set(folder, configs);
    return configs;
  }

  return search;
}
