import type { Tokens } from '../segment/tokens.js';
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
  const reader = readers.push({ needs, readFacts }) - 1;
  let before: readonly Found<T>[] = [];
  return (context, isWanted) => {
    // Most versions of an article have what the one before had: only what differs makes a new list.
    let count = 0;
    let found: Found<T>[] | undefined;
    if (isWanted === undefined) asking?.add(reader);
    const { begin, paragraphs, places, readings } = sitesIn(context);
    for (let at = begin[reader] as number; at < (begin[reader + 1] as number); at++) {
      const index = paragraphs[at] as number;
      const place = places[at] as number;
      const known = (readings[index] as Readings).found;
      let own = known[place] as Reading<T> | typeof UNREAD | undefined;
      if (own === undefined || isWanted?.(index) === false) continue;
      const { start, facts } = context.paragraphs[index] as DocumentContext['paragraphs'][number];
      if (own === UNREAD) {
        known[place] = own = readingOf(readFacts(facts), facts);
        if (own === undefined) continue;
      }
      if (own.index === NOWHERE) {
        own.index = index;
        own.facts = facts;
      } else if (own.index !== index) known[place] = own = { start, facts, index, value: own.value };
      // After every edit most paragraphs stand elsewhere: nobody keeps what was found longer than it takes to ask.
      own.start = start;
      if (before[count] !== own) (found ??= before.slice())[count] = own;
      count++;
    }
    if (found === undefined && count === before.length) return before;
    found ??= before.slice(0, count);
    found.length = count;
    if (isWanted === undefined) before = found;
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
  let last:
    | { readonly found: readonly Found<T>[]; readonly values: readonly T[]; readonly beside: W; readonly made: R }
    | undefined;
  return (found, beside) => {
    if (last?.found === found && last.beside === beside) return last.made;
    const values = last?.values;
    const isKept =
      values?.length === found.length &&
      last?.beside === beside &&
      found.every(({ value }, at) => value === values[at] || isSame(value, values[at] as T));
    last =
      last !== undefined && isKept
        ? { ...last, found }
        : { found, values: found.map(({ value }) => value), beside, made: work(found, beside) };
    return last.made;
  };
}

/** What readers need of a paragraph, by their numbers; more come as rules are loaded. */
export function needsOfReaders(): readonly Needs[] {
  return readers.map(({ needs }) => needs);
}

/** Notes the numbers of the readers that are asked while `work` is done, and those alone. */
export function notingAsked<T>(asked: Set<number>, work: () => T): T {
  asked.clear();
  asking = asked;
  try {
    return work();
  } finally {
    asking = undefined;
  }
}

let asking: Set<number> | undefined;

/**
 * Reads a paragraph ahead, beside the rules that look at it: what these have worked out is at hand then. `met` are the
 * numbers of all readers whose needs are met, in order, from `among` that there were; those that were `asked` of the
 * article before will be asked of this one.
 */
export function readAhead(
  facts: ParagraphContext,
  met: readonly number[],
  among: number,
  asked: ReadonlySet<number>,
): void {
  const own: number[] = [];
  const found: Readings['found'] = [];
  for (const reader of met) {
    const reading = asked.has(reader) ? readingOf((readers[reader] as PerParagraph).readFacts(facts), facts) : UNREAD;
    // What reads nothing here need not be asked again.
    if (reading === undefined) continue;
    own.push(reader);
    found.push(reading);
  }
  known.set(facts.tokens, { among, readers: own, found });
}

interface PerParagraph {
  readonly needs: Needs;
  readonly readFacts: (facts: ParagraphContext) => unknown;
}

const readers: PerParagraph[] = [];

/** Of a paragraph. */
interface Readings {
  /** How many readers there were. */
  readonly among: number;
  /** Those for whom it has what they need, in order, less those that have found nothing. */
  readonly readers: readonly number[];
  /** What each of them found and where that stood last; undefined where it was nothing. */
  readonly found: (Reading<unknown> | typeof UNREAD | undefined)[];
}

interface Reading<T> extends Found<T> {
  start: number;
  index: number;
  facts: ParagraphContext;
}

const UNREAD = Symbol('unread');
/** The paragraph's number before any article has asked. */
const NOWHERE = -1;

function readingOf<T>(value: T | undefined, facts: ParagraphContext): Reading<T> | undefined {
  const isNothing = value === undefined || (Array.isArray(value) && value.length === 0);
  return isNothing ? undefined : { start: 0, facts, index: NOWHERE, value };
}

function readingsOf(facts: ParagraphContext): Readings {
  const readings = known.get(facts.tokens);
  if (readings?.among === readers.length) return readings;
  if (lookout?.among !== readers.length) lookout = { among: readers.length, look: createLookout(needsOfReaders()) };
  const met = lookout.look.paragraph(facts.tokens, facts.figures);
  const fresh = { among: readers.length, readers: met, found: met.map((): typeof UNREAD => UNREAD) };
  known.set(facts.tokens, fresh);
  return fresh;
}

/** For paragraphs that were not read ahead. */
let lookout: { readonly among: number; readonly look: Lookout } | undefined;

/** By the paragraph's tokens, which it keeps whatever is found in it. */
const known = new KeptOn<Tokens, Readings>();

/** What is to be read of an article, reader by reader. */
interface Sites {
  /** By reader, where its own begin; the last is where all end. */
  readonly begin: Int32Array;
  /** Numbers of paragraphs, and for each where the reading stands among the paragraph's. */
  readonly paragraphs: Int32Array;
  readonly places: Int32Array;
  readonly readings: readonly Readings[];
}

function sitesIn({ paragraphs }: DocumentContext): Sites {
  const before = last;
  if (before?.of === paragraphs) return before.sites;
  const isAsLong = before !== undefined && before.of.length === paragraphs.length;
  // An edit changes one paragraph, and what it may hold for whom seldom changes with it.
  let isSorted = isAsLong && before.sites.begin.length === readers.length + 1;
  const readings = paragraphs.map(({ facts }, index) => {
    const old = isAsLong && before.of[index]?.facts === facts ? before.sites.readings[index] : undefined;
    if (old?.among === readers.length) return old;
    const own = readingsOf(facts);
    isSorted &&= areEqual(own.readers, before?.sites.readings[index]?.readers ?? []);
    return own;
  });
  const sites = isSorted && before !== undefined ? { ...before.sites, readings } : sortedByReader(readings);
  last = { of: paragraphs, sites };
  return sites;
}

/** Rules ask of one article after another, and mostly of its next version. */
let last: { readonly of: DocumentContext['paragraphs']; readonly sites: Sites } | undefined;

function areEqual(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
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
