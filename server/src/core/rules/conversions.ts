import type { Amount, SentenceFacts } from '../claims/amounts.js';
import { disagree, times, widened } from '../claims/reckon.js';
import { convertTo, SECONDS } from '../figures/convert.js';
import type { FigureKind } from '../figures/figure.js';
import type { Interval } from '../figures/interval.js';
import { wordList } from '../segment/lexicon.js';

/**
 * A value of the one amount's unit in the unit of the other, with what the same name means elsewhere ("gallon"); empty for
 * units of other things.
 */
export function conversionsOf(value: number, a: Amount, b: Amount): readonly number[] {
  const [{ unit, factor }, { unit: to, factor: size }] = [sizeOf(a), sizeOf(b)];
  const rate = perOf(a, b);
  if (rate === undefined) return [];
  if (FUEL.has(unit) && FUEL.has(to) && unit !== to) return [LITRES / value, (LITRES * IMPERIAL) / value];
  // "85 people per square kilometre (220/sq mi)" have no unit.
  const isOneUnit = unit === to && (unit !== '' || (a.kind === 'cardinal' && a.per !== b.per));
  const converted = isOneUnit ? value * factor : (timeIn(value, a, b) ?? convertTo(value * factor, unit, to));
  if (converted === undefined) return bushelsIn(value, unit, to).map((each) => each * rate);
  if (Number.isNaN(converted)) return [];
  const others = isOneUnit
    ? [...sizesOf(b.per), ...sizesOf(a.per).map(inverse)]
    : [...sizesOf(unit), ...sizesOf(to).map(inverse)];
  return [converted, ...others.map((other) => converted * other)].map((each) => (each * rate) / size);
}

/** How far a car goes with so much, and how much it takes to go so far: of one gallon a mile, in litres for 100 kilometres. */
const FUEL: ReadonlySet<string> = new Set(['mile-per-gallon', 'liter-per-100-kilometer']);
const LITRES = 235.215;
const IMPERIAL = 1.20095;

/** A bushel weighs as much as farmers' associations say of each crop; empty for other units. */
function bushelsIn(value: number, unit: string, to: string): readonly number[] {
  const [isFrom, isTo] = [unit === 'bushel', to === 'bushel'];
  const kilograms = isFrom === isTo ? undefined : convertTo(1, isFrom ? to : unit, 'kilogram');
  if (kilograms === undefined) return [];
  return BUSHELS.map((each) => (isFrom ? (value * each) / kilograms : (value * kilograms) / each));
}

/** Wheat, soybeans and potatoes; maize and rye; canola; barley; rice; apples; oats. In kilograms. */
const BUSHELS = [27.2155, 25.4012, 22.6796, 21.7724, 20.4117, 19.0509, 14.515];

function sizesOf(unit: string | undefined): readonly number[] {
  return OTHER_SIZES.get(unit ?? '') ?? [];
}

function inverse(size: number): number {
  return 1 / size;
}

/** A length of time in another unit; undefined for other measures. */
function timeIn(value: number, { kind, unit }: Amount, { unit: to }: Amount): number | undefined {
  if (kind !== 'duration') return undefined;
  const [from, other] = [MEAN_SECONDS.get(unit ?? ''), MEAN_SECONDS.get(to ?? '')];
  return from === undefined || other === undefined ? Number.NaN : (value * from) / other;
}

/** The same with those that are so long on average. */
const MEAN_SECONDS: ReadonlyMap<string, number> = new Map([...SECONDS, ['month', 2_629_800], ['year', 31_557_600]]);

/** "12 tons an acre (30 tonnes a hectare)": how many of the first's measures are in one of the second's; 1 where neither is a rate. */
function perOf({ per }: Amount, { per: other }: Amount): number | undefined {
  if (per === other || per === undefined || other === undefined) return 1;
  return convertTo(1, other, per);
}

/** What one of the amount's unit is: a desk's own units say so in one of CLDR. */
function sizeOf({ unit, figure }: Amount): { readonly unit: string; readonly factor: number } {
  return figure.size ?? { unit: unit ?? '', factor: 1 };
}

