import type { Figure } from '../figures/figure.js';
import { isWord, lowerOf, type Tokens, tokenAt } from '../segment/tokens.js';

/** A length of time or an age, or what may be one: "turned 50", "five days later". */
export function mayLast({ kind, noun, parts, start, end }: Figure): boolean {
  if (kind === 'ordinal' || (kind === 'date' && end - start > LONG)) return true;
  if (kind === 'cardinal') return noun === undefined;
  return kind === 'duration' || kind === 'age' || (kind === 'date' && parts === undefined);
}

/** What is needed (`glance`) to hold a length of time against two years, days or hours: that a paragraph has such. */
export function mayBeReckoned(tokens: Tokens, _first: number, _last: number, figures: readonly Figure[]): boolean {
  let lengths = 0;
  let years = 0;
  let months = 0;
  let days = 0;
  let weekdays = 0;
  let hours = 0;
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at] as Figure;
    const { kind } = figure;
    if (kind === 'duration') lengths |= SCALES.get(figure.unit ?? '') ?? 0;
    else if (kind === 'age') lengths |= SCALE.years;
    else if (kind === 'time') hours += figure.iso?.includes('/') === true ? 2 : 1;
    else if (kind === 'ordinal') lengths |= SCALES.get(lowerOf(tokens, tokenAt(tokens, figure.end - 1) + 1)) ?? 0;
    else if (kind === 'cardinal') {
      const { value } = figure;
      if (value === null || value > OLDEST || figure.noun !== undefined) continue;
      if (!Number.isInteger(value)) hours++;
      else lengths |= SCALE.years;
    } else if (kind === 'date') {
      const { parts, start, end } = figure;
      if (figure.edtf?.includes('/') === true) {
        years += 2;
        months += 2;
        days += 2;
        continue;
      }
      if (parts === undefined) {
        lengths |= scaleOf(tokens, end);
        continue;
      }
      // "90 days from 1 April" is a length too.
      if (end - start > LONG) lengths |= SCALE.days;
      // "Monday to Friday" is both of its days.
      if (parts.weekday !== undefined) weekdays++;
      else if (parts.year === undefined && parts.month === undefined) weekdays += 2;
      if (figure.relative !== undefined) continue;
      if (parts.year !== undefined) years++;
      if (parts.month !== undefined) months++;
      if (parts.day !== undefined) days++;
    }
  }
  const ends =
    (years > 1 ? SCALE.years : 0) |
    (months > 1 ? SCALE.months : 0) |
    (days > 1 || weekdays > 1 ? SCALE.days : 0) |
    (hours > 1 ? SCALE.hours : 0);
  return (lengths & ends) !== 0;
}

/** Of "five days later", which is read as a date; "a year earlier" is what things are compared with. */
function scaleOf(tokens: Tokens, end: number): number {
  const last = tokenAt(tokens, end - 1);
  // "the next day, Saturday,".
  if (isWord(tokens, last, 'day')) return SCALE.days;
  const scale = SCALES.get(lowerOf(tokens, last - 1)) ?? 0;
  return scale === SCALE.years && !isWord(tokens, last, 'later') ? 0 : scale;
}

/** What lengths of time are reckoned from, a bit each. */
const SCALE = { years: 1, months: 2, days: 4, hours: 8 } as const;

const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    years: 'year decade century',
    months: 'month',
    days: 'fortnight week day night',
    hours: 'hour minute',
  } as const).flatMap(([scale, units]) =>
    units
      .split(' ')
      .flatMap((unit) => [unit, unit === 'century' ? 'centuries' : `${unit}s`])
      .map((unit) => [unit, SCALE[scale as keyof typeof SCALE]] as const),
  ),
);

/** In code units: "two weeks from 5 June", and some plain dates. */
const LONG = 16;

/** Of what turns so old, in years. */
const OLDEST = 1000;
