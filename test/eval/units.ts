import { CURRENCIES } from '../../server/data/currencies.js';
import { UNITS } from '../../server/data/units.js';

/** What a peer calls a unit, in our words: any of `units` is right, and a peer's one is `size` of ours. */
export interface UnitName {
  readonly units: readonly (string | null)[];
  readonly size: number;
  readonly per?: string;
}

/** "Kilometre", "Cubic foot", "pound-mass", "US dollar", "EUR", "Dollar", "C". */
export function unitNamed(name: string): UnitName {
  const lower = name.toLowerCase().replaceAll('metre', 'meter').replaceAll('litre', 'liter');
  const [whole = lower, under] = lower.split(' per ');
  const per = under?.replaceAll(' ', '-');
  const known = NAMES[lower];
  if (known !== undefined) return known;
  if (CODES.has(name)) return { units: [name], size: 1 };
  const currency = CURRENCY_NAMES.get(whole);
  if (currency !== undefined) return { units: [currency], size: 1, ...(per === undefined ? {} : { per }) };
  if (per !== undefined) {
    const one = unitNamed(whole);
    const compound = `${one.units[0]}-per-${per}`;
    return IDS.has(compound) ? { units: [compound], size: 1 } : { ...one, per };
  }
  return { units: [lower.replaceAll(' ', '-')], size: 1 };
}

/** What one of unit `from` is in unit `to`: factor and offset; undefined where they measure different things. */
export function conversion(from: string, to: string): ((value: number) => number) | undefined {
  const [a, b] = [FACTORS.get(from), FACTORS.get(to)];
  if (a === undefined || b === undefined || a.base !== b.base) return undefined;
  return (value) => (value * a.factor + a.offset - b.offset) / b.factor;
}

const IDS: ReadonlySet<string> = new Set(UNITS.map(([id]) => id));
const FACTORS = new Map(UNITS.map(([id, base, factor, offset]) => [id, { base, factor, offset }]));
const CODES: ReadonlySet<string> = new Set(CURRENCIES.map(([code]) => code));
const CURRENCY_NAMES: ReadonlyMap<string, string> = new Map(
  CURRENCIES.flatMap(([code, one, other]): [string, string][] => [
    [one.toLowerCase(), code],
    [other.toLowerCase(), code],
  ]),
);
const DOLLARS = CURRENCIES.filter(([, one]) => /dollar/i.test(one)).map(([code]) => code);
const money = (...units: (string | null)[]): UnitName => ({ units: [...units, null], size: 1 });
const plain = (...units: (string | null)[]): UnitName => ({ units, size: 1 });

/** Names that several of ours answer to, and names that CLDR does not have. */
const NAMES: Readonly<Record<string, UnitName>> = {
  dollar: money('USD', ...DOLLARS),
  'dollar per kilogram': { ...money('USD', ...DOLLARS), per: 'kilogram' },
  'united states dollar': plain('USD'),
  'chinese yuan': plain('CNY'),
  'costa rican colón': plain('CRC'),
  'lao kip': plain('LAK'),
  'netherlands guilder': plain('NLG'),
  'pound sterling': plain('GBP'),
  peseta: plain('ESP'),
  rupee: money('INR'),
  franc: money('CHF', 'FRF'),
  sen: { units: ['JPY', 'MYR', null], size: 0.01 },
  bitcoin: plain('XBT', 'BTC'),
  cent: { units: ['USD', 'EUR', null], size: 0.01 },
  dime: { units: ['USD'], size: 0.1 },
  penny: { units: ['GBP', 'USD', null], size: 0.01 },
  pence: { units: ['GBP', 'USD', null], size: 0.01 },
  pound: plain('pound', 'GBP', 'EGP', null),
  'pound-mass': plain('pound'),
  unnamed: plain(null),
  dimensionless: plain(null),
  count: plain(null),
  dozen: { units: [null], size: 12 },
  "baker's dozen": { units: [null], size: 13 },
  gross: { units: [null], size: 144 },
  percentage: plain('percent'),
  f: plain('fahrenheit'),
  c: plain('celsius'),
  'degree celsius': plain('celsius'),
  'degree fahrenheit': plain('fahrenheit'),
  degree: plain('degree', 'celsius', 'fahrenheit', 'generic', null),
  ton: plain('ton', 'tonne', 'metric-ton'),
  'metric ton': plain('tonne', 'metric-ton'),
  ounce: plain('ounce', 'fluid-ounce'),
  'minute of arc': plain('arc-minute'),
  'second of arc': plain('arc-second'),
  'watt hour': plain('watt-hour'),
  'british thermal unit': plain('british-thermal-unit', 'btu'),
  kibibyte: plain('kilobyte', 'kibibyte'),
  age: plain('year', null),
  gigayear: { units: ['year'], size: 1e9 },
  megayear: { units: ['year'], size: 1e6 },
};
