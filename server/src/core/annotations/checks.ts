import type { Check, Source } from './formats/marks.js';
import type { Annotation } from './schema.js';
import type { Checked, Verdict, VerdictState } from './statements.js';

/** The file of agreed decisions: where it says something, it has the last word. */
export const ADJUDICATED = 'adjudicated';

/** An author's verdict on one fact. */
export interface Given {
  /** The name of the author's file. */
  readonly author: string;
  /** The verdict's IRI. */
  readonly id: string;
  readonly state: VerdictState;
  readonly sources: readonly Source[];
  /** How it was found out: "by phone with the ministry". */
  readonly note?: string;
  /** ISO 8601, UTC. */
  readonly created?: string;
  /** The words that were checked are the words that stand there. */
  readonly fresh: boolean;
}

/** A verdict as it was found in a file. */
export interface VerdictEntry {
  readonly author: string;
  readonly annotation: Annotation;
  readonly verdict: Verdict;
}

/**
 * The latest verdict of each author on each fact, by the annotation's IRI. Annotations at one place are one fact;
 * whoever took a verdict back (`unchecked`) has given none.
 */
export function verdictsByFact(
  entries: readonly VerdictEntry[],
  factsAt: (id: string) => readonly string[],
  isFresh: (checked: Checked) => boolean,
): ReadonlyMap<string, readonly Given[]> {
  const byFact = new Map<string, Map<string, { readonly entry: VerdictEntry; readonly fresh: boolean }>>();
  for (const entry of entries) {
    for (const checked of entry.verdict.targets) {
      const fresh = isFresh(checked);
      for (const fact of factsAt(checked.id)) {
        const byAuthor = byFact.get(fact) ?? new Map();
        byFact.set(fact, byAuthor);
        const before = byAuthor.get(entry.author);
        if (before === undefined || isLater(entry.annotation, before.entry.annotation)) {
          byAuthor.set(entry.author, { entry, fresh });
        }
      }
    }
  }
  return new Map(
    [...byFact].map(([fact, byAuthor]) => [
      fact,
      [...byAuthor.values()].flatMap(({ entry, fresh }): Given[] => {
        const { author, annotation, verdict } = entry;
        if (verdict.state === 'unchecked') return [];
        const { id, created } = annotation;
        const { state, sources, note } = verdict;
        const more = { ...(note !== undefined && { note }), ...(created !== undefined && { created }) };
        return [{ author, id, state, sources, fresh, ...more }];
      }),
    ]),
  );
}

/**
 * What is known of a fact from those who checked it: the adjudicated verdict if there is one; else what those agree in
 * who checked the words that stand there now; `disputed` where they do not agree; `stale` where all checked other words.
 */
export function combined(given: readonly Given[]): Check | undefined {
  if (given.length === 0) return undefined;
  const adjudicated = given.filter(({ author }) => author === ADJUDICATED);
  const counting = adjudicated.length > 0 ? adjudicated : given;
  const fresh = counting.filter((each) => each.fresh);
  const [state, ...others] = new Set(fresh.map((each) => each.state));
  const told = fresh.length > 0 ? fresh : counting;
  const sources = told.flatMap((each) => each.sources);
  const note = [...new Set(told.flatMap((each) => each.note ?? []))].join('\n');
  return {
    state: state === undefined ? 'stale' : others.length > 0 ? 'disputed' : state,
    sources,
    ...(note !== '' && { note }),
  };
}

/** "mary.jones, 2026-03-01: confirmed"; what was checked may have been other words. */
export function verdictText({ author, created, state, fresh }: Given): string {
  const day = created === undefined ? '' : `, ${created.slice(0, 10)}`;
  return `${author}${day}: ${state.replace('-', ' ')}${fresh ? '' : ', of other words'}`;
}

/** Of two statements of one author, the one that holds. */
export function isLater(a: Made, b: Made): boolean {
  const [first, second] = [a.created ?? '', b.created ?? ''];
  return first === second ? a.id > b.id : first > second;
}

interface Made {
  readonly id: string;
  readonly created?: string | undefined;
}
