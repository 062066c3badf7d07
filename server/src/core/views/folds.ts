import type { Analysis, PlacedParagraph } from '../analysis/analysis.js';
import { frontMatter } from '../segment/front.js';
import type { Span } from '../text/span.js';
import { sectionsOf } from './sections.js';

export interface Fold extends Span {
  readonly kind: 'section' | 'front matter' | 'quotation';
}

/** What can be folded away: front matter, what stands under a heading, and quotations of `LONG_QUOTATION` or more. */
export function foldsOf(analysis: Analysis): readonly Fold[] {
  const { snapshot } = analysis;
  const front = snapshot.markup === 'markdown' ? frontMatter(snapshot.text).end : 0;
  return [
    ...(front === 0 ? [] : [{ kind: 'front matter' as const, start: 0, end: front }]),
    ...sectionsOf(analysis).map(({ start, end }) => ({ kind: 'section' as const, start, end })),
    ...longQuotations(analysis),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** In UTF-16 code units. */
const LONG_QUOTATION = 300;

/** Quotations that go on over paragraphs are one. */
function* longQuotations({ paragraphs }: Analysis): Generator<Fold> {
  let open: Span | undefined;
  for (const paragraph of [...paragraphs, undefined]) {
    const quotations = paragraph?.facts.quotations ?? [];
    for (const [index, { start, end }] of quotations.entries()) {
      const at = { start: (paragraph?.start ?? 0) + start, end: (paragraph?.start ?? 0) + end };
      if (open !== undefined && index === 0 && start === 0) at.start = open.start;
      else if (open !== undefined) yield* long(open);
      open = undefined;
      if (paragraph !== undefined && index === quotations.length - 1 && goesOn(paragraph, end)) open = at;
      else yield* long(at);
    }
    if (quotations.length === 0 && open !== undefined) {
      yield* long(open);
      open = undefined;
    }
  }
}

function* long({ start, end }: Span): Generator<Fold> {
  if (end - start >= LONG_QUOTATION) yield { kind: 'quotation', start, end };
}

/** It reaches to the paragraph's end and is not closed there. */
function goesOn({ facts: { text } }: PlacedParagraph, end: number): boolean {
  return end === text.length && !/["'”’»›“]\p{P}?$/u.test(text.slice(-2));
}
