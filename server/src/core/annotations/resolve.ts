import { indexCodePoints } from '../text/code-points.js';
import { type Edit, editBetween } from '../text/edit.js';
import type { Span } from '../text/span.js';
import { type Anchor, anchorQuote, createAnchoring } from './anchor.js';
import { combined, type Given, type VerdictEntry, verdictsByFact } from './checks.js';
import { followed } from './follow.js';
import { readsAsChecked } from './fresh.js';
import type { Annotation, AnnotationPage } from './schema.js';
import { type Checked, type Statement, sourcesOf, statementOf, type Verdict, verdictStateOf } from './statements.js';
import { type Target, targetsOfAnnotation } from './targets.js';

/** One author's annotations of an article. */
export interface AuthorPage {
  /** The file's name without its ending, as `fileNameOf` gives it; or `machine`, `adjudicated`. */
  readonly author: string;
  readonly page: AnnotationPage;
}

/** An article's text today, and the texts that annotations were made on. */
export interface Texts {
  readonly text: string;
  /** SHA-256 of the text's UTF-8 bytes, in lower-case hex. */
  readonly digest: string;
  /** Base texts by their SHA-256, which somebody has verified. */
  readonly bases: ReadonlyMap<string, string>;
}

/** An article as it is today with all that was recorded of it. */
export interface AnnotatedArticle extends Texts {
  /** The article's file name. */
  readonly article: string;
  readonly pages: readonly AuthorPage[];
}

/** An annotation and where it stands today. */
export interface Resolved {
  readonly author: string;
  readonly annotation: Annotation;
  /**
   * `moved` if any part of it is to be confirmed, `orphaned` if any part of it is lost. A statement is where the
   * annotations are that it is about.
   */
  readonly anchor: Anchor['anchor'];
  /** Its parts in today's text, in UTF-16 offsets; none if it is orphaned or is about the article as a whole. */
  readonly spans: readonly Span[];
  /** Of a verdict, and of what verdicts are about: whether the words that were checked are the words that stand there. */
  readonly check: 'fresh' | 'stale' | null;
  /** The latest verdict of each author on what it is about. */
  readonly verdicts: readonly Given[];
  /** What it says of other annotations. */
  readonly statement?: Statement;
}

/** Where everything that was recorded stands today, in the order of the pages. */
export function resolveArticle(annotated: AnnotatedArticle): readonly Resolved[] {
  return createResolver(annotated).resolve(annotated.pages);
}

/** Resolves what is recorded of one article in one state of its text. */
export interface Resolver {
  readonly texts: Texts;
  /** Each annotation is placed once, however often its page changes around it. */
  resolve(pages: readonly AuthorPage[]): readonly Resolved[];
  /**
   * The resolver of a later state of the text: what was placed and the edit has not touched follows it, and only the rest
   * is placed anew.
   */
  after(texts: Texts): Resolver;
}

/** Each base text is compared with today's once, when that is first needed; where one is lost, quotations are looked for. */
export function createResolver(texts: Texts): Resolver {
  return resolverOf(texts, []);
}

function resolverOf(texts: Texts, known: readonly Listed[]): Resolver {
  const placeOf = createPlacing(texts);
  const reads = createReading(texts.text);
  let listed = known;
  return {
    texts,
    resolve(pages) {
      const before = listed;
      listed = pages.map(({ author, page }) => {
        const { entries = [] } = before.find((each) => each.author === author) ?? {};
        return { author, entries: entriesOf(author, page.items, entries, placeOf) };
      });
      return resolve(
        listed.flatMap(({ entries }) => entries),
        reads,
      );
    },
    after(later) {
      const edit = editBetween(texts.text, later.text);
      const place = createPlacing(later);
      function placeAfter(annotation: Annotation, before: Placed): Placed {
        const isLost = before.anchor === 'orphaned';
        const spans = isLost ? undefined : followed(before.spans, edit, texts.text, later.text);
        if (spans === before.spans) return before;
        const isRewritten = before.anchor === 'moved' && isBeside(before.spans, edit);
        if (spans !== undefined && !isRewritten) return { anchor: before.anchor, spans };
        const now = isLost && !isBack(before, edit) ? before : place(annotation);
        return now.anchor === 'orphaned' ? lostBy(edit, before) : now;
      }
      const entryAfter = (entry: Entry): Entry => {
        if (entry.place === undefined) return entry;
        const now = placeAfter(entry.annotation, entry.place);
        return now === entry.place ? entry : entryAt(entry.author, entry.annotation, now, entry.verdict);
      };
      return resolverOf(
        later,
        listed.map(({ author, entries }) => ({ author, entries: entries.map(entryAfter) })),
      );
    },
  };
}

