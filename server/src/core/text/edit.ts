import type { Span } from './span.js';

/** A change of a text that is read as one stretch put in the place of another; in UTF-16 offsets. */
export interface Edit extends Span {
  /** Where what was put there ends in the new text. */
  readonly newEnd: number;
}

/** The shortest edit that makes one text of the other. Several edits at once are read as one that holds them all. */
export function editBetween(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  const start = sameAtStart(before, after, most);
  const same = sameAtEnd(before, after, most - start);
  return { start, end: before.length - same, newEnd: after.length - same };
}

/** Two edits, one after the other, as one that holds both. */
export function joined(first: Edit, second: Edit): Edit {
  return {
    start: Math.min(first.start, second.start),
    end: first.end + Math.max(0, second.end - first.newEnd),
    newEnd: Math.max(first.newEnd, second.end) + second.newEnd - second.end,
  };
}

/** Code units that both texts begin with, `most` at most. By halves: engines compare long stretches as memory. */
export function sameAtStart(a: string, b: string, most: number): number {
  let [same, differs] = [0, most + 1];
  while (differs - same > 1) {
    const middle = (same + differs) >> 1;
    if (a.slice(same, middle) === b.slice(same, middle)) same = middle;
    else differs = middle;
  }
  return same;
}

/** Code units that both texts end with, `most` at most. */
export function sameAtEnd(a: string, b: string, most: number): number {
  let [same, differs] = [0, most + 1];
  while (differs - same > 1) {
    const middle = (same + differs) >> 1;
    if (a.slice(a.length - middle, a.length - same) === b.slice(b.length - middle, b.length - same)) same = middle;
    else differs = middle;
  }
  return same;
}
