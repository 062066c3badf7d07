import { ENTITY_LABELS } from '../entities/mention.js';
import { FIGURE_LABELS } from '../figures/figure.js';

/** A label that annotators choose from. */
export interface LabelDefinition {
  readonly label: string;
  /** The key that chooses it: one character. */
  readonly key?: string | undefined;
  /** `#rrggbb`. */
  readonly color?: string | undefined;
  /** When to choose it, for people. */
  readonly guideline?: string | undefined;
}

/** The sets that annotators know, by the setting's names for them. */
const SETS = {
  ontonotes: [...ENTITY_LABELS, ...FIGURE_LABELS],
  conll: ['PER', 'ORG', 'LOC', 'MISC'],
} as const;

/** A desk's labels: its own, or those of a known set. */
export function labelsOf(settings: {
  readonly labels: readonly LabelDefinition[];
  readonly labelSet: keyof typeof SETS;
}): readonly LabelDefinition[] {
  return settings.labels.length > 0 ? settings.labels : SETS[settings.labelSet].map((label) => ({ label }));
}
