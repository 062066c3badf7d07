import { KeptOn } from '../text/kept.js';
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

/** Gives what was found in an article, or in those of its paragraphs whose numbers are wanted. */
export type Reader<T> = (context: DocumentContext, isWanted?: (index: number) => boolean) => readonly Found<T>[];

/**
 * A reader for document rules: gives of an article, in order, what `readFacts` finds in those paragraphs that have what it
 * needs. Undefined and an empty list are nothing. A paragraph is read once, as long as it stays as it is: `readFacts` depends
 * on nothing but its argument.
 */
export function perParagraph<T>(needs: Needs, readFacts: (facts: ParagraphContext) => T | undefined): Reader<T> {
  const reader = readers.push(needs) - 1;
  lookout = undefined;
  return (context, isWanted) => {
    const found: Found<T>[] = [];
    const readings = readingsIn(context);
    for (let index = 0; index < readings.length; index++) {
      const reading = readings[index] as Reading;
      let own = reading[reader] as Found<T> | typeof UNREAD | undefined;
      if (own === undefined || isWanted?.(index) === false) continue;
      const { start, facts } = context.paragraphs[index] as DocumentContext['paragraphs'][number];
      if (own === UNREAD) {
        const value = readFacts(facts);
        const isNothing = value === undefined || (Array.isArray(value) && value.length === 0);
        reading[reader] = own = isNothing ? undefined : { start, facts, index, value };
        if (own === undefined) continue;
      } else if (own.start !== start || own.index !== index)
        reading[reader] = own = { start, facts, index, value: own.value };
      found.push(own);
    }
    return found;
  };
}

/**
 * Keeps what `work` made of an article's readings: most of its next versions read the same. `isSame` compares the readings
 * of one paragraph; what stands `beside` them is compared by identity.
 */
export function keptWhileSame<T, R, W = void>(
  isSame: (one: T, other: T) => boolean,
  work: (found: readonly Found<T>[], beside: W) => R,
): (found: readonly Found<T>[], beside: W) => R {
  let last: { readonly values: readonly T[]; readonly beside: W; readonly made: R } | undefined;
  return (found, beside) => {
    const values = last?.values;
    const isKept =
      values?.length === found.length &&
      last?.beside === beside &&
      found.every(({ value }, at) => value === values[at] || isSame(value, values[at] as T));
    if (last === undefined || !isKept)
      last = { values: found.map(({ value }) => value), beside, made: work(found, beside) };
    return last.made;
  };
}

const readers: Needs[] = [];

/** One look at a paragraph for all readers; made when all are known. */
let lookout: Lookout | undefined;

/** By reader, what it found in a paragraph and where that stood last; undefined where it has nothing for it. */
type Reading = (Found<unknown> | typeof UNREAD | undefined)[];

const UNREAD = Symbol('unread');

function readingOf(facts: ParagraphContext): Reading {
  const before = known.get(facts);
  if (before?.length === readers.length) return before;
  lookout ??= createLookout(readers);
  const { tokens, figures } = facts;
  const reading: Reading = readers.map(() => undefined);
  for (const reader of lookout(tokens, 0, tokens.count, figures)) reading[reader] = UNREAD;
  known.set(facts, reading);
  return reading;
}

const known = new KeptOn<ParagraphContext, Reading>();

/** Paragraph by paragraph. */
function readingsIn(context: DocumentContext): readonly Reading[] {
  let readings = knownOfArticles.get(context);
  if (readings === undefined) {
    readings = context.paragraphs.map(({ facts }) => readingOf(facts));
    knownOfArticles.set(context, readings);
  }
  return readings;
}

const knownOfArticles = new KeptOn<DocumentContext, readonly Reading[]>();
