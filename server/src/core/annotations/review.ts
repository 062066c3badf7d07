import type { Span } from '../text/span.js';
import type { Mark } from './formats/marks.js';

/** What one author says of an article, at the places of its present text. */
export interface Reading {
  readonly author: string;
  readonly marks: readonly Mark[];
}

/**
 * What people differ in: whether there is anything, where it begins and ends, what it is, what it means, or what a
 * check of it found.
 */
export type Difference = 'presence' | 'span' | 'label' | 'link' | 'check';

/** A place that people read differently. */
export interface Disagreement extends Span {
  readonly about: Difference;
  /** What each of them has there, in the order they were given; some have nothing. */
  readonly readings: readonly Reading[];
}

export interface Comparison {
  /** What nobody contradicts, in the order of the text; each mark has all that was said of it. */
  readonly agreed: readonly Mark[];
  /** In the order of the text. */
  readonly disagreements: readonly Disagreement[];
}

/**
 * Compares what authors say of one article. Who says nothing of a check or a link contradicts nobody; who leaves a
 * labelled stretch without a label says that there is nothing. Remarks are no readings. O(n log n).
 */
export function compareReadings(readings: readonly Reading[]): Comparison {
  const agreed: Mark[] = [];
  const open: Entry[] = [];
  for (const entries of groups(readings).values()) {
    const merged = unanimous(entries, readings.length);
    if (merged === undefined) open.push(...entries);
    else agreed.push(merged);
  }
  const disagreements = clusters(open).map((cluster) => disagreementOf(cluster, readings));
  return { agreed: agreed.sort((a, b) => byPlace(hullOf(a), hullOf(b))), disagreements };
}

/** From where a mark begins to where its last part ends. */
export function hullOf({ spans }: Mark): Span {
  return { start: spans[0].start, end: (spans.at(-1) ?? spans[0]).end };
}

/** A mark and whose it is, by number. */
interface Entry {
  readonly mark: Mark;
  readonly author: number;
}

/** The marks that say something, by the stretch that they are about. */
function groups(readings: readonly Reading[]): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const [author, { marks }] of readings.entries()) {
    for (const mark of marks) {
      if (mark.label === undefined && mark.check === undefined && mark.link === undefined) continue;
      const key = mark.spans.map(({ start, end }) => `${start} ${end}`).join(';');
      const group = found.get(key);
      if (group === undefined) found.set(key, [{ mark, author }]);
      else group.push({ mark, author });
    }
  }
  return found;
}

/** One mark with all that was said of a stretch, if nobody contradicts another. */
function unanimous(entries: readonly Entry[], authors: number): Mark | undefined {
  const labelled = entries.filter(({ mark }) => mark.label !== undefined);
  // What somebody ticked needs no tick of everybody: its label was not what they were asked for.
  const isTagged = labelled.some(({ mark }) => mark.check === undefined);
  if (isTagged && new Set(labelled.map(({ author }) => author)).size < authors) return undefined;
  if (FIELDS.some((field) => saidOf(entries, field).size > 1)) return undefined;
  return Object.assign({}, ...entries.map(({ mark }) => mark).toReversed()) as Mark;
}

const FIELDS = ['label', 'link', 'check'] as const;

/** The different things that are said in a field. */
function saidOf(entries: readonly Entry[], field: (typeof FIELDS)[number]): Set<string> {
  const said = entries.map(({ mark }) => (field === 'check' ? mark.check?.state : mark[field]));
  return new Set(said.filter((value) => value !== undefined));
}

/** Entries that overlap, directly or by way of others. */
function clusters(entries: readonly Entry[]): Entry[][] {
  const found: Entry[][] = [];
  let end = -1;
  for (const entry of entries.toSorted((a, b) => byPlace(hullOf(a.mark), hullOf(b.mark)))) {
    const hull = hullOf(entry.mark);
    if (hull.start >= end) found.push([]);
    found.at(-1)?.push(entry);
    end = Math.max(end, hull.end);
  }
  return found;
}

function disagreementOf(entries: readonly Entry[], readings: readonly Reading[]): Disagreement {
  const hulls = entries.map(({ mark }) => hullOf(mark));
  return {
    start: Math.min(...hulls.map(({ start }) => start)),
    end: Math.max(...hulls.map(({ end }) => end)),
    about: differenceOf(entries, readings.length),
    readings: readings.map(({ author }, number) => ({
      author,
      marks: entries.filter((entry) => entry.author === number).map(({ mark }) => mark),
    })),
  };
}

function differenceOf(entries: readonly Entry[], authors: number): Difference {
  const labelled = entries.filter(({ mark }) => mark.label !== undefined);
  const present = new Set(labelled.map(({ author }) => author));
  if (present.size > 0 && present.size < authors) return 'presence';
  const places = new Set(entries.map(({ mark }) => mark.spans.map(({ start, end }) => `${start} ${end}`).join(';')));
  if (places.size > 1) return 'span';
  return FIELDS.find((field) => saidOf(entries, field).size > 1) ?? 'presence';
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
