import type { Analysis } from '../analysis/analysis.js';
import type { Figure } from '../figures/figure.js';
import { singularOf } from '../figures/refine/nouns.js';
import { innermostAt, type Span } from '../text/span.js';
import { paragraphAt, quotationAround, spanOnly } from './passage.js';
import { sectionsOf } from './sections.js';

/**
 * The spans that a selection at an offset grows through, each larger than the one before: figure or name, with what it
 * counts, quotation, sentence, paragraph, section, article.
 */
export function surroundingsOf(analysis: Analysis, offset: number): readonly Span[] {
  const { figures, mentions, snapshot } = analysis;
  const figure = innermostAt(figures, offset);
  const mention = innermostAt(mentions, offset);
  const paragraph = paragraphAt(analysis, offset);
  const sentence = paragraph?.facts.sentences.find(({ end }) => paragraph.start + end >= offset);
  const quotation = quotationAround(analysis, { start: offset, end: offset });
  const sections = sectionsOf(analysis).filter(({ start, end }) => start <= offset && offset < end);
  const spans = [
    ...(figure === undefined ? [] : [figure, phraseOf(figure, snapshot.text)]),
    ...(mention === undefined ? [] : [mention]),
    ...(quotation === undefined ? [] : [quotation]),
    ...(paragraph === undefined || sentence === undefined ? [] : [spanOnly(sentence, paragraph.start)]),
    ...(paragraph === undefined ? [] : [paragraph]),
    ...sections,
    { start: 0, end: snapshot.text.length },
  ].filter((span) => span.start <= offset && offset <= span.end);
  const growing: Span[] = [];
  for (const span of spans.sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = growing.at(-1);
    const isLarger = last === undefined || last.end - last.start < span.end - span.start;
    if (isLarger && (last === undefined || (span.start <= last.start && last.end <= span.end))) {
      growing.push(spanOnly(span));
    }
  }
  return growing;
}

/** "80 new jobs": the figure and what follows up to the noun that it counts. */
function phraseOf({ start, end, noun }: Figure, text: string): Span {
  if (noun === undefined) return { start, end };
  for (const { 0: word, index } of text.slice(end, end + LONGEST_PHRASE).matchAll(/[\p{L}\p{M}'’-]+/gu)) {
    if (singularOf(word.toLowerCase()) === noun) return { start, end: end + index + word.length };
  }
  return { start, end };
}

/** In UTF-16 code units. */
const LONGEST_PHRASE = 60;
