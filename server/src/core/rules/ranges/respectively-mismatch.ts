import { respectiveIn } from '../../claims/lists/respective.js';
import { spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'respectively-mismatch',
  group: 'ranges',
  scope: 'sentence',
  needs: { words: 'respectively' },
  severity: 'information',
  summary: '“Respectively” between lists of two lengths, as “Ann, Eve and Ida came first and second respectively”.',
  messages: { mismatch: '“Respectively” pairs {things} with {values}.' },
  fixes: {},
  *check(context) {
    const { tokens } = context;
    const found = respectiveIn(context);
    if (found === undefined) return;
    const { at, things, values } = found;
    yield {
      ...spanOf(tokens, at),
      message: 'mismatch',
      data: { things: things.items, values: values.items },
      related: [things, values].map(({ first, last, items }) => ({
        ...spanOf(tokens, first, last),
        message: `There are ${items}.`,
      })),
    };
  },
});
