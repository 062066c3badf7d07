import { isWord } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { spanOf, tokensOf } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'percent-style',
  group: 'style',
  scope: 'document',
  severity: 'off',
  summary: 'Percentages written in two ways in one article, as “5%” and “5 per cent”.',
  messages: { mixed: 'Most percentages of this article are written with “{other}”.' },
  fixes: {},
  *check(context) {
    const places = new Map<string, Span[]>();
    for (const { start, value } of formsOf(context)) {
      for (const { form, ...span } of value) {
        const known = places.get(form) ?? [];
        places.set(form, known);
        known.push(shifted({ start: span.start, end: span.end }, start));
      }
    }
    const [usual, ...rarer] = [...places].sort(([, a], [, b]) => b.length - a.length);
    if (usual === undefined) return;
    for (const [, spans] of rarer) {
      for (const span of spans) yield { ...span, message: 'mixed', data: { other: usual[0] } };
    }
  },
});

/** "%", "percent" or "per cent" behind each percentage. */
const formsOf = perParagraph({ kinds: ['percent'] }, ({ tokens, figures }) =>
  figures.flatMap((figure) => {
    if (figure.kind !== 'percent' || figure.unit !== 'percent') return [];
    const { last } = tokensOf(tokens, figure);
    const first = isWord(tokens, last, 'cent') ? last - 1 : last;
    const span = spanOf(tokens, first, last);
    return [{ ...span, form: tokens.text.slice(span.start, span.end).toLowerCase().replace(/\s+/, ' ') }];
  }),
);
