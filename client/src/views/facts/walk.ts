import type { Span } from '../../../../server/src/core/text/span.js';
import type { ListedFact } from '../../../../server/src/protocol/protocol.js';

/** The fact whose place the offset touches, the shortest if there are several; with that place. */
export function factAt(facts: readonly ListedFact[], offset: number): Placed | undefined {
  let found: Placed | undefined;
  for (const fact of facts) {
    for (const place of fact.places) {
      if (place.start > offset) break;
      if (place.end < offset) continue;
      if (found === undefined || lengthOf(place) < lengthOf(found.place)) found = { fact, place };
    }
  }
  return found;
}

/** The facts that have a place wholly within the span. */
export function factsWithin(facts: readonly ListedFact[], { start, end }: Span): readonly ListedFact[] {
  return facts.filter(({ places }) => places.some((place) => place.start >= start && place.end <= end));
}

/**
 * The next fact behind the offset that fits, or the one before it; from the other end of the article where there is none.
 * A fact is met where it stands first.
 */
export function nextFact(
  facts: readonly ListedFact[],
  offset: number,
  step: 1 | -1,
  fits: (fact: ListedFact) => boolean,
): ListedFact | undefined {
  const fitting = facts.filter(fits);
  return step > 0
    ? (fitting.find(({ places: [{ start }] }) => start > offset) ?? fitting[0])
    : (fitting.findLast(({ places: [{ start }] }) => start < offset) ?? fitting.at(-1));
}

interface Placed {
  readonly fact: ListedFact;
  readonly place: Span;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