/** How much larger or smaller the unit of that name is in other places: imperial gallons, long tons. */
const OTHER_SIZES: ReadonlyMap<string, readonly number[]> = new Map([
  ['gallon', [1.20095]],
  ['quart', [1.20095]],
  ['pint', [1.20095]],
  ['fluid-ounce', [0.96076]],
  ['mile-per-gallon', [1.20095]],
  ['ton', [1.01605, 1.10231]],
  ['horsepower', [0.98632]],
  ['ounce', [1.09714]],
  // Of food: a thousand.
  ['calorie', [1000]],
  ['cup', [1.05669]],
  // Of work.
  ['day', [1 / 3, 7 / 24]],
]);

/** No rounding of either figure makes it the other converted. Both units measure the same thing. */
export function isMisconverted(a: Amount, b: Amount): boolean {
  if ((a.unit === null || b.unit === null) && (a.kind !== 'cardinal' || b.kind !== 'cardinal')) return false;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const room = to.kind === 'duration' ? TIME_TOLERANCE : TOLERANCE;
    const rounded = endsOf(to).map((end) => widened(roundedAt(end), room));
    const exact = endsOf(from);
    if (rounded.length === 0 || rounded.length !== exact.length) return false;
    const candidates = exact.map(({ low, high }) => {
      const lows = conversionsOf(low, from, to);
      const highs = conversionsOf(high, from, to);
      return lows.map((each, index) => ({ low: each, high: highs[index] as number }));
    });
    const sizes = candidates[0]?.length ?? 0;
    if (sizes === 0) return false;
    for (let size = 0; size < sizes; size++) {
      if (rounded.every((each, index) => !disagree(each, candidates[index]?.[size] as Interval))) return false;
    }
  }
  return true;
}

const TOLERANCE = 0.005;
/** Twelve weeks are three months. */
const TIME_TOLERANCE = 0.09;

interface End {
  readonly low: number;
  readonly high: number;
  readonly value: number;
}

/** The amount's interval; both ends of a range, each with the room of its last digit. */
function endsOf({ value, low, high, kind }: Amount): readonly End[] {
  if (!CONVERTED.has(kind)) return [];
  if (value !== null && low !== null && high !== null) return [{ value, low, high }];
  // "Less than 3 lb (1.4 kg)" converts the 3.
  const stated = value === null ? [low, high] : [value];
  return stated.flatMap((end) => {
    if (end === null) return [];
    const room = Number.isInteger(end) ? 0.5 : 0.05;
    return [{ value: end, low: end - room, high: end + room }];
  });
}

const CONVERTED: ReadonlySet<FigureKind> = new Set(['measure', 'duration', 'money', 'cardinal']);

/** Zeros at the end of a round figure are rounding, up to a tenth of it: "10 m" for 30 feet, "100 km" for 60 miles. */
function roundedAt({ value, low, high }: End): Interval {
  if (!Number.isInteger(value) || value === 0) return { low, high };
  let place = 1;
  while (Math.abs(value) % (place * 10) === 0) place *= 10;
  const room = Math.min(place / 2, Math.abs(value) / 10);
  return { low: Math.min(low, value - room), high: Math.max(high, value + room) };
}

/** The sentence is about how much warmer or cooler something is, and not about how warm. */
export function isAboutDifference({ tokens, sentence }: SentenceFacts, first: Amount, second: Amount): boolean {
  for (let at = Math.max(sentence.first, first.first - 4); at < first.first; at++) {
    if (DIFFERENCE_BEFORE.get(tokens, at) !== undefined) return true;
  }
  for (let at = second.last + 1; at < Math.min(sentence.last, second.last + 5); at++) {
    if (DIFFERENCE_AFTER.get(tokens, at) !== undefined) return true;
  }
  return false;
}

const DIFFERENCE_BEFORE = wordList(
  'by another further extra additional warming cooling increase decrease difference drop fall anomaly limit within',
);

const DIFFERENCE_AFTER = wordList(`
  warmer hotter cooler colder higher lower above below more less warming cooling rise increase drop fall decrease
  difference anomaly`);

/** The first as a difference in the second's degrees; undefined where the two are not Celsius and Fahrenheit. */
export function temperatureDifference(first: Amount, second: Amount): Interval | undefined {
  const pair = `${first.unit} ${second.unit}`;
  const factor = pair === 'celsius fahrenheit' ? 1.8 : pair === 'fahrenheit celsius' ? 1 / 1.8 : undefined;
  if (factor === undefined) return undefined;
  // "above 37C (98.6F)" converts the 37.
  const [end] = first.value === null ? [] : endsOf(first);
  return times(end ?? first, factor);
}
