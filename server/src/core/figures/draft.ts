import type { DateParts, FigureKind, Given, Modifier, RelativeDate } from './figure.js';
import type { Numeral } from './numerals.js';

/** A figure in the making, by token indexes; refiners change it, `figures.ts` makes the figure of it. */
export interface Draft {
  /** Tokens `first` (included) to `last` (excluded). */
  first: number;
  last: number;
  kind: FigureKind;
  value: number | null;
  /** One unit in the last stated place, in units of the value ("18.8 billion": 1e8); 0 if the value is exact. */
  step: number;
  /** The product of the scale words, 1 if there are none; a hundredth for cents. */
  scale: number;
  /** Both ends of a range; `value` is null then. */
  range?: { low: End; high: End };
  unit: string | null;
  given: { value: Given; unit: Given };
  modifier: Modifier;
  edtf?: string;
  iso?: string;
  noun?: string;
  per?: string;
  vague?: true;
  parts?: DateParts;
  relative?: RelativeDate;
}

export interface End {
  value: number;
  step: number;
}

export function createDraft(first: number, last: number, kind: FigureKind): Draft {
  return {
    first,
    last,
    kind,
    value: null,
    step: 0,
    scale: 1,
    unit: null,
    given: { value: 'stated', unit: 'stated' },
    modifier: 'none',
  };
}

/** Takes over what the number says. */
export function fill(draft: Draft, numeral: Numeral): void {
  draft.value = numeral.value;
  draft.step = numeral.step;
  draft.scale = numeral.scale;
  if (numeral.vague) draft.vague = true;
}
