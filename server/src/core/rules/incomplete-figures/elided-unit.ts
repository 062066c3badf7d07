import { CURRENCIES } from '../../../../data/currencies.js';
import type { FigureKind } from '../../figures/figure.js';
import { quoted } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'elided-unit',
  group: 'incomplete-figures',
  scope: 'sentence',
  needs: { figures: 1, kinds: ['money'] },
  severity: 'hint',
  summary: 'A sum that takes its currency from the sum before, as “18.8 billion rubles in 2022, 16.6 billion in 2023”.',
  messages: { elided: '“{sum}” is taken to be {currency}, as the sum before.' },
  fixes: { expand: { title: 'Write “{sum} {currency}”' } },
  *check(context) {
    for (const figure of context.figures) {
      const { start, end, kind, given, unit } = figure;
      if (kind !== MONEY || given.unit !== 'inherited' || given.value === 'missing' || unit === null) continue;
      const currency = NAMES.get(unit);
      if (currency === undefined || figure.value === null) continue;
      yield {
        start,
        end,
        message: 'elided',
        data: { sum: quoted(context, figure), currency },
        fixes: [{ fix: 'expand', edits: [{ start: end, end, newText: ` ${currency}` }] }],
      };
    }
  },
});

const MONEY: FigureKind = 'money';

/** The plural of each currency as news writes it: its last word. */
const NAMES: ReadonlyMap<string, string> = new Map(
  CURRENCIES.map(([code, , other]) => [code, other.slice(other.lastIndexOf(' ') + 1).toLowerCase()]),
);
