import { globBelow } from '../text/globs.js';
import type { StatedSettings } from './read.js';
import { DEFAULT_SETTINGS, type Settings } from './settings.js';

/** What one hand states: the editor's settings, a configuration file. */
export interface Layer {
  /** The folder that its globs are relative to, divided by `/`; undefined if there is none. */
  readonly folder: string | undefined;
  readonly stated: StatedSettings;
}

/** The settings that several hands make together. */
export interface Layered {
  /** The folder that all globs of the settings are relative to; undefined where none is stated. */
  readonly root: string | undefined;
  readonly settings: Settings;
}

/**
 * Settings from several hands, the later ones stronger: what each says of a rule, of a name or of its overrides is added,
 * lists of the house are joined, and of all else the last word counts. The folders lie in one another.
 */
export function mergeLayers(layers: readonly Layer[]): Layered {
  const root = layers
    .filter(({ stated }) => statesGlobs(stated))
    .map(({ folder }) => folder)
    .reduce(
      (top, folder) => (folder !== undefined && (top === undefined || folder.length < top.length) ? folder : top),
      undefined,
    );
  return { root, settings: layers.reduce((merged, layer) => added(merged, rebased(layer, root)), DEFAULT_SETTINGS) };
}

function added(merged: Settings, layer: StatedSettings): Settings {
  // What a nearer hand says of a rule holds against the overrides of those above it.
  const isAboveOverridden = merged.overrides.length > 0 && layer.rules !== undefined;
  const again = isAboveOverridden ? [{ files: ['**'], rules: layer.rules ?? {} }] : [];
  return {
    ...merged,
    ...layer,
    aliases: { ...merged.aliases, ...layer.aliases },
    rules: { ...merged.rules, ...layer.rules },
    overrides: [...merged.overrides, ...again, ...(layer.overrides ?? [])],
    glossary: [...merged.glossary, ...(layer.glossary ?? [])],
    words: [...merged.words, ...(layer.words ?? [])],
    residue: [...merged.residue, ...(layer.residue ?? [])],
    units: [...merged.units, ...(layer.units ?? [])],
    patterns: [...merged.patterns, ...(layer.patterns ?? [])],
  };
}

function statesGlobs({ include, exclude, overrides }: StatedSettings): boolean {
  return include !== undefined || exclude !== undefined || overrides !== undefined;
}

/** Its globs relative to a folder above its own. */
function rebased({ folder, stated }: Layer, root: string | undefined): StatedSettings {
  const { include, exclude, overrides } = stated;
  const way = root === undefined ? '' : folder === undefined ? '**' : folder.slice(root.length).replace(/^\//, '');
  const globs = (list: readonly string[]) => list.map((glob) => (way === '**' ? `**/${glob}` : globBelow(way, glob)));
  return {
    ...stated,
    ...(include && { include: globs(include) }),
    ...(exclude && { exclude: globs(exclude) }),
    ...(overrides && { overrides: overrides.map((each) => ({ ...each, files: globs(each.files) })) }),
  };
}
