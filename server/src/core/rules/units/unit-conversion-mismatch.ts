import type { Amount } from '../../claims/amounts.js';
import { hasTwoUnits, pairsOf } from '../../claims/pairs/pairs.js';
import { conversionsOf, isMisconverted } from '../conversions.js';
import { changed, quoted, reckonedWith, shownValue } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'unit-conversion-mismatch',
  group: 'units',
  scope: 'sentence',
  needs: { figures: 2, kinds: ['measure', 'duration', 'money', 'cardinal'], glance: hasTwoUnits },
  severity: 'warning',
  summary: 'A measure and its conversion that do not agree, such as “10 miles (25 km)”.',
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
      if (
        (first.kind === 'money' && first.unit !== second.unit) ||
        TEMPERATURES.has(first.unit ?? '') ||
        !isMisconverted(first, second)
      )
        continue;
      const doubt = isLoose === true ? { isDoubtful: true as const } : {};
      const [there, back] = [converted(first, second), converted(second, first)];
      const edits = there === undefined ? [] : changed(context, second, there);
      const backEdits = back === undefined ? [] : changed(context, first, back);
      yield {
        start,
        end,
        ...doubt,
        message: there === undefined || first.kind === 'duration' ? 'ranges' : 'mismatch',
        data: {
          first: quoted(context, first),
          second: quoted(context, second),
          computed: there === undefined ? '' : shownValue(context, second, there),
          reverse: back === undefined ? '' : shownValue(context, first, back),
        },
        related: reckonedWith(context, first, second),
        fixes: [
          ...(edits.length === 0 ? [] : [{ fix: 'second' as const, edits }]),
          ...(backEdits.length === 0 ? [] : [{ fix: 'first' as const, edits: backEdits }]),
        ],
      };
    }
  },
});

const TEMPERATURES: ReadonlySet<string> = new Set(['celsius', 'fahrenheit', 'kelvin']);

function converted(from: Amount, to: Amount): number | undefined {
  if (from.value === null || to.value === null || from.unit === null || to.unit === null) return undefined;
  return conversionsOf(from.value, from, to)[0];
}
