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
 * on nothing but its argument. What was found tells where its paragraph stands now: nobody keeps it longer than it takes to ask.
 */
export function perParagraph<T>(needs: Needs, readFacts: (facts: ParagraphContext) => T | undefined): Reader<T> {
  const reader = readers.push({ needs, readFacts }) - 1;
  let version = -1;
  let last: readonly Found<T>[] = [];
  return (context, isWanted) => {
    const sites = sitesIn(context);
    if (isWanted !== undefined) return readAll<T>(sites, reader, isWanted);
    asking?.add(reader);
    if (version === sites.version) return last;
    // Most versions of an article have what the one before had: only what differs makes a new list.
    const isNext = version === sites.version - 1 && sites.changed !== undefined;
    last = isNext ? readAgain(sites, reader, last, sites.changed) : readAll(sites, reader);
    version = sites.version;
    return last;
  };
}

function readAll<T>(sites: Sites, reader: number, isWanted?: (index: number) => boolean): readonly Found<T>[] {
  const found: Found<T>[] = [];
  for (let site = sites.begin[reader] as number; site < (sites.begin[reader + 1] as number); site++) {
    if (isWanted?.(sites.paragraphs[site] as number) === false) continue;
    const own = readAt<T>(sites, reader, site);
    if (own !== undefined) found.push(own);
  }
  return found;
}

/** The same after an edit that changed these paragraphs, and no other. */
function readAgain<T>(
  sites: Sites,
  reader: number,
  before: readonly Found<T>[],
  changed: readonly number[],
): readonly Found<T>[] {
  let found: Found<T>[] | undefined;
  for (const index of changed) {
    const site = siteOf(sites, reader, index);
    const own = site < 0 ? undefined : readAt<T>(sites, reader, site);
    const at = numberOf(found ?? before, index);
    const isOld = (found ?? before)[at]?.index === index;
    if (own === undefined && !isOld) continue;
    (found ??= before.slice()).splice(at, isOld ? 1 : 0, ...(own === undefined ? [] : [own]));
  }
  return found ?? before;
}

function readAt<T>({ paragraphs, slots, readings, places }: Sites, reader: number, site: number): Found<T> | undefined {
  const index = paragraphs[site] as number;
  const { found } = readings[index] as Readings;
  const slot = slots[site] as number;
  const place = places[index] as Place;
  if (found[slot] === UNREAD) found[slot] = somethingOf((readers[reader] as PerParagraph).readFacts(place.facts));
  return found[slot] === undefined ? undefined : new Standing(place, found[slot] as T);
}

/** Where a paragraph stands among a reader's own sites; -1 where it does not. */
function siteOf({ begin, paragraphs }: Sites, reader: number, index: number): number {
  let [low, high] = [begin[reader] as number, begin[reader + 1] as number];
  const end = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle] as number) < index) low = middle + 1;
    else high = middle;
  }
  return low < end && paragraphs[low] === index ? low : -1;
}

/** How many of what was found stand before a paragraph. */
function numberOf(found: readonly Found<unknown>[], index: number): number {
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle] as Found<unknown>).index < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A paragraph of an article, in whatever version: an edit moves all that stand behind it. */
interface Place {
  start: number;
  facts: ParagraphContext;
  readonly index: number;
}

/** What was found, with the paragraph where it stands. */
class Standing<T> implements Found<T> {
  readonly #place: Place;
  readonly value: T;

  constructor(place: Place, value: T) {
    this.#place = place;
    this.value = value;
  }

  get start(): number {
    return this.#place.start;
  }

  get facts(): ParagraphContext {
    return this.#place.facts;
  }

  get index(): number {
    return this.#place.index;
  }
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
  const found = met.map((reader) =>
    asked.has(reader) ? somethingOf((readers[reader] as PerParagraph).readFacts(facts)) : UNREAD,
  );
  known.set(facts.tokens, { among, readers: met, found });
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
  /** Those for whom it has what they need, in order. */
  readonly readers: readonly number[];
  /** What each of them found; undefined where it was nothing. */
  readonly found: unknown[];
}

const UNREAD = Symbol('unread');

function somethingOf<T>(value: T): T | undefined {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
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
interface Sites extends Sorted {
  readonly readings: readonly Readings[];
  readonly places: readonly Place[];
  /** Of the articles that were asked, one after the other. */
  readonly version: number;
  /** The numbers of the paragraphs that are not as they were, if nothing but them and where the others stand is new. */
  readonly changed: readonly number[] | undefined;
}

interface Sorted {
  /** By reader, where its own begin; the last is where all end. */
  readonly begin: Int32Array;
  /** Numbers of paragraphs, and for each where the reading stands among the paragraph's. */
  readonly paragraphs: Int32Array;
  readonly slots: Int32Array;
}

function sitesIn({ paragraphs }: DocumentContext): Sites {
  if (last?.of === paragraphs) return last.sites;
  const sites = (last === undefined ? undefined : sitesAfter(last, paragraphs)) ?? allSites(paragraphs);
  last = { of: paragraphs, sites };
  return sites;
}

/** Rules ask of one article after another, and mostly of its next version. */
let last: { readonly of: DocumentContext['paragraphs']; readonly sites: Sites } | undefined;

let versions = 0;

function allSites(paragraphs: DocumentContext['paragraphs']): Sites {
  const readings = paragraphs.map(({ facts }) => readingsOf(facts));
  const places = paragraphs.map(({ start, facts }, index): Place => ({ start, facts, index }));
  return { ...sortedByReader(readings), readings, places, version: ++versions, changed: undefined };
}

/** The same for the next version: an edit changes a paragraph or two, and seldom their number; undefined where it does. */
function sitesAfter(
  { of, sites }: NonNullable<typeof last>,
  paragraphs: DocumentContext['paragraphs'],
): Sites | undefined {
  if (of.length !== paragraphs.length || sites.begin.length !== readers.length + 1) return undefined;
  const changed: number[] = [];
  const readings = sites.readings.slice();
  let isSorted = true;
  for (let index = 0; index < paragraphs.length; index++) {
    const { start, facts } = paragraphs[index] as DocumentContext['paragraphs'][number];
    const place = sites.places[index] as Place;
    place.start = start;
    if (place.facts === facts) continue;
    place.facts = facts;
    changed.push(index);
    const own = readingsOf(facts);
    isSorted &&= areEqual(own.readers, (readings[index] as Readings).readers);
    readings[index] = own;
  }
  return {
    ...(isSorted ? sites : sortedByReader(readings)),
    readings,
    places: sites.places,
    version: ++versions,
    changed,
  };
}

function areEqual(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

function sortedByReader(readings: readonly Readings[]): Sorted {
  const begin = new Int32Array(readers.length + 1);
  for (const { readers: own } of readings)
    for (const reader of own) begin[reader + 1] = (begin[reader + 1] as number) + 1;
  for (let reader = 0; reader < readers.length; reader++)
    begin[reader + 1] = (begin[reader + 1] as number) + (begin[reader] as number);
  const next = begin.slice();
  const count = begin[readers.length] as number;
  const [paragraphs, slots] = [new Int32Array(count), new Int32Array(count)];
  for (let paragraph = 0; paragraph < readings.length; paragraph++) {
    const { readers: own } = readings[paragraph] as Readings;
    for (let slot = 0; slot < own.length; slot++) {
      const reader = own[slot] as number;
      const at = next[reader] as number;
      next[reader] = at + 1;
      paragraphs[at] = paragraph;
      slots[at] = slot;
    }
  }
  return { begin, paragraphs, slots };
}
