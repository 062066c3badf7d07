import type { Amount, SentenceFacts } from '../claims/amounts.js';
import { scaleAfterNumber } from '../claims/scales/scales.js';
import type { Interval } from '../figures/interval.js';
import { wordList } from '../segment/lexicon.js';
import { TokenKind } from '../segment/tokens.js';

/** How much of the currency `from` one `to` was at least and at most since a year, rounded outwards; undefined where it is not known. */
export function rateOf(from: string | null, to: string | null): Known | undefined {
  const [a, b] = [PER_DOLLAR.get(from ?? ''), PER_DOLLAR.get(to ?? '')];
  if (a === undefined || b === undefined) return undefined;
  return (
    RATES.get(`${from} ${to}`) ?? {
      low: rounded(a.low / b.high),
      high: rounded(a.high / b.low),
      since: Math.max(a.since, b.since),
    }
  );
}

/**
 * What else may be meant by a name that is read as the currency: "rupees" are of five countries, and "pounds" of six; "£" is
 * not. The currency stands first.
 */
export function currenciesLike({ unit, figure: { given } }: Amount): readonly (string | null)[] {
  return unit === 'GBP' && given.unit !== 'inferred' ? [unit] : [unit, ...(LIKE.get(unit ?? '') ?? [])];
}

/** "300 pounds" and "4 million rupees": of a country that is not named with it. */
export function isOfSeveral({ tokens }: SentenceFacts, { last }: Amount): boolean {
  if (SHARED.get(tokens, last) === undefined) return false;
  return tokens.kind[last - 1] === TokenKind.number || scaleAfterNumber(tokens, last - 1) !== undefined;
}

const SHARED = wordList('pound pounds rupee rupees franc francs');

const LIKE: ReadonlyMap<string, readonly string[]> = new Map([
  ['INR', ['LKR', 'MUR', 'NPR', 'PKR']],
  ['GBP', ['EGP', 'LBP', 'SDG', 'SSP', 'SYP']],
  ['CHF', ['BEF', 'FRF', 'RWF', 'XAF', 'XOF']],
]);

/** "more than $300,000 (21 million taka)": about so much. */
export function closed({ value, low, high }: Amount): Interval {
  const beside = (value as number) * ABOUT;
  return { low: low ?? (value as number) - beside, high: high ?? (value as number) + beside };
}

const ABOUT = 0.1;

interface Known {
  readonly low: number;
  readonly high: number;
  readonly since: number;
}

/**
 * How much of a currency a dollar was at least and at most since a year, rounded outwards; of those that were not made anew
 * and whose official rate is the one that is paid.
 */
