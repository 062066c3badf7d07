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

/** Code units that both texts begin with, `most` at most. */
export function sameAtStart(a: string, b: string, most: number): number {
  let same = 0;
  while (same + BLOCK <= most && a.startsWith(b.slice(same, same + BLOCK), same)) same += BLOCK;
  while (same < most && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same;
}

/** Code units that both texts end with, `most` at most. */
export function sameAtEnd(a: string, b: string, most: number): number {
  let same = 0;
  while (same + BLOCK <= most && a.endsWith(b.slice(b.length - same - BLOCK, b.length - same), a.length - same)) {
    same += BLOCK;
  }
  while (same < most && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same++;
  return same;
}

/** Code units compared in one go. */
const BLOCK = 4096;
