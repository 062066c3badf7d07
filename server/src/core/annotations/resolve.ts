import { indexCodePoints } from '../text/code-points.js';
import type { Span } from '../text/span.js';
import { type Anchor, anchorQuote, createAnchoring } from './anchor.js';
import { combined, type Given, type VerdictEntry, verdictsByFact } from './checks.js';
import type { Annotation, AnnotationPage } from './schema.js';
import { type Statement, sourcesOf, statementOf, type Verdict, verdictStateOf } from './statements.js';
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

/** The base texts that a page refers to. */
export function basesOf(page: AnnotationPage): ReadonlySet<string> {
  return new Set(page.items.flatMap((annotation) => targetsOfAnnotation(annotation).flatMap(({ base }) => base ?? [])));
}

/** Where everything that was recorded stands today, in the order of the pages. */
export function resolveArticle(annotated: AnnotatedArticle): readonly Resolved[] {
  return createResolver(annotated)(annotated.pages);
}

/**
 * Resolves pages of one article in one state of its text. Where a base text is lost, quotations are looked for. Each base
 * text is compared with today's once, and each annotation placed once, however often its page changes around it.
 */
export function createResolver(texts: Texts): (pages: readonly AuthorPage[]) => readonly Resolved[] {
  const placeOf = memoised(createPlacing(texts));
  const sayingOf = memoised(statementOf);
  return (pages) => resolve(texts.text, pages, placeOf, sayingOf);
}

function resolve(
  text: string,
  pages: readonly AuthorPage[],
  placeOf: (annotation: Annotation) => Placed,
  sayingOf: (annotation: Annotation) => Statement | undefined,
): readonly Resolved[] {
  const placed = new Map<string, Placed>();
  const entries = pages.flatMap(({ author, page }) =>
    page.items.map((annotation) => {
      const statement = sayingOf(annotation);
      const place = statement === undefined ? placeOf(annotation) : undefined;
      if (place !== undefined && !placed.has(annotation.id)) placed.set(annotation.id, place);
      return { author, annotation, statement, place };
    }),
  );
  const about = new Map(
    entries.flatMap(({ annotation, statement }) => (statement === undefined ? [] : [[annotation.id, statement]])),
  );
  const wordsOf = (id: string) => wordsAt(text, placed.get(id)?.spans);
  const verdicts = entries.flatMap(({ author, annotation, statement, place }): VerdictEntry[] => {
    const verdict = statement?.kind === 'verdict' ? statement : ownVerdict(annotation, place);
    return verdict === undefined ? [] : [{ author, annotation, verdict }];
  });
  const given = verdicts.length === 0 ? NOTHING : verdictsByFact(verdicts, createNeighbours(placed), wordsOf);
  const own = new Map(verdicts.map(({ annotation, verdict }) => [annotation.id, freshness(verdict, wordsOf)]));
  return entries.map(({ author, annotation, statement, place }): Resolved => {
    const { anchor, spans } = place ?? throughTargets(annotation.id, about, placed);
    const checks = given.get(annotation.id) ?? [];
    const state = combined(checks)?.state;
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

function memoised<T>(work: (annotation: Annotation) => T): (annotation: Annotation) => T {
  const done = new WeakMap<Annotation, { readonly value: T }>();
  return (annotation) => {
    const known = done.get(annotation);
    if (known !== undefined) return known.value;
    const value = work(annotation);
    done.set(annotation, { value });
    return value;
  };
}

interface Placed {
  readonly anchor: Anchor['anchor'];
  readonly spans: readonly Span[];
}

/** Of an annotation, all that stand exactly where it stands. */
function createNeighbours(placed: ReadonlyMap<string, Placed>): (id: string) => readonly string[] {
  const ids = new Map<string, string[]>();
  const keyOf = ({ spans }: Placed) => spans.map(({ start, end }) => `${start}-${end}`).join();
  for (const [id, place] of placed) {
    const key = keyOf(place);
    const group = ids.get(key);
    if (group === undefined) ids.set(key, [id]);
    else group.push(id);
  }
  return (id) => {
    const place = placed.get(id);
    return place === undefined || place.spans.length === 0 ? [id] : (ids.get(keyOf(place)) ?? [id]);
  };
}

function freshness(verdict: Verdict, wordsOf: (id: string) => string | undefined): 'fresh' | 'stale' {
  return verdict.targets.every(({ id, text }) => wordsOf(id) === text) ? 'fresh' : 'stale';
}

/** A verdict that stands on the text itself, as other tools write them, is about the words it quotes. */
function ownVerdict(annotation: Annotation, place: Placed | undefined): Verdict | undefined {
  const state = place === undefined ? undefined : verdictStateOf(annotation);
  if (state === undefined) return undefined;
  const text = targetsOfAnnotation(annotation)
    .map(({ quote }) => quote?.exact ?? '')
    .join(' ');
  return { kind: 'verdict', state, targets: [{ id: annotation.id, text }], sources: sourcesOf(annotation) };
}

const NOTHING: ReadonlyMap<string, readonly Given[]> = new Map();

const ORPHANED: Placed = { anchor: 'orphaned', spans: [] };

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
  return { anchor, spans: parts.flatMap(({ spans }) => spans) };
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

/** What stands there, the parts of a stretch joined by a blank; undefined where nothing is left. */
export function wordsAt(text: string, spans: readonly Span[] | undefined): string | undefined {
  if (spans === undefined || spans.length === 0) return undefined;
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ');
}
