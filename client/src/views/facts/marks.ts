import type { Span } from '../../../../server/src/core/text/span.js';
import type { ListedFact } from '../../../../server/src/protocol/protocol.js';

/** What stands beside a line: what wants something done first. */
export const MARKS = ['stale', 'disputed', 'partly', 'ticked'] as const;
export type Mark = (typeof MARKS)[number];

/**
 * Where the marks stand, one kind a line: beside each stale fact, else beside each disputed one, else where the line's
 * first fact stands, if all of its facts are ticked or some. `lineOf` gives the number of an offset's line.
 */
export function marksOf(facts: readonly ListedFact[], lineOf: (offset: number) => number): Record<Mark, Span[]> {
  const lines = new Map<number, Record<Mark, Span[]> & { all: Span[] }>();
  for (const { state, settled, places } of facts) {
    for (const place of places) {
      const number = lineOf(place.start);
      const line = lines.get(number) ?? { all: [], ...nothing() };
      lines.set(number, line);
      line.all.push(place);
      if (settled) line.ticked.push(place);
      else if (state === 'stale' || state === 'disputed') line[state].push(place);
    }
  }
  const marks = nothing();
  for (const { all, ticked, stale, disputed } of lines.values()) {
    if (stale.length > 0) marks.stale.push(...stale);
    else if (disputed.length > 0) marks.disputed.push(...disputed);
    else if (ticked.length > 0) {
      const [first] = all.toSorted((a, b) => a.start - b.start);
      if (first !== undefined) marks[ticked.length === all.length ? 'ticked' : 'partly'].push(first);
    }
  }
  return marks;
}

function nothing(): Record<Mark, Span[]> {
  return { stale: [], disputed: [], partly: [], ticked: [] };
}
