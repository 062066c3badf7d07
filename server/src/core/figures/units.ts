import { UNITS } from '../../../data/units.js';
import { createPhrases, type Phrases } from './phrases.js';
import type { Reader } from './reader.js';

/** Long names that are other words in news ("two bars"). */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  'bar bars stone stones bit bits gray grays tesla teslas henry henrys weber webers newton newtons siemens atmosphere atmospheres chain cup cups therm therms parsec gray becquerel point points karat calorie-it mole moles'.split(
    ' ',
  ),
);

/** Short names that are other words or letters; a single letter counts only glued to its digits (`isLetterUnit`). */
const OTHER_SHORTS: ReadonlySet<string> = new Set(
  'G in t tn pt c bu CM CD ct kt Pt K deg rad A Ω F H S T Wb C B N lb-force ac st bar dr qt Da cd lx fm am kt Mt Gt MN'.split(
    ' ',
  ),
);

const OTHER_NAMES: readonly (readonly [string, string])[] = [
  ['carat', 'carat'],
  ['carats', 'carat'],
  ['sq km', 'square-kilometer'],
  ['sq. km', 'square-kilometer'],
  ['km2', 'square-kilometer'],
  ['m2', 'square-meter'],
  ['sq m', 'square-meter'],
  ['sq. m', 'square-meter'],
  ['sq ft', 'square-foot'],
  ['sq. ft', 'square-foot'],
  ['sq mi', 'square-mile'],
  ['kph', 'kilometer-per-hour'],
  ['kmh', 'kilometer-per-hour'],
  ['km/hr', 'kilometer-per-hour'],
  ['kilometers an hour', 'kilometer-per-hour'],
  ['kilometres an hour', 'kilometer-per-hour'],
  ['miles an hour', 'mile-per-hour'],
  ['kilo', 'kilogram'],
  ['kilos', 'kilogram'],
  ['kgs', 'kilogram'],
  ['lbs', 'pound'],
  ['kms', 'kilometer'],
  ['metric tonnes', 'tonne'],
  ['metric tonne', 'tonne'],
  ['short tons', 'ton'],
  ['long tons', 'ton'],
  ['celsius', 'celsius'],
  ['fahrenheit', 'fahrenheit'],
  ['centigrade', 'celsius'],
  ['deg c', 'celsius'],
  ['deg f', 'fahrenheit'],
  ['degrees c', 'celsius'],
  ['degrees f', 'fahrenheit'],
  ['degrees centigrade', 'celsius'],
  ['px', 'pixel'],
  ['°', 'degree'],
  ['deg', 'degree'],
  ['° celsius', 'celsius'],
  ['° fahrenheit', 'fahrenheit'],
  ['° c', 'celsius'],
  ['° f', 'fahrenheit'],
  ['centigrate', 'celsius'],
  ['celcius', 'celsius'],
  ['degrees celcius', 'celsius'],
  ['farenheit', 'fahrenheit'],
  ['degrees farenheit', 'fahrenheit'],
  ['degree celsius', 'celsius'],
  ['degree fahrenheit', 'fahrenheit'],
  ['degree c', 'celsius'],
  ['degree f', 'fahrenheit'],
  ['sq kms', 'square-kilometer'],
  ['sq metres', 'square-meter'],
  ['sq meters', 'square-meter'],
  ['sq feet', 'square-foot'],
  ['sq miles', 'square-mile'],
  ['square kms', 'square-kilometer'],
  ['cu ft', 'cubic-foot'],
  ['cu m', 'cubic-meter'],
  ['m3', 'cubic-meter'],
  ['km3', 'cubic-kilometer'],
  ['cm2', 'square-centimeter'],
  ['cm3', 'cubic-centimeter'],
  ['cc', 'cubic-centimeter'],
  ['acre foot', 'acre-foot'],
  ['acre feet', 'acre-foot'],
  ['mls', 'milliliter'],
  ['cms', 'centimeter'],
  ['mms', 'millimeter'],
  ['yds', 'yard'],
  ['gals', 'gallon'],
  ['ozs', 'ounce'],
  ['mcg', 'microgram'],
  ['kmph', 'kilometer-per-hour'],
  ['watt hour', 'watt-hour'],
  ['watt hours', 'watt-hour'],
  ['bpd', 'barrel-per-day'],
  ['tpd', 'tonne-per-day'],
  ['sq mile', 'square-mile'],
  ['sq foot', 'square-foot'],
  ['sq meter', 'square-meter'],
  ['sq metre', 'square-meter'],
  ['m/s2', 'meter-per-square-second'],
  ['m/s^2', 'meter-per-square-second'],
  ['litres per 100 km', 'liter-per-100-kilometer'],
  ['liters per 100 km', 'liter-per-100-kilometer'],
  ['l/100km', 'liter-per-100-kilometer'],
  ['amp', 'ampere'],
  ['amps', 'ampere'],
  ['milliamps', 'milliampere'],
  ['btu', 'british-thermal-unit'],
  ['btus', 'british-thermal-unit'],
  ['rpm', 'revolution-per-minute'],
  ['revolutions per minute', 'revolution-per-minute'],
  ['decibel', 'decibel'],
  ['decibels', 'decibel'],
  ['dpi', 'dot-per-inch'],
  ['dots per inch', 'dot-per-inch'],
  ['sqm', 'square-meter'],
  ['sqft', 'square-foot'],
  ['square ft', 'square-foot'],
  ['square km', 'square-kilometer'],
  ['cubic ft', 'cubic-foot'],
  ['m^2', 'square-meter'],
  ['km^2', 'square-kilometer'],
  ['m^3', 'cubic-meter'],
  ['cm^3', 'cubic-centimeter'],
  ['fl. oz', 'fluid-ounce'],
  ['gb', 'gigabyte'],
  ['khz', 'kilohertz'],
  ['mhz', 'megahertz'],
  ['ghz', 'gigahertz'],
  ['kwh', 'kilowatt-hour'],
  ['karat', 'karat'],
  ['micron', 'micrometer'],
  ['microns', 'micrometer'],
  ['ug', 'microgram'],
  ['bhp', 'horsepower'],
  ['kts', 'knot'],
  ['minute of arc', 'arc-minute'],
  ['minutes of arc', 'arc-minute'],
  ['second of arc', 'arc-second'],
  ['seconds of arc', 'arc-second'],
];

