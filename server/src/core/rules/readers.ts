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
    const { readings, sites } = sitesIn(context);
    const own = sites[reader] ?? [];
    for (let at = 0; at < own.length; at += 2) {
      const index = own[at] as number;
      const place = own[at + 1] as number;
      const { values } = readings[index] as Reading;
      let value = values[place];
      if (value === undefined) continue;
      const { start, facts } = context.paragraphs[index] as DocumentContext['paragraphs'][number];
      if (value === UNREAD) {
        value = read(facts);
        if (Array.isArray(value) && value.length === 0) value = undefined;
        values[place] = value;
        if (value === undefined) continue;
      }
      found.push({ start, facts, index, value: value as T });
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

/** Where in an article readers may find something. */
interface Sites {
  /** Paragraph by paragraph. */
  readonly readings: readonly Reading[];
  /** Reader by reader: pairs of a paragraph's number and the reader's place in the reading. */
  readonly sites: readonly (readonly number[])[];
}

function sitesIn(context: DocumentContext): Sites {
  const before = knownSites.get(context);
  if (before !== undefined) return before;
  const readings = context.paragraphs.map(({ facts }) => readingOf(facts));
  const sites = readers.map((): number[] => []);
  for (let index = 0; index < readings.length; index++) {
    const { met } = readings[index] as Reading;
    for (let place = 0; place < met.length; place++) sites[met[place] as number]?.push(index, place);
  }
  const found = { readings, sites };
  knownSites.set(context, found);
  return found;
}

const knownSites = new WeakMap<DocumentContext, Sites>();
