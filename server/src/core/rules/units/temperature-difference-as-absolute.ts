import { pairsOf } from '../../claims/pairs/pairs.js';
import { disagree } from '../../claims/reckon.js';
import { isAboutDifference, isMisconverted, temperatureDifference } from '../conversions.js';
import { changed, quoted, reckonedWith, shownValue } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'temperature-difference-as-absolute',
  group: 'units',
  scope: 'sentence',
  needs: { figures: 2, kinds: ['measure'], words: '( [ or' },
  severity: 'error',
  summary: 'A difference of temperatures converted as a temperature, such as “2C (35.6F) warmer”.',
  messages: { absolute: 'A difference of {first} is {computed}: “{second}” is the temperature {first}.' },
  fixes: { difference: { title: 'Change “{second}” to {computed}' } },
  *check(context) {
    for (const { first, second, start, end } of pairsOf(context)) {
      const difference = temperatureDifference(first, second);
      if (difference?.low == null || difference.high === null || first.value === null) continue;
      if (!isAboutDifference(context, first, second)) continue;
      if (isMisconverted(first, second) || !disagree(difference, second)) continue;
      const value = (difference.low + difference.high) / 2;
      yield {
        start,
        end,
        message: 'absolute',
        data: {
          first: quoted(context, first),
          second: quoted(context, second),
          computed: shownValue(context, second, value),
        },
        related: reckonedWith(context, first, second),
        fixes: [{ fix: 'difference', edits: changed(context, second, value) }],
      };
    }
  },
});
