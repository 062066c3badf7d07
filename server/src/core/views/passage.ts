import type { Analysis, PlacedParagraph } from '../analysis/analysis.js';
import { NOTHING } from '../segment/tokens.js';
import { contains, lastAt, type Span, shifted } from '../text/span.js';

/** The paragraph that an offset lies in or at the end of. */
export function paragraphAt({ paragraphs }: Analysis, offset: number): PlacedParagraph | undefined {
  const paragraph = paragraphs[lastAt(paragraphs, offset)];
  return paragraph !== undefined && offset <= paragraph.end ? paragraph : undefined;
}

/** The quotation that holds all of a span, its marks included. */
export function quotationAround(analysis: Analysis, span: Span): Span | undefined {
  const paragraph = paragraphAt(analysis, span.start);
  if (paragraph === undefined) return undefined;
  const quotation = paragraph.facts.quotations.find((each) => contains(shifted(each, paragraph.start), span));
  return quotation === undefined ? undefined : spanOnly(quotation, paragraph.start);
}

/** What the reader sees of a span: without markup, on one line. */
export function writtenAt(analysis: Analysis, { start, end }: Span): string {
  const paragraph = paragraphAt(analysis, start);
  const from = paragraph?.start ?? 0;
  const prose = paragraph?.facts.text ?? analysis.snapshot.text;
  return prose
    .slice(start - from, end - from)
    .replaceAll(NOTHING, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The bare span, `by` code units further on. */
export function spanOnly({ start, end }: Span, by = 0): Span {
  return { start: start + by, end: end + by };
}
