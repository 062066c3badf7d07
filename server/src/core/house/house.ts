import type { Rule } from '../rules/rule.js';
import type { RuleLevel } from '../rules/run.js';
import { type GlossaryEntry, glossaryRule } from './glossary.js';
import { type HousePattern, patternRule } from './patterns.js';
import { PROFILES, type ProfileName } from './profiles.js';

/** What a desk sets of its rules. */
export interface HouseSettings {
  /** Levels that differ from the rules' own, by rule id. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly profile?: ProfileName;
  readonly glossary?: readonly GlossaryEntry[];
  /** Of two with one id, the later counts. */
  readonly patterns?: readonly HousePattern[];
}

/** The desk's own rules, none where nothing is set, and the levels of all; what the desk says is stronger than its profile. */
export function houseOf({ rules, profile = 'none', glossary = [], patterns = [] }: HouseSettings): {
  readonly rules: readonly Rule[];
  readonly levels: Readonly<Record<string, RuleLevel>>;
} {
  const base = PROFILES[profile];
  const entries = [...base.glossary, ...glossary];
  const byId = new Map([...base.patterns, ...patterns].map((pattern) => [pattern.id, pattern]));
  return {
    rules: [...(entries.length === 0 ? [] : [glossaryRule(entries)]), ...[...byId.values()].map(patternRule)],
    levels: { ...base.rules, ...rules },
  };
}

/** True where the settings make a rule of this id. */
export function makesRule(settings: HouseSettings, ruleId: string): boolean {
  return houseOf(settings).rules.some(({ id }) => id === ruleId);
}
