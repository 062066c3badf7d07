import { lastAt } from '../text/span.js';
import { compare } from './compare.js';
import type { Figure } from './figure.js';

/** What a figure stands in: the whole article or the figures around it in order, in document offsets. */
export interface Surroundings {
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** Another figure of the same measure, and when it held if the text says so. */
export interface Counterpart {
  readonly figure: Figure;
  /** EDTF. */
  readonly date: string | undefined;
}

/**
 * The figures of the same measure that differ from this one beyond doubt, at most `MOST`. Only what the text itself puts
 * side by side: an amount whose unit is taken from the one beside it ("18.8 billion rubles in 2022, 16.6 billion in
 * 2023"), and things of the same name or measures in the same unit that are each dated ("300 jobs in 2020").
 */
export function counterpartsOf(figure: Figure, { text, figures }: Surroundings): Counterpart[] {
  if (!isPlain(figure)) return [];
  const own = dateOf(figure, text, figures);
  const found: Counterpart[] = [];
  const peers = figures.filter((other) => isPlain(other) && isAlike(figure, other));
  const at = peers.findIndex(({ start }) => start === figure.start);
  for (const [index, other] of peers.entries()) {
    if (index === at || compare(figure, other) === 0 || found.length === MOST) continue;
    const date = dateOf(other, text, figures);
    const [earlier, later] = index < at ? [other, figure] : [figure, other];
    const isBeside = Math.abs(index - at) === 1 && later.given.unit === 'inherited' && earlier.unit === later.unit;
    const isDated = own !== undefined && date !== undefined && own !== date && isSeries(earlier, later, text);
    if (isBeside || isDated) found.push({ figure: other, date });
  }
  return found;
}

/**
 * The same of figures that the text says of the same thing at other times, wherever they stand: of `candidates`, those in
 * the same unit that differ beyond doubt.
 */
export function counterpartsAmong(figure: Figure, candidates: readonly Counterpart[]): Counterpart[] {
  if (!isPlain(figure)) return [];
  return candidates
    .filter(
      ({ figure: other }) =>
        isPlain(other) &&
        other.kind === figure.kind &&
        other.unit === figure.unit &&
        other.per === figure.per &&
        compare(figure, other) !== 0,
    )
    .slice(0, MOST);
}

/** Of the figures of the same measure, the one that this is the next after: by their dates, else by their places. */
export function predecessorOf(figure: Figure, article: Surroundings): Figure | undefined {
  const own = dateOf(figure, article.text, article.figures);
  const before = counterpartsOf(figure, article).filter(({ figure: other, date }) =>
    own === undefined || date === undefined ? other.start < figure.start : date < own,
  );
  return before.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0]?.figure;
}

/** The nearest figure, before or behind, that states the unit of this one; undefined if none does. */
export function unitSource({ start, kind, unit }: Figure, figures: readonly Figure[]): Figure | undefined {
  let nearest: Figure | undefined;
  for (const other of figures) {
    if (other.kind !== kind || other.unit !== unit || other.given.unit !== 'stated') continue;
    if (nearest === undefined || Math.abs(other.start - start) < Math.abs(nearest.start - start)) nearest = other;
  }
  return nearest;
}

/** More would be a table. */
const MOST = 2;

/**
 * Money is spent on many things in a year: that two sums are dated does not make them the same measure; nor are tonnes of
 * two sentences of the same thing, while jobs are jobs.
 */
function isSeries({ kind, end }: Figure, later: Figure, text: string): boolean {
  if (kind === 'cardinal') return true;
  return kind === 'measure' && later.start - end < NEAR * 3 && !/[.!?]\s/.test(text.slice(end, later.start));
}

/** One stated amount, not a range and not an open end. */
function isPlain({ kind, value, low, high, given }: Figure): boolean {
  return COMPARED.has(kind) && value !== null && value > 0 && low !== null && high !== null && given.value === 'stated';
}

const COMPARED: ReadonlySet<Figure['kind']> = new Set(['money', 'cardinal', 'measure']);

function isAlike(a: Figure, b: Figure): boolean {
  if (a.kind !== b.kind || a.unit !== b.unit || a.per !== b.per || a.noun !== b.noun) return false;
  return a.kind === 'cardinal' ? a.noun !== undefined : a.unit !== null;
}

/** The date that directly follows a figure or what it counts: "in 2022". */
function dateOf(figure: Figure, text: string, figures: readonly Figure[]): string | undefined {
  const next = figures[lastAt(figures, figure.end - 1) + 1];
  if (next?.kind !== 'date' || next.start - figure.end > NEAR) return undefined;
  const between = text.slice(figure.end, next.start);
  return /^(?: [a-z]+){0,3} (?:in|for|during) $/.test(between) ? next.edtf : undefined;
}

/** In UTF-16 code units. */
const NEAR = 40;
