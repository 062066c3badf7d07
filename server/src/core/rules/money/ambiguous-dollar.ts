import type { Figure } from '../../figures/figure.js';
import { type Span, shifted } from '../../text/span.js';
import { markAt, tokensOf } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { quoted } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'ambiguous-dollar',
  group: 'money',
  scope: 'document',
  severity: 'hint',
  summary: 'A bare “$” in an article that has dollars of another country, as “C$5m and later $6m”.',
  messages: { which: '“{sum}”: of which country? The article has {other} too.' },
  fixes: { us: { title: 'Write “US$”' } },
  *check(context) {
    const other = othersOf(context)[0]?.value;
    if (other === undefined) return;
    for (const { start, facts, value } of bareOf(context)) {
      for (const sum of value) {
        const at = shifted(sum, start);
        yield {
          ...at,
          message: 'which',
          data: { sum: quoted(facts, sum), other },
          fixes: [{ fix: 'us', edits: [{ start: at.start, end: at.start, newText: 'US' }] }],
        };
      }
    }
  },
});

/** The first sum that says it is of another country's dollars, as it is written. Most articles have none. */
const othersOf = perParagraph({ figure: isOther }, ({ tokens, figures }) => {
  const other = figures.find(isOther);
  return other && quoted({ tokens }, other);
});

/** Sums with nothing but "$"; in brackets behind another sum it is the conversion, and the house's own. */
const bareOf = perParagraph({ kinds: ['money'] }, ({ tokens, figures }) => {
  const bare: Span[] = [];
  for (const figure of figures) {
    if (figure.kind !== 'money' || figure.unit !== 'USD') continue;
    const { start, end } = figure;
    const { first } = tokensOf(tokens, figure);
    if (markAt(tokens, first) === '$' && markAt(tokens, first - 1) !== '(') bare.push({ start, end });
  }
  return bare;
});

function isOther({ kind, unit }: Figure): boolean {
  return kind === 'money' && unit !== null && OTHERS.has(unit);
}

const OTHERS: ReadonlySet<string> = new Set('CAD AUD NZD HKD SGD TWD JMD FJD BBD TTD BSD BZD NAD LRD'.split(' '));
