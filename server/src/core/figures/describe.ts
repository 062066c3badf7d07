import { UNITS } from '../../../data/units.js';
import { change } from './compare.js';
import { convert } from './convert.js';
import { dateLines, dateName, dateTitle, timeTitle } from './describeDates.js';
import { type Said, saidLine } from './describeSaid.js';
import { type Counterpart, counterpartsAmong, counterpartsOf, type Surroundings, unitSource } from './elsewhere.js';
import type { Figure } from './figure.js';
import { ROLES } from './words.js';

/** What a hover shows: plain text. */
export interface Description {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * What a hover shows of a figure of the article, nothing that only repeats the text; undefined if that leaves nothing.
 * `locale` is a BCP 47 tag; `said` is what the sentence says of the figure.
 */
export function describeFigure(
  figure: Figure,
  article: Surroundings,
  locale = 'en',
  said?: Said,
): Description | undefined {
  const text = article.text.slice(figure.start, figure.end);
  const beside = counterpartsOf(figure, article);
  const counterparts = beside.length > 0 ? beside : counterpartsAmong(figure, said?.otherTimes ?? []);
  const elsewhere = counterparts.map((counterpart) => elsewhereLine(figure, counterpart, locale));
  const [title, ...lines] = [...linesOf(figure, text, article, locale, said), ...elsewhere];
  return title === undefined ? undefined : { title, lines };
}

function linesOf(
  figure: Figure,
  text: string,
  article: Surroundings,
  locale: string,
  said: Said | undefined,
): string[] {
  const lines =
    figure.kind === 'date'
      ? [dateTitle(figure, text, locale), ...dateLines(figure)]
      : figure.kind === 'time'
        ? [timeTitle(figure, text)]
        : figure.kind === 'score'
          ? scoreLines(text, locale)
          : amountLines(figure, text, article, locale, said);
  return lines.filter((line) => line !== undefined);
}

function amountLines(
  figure: Figure,
  text: string,
  article: Surroundings,
  locale: string,
  said: Said | undefined,
): (string | undefined)[] {
  return [
    amountTitle(figure, text, locale),
    compactLine(figure, text, locale),
    roundingLine(figure, locale),
    changeLine(figure, locale),
    durationLine(figure, locale),
    conversionLine(figure, locale),
    saidLine(figure, article.text, said, locale),
    ...givenLines(figure, article),
  ];
}

/** "2022: 18.8 billion; this is 11.7% less": worked out from the stated values, in as many digits as they bear. */
function elsewhereLine(figure: Figure, { figure: other, date }: Counterpart, locale: string): string {
  const amount = compact(other.value ?? 0, locale, 6).format(other.value ?? 0);
  return `${date === undefined ? 'Beside it' : dateName(date, locale)}: ${amount}; this is ${difference(figure, other, locale)}`;
}

function difference(figure: Figure, other: Figure, locale: string): string {
  const { factor, digits } = growth(other, figure);
  if (factor >= TIMES || factor <= 1 / TIMES) {
    const times = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(
      factor > 1 ? factor : 1 / factor,
    );
    return factor > 1 ? `${times} times as much` : `1/${times} of it`;
  }
  return `${percent(Math.abs(factor - 1), locale, digits)} ${factor > 1 ? 'more' : 'less'}`;
}

/** "+12.7%", "×3.4": what makes the second of two stated values out of the first. */
export function changeText(from: Figure, to: Figure, locale = 'en'): string {
  const { factor, digits } = growth(from, to);
  if (factor >= TIMES) return `×${new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(factor)}`;
  const options = { style: 'percent', maximumFractionDigits: digits, signDisplay: 'exceptZero' } as const;
  return new Intl.NumberFormat(locale, options).format(factor - 1).replace('-', '−');
}

/** From here on, "times as much" is easier to read than percent. */
const TIMES = 3;

/** The factor between two stated values, and the decimals that its change in percent bears. */
function growth(from: Figure, to: Figure): { readonly factor: number; readonly digits: number } {
  const range = change(from, to);
  const room = range?.low == null || range.high === null ? 1 : range.high - range.low;
  // A tenth of a percent says nothing where rounding alone moves the change by more than two percent.
  return { factor: (to.value ?? 0) / (from.value ?? 1), digits: room > 0.02 ? 0 : 1 };
}

/** The unit in words, as it goes with the figure's value: "Russian rubles", "kilometers"; undefined for none. */
export function unitText({ kind, unit, value }: Figure, locale = 'en'): string | undefined {
  if (unit === null) return undefined;
  if (unit === 'percent') return '%';
  return kind === 'money' ? currencyName(unit, value ?? 2, locale) : unitName(unit, value);
}

/** The amount in full; undefined where the text says it as plainly. */
function amountTitle(figure: Figure, text: string, locale: string): string | undefined {
  const { kind, unit, given, vague, per, modifier, value } = figure;
  if (given.value === 'missing') {
    if (kind === 'money' && unit === null) return 'Amount and currency missing';
    return unit !== null && kind === 'money' ? `Amount missing, in ${currencyName(unit, 2, locale)}` : 'Amount missing';
  }
  if (value !== null && (kind === 'ratio' || kind === 'multiple')) {
    return value < 1 ? percent(value, locale, 1) : isSaid(value, text) ? undefined : `× ${plain(value, locale)}`;
  }
  const amount = amountOf(figure, locale);
  if (amount === undefined) return vague === true ? 'No exact number' : undefined;
  if (isSaid(value, text) || isRangeSaid(figure, text)) {
    // "$249": the sign does not say whose dollars.
    const isNamed = kind !== 'money' || unit === null || namesCurrency(text, unit, locale);
    return isNamed ? undefined : currencyName(unit, value ?? 2, locale);
  }
  return `${SIGNS[modifier]}${withUnit(amount, figure, locale)}${per === undefined ? '' : ` per ${per}`}`;
}

const SIGNS: Readonly<Record<Figure['modifier'], string>> = {
  none: '',
  about: '≈ ',
  'less-than': '< ',
  'more-than': '> ',
  'at-least': '≥ ',
  'at-most': '≤ ',
};

/** The text has the same digits, or a whole number of words that nobody has to work out. */
function isSaid(value: number | null, text: string): boolean {
  if (value === null) return false;
  if (!/\d/.test(text)) return Number.isInteger(value) && Math.abs(value) <= MOST_IN_WORDS;
  return digitsOf(text) === digitsOf(plain(value, 'en'));
}

const MOST_IN_WORDS = 100;

function isRangeSaid({ value, low, high }: Figure, text: string): boolean {
  if (value !== null || low === null || high === null) return false;
  return digitsOf(text) === digitsOf(plain(low, 'en')) + digitsOf(plain(high, 'en'));
}

/** Digits without what groups them; a scale ("5 million") leaves fewer than the value has. */
function digitsOf(text: string): string {
  const numbers = text.match(/\d[\d,'’\u00a0\u2009\u202f ]*(?:\.\d+)?/g) ?? [];
  return numbers
    .map((number) => number.replace(/[^\d.]/g, ''))
    .map((number) => (number.includes('.') ? number.replace(/\.?0+$/, '') : number))
    .join('');
}

function amountOf({ value, low, high }: Figure, locale: string): string | undefined {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 12 });
  if (value !== null) return number.format(value);
  if (low !== null && high !== null) return number.formatRange(low, high);
  const end = low ?? high;
  return end === null ? undefined : number.format(end);
}

function plain(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 12 }).format(value);
}

