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
  let [years, months, days, weekdays, hours] = [0, 0, 0, 0, 0];
  for (let at = 0; at < figures.length; at++) {
    const { kind, parts, relative, edtf, iso, value, noun, unit, start, end } = figures[at] as Figure;
    if (kind === 'ordinal') lengths |= SCALES.get(lowerOf(tokens, tokenAt(tokens, end - 1) + 1)) ?? 0;
    else if (kind === 'duration') lengths |= SCALES.get(unit ?? '') ?? 0;
    else if (kind === 'age') lengths |= SCALE.years;
    else if (kind === 'time') hours += iso?.includes('/') === true ? 2 : 1;
    else if (kind === 'cardinal' && value !== null && noun === undefined && value <= OLDEST) {
      if (!Number.isInteger(value)) hours++;
      else lengths |= SCALE.years;
    } else if (kind === 'date' && edtf?.includes('/') === true)
      [years, months, days] = [years + 2, months + 2, days + 2];
    else if (kind === 'date' && parts === undefined) lengths |= scaleOf(tokens, end);
    else if (kind === 'date') {
      // "90 days from 1 April" is a length too.
      if (end - start > LONG) lengths |= SCALE.days;
      if (parts?.weekday !== undefined) weekdays++;
      if (relative !== undefined) continue;
      if (parts?.year !== undefined) years++;
      if (parts?.month !== undefined) months++;
      if (parts?.day !== undefined) days++;
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
