import { CURRENCIES } from '../../../data/currencies.js';
import { createPhrases } from './phrases.js';

/** What a currency's name or sign says: the ISO 4217 code (null if several currencies are called so) and the part of it. */
export interface CurrencyName {
  readonly code: string | null;
  /** 1, or 0.01 for cents and pence. */
  readonly part: number;
}

/** Signs before or after the amount, as single characters. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ...CURRENCIES.flatMap(([code, , , , narrow, current]): [string, string][] =>
    current === 1 && /^[^\p{L}\p{N}.]$/u.test(narrow) ? [[narrow, code]] : [],
  ),
  ['$', 'USD'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
]);

/** Letters glued to the dollar sign: "US$", "HK$". */
export const DOLLAR_PREFIXES: ReadonlyMap<string, string> = new Map([
  ...CURRENCIES.flatMap(([code, , , symbol]): [string, string][] =>
    /^[A-Z]+\$$/.test(symbol) ? [[symbol.slice(0, -1), code]] : [],
  ),
  ...CURRENCIES.flatMap(([code, one]): [string, string][] => (/dollar/i.test(one) ? [[code, code]] : [])),
  // What CLDR's English does not abbreviate.
  ['US', 'USD'],
  ['U.S.', 'USD'],
  ['C', 'CAD'],
  ['Cdn', 'CAD'],
  ['AU', 'AUD'],
  ['S', 'SGD'],
  ['SG', 'SGD'],
  ['Mex', 'MXN'],
  ['MX', 'MXN'],
  ['MXN', 'MXN'],
  ['CLP', 'CLP'],
  ['COP', 'COP'],
  ['ARS', 'ARS'],
  ['U.S', 'USD'],
]);

/** Letters before another sign: "GB£20 million", "JP¥500", "IR£3". */
export const SIGN_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['GB£', 'GBP'],
  ['GBP£', 'GBP'],
  ['UK£', 'GBP'],
  ['GB#', 'GBP'],
  ['UK#', 'GBP'],
  ['IR£', 'IEP'],
  ['JP¥', 'JPY'],
  ['JPY¥', 'JPY'],
  ['CN¥', 'CNY'],
  ['CNY¥', 'CNY'],
  ['RMB¥', 'CNY'],
  ['GH¢', 'GHS'],
  ['GH₵', 'GHS'],
]);

/** ISO 4217 codes, and the abbreviations that stand where a code would. */
export const CURRENCY_CODES: ReadonlyMap<string, string> = new Map([
  ...CURRENCIES.flatMap(([code, , , , , current]): [string, string][] =>
    // Without codes that are English words in capitals.
    current === 1 && !['ALL', 'TOP'].includes(code) ? [[code, code]] : [],
  ),
  ['Rs', 'INR'],
  ['RM', 'MYR'],
  ['RMB', 'CNY'],
  ['DM', 'DEM'],
  ['Tk', 'BDT'],
  ['KSh', 'KES'],
  ['Ksh', 'KES'],
  // Not of ISO 4217, but in the place that it leaves for such.
  ['BTC', 'XBT'],
  ['XBT', 'XBT'],
]);

/** Codes that are no English words, as careless copy has them. */
export function isLowerCode(text: string): boolean {
  return LOWER_CODES.has(text);
}

const LOWER_CODES: ReadonlySet<string> = new Set(
  'usd eur gbp jpy aud cad chf cny rmb hkd nzd sgd krw inr brl mxn sek nok dkk pln zar'.split(' '),
);

/** "MUSD", "KSEK": thousands and millions as Nordic and other reports have them. */
export const SCALED_CODES: ReadonlyMap<string, { readonly code: string; readonly scale: number }> = new Map(
  [...CURRENCY_CODES].flatMap(([name, code]): [string, { code: string; scale: number }][] =>
    name !== code
      ? []
      : [
          [`M${code}`, { code, scale: 1e6 }],
          [`K${code}`, { code, scale: 1e3 }],
        ],
  ),
);

/** A currency, the digits glued to it, and a scale: "USD115", "Rs20", "RM5m", "N186 billion", "KSh300,000". */
export const GLUED_CODE = /^([A-Z]{3}|Rs|RM|Sh|Tk|[RNKP])(\d+)(k|mn?|bn?|tn|)$/i;

/** Letters that stand where a sign would, and null where several currencies are written so: the kwacha and the kina. */
export const CURRENCY_LETTERS: ReadonlyMap<string, string | null> = new Map([
  ['R', 'ZAR'],
  ['N', 'NGN'],
  ['K', null],
  ['P', null],
  ['SH', null],
  ['KSH', 'KES'],
  ['NKR', 'NOK'],
  ['SKR', 'SEK'],
  ['DKR', 'DKK'],
  ['USH', 'UGX'],
  ['TSH', 'TZS'],
  ['TK', 'BDT'],
]);

/** The currency that a bare noun means where several share it. */
const MEANT: Readonly<Record<string, string>> = {
  dollar: 'USD',
  ruble: 'RUB',
  rupee: 'INR',
  euro: 'EUR',
  yuan: 'CNY',
  franc: 'CHF',
  peseta: 'ESP',
  guilder: 'NLG',
};

/** Nouns of currencies that are other English words: only their full names count. */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  'pound won real reais mark som sum lek gold unit units rights right dram lev leu convertible point yen-old cent'.split(
    ' ',
  ),
);