function percent(value: number, locale: string, digits: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(value);
}

function withUnit(amount: string, figure: Figure, locale: string): string {
  const words = unitText(figure, locale);
  if (figure.kind === 'ordinal' || words === undefined) return amount;
  if (words === '%') return `${amount}%`;
  return `${amount} ${words}${figure.kind === 'age' ? ' old' : ''}`;
}

/** "kilometers", "miles per hour"; the identifier with spaces where the tables have no name for it. */
function unitName(unit: string, value: number | null): string {
  const [one, many] = UNITS.find(([id]) => id === unit)?.[5] ?? [unit.replaceAll('-', ' ')];
  if (value === 1) return one ?? unit;
  return many ?? (/(?:hertz|s)$/.test(one ?? '') ? `${one}` : `${one}s`);
}

/** "US dollars". */
function currencyName(unit: string, value: number, locale: string): string {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency: unit, currencyDisplay: 'name' });
  return parts.formatToParts(value).find(({ type }) => type === 'currency')?.value ?? unit;
}

function namesCurrency(text: string, unit: string, locale: string): boolean {
  const lower = text.toLowerCase();
  return [1, 2].some((count) => lower.includes(currencyName(unit, count, locale).toLowerCase()));
}

/** "54.1 million" for digits that are long to read. */
function compactLine({ value }: Figure, text: string, locale: string): string | undefined {
  if (value === null || Math.abs(value) < LEAST_COMPACT || !isSaid(value, text)) return undefined;
  return `About ${compact(value, locale, 3).format(value)}`;
}

const LEAST_COMPACT = 1e6;

