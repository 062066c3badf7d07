import { UNITS } from '../../../data/units.js';
import { dayNumber } from './calendar.js';
import { change } from './compare.js';
import { convert } from './convert.js';
import { type Counterpart, counterpartsOf, type Surroundings } from './elsewhere.js';
import type { DateParts, Figure } from './figure.js';

/**
 * What a hover shows of a figure: plain text, nothing that only repeats the article. `article` is where the same measure
 * is looked for; `locale` is a BCP 47 tag.
 */
export function describeFigure(
  figure: Figure,
  article: Surroundings = { text: '', figures: [] },
  locale = 'en',
): { title: string; lines: string[] } {
  const lines = figure.kind === 'date' ? dateLines(figure) : amountLines(figure, locale);
  const elsewhere = counterpartsOf(figure, article).map((counterpart) => elsewhereLine(figure, counterpart, locale));
  return { title: titleOf(figure, locale), lines: [...lines, ...elsewhere] };
}

/** "2022: RUB 18.8 billion; this is 11.7% less": worked out from the stated values, in as many digits as they bear. */
function elsewhereLine(figure: Figure, { figure: other, date }: Counterpart, locale: string): string {
  const amount = withUnit(compact(other.value ?? 0, locale, 6).format(other.value ?? 0), other);
  return `${date === undefined ? 'Beside it' : dateName(date, locale)}: ${amount}; this is ${difference(figure, other, locale)}`;
}

function difference(figure: Figure, other: Figure, locale: string): string {
  const factor = (figure.value ?? 0) / (other.value ?? 1);
  const range = change(other, figure);
  const room = range?.low == null || range.high === null ? 1 : range.high - range.low;
  if (factor >= TIMES || factor <= 1 / TIMES) {
    const times = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(
      factor > 1 ? factor : 1 / factor,
    );
    return factor > 1 ? `${times} times as much` : `1/${times} of it`;
  }
  // A tenth of a percent says nothing where rounding alone moves the change by more than two percent.
  const digits = room > 0.02 ? 0 : 1;
  const part = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(
    Math.abs(factor - 1),
  );
  return `${part} ${factor > 1 ? 'more' : 'less'}`;
}

/** From here on, "times as much" is easier to read than percent. */
const TIMES = 3;

function titleOf(figure: Figure, locale: string): string {
  const { kind, unit, given, vague, per, modifier, value } = figure;
  if (given.value === 'missing')
    return kind === 'money' && unit === null ? 'Amount and currency missing' : 'Amount missing';
  if (kind === 'date') return dateTitle(figure, locale);
  if (kind === 'time' && figure.iso !== undefined) return timeTitle(figure.iso);
  if (kind === 'ordinal' && value !== null) return ordinal(value, locale);
  const amount = amountOf(figure, locale);
  if (amount === undefined) return vague === true ? 'No exact number' : NAMES[kind];
  return `${SIGNS[modifier]}${withUnit(amount, figure)}${per === undefined ? '' : ` per ${per}`}`;
}

const NAMES: Readonly<Record<Figure['kind'], string>> = {
  cardinal: 'Number',
  ordinal: 'Position',
  percent: 'Percentage',
  money: 'Money',
  measure: 'Measure',
  multiple: 'Multiple',
  ratio: 'Ratio',
  date: 'Date',
  time: 'Time of day',
  duration: 'Duration',
  age: 'Age',
  score: 'Score',
};

const SIGNS: Readonly<Record<Figure['modifier'], string>> = {
  none: '',
  about: '≈ ',
  'less-than': '< ',
  'more-than': '> ',
  'at-least': '≥ ',
  'at-most': '≤ ',
};

function amountOf({ kind, value, low, high }: Figure, locale: string): string | undefined {
  const digits = kind === 'multiple' || kind === 'ratio' ? 3 : 12;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  if (value !== null) return number.format(value);
  if (low !== null && high !== null) return number.formatRange(low, high);
  const end = low ?? high;
  return end === null ? undefined : number.format(end);
}

/** "22nd". */
function ordinal(value: number, locale: string): string {
  const ending = new Intl.PluralRules('en', { type: 'ordinal' }).select(value);
  return `${new Intl.NumberFormat(locale).format(value)}${ORDINAL_ENDINGS[ending]}`;
}

const ORDINAL_ENDINGS: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: 'th',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: 'th',
  other: 'th',
};

function withUnit(amount: string, { kind, unit, value }: Figure): string {
  if (kind === 'multiple') return `× ${amount}`;
  if (unit === null) return amount;
  if (kind === 'money') return `${unit} ${amount}`;
  if (unit === 'percent') return `${amount}%`;
  return `${amount} ${unitName(unit, value)}${kind === 'age' ? ' old' : ''}`;
}

