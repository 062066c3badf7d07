import { type Span, shifted } from '../../text/span.js';
import { markAt, tokensOf } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'missing-house-conversion',
  group: 'money',
  scope: 'document',
  severity: 'off',
  summary: 'A foreign currency that the article never converts, as “18.8 billion rubles”.',
  messages: { never: 'The article never says what “{sum}” is in dollars, euros or pounds.' },
  fixes: {},
  *check(context) {
    const first = new Map<string, Span & { readonly sum: string }>();
    const converted = new Set<string>();
    for (const { start, value } of foreignOf(context)) {
      for (const { unit, isConverted, sum, ...span } of value) {
        if (isConverted) converted.add(unit);
        else if (!first.has(unit)) first.set(unit, { ...shifted({ start: span.start, end: span.end }, start), sum });
      }
    }
    for (const [unit, { sum, ...span }] of first) {
      if (!converted.has(unit)) yield { ...span, message: 'never', data: { sum } };
    }
  },
});

/** Sums in other currencies than dollars, euros and pounds, and whether a bracket converts them. */
const foreignOf = perParagraph({ kinds: ['money'] }, ({ tokens, figures }) =>
  figures.flatMap((figure, index) => {
    const { kind, unit, start, end } = figure;
    if (kind !== 'money' || unit === null || HOUSE.has(unit) || figure.given.value === 'missing') return [];
    const { first, last } = tokensOf(tokens, figure);
    const [before, after] = [figures[index - 1], figures[index + 1]];
    const isBefore = markAt(tokens, last + 1) === '(' && HOUSE.has(after?.unit ?? '');
    const isAfter = markAt(tokens, first - 1) === '(' && HOUSE.has(before?.unit ?? '');
    return [{ start, end, unit, isConverted: isBefore || isAfter, sum: tokens.text.slice(start, end) }];
  }),
);

const HOUSE: ReadonlySet<string> = new Set(['USD', 'EUR', 'GBP']);
