import * as z from 'zod';
import { emptyPage } from '../page.js';
import type { AuthorPage } from '../resolve.js';
import { type Annotation, annotationSchema, MAX_ANNOTATIONS } from '../schema.js';
import type { Exported } from './marks.js';

/**
 * All annotations of an article in the W3C's own form: a collection with one page, each annotation as it stands in its
 * author's file. Nothing is lost.
 */
export function writeW3c(article: string, pages: readonly AuthorPage[]): Exported {
  const items = pages.flatMap(({ page }) => page.items);
  const contexts = pages.flatMap(({ page }) => [page['@context']].flat());
  const own = [emptyPage('')['@context']].flat();
  const id = `${encodeURIComponent(article)}.annotations`;
  const collection = {
    '@context': [...new Map([...own, ...contexts].map((context) => [JSON.stringify(context), context])).values()],
    id: `${id}/`,
    type: 'AnnotationCollection',
    total: items.length,
    first: { id: `${id}/all.json`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return { content: `${JSON.stringify(collection, undefined, 1)}\n`, losses: [] };
}

const list = z.array(z.unknown()).max(MAX_ANNOTATIONS);
const forms = z.union([
  z
    .object({ type: z.literal('AnnotationCollection'), first: z.object({ items: list }) })
    .transform((it) => it.first.items),
  z.object({ items: list }).transform(({ items }) => items),
  list,
  z.looseObject({ type: z.literal('Annotation') }).transform((item) => [item]),
]);

/** The annotations of a collection, a page, a list, or one alone; those that are not valid are dropped and told. */
export function readW3c(content: string): {
  readonly items: readonly Annotation[];
  readonly dropped: readonly string[];
} {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return { items: [], dropped: ['This is not valid JSON.'] };
  }
  const read = forms.safeParse(json);
  if (!read.success) {
    return { items: [], dropped: ['This is no annotation and no collection, page or list of annotations.'] };
  }
  const dropped: string[] = [];
  const items = read.data.flatMap((each, index): Annotation[] => {
    const item = annotationSchema.safeParse(each);
    if (item.success) return [each as Annotation];
    const [issue] = item.error.issues;
    dropped.push(`Annotation ${index + 1}: ${issue?.path.join('.')}: ${issue?.message}`);
    return [];
  });
  return { items, dropped };
}
