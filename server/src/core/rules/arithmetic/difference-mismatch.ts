import { type Amount, isComparable, numeral, type SentenceFacts } from '../../claims/amounts.js';
import { mayDiffer } from '../../claims/changes/ends.js';
import { endedChangesOf } from '../../claims/changes/followups.js';
import { NEARBY_GAP_WORDS, type NearbyGap, nearbyGapOf } from '../../claims/changes/gaps.js';
import { type PointGap, pointGapOf, pointSize } from '../../claims/changes/points.js';
import { isShare } from '../../claims/changes/roles.js';
import { type ScoreGap, scoreGapOf } from '../../claims/changes/scoregaps.js';
import { mayOvershoot, overshotIn } from '../../claims/changes/steps.js';
import { asItReads, difference, disagree, endsToldBy, inOnePrecision, times } from '../../claims/reckon.js';
import { convertTo } from '../../figures/convert.js';
import type { Interval } from '../../figures/interval.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord } from '../../segment/tokens.js';
import { CURRENCY_NOUNS } from '../matchers.js';
import { changed, decimalsOf, isAdjusted, quoted, reckonedWith, shownValue } from '../reckoned.js';
import { defineRule, type Report, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'difference-mismatch',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { figures: 1, words: () => NEARBY_GAP_WORDS },
  severity: 'warning',
  summary: 'A rise or fall by another amount than lies between its two figures, as “cut by $4m, from $10m to $8m”.',
  messages: {
    turned: '“{to}” is {less} than “{from}”, not {more}.',
    mismatch: 'Between “{from}” and “{to}” lies {computed}, not {stated}.',
    exceeds: 'A rise by “{stated}” cannot lead to “{to}”, which is less.',
  },
  fixes: { amount: { title: 'Change the difference to {computed}' } },
  check: (context) => (mayBeMissed(context) ? missesIn(context) : NONE),
});

/** Most sentences have no two figures that anything could lie between. */
function mayBeMissed(context: SentenceContext): boolean {
  return mayDiffer(context) || mayOvershoot(context) || context.figures.some(({ kind }) => kind === 'score');
}

const NONE: readonly never[] = [];

function* missesIn(context: SentenceContext): Iterable<Report<'turned' | 'mismatch' | 'exceeds', 'amount'>> {
  const match = scoreGapOf(context);
  if (match !== undefined) yield* scoreReport(context, match);
  for (const { difference: stated, to } of overshotIn(context)) {
    const data = { stated: quoted(context, stated), to: quoted(context, to) };
    const { start, end } = stated;
    yield { start, end, message: 'exceeds', data, related: reckonedWith(context, to), isDoubtful: true, fixes: [] };
  }
  const changes = mayDiffer(context) ? endedChangesOf(context) : NONE;
  const nearby = nearbyGapOf(context);
  const gap = nearby?.isTurned === true ? nearby : (pointGapOf(context) ?? nearby);
  if ((changes.length === 0 && gap === undefined) || isAdjusted(context)) return;
  const told = new Set<Amount>();
  for (const { from, to, by, cue, isLoose } of changes) {
    if (from?.value == null || to?.value == null) continue;
    const actual = difference(...inOnePrecision(...endsToldBy({ from, to, by })), cue.direction);
    for (const each of by) {
      told.add(each);
      const stated = inUnitOf(from, each);
      if (stated.per !== undefined || !isBetween(context, stated, from, to) || isOfIndex(context, stated)) continue;
      if (isLoose === true && actual?.high != null && actual.high <= 0)
        yield turnedReport(context, from, to, stated, cue.direction);
      let isMissed = false;
      for (const report of missReport(context, from, to, stated, actual)) {
        isMissed = true;
        yield isLoose === true ? { ...report, isDoubtful: true } : report;
      }
      // "By two points, from 11 percent to 12" may be rounded, but hardly is.
      const asRead = isMissed || isLoose === true ? undefined : readDifference(from, to, stated, cue.direction);
      for (const report of missReport(context, from, to, asReadSize(stated), asRead))
        yield { ...report, start: stated.start, end: stated.end, isDoubtful: true };
    }
  }
  if (
    gap === undefined ||
    (told.has(gap.stated) && !isTurned(gap)) ||
    gap.stated.unit === 'percent' ||
    isOfIndex(context, gap.stated)
  )
    return;
  const [from, to] = gap.levels;
  const direction = (to.value as number) < (from.value as number) ? -1 : 1;
  if (isTurned(gap)) {
    yield turnedReport(context, to, from, gap.stated, direction);
    return;
  }
  // A lead is rounded from what is known more exactly.
  const stated = gap.isLead && gap.stated.low === gap.stated.high ? loosened(gap.stated) : gap.stated;
  for (const report of missReport(context, from, to, stated, difference(...inOnePrecision(from, to), direction)))
    yield gap.isDoubtful ? { ...report, isDoubtful: true } : report;
}

