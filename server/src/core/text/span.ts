/** A stretch of text in UTF-16 code units, half-open: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True where the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True where `span` overlaps one of `spans`, which are in order and do not overlap each other. */
export function overlapsAny(spans: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end > span.start) high = middle;
    else low = middle + 1;
  }
  const next = spans[low];
  return next !== undefined && overlaps(next, span);
}

/** The same span, `by` code units further on. */
export function shifted<T extends Span>(item: T, by: number): T {
  return by === 0 ? item : { ...item, start: item.start + by, end: item.end + by };
}

/** The innermost span at an offset; its end counts, as a caret behind a word is at the word. */
export function innermostAt<T extends Span>(items: readonly T[], offset: number): T | undefined {
  return items
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => Number(a.end === offset) - Number(b.end === offset) || a.end - a.start - (b.end - b.start))[0];
}

/** The index of the last item that starts at or before an offset, -1 where none does; items are in order. */
export function lastAt(items: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What stands there, the parts of a stretch joined by a blank; undefined where there is none. */
export function wordsAt(text: string, spans: readonly Span[] | undefined): string | undefined {
  if (spans === undefined || spans.length === 0) return undefined;
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ');
}
