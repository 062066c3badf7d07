import { wholeGraphemes } from '../text/graphemes.js';
import { createSnapshot } from '../text/snapshot.js';
import type { Span } from '../text/span.js';
import { annotationOf, problemOfSpan, targetOf } from './create.js';
import { type Imported, type Mark, type Marks, named, type Relation } from './formats/marks.js';
import { checkedAt } from './fresh.js';
import { marksOf } from './marks.js';
import { withAnnotation } from './page.js';
import { type Body, type Maker, remark, tag } from './parts.js';
import { type AnnotatedArticle, resolveArticle } from './resolve.js';
import type { Annotation, AnnotationPage } from './schema.js';
import { createStatement, type Statement, statementOf, VERDICTS } from './statements.js';
import { targetsOf } from './targets.js';

/** Where and as whose what another tool wrote comes in. */
export interface Intake {
  /** With the author's own page among the others, if there is one. */
  readonly annotated: AnnotatedArticle;
  /** The author's page as it is. */
  readonly page: AnnotationPage;
  /** The name of the author's file. */
  readonly name: string;
  /** A new id each time. */
  readonly maker: () => Maker;
}

export interface TakenIn {
  readonly page: AnnotationPage;
  readonly added: number;
  readonly changed: number;
  /** Other people's and the machine's that the author agrees with now. */
  readonly accepted: number;
  /** What of the author's the file has, by our ids. */
  readonly present: ReadonlySet<string>;
  /** What was left out and why, a line each, for people. */
  readonly dropped: readonly string[];
}

/**
 * Takes marks into an author's page. What was exported or imported before is known again, by our id, by the other tool's,
 * or by place and label: it is changed where the other tool says something else, and never doubled. What a format only
 * cannot write as it is counts as the same. Nothing is removed. `source` is an IRI of the file that is read.
 */
export function takeInMarks(imported: Imported, intake: Intake, source: string): TakenIn {
  const { annotated, name, maker } = intake;
  const { article, text, digest: base } = annotated;
  const snapshot = createSnapshot(article, text);
  const dropped = [...imported.dropped];
  const known = knownMarks(annotated, name);
  const items = new Map(intake.page.items.map((item) => [item.id, item]));
  const byVia = new Map(
    intake.page.items.flatMap((item) => (typeof item['via'] === 'string' ? [[item['via'], item.id]] : [])),
  );
  const byPlace = new Map(
    known.own.marks.flatMap((mark) => (items.has(mark.id ?? '') ? [[placeOf(text, mark), mark.id ?? '']] : [])),
  );
  /** Ids as the file has them, and ours. */
  const ids = new Map<string, string>();
  let [added, changed] = [0, 0];
  const write = (statement: Statement) => {
    const annotation = createStatement(statement, maker());
    items.set(annotation.id, annotation);
  };
  const say = (statement: Statement) => {
    write(statement);
    added++;
  };

  const kept = new Set(known.own.marks.map((mark) => mark.id));
  const accepted = new Set<string>();
  for (const given of imported.marks) {
    const mark = widened(text, given);
    const problem = mark.spans.map((span) => problemOfSpan(snapshot, span)).find((each) => each !== undefined);
    if (problem !== undefined) {
      dropped.push(`${named(text, given)}: ${problem}`);
      continue;
    }
    if (placeOf(text, mark) !== placeOf(text, given)) {
      dropped.push(`${named(text, given)} ends inside what a reader sees as one character: it is made wider.`);
    }
    const via =
      given.id === undefined
        ? undefined
        : known.all.has(given.id)
          ? given.id
          : `${source}#${encodeURIComponent(given.id)}`;
    const own = items.has(given.id ?? '') ? given.id : (byVia.get(via ?? '') ?? byPlace.get(placeOf(text, mark)));
    const before = known.all.get(own ?? given.id ?? '') ?? known.fresh.get(own ?? '');
    let id = own ?? given.id ?? '';
    if (own === undefined && before !== undefined && isSame(text, mark, before)) {
      // Another author or the machine has it, and it says nothing new: whoever brings it in agrees.
      if (!kept.has(id)) accepted.add(id);
    } else if (own === undefined) {
      const made = maker();
      const stamp = { ...made, article, base };
      const annotation = { ...annotationOf(snapshot, contentOf(mark), stamp), ...(via !== undefined && { via }) };
      id = made.id;
      items.set(id, annotation);
      if (via !== undefined) byVia.set(via, id);
      byPlace.set(placeOf(text, mark), id);
      added++;
    } else if (before !== undefined && !isSame(text, mark, before)) {
      const { time } = maker();
      const annotation = items.get(own) as Annotation;
      const moved = inkOf(text, mark) !== inkOf(text, before);
      items.set(own, {
        ...annotation,
        modified: new Date(time).toISOString(),
        body: bodiesOf(annotation, mark, before),
        ...(moved && { target: targetOf(snapshot, mark.spans, { article, base, time }) }),
      });
      changed++;
    }
    known.fresh.set(id, mark);
    if (given.id !== undefined) ids.set(given.id, id);
    if (mark.link !== undefined && mark.link !== before?.link) say({ kind: 'link', iri: mark.link, targets: [id] });
    const state = VERDICTS.find((each) => each === mark.check?.state && each !== 'unchecked');
    if (state !== undefined && !known.states(id, given.id).includes(state)) {
      say({ kind: 'verdict', state, targets: [checkedAt(id, text, mark.spans)], sources: mark.check?.sources ?? [] });
    }
  }
  const [first, ...others] = accepted;
  if (first !== undefined) write({ kind: 'decision', decision: 'accepted', targets: [first, ...others] });
  const related = new Set(known.relations.map(relationKey));
  for (const { label, from, to } of imported.relations) {
    const relation = { label, from: ids.get(from) ?? '', to: ids.get(to) ?? '' };
    if (relation.from === '' || relation.to === '') {
      dropped.push(`The relation “${label}” has an end that is left out: so is it.`);
      continue;
    }
    if (related.has(relationKey(relation))) continue;
    related.add(relationKey(relation));
    say({ kind: 'relation', ...relation });
  }
  const present = new Set(known.fresh.keys());
  return {
    page: withItems(intake.page, [...items.values()]),
    added,
    changed,
    accepted: accepted.size,
    present,
    dropped,
  };
}

