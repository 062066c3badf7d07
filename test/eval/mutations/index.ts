import { ARITHMETIC } from './arithmetic.js';
import { DATES } from './dates.js';
import { GEOGRAPHY } from './geography.js';
import { HYGIENE } from './hygiene.js';
import { INCOMPLETE_FIGURES } from './incomplete-figures.js';
import { MONEY } from './money.js';
import type { Mutation } from './mutation.js';
import { NAMES } from './names.js';
import { RANGES } from './ranges.js';
import { SOURCING } from './sourcing.js';
import { STYLE } from './style.js';
import { UNITS } from './units.js';

/** What is planted, by the groups of the rules. */
export const MUTATIONS: readonly Mutation[] = [
  ...INCOMPLETE_FIGURES,
  ...ARITHMETIC,
  ...UNITS,
  ...MONEY,
  ...DATES,
  ...RANGES,
  ...NAMES,
  ...GEOGRAPHY,
  ...HYGIENE,
  ...SOURCING,
  ...STYLE,
];
