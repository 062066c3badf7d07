import { goneWith } from './commands.js';
import type { Imported, Mark } from './formats/marks.js';
import { placeOf } from './importing.js';
import { marksOf } from './marks.js';
import { withChange } from './page.js';
import type { Maker } from './parts.js';
import { type AnnotatedArticle, resolveArticle } from './resolve.js';
import type { Annotation, AnnotationPage } from './schema.js';
import { createStatement } from './statements.js';

/**
 * What an author has made or accepted, and another tool's file has not any more though its format can say it: somebody
 * took it out there. In the order of the text. `carried` is what that tool reads of an export of the author's annotations; `present` are the ids, as
 * ours, of what its file has.
 */
export function absentFrom(
  annotated: AnnotatedArticle,
  name: string,
  carried: Imported,
  present: ReadonlySet<string>,
): readonly Mark[] {
  const { text } = annotated;
  const { marks } = marksOf(annotated, resolveArticle(annotated), name);
  const ids = new Set(marks.map(({ id }) => id));
  const places = new Map(marks.map((mark) => [placeOf(text, mark), mark.id]));
  const said = new Set(carried.marks.map((mark) => (ids.has(mark.id) ? mark.id : places.get(placeOf(text, mark)))));
  return marks
    .filter(({ id = '' }) => said.has(id) && !present.has(id))
    .sort((a, b) => a.spans[0].start - b.spans[0].start);
}

/** The author's page without those, and what the author says of them: what others made is rejected. */
export function withoutAbsent(
  page: AnnotationPage,
  absent: readonly Mark[],
  annotated: AnnotatedArticle,
  name: string,
  maker: () => Maker,
): AnnotationPage {
  const resolved = resolveArticle(annotated);
  const own = new Set(page.items.map(({ id }) => id));
  const removed = new Set<string>();
  const added: Annotation[] = [];
  for (const { id = '' } of absent) {
    if (own.has(id)) for (const each of goneWith(id, name, resolved)) removed.add(each);
    else added.push(createStatement({ kind: 'decision', decision: 'rejected', targets: [id] }, maker()));
  }
  return withChange(page, removed, added);
}
