import type { EntityLabel } from '../entities/mention.js';
import type { FigureLabel } from '../figures/figure.js';
import type { Span } from '../text/span.js';

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

/** A desk's labels: its own, or those of a known set. One without a key gets the next digit that is free. */
export function labelsOf(settings: {
  readonly labels: readonly LabelDefinition[];
  readonly labelSet: keyof typeof SETS;
}): readonly LabelDefinition[] {
  if (settings.labels.length === 0) return SETS[settings.labelSet];
  const taken = new Set(settings.labels.map(({ key }) => key));
  const free = '1234567890'
    .split('')
    .filter((digit) => !taken.has(digit))
    .values();
  return settings.labels.map((each) => (each.key === undefined ? { ...each, key: free.next().value } : each));
}

/** The label that an annotation file names at an offset: a string of its own, on one line. */
export function labelAt(
  text: string,
  offset: number,
  labels: readonly LabelDefinition[],
): (LabelDefinition & Span) | undefined {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const start = offset - before.length + before.lastIndexOf('"') + 1;
  const end = text.indexOf('"', offset);
  const label = text.slice(start, Math.max(start, end));
  const known = before.includes('"') ? labels.find((each) => each.label === label) : undefined;
  return known && { ...known, start, end };
}

type KeyAndGuideline = readonly [key: string, guideline: string];

/** OntoNotes 5; the guidelines are short forms of that project's. */
const ONTONOTES: Readonly<Record<EntityLabel | FigureLabel, KeyAndGuideline>> = {
  PERSON: ['p', 'a person, real or not'],
  NORP: ['n', 'a nationality, religious or political group'],
  FAC: ['f', 'a building, road, airport'],
  ORG: ['o', 'a company, authority, institution'],
  GPE: ['g', 'a country, region, city'],
  LOC: ['l', 'a mountain, river, area without a government'],
  PRODUCT: ['r', 'a thing that is made, a vehicle, a weapon'],
  EVENT: ['e', 'a war, storm, match'],
  WORK_OF_ART: ['w', 'the title of a book, film, song'],
  LAW: ['a', 'a named act or treaty'],
  LANGUAGE: ['u', 'a named language'],
  DATE: ['d', 'a day, year, period, age'],
  TIME: ['t', 'a time of day, a duration of hours or less'],
  PERCENT: ['h', 'a percentage'],
  MONEY: ['m', 'an amount of money'],
  QUANTITY: ['q', 'a weight, distance, area'],
  ORDINAL: ['i', 'first, second'],
  CARDINAL: ['c', 'any other number'],
};

const CONLL = {
  PER: ['p', 'a person'],
  ORG: ['o', 'a company, authority, institution, team'],
  LOC: ['l', 'a country, town, mountain, river, building'],
  MISC: ['m', 'another name: a nationality, event, work, product'],
} as const;

/** The sets that annotators know, by the setting's names for them. */
const SETS = { ontonotes: defined(ONTONOTES), conll: defined(CONLL) } as const;

function defined(set: Readonly<Record<string, KeyAndGuideline>>): readonly LabelDefinition[] {
  return Object.entries(set).map(([label, [key, guideline]]) => ({ label, key, guideline }));
}