/** One author's annotations, in the order of the page. */
interface Listed {
  readonly author: string;
  readonly entries: readonly Entry[];
}

/** What is known of an annotation in one state of the text. */
interface Entry {
  readonly author: string;
  readonly annotation: Annotation;
  readonly statement: Statement | undefined;
  /** Absent for statements, which are where the annotations are that they are about. */
  readonly place: Placed | undefined;
  /** A verdict that stands on the text itself, as other tools write them. */
  readonly verdict: Verdict | undefined;
  /** What there is to say of it while nobody says anything of it; absent for statements. */
  readonly alone: Resolved | undefined;
}

/** What was known of a page's annotations is known of those that the changed page still has. */
function entriesOf(
  author: string,
  items: readonly Annotation[],
  before: readonly Entry[],
  placeOf: (annotation: Annotation) => Placed,
): readonly Entry[] {
  const most = Math.min(items.length, before.length);
  let head = 0;
  while (head < most && items[head] === before[head]?.annotation) head++;
  if (head === items.length && head === before.length) return before;
  let tail = 0;
  while (tail < most - head && items.at(-1 - tail) === before.at(-1 - tail)?.annotation) tail++;
  const others = new Map(before.slice(head, before.length - tail).map((entry) => [entry.annotation, entry]));
  const between = items
    .slice(head, items.length - tail)
    .map((annotation) => others.get(annotation) ?? entryOf(author, annotation, placeOf));
  return [...before.slice(0, head), ...between, ...before.slice(before.length - tail)];
}

function entryOf(author: string, annotation: Annotation, placeOf: (annotation: Annotation) => Placed): Entry {
  const statement = statementOf(annotation);
  if (statement === undefined) return entryAt(author, annotation, placeOf(annotation), ownVerdict(annotation));
  const verdict = statement.kind === 'verdict' ? statement : undefined;
  return { author, annotation, statement, place: undefined, verdict, alone: undefined };
}

function entryAt(author: string, annotation: Annotation, place: Placed, verdict: Verdict | undefined): Entry {
  const { anchor, spans } = place;
  const alone = { author, annotation, anchor, spans, check: null, verdicts: NOTHING };
  return { author, annotation, statement: undefined, place, verdict, alone };
}

function resolve(entries: readonly Entry[], reads: Reading): readonly Resolved[] {
  const about = new Map<string, Statement>();
  const verdicts: VerdictEntry[] = [];
  for (const { author, annotation, statement, verdict } of entries) {
    if (statement !== undefined) about.set(annotation.id, statement);
    if (verdict !== undefined) verdicts.push({ author, annotation, verdict });
  }
  const places = placesOf(entries, about, verdicts);
  const isFresh = (checked: Checked) => reads(checked, places.get(checked.id)?.spans);
  const given = verdictsByFact(verdicts, createNeighbours(entries, places, verdicts), isFresh);
  const own = new Map(
    verdicts.map(
      ({ annotation, verdict }) => [annotation.id, verdict.targets.every(isFresh) ? 'fresh' : 'stale'] as const,
    ),
  );
  return entries.map(({ author, annotation, statement, place, verdict, alone }): Resolved => {
    const checks = given.get(annotation.id) ?? NOTHING;
    if (alone !== undefined && verdict === undefined && checks === NOTHING) return alone;
    const { anchor, spans } = place ?? throughTargets(annotation.id, about, places);
    const state = checks === NOTHING ? undefined : combined(checks)?.state;
    return {
      author,
      annotation,
      anchor,
      spans,
      check: state === undefined ? (own.get(annotation.id) ?? null) : state === 'stale' ? 'stale' : 'fresh',
      verdicts: checks,
      ...(statement !== undefined && { statement }),
    };
  });
}

