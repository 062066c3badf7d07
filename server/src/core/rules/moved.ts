import { lastAt, type Span, shifted } from '../text/span.js';
import type { DocumentContext, Report } from './rule.js';

/** The same report, with all that it points to where `move` puts it. */
export function movedReport<Found extends Report>(
  report: Found,
  move: <Place extends Span>(place: Place) => Place,
): Found {
  const { related, fixes } = report;
  return {
    ...move(report),
    ...(related === undefined ? {} : { related: related.map(move) }),
    ...(fixes === undefined ? {} : { fixes: fixes.map((each) => ({ ...each, edits: each.edits.map(move) })) }),
  };
}

/**
 * Keeps what a document rule reports as long as all that it was worked out of is the very same, and so is each paragraph
 * that a report points to, wherever that stands by now.
 */
export function keptReports<Found extends Report>(): (
  context: DocumentContext,
  of: readonly unknown[],
  work: () => Iterable<Found>,
) => readonly Found[] {
  let last:
    | { of: readonly unknown[]; paragraphs: DocumentContext['paragraphs']; at: ReadonlySet<number>; reports: Found[] }
    | undefined;
  return (context, of, work) => {
    const { paragraphs } = context;
    const isSame = last?.of.length === of.length && last.of.every((each, index) => each === of[index]);
    if (
      last === undefined ||
      !isSame ||
      ![...last.at].every((at) => paragraphs[at]?.facts === last?.paragraphs[at]?.facts)
    ) {
      const reports = [...work()];
      last = { of, paragraphs, at: paragraphsOf(reports, paragraphs), reports };
      return reports;
    }
    const { paragraphs: old, reports } = last;
    return reports.map((report) =>
      movedReport(report, (place) => {
        const at = lastAt(old, place.start);
        return shifted(place, (paragraphs[at]?.start ?? 0) - (old[at]?.start ?? 0));
      }),
    );
  };
}

/** The numbers of those that reports point to. */
function paragraphsOf(reports: readonly Report[], paragraphs: DocumentContext['paragraphs']): ReadonlySet<number> {
  const at = new Set<number>();
  const note = ({ start }: Span) => at.add(lastAt(paragraphs, start));
  for (const report of reports) {
    note(report);
    report.related?.forEach(note);
    for (const { edits } of report.fixes ?? []) edits.forEach(note);
  }
  return at;
}
