import type { Amount } from '../../claims/amounts.js';
import type { Cue } from '../../claims/changes/changewords.js';
import { mayHaveEndsAround, mayStep } from '../../claims/changes/ends.js';
import { endedChangesOf } from '../../claims/changes/followups.js';
import { isFraction } from '../../claims/changes/multiples.js';
import { BY_VERBS, SIZE_WORDS } from '../../claims/changes/roles.js';
import { type Step, stepsOf } from '../../claims/changes/steps.js';
import { disagree, fractionInPercent, percentChange, widened } from '../../claims/reckon.js';
import type { Interval } from '../../figures/interval.js';
import { wordList } from '../../segment/lexicon.js';
import { hasTurned, type PercentMiss, percentMissesOf } from '../changes.js';
import { changed, isAdjusted, percentText, quoted, reckonedWith } from '../reckoned.js';
import { defineRule, type Report, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'percent-change-mismatch',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { kinds: ['percent', 'multiple'], words: () => SAID },
  severity: 'warning',
  summary: 'A percentage that is not the change between the two figures it stands with.',
  messages: {
    mismatch: '“{to}” is {computed} {more} than “{from}”, not {stated}.',
    turned: '“{to}” is {computed} {less} than “{from}”, not {more}.',
    step: '“{difference}” that led to “{to}” is {computed}, not {stated}.',
    beside: '“{difference}” more or less beside “{to}” is {computed}, not {stated}.',
  },
  fixes: { percent: { title: 'Change the percentage to {computed}' } },
  // Most percentages have no two figures beside them that they could be the change between.
  check: (context) => (mayHaveEndsAround(context) || mayStep(context) ? missesIn(context) : NONE),
});

const NONE: readonly never[] = [];

function* missesIn(context: SentenceContext): Iterable<Report<'mismatch' | 'turned' | 'step' | 'beside', 'percent'>> {
  if (isAdjusted(context)) return;
  for (const step of stepsOf(context)) {
    const { percent, isOpen } = step;
    const share = isFraction(percent) ? fractionInPercent(percent) : percent;
    // Differences and levels of markets are rounded apart from each other.
    const actual = isOpen === true ? step.actual : widened(step.actual, APART);
    if ((percent.value ?? 0) <= 0 || !disagree(actual, share)) continue;
    yield stepReport(context, step);
  }
  for (const change of endedChangesOf(context)) {
    const { from, to, by, times, cue, isLoose } = change;
    if (from === undefined || to === undefined || by.length === 0) continue;
    if (hasTurned(change)) {
      // In one sentence it is for direction-contradiction to say which way it went.
      if (isLoose === true && times === undefined) yield turnedReport(context, from, to, cue, by);
      continue;
    }
    for (const miss of percentMissesOf(change)) {
      const report = missReport(context, from, to, cue, miss);
      yield miss.isDoubtful ? { ...report, isDoubtful: true } : report;
    }
  }
}

function stepReport(
  context: SentenceContext,
  { difference, percent, to, actual, isOpen, isDoubtful }: Step,
): Report<'step' | 'beside', 'percent'> {
  const [low, high] = [actual.low ?? 0, actual.high ?? 0];
  const value = (low + high) / 2;
  const like = isFraction(percent) ? { ...percent, value: Math.round(value) } : percent;
  const isOne = isOpen !== true || Math.round(low) === Math.round(high);
  return {
    start: percent.start,
    end: percent.end,
    message: isOpen === true ? 'beside' : 'step',
    data: {
      difference: quoted(context, difference),
      to: quoted(context, to),
      computed: isOne ? percentText(value, actual, like) : `${Math.round(low)} to ${Math.round(high)}%`,
      stated: quoted(context, percent),
    },
    related: reckonedWith(context, difference, to),
    ...(isDoubtful === true ? { isDoubtful } : {}),
    fixes: isOne && like === percent ? [{ fix: 'percent', edits: changed(context, percent, value) }] : [],
  };
}

function missReport(
  context: SentenceContext,
  from: Amount,
  to: Amount,
  { direction }: Cue,
  { stated, value, computed }: PercentMiss,
): Report<'mismatch', 'percent'> {
  return {
    start: stated.start,
    end: stated.end,
    message: 'mismatch',
    data: {
      computed,
      more: direction > 0 ? 'more' : 'less',
      from: quoted(context, from),
      to: quoted(context, to),
      stated: quoted(context, stated),
    },
    related: reckonedWith(context, from, to),
    fixes: [{ fix: 'percent', edits: changed(context, stated, value) }],
  };
}

/** "up 12 percent. It sold 50 rooms, against 60": it went the other way. */
function turnedReport(
  context: SentenceContext,
  from: Amount,
  to: Amount,
  { direction }: Cue,
  [stated]: readonly Amount[],
): Report<'turned', 'percent'> {
  const { start, end } = stated as Amount;
  const actual = percentChange(from, to, direction === 1 ? -1 : 1) as Interval;
  const value = Math.abs((to.value as number) / (from.value as number) - 1) * 100;
  const [more, less] = direction > 0 ? ['more', 'less'] : ['less', 'more'];
  return {
    start,
    end,
    message: 'turned',
    data: {
      from: quoted(context, from),
      to: quoted(context, to),
      computed: percentText(value, actual, stated as Amount),
      less,
      more,
    },
    related: reckonedWith(context, from, to),
    isDoubtful: true,
    fixes: [],
  };
}

const APART = 0.06;

/** "50 percent over the $4 million", "a saving of 25 percent", "off 5 percent". */
const SAID = wordList([...SIZE_WORDS.words, ...BY_VERBS.words, 'over', 'saving'].join(' '));