/** Whether what was checked reads as it did, where it stands now. */
type Reading = (checked: Checked, spans: readonly Span[] | undefined) => boolean;

/** Looked at once for each place. */
function createReading(text: string): Reading {
  const known = new WeakMap<Checked, { readonly spans: readonly Span[] | undefined; readonly reads: boolean }>();
  return (checked, spans) => {
    const last = known.get(checked);
    if (last !== undefined && last.spans === spans) return last.reads;
    const reads = readsAsChecked(text, spans, checked);
    known.set(checked, { spans, reads });
    return reads;
  };
}

/** Where the annotations stand that something is said of, by their ids. */
function placesOf(
  entries: readonly Entry[],
  about: ReadonlyMap<string, Statement>,
  verdicts: readonly VerdictEntry[],
): ReadonlyMap<string, Placed> {
  const wanted = new Set<string>();
  for (const statement of about.values()) for (const id of targetIds(statement)) wanted.add(id);
  for (const { verdict } of verdicts) for (const { id } of verdict.targets) wanted.add(id);
  const places = new Map<string, Placed>();
  if (wanted.size === 0) return places;
  for (const { annotation, place } of entries) {
    if (place !== undefined && wanted.has(annotation.id) && !places.has(annotation.id))
      places.set(annotation.id, place);
  }
  return places;
}

interface Placed {
  readonly anchor: Anchor['anchor'];
  readonly spans: readonly Span[];
  /** Where an edit took away what had stood there: it may be about to write it anew. */
  readonly lost?: number;
}

/** Whether an edit is next to what stands in other words already: it may write on what came in their stead. */
function isBeside(spans: readonly Span[], edit: Edit): boolean {
  return spans.some(({ start, end }) => edit.start <= end + RETURNING && edit.end >= start - RETURNING);
}

/** Whether an edit may have brought back what is orphaned. */
function isBack({ lost }: Placed, { start, newEnd }: Edit): boolean {
  return newEnd - start >= RETURNING || (lost !== undefined && Math.abs(start - lost) <= RETURNING);
}

/** Something that an edit took away, or that was lost before and is not back with it. */
function lostBy({ start, end, newEnd }: Edit, before: Placed): Placed {
  if (before.anchor !== 'orphaned') return { ...ORPHANED, lost: start };
  const { lost } = before;
  return lost === undefined || lost < end ? before : { ...ORPHANED, lost: lost + newEnd - end };
}

/** Of an annotation that somebody checked, all that stand exactly where it stands. */
function createNeighbours(
  entries: readonly Entry[],
  places: ReadonlyMap<string, Placed>,
  verdicts: readonly VerdictEntry[],
): (id: string) => readonly string[] {
  const groups = new Map<number, Group[]>();
  const groupAt = (spans: readonly Span[]) =>
    groups.get(spans[0]?.start ?? NOWHERE)?.find((each) => areSame(each.spans, spans));
  for (const { verdict } of verdicts) {
    for (const { id } of verdict.targets) {
      const { spans = [] } = places.get(id) ?? {};
      const [first] = spans;
      if (first === undefined || groupAt(spans) !== undefined) continue;
      groups.set(first.start, [...(groups.get(first.start) ?? []), { spans, ids: new Set() }]);
    }
  }
  if (groups.size > 0) {
    for (const { annotation, place } of entries) {
      if (place !== undefined) groupAt(place.spans)?.ids.add(annotation.id);
    }
  }
  return (id) => [...(groupAt(places.get(id)?.spans ?? [])?.ids ?? [id])];
}

