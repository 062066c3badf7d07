import { createLookout, type Lookout, type Needs } from './needs.js';
import type { DocumentContext, ParagraphContext } from './rule.js';

/** What a reader found in one paragraph of an article; `start` is where the paragraph starts. */
export interface Found<T> {
  readonly start: number;
  readonly facts: ParagraphContext;
  /** The paragraph's number in the article. */
  readonly index: number;
  readonly value: T;
}

/**
 * A reader for document rules: gives of an article, in order, what `read` finds in those paragraphs that have what it
 * needs. Undefined and an empty list are nothing. A paragraph is read once, as long as it stays as it is: `read` depends
 * on nothing but its argument.
 */
export function perParagraph<T>(
  needs: Needs,
  read: (facts: ParagraphContext) => T | undefined,
): (context: DocumentContext) => readonly Found<T>[] {
  const reader = readers.push({ needs, read }) - 1;
  lookout = undefined;
  return (context) => {
    const found: Found<T>[] = [];
    const sites = sitesIn(context)[reader] ?? [];
    for (let at = 0; at < sites.length; at += 2) {
      const index = sites[at] as number;
      const { start, facts } = context.paragraphs[index] as DocumentContext['paragraphs'][number];
      const { values } = readingOf(facts);
      const place = sites[at + 1] as number;
      if (values[place] === UNREAD) {
        const value = read(facts);
        values[place] = Array.isArray(value) && value.length === 0 ? undefined : value;
      }
      if (values[place] !== undefined) found.push({ start, facts, index, value: values[place] as T });
    }
    return found;
  };
}

const readers: { readonly needs: Needs; readonly read: (facts: ParagraphContext) => unknown }[] = [];

/** One look at a paragraph for all readers; made when all are known. */
let lookout: Lookout | undefined;

/** The readers that a paragraph has something for, and what they found there so far. */
interface Reading {
  readonly by: Lookout;
  readonly met: readonly number[];
  readonly values: unknown[];
}

const UNREAD = Symbol('unread');

function readingOf(facts: ParagraphContext): Reading {
  const by = (lookout ??= createLookout(readers.map(({ needs }) => needs)));
  const before = known.get(facts);
  if (before?.by === by) return before;
  const { tokens, figures } = facts;
  const met = by(tokens, 0, tokens.count, figures).slice();
  const reading = { by, met, values: met.map(() => UNREAD) };
  known.set(facts, reading);
  return reading;
}

const known = new WeakMap<ParagraphContext, Reading>();

/** For each reader the paragraphs that may have something: pairs of the paragraph's number and the reader's place there. */
function sitesIn(context: DocumentContext): readonly (readonly number[])[] {
  let sites = knownSites.get(context);
  if (sites === undefined) {
    const found = readers.map((): number[] => []);
    for (const [index, { facts }] of context.paragraphs.entries()) {
      const { met } = readingOf(facts);
      for (let place = 0; place < met.length; place++) found[met[place] as number]?.push(index, place);
    }
    sites = found;
    knownSites.set(context, sites);
  }
  return sites;
}

const knownSites = new WeakMap<DocumentContext, readonly (readonly number[])[]>();