/** "Rounded: 18.75–18.85 billion", where the digits leave room that matters: prices, ages and "60 years" are not rounded. */
function roundingLine({ kind, value, low, high, unit, modifier }: Figure, locale: string): string | undefined {
  if (value === null || low === null || high === null || kind === 'multiple' || kind === 'ratio') return undefined;
  if (high - low < Math.abs(value) * LEAST_ROOM) return undefined;
  if (modifier === 'none' && (EXACT.has(kind) || (kind === 'money' && value < LEAST_ROUNDED_SUM))) return undefined;
  const number = compact(value, locale, modifier === 'none' ? 6 : 3);
  return `${modifier === 'none' ? 'Rounded' : 'Roughly'}: ${number.formatRange(low, high)}${unit === 'percent' ? '%' : ''}`;
}

/** A smaller part of the value, about 0.5%, is no news to anybody. */
const LEAST_ROOM = 0.005;

const LEAST_ROUNDED_SUM = 1000;

const EXACT: ReadonlySet<Figure['kind']> = new Set(['duration', 'age']);

function compact(value: number, locale: string, digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, {
    notation: Math.abs(value) >= 1e6 ? 'compact' : 'standard',
    compactDisplay: 'long',
    maximumSignificantDigits: digits,
  });
}

/** "three times" is 200% more, which is not 300% more. */
function changeLine({ kind, value }: Figure, locale: string): string | undefined {
  return kind === 'multiple' && value !== null && value > 1 ? `${percent(value - 1, locale, 0)} more` : undefined;
}

/** "36 months" are 3 years. */
function durationLine({ kind, value, unit }: Figure, locale: string): string | undefined {
  const larger = kind === 'duration' && unit !== null ? LARGER.get(unit) : undefined;
  if (larger === undefined || value === null || value < larger.factor * 2 || value % larger.factor !== 0)
    return undefined;
  return `${plain(value / larger.factor, locale)} ${larger.unit}s`;
}

const LARGER: ReadonlyMap<string | null, { readonly factor: number; readonly unit: string }> = new Map([
  ['month', { factor: 12, unit: 'year' }],
  ['hour', { factor: 24, unit: 'day' }],
  ['minute', { factor: 60, unit: 'hour' }],
]);

/** What readers of the other system of measures want to know. */
function conversionLine({ kind, value, low, high, unit, size }: Figure, locale: string): string | undefined {
  if (kind !== 'measure' || unit === null) return undefined;
  const ends = value === null ? [low, high] : [value];
  const converted = ends.map((end) => {
    if (end === null) return undefined;
    return size === undefined ? convert(end, unit) : { value: end * size.factor, unit: size.unit };
  });
  const [first, last] = [converted[0], converted.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const number = compact(first.value, locale, 3);
  return `About ${number.formatRange(first.value, last.value).replace('~', '')} ${unitName(first.unit, null)}`;
}

/** How what the text does not state was come by. */
function givenLines(figure: Figure, article: Surroundings): string[] {
  const { kind, unit, given } = figure;
  const lines: string[] = [];
  if (given.value === 'inherited') lines.push('Scale taken from the figure beside it');
  if (kind === 'money' && unit === null && given.value !== 'missing')
    lines.push(currencyLine(article.text.slice(figure.start, figure.end)));
  const part = kind === 'money' ? 'Currency' : 'Unit';
  if (given.unit === 'inherited') lines.push(`${part} taken from ${sourceOf(figure, article)}`);
  if (given.unit === 'inferred') lines.push(`${part} inferred`);
  return lines;
}

/** "Kroner" are of three countries: the name alone is no currency. */
function currencyLine(text: string): string {
  const name = /\p{L}{4,}$/u.exec(text)?.[0];
  return name === undefined || ROLES.get(name.toLowerCase())?.scale !== undefined
    ? 'Currency not stated'
    : `Whose ${name} is not stated`;
}

/** The nearest figure that states the unit, as it stands. */
function sourceOf(figure: Figure, { text, figures }: Surroundings): string {
  const nearest = unitSource(figure, figures);
  return nearest === undefined ? 'the figure beside it' : `“${text.slice(nearest.start, nearest.end)}”`;
}

/** How far apart the two sides of a result are, and the shares of a vote. */
function scoreLines(text: string, locale: string): (string | undefined)[] {
  const [first, second] = (text.match(/\d+/g) ?? []).map(Number);
  if (first === undefined || second === undefined) return ['Result'];
  const all = first + second;
  return [
    first === second ? 'Even' : `${Math.abs(first - second)} apart`,
    all >= LEAST_VOTES
      ? `${percent(first / all, locale, 1)} to ${percent(second / all, locale, 1)} of ${all}`
      : undefined,
  ];
}

/** Fewer are goals. */
const LEAST_VOTES = 40;
