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
]);

/** ISO 4217 codes, and the abbreviations that stand where a code would. */
export const CURRENCY_CODES: ReadonlyMap<string, string> = new Map([
  ...CURRENCIES.flatMap(([code, , , , , current]): [string, string][] =>
    // Codes of metals, funds and tests, and codes that are English words.
    current === 1 && !code.startsWith('X') && !['ALL', 'TOP', 'TRY', 'MOP'].includes(code) ? [[code, code]] : [],
  ),
  ['Rs', 'INR'],
  ['RMB', 'CNY'],
  ['DM', 'DEM'],
]);

/** The currency that a bare noun means where several share it. */
const MEANT: Readonly<Record<string, string>> = { dollar: 'USD', ruble: 'RUB', euro: 'EUR', yuan: 'CNY', franc: 'CHF' };

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
  ['pence', 'GBP', 0.01],
  ['penny', 'GBP', 0.01],
  ['kopeck', 'RUB', 0.01],
  ['kopecks', 'RUB', 0.01],
  ['kopeks', 'RUB', 0.01],
];

const OTHER_NAMES: readonly (readonly [string, string])[] = [
  ['pounds sterling', 'GBP'],
  ['pound sterling', 'GBP'],
  ['sterling', 'GBP'],
  ['u.s. dollar', 'USD'],
  ['u.s. dollars', 'USD'],
  ['american dollars', 'USD'],
  ['canadian dollars', 'CAD'],
  ['dlrs', 'USD'],
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
];

/** Names after the amount: "rubles", "US dollars", "cents". */
export const CURRENCY_NAMES = createPhrases<CurrencyName>(names());

function* names(): Generator<{ name: string; value: CurrencyName }> {
  for (const [name, code, part] of PARTS) yield { name, value: { code, part } };
  for (const [name, code] of OTHER_NAMES) yield { name, value: { code, part: 1 } };
  const today = new Map<string, Set<string>>();
  const former = new Map<string, Set<string>>();
  for (const [code, one, other, , , current] of CURRENCIES) {
    for (const name of [one, other]) {
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
