import type * as z from 'zod';
import { type JsonPath, readJson } from '../text/json.js';
import { suggestion } from '../text/suggestion.js';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from './settings.js';

/** The settings that somebody stated, all of them valid. */
export type StatedSettings = Partial<Settings>;

/** What is wrong with a setting, for people. */
export interface SettingsProblem {
  readonly path: JsonPath;
  /** Names the setting, what is wrong and what would be right. */
  readonly message: string;
}

/** A problem at its place in a configuration file, as an offset. */
export interface ConfigProblem {
  readonly at: number;
  readonly message: string;
}

/**
 * Reads what a user, an editor or a file says. What is wrong is reported and left out, the rest counts. `ruleIds` are
 * the rules there are.
 */
export function readSettings(
  value: unknown,
  ruleIds: readonly string[],
): { readonly stated: StatedSettings; readonly problems: readonly SettingsProblem[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      stated: {},
      problems: [{ path: [], message: 'an object with settings was expected: { "rules": { … } }' }],
    };
  }
  const faults = faultsOf(value, ruleIds);
  const rest = faults.reduceRight<object>((kept, { path }) => without(kept, path), value);
  const parsed = statedSchema.safeParse(rest);
  const stated = parsed.success ? parsed.data : {};
  return {
    stated: Object.fromEntries(Object.entries(stated).filter(([name]) => name in rest)),
    problems: faults,
  };
}

/** Reads the text of a `tickmark.config.json`. Nothing is stated by a text that is not JSON. */
export function readConfig(
  text: string,
  ruleIds: readonly string[],
): { readonly stated: StatedSettings; readonly problems: readonly ConfigProblem[] } {
  const json = readJson(text);
  if ('problem' in json) return { stated: {}, problems: [{ at: json.at, message: `not valid JSON: ${json.problem}` }] };
  const { stated, problems } = readSettings(withoutSchema(json.value), ruleIds);
  return { stated, problems: problems.map(({ path, message }) => ({ at: json.placeOf(path).start, message })) };
}

/** One desk's settings from several hands, the later ones stronger; levels of rules are taken rule by rule. */
export function mergeSettings(...layers: readonly StatedSettings[]): Settings {
  return layers.reduce<Settings>(
    (merged, layer) => ({ ...merged, ...layer, rules: { ...merged.rules, ...layer.rules } }),
    DEFAULT_SETTINGS,
  );
}

const statedSchema = settingsSchema.partial();

function faultsOf(value: object, ruleIds: readonly string[]): readonly SettingsProblem[] {
  const issues = settingsSchema.safeParse(value).error?.issues ?? [];
  const faults = issues.flatMap((issue) => faultsOfIssue(issue, value));
  const rules: unknown = 'rules' in value ? value.rules : undefined;
  if (typeof rules !== 'object' || rules === null) return faults;
  for (const id of Object.keys(rules)) {
    if (ruleIds.includes(id) || faults.some(({ path }) => path[1] === id)) continue;
    faults.push({ path: ['rules', id], message: `"${id}" is not a rule${suggestion(id, ruleIds)}` });
  }
  return faults;
}

function faultsOfIssue(issue: z.core.$ZodIssue, value: object): SettingsProblem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `"${key}" is not a setting${suggestion(key, Object.keys(settingsSchema.shape))}`,
    }));
  }
  const name = path.join('.');
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map((each) => `"${String(each)}"`).join(', ');
    const found = path.reduce<unknown>((at, step) => Object(at)[step], value);
    const guess = typeof found === 'string' ? suggestion(found, issue.values.map(String)) : '';
    return [{ path, message: `"${name}" must be one of ${allowed}${guess}` }];
  }
  if (issue.code === 'invalid_type') {
    return [{ path, message: `"${name}" must be ${EXPECTED[issue.expected] ?? issue.expected}` }];
  }
  return [{ path, message: `"${name}": ${issue.message}` }];
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: [ … ]',
  record: 'an object: { … }',
  object: 'an object: { … }',
};

/** A copy without the part at the path. */
function without(value: object, [step, ...rest]: JsonPath): object {
  if (step === undefined) return value;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const inner: unknown = Reflect.get(copy, step);
  if (rest.length > 0 && typeof inner === 'object' && inner !== null) Reflect.set(copy, step, without(inner, rest));
  else if (Array.isArray(copy)) copy.splice(Number(step), 1);
  else Reflect.deleteProperty(copy, step);
  return copy;
}

/** Editors find a file's schema by this key; it is no setting. */
function withoutSchema(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? without(value, ['$schema']) : value;
}
