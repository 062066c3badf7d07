import { oversizedOf, SIZE_CUES } from '../../claims/scales/sizes.js';
import { quoted } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'implausible-size',
  group: 'units',
  scope: 'sentence',
  needs: { kinds: ['measure', 'cardinal'], words: () => SIZE_CUES },
  severity: 'information',
  summary:
    'A weight, a height, a speed or a room far beyond the largest of its sort, as “The stadium seats 45 million”.',
  messages: {
    size: '“{figure}” is beyond any {thing} that is known: {most} would be very much.',
    speed: '“{figure}” in that time: {most} would be very fast for what is “{thing}”.',
  },
  fixes: {},
  *check(context) {
    for (const { amount, thing, most, of: message } of oversizedOf(context)) {
      const { start, end } = amount;
      yield { start, end, message, data: { figure: quoted(context, amount), thing, most } };
    }
  },
});
