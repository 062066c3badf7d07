import type { Figure } from '../../figures/figure.js';
import type { Place } from '../../places/gazetteer.js';
import { distance } from '../../places/sphere.js';
import { defineRule } from '../rule.js';
import { waysOf } from '../ways.js';

export default defineRule({
  id: 'distance-implausible',
  group: 'geography',
  scope: 'document',
  severity: 'information',
  summary: 'A distance between two towns that is shorter than the straight line, or far longer.',
  messages: {
    short: '“{stated}” is shorter than the straight line from {from} to {to}: {length}.',
    long: '“{stated}” is far longer than the straight line from {from} to {to}: {length}.',
  },
  fixes: {},
  *check(context) {
    for (const { figure, at, stated, from, to } of waysOf(context)) {
      const message = judge(figure, from, to);
      if (message === undefined) continue;
      yield { ...at, message, data: { stated, from: from.name, to: to.name, length: lengthOf(from, to) } };
    }
  },
});

/** How much shorter and longer than the straight line a way may be; roads go round, and maps differ. */
const SHORTEST = 0.95;
const LONGEST = 1.7;

const MILE = 1.609344;
const KILOMETRES: Readonly<Record<string, number>> = { kilometer: 1, mile: MILE, 'nautical-mile': 1.852 };

/** Undefined where some value that the figure allows is a likely way. */
function judge({ unit, low, high }: Figure, from: Place, to: Place): 'short' | 'long' | undefined {
  const factor = KILOMETRES[unit ?? ''] ?? Number.NaN;
  const straight = distance(from.point, to.point);
  const slack = radius(from) + radius(to);
  if (high !== null && high * factor < straight * SHORTEST - slack) return 'short';
  return low !== null && low * factor > straight * LONGEST + slack ? 'long' : undefined;
}

/** How far from its centre a town may end, in kilometres: 25 for ten million people. */
function radius({ population = 0 }: Place): number {
  return 0.008 * Math.sqrt(population);
}

function lengthOf(from: Place, to: Place): string {
  const kilometres = distance(from.point, to.point);
  return `${Math.round(kilometres)} km (${Math.round(kilometres / MILE)} miles)`;
}
