import { hasTwoUnits, pairsOf } from '../../claims/pairs/pairs.js';
import { disagree, widened } from '../../claims/reckon.js';
import { conversionsOf, isAboutDifference, isMisconverted, temperatureDifference } from '../conversions.js';
import { changed, quoted, reckonedWith, shownValue } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'temperature-conversion-mismatch',
  group: 'units',
  scope: 'sentence',
  needs: { figures: 2, kinds: ['measure'], glance: hasTwoUnits },
  severity: 'warning',
  summary: 'A temperature and its conversion that do not agree, such as “30C (68F)”.',
  messages: {
    mismatch: '“{first}” is {computed}, not “{second}”.',
    ranges: '“{first}” and “{second}” are not the same.',
  },
  fixes: {
    second: { title: 'Change “{second}” to {computed}' },
    first: { title: 'Change “{first}” to {reverse}' },
  },
  *check(context) {
    for (const { first, second, start, end, isLoose } of pairsOf(context)) {
      const difference = temperatureDifference(first, second);
      if (difference === undefined) continue;
      // Differences convert without the 32; where they stand, temperature-difference-as-absolute speaks.
      // Nothing is so much less warm: "minus 40C (minus 72F)".
      const isAbsolute = first.value !== null && first.value < 0;
      if (!isMisconverted(first, second) || (!isAbsolute && !disagree(difference, second))) continue;
      const isDifference = isAboutDifference(context, first, second);
      if (isDifference && (first.value === null || !disagree(widened(difference, ROUGHLY), second))) continue;
      const doubt = isLoose === true || isDifference ? { isDoubtful: true as const } : {};
      if (first.value === null || second.value === null) {
        const data = { first: quoted(context, first), second: quoted(context, second) };
        yield { start, end, message: 'ranges', data, ...doubt, related: reckonedWith(context, first, second) };
        continue;
      }
      const times = first.unit === 'celsius' ? 1.8 : 1 / 1.8;
      const there = isDifference ? first.value * times : conversionsOf(first.value, first, second)[0];
      const back = isDifference ? second.value / times : conversionsOf(second.value, second, first)[0];
      if (there === undefined || back === undefined) continue;
      yield {
        start,
        end,
        ...doubt,
        message: 'mismatch',
        data: {
          first: quoted(context, first),
          second: quoted(context, second),
          computed: shownValue(context, second, there),
          reverse: shownValue(context, first, back),
        },
        related: reckonedWith(context, first, second),
        fixes: [
          { fix: 'second', edits: changed(context, second, there) },
          { fix: 'first', edits: changed(context, first, back) },
        ],
      };
    }
  },
});

/** A difference is rounded more than a temperature, as a part of it. */
const ROUGHLY = 0.1;