/** Case matters in these. */
const LETTERS: readonly (readonly [string, string])[] = [
  ['KB', 'kilobyte'],
  ['Wh', 'watt-hour'],
  ['dB', 'decibel'],
  ['Nm', 'newton-meter'],
  ['N·m', 'newton-meter'],
  ['kbps', 'kilobit-per-second'],
  ['Mbps', 'megabit-per-second'],
  ['Gbps', 'gigabit-per-second'],
  ['Tbps', 'terabit-per-second'],
  ['EB', 'exabyte'],
  ['t', 'tonne'],
  ['rad', 'radian'],
  ...['', '° ', 'deg ', 'degree ', 'degrees '].flatMap((degrees): [string, string][] => [
    [`${degrees}C`, 'celsius'],
    [`${degrees}F`, 'fahrenheit'],
  ]),
];

/** A unit of a desk's own, as "bushel of oats": what one of it is in a CLDR unit. */
export interface OwnUnit {
  readonly id: string;
  readonly names: readonly string[];
  readonly unit: string;
  readonly factor: number;
}

/** A desk's own units, by their names and by their ids. */
export interface OwnUnits {
  readonly names: Phrases<string>;
  readonly byId: ReadonlyMap<string, OwnUnit>;
}

/** Undefined where there are none, so that nothing is looked for. Names in small letters stand for capital ones too. */
export function createOwnUnits(units: readonly OwnUnit[]): OwnUnits | undefined {
  if (units.length === 0) return undefined;
  const named = units.flatMap((unit) =>
    unit.names.map((name) => ({ name, value: unit.id, exact: name !== name.toLowerCase() })),
  );
  return { names: createPhrases(named), byId: new Map(units.map((unit) => [unit.id, unit])) };
}

/** The unit whose name begins at the token: a desk's own, or one of CLDR. */
export function unitNameAt(reader: Reader, index: number): ReturnType<Phrases<string>['match']> {
  return reader.ownUnits?.names.match(reader, index) ?? UNIT_NAMES.match(reader, index);
}

/** Names after the number: "kilometers", "km", "square miles", "km/h". Times and percentages are read elsewhere. */
const UNIT_NAMES = createPhrases<string>(names());

function* names(): Generator<{ name: string; value: string; exact?: boolean }> {
  for (const [name, value] of OTHER_NAMES) yield { name, value };
  for (const [name, value] of LETTERS) yield { name, value, exact: true };
  for (const [id, , , , , long, short] of UNITS) {
    for (const name of long) {
      if (!OTHER_WORDS.has(name)) yield { name, value: id };
      // Beside "US gal", which keeps its case.
      if (name.startsWith('US ')) yield { name, value: id, exact: true };
      if (/grams?$/.test(name)) yield { name: name.replace(/gram(s?)$/, 'gramme$1'), value: id };
    }
    for (const name of short) if (!OTHER_SHORTS.has(name)) yield { name, value: id, exact: true };
  }
}

const SIZED: ReadonlySet<string> = new Set(['meter', 'square-meter', 'cubic-meter', 'kilogram']);
const OTHER_SINGULARS: ReadonlySet<string> = new Set('foot yard pound ton knot'.split(' '));

/** First words of lengths, areas, volumes and masses in the singular, but for those that say other things ("a foot in the door"). */
export const SINGULAR_UNITS: readonly string[] = [
  ...new Set([
    ...UNITS.filter(([, base]) => SIZED.has(base))
      .flatMap(([, , , , , long]) => long.filter((name) => !/(?:s|feet)$/.test(name) && !OTHER_WORDS.has(name)))
      .map((name) => name.toLowerCase().split(/[^a-z]/)[0] as string),
    ...'kilo ml lb kg km mg cm mm'.split(' '),
  ]),
].filter((word) => !OTHER_SINGULARS.has(word));

/** What one of the unit is in base units, and of which system it is; undefined for units that no factor converts. */
export function unitSize(
  id: string,
): { readonly base: string; readonly factor: number; readonly isMetric: boolean } | undefined {
  return SIZES.get(id);
}

/** The CLDR unit of an amount of one unit for one of another: "kilometer" and "hour" are a kilometer-per-hour; undefined where it has none. */
export function compoundUnit(unit: string, per: string): string | undefined {
  const id = `${unit}-per-${per}`;
  return COMPOUNDS.has(id) ? id : undefined;
}

/** Days are rates of their own: "barrels per day". */
const COMPOUNDS: ReadonlySet<string> = new Set(
  [...UNITS.map(([id]) => id), ...LETTERS.map(([, id]) => id)].filter((id) => id.includes('-per-')),
);

const METRIC: ReadonlySet<string> = new Set(['si', 'metric', 'prefixable']);

const SIZES = new Map(
  UNITS.flatMap(
    ([id, base, factor, offset, systems]): [string, { base: string; factor: number; isMetric: boolean }][] =>
      offset === 0 && !Number.isNaN(factor)
        ? [[id, { base, factor, isMetric: systems.split(' ').some((system) => METRIC.has(system)) }]]
        : [],
  ),
);
