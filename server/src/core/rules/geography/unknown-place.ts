import { defineRule } from '../rule.js';

export default defineRule({
  id: 'unknown-place',
  group: 'geography',
  scope: 'document',
  severity: 'off',
  summary: 'A name of a place that the gazetteer does not have.',
  messages: { unknown: 'The gazetteer knows no “{name}”: is it spelt so?' },
  fixes: {},
  *check(context) {
    // Without a gazetteer nothing is known.
    if (context.places.size === 0) return;
    const seen = new Set<number>();
    for (const { start, end, label, chain } of context.mentions) {
      if (label !== 'GPE' || seen.has(chain)) continue;
      seen.add(chain);
      if (context.places.has(chain)) continue;
      const name = context.text.slice(start, end).replace(/\s+/g, ' ');
      yield { start, end, message: 'unknown', data: { name } };
    }
  },
});
