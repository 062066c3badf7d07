import type { Case, Days, Expected, Wanted } from './case.js';
import { dayOf, namedDays, secondsOf } from './days.js';
import { unitNamed } from './units.js';

/** What a case expects, in the words of our contract. */
export function wantedOf(example: Case): Wanted[] {
  const wanted = example.expected.map((expected): Wanted => {
    const { start, end, resolution } = expected;
    const span = start === null || end === null ? undefined : { start, end };
    return { span, ...(resolution === null ? {} : valueOf(example, expected, resolution)) };
  });
  return example.suite === 'quantulum3' ? wholeLengths(wanted, example.input) : wanted;
}

/** "3 years, 2 months and 16 hours" is one length to us, and three to quantulum3. */
function wholeLengths(wanted: readonly Wanted[], input: string): Wanted[] {
  const whole: Wanted[] = [];
  for (const part of wanted) {
    const before = whole.at(-1);
    const between = before?.span && part.span ? input.slice(before.span.end, part.span.start) : '';
    if (before?.seconds === undefined || part.seconds === undefined || !/^(?:,|,? and)? $/.test(between)) {
      whole.push(part);
    } else {
      const span = { start: before.span?.start ?? 0, end: part.span?.end ?? 0 };
      whole[whole.length - 1] = { span, units: part.units ?? [], seconds: before.seconds + part.seconds };
    }
  }
  return whole;
}

type Value = Omit<Wanted, 'span'>;
type Resolution = Readonly<Record<string, unknown>>;

function valueOf({ suite, input }: Case, expected: Expected, resolution: Resolution): Value {
  switch (suite) {
    case 'recognizers-text':
      return recognizersValue(expected.type ?? '', resolution);
    case 'chrono':
      return { days: [chronoDays(resolution)] };
    case 'quantulum3':
      return decade(input, expected) ?? amount(resolution);
    case 'duckling':
    case 'words-to-numbers':
      return amount(resolution);
    default:
      return {};
  }
}

/** "1960" of "the 1960s" is ten years to us. */
function decade(input: string, { text, end }: Expected): Value | undefined {
  if (end === null || !/^\d{3}0$/.test(text ?? '') || !/^'?s\b/.test(input.slice(end))) return undefined;
  const year = Number(text);
  const days = namedDays(`${year}/${year + 9}`, undefined);
  return days === undefined ? undefined : { days: [{ first: days.first, last: days.last }] };
}

/** duckling: value or min and max; quantulum3: value, or middle and uncertainty of a range. */
function amount(resolution: Resolution): Value {
  const { value, unit, min, max, uncertainty } = resolution as Partial<Record<string, number>> & { unit?: string };
  const { units, size, per } = unitNamed(unit ?? 'dimensionless');
  const common = { units, ...(per === undefined ? {} : { per }) };
  if (min !== undefined || max !== undefined) {
    return { ...common, low: min === undefined ? null : min * size, high: max === undefined ? null : max * size };
  }
  if (value === undefined) return {};
  if (typeof uncertainty === 'number')
    return { ...common, low: (value - uncertainty) * size, high: (value + uncertainty) * size };
  const seconds = SECONDS[unit?.toLowerCase() ?? ''];
  return { ...common, value: value * size, ...(seconds === undefined ? {} : { seconds: value * seconds }) };
}

const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 30 * 86_400,
  quarter: 90 * 86_400,
  year: 365 * 86_400,
};

