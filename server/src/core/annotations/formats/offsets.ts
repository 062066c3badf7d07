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

/** What tools count in, the likelier first. */
export type Unit = 'UTF-16' | 'code points' | 'graphemes';

/**
 * What the spans of a file that does not say so are counted in: UTF-16, unless that parts words or reaches into blanks,
 * and another unit does less than half as often.
 */
export function likelyUnit(text: string, spans: readonly Span[]): Unit {
  const oddIn = (unit: Unit) => {
    const toOffset = fromUnit(unit, text, spans);
    return spans.filter(({ start, end }) => !isWhole(text, toOffset(start), toOffset(end))).length;
  };
  const odd = oddIn('UTF-16');
  if (odd === 0) return 'UTF-16';
  const others = (['code points', 'graphemes'] as const).map((unit) => ({ unit, odd: oddIn(unit) }));
  const [best] = others.toSorted((a, b) => a.odd - b.odd);
  return best !== undefined && best.odd * 2 < odd ? best.unit : 'UTF-16';
}

/** Turns the starts and ends of these spans, counted in a unit, into UTF-16 offsets; an offset past the end stays past it. */
export function fromUnit(unit: Unit, text: string, spans: readonly Span[]): (position: number) => number {
  if (unit === 'UTF-16') return (position) => position;
  const positions = spans.flatMap(({ start, end }) => [start, end]);
  if (unit === 'code points') return offsetsOf(text, positions);
  const starts = Array.from(graphemes.segment(text), ({ index }) => index);
  return (position) => starts[position] ?? text.length;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Begins and ends with something to read, and parts no word. */
function isWhole(text: string, start: number, end: number): boolean {
  return (
    start < end && /^\S(?:.*\S)?$/su.test(text.slice(start, end)) && !isInWord(text, start) && !isInWord(text, end)
  );
}

function isInWord(text: string, at: number): boolean {
  return WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
}

/** Halves of pairs, too, stand only inside of something. */
const WORD = /^[\p{L}\p{N}\p{M}\p{Cs}]$/u;

function lookup(numbers: readonly number[], convert: (sorted: readonly number[]) => readonly number[]) {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const converted = convert(sorted);
  const known = new Map(sorted.map((number, index) => [number, converted[index] ?? 0]));
  return (number: number): number => known.get(number) ?? 0;
}
