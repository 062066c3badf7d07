import type { Amount } from '../../claims/amounts.js';
import { mayBePoints } from '../../claims/changes/ends.js';
import { endedChangesOf } from '../../claims/changes/followups.js';
import { NEARBY_GAP_WORDS, nearbyGapOf } from '../../claims/changes/gaps.js';
import { type PointGap, pointGapOf } from '../../claims/changes/points.js';
import { asItReads, difference, disagree, inOnePrecision, percentChange } from '../../claims/reckon.js';
import { markAt } from '../../segment/marks.js';
import { isWord } from '../../segment/tokens.js';
import { isAdjusted, percentText, quoted, reckonedWith } from '../reckoned.js';
import { defineRule, type Report, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'points-called-percent',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { kinds: ['percent'], words: () => NEARBY_GAP_WORDS },
  severity: 'warning',
  summary: 'A difference of two percentages that is in percentage points and is called percent, or the reverse.',
  messages: {
    points: 'From {from} to {to} is {stated} in percentage points; in percent it is {computed}.',
    percent: '“{from}” and “{to}” are no percentages: what lies between them is {stated} percent, not points.',
  },
  fixes: { points: { title: 'Write “percentage points”' } },
  // Most percentages stand with no two others.
  check: (context) => (mayBePoints(context) ? miscalledIn(context) : NONE),
});

const NONE: readonly never[] = [];

function* miscalledIn(context: SentenceContext): Iterable<Report<'points' | 'percent', 'points'>> {
  const changes = endedChangesOf(context);
  const gap = pointGapOf(context) ?? nearbyGapOf(context);
  if ((changes.length === 0 && gap === undefined) || isAdjusted(context)) return;
  const told = new Set<Amount>();
  for (const { from, to, by, cue, isLoose } of changes) {
    if (from === undefined || to === undefined) continue;
    for (const stated of by) {
      const change = percentChange(from, to, cue.direction);
      if (from.unit !== 'percent' && stated.unit === 'percentage-point' && change && !disagree(change, stated)) {
        yield {
          start: stated.start,
          end: stated.end,
          message: 'percent',
          data: { from: quoted(context, from), to: quoted(context, to), stated: stated.value ?? '' },
          related: reckonedWith(context, from, to),
        };
      }
      for (const report of pointsReport(context, {
        levels: [from, to],
        stated,
        isLead: false,
        isDoubtful: isLoose === true,
      })) {
        told.add(stated);
        yield report;
      }
    }
  }
  if (gap !== undefined && !told.has(gap.stated)) yield* pointsReport(context, gap);
}

/** Says so where the stated percentage is the difference of the two levels, and not their relative change. */
function* pointsReport(
  context: SentenceContext,
  { levels, stated, isLead, isDoubtful }: PointGap,
): Iterable<Report<'points', 'points'>> {
  const [a, b] = levels;
  if (a.value === null || b.value === null || a.unit !== 'percent' || b.unit !== 'percent') return;
  if (stated.unit !== 'percent' || stated.value === null) return;
  // A lead is reckoned from the smaller one.
  const [from, to] = isLead && a.value > b.value ? [b, a] : [a, b];
  const direction = (to.value as number) < (from.value as number) ? -1 : 1;
  const actual = percentChange(...inOnePrecision(from, to), direction);
  const points = difference(asItReads(from), asItReads(to), direction);
  const asRead = percentChange(asItReads(from), asItReads(to), direction);
  if (actual === undefined || points === undefined || asRead === undefined) return;
  if (disagree(points, stated) || !disagree(asRead, stated)) return;
  // "Down 4 percent, to 76 from 80", which may be rounded from a fall of 4.4 percent.
  const isSure = disagree(actual, stated);
  const unit = unitToken(context.tokens, stated.first, stated.last);
  const newText = ` percentage ${stated.value === 1 ? 'point' : 'points'}`;
  yield {
    start: stated.start,
    end: stated.end,
    message: 'points',
    ...(isLead || isDoubtful || !isSure ? { isDoubtful: true as const } : {}),
    data: {
      from: quoted(context, from),
      to: quoted(context, to),
      stated: stated.value,
      computed: percentText(Math.abs((to.value as number) / (from.value as number) - 1) * 100, actual, stated),
    },
    related: reckonedWith(context, from, to),
    fixes: unit === undefined ? [] : [{ fix: 'points', edits: [{ ...unit, newText }] }],
  };
}

/** "%", " percent" or " per cent" with the space before it. */
function unitToken(tokens: Parameters<typeof markAt>[0], first: number, last: number) {
  for (let at = first + 1; at <= last; at++) {
    if (markAt(tokens, at) !== '%' && !isWord(tokens, at, 'percent') && !isWord(tokens, at, 'per')) continue;
    return { start: tokens.end[at - 1] as number, end: tokens.end[last] as number };
  }
  return undefined;
}
