import type { Command } from '../../../server/src/core/annotations/commands.js';
import type { Span } from '../../../server/src/core/text/span.js';
import type { PlacedAnnotation } from '../../../server/src/protocol/protocol.js';

/** An annotation that stands somewhere in the text and is the author's business. */
export interface Mark extends PlacedAnnotation {
  /** Its first part: where the caret goes. */
  readonly span: Span;
  /** `moved` is to be confirmed, `proposed` to be decided, `kept` is done with. */
  readonly state: 'kept' | 'moved' | 'proposed';
}

/** What is shown of an article's annotations, in the order of the text. */
export function marksOf(annotations: readonly PlacedAnnotation[]): readonly Mark[] {
  return annotations
    .flatMap((each): Mark[] => {
      const [span] = each.spans;
      if (span === undefined || each.standing === 'other' || each.standing === 'rejected') return [];
      const state = each.anchor === 'moved' ? 'moved' : each.standing === 'proposed' ? 'proposed' : 'kept';
      return [{ ...each, span, state }];
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** What the author made or accepted, or somebody checked, and whose words are no longer in the text. */
export function lostOf(annotations: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
  return annotations.filter(
    ({ anchor, standing, check }) =>
      anchor === 'orphaned' &&
      standing !== 'rejected' &&
      (standing === 'own' || standing === 'accepted' || check !== undefined),
  );
}

/** What waits for the author's word: proposals, and what has moved. */
export function isOpen({ state }: Mark): boolean {
  return state !== 'kept';
}

/**
 * The marks at a caret, or that share a character with a selection: one's own first, then the shortest; those that only
 * end at the caret come last.
 */
export function marksAt(marks: readonly Mark[], { start, end }: Span): readonly Mark[] {
  const touches = (span: Span) =>
    start === end ? span.start <= start && start <= span.end : span.start < end && start < span.end;
  return marks
    .filter(({ spans }) => spans.some(touches))
    .sort(
      (a, b) =>
        Number(a.span.end === start) - Number(b.span.end === start) ||
        Number(b.standing === 'own') - Number(a.standing === 'own') ||
        length(a) - length(b),
    );
}

/** The next open mark in a direction: behind, or before, the one with the id; else from the offset on. Goes round. */
export function openFrom(
  marks: readonly Mark[],
  from: { readonly id?: string | undefined; readonly offset: number },
  direction: 1 | -1,
): Mark | undefined {
  const at = marks.findIndex(({ id }) => id === from.id);
  const behind = marks.findIndex(({ span }) => span.start >= from.offset);
  const end = behind < 0 ? marks.length : behind;
  const first = at >= 0 ? at + direction : direction === 1 ? end : end - 1;
  for (let step = 0; step < marks.length; step++) {
    const mark = marks[(first + step * direction + 2 * marks.length) % marks.length];
    if (mark !== undefined && isOpen(mark)) return mark;
  }
  return undefined;
}

/** What accepting means: what has moved is kept where it stands now. */
export function accepting({ id, span, state }: Mark): Command {
  return state === 'moved' ? { kind: 'resize', id, ...span } : { kind: 'decide', decision: 'accepted', ids: [id] };
}

/** What rejecting means: one’s own goes. */
export function rejecting({ id, standing }: PlacedAnnotation): Command {
  return standing === 'own' ? { kind: 'delete', id } : { kind: 'decide', decision: 'rejected', ids: [id] };
}

/** A span without the white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  return { start: first, end: Math.max(first, end - (words.length - words.trimEnd().length)) };
}

function length({ span }: Mark): number {
  return span.end - span.start;
}
