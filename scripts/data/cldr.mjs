/**
 * Writes server/data/currencies.ts and server/data/units.ts from the Unicode CLDR packages.
 * Run anew after raising their version: `npm install --prefix scripts/data && node scripts/data/cldr.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const packages = new URL('node_modules/', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, packages), 'utf8'));
const { version } = read('cldr-core/package.json');

/** Times have readers of their own; the rest are no units that news states, or words that mean something else there. */
const LEFT_OUT =
  /^(duration|concentr(?!-(?:karat|mole|part-per-))|coordinate|light-solar|graphics-(em|dot)|length-(point|chain|rod|rin|sun|shaku|ken|jo|ri|earth|solar)|mass-(fun|slug|grain|dalton|earth|solar)|area-(bu|se|cho)|volume-(drop|dram|jigger|pinch|cup-|kosaji|osaji|shaku|sai|to-jp|koku|.*-metric|.*-imperial)|speed-(beaufort|light)|temperature-generic|angle-(revolution|steradian)|pressure-(ofhg|gasoline)|10p|1024p|per$|times$|power\d)/;
const SI = {
  kilo: 3,
  mega: 6,
  giga: 9,
  tera: 12,
  peta: 15,
  hecto: 2,
  deci: -1,
  centi: -2,
  milli: -3,
  micro: -6,
  nano: -9,
  pico: -12,
  femto: -15,
  atto: -18,
  exa: 18,
  zetta: 21,
};

/** Units that news and papers state with prefixes, and CLDR's list of names has without. */
const PREFIXED = {
  'length-meter': 'femto atto',
  'mass-gram': 'nano',
  'mass-tonne': 'kilo mega giga',
  'mass-ton': 'kilo mega giga',
  'volume-liter': 'micro',
  'electric-volt': 'kilo mega milli micro',
  'electric-ampere': 'kilo micro',
  'electric-ohm': 'kilo mega',
  'electric-farad': 'micro nano pico',
  'power-watt': 'tera micro',
  'energy-joule': 'mega giga tera peta',
  'energy-electronvolt': 'kilo mega giga tera',
  'energy-kilowatt-hour': 'mega giga tera',
  'force-newton': 'kilo mega',
  'frequency-hertz': 'tera',
  'pressure-pascal': 'giga',
  'digital-byte': 'exa zetta',
  'energy-sievert': 'milli micro',
  'energy-becquerel': 'kilo mega giga tera',
};

write('currencies', currencies(), {
  name: 'CURRENCIES',
  type: 'readonly (readonly [code: string, one: string, other: string, symbol: string, narrow: string, current: 0 | 1])[]',
  comment:
    'ISO 4217 code, English name of one and of many, symbol, narrow symbol (empty if none), 1 if legal tender today.',
});
write('units', units(), {
  name: 'UNITS',
  type: 'readonly (readonly [id: string, base: string, factor: number, offset: number, systems: string, long: readonly string[], short: readonly string[]])[]',
  comment:
    'CLDR identifier, base unit, factor and offset to it (NaN if there is no linear conversion), systems of measurement, English long names, short names (case matters in these).',
});

function currencies() {
  const names = read('cldr-numbers-full/main/en/currencies.json').main.en.numbers.currencies;
  const { region } = read('cldr-core/supplemental/currencyData.json').supplemental.currencyData;
  const current = new Set();
  for (const periods of Object.values(region)) {
    for (const period of periods) {
      for (const [code, { _to, _tender }] of Object.entries(period)) {
        if (_to === undefined && _tender !== 'false') current.add(code);
      }
    }
  }
  return Object.entries(names)
    .filter(([code, name]) => !code.startsWith('XX') && name['displayName-count-other'] !== undefined)
    .filter(([, name]) => !/[()]/.test(name.displayName))
    .map(([code, name]) => [
      code,
      name['displayName-count-one'] ?? name.displayName,
      name['displayName-count-other'],
      name.symbol === code ? '' : (name.symbol ?? ''),
      name['symbol-alt-narrow'] ?? '',
      current.has(code) ? 1 : 0,
    ]);
}

