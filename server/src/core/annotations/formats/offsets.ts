import { toCodePoints, toOffsets } from '../../text/code-points.js';
import type { Span } from '../../text/span.js';

/** Turns the starts and ends of these spans into code-point positions, all of them in one pass over the text. */
export function codePointsOf(text: string, spans: readonly Span[]): (offset: number) => number {
  return lookup(
    spans.flatMap(({ start, end }) => [start, end]),
    (offsets) => toCodePoints(text, offsets),
  );
}

/** Turns these code-point positions into UTF-16 offsets, all of them in one pass over the text. */
export function offsetsOf(text: string, positions: readonly number[]): (position: number) => number {
  return lookup(positions, (sorted) => toOffsets(text, sorted));
}

function lookup(numbers: readonly number[], convert: (sorted: readonly number[]) => readonly number[]) {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const converted = convert(sorted);
  const known = new Map(sorted.map((number, index) => [number, converted[index] ?? 0]));
  return (number: number): number => known.get(number) ?? 0;
}
