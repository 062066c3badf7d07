import type { Figure } from './figure.js';

/** What a hover shows of a figure: plain text, nothing that only repeats the article. `locale` is a BCP 47 tag. */
export function describeFigure(figure: Figure, locale = 'en'): { title: string; lines: string[] } {
  const lines = [intervalLine(figure, locale), unitLine(figure, locale), countLine(figure)];
  return { title: titleOf(figure, locale), lines: lines.filter((line) => line !== undefined) };
}

function titleOf(figure: Figure, locale: string): string {
  if (figure.kind === 'date') return figure.edtf === undefined ? 'Date' : `Date ${figure.edtf}`;
  if (figure.kind === 'duration' && figure.iso !== undefined) return `Duration ${figure.iso}`;
  const amount = amountOf(figure, locale);
  if (amount === undefined) return figure.vague === true ? 'A vague amount' : NAMES[figure.kind];
  const rate = figure.per === undefined ? '' : ` per ${figure.per}`;
  return `${SIGNS[figure.modifier]}${withUnit(amount, figure)}${rate}`;
}

function amountOf({ value, low, high }: Figure, locale: string): string | undefined {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 12 });
  if (value !== null) return number.format(value);
  if (low !== null && high !== null) return `${number.format(low)}–${number.format(high)}`;
  return undefined;
}

function withUnit(amount: string, { kind, unit }: Figure): string {
  if (unit === null) return amount;
  if (kind === 'money') return `${unit} ${amount}`;
  if (unit === 'percent') return `${amount}%`;
  return `${amount} ${unit.replaceAll('-', ' ')}`;
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

function intervalLine({ value, low, high }: Figure, locale: string): string | undefined {
  if (value === null || low === null || high === null || low === high) return undefined;
  const number = new Intl.NumberFormat(locale, {
    notation: Math.abs(value) >= 1e6 ? 'compact' : 'standard',
    compactDisplay: 'long',
    maximumSignificantDigits: 6,
  });
  return `Between ${number.format(low)} and ${number.format(high)} as stated`;
}

function unitLine({ kind, unit, given }: Figure, locale: string): string | undefined {
  if (kind !== 'money') return undefined;
  if (unit === null) return 'Currency not stated';
  const name = new Intl.DisplayNames([locale], { type: 'currency' }).of(unit) ?? unit;
  if (given.unit === 'inherited') return `${name}, taken from the figure before`;
  return given.unit === 'inferred' ? `${name}, inferred` : name;
}

function countLine({ noun }: Figure): string | undefined {
  return noun === undefined ? undefined : `Counts: ${noun}`;
}
