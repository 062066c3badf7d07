import type { Figure, FigureKind } from '../../figures/figure.js';

/** Of a kind that ranges are told of. */
export function isRangeable({ kind }: Figure): boolean {
  return (
    kind === 'cardinal' ||
    kind === 'percent' ||
    kind === 'money' ||
    kind === 'measure' ||
    kind === 'duration' ||
    kind === 'age'
  );
}

/** One value, as it stands. */
export function isPlain(figure: Figure): boolean {
  return isRangeable(figure) && figure.value !== null && figure.modifier === 'none';
}

/** Percent and percent, euros and euros; a bare number may be of years, degrees and things. */
export function isOneMeasure(range: Figure, figure: Figure): boolean {
  const isPer = range.per === figure.per || figure.per === undefined;
  if (figure.kind === 'cardinal' && figure.noun === undefined) return BARE.has(range.kind);
  if (!isPer || range.kind !== figure.kind || range.unit !== figure.unit) return false;
  return range.noun === figure.noun || figure.noun === undefined;
}

const BARE: ReadonlySet<FigureKind> = new Set(['cardinal', 'measure', 'age', 'percent']);
