import { hasTwoCurrencies, pairsOf } from '../../claims/pairs/pairs.js';
import { disagree, widened } from '../../claims/reckon.js';
import { ratio } from '../../figures/compare.js';
import type { Interval } from '../../figures/interval.js';
import { quoted, reckonedWith } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'currency-rate-implausible',
  group: 'money',
  scope: 'sentence',
  needs: { figures: 2, kinds: ['money'], glance: hasTwoCurrencies },
  severity: 'information',
  summary: 'A sum and its conversion at a rate that the two currencies never had, as in “$1.8bn (£9.4m)”.',
  messages: {
    rate: 'By “{first}” and “{second}” 1 {to} would be {rate} {from}; since {since} it has been {low} to {high}.',
  },
  fixes: {},
  *check(context) {
    for (const { first, second, start, end } of pairsOf(context)) {
      if (first.value === null || second.value === null) continue;
      const [from, to] = (first.unit ?? '') < (second.unit ?? '') ? [first, second] : [second, first];
      const known = RATES.get(`${from.unit} ${to.unit}`);
      const rate = ratio(from, to);
      if (known === undefined || rate === undefined || !disagree(rate, widened(known, ROOM))) continue;
      // Before that the rates were fixed, and others.
      if (context.figures.some(({ parts }) => parts?.year !== undefined && parts.year < known.since)) continue;
      yield {
        start,
        end,
        message: 'rate',
        data: {
          first: quoted(context, first),
          second: quoted(context, second),
          from: from.unit ?? '',
          to: to.unit ?? '',
          rate: Number(((from.value ?? 0) / (to.value ?? 1)).toPrecision(3)),
          since: known.since,
          low: known.low ?? '',
          high: known.high ?? '',
        },
        related: reckonedWith(context, first, second),
      };
    }
  },
});

interface Known extends Interval {
  readonly since: number;
}

/** How much of a currency a dollar was at least and at most since a year, rounded outwards; of those that were not made anew. */
const PER_DOLLAR = [
  ['BRL', 1.5, 6.4, 1999],
  ['CLP', 400, 1060, 1997],
  ['COP', 1500, 5200, 1999],
  ['CZK', 14, 43, 1993],
  ['DKK', 4.6, 9.2, 1987],
  ['HKD', 7.7, 7.9, 1984],
  ['HUF', 140, 450, 1996],
  ['IDR', 6500, 17500, 1999],
  ['ILS', 2.8, 5, 1996],
  ['KES', 50, 165, 1993],
  ['KRW', 650, 2000, 1980],
  ['MXN', 7, 26, 1995],
  ['MYR', 2.4, 4.9, 1980],
  ['NGN', 75, 1750, 1999],
  ['NOK', 4.9, 12, 1985],
  ['PHP', 24, 60, 1992],
  ['PKR', 50, 310, 1999],
  ['PLN', 2, 5.2, 1995],
  ['RUB', 20, 122, 1999],
  ['SAR', 3.7, 3.8, 1987],
  ['SEK', 4, 11.4, 1978],
  ['SGD', 1.2, 2.3, 1978],
  ['THB', 24, 57, 1985],
  ['TRY', 1.1, 45, 2005],
  ['TWD', 24, 41, 1978],
  ['UAH', 4, 46, 1999],
  ['ZAR', 3, 20, 1993],
] as const;

/** How much of the first currency one of the second was at least and at most, rounded outwards. */
const RATES: Map<string, Known> = new Map(
  (
    [
      ['GBP USD', 0.37, 0.96, 1972],
      ['EUR USD', 0.62, 1.22, 1999],
      ['EUR GBP', 1.01, 1.76, 1999],
      ['AUD USD', 0.66, 2.1, 1972],
      ['CAD USD', 0.9, 1.62, 1972],
      ['NZD USD', 0.66, 2.56, 1972],
      ['CHF USD', 0.7, 4.4, 1971],
      ['JPY USD', 75, 360, 1971],
      ['GBP JPY', 0.0011, 0.0087, 1980],
      ['EUR JPY', 0.0056, 0.0113, 1999],
      ['CNY USD', 1.5, 8.8, 1981],
      ['INR USD', 7.2, 100, 1972],
    ] as const
  ).map(([pair, low, high, since]): [string, Known] => [pair, { low, high, since }]),
);
for (const [code, low, high, since] of PER_DOLLAR) {
  const isFirst = code < 'USD';
  RATES.set(
    isFirst ? `${code} USD` : `USD ${code}`,
    isFirst ? { low, high, since } : { low: rounded(1 / high), high: rounded(1 / low), since },
  );
}

/** In three digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** No day of those years is this far outside. */
const ROOM = 0.2;
