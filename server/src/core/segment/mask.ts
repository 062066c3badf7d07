import type { Span } from '../text/span.js';

/** A stretch of a text whose code units are each replaced by `by`, one code unit, in what is read as prose. */
export interface Mask extends Span {
  readonly by: string;
}

/** `text.slice(start, end)` with the masks put over it. Masks are in order and do not overlap; parts outside are cut. */
export function masked(text: string, { start, end }: Span, masks: readonly Mask[]): string {
  if (masks.length === 0) return text.slice(start, end);
  let out = '';
  let from = start;
  for (const mask of masks) {
    const first = Math.max(mask.start, from);
    const last = Math.min(mask.end, end);
    if (last <= first) continue;
    out += text.slice(from, first) + mask.by.repeat(last - first);
    from = last;
  }
  return out + text.slice(from, end);
}
