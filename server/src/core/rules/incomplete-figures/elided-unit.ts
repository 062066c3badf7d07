import { CURRENCIES } from '../../../../data/currencies.js';
import type { Figure } from '../../figures/figure.js';
import { quoted } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'elided-unit',
  group: 'incomplete-figures',
  scope: 'sentence',
  needs: { kinds: ['money'], figure: isElided },
  severity: 'hint',
  summary: 'A sum that takes its currency from the sum before, as “18.8 billion rubles in 2022, 16.6 billion in 2023”.',
  messages: { elided: '“{sum}” is taken to be {currency}, as the sum before.' },
  fixes: { expand: { title: 'Write “{sum} {currency}”' } },
  *check(context) {
    for (const figure of context.figures) {
      const { start, end } = figure;
      if (!isElided(figure)) continue;
      const currency = NAMES.get(figure.unit ?? '');
      if (currency === undefined) continue;
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

function isElided({ kind, given, value }: Figure): boolean {
  return kind === 'money' && given.unit === 'inherited' && given.value !== 'missing' && value !== null;
}

/** The plural of each currency as news writes it: its last word. */
const NAMES: ReadonlyMap<string, string> = new Map(
  CURRENCIES.map(([code, , other]) => [code, other.slice(other.lastIndexOf(' ') + 1).toLowerCase()]),
);
