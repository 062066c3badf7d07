import { dayNumber } from './calendar.js';
import { convert } from './convert.js';
import type { DateParts, Figure } from './figure.js';

/** What a hover shows of a figure: plain text, nothing that only repeats the article. `locale` is a BCP 47 tag. */
export function describeFigure(figure: Figure, locale = 'en'): { title: string; lines: string[] } {
  const lines = figure.kind === 'date' ? dateLines(figure) : amountLines(figure, locale);
  return { title: titleOf(figure, locale), lines };
}

function titleOf(figure: Figure, locale: string): string {
  if (figure.given.value === 'missing') return 'Amount missing';
  if (figure.kind === 'date') return dateTitle(figure, locale);
  const amount = amountOf(figure, locale);
  if (amount === undefined) return figure.vague === true ? 'No exact number' : NAMES[figure.kind];
  const rate = figure.per === undefined ? '' : ` per ${figure.per}`;
  return `${SIGNS[figure.modifier]}${withUnit(amount, figure, locale)}${rate}`;
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

function withUnit(amount: string, { kind, unit, value }: Figure, locale: string): string {
  if (kind === 'multiple') return `× ${amount}`;
  if (kind === 'ordinal') return `Number ${amount} in order`;
  if (unit === null) return amount;
  if (kind === 'money') return `${unit} ${amount}`;
  if (kind === 'age') return `${amount} ${unit}${value === 1 ? '' : 's'} old`;
  if (unit === 'percent') return `${amount}%`;
  return `${amount} ${unitName(unit, value, locale)}`;
}

/** "kilometers", "miles per hour"; the identifier with spaces where the platform has no name for it. */
function unitName(unit: string, value: number | null, locale: string): string {
  try {
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
    const name = format.formatToParts(value ?? 2).find(({ type }) => type === 'unit');
    if (name !== undefined) return name.value;
  } catch {
    // Not one of the units that every platform knows.
  }
  return `${unit.replaceAll('-', ' ')}${value === 1 ? '' : 's'}`;
}

function amountLines(figure: Figure, locale: string): string[] {
  const lines = [
    intervalLine(figure, locale),
    currencyLine(figure, locale),
    conversionLine(figure, locale),
    figure.noun === undefined ? undefined : `Counts: ${figure.noun}`,
    figure.kind !== 'money' && figure.given.unit === 'inherited' ? 'Unit taken from the figure beside it' : undefined,
  ];
  return lines.filter((line) => line !== undefined);
}

/** "18.75–18.85 billion as stated", where the digits leave room. */
function intervalLine({ kind, value, low, high }: Figure, locale: string): string | undefined {
  if (value === null || low === null || high === null || low === high || kind === 'multiple') return undefined;
  const number = new Intl.NumberFormat(locale, {
    notation: Math.abs(value) >= 1e6 ? 'compact' : 'standard',
    compactDisplay: 'long',
    maximumSignificantDigits: 6,
  });
  return `${number.formatRange(low, high)} as stated`;
}

function currencyLine({ kind, unit, given }: Figure, locale: string): string | undefined {
  if (kind !== 'money') return undefined;
  if (unit === null) return 'Currency not stated';
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
  const number = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  return `About ${number.formatRange(first.value, last.value).replace('~', '')} ${unitName(first.unit, null, locale)}`;
}

function dateTitle({ edtf, parts }: Figure, locale: string): string {
  if (edtf === undefined) return parts?.day === undefined ? 'Date' : 'No such day';
  return edtf
    .split('/')
    .map((end) => dateName(end, locale))
    .join(' to ');
}

/** "2023-05-05" as "Friday, May 5, 2023", "XXXX-03" as "March". */
function dateName(edtf: string, locale: string): string {
  const [year, month, day] = edtf.split('-');
  if (month === undefined || Number(month) > 12) return edtf;
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

function dateLines({ edtf, parts, given }: Figure): string[] {
  if (given.value === 'inferred') return [`${edtf}, worked out from the article’s date`];
  if (edtf !== undefined) return edtf.startsWith('XXXX') ? ['Year not stated'] : [edtf];
  return isDay(parts) ? ['The calendar has no such day'] : ['Nothing in the article fixes it'];
}

function isDay(parts: DateParts | undefined): boolean {
  return parts?.month !== undefined && parts.day !== undefined;
}
