import { dirname } from 'node:path';
import { type Analyser, createAnalyser } from '../core/analysis/analyser.js';
import type { Analysis } from '../core/analysis/analysis.js';
import { createKnowledge } from '../core/analysis/knowledge.js';
import { RULES } from '../core/rules/index.js';
import { createOverrides } from '../core/settings/overrides.js';
import type { Settings } from '../core/settings/settings.js';
import { createSnapshot, markupOf } from '../core/text/snapshot.js';
import { type Config, createConfigs, pathBelow } from '../node/config.js';
import { readData } from '../node/data.js';

/** The settings of each file with an analyser that keeps to them. Tells of a broken configuration the first time it is met. */
export interface Desk {
  of(file: string): Promise<DeskPart>;
  /** For files in this folder, whatever their names. */
  in(folder: string): Promise<DeskPart>;
}

export interface DeskPart {
  readonly config: Config;
  /** `name` decides the markup. */
  read(name: string, text: string, date?: string): Analysis;
}

/** `config` is the file that applies whatever stands beside the articles. */
export function createDesk(config: string | undefined, onProblem: (problem: string) => void): Desk {
  const configs = createConfigs(
    RULES.map(({ id }) => id),
    config,
  );
  const told = new Set<string>();
  const overrides = new Map<Config, (path: string) => Settings>();
  const parts = new Map<Settings, DeskPart>();

  async function configIn(folder: string): Promise<Config> {
    const found = await configs.of(folder);
    for (const problem of found.problems.filter((each) => !told.has(each))) {
      told.add(problem);
      onProblem(problem);
    }
    return found;
  }

  function partFor(found: Config, settings: Settings): DeskPart {
    const part = parts.get(settings) ?? partOf(found, createAnalyser(settings, knowledge));
    parts.set(settings, part);
    return part;
  }

  return {
    async of(file) {
      const found = await configIn(dirname(file));
      const overridden = overrides.get(found) ?? createOverrides(found.settings);
      overrides.set(found, overridden);
      return partFor(found, found.root === undefined ? found.settings : overridden(pathBelow(found.root, file)));
    },
    async in(folder) {
      const found = await configIn(folder);
      return partFor(found, found.settings);
    },
  };
}

function partOf(config: Config, analyser: Analyser): DeskPart {
  return {
    config,
    read: (name, text, date) => analyser.analyse(createSnapshot(name, text, { markup: markupOf(name), date })),
  };
}

/** Read once, whatever is asked of the process. */
const knowledge = createKnowledge(readData);
