import type { Amount } from '../../claims/amounts.js';
import { hasTwoCurrencies, pairsOf } from '../../claims/pairs/pairs.js';
import { disagree, widened } from '../../claims/reckon.js';
import { ratio } from '../../figures/compare.js';
import type { Interval } from '../../figures/interval.js';
import { closed, currenciesLike, rateOf } from '../exchange.js';
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
      const known = rateOf(from.unit, to.unit);
      const rate = ratio(closed(from), closed(to));
      if (known === undefined || rate === undefined || !disagree(rate, widened(known, ROOM))) continue;
      if (mayBeOthers(from, to, rate)) continue;
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
          low: known.low,
          high: known.high,
        },
        related: reckonedWith(context, first, second),
      };
    }
  },
});

/** "2 million rupees ($15,000)" is a rate of Nepal's. */
function mayBeOthers(from: Amount, to: Amount, rate: Interval): boolean {
  return currenciesLike(from).some((one) =>
    currenciesLike(to).some((other) => {
      const known = rateOf(one, other);
      return known !== undefined && !disagree(rate, widened(known, ROOM));
    }),
  );
}

/** No day of those years is this far outside. */
const ROOM = 0.2;