/** Annotations that stand at the same place. */
interface Group {
  readonly spans: readonly Span[];
  readonly ids: Set<string>;
}

const NOWHERE = -1;

function areSame(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length && a.every(({ start, end }, index) => start === b[index]?.start && end === b[index]?.end)
  );
}

/** It is about the words that it quotes. */
function ownVerdict(annotation: Annotation): Verdict | undefined {
  const state = verdictStateOf(annotation);
  if (state === undefined) return undefined;
  const text = targetsOfAnnotation(annotation)
    .map(({ quote }) => quote?.exact ?? '')
    .join(' ');
  return { kind: 'verdict', state, targets: [{ id: annotation.id, text }], sources: sourcesOf(annotation) };
}

const NOTHING: readonly Given[] = [];

const ORPHANED: Placed = { anchor: 'orphaned', spans: [] };

/** Code units put in at once that may bring back what had gone; and how far from where it stood it may be written anew. */
const RETURNING = 12;

/** Statements about statements about statements: further than this is not followed. */
const MAX_DEPTH = 8;

function throughTargets(
  id: string,
  about: ReadonlyMap<string, Statement>,
  placed: ReadonlyMap<string, Placed>,
  depth = 0,
): Placed {
  const statement = about.get(id);
  if (statement === undefined || depth > MAX_DEPTH) return placed.get(id) ?? ORPHANED;
  return together(targetIds(statement).map((target) => throughTargets(target, about, placed, depth + 1)));
}

/** The annotations that a statement is about. */
export function targetIds(statement: Statement): readonly string[] {
  if (statement.kind === 'relation') return [statement.from, statement.to];
  return statement.targets.map((target) => (typeof target === 'string' ? target : target.id));
}

function together(parts: readonly Placed[]): Placed {
  if (parts.some(({ anchor }) => anchor === 'orphaned')) return ORPHANED;
  const anchor = parts.some((part) => part.anchor === 'moved') ? 'moved' : 'exact';
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { anchor, spans: parts.flatMap(({ spans }) => spans) };
}

/** Where an annotation of the article stands. */
function createPlacing({ text, digest, bases }: Texts): (annotation: Annotation) => Placed {
  const anchorings = new Map<string | undefined, Anchoring>();
  const anchoringFor = (base: string | undefined): Anchoring => {
    const known = anchorings.get(base);
    if (known !== undefined) return known;
    const baseText = base === digest || base === undefined ? text : bases.get(base);
    const made = baseText === undefined ? anchorByQuote(text) : anchorByBase(baseText, text);
    anchorings.set(base, made);
    return made;
  };
  return (annotation) =>
    together(
      targetsOfAnnotation(annotation).map((part): Placed => {
        if (part.quote === undefined && part.position === undefined) return { anchor: 'exact', spans: [] };
        const found = anchoringFor(part.base)(part);
        return 'start' in found ? { anchor: found.anchor, spans: [{ start: found.start, end: found.end }] } : ORPHANED;
      }),
    );
}

type Anchoring = (target: Target) => Anchor;

function anchorByQuote(text: string): Anchoring {
  return ({ quote }) => (quote === undefined ? { anchor: 'orphaned' } : anchorQuote(text, quote));
}

/** By position, where position and quotation agree on the base text, as they do in every file of ours. */
function anchorByBase(base: string, text: string): Anchoring {
  const index = indexCodePoints(base);
  const anchoring = createAnchoring(base, text);
  const byQuote = anchorByQuote(text);
  return (target) => {
    const { quote, position } = target;
    if (position === undefined) return byQuote(target);
    const start = index.offset(position.start);
    const end = index.offset(position.end);
    if (start >= end) return byQuote(target);
    // Nothing says that the offsets are those of this text.
    if (quote === undefined && target.base === undefined) return { anchor: 'moved', start, end };
    return quote === undefined || base.slice(start, end) === quote.exact ? anchoring({ start, end }) : byQuote(target);
  };
}
