import { matches } from '../text/globs.js';
import type { Settings } from './settings.js';

/**
 * The settings of single files, by their paths relative to the folder of the globs. Files to which the same overrides
 * apply get the same object.
 */
export function createOverrides(settings: Settings): (path: string) => Settings {
  const known = new Map<string, Settings>();
  return (path) => {
    const applying = settings.overrides.filter(({ files }) => matches(path, files));
    if (applying.length === 0) return settings;
    const key = applying.map((each) => settings.overrides.indexOf(each)).join(' ');
    let found = known.get(key);
    if (found === undefined) {
      found = applying.reduce((all, { rules }) => ({ ...all, rules: { ...all.rules, ...rules } }), settings);
      known.set(key, found);
    }
    return found;
  };
}
