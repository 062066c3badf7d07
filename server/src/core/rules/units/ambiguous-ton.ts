import { type Span, shifted } from '../../text/span.js';
import { markAt, tokensOf } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'ambiguous-ton',
  group: 'units',
  scope: 'document',
  severity: 'hint',
  summary: 'Tons in an article that has tonnes, as “5 tons and 6 tonnes”.',
  messages: { which: '“{weight}”: tonnes, or the ton of 907 or 1,016 kilograms? The article has tonnes too.' },
  fixes: {},
  *check(context) {
    const read = tonsOf(context);
    if (!read.some(({ value }) => value.hasTonnes)) return;
    for (const { start, value } of read) {
      for (const { weight, ...span } of value.tons)
        yield { ...shifted({ start: span.start, end: span.end }, start), message: 'which', data: { weight } };
    }
  },
});

const tonsOf = perParagraph({ kinds: ['measure'] }, ({ tokens, figures }) => {
  const tons: (Span & { readonly weight: string })[] = [];
  let hasTonnes = false;
  for (const figure of figures) {
    if (figure.kind !== 'measure') continue;
    const { start, end, unit } = figure;
    const { first, last } = tokensOf(tokens, figure);
    // "5 tonnes (5.5 tons)", "5.5 tons (5 tonnes)": said to be two.
    const isPaired = markAt(tokens, first - 1) === '(' || markAt(tokens, last + 1) === '(';
    if (unit === 'tonne') hasTonnes ||= !isPaired;
    else if (unit === 'ton' && !isPaired) tons.push({ start, end, weight: tokens.text.slice(start, end) });
  }
  return { tons, hasTonnes };
});