/**
 * Takes annotations of the W3C's form into an author's page as they are. One that refers to a text which is not kept
 * here is placed in today's; one that stands nowhere in it is dropped. Of two versions that one modified last stays.
 */
export function takeInAnnotations(annotations: readonly Annotation[], intake: Intake): TakenIn {
  const { annotated, page, name, maker } = intake;
  const { article, text, digest: base, bases } = annotated;
  const snapshot = createSnapshot(article, text);
  const dropped: string[] = [];
  const items = new Map(page.items.map((item) => [item.id, item]));
  const others = new Map(
    annotated.pages.flatMap((each) =>
      each.author === name ? [] : each.page.items.map((item) => [item.id, each.author]),
    ),
  );
  const resolved = resolveArticle({
    ...annotated,
    pages: [{ author: name, page: { ...page, items: [...annotations] } }],
  });
  let [added, changed] = [0, 0];
  for (const [index, annotation] of annotations.entries()) {
    const isPlaced = targetsOf(annotation.target).every(
      (target) => target.base === base || bases.has(target.base ?? ''),
    );
    const { spans = [], anchor } = resolved[index] ?? {};
    const [first, ...rest] = spans;
    const before = items.get(annotation.id);
    const owner = others.get(annotation.id);
    if (owner !== undefined) dropped.push(`${annotation.id}: it is in the file of “${owner}” and left there.`);
    else if (statementOf(annotation) === undefined && !isPlaced && anchor === 'orphaned') {
      dropped.push(`${annotation.id}: what it quotes does not stand in the text.`);
    } else if (before === undefined || isNewer(annotation, before)) {
      const isMoved = statementOf(annotation) === undefined && !isPlaced && first !== undefined;
      const target = isMoved
        ? targetOf(snapshot, [first, ...rest], { article, base, time: maker().time })
        : annotation.target;
      items.set(annotation.id, { ...annotation, target });
      if (before === undefined) added++;
      else changed++;
    }
  }
  const present = new Set(annotations.map(({ id }) => id));
  return { page: withItems(page, [...items.values()]), added, changed, accepted: 0, present, dropped };
}

function isNewer(a: Annotation, b: Annotation): boolean {
  return (a.modified ?? a.created ?? '') > (b.modified ?? b.created ?? '');
}

