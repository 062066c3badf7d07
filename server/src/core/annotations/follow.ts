import type { Edit } from '../text/edit.js';
import type { Span } from '../text/span.js';

/**
 * Where stretches of a text stand after an edit that does not touch them; undefined if it touches one: changes what it
 * says, or joins its first or last word to more.
 */
export function followed(
  spans: readonly Span[],
  edit: Edit,
  before: string,
  after: string,
): readonly Span[] | undefined {
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return spans;
  if (spans.every(({ end }) => end + JOIN < edit.start)) return spans;
  const delta = edit.newEnd - edit.end;
  const moved: Span[] = [];
  for (const { start, end } of spans) {
    if (end <= edit.start && goesOn(before, end) === goesOn(after, end)) moved.push({ start, end });
    else if (start >= edit.end && goesOn(before, start) === goesOn(after, start + delta)) {
      moved.push({ start: start + delta, end: end + delta });
    } else return undefined;
  }
  return moved;
}

/** Code units beside a number that can make another number of it: “40” becomes “40.5”. */
const JOIN = 2;

/** Whether a word or a number goes on over an offset. */
export function goesOn(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (WORD.test(before) && WORD.test(after)) return true;
  return (
    (DIGIT.test(before) && POINT.test(after) && DIGIT.test(text.charAt(at + 1))) ||
    (DIGIT.test(text.charAt(at - 2)) && POINT.test(before) && DIGIT.test(after))
  );
}

const WORD = /^[\p{L}\p{N}\p{M}\p{Cs}]$/u;
const DIGIT = /^\d$/;
const POINT = /^[.,]$/;
