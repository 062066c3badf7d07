import { type Span, shifted } from '../../text/span.js';
import { markAt, tokensOf } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'mixed-unit-system',
  group: 'units',
  scope: 'document',
  severity: 'off',
  summary: 'Metric and customary measures in one article, neither converted, as “5 miles” and “8 km” elsewhere.',
  messages: { mixed: '“{measure}” is {system}; most measures of this article are not.' },
  fixes: {},
  *check(context) {
    const measures = measuresOf(context).flatMap(({ start, value }) => value.map((each) => shifted(each, start)));
    const metric = measures.filter(({ isMetric }) => isMetric);
    if (metric.length === 0 || metric.length === measures.length) return;
    const isMetricRarer = metric.length * 2 <= measures.length;
    for (const { isMetric, measure, ...span } of measures) {
      if (isMetric !== isMetricRarer) continue;
      yield { ...span, message: 'mixed', data: { measure, system: isMetric ? 'metric' : 'customary' } };
    }
  },
});

interface Measure extends Span {
  readonly isMetric: boolean;
  readonly measure: string;
}

/** Measures with no conversion beside them. */
const measuresOf = perParagraph({ kinds: ['measure'] }, ({ tokens, figures }): readonly Measure[] =>
  figures.flatMap((figure) => {
    const isMetric = METRIC.has(figure.unit ?? '');
    if (figure.kind !== 'measure' || (!isMetric && !CUSTOMARY.has(figure.unit ?? ''))) return [];
    const { start, end } = figure;
    const { first, last } = tokensOf(tokens, figure);
    const isPaired = markAt(tokens, first - 1) === '(' || markAt(tokens, last + 1) === '(';
    return isPaired ? [] : [{ start, end, isMetric, measure: tokens.text.slice(start, end) }];
  }),
);

const METRIC: ReadonlySet<string> = new Set(
  'kilometer meter centimeter kilogram square-kilometer square-meter hectare liter kilometer-per-hour celsius'.split(
    ' ',
  ),
);
const CUSTOMARY: ReadonlySet<string> = new Set(
  'mile foot inch yard pound square-mile square-foot acre gallon mile-per-hour fahrenheit'.split(' '),
);
