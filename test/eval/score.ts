import type { Answer, Case, Wanted } from './case.js';
import { sameDays } from './days.js';
import type { Model } from './models.js';
import { isSame, overlap } from './spans.js';
import { conversion } from './units.js';
import { wantedOf } from './wanted.js';

/** What came of one case. */
export interface Outcome {
  readonly right: boolean;
  readonly wanted: number;
  /** As they stand, without regard to what our contract leaves out of spans. */
  readonly exact: number;
  readonly overlapping: number;
  /** Of those found: expectations with a value, and values right; the same for units. */
  readonly values: number;
  readonly valuesRight: number;
  readonly units: number;
  readonly unitsRight: number;
  readonly problems: readonly string[];
}

export function scoreCase(example: Case, model: Model, answers: readonly Answer[]): Outcome {
  const { input } = example;
  const sums = { wanted: 0, exact: 0, overlapping: 0, values: 0, valuesRight: 0, units: 0, unitsRight: 0 };
  const problems: string[] = [];
  const used = new Set<Answer>();
  for (const wanted of wantedOf(example)) {
    sums.wanted++;
    const answer = answerTo(wanted, answers, input);
    const name = wanted.span === undefined ? input : input.slice(wanted.span.start, wanted.span.end);
    if (answer === undefined) {
      problems.push(`missed «${name}»`);
      continue;
    }
    used.add(answer);
    for (const other of answers)
      if (wanted.span !== undefined && !model.spans && overlap(other, wanted.span)) used.add(other);
    sums.overlapping++;
    const { span } = wanted;
    if (span !== undefined && span.start === answer.start && span.end === answer.end) sums.exact++;
    if (model.spans && span !== undefined && !isSame(input, span, answer))
      problems.push(`«${input.slice(answer.start, answer.end)}» for «${name}»`);
    const value = isValueRight(wanted, answer);
    if (value !== undefined) {
      sums.values++;
      if (value) sums.valuesRight++;
      else problems.push(`${said(answer)} for ${asked(wanted)}`);
    }
    if (wanted.units !== undefined) {
      sums.units++;
      if (isUnitRight(wanted, answer)) sums.unitsRight++;
      else problems.push(`unit ${rate(answer.unit, answer.per)} for ${rate(wanted.units[0] ?? null, wanted.per)}`);
    }
  }
  for (const answer of answers) {
    if (!used.has(answer) && model.kinds.has(answer.kind))
      problems.push(`${answer.kind} «${input.slice(answer.start, answer.end)}» is extra`);
  }
  return { right: problems.length === 0, ...sums, problems };
}

/** The answer at the very place, else the one there with the right value, else the first one there. */
function answerTo(wanted: Wanted, answers: readonly Answer[], input: string): Answer | undefined {
  const { span } = wanted;
  const there = span === undefined ? answers : answers.filter((answer) => overlap(answer, span));
  const exact = span === undefined ? undefined : there.find((answer) => isSame(input, answer, span));
  return exact ?? there.find((answer) => isValueRight(wanted, answer) === true) ?? there[0];
}

/** Undefined where the case expects no value. */
function isValueRight(wanted: Wanted, answer: Answer): boolean | undefined {
  const { value, low, high, days, seconds, units } = wanted;
  if (seconds !== undefined && answer.seconds !== undefined) return isNear(answer.seconds, seconds);
  if (days !== undefined) {
    if (days.length === 0) return answer.edtf === undefined;
    return days.some((range) => sameDays(answer.edtf, range));
  }
  if (value !== undefined) {
    if (answer.kind === 'date') return answer.edtf === String(value);
    if (answer.value === null) return false;
    const found = answer.value;
    return readings(answer, units).some((read) => isNear(read(found), value));
  }
  if (low !== undefined || high !== undefined) {
    return readings(answer, units).some(
      (read) => isEnd(answer.low, low ?? null, read) && isEnd(answer.high, high ?? null, read),
    );
  }
  return seconds === undefined ? undefined : false;
}

/** The answer's numbers as they stand and in the wanted units. */
function readings(answer: Answer, units: Wanted['units']): ((value: number) => number)[] {
  const { unit } = answer;
  const into = (units ?? []).flatMap((to) => (to === null || unit === null ? [] : (conversion(unit, to) ?? [])));
  return [(value) => value, ...into];
}

function isEnd(found: number | null, wanted: number | null, read: (value: number) => number): boolean {
  return found === null || wanted === null ? found === wanted : isNear(read(found), wanted);
}

function isUnitRight({ units = [], per }: Wanted, answer: Answer): boolean {
  if (per !== undefined && answer.per !== per) return false;
  return (
    units.includes(answer.unit) ||
    (answer.seconds !== undefined && units.some((unit) => unit !== null && TIMES.has(unit))) ||
    units.some((unit) => unit !== null && answer.unit !== null && conversion(answer.unit, unit) !== undefined)
  );
}

const TIMES: ReadonlySet<string> = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
]);

/** The peers round to some seven places. */
function isNear(found: number, wanted: number): boolean {
  return Math.abs(found - wanted) <= Math.abs(wanted) * 1e-6 + 1e-12;
}

function said({ value, low, high, edtf, seconds, kind }: Answer): string {
  if (seconds !== undefined) return `${seconds} s`;
  if (kind === 'date' || edtf !== undefined) return edtf ?? 'no day';
  return `${kind} ${value ?? `${low}..${high}`}`;
}

function asked({ value, low, high, days, seconds }: Wanted): string {
  if (seconds !== undefined) return `${seconds} s`;
  if (days !== undefined)
    return days.map(({ first, last }) => `${dayName(first)}/${dayName(last)}`).join(' or ') || 'no day';
  return String(value ?? `${low}..${high}`);
}

function rate(unit: string | null, per: string | undefined): string {
  return per === undefined ? String(unit) : `${unit} per ${per}`;
}

function dayName(day: number | undefined): string {
  return day === undefined || !Number.isFinite(day) ? '..' : new Date(day * 86_400_000).toISOString().slice(0, 10);
}
