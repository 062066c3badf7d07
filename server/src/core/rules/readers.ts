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
    const { begin, paragraphs, places, readings } = sitesIn(context);
    for (let at = begin[reader] as number; at < (begin[reader + 1] as number); at++) {
      const index = paragraphs[at] as number;
      const place = places[at] as number;
      const known = (readings[index] as Readings).found;
      let own = known[place] as Reading<T> | typeof UNREAD | undefined;
      if (own === undefined || isWanted?.(index) === false) continue;
      const { start, facts } = context.paragraphs[index] as DocumentContext['paragraphs'][number];
      if (own === UNREAD) {
        const value = readFacts(facts);
        const isNothing = value === undefined || (Array.isArray(value) && value.length === 0);
        known[place] = own = isNothing ? undefined : { start, facts, index, value };
        if (own === undefined) continue;
      } else if (own.index !== index) known[place] = own = { start, facts, index, value: own.value };
      // After every edit most paragraphs stand elsewhere: nobody keeps what was found longer than it takes to ask.
      own.start = start;
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

/** Of a paragraph. */
interface Readings {
  readonly of: Lookout;
  /** Those for whom it has what they need, in order. */
  readonly readers: readonly number[];
  /** What each of them found and where that stood last; undefined where it was nothing. */
  readonly found: (Reading<unknown> | typeof UNREAD | undefined)[];
}

interface Reading<T> extends Found<T> {
  start: number;
}

const UNREAD = Symbol('unread');

function readingsOf(facts: ParagraphContext): Readings {
  lookout ??= createLookout(readers);
  let readings = known.get(facts);
  if (readings?.of !== lookout) {
    const own = lookout(facts.tokens, 0, facts.tokens.count, facts.figures);
    readings = { of: lookout, readers: own, found: own.map(() => UNREAD) };
    known.set(facts, readings);
  }
  return readings;
}

const known = new KeptOn<ParagraphContext, Readings>();

/** What is to be read of an article, reader by reader. */
interface Sites {
  /** By reader, where its own begin; the last is where all end. */
  readonly begin: Int32Array;
  /** Numbers of paragraphs, and for each where the reading stands among the paragraph's. */
  readonly paragraphs: Int32Array;
  readonly places: Int32Array;
  readonly readings: readonly Readings[];
}

function sitesIn(context: DocumentContext): Sites {
  let sites = knownOfArticles.get(context);
  if (sites === undefined) {
    sites = sortedByReader(context.paragraphs.map(({ facts }) => readingsOf(facts)));
    knownOfArticles.set(context, sites);
  }
  return sites;
}

function sortedByReader(readings: Sites['readings']): Sites {
  const begin = new Int32Array(readers.length + 1);
  for (const { readers: own } of readings)
    for (const reader of own) begin[reader + 1] = (begin[reader + 1] as number) + 1;
  for (let reader = 0; reader < readers.length; reader++)
    begin[reader + 1] = (begin[reader + 1] as number) + (begin[reader] as number);
  const next = begin.slice();
  const count = begin[readers.length] as number;
  const [paragraphs, places] = [new Int32Array(count), new Int32Array(count)];
  for (let paragraph = 0; paragraph < readings.length; paragraph++) {
    const { readers: own } = readings[paragraph] as Readings;
    for (let place = 0; place < own.length; place++) {
      const reader = own[place] as number;
      const at = next[reader] as number;
      next[reader] = at + 1;
      paragraphs[at] = paragraph;
      places[at] = place;
    }
  }
  return { begin, paragraphs, places, readings };
}

const knownOfArticles = new KeptOn<DocumentContext, Sites>();