/** A resolution of Microsoft's models, parsers, and of its library's own answers. */
export function recognizersValue(type: string, resolution: Resolution): Value {
  const { value, unit, isoCurrency, values, Timex } = resolution as Readonly<Record<string, string | undefined>> & {
    readonly values?: readonly TimeValue[] | null;
  };
  if (values != null) return timeValue(values);
  if (Timex !== undefined) return parsedTime(type, Timex, resolution);
  if (value === undefined || value === null) return {};
  if (type === 'numberrange') return numberRange(value);
  if (type === 'percentage') {
    const stated = Number(value.replace('%', ''));
    return { ...(Number.isNaN(stated) ? {} : { value: stated }), units: ['percent'] };
  }
  if (unit === undefined) return Number.isNaN(Number(value)) ? {} : { value: Number(value) };
  const { units, size } = isoCurrency === undefined ? unitNamed(unit) : { units: [isoCurrency], size: 1 };
  return { value: Number(value) * size, units };
}

/** "[20,30)". */
function numberRange(text: string): Value {
  const [low, high] = text.slice(1, -1).split(',').map(rangeEnd);
  return { low: low ?? null, high: high ?? null };
}

/** "" and "∞" are open ends. */
function rangeEnd(text: string): number | null {
  return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
}

interface TimeValue {
  readonly timex?: string;
  readonly type: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

function timeValue(values: readonly TimeValue[]): Value {
  const type = values[0]?.type;
  if (type === 'duration') return { seconds: Number(values[0]?.value) };
  if (type !== 'date' && type !== 'daterange') return {};
  if (values[0]?.value === 'not resolved') return { days: [] };
  return { days: values.flatMap(daysOf) };
}

/** The days of the value, and of its expression alone: "before 2018" is 2018 to us, the preposition being no part of it. */
function daysOf({ timex = '', value, start, end }: TimeValue): Days[] {
  const anyYear = timex.includes('XXXX');
  if (value !== undefined) return [{ first: dayOf(value), last: dayOf(value), anyYear }];
  const range: Days = {
    first: start === undefined ? Number.NEGATIVE_INFINITY : dayOf(start),
    last: end === undefined ? Number.POSITIVE_INFINITY : dayOf(end),
    anyYear,
  };
  const year = Number((start ?? end ?? '').slice(0, 4));
  const plain = namedDays(timex, year);
  return plain === undefined ? [range] : [range, { first: plain.first, last: plain.last, anyYear }];
}

function parsedTime(type: string, timex: string, resolution: Resolution): Value {
  if (type === 'duration') return { seconds: secondsOf(timex) ?? Number.NaN };
  if (type !== 'date' && type !== 'daterange') return {};
  const sides = [resolution['FutureResolution'], resolution['PastResolution']] as (
    | Record<string, string>
    | undefined
  )[];
  const days = sides.flatMap((side) => {
    if (side === undefined) return [];
    const { date, startDate, endDate } = side;
    if (date === undefined && startDate === undefined && endDate === undefined) return [];
    return daysOf({
      timex,
      type,
      ...(date === undefined ? {} : { value: date }),
      ...(startDate === undefined ? {} : { start: startDate }),
      ...(endDate === undefined ? {} : { end: endDate }),
    });
  });
  return days.length === 0 ? {} : { days };
}

interface Components {
  /** What chrono says the text states, as against what it implies. */
  readonly certain: Readonly<Record<string, number>>;
  /** With what is implied. */
  readonly iso: string;
}

/** The days that the text states: a month and year alone are that month, a year alone that year. */
function chronoDays(resolution: Resolution): Days {
  const start = resolution['start'] as Components;
  const end = (resolution['end'] as Components | null) ?? start;
  return {
    first: componentDays(start)?.first,
    last: componentDays(end)?.last,
    anyYear: start.certain['year'] === undefined,
  };
}

function componentDays({ certain, iso }: Components): { first: number; last: number } | undefined {
  const implied = iso.slice(0, 10).split('-').map(Number);
  const parts = ['year', 'month', 'day'].map((name, index) => certain[name] ?? implied[index] ?? 0);
  const stated =
    certain['day'] !== undefined || certain['weekday'] !== undefined ? 3 : certain['month'] !== undefined ? 2 : 1;
  const edtf = parts.slice(0, stated).map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'));
  return namedDays(edtf.join('-'), undefined);
}
