import type { Edit } from '../../../server/src/core/text/edit.js';
import type { Mark } from './marks.js';

/**
 * The marks after an edit that touches none of them, in their order; undefined if it touches one, or comes so near that
 * what it says may be another thing now, as the server alone can tell.
 */
export function marksAfter(marks: readonly Mark[], edit: Edit): readonly Mark[] | undefined {
  const delta = edit.newEnd - edit.end;
  const after: Mark[] = [];
  for (const mark of marks) {
    const near = mark.check === undefined ? BESIDE : AROUND_CHECKED;
    const [first] = mark.spans;
    const last = mark.spans.at(-1);
    if (first === undefined || last === undefined || last.end + near <= edit.start) after.push(mark);
    else if (first.start >= edit.end + near) after.push(moved(mark, delta));
    else return undefined;
  }
  return after;
}

/** Code units beside a word or a number that can make another one of it: “40” becomes “40.5”. */
const BESIDE = 2;
/** As many as a tick has a say in what stands around the words: more than `readsAsChecked` looks at. */
const AROUND_CHECKED = 64;

function moved(mark: Mark, delta: number): Mark {
  if (delta === 0) return mark;
  const [span, ...others] = mark.spans.map(({ start, end }) => ({ start: start + delta, end: end + delta }));
  return span === undefined ? mark : { ...mark, span, spans: [span, ...others] };
}
