import { type Analyser, createAnalyser } from '../core/analysis/analyser.js';
import type { Analysis } from '../core/analysis/analysis.js';
import { createKnowledge } from '../core/analysis/knowledge.js';
import { RULES } from '../core/rules/index.js';
import { createSnapshot, markupOf } from '../core/text/snapshot.js';
import { type Config, createConfigs } from '../node/config.js';
import { readData } from '../node/data.js';

/** The settings of each folder with an analyser that keeps to them. */
export interface Desk {
  /** For files in this folder; tells of a broken configuration the first time it is met. */
  of(folder: string): Promise<DeskPart>;
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
  const parts = new Map<Config, DeskPart>();
  return {
    async of(folder) {
      const found = await configs.of(folder);
      let part = parts.get(found);
      if (part === undefined) {
        found.problems.forEach(onProblem);
        part = partOf(found, createAnalyser(found.settings, knowledge));
        parts.set(found, part);
      }
      return part;
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
