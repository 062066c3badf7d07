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

/** What a rule reports of one thing, and all that it is worked out of besides the paragraphs that the reports point to. */
export interface Part<Found extends Report> {
  /** Tells it from the rule's others. */
  readonly key: string;
  /** Compared one by one, each by identity. */
  readonly of: readonly unknown[];
  readonly work: () => Iterable<Found>;
}

/**
 * Keeps what a document rule reports, part by part, as long as all that a part was worked out of is the very same, and so is
 * each paragraph that its reports point to, wherever that stands by now.
 */
export function keptReports<Found extends Report>(): (
  context: DocumentContext,
  parts: Iterable<Part<Found>>,
) => Iterable<Found> {
  let last: Version<Found> = { paragraphs: [], told: new Map() };
  return function* ({ paragraphs }, parts) {
    const told = new Map<string, Told<Found>>();
    for (const { key, of, work } of parts)
      told.set(key, stillTold(last, key, of, paragraphs) ?? toldOf(of, work, paragraphs));
    last = { paragraphs, told };
    for (const { reports } of told.values()) yield* reports;
  };
}

/** What was told of one version of an article. */
interface Version<Found extends Report> {
  readonly paragraphs: DocumentContext['paragraphs'];
  readonly told: ReadonlyMap<string, Told<Found>>;
}

interface Told<Found extends Report> {
  readonly of: readonly unknown[];
  readonly reports: readonly Found[];
  /** The numbers of the paragraphs that they point to. */
  readonly at: readonly number[];
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

function toldOf<Found extends Report>(
  of: readonly unknown[],
  work: () => Iterable<Found>,
  paragraphs: DocumentContext['paragraphs'],
): Told<Found> {
  const reports = [...work()];
  const at = new Set<number>();
  const note = ({ start }: Span) => at.add(lastAt(paragraphs, start));
  for (const report of reports) {
    note(report);
    report.related?.forEach(note);
    for (const { edits } of report.fixes ?? []) edits.forEach(note);
  }
  return { of, reports, at: [...at] };
}

/** What was told, wherever that stands now; undefined where it may be something else by now. */
function stillTold<Found extends Report>(
  { paragraphs: old, told }: Version<Found>,
  key: string,
  of: readonly unknown[],
  paragraphs: DocumentContext['paragraphs'],
): Told<Found> | undefined {
  const known = told.get(key);
  if (known === undefined || !areSame(known.of, of)) return undefined;
  if (!known.at.every((at) => paragraphs[at]?.facts === old[at]?.facts)) return undefined;
  if (known.at.every((at) => paragraphs[at]?.start === old[at]?.start)) return known;
  const move = <Place extends Span>(place: Place): Place => {
    const at = lastAt(old, place.start);
    return shifted(place, (paragraphs[at]?.start ?? 0) - (old[at]?.start ?? 0));
  };
  return { ...known, reports: known.reports.map((report) => movedReport(report, move)) };
}
