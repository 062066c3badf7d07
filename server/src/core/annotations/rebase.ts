import { createSnapshot } from '../text/snapshot.js';
import { targetOf } from './create.js';
import { articleReference } from './layout.js';
import { type AnnotatedArticle, type AuthorPage, resolveArticle } from './resolve.js';
import { targetsOf } from './targets.js';

export interface Rebased {
  /** The pages in their order; one where nothing changed is the one that was given. */
  readonly pages: readonly AuthorPage[];
  readonly rebased: number;
  /** Those that stand elsewhere or read differently, which somebody has yet to confirm, and those that stand nowhere. */
  readonly left: { readonly moved: number; readonly orphaned: number };
}

/**
 * Gives annotations their places in today's text, that text as their base, and the article's name: the only thing that
 * rewrites offsets. What has moved stays as it is unless `moved` confirms it; what is orphaned stays. `time` is in milliseconds since 1970, UTC.
 */
export function rebased(annotated: AnnotatedArticle, time: number, moved = false): Rebased {
  const { article, text, digest: base } = annotated;
  const snapshot = createSnapshot(article, text);
  const resolved = resolveArticle(annotated);
  const left = { moved: 0, orphaned: 0 };
  let count = 0;
  let next = 0;
  const pages = annotated.pages.map((given): AuthorPage => {
    const before = count;
    const items = given.page.items.map((annotation) => {
      const { anchor, spans, statement } = resolved[next++] ?? {};
      const isOld = targetsOf(annotation.target).some(
        (target) => target.base !== undefined && (target.base !== base || target.source !== articleReference(article)),
      );
      const [first, ...others] = spans ?? [];
      if (statement !== undefined || !isOld) return annotation;
      if (anchor === 'orphaned' || first === undefined) left.orphaned++;
      else if (anchor === 'moved' && !moved) left.moved++;
      else {
        count++;
        return { ...annotation, target: targetOf(snapshot, [first, ...others], { article, base, time }) };
      }
      return annotation;
    });
    return count === before ? given : { ...given, page: { ...given.page, items } };
  });
  return { pages, rebased: count, left };
}