const PARTS: readonly (readonly [string, string | null, number])[] = [
  ['cent', 'USD', 0.01],
  ['cents', 'USD', 0.01],
  ['euro cents', 'EUR', 0.01],
  ['US cents', 'USD', 0.01],
  ['Canadian cents', 'CAD', 0.01],
  ['Australian cents', 'AUD', 0.01],
  ['pence', 'GBP', 0.01],
  ['penny', 'GBP', 0.01],
  ['kopeck', 'RUB', 0.01],
  ['kopecks', 'RUB', 0.01],
  ['kopeks', 'RUB', 0.01],
  ['pennies', 'USD', 0.01],
  ['dime', 'USD', 0.1],
  ['dimes', 'USD', 0.1],
  ['nickels', 'USD', 0.05],
  ['kopiyka', 'UAH', 0.01],
  ['kopiykas', 'UAH', 0.01],
  ['sens', 'MYR', 0.01],
  ['paise', 'INR', 0.01],
  ['paisa', 'INR', 0.01],
  ['groszy', 'PLN', 0.01],
  ['fen', 'CNY', 0.01],
  ['centavo', null, 0.01],
  ['centavos', null, 0.01],
  ['centime', null, 0.01],
  ['centimes', null, 0.01],
  ['fils', null, 0.01],
  ['øre', null, 0.01],
  ['öre', 'SEK', 0.01],
  ['¢', 'USD', 0.01],
];

const OTHER_NAMES: readonly (readonly [string, string | null])[] = [
  ['cfa franc', null],
  ['cfa francs', null],
  ['fcfa', null],
  ['pounds sterling', 'GBP'],
  ['pound sterling', 'GBP'],
  ['sterling', 'GBP'],
  ['u.s. dollar', 'USD'],
  ['u.s. dollars', 'USD'],
  ['american dollars', 'USD'],
  ['canadian dollars', 'CAD'],
  ['dlrs', 'USD'],
  ['buck', 'USD'],
  ['bucks', 'USD'],
  ['renminbi', 'CNY'],
  ['swiss francs', 'CHF'],
  ['shekel', 'ILS'],
  ['shekels', 'ILS'],
  ['zlotys', 'PLN'],
  ['forints', 'HUF'],
  ['hryvnias', 'UAH'],
  ['reais', 'BRL'],
  ['brazilian reals', 'BRL'],
  ['us dlrs', 'USD'],
  ['british pounds', 'GBP'],
  ['chinese renminbi', 'CNY'],
  ['korean won', 'KRW'],
  ['taiwan dollars', 'TWD'],
  ['taiwanese dollars', 'TWD'],
  ['israeli shekels', 'ILS'],
  ['emirati dirhams', 'AED'],
  ['swedish crowns', 'SEK'],
  ['norwegian crowns', 'NOK'],
  ['danish crowns', 'DKK'],
  ['czech crowns', 'CZK'],
  ['kroner', null],
  ['kronor', 'SEK'],
  ['crowns', null],
  ['deutschmarks', 'DEM'],
  ['deutsche marks', 'DEM'],
  ['german marks', 'DEM'],
  ['finnish markka', 'FIM'],
  ['bitcoin', 'XBT'],
  ['bitcoins', 'XBT'],
  ['元', 'CNY'],
  ['円', 'JPY'],
  ['원', 'KRW'],
];

/** Names after the amount: "rubles", "US dollars", "cents". */
export const CURRENCY_NAMES = createPhrases<CurrencyName>(names());

function* names(): Generator<{ name: string; value: CurrencyName }> {
  for (const [name, code, part] of PARTS) yield { name, value: { code, part } };
  for (const [name, code] of OTHER_NAMES) yield { name, value: { code, part: 1 } };
  const today = new Map<string, Set<string>>();
  const former = new Map<string, Set<string>>();
  for (const [code, one, other, , , current] of CURRENCIES) {
    // "tugrik" and "ringgit" have a plural without -s in CLDR, and one with it in news.
    for (const name of [one, other, /[aeiouxzs]$/i.test(one) ? one : `${one}s`]) {
      const lower = name.toLowerCase();
      if (!lower.includes(' ')) {
        if (current === 1 && !OTHER_WORDS.has(lower)) yield { name: lower, value: { code, part: 1 } };
        continue;
      }
      yield { name: lower, value: { code, part: 1 } };
      if (lower.includes('ruble')) yield { name: lower.replace('ruble', 'rouble'), value: { code, part: 1 } };
      const noun = lower.slice(lower.lastIndexOf(' ') + 1);
      if (code.startsWith('X') || OTHER_WORDS.has(noun) || OTHER_WORDS.has(noun.replace(/s$/, ''))) continue;
      const owners = current === 1 ? today : former;
      const codes = owners.get(noun) ?? new Set<string>();
      owners.set(noun, codes.add(code));
    }
  }
  for (const [noun, codes] of [...today, ...former]) {
    const single = noun.replace(/s$/, '');
    const only = codes.size === 1 ? ([...codes][0] as string) : null;
    const value = { code: MEANT[single] ?? only, part: 1 };
    yield { name: noun, value };
    if (noun.startsWith('ruble')) yield { name: noun.replace('ruble', 'rouble'), value };
  }
}
