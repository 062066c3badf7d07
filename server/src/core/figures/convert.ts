import { UNITS } from '../../../data/units.js';

/** A measure in the unit that the other system of measures has for such sizes; undefined where there is none. */
export function convert(value: number, unit: string): { value: number; unit: string } | undefined {
  const to = COUNTERPARTS.get(unit);
  const converted = to === undefined ? undefined : convertTo(value, unit, to);
  return to === undefined || converted === undefined ? undefined : { value: converted, unit: to };
}

/** The units of the other systems that are printed beside this one. */
export function counterpartsOf(unit: string): readonly string[] {
  return [...COUNTERPARTS].flatMap(([from, to]) => (from === unit ? [to] : to === unit ? [from] : []));
}

/** A measure in another unit; undefined where the two do not measure the same sort of thing. */
export function convertTo(value: number, unit: string, to: string): number | undefined {
  const [from, other] = [FACTORS.get(unit), FACTORS.get(to)];
  if (from === undefined || other === undefined || from.base !== other.base) return undefined;
  return (value * from.factor + from.offset - other.offset) / other.factor;
}

const FACTORS = new Map(UNITS.map(([id, base, factor, offset]) => [id, { base, factor, offset }]));

/** What CLDR has no factor for, or in a base of its own. */
for (const [id, like, factor] of [
  ['pound-force-per-square-inch', 'bar', 6894.757293167586],
  ['inch-ofhg', 'bar', 3386.389],
  ['acre-foot', 'cubic-meter', 1233.48184],
] as const) {
  const base = FACTORS.get(like)?.base;
  if (base !== undefined) FACTORS.set(id, { base, factor, offset: 0 });
}

/** Seconds in the units of time that are always as long. */
export const SECONDS: ReadonlyMap<string, number> = new Map([
  ['second', 1],
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
  ['week', 604_800],
]);

/** Which of the two systems of measures a unit is of; undefined for those of both and of neither. */
export function systemOf(unit: string): 'metric' | 'customary' | undefined {
  return SYSTEMS.get(unit);
}

const SYSTEMS: ReadonlyMap<string, 'metric' | 'customary'> = new Map(
  UNITS.flatMap(([id, , , , systems]) => {
    const isCustomary = /\b(?:ussystem|uksystem)\b/.test(systems);
    const isMetric = /\b(?:metric|prefixable)\b/.test(systems);
    return isCustomary === isMetric ? [] : [[id, isMetric ? 'metric' : 'customary'] as const];
  }),
);

const PAIRS: readonly (readonly [metric: string, customary: string])[] = [
  ['kilometer', 'mile'],
  ['meter', 'foot'],
  ['centimeter', 'inch'],
  ['square-kilometer', 'square-mile'],
  ['square-meter', 'square-foot'],
  ['hectare', 'acre'],
  ['cubic-meter', 'cubic-foot'],
  ['liter', 'gallon'],
  ['kilogram', 'pound'],
  ['gram', 'ounce'],
  ['tonne', 'ton'],
  ['kilometer-per-hour', 'mile-per-hour'],
  ['celsius', 'fahrenheit'],
  ['kilowatt', 'horsepower'],
  ['cubic-kilometer', 'cubic-mile'],
];

const COUNTERPARTS: ReadonlyMap<string, string> = new Map([
  ...PAIRS.flatMap(([metric, customary]): [string, string][] => [
    [metric, customary],
    [customary, metric],
  ]),
  ['millimeter', 'inch'],
  ['yard', 'meter'],
  ['nautical-mile', 'kilometer'],
  ['knot', 'kilometer-per-hour'],
  ['stone', 'kilogram'],
  ['pint', 'liter'],
  ['quart', 'liter'],
  ['fluid-ounce', 'milliliter'],
  ['barrel', 'liter'],
  ['cubic-yard', 'cubic-meter'],
  ['pound-force-per-square-inch', 'bar'],
]);
