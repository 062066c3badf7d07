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
    const read = dollarsOf(context);
    const other = read.find(({ value }) => value.qualified !== undefined)?.value.qualified;
    if (other === undefined) return;
    for (const { start, facts, value } of read) {
      for (const sum of value.bare) {
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

/** Sums with nothing but "$", and the first that says it is of another country's dollars, as it is written. */
const dollarsOf = perParagraph({ kinds: ['money'] }, ({ tokens, figures }) => {
  const bare: Span[] = [];
  let qualified: string | undefined;
  for (const figure of figures) {
    if (figure.kind !== 'money' || figure.unit === null) continue;
    const { start, end } = figure;
    const { first } = tokensOf(tokens, figure);
    if (OTHERS.has(figure.unit)) qualified ??= quoted({ tokens }, figure);
    // In brackets behind another sum it is the conversion, and the house's own.
    else if (figure.unit === 'USD' && markAt(tokens, first) === '$' && markAt(tokens, first - 1) !== '(')
      bare.push({ start, end });
  }
  return { bare, qualified };
});

const OTHERS: ReadonlySet<string> = new Set('CAD AUD NZD HKD SGD TWD JMD FJD BBD TTD BSD BZD NAD LRD'.split(' '));
