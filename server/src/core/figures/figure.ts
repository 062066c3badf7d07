import type { Span } from '../text/span.js';

export const FIGURE_KINDS = [
  'cardinal',
  'ordinal',
  'percent',
  'money',
  'measure',
  'multiple',
  'ratio',
  'date',
  'time',
  'duration',
  'age',
  'score',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** The OntoNotes labels of figures. */
export const FIGURE_LABELS = ['DATE', 'TIME', 'PERCENT', 'MONEY', 'QUANTITY', 'ORDINAL', 'CARDINAL'] as const;
export type FigureLabel = (typeof FIGURE_LABELS)[number];

export type Modifier = 'none' | 'about' | 'less-than' | 'more-than' | 'at-least' | 'at-most';

/** How a part of a figure came to be known: what the text states and what we infer are kept apart. */
export type Given = 'stated' | 'inherited' | 'inferred' | 'missing';

/** A number, amount, measure or calendar time in the text, normalised. The fields are those of the public contract. */
export interface Figure extends Span {
  readonly kind: FigureKind;
  readonly label: FigureLabel;
  /** 18800000000 for "18.8 billion rubles"; null for ranges, vague amounts and amounts the text leaves out. */
  readonly value: number | null;
  /** The interval that the stated digits and words allow, both ends included; null is an open end. */
  readonly low: number | null;
  readonly high: number | null;
  /** ISO 4217 for money, CLDR unit identifier for measures, `percent`, `percentage-point`, …; null if not stated. */
  readonly unit: string | null;
  readonly modifier: Modifier;
  readonly given: { readonly value: Given; readonly unit: Given };
  /** Dates: EDTF (ISO 8601-2); absent where nothing in the article fixes the date. */
  readonly edtf?: string;
  /** Durations: ISO 8601; a range has both ends: "P60D/P90D". Times of day: "T15:30", with the zone if stated. */
  readonly iso?: string;
  /** The counted or measured head noun, lower case, singular. */
  readonly noun?: string;
  /** Rates: `year`, `day`, … */
  readonly per?: string;
  /** "dozens", "thousands of". */
  readonly vague?: true;
  /** Dates: the parts as they stand, even where the calendar has no such day ("31 April"). */
  readonly parts?: DateParts;
  readonly relative?: RelativeDate;
  /** Units of a desk's own: what one of it is, in a CLDR unit. */
  readonly size?: { readonly unit: string; readonly factor: number };
}

/** What a date is counted from the article's own: "last year" is `{ unit: 'year', shift: -1 }`. */
export interface RelativeDate {
  readonly unit: 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade';
  readonly shift: number;
}

export type WeekOfDay = 'around' | 'from';

export interface DateParts {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** First and last month of a quarter, a half or the like. */
  readonly months?: readonly [number, number];
  /** ISO 8601: Monday is 1. */
  readonly weekday?: number;
  /** The week that the day lies in, or that begins with it, is meant. */
  readonly week?: WeekOfDay;
}

/**
 * "31 April": a day that the calendar does not have, or a range that ends on one. The rules say so of it; where dates are
 * given out it is none.
 */
export function isNoDay({ kind, edtf, parts, relative }: Figure): boolean {
  const isDay = parts?.month !== undefined && parts.day !== undefined && parts.week === undefined;
  return kind === 'date' && isDay && edtf === undefined && relative === undefined;
}
