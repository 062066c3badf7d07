import type { Span } from '../text/span.js';

/**
 * How far people agree. A number is `undefined` where it is not defined: nothing to compare, or (for what corrects for
 * chance) one label only, so that chance alone would agree fully.
 */
export interface Agreement {
  readonly value: number | undefined;
  /** What was compared: for F1 the spans of both people, else the units that at least two people rated. */
  readonly n: number;
}

export interface LabelledSpan extends Span {
  readonly label: string;
}

/** When two spans are the same: place and label, place alone, or one label and a common character. */
export type Sameness = 'exact' | 'span' | 'overlap';

/** The labels one unit was given, one for each person who rated it. */
export type Unit = readonly string[];

/**
 * Pairwise F1, 2·TP / (|a| + |b|), which does not ask who is right; kappa over all the text's tokens comes near it
 * (Hripcsak and Rothschild, JAMIA 2005). Each span meets one of the other's at most. O(n log n).
 */
export function pairwiseF1(a: readonly LabelledSpan[], b: readonly LabelledSpan[], by: Sameness): Agreement {
  const n = a.length + b.length;
  const same = by === 'overlap' ? overlaps(a, b) : matched(a, b, by).pairs;
  return { value: n === 0 ? undefined : (2 * same) / n, n };
}

/** Cohen's kappa (1960) of two people: each unit holds two labels, the first person's and the second's. */
export function cohenKappa(units: readonly (readonly [string, string])[]): Agreement {
  const n = units.length;
  const first = count(units.map(([label]) => label));
  const second = count(units.map(([, label]) => label));
  const observed = units.filter(([one, other]) => one === other).length / n;
  let expected = 0;
  for (const [label, times] of first) expected += (times * (second.get(label) ?? 0)) / (n * n);
  return { value: beyondChance(observed, expected), n };
}

/**
 * Fleiss' kappa (1971) of several people, who need not be the same for each unit; but each unit must have been rated by
 * equally many, at least two, or the measure is not defined.
 */
export function fleissKappa(units: readonly Unit[]): Agreement {
  const n = units.length;
  const raters = units[0]?.length ?? 0;
  if (raters < 2 || units.some((unit) => unit.length !== raters)) return { value: undefined, n };
  let observed = 0;
  for (const unit of units)
    observed += sumOf(count(unit), (times) => times * (times - 1)) / (raters * (raters - 1) * n);
  const expected = sumOf(count(units.flat()), (times) => (times / (n * raters)) ** 2);
  return { value: beyondChance(observed, expected), n };
}

/**
 * Krippendorff's alpha for nominal labels (Computing Krippendorff's Alpha-Reliability, 2011): any number of people, with
 * gaps. Units that fewer than two people rated say nothing.
 */
export function krippendorffAlpha(units: readonly Unit[]): Agreement {
  const pairable = units.filter((unit) => unit.length >= 2);
  const values = pairable.flat();
  let observed = 0;
  for (const unit of pairable) {
    observed += sumOf(count(unit), (times) => times * (times - 1)) / ((unit.length - 1) * values.length);
  }
  const expected = sumOf(count(values), (times) => times * (times - 1)) / (values.length * (values.length - 1));
  return { value: beyondChance(observed, expected), n: pairable.length };
}

/** The same units, asking of each rating only whether it is the label: what agreement on one label is measured on. */
export function onLabel<Rated extends Unit>(units: readonly Rated[], label: string): Rated[] {
  return units.map((unit) => unit.map((given) => (given === label ? label : '')) as unknown as Rated);
}

function beyondChance(observed: number, expected: number): number | undefined {
  const value = (observed - expected) / (1 - expected);
  return Number.isFinite(value) ? value : undefined;
}

/** How many spans of `a` stand in `b` too, and what is left of both. */
function matched(a: readonly LabelledSpan[], b: readonly LabelledSpan[], by: 'exact' | 'span') {
  const key = ({ start, end, label }: LabelledSpan) => `${start} ${end} ${by === 'exact' ? label : ''}`;
  const open = count(b.map(key));
  let pairs = 0;
  const rest: LabelledSpan[] = [];
  for (const span of a) {
    const left = open.get(key(span)) ?? 0;
    if (left > 0) {
      open.set(key(span), left - 1);
      pairs++;
    } else rest.push(span);
  }
  const others = b.filter((span) => {
    const left = open.get(key(span)) ?? 0;
    open.set(key(span), left - 1);
    return left > 0;
  });
  return { pairs, rest, others };
}

/** Pairs of one label that share a character: those equal first, the others in the order of the text. */
function overlaps(a: readonly LabelledSpan[], b: readonly LabelledSpan[]): number {
  const { pairs, rest, others } = matched(a, b, 'exact');
  const theirs = byLabel(others);
  let found = pairs;
  for (const [label, mine] of byLabel(rest)) {
    const candidates = theirs.get(label) ?? [];
    let next = 0;
    for (const span of mine) {
      while (next < candidates.length && (candidates[next] as Span).end <= span.start) next++;
      if (next < candidates.length && (candidates[next] as Span).start < span.end) {
        found++;
        next++;
      }
    }
  }
  return found;
}

function byLabel(spans: readonly LabelledSpan[]): Map<string, LabelledSpan[]> {
  const groups = new Map<string, LabelledSpan[]>();
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const group = groups.get(span.label);
    if (group === undefined) groups.set(span.label, [span]);
    else group.push(span);
  }
  return groups;
}

function count(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function sumOf(counts: ReadonlyMap<string, number>, worth: (times: number) => number): number {
  let sum = 0;
  for (const times of counts.values()) sum += worth(times);
  return sum;
}
