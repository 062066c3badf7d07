import type { Annotation, AnnotationPage } from './schema.js';

/** What two sides say differently of one thing; ours is kept. */
export interface Clash {
  /** The annotation's id, or undefined where the file as a whole is meant. */
  readonly id?: string;
  /** The key that both changed; undefined where one side removed what the other changed, which is kept. */
  readonly field?: string;
}

/**
 * Merges two versions of one author's file that come from one base, annotation by annotation and field by field:
 * clashes are only what both changed in different ways. Nothing that one side changed is lost by the other's removing it.
 */
export function mergePages(
  base: AnnotationPage,
  ours: AnnotationPage,
  theirs: AnnotationPage,
): { readonly page: AnnotationPage; readonly clashes: readonly Clash[] } {
  const clashes: Clash[] = [];
  const whole = mergeFields(withoutItems(base), withoutItems(ours), withoutItems(theirs));
  clashes.push(...whole.clashes.map((field) => ({ field })));

  const before = byId(base);
  const mine = byId(ours);
  const others = byId(theirs);
  const items: Annotation[] = [];
  for (const id of new Set([...mine.keys(), ...others.keys()])) {
    const old = before.get(id);
    const own = mine.get(id);
    const other = others.get(id);
    const kept = own ?? other;
    if (own !== undefined && other !== undefined) {
      const merged = mergeFields(old ?? {}, own, other);
      items.push(merged.value as Annotation);
      clashes.push(...merged.clashes.map((field) => ({ id, field })));
    } else if (kept !== undefined && old === undefined) items.push(kept);
    else if (kept !== undefined && !same(kept, old)) {
      items.push(kept);
      clashes.push({ id });
    }
  }
  return { page: { ...whole.value, items } as AnnotationPage, clashes };
}

type Fields = Readonly<Record<string, unknown>>;

function mergeFields(base: Fields, ours: Fields, theirs: Fields): { value: Fields; clashes: string[] } {
  const clashes: string[] = [];
  const value: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const changed = !same(ours[key], base[key]);
    const changedThere = !same(theirs[key], base[key]);
    const later = key === 'modified' && changed && changedThere;
    if (changed && changedThere && !later && !same(ours[key], theirs[key])) clashes.push(key);
    // When it was last modified is no clash: the later time holds for what was merged.
    const chosen = later ? latest(ours[key], theirs[key]) : changed || !changedThere ? ours[key] : theirs[key];
    if (chosen !== undefined) value[key] = chosen;
  }
  return { value, clashes };
}

function latest(a: unknown, b: unknown): unknown {
  return typeof a === 'string' && typeof b === 'string' && a < b ? b : a;
}

function withoutItems(page: AnnotationPage): Fields {
  return { ...page, items: undefined };
}

function byId({ items }: AnnotationPage): Map<string, Annotation> {
  return new Map(items.map((annotation) => [annotation.id, annotation]));
}

/** Equal as JSON, whatever the order of keys. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same((a as Fields)[key], (b as Fields)[key]))
  );
}
