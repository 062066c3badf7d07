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
export function likelyUnit(text: string, given: readonly Span[]): Unit {
  // What is past the end is so in every unit.
  const spans = given.filter(({ end }) => end <= text.length);
  const oddIn = (unit: Unit) => {
    const toOffset = fromUnit(unit, text);
    return spans.filter(({ start, end }) => !isWhole(text, toOffset(start), toOffset(end))).length;
  };
  const odd = oddIn('UTF-16');
  if (odd === 0) return 'UTF-16';
  const others = (['code points', 'graphemes'] as const).map((unit) => ({ unit, odd: oddIn(unit) }));
  const [best] = others.toSorted((a, b) => a.odd - b.odd);
  return best !== undefined && best.odd * 2 < odd ? best.unit : 'UTF-16';
}

/** Turns positions counted in a unit into UTF-16 offsets; one past the end stays past it. */
export function fromUnit(unit: Unit, text: string): (position: number) => number {
  if (unit === 'UTF-16') return (position) => position;
  const parts = unit === 'graphemes' ? Array.from(graphemes.segment(text), ({ segment }) => segment) : Array.from(text);
  const starts: number[] = [];
  let end = 0;
  for (const { length } of parts) {
    starts.push(end);
    end += length;
  }
  return (position) => starts[position] ?? end + position - starts.length;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Begins and ends with something to read, and parts no word. */
function isWhole(text: string, start: number, end: number): boolean {
  return (
    start < end &&
    end <= text.length &&
    /^\S(?:.*\S)?$/su.test(text.slice(start, end)) &&
    !isInWord(text, start) &&
    !isInWord(text, end)
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