function units() {
  const { unitConstants, convertUnits } = read('cldr-core/supplemental/units.json').supplemental;
  const value = evaluator(unitConstants);
  const locales = ['en', 'en-GB', 'en-CA', 'en-AU'].map(
    (locale) => read(`cldr-units-full/main/${locale}/units.json`).main[locale].units,
  );
  const rows = [];
  for (const key of Object.keys(locales[0].long)) {
    const id = key.slice(key.indexOf('-') + 1);
    if (locales[0].long[key]['unitPattern-count-other'] === undefined || LEFT_OUT.test(key)) continue;
    const names = (width) => [...new Set(locales.flatMap((locale) => namesOf(locale[width][key])))];
    const conversion = conversionOf(id, convertUnits, value);
    rows.push([
      id,
      conversion.base,
      conversion.factor,
      conversion.offset,
      conversion.systems,
      names('long'),
      names('short'),
    ]);
    const row = rows.at(-1);
    for (const prefix of PREFIXED[key]?.split(' ') ?? []) rows.push(prefixed(row, prefix, locales[0]));
  }
  return rows;
}

/** The row of "kilovolt" from that of "volt", or of "megawatt-hour" from that of "kilowatt-hour"; names of several words ("metric tons") take no prefix. */
function prefixed([id, base, factor, , systems, long, short], prefix, { long: inWords, short: inSigns }) {
  const key = `10p${SI[prefix]}`;
  const isKilo = id.startsWith('kilo');
  const join = (pattern, name, kilo) => pattern.replace('{0}', isKilo ? name.slice(kilo.length) : name);
  return [
    `${prefix}${isKilo ? id.slice(4) : id}`,
    base,
    Number((factor * 10 ** (SI[prefix] - (isKilo ? SI.kilo : 0))).toPrecision(12)),
    0,
    systems,
    long
      .filter((name) => isKilo || !name.includes(' '))
      .map((name) => join(inWords[key].unitPrefixPattern, name, 'kilo')),
    short.filter((name) => name.length <= 3).map((name) => join(inSigns[key].unitPrefixPattern, name, 'k')),
  ];
}

function namesOf(entry) {
  if (entry === undefined) return [];
  return Object.entries(entry)
    .filter(([key]) => key.startsWith('unitPattern'))
    .map(([, pattern]) => pattern.replace('{0}', '').trim());
}

/** A unit of the table, or a compound of such (`kilometer-per-hour`, `square-mile`), against base units. */
function conversionOf(id, table, value) {
  if (table[id] !== undefined) {
    const { _special, _baseUnit, _factor = '1', _offset = '0', _systems = [] } = table[id];
    const linear = _special === undefined;
    return {
      base: _baseUnit,
      factor: linear ? value(_factor) : Number.NaN,
      offset: linear ? value(_offset) : Number.NaN,
      systems: [_systems].flat().join(' '),
    };
  }
  if (id === 'watt-hour') return { ...conversionOf('joule', table, value), factor: 3600 };
  const [over, under] = id.split('-per-');
  if (under !== undefined) {
    const [a, b] = [conversionOf(over, table, value), conversionOf(under, table, value)];
    const systems = a.systems.split(' ').filter((system) => b.systems.split(' ').includes(system));
    return { base: `${a.base}-per-${b.base}`, factor: a.factor / b.factor, offset: 0, systems: systems.join(' ') };
  }
  for (const [prefix, power] of [
    ['square-', 2],
    ['cubic-', 3],
  ]) {
    if (!id.startsWith(prefix)) continue;
    const of = conversionOf(id.slice(prefix.length), table, value);
    return { ...of, base: `${prefix}${of.base}`, factor: of.factor ** power };
  }
  for (const [prefix, power] of Object.entries(SI)) {
    if (!id.startsWith(prefix)) continue;
    const of = conversionOf(id.slice(prefix.length), table, value);
    return { ...of, factor: of.factor * 10 ** power };
  }
  return { base: id, factor: Number.NaN, offset: Number.NaN, systems: '' };
}

/** CLDR's expressions: numbers and constants multiplied; what stands after the one `/` is the divisor. */
function evaluator(constants) {
  const ofConstant = (name) => {
    const { _value } = constants[name];
    return value(_value);
  };
  const value = (expression) => {
    const [over, under] = expression.split('/').map((side) =>
      side.split('*').reduce((product, part) => {
        const name = part.trim();
        return product * (Number.isNaN(Number(name)) ? ofConstant(name) : Number(name));
      }, 1),
    );
    return over / (under ?? 1);
  };
  return (expression) => Number(value(expression).toPrecision(12));
}

function write(file, rows, { name, type, comment }) {
  const lines = rows.map((row) => `  ${JSON.stringify(row).replaceAll('null', 'Number.NaN')},`);
  const text = `// Made by scripts/data/cldr.mjs from Unicode CLDR ${version} (Unicode-3.0 licence). Do not edit.\n\n/** ${comment} */\nexport const ${name}: ${type} = [\n${lines.join('\n')}\n];\n`;
  writeFileSync(new URL(`../../server/data/${file}.ts`, import.meta.url), text);
}