const PER_DOLLAR: ReadonlyMap<string, Known> = new Map(
  (
    [
      ['AED', 3.6, 3.7, 1980],
      ['AFN', 42, 105, 2003],
      ['AMD', 290, 600, 1995],
      ['ATS', 9.3, 25, 1973],
      ['AUD', 0.66, 2.1, 1972],
      ['AZN', 0.77, 1.75, 2006],
      ['BDT', 24, 130, 1984],
      ['BEF', 27, 70, 1973],
      ['BGN', 1.2, 2.4, 1999],
      ['BOB', 3.5, 7, 1992],
      ['BRL', 1.5, 6.4, 1999],
      ['BWP', 1.8, 15, 1990],
      ['CAD', 0.9, 1.62, 1972],
      ['CHF', 0.7, 4.4, 1971],
      ['CLP', 400, 1060, 1997],
      ['CNY', 1.5, 8.8, 1981],
      ['COP', 1500, 5200, 1999],
      ['CRC', 100, 720, 1991],
      ['CZK', 14, 43, 1993],
      ['DEM', 1.3, 3.3, 1972],
      ['DKK', 4.6, 9.2, 1987],
      ['DOP', 11, 66, 1992],
      ['DZD', 20, 150, 1992],
      ['EEK', 9.5, 19, 1993],
      ['EGP', 3, 52, 1991],
      ['ESP', 55, 210, 1973],
      ['ETB', 5, 170, 1993],
      ['EUR', 0.62, 1.22, 1999],
      ['FIM', 3.3, 7.2, 1977],
      ['FRF', 3.9, 10.8, 1972],
      ['GBP', 0.37, 0.96, 1972],
      ['GEL', 1.2, 3.6, 1996],
      ['GHS', 0.9, 17, 2008],
      ['GTQ', 4.8, 8.5, 1991],
      ['HKD', 7.7, 7.9, 1984],
      ['HNL', 5, 27, 1991],
      ['HRK', 4.3, 9.3, 1995],
      ['HUF', 140, 450, 1996],
      ['IDR', 6500, 17500, 1999],
      ['IEP', 0.4, 1.2, 1979],
      ['ILS', 2.8, 5, 1996],
      ['INR', 7.2, 100, 1972],
      ['IQD', 1100, 2200, 2003],
      ['ISK', 50, 155, 1989],
      ['ITL', 550, 2400, 1972],
      ['JMD', 20, 170, 1992],
      ['JOD', 0.65, 0.72, 1991],
      ['JPY', 75, 360, 1971],
      ['KES', 50, 165, 1993],
      ['KHR', 2300, 4500, 1994],
      ['KRW', 650, 2000, 1980],
      ['KWD', 0.25, 0.35, 1976],
      ['KZT', 50, 560, 1995],
      ['LKR', 45, 380, 1993],
      ['LBP', 500, 110_000, 1990],
      ['LTL', 2.2, 4.1, 1994],
      ['LVL', 0.44, 0.66, 1994],
      ['MAD', 7, 12.5, 1985],
      ['MOP', 7.7, 8.3, 1984],
      ['MUR', 14, 50, 1989],
      ['MXN', 7, 26, 1995],
      ['MYR', 2.4, 4.9, 1980],
      ['MZN', 18, 82, 2007],
      ['NAD', 2.8, 20, 1993],
      ['NGN', 75, 1750, 1999],
      ['NLG', 1.5, 3.6, 1972],
      ['NOK', 4.9, 12, 1985],
      ['NPR', 40, 150, 1993],
      ['NZD', 0.66, 2.56, 1972],
      ['PEN', 2.1, 4.3, 1995],
      ['PGK', 0.85, 4.5, 1990],
      ['PHP', 24, 60, 1992],
      ['PKR', 50, 310, 1999],
      ['PLN', 2, 5.2, 1995],
      ['PTE', 22, 240, 1973],
      ['PYG', 1800, 8300, 1994],
      ['QAR', 3.6, 3.7, 1980],
      ['RON', 2, 5.2, 2006],
      ['RSD', 48, 125, 2003],
      ['RUB', 20, 122, 1999],
      ['RWF', 130, 1500, 1994],
      ['SAR', 3.7, 3.8, 1987],
      ['SDG', 2, 3500, 2007],
      ['SEK', 4, 11.4, 1978],
      ['SGD', 1.2, 2.3, 1978],
      ['SKK', 17, 52, 1993],
      ['SSP', 2.9, 7000, 2011],
      ['SYP', 11, 15_000, 1990],
      ['THB', 24, 57, 1985],
      ['TND', 0.85, 3.5, 1990],
      ['TRY', 1.1, 45, 2005],
      ['TTD', 5.4, 7, 1993],
      ['TWD', 24, 41, 1978],
      ['TZS', 400, 2850, 1993],
      ['UAH', 4, 46, 1999],
      ['UGX', 900, 4000, 1993],
      ['USD', 1, 1, 0],
      ['UYU', 3, 48, 1993],
      ['VND', 10_000, 27_000, 1991],
      ['XAF', 400, 800, 1994],
      ['XOF', 400, 800, 1994],
      ['ZAR', 3, 20, 1993],
      ['ZMW', 4.5, 30, 2013],
    ] as const
  ).map(([code, low, high, since]): [string, Known] => [code, { low, high, since }]),
);

/** Pairs of which more is known than what each was to the dollar: how much of the first one of the second was. */
const RATES: ReadonlyMap<string, Known> = new Map([
  ['EUR GBP', { low: 1.01, high: 1.76, since: 1999 }],
  ['EUR JPY', { low: 0.0056, high: 0.0113, since: 1999 }],
  ['GBP JPY', { low: 0.0011, high: 0.0087, since: 1980 }],
]);

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