/** The page with these items and, where they are others than before, our part of the context. */
function withItems(page: AnnotationPage, items: readonly Annotation[]): AnnotationPage {
  if (items.length === page.items.length && items.every((item, index) => item === page.items[index])) return page;
  const [first] = items;
  return first === undefined ? { ...page, items: [] } : { ...withAnnotation(page, first), items: [...items] };
}

interface Known {
  /** By id: what the author's export of it says, or else everybody's. */
  readonly all: ReadonlyMap<string, Mark>;
  readonly own: Marks;
  readonly relations: readonly Relation[];
  /** What is taken in now. */
  readonly fresh: Map<string, Mark>;
  /** What checks of a fact have found, as exports say it. */
  states(...ids: readonly (string | undefined)[]): readonly string[];
}

function knownMarks(annotated: AnnotatedArticle, name: string): Known {
  const resolved = resolveArticle(annotated);
  const everybody = marksOf(annotated, resolved);
  const own = marksOf(annotated, resolved, name);
  const states = new Map<string, string[]>();
  for (const { id = '', check } of [...everybody.marks, ...own.marks]) {
    if (check !== undefined) states.set(id, [...(states.get(id) ?? []), check.state]);
  }
  return {
    all: new Map([...everybody.marks, ...own.marks].map((mark) => [mark.id ?? '', mark])),
    own,
    relations: [...everybody.relations, ...own.relations],
    fresh: new Map(),
    states: (...ids) => ids.flatMap((id) => states.get(id ?? '') ?? []),
  };
}

/** Neither end parts what a reader sees as one character. */
function widened(text: string, mark: Mark): Mark {
  const [first, ...others] = mark.spans.map((span) => wholeGraphemes(text, span)) as [Span, ...Span[]];
  return { ...mark, spans: [first, ...others] };
}

/** What a mark says that can be told from another of the same fact: formats have no way to write all of it as it is. */
function isSame(text: string, a: Mark, b: Mark): boolean {
  return (
    (a.label === undefined || labelKey(a.label) === labelKey(b.label)) &&
    (a.note === undefined || oneLine(a.note) === oneLine(b.note)) &&
    inkOf(text, a) === inkOf(text, b)
  );
}

function oneLine(note = ''): string {
  return note.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function labelKey(label = ''): string {
  return label.replace(/[^\p{L}\p{N}-]+/gu, '_');
}

/** Where a mark stands, white space and signs that break lines left out: formats break spans there. */
function inkOf(text: string, { spans }: Mark): string {
  return spans
    .flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(/[^\s\p{Cc}]+/gu)].map(
        ({ 0: ink, index }) => `${start + index}+${ink.length}`,
      ),
    )
    .join();
}

/** What marks of the same stretch with the same label have in common, whatever a format does to both. */
export function placeOf(text: string, mark: Mark): string {
  return `${inkOf(text, mark)} ${labelKey(mark.label)}`;
}

function contentOf({ label, figure, note, spans }: Mark) {
  const body: Body[] = [
    ...(label === undefined ? [] : [{ ...tag(label), ...(figure !== undefined && { 'tickmark:figure': figure }) }]),
    ...(note === undefined ? [] : [remark(note)]),
  ];
  return {
    motivation: label !== undefined ? 'tagging' : note !== undefined ? 'commenting' : 'highlighting',
    body,
    spans,
  };
}

/** The annotation's bodies with the label and the note that the mark has; all others stay. */
function bodiesOf(annotation: Annotation, mark: Mark, before: Mark): Body[] {
  const bodies = [annotation.body ?? []].flat() as Body[];
  const changesLabel = mark.label !== undefined && labelKey(mark.label) !== labelKey(before.label);
  const changesNote = mark.note !== undefined && mark.note !== before.note;
  return [
    ...(changesLabel ? [tag(mark.label)] : []),
    ...bodies.filter(
      (body) => !(changesLabel && serves(body, 'tagging')) && !(changesNote && serves(body, 'commenting')),
    ),
    ...(changesNote ? [remark(mark.note)] : []),
  ];
}

function serves(body: Body | string, purpose: string): boolean {
  return typeof body === 'object' && [body.purpose].flat().includes(purpose);
}

function relationKey({ label, from, to }: Relation): string {
  return JSON.stringify([labelKey(label), from, to]);
}