/** "won by six points, 88-80". */
function* scoreReport(
  context: SentenceContext,
  { stated, score, ends: [from, to] }: ScoreGap,
): Iterable<Report<'mismatch', 'amount'>> {
  const gap = Math.abs(from - to);
  if (gap === stated.value) return;
  yield {
    start: stated.start,
    end: stated.end,
    message: 'mismatch',
    data: { from: String(from), to: String(to), stated: quoted(context, stated), computed: numeral(gap, 0) },
    related: [{ ...score, message: 'The result.' }],
    fixes: [{ fix: 'amount', edits: changed(context, stated, gap) }],
  };
}

/** How far apart a reader takes two whole numbers to be; undefined where the difference is told more exactly than they. */
function readDifference(from: Amount, to: Amount, stated: Amount, direction: 1 | -1): Interval | undefined {
  const size = from.unit === 'percent' ? (pointSize(stated) ?? 1) : 1;
  const isRough = size * roomOf(stated) >= Math.max(roomOf(from), roomOf(to));
  const isWhole = Number.isInteger(from.value) && Number.isInteger(to.value) && from.kind !== 'cardinal' && isRough;
  return isWhole ? difference(asItReads(from), asItReads(to), direction) : undefined;
}

function roomOf({ low, high }: Amount): number {
  return low === null || high === null ? Number.POSITIVE_INFINITY : high - low;
}

function asReadSize(stated: Amount): Amount {
  return { ...stated, ...asItReads(stated) };
}

function isTurned(gap: PointGap | NearbyGap): boolean {
  return 'isTurned' in gap && gap.isTurned;
}

/** "grew by 900 to 3,100. There had been 4,000": it went the other way. */
function turnedReport(
  context: SentenceContext,
  from: Amount,
  to: Amount,
  { start, end }: Amount,
  direction: 1 | -1,
): Report<'turned', 'amount'> {
  const [more, less] = direction > 0 ? (['more', 'less'] as const) : (['less', 'more'] as const);
  return {
    start,
    end,
    message: 'turned',
    data: { from: quoted(context, from), to: quoted(context, to), less, more },
    related: reckonedWith(context, from, to),
    isDoubtful: true,
    fixes: [],
  };
}

/** Says so where what is stated is none of the differences that the two may have. */
function* missReport(
  context: SentenceContext,
  from: Amount,
  to: Amount,
  stated: Amount,
  actual: Interval | undefined,
): Iterable<Report<'mismatch', 'amount'>> {
  // Which way it went is for direction-contradiction to say.
  if (actual?.high == null || actual.high <= 0 || stated.value === null) return;
  const size = from.unit === 'percent' ? (pointSize(stated) ?? 1) : 1;
  if (!disagree(actual, times(stated, size))) return;
  const value = Math.abs((to.value as number) - (from.value as number)) / size;
  yield {
    start: stated.start,
    end: stated.end,
    message: 'mismatch',
    data: {
      from: quoted(context, from),
      to: quoted(context, to),
      stated: quoted(context, stated),
      computed: stated.unit === null ? numeral(value, decimalsOf(stated)) : shownValue(context, stated, value),
    },
    related: reckonedWith(context, from, to),
    fixes: [{ fix: 'amount', edits: changed(context, stated, value) }],
  };
}

/** "The dollar rose two points, from 50% of the basket to 60%": points of its own. */
function isOfIndex({ tokens, sentence }: SentenceFacts, { unit, noun, first }: Amount): boolean {
  if (unit !== null || noun !== 'point') return false;
  for (let at = sentence.first; at < first; at++) {
    if (INDEXES.get(tokens, at) !== undefined) return true;
    if (isWord(tokens, at, 'the') && CURRENCY_NOUNS.get(tokens, at + 1) !== undefined) return true;
  }
  return false;
}

const INDEXES = wordList('index poor composite average dow nasdaq ftse nikkei dax shares stocks bonds futures');

/** Half a point to either side. */
function loosened(amount: Amount): Amount {
  const { low, high } = amount;
  return { ...amount, low: low === null ? null : low - 0.5, high: high === null ? null : high + 0.5 };
}

/** "40 centimetres, from 2.1 metres": the difference in the unit of what it lies between. */
function inUnitOf({ unit }: Amount, stated: Amount): Amount {
  const { unit: own, value, low, high, per } = stated;
  if (own === null || unit === null || own === unit || per !== undefined || stated.kind !== 'measure') return stated;
  const inUnit = (size: number | null) => (size === null ? null : (convertTo(size, own, unit) ?? null));
  const converted = { value: inUnit(value), low: inUnit(low), high: inUnit(high) };
  return converted.value === null ? stated : { ...stated, ...converted, unit };
}

/** So many dollars between two sums, points between two percentages; percent are a part of the first. */
function isBetween({ tokens }: SentenceFacts, stated: Amount, from: Amount, to: Amount): boolean {
  if (from.unit === 'percent') return pointSize(stated) !== undefined;
  return !isShare(stated) && isComparable(tokens, stated, from) && isComparable(tokens, stated, to);
}