/** "kilometers", "miles per hour"; the identifier with spaces where the tables have no name for it. */
function unitName(unit: string, value: number | null): string {
  const [one, many] = UNITS.find(([id]) => id === unit)?.[5] ?? [unit.replaceAll('-', ' ')];
  if (value === 1) return one ?? unit;
  return many ?? (/(?:hertz|s)$/.test(one ?? '') ? `${one}` : `${one}s`);
}

function amountLines(figure: Figure, locale: string): string[] {
  const lines = [
    roundingLine(figure, locale),
    currencyLine(figure, locale),
    conversionLine(figure, locale),
    figure.noun === undefined ? undefined : `Counts: ${figure.noun}`,
    figure.kind !== 'money' && figure.given.unit === 'inherited' ? 'Unit taken from the figure beside it' : undefined,
  ];
  return lines.filter((line) => line !== undefined);
}

/** "Rounded: 18.75–18.85 billion", where the digits leave room that matters: prices, ages and "60 years" are not rounded. */
function roundingLine({ kind, value, low, high, unit, modifier }: Figure, locale: string): string | undefined {
  if (value === null || low === null || high === null || kind === 'multiple') return undefined;
  if (high - low < Math.abs(value) * LEAST_ROOM) return undefined;
  if (modifier === 'none' && (EXACT.has(kind) || (kind === 'money' && value < LEAST_ROUNDED_SUM))) return undefined;
  const number = compact(value, locale, 6);
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

function currencyLine({ kind, unit, given }: Figure, locale: string): string | undefined {
  if (kind !== 'money') return undefined;
  if (unit === null) return given.value === 'missing' ? undefined : 'Currency not stated';
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency: unit, currencyDisplay: 'name' });
  const name = parts.formatToParts(2).find(({ type }) => type === 'currency')?.value ?? unit;
  if (given.unit === 'inherited') return `${name}, taken from the figure beside it`;
  return given.unit === 'inferred' ? `${name}, inferred` : name;
}

/** What readers of the other system of measures want to know. */
function conversionLine({ kind, value, low, high, unit }: Figure, locale: string): string | undefined {
  if (kind !== 'measure' || unit === null) return undefined;
  const ends = value === null ? [low, high] : [value];
  const converted = ends.map((end) => (end === null ? undefined : convert(end, unit)));
  const [first, last] = [converted[0], converted.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const number = compact(first.value, locale, 3);
  return `About ${number.formatRange(first.value, last.value).replace('~', '')} ${unitName(first.unit, null)}`;
}

function dateTitle({ edtf, parts }: Figure, locale: string): string {
  if (edtf === undefined) return isDay(parts) ? 'No such day in the calendar' : 'Date not known';
  return edtf
    .split('/')
    .map((end) => dateName(end, locale))
    .join(' to ');
}

/** "T15:30-05:00" as "15:30 UTC-05:00". */
function timeTitle(iso: string): string {
  return iso
    .split('/')
    .map((time) =>
      time
        .slice(1)
        .replace('Z', ' UTC')
        .replace(/(?=[+-])/, ' UTC'),
    )
    .join(' to ');
}

/** "2023-05-05" as "Friday, May 5, 2023", "XXXX-03" as "March", "2007-23" as "Autumn 2007". */
function dateName(edtf: string, locale: string): string {
  const [year, month, day] = edtf.split('-');
  if (month === undefined) return edtf;
  const season = SEASONS[month];
  if (season !== undefined) return year === 'XXXX' ? season : `${season} ${year}`;
  if (Number(month) > 12 || edtf.startsWith('-') || edtf.includes('T')) return edtf;
  const known = year !== 'XXXX';
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'long',
    ...(known ? { year: 'numeric' } : {}),
    ...(day === undefined ? {} : { day: 'numeric' }),
    ...(known && day !== undefined ? { weekday: 'long' } : {}),
  });
  return format.format(dayNumber(known ? Number(year) : LEAP_YEAR, Number(month), Number(day ?? 1)) * 86_400_000);
}

/** Stands for a year that is not stated: it has every day. */
const LEAP_YEAR = 2000;

const SEASONS: Readonly<Record<string, string>> = { 21: 'Spring', 22: 'Summer', 23: 'Autumn', 24: 'Winter' };

function dateLines({ edtf, parts, relative, given }: Figure): string[] {
  if (given.value === 'inferred') {
    const isRelative = relative !== undefined || (parts !== undefined && parts.year === undefined);
    return [isRelative ? 'Worked out from the article’s date' : 'As such digits are usually meant'];
  }
  return edtf?.startsWith('XXXX') === true ? ['Year not stated'] : [];
}

function isDay(parts: DateParts | undefined): boolean {
  return parts?.month !== undefined && parts.day !== undefined;
}
