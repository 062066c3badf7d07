import { type Amount, amountsOf } from '../../claims/amounts.js';
import { closedAt, hasOneUnitTwice, hasTwoUnits, type Pair, pairsOf } from '../../claims/pairs/pairs.js';
import { saidAgain } from '../../claims/scales/saidagain.js';
import { counterpartsOf } from '../../figures/convert.js';
import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import type { Tokens } from '../../segment/tokens.js';
import { conversionsOf, isMisconverted } from '../conversions.js';
import { isInListBetween, markAt, spanOf } from '../matchers.js';
import { changed, quoted, reckonedWith, shownValue } from '../reckoned.js';
import { defineRule, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'unit-conversion-mismatch',
  group: 'units',
  scope: 'sentence',
  needs: {
    figures: 2,
    kinds: ['measure', 'duration', 'money', 'cardinal'],
    glance: (...glanced) => hasTwoUnits(...glanced) || hasOneUnitTwice(...glanced) || hasTwoScales(...glanced),
  },
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
    for (const [first, second] of inOneUnit(context)) {
      yield {
        start: first.start,
        end: second.end,
        message: 'ranges',
        data: { first: quoted(context, first), second: quoted(context, second), computed: '', reverse: '' },
        isDoubtful: true,
        related: reckonedWith(context, first, second),
      };
    }
    for (const { first, second, start, end, isLoose } of [...pairsOf(context), ...inTwoScales(context)]) {
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

/** "Rs 3,200 crore (Rs 320 billion)": one sum, counted in two ways. */
function inTwoScales(context: SentenceContext): readonly Pair[] {
  const { tokens } = context;
  return amountsOf(context).flatMap((second, index, amounts) => {
    const first = amounts[index - 1];
    if (first?.kind !== 'money' || second.kind !== 'money' || first.unit !== second.unit || first.per !== second.per)
      return [];
    const [own, other] = [first, second].map(({ first: from, last }) =>
      isInListBetween(tokens, from, last + 1, INDIAN),
    );
    if (own === other || saidAgain(context, first, second) !== 'sure') return [];
    // "Rs 3 billion (Rs 2 crore in May)" are two.
    if (!CLOSING.has(markAt(tokens, second.last + 1))) return [];
    return [{ ...spanOf(tokens, first.first, closedAt(tokens, second.last)), first, second }];
  });
}

const CLOSING: ReadonlySet<string> = new Set([')', ',', '.', '–', '—']);
const INDIAN = wordList('crore crores lakh lakhs');

function hasTwoScales(tokens: Tokens, first: number, last: number, figures: readonly Figure[]): boolean {
  return figures.length > 1 && isInListBetween(tokens, first, last, INDIAN);
}

/** "10 km (16 km)": one of them is miles, for it would be so many of these. */
function inOneUnit(context: SentenceContext): readonly (readonly [Amount, Amount])[] {
  return amountsOf(context).flatMap((second, index, amounts) => {
    const first = amounts[index - 1];
    return first !== undefined && isLikeConverted(context, first, second) ? [[first, second]] : [];
  });
}

/** In another unit the second would be the first said again. */
function isLikeConverted(context: SentenceContext, first: Amount, second: Amount): boolean {
  const { kind, unit, per } = first;
  if (
    kind !== second.kind ||
    unit !== second.unit ||
    per !== second.per ||
    (first.value !== null && first.value === second.value)
  )
    return false;
  const isRate = kind === 'money';
  if (unit === null || (!isRate && kind !== 'measure')) return false;
  return counterpartsOf((isRate ? per : unit) ?? '').some((to) => {
    const [one, other] = [
      isRate ? { ...first, per: to } : { ...first, unit: to },
      isRate ? { ...second, per: to } : { ...second, unit: to },
    ];
    if (saidAgain(context, first, other) === undefined) return false;
    return isJust(first, other) || isJust(one, second);
  });
}

/** Converted, and rounded no more than to the last digit. */
function isJust(first: Amount, second: Amount): boolean {
  const ends = [first.value === null ? first.low : first.value, first.value === null ? first.high : null];
  const others = [second.value === null ? second.low : second.value, second.value === null ? second.high : null];
  return ends.every((end, at) => {
    const other = others[at];
    if (end === null || other == null) return end === null && other == null;
    const there = conversionsOf(end, first, second)[0];
    return (
      there !== undefined &&
      Math.abs(there - other) <= Math.max(NEAR * Math.abs(other), Number.isInteger(other) ? 0.5 : 0.05)
    );
  });
}

/** As a part of a value that is rounded. */
const NEAR = 0.02;

const TEMPERATURES: ReadonlySet<string> = new Set(['celsius', 'fahrenheit', 'kelvin']);

function converted(from: Amount, to: Amount): number | undefined {
  if (from.value === null || to.value === null || from.unit === null || to.unit === null) return undefined;
  return conversionsOf(from.value, from, to)[0];
}
