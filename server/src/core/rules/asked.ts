import type { Tokens } from '../segment/tokens.js';
import { KeptOn } from '../text/kept.js';
import type { DocumentContext, ParagraphContext } from './rule.js';

/** What was found in a paragraph, which starts at `start`, in its own offsets. */
export interface Asked<T> {
  readonly start: number;
  readonly found: readonly T[];
}

/**
 * Looks all over an article for what it asks for, as long as it asks for the same in as few words: `prepare` makes of them
 * what `read` looks with. Gives those paragraphs where something is found. A paragraph keeps what was found in it last; and
 * as most of an article is what it was in the version before, it is mostly not even looked into for that.
 */
export function keptForWords<P, T>(
  prepare: (words: string) => P,
  read: (facts: ParagraphContext, prepared: P) => readonly T[],
): (context: DocumentContext, words: string) => readonly Asked<T>[] {
  const known = new KeptOn<Tokens, { readonly words: string; readonly found: readonly T[] }>();
  let last: Last<P, T> | undefined;

  function foundIn(facts: ParagraphContext, words: string, prepared: P): readonly T[] {
    let own = known.get(facts.tokens);
    if (own?.words !== words) known.set(facts.tokens, (own = { words, found: read(facts, prepared) }));
    return own.found;
  }

  return ({ paragraphs }, words) => {
    const before = last?.words === words ? last : undefined;
    const prepared = before === undefined ? prepare(words) : before.prepared;
    const asked: Asked<T>[] = [];
    const all = paragraphs.map(({ start, facts }, at) => {
      const isSame = before?.paragraphs[at]?.facts === facts;
      const found = isSame ? (before.all[at] as readonly T[]) : foundIn(facts, words, prepared);
      if (found.length > 0) asked.push({ start, found });
      return found;
    });
    last = { words, prepared, paragraphs, all };
    return asked;
  };
}

/** What an article asked for last, and what was found in each of its paragraphs. */
interface Last<P, T> {
  readonly words: string;
  readonly prepared: P;
  readonly paragraphs: DocumentContext['paragraphs'];
  readonly all: readonly (readonly T[])[];
}
