import { keptAlong } from '../claims/kept.js';
import { shifted } from '../text/span.js';
import { movedReport } from './moved.js';
import type { Needs } from './needs.js';
import { type Passage, passageTo, reportInDocument } from './passages.js';
import { perParagraph } from './readers.js';
import type { DocumentContext, ParagraphContext, Report } from './rule.js';

/**
 * What a document rule checks that reads a paragraph, and with those before it one that goes on from them: in news, which has
 * many of one sentence. `needs` are those of a paragraph, `goesOn` those of one that goes on, and `isTold` is true of what
 * the paragraph before must have. What is found across them is never sure.
 */
export function acrossParagraphs<Found extends Report>(
  needs: Needs,
  goesOn: Needs,
  isTold: (before: ParagraphContext) => boolean,
  reportsOf: (facts: ParagraphContext) => Iterable<Found>,
): (context: DocumentContext) => Iterable<Found> {
  const ownIn = perParagraph(needs, (facts): readonly Found[] => [...reportsOf(facts)]);
  const openingsIn = perParagraph(goesOn, ({ kind }) => (kind === 'prose' ? true : undefined));
  const across = keptAlong(({ facts }: Passage): readonly Found[] => [...reportsOf(facts)]);
  return function* (context) {
    const said = new Set<number>();
    for (const { start, value } of ownIn(context)) {
      for (const report of value) {
        said.add(report.start + start);
        yield movedReport(report, (place) => shifted(place, start));
      }
    }
    for (const { index } of openingsIn(context)) {
      const before = context.paragraphs[index - 1]?.facts;
      const passage = before?.kind === 'prose' && isTold(before) ? passageTo(context, index) : undefined;
      if (passage === undefined) continue;
      for (const report of across(passage)) {
        const told = reportInDocument(passage, context, index, report);
        if (report.start < passage.start || said.has(told.start)) continue;
        yield { ...told, isDoubtful: true, fixes: [] };
      }
    }
  };
}
