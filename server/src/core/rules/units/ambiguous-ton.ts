import type { Figure } from '../../figures/figure.js';
import type { Tokens } from '../../segment/tokens.js';
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
    if (read.length === 0 || !tonnesOf(context).some(({ value }) => value)) return;
    for (const { start, value } of read) {
      for (const { weight, ...span } of value)
        yield { ...shifted({ start: span.start, end: span.end }, start), message: 'which', data: { weight } };
    }
  },
});

const tonsOf = perParagraph({ figure: ({ unit }) => unit === 'ton' }, ({ tokens, figures }) => {
  const tons: (Span & { readonly weight: string })[] = [];
  for (const figure of figures) {
    const { start, end, unit } = figure;
    if (unit === 'ton' && !isPaired(tokens, figure)) tons.push({ start, end, weight: tokens.text.slice(start, end) });
  }
  return tons;
});

const tonnesOf = perParagraph({ figure: ({ unit }) => unit === 'tonne' }, ({ tokens, figures }) =>
  figures.some((figure) => figure.unit === 'tonne' && !isPaired(tokens, figure)),
);

/** "5 tonnes (5.5 tons)", "5.5 tons (5 tonnes)": said to be two. */
function isPaired(tokens: Tokens, figure: Figure): boolean {
  const { first, last } = tokensOf(tokens, figure);
  return markAt(tokens, first - 1) === '(' || markAt(tokens, last + 1) === '(';
}
