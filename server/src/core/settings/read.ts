import * as z from 'zod';
import { GLOSSARY_RULE_ID } from '../rules/page.js';
import { type JsonPath, readJson } from '../text/json.js';
import { suggestion } from '../text/suggestion.js';
import { configSchema, type Settings, settingsSchema } from './settings.js';

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

/** Reads the settings of an editor. What is wrong is reported and left out, the rest counts. `ruleIds` are the rules there are. */
export function readSettings(value: unknown, ruleIds: readonly string[]): ReadBy<StatedSettings> {
  return readBy(settingsSchema, value, ruleIds);
}

/** Reads the text of a `tickmark.config.json`. Nothing is stated by a text that is not JSON. */
export function readConfig(text: string, ruleIds: readonly string[]): ReadConfig {
  const json = readJson(text);
  if ('problem' in json) {
    const problem = { at: json.at, message: `not valid JSON: ${json.problem}` };
    return { stated: {}, isRoot: false, problems: [problem], undeclared: [] };
  }
  const { stated, problems, undeclared } = readBy(configSchema, withoutSchema(json.value), ruleIds);
  const { root = false, ...settings } = stated;
  return {
    stated: settings,
    isRoot: root,
    problems: problems.map(({ path, message }) => ({ at: json.placeOf(path).start, message })),
    undeclared: undeclared.map(({ id, path, message }) => ({ id, at: json.placeOf(path).start, message })),
  };
}

/** What a configuration file says. */
export interface ReadConfig {
  readonly stated: StatedSettings;
  /** The files of the folders above do not count. */
  readonly isRoot: boolean;
  readonly problems: readonly ConfigProblem[];
  readonly undeclared: readonly Undeclared<ConfigProblem>[];
}

/** A level for a rule of the house that is not declared beside it: a problem unless the settings above declare it. */
export type Undeclared<Problem> = Problem & { readonly id: string };

interface ReadBy<Stated> {
  readonly stated: Stated;
  readonly problems: readonly SettingsProblem[];
  readonly undeclared: readonly Undeclared<SettingsProblem>[];
}

function readBy<Schema extends typeof settingsSchema>(
  schema: Schema,
  value: unknown,
  ruleIds: readonly string[],
): ReadBy<Partial<z.output<Schema>>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      stated: {},
      problems: [{ path: [], message: 'an object with settings was expected: { "rules": { … } }' }],
      undeclared: [],
    };
  }
  const unknown = unknownRules(value, ruleIds);
  const undeclared = unknown.filter(({ id }) => id.startsWith('desk/'));
  const problems = [...faultsOf(schema, value), ...unknown.filter((each) => !undeclared.includes(each))].filter(
    isFirst,
  );
  let rest = problems.reduceRight<object>((kept, { path }) => without(kept, path), value);
  // An item that lacks a part goes as a whole, and what that leaves wrong after it.
  for (let parsed = schema.safeParse(rest); !parsed.success; parsed = schema.safeParse(rest)) {
    const path = present((parsed.error.issues[0]?.path ?? []).map(stepOf), rest);
    rest = path.length === 0 ? {} : without(rest, path);
  }
  const stated = Object.entries(schema.parse(rest)).filter(([name]) => name in rest);
  return { stated: Object.fromEntries(stated) as Partial<z.output<Schema>>, problems, undeclared };
}

/** Not at the place of a problem before it, or inside it. */
function isFirst({ path }: SettingsProblem, index: number, all: readonly SettingsProblem[]): boolean {
  return !all.slice(0, index).some((before) => before.path.every((step, at) => step === path[at]));
}

/** As much of the path as there is. */
function present(path: JsonPath, value: object): JsonPath {
  let at: unknown = value;
  const there = path.findIndex((step) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return true;
    at = Reflect.get(at, step);
    return false;
  });
  return there === -1 ? path : path.slice(0, there);
}

function unknownRules(value: object, builtIn: readonly string[]): readonly Undeclared<SettingsProblem>[] {
  const { rules, overrides, patterns } = value as Record<string, unknown>;
  const own = (Array.isArray(patterns) ? patterns : []).map((pattern) => String(Object(pattern).id));
  const ruleIds = [...builtIn, GLOSSARY_RULE_ID, ...own];
  const lists: [JsonPath, unknown][] = [[['rules'], rules]];
  if (Array.isArray(overrides)) {
    for (const [index, each] of overrides.entries()) lists.push([['overrides', index, 'rules'], Object(each).rules]);
  }
  return lists.flatMap(([path, list]) =>
    Object.keys(typeof list === 'object' && list !== null ? list : {})
      .filter((id) => !ruleIds.includes(id))
      .map((id) => ({ id, path: [...path, id], message: `"${id}" is not a rule${suggestion(id, ruleIds)}` })),
  );
}

function faultsOf(schema: z.ZodType, value: object): readonly SettingsProblem[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.flatMap((issue) => faultsOfIssue(issue, schema, value));
}

function faultsOfIssue(issue: z.core.$ZodIssue, schema: z.ZodType, value: object): SettingsProblem[] {
  const path = issue.path.map(stepOf);
  if (issue.code === 'invalid_union') {
    // One thing or a list of such things: what is wrong is said of what was meant.
    const meant = issue.errors[Array.isArray(valueAt(value, path)) ? 1 : 0] ?? [];
    return meant.flatMap((each) => faultsOfIssue({ ...each, path: [...issue.path, ...each.path] }, schema, value));
  }
  if (issue.code === 'unrecognized_keys') {
    const what = path.length === 0 ? 'a setting' : `known in "${path.join('.')}"`;
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `"${key}" is not ${what}${suggestion(key, membersAt(schema, path))}`,
    }));
  }
  const name = path.join('.');
  const found = valueAt(value, path);
  if (found === undefined) return [{ path, message: `"${name}" is missing` }];
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map((each) => `"${String(each)}"`).join(', ');
    const guess = typeof found === 'string' ? suggestion(found, issue.values.map(String)) : '';
    return [{ path, message: `"${name}" must be one of ${allowed}${guess}` }];
  }
  if (issue.code === 'invalid_type') {
    return [{ path, message: `"${name}" must be ${EXPECTED[issue.expected] ?? issue.expected}` }];
  }
  if (issue.code === 'too_small' && issue.minimum === 1) return [{ path, message: `"${name}" must not be empty` }];
  return [{ path, message: `"${name}": ${issue.message}` }];
}

function valueAt(value: object, path: JsonPath): unknown {
  return path.reduce<unknown>((at, step) => (Object.hasOwn(Object(at), step) ? Object(at)[step] : undefined), value);
}

function stepOf(step: PropertyKey): string | number {
  return typeof step === 'symbol' ? String(step) : step;
}

/** The names of the members that the part of a value at the path can have. */
function membersAt(schema: unknown, [step, ...rest]: JsonPath): readonly string[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    return membersAt(schema.unwrap(), step === undefined ? [] : [step, ...rest]);
  }
  if (schema instanceof z.ZodObject) {
    return step === undefined ? Object.keys(schema.shape) : membersAt(schema.shape[step], rest);
  }
  return schema instanceof z.ZodArray ? membersAt(schema.element, rest) : [];
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
