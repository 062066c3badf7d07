import { bearing, compass, distance } from '../../places/sphere.js';
import { defineRule } from '../rule.js';
import { waysOf } from '../ways.js';

export default defineRule({
  id: 'direction-mismatch',
  group: 'geography',
  scope: 'document',
  severity: 'information',
  summary: 'A direction from one town to another that the map does not bear out, as “Kaluga, northeast of Moscow”.',
  messages: { mismatch: '{from} lies {right} of {to}, not {stated}.' },
  fixes: { direction: { title: 'Write “{right}”' } },
  *check(context) {
    for (const { from, to, direction } of waysOf(context)) {
      if (direction === undefined || distance(from.point, to.point) < NEAREST) continue;
      const degrees = bearing(to.point, from.point);
      const turn = Math.abs(degrees - direction.degrees);
      if (Math.min(turn, 360 - turn) <= MOST) continue;
      const { start, end, words } = direction;
      const right = compass(degrees);
      yield {
        start,
        end,
        message: 'mismatch',
        data: { from: from.name, to: to.name, right, stated: words },
        fixes: [{ fix: 'direction', edits: [{ start, end, newText: right }] }],
      };
    }
  },
});

/** In kilometres: of nearer towns the centre does not say how they lie. */
const NEAREST = 20;

/** In degrees: a point and a half of the eight, for "south" is said of what lies southwest. */
const MOST = 67.5;
