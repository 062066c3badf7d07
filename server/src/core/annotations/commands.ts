import type { Analysis } from '../analysis/analysis.js';
import { wholeGraphemes } from '../text/graphemes.js';
import type { Span } from '../text/span.js';
import { adjudicate, keyOf, readingsOf } from './adjudicate.js';
import {
  annotationOf,
  type Content,
  createAnnotation,
  itemAt,
  problemOfSpan,
  type Subject,
  targetOf,
  valuesOf,
} from './create.js';
import type { Source } from './formats/marks.js';
import { checkedAt } from './fresh.js';
import { figureOf, isSuppression, labelOf } from './marks.js';
import { withChange } from './page.js';
import { type Body, tag } from './parts.js';
import { type Resolved, targetIds } from './resolve.js';
import { compareReadings } from './review.js';
import { type Annotation, type AnnotationPage, annotationSchema, MAX_ANNOTATIONS } from './schema.js';
import {
  type Checked,
  createStatement,
  type Decision,
  DIFFERENT,
  SAME,
  type Statement,
  type VerdictState,
} from './statements.js';

/** What an author does, in one step that is taken back in one step. Spans are UTF-16 offsets of today's text. */
export type Command =
  | { readonly kind: 'annotate'; readonly subject: Subject }
  /** The spans are those that the author has seen. */
  | { readonly kind: 'tag-all'; readonly spans: readonly Span[]; readonly label: string }
  /** Of other people's and the machine's annotations: those that the author has seen. */
  | { readonly kind: 'decide'; readonly decision: Decision['decision']; readonly ids: readonly string[] }
  | { readonly kind: 'relabel'; readonly id: string; readonly label: string }
  | { readonly kind: 'resize'; readonly id: string; readonly start: number; readonly end: number }
  | { readonly kind: 'delete'; readonly id: string }
  | { readonly kind: 'link'; readonly id: string; readonly iri: string }
  /** `same-as` joins two chains, `different-from` splits them; the later of the two holds. */
  | { readonly kind: 'relate'; readonly label: string; readonly from: string; readonly to: string }
  | { readonly kind: 'note'; readonly id: string; readonly note: string }
  /** Of disagreements, by their keys: whose reading holds; null where nobody is right. Goes into the adjudicated file. */
  | { readonly kind: 'adjudicate'; readonly keys: readonly string[]; readonly right: string | null }
  | ({ readonly kind: 'verdict' } & VerdictCommand);

export interface VerdictCommand {
  /** The facts: an annotation that stands there already is checked, another is made where there is none. */
  readonly spans: readonly Span[];
  readonly state: VerdictState;
  readonly sources: readonly Source[];
  readonly note?: string;
}

/** Where a command is given. */
export interface Workplace {
  readonly analysis: Analysis;
  /** Everything recorded of the article, as it stands in the analysed text. */
  readonly resolved: readonly Resolved[];
  /** The names of the files that it was recorded in. */
  readonly authors: readonly string[];
  /** The name of the author's file, and what it holds. */
  readonly file: string;
  readonly page: AnnotationPage;
  readonly author: string;
  /** Milliseconds since 1970, UTC. */
  readonly time: number;
  /** The article's file name. */
  readonly article: string;
  /** SHA-256 of the UTF-8 bytes of the analysed text, in lower-case hex. */
  readonly base: string;
  readonly newId: () => string;
}

/** The author's page after a command, or in plain words why there is nothing to do. The page is always a valid one. */
export function applyCommand(
  command: Command,
  place: Workplace,
): { readonly page: AnnotationPage } | { readonly problem: string } {
  const change = changeOf(command, place);
  if ('problem' in change) return change;
  const { removed = new Set<string>(), added } = change;
  if (added.length === 0 && removed.size === 0) return { problem: 'There is nothing to do.' };
  const wrong = added.find((annotation) => !annotationSchema.safeParse(annotation).success);
  if (wrong !== undefined)
    return { problem: 'That cannot be kept: an id or address holds blanks, or a text is too long.' };
  const page = withChange(place.page, removed, added);
  return page.items.length > MAX_ANNOTATIONS
    ? { problem: `The file is full: ${place.page.items.length} annotations.` }
    : { page };
}

/** More places of the same words than this are not looked for. */
export const MAX_OCCURRENCES = 10_000;

/** Where the words of a span stand, as words of their own, in the order of the text. */
export function occurrencesOf(text: string, span: Span): readonly Span[] {
  const words = text.slice(span.start, span.end);
  const found: Span[] = [];
  if (words.trim() === '') return found;
  for (let at = text.indexOf(words); at >= 0 && found.length < MAX_OCCURRENCES; ) {
    const end = at + words.length;
    const parted = isInsideWord(text, at) || isInsideWord(text, end);
    if (!parted || at === span.start) found.push({ start: at, end });
    at = text.indexOf(words, parted ? at + 1 : end);
  }
  return found;
}

interface Change {
  readonly removed?: ReadonlySet<string>;
  readonly added: readonly Annotation[];
}

type Changed = Change | { readonly problem: string };

function changeOf(command: Command, place: Workplace): Changed {
  if (command.kind === 'annotate') {
    const result = createAnnotation(place.analysis, command.subject, { ...place, id: place.newId() });
    return 'problem' in result ? result : { added: [result.annotation] };
  }
  if (command.kind === 'tag-all') return tagged(command.spans, command.label, place);
  if (command.kind === 'decide') return decided(command.decision, command.ids, place);
  if (command.kind === 'relabel') return relabelled(command.id, command.label, place);
  if (command.kind === 'resize') return resized(command.id, command, place);
  if (command.kind === 'delete') return deleted(command.id, place);
  if (command.kind === 'link') return linked(command.id, command.iri, place);
  if (command.kind === 'relate') return related(command, place);
  if (command.kind === 'note') return noted(command.id, command.note, place);
  if (command.kind === 'adjudicate') return adjudicated(command.keys, command.right, place);
  return checked(command, place);
}

const GONE = { problem: 'That annotation is no longer there.' } as const;

function find(id: string, { resolved }: Workplace): Resolved | undefined {
  return resolved.find(({ annotation }) => annotation.id === id);
}

function noted(id: string, note: string, place: Workplace): Changed {
  if (note.trim() === '') return { problem: 'The note is empty.' };
  if (find(id, place) === undefined) return GONE;
  return { added: [said({ kind: 'note', note, targets: [id] }, place)] };
}

function said(statement: Statement, place: Workplace): Annotation {
  return createStatement(statement, { id: place.newId(), author: place.author, time: place.time });
}

function made(content: Content, place: Workplace): Annotation {
  return annotationOf(place.analysis.snapshot, content, { ...place, id: place.newId() });
}

function adjudicated(keys: readonly string[], right: string | null, place: Workplace): Changed {
  const { snapshot } = place.analysis;
  const readings = readingsOf({ article: place.article, text: snapshot.text }, place.authors, place.resolved);
  const { disagreements } = compareReadings(readings);
  const known = new Map(disagreements.map((each) => [keyOf(each), each]));
  const added: Annotation[] = [];
  for (const key of new Set(keys)) {
    const disagreement = known.get(key);
    if (disagreement === undefined) return { problem: 'What they differ in has changed meanwhile: look at it again.' };
    if (right !== null && !disagreement.readings.some(({ author }) => author === right)) {
      return { problem: `“${right}” has no reading of this.` };
    }
    added.push(...adjudicate(snapshot.text, disagreement, right).map((statement) => said(statement, place)));
  }
  return { added };
}

/** A place that has the label already, by anybody whom the author has not rejected, is left as it is. */
function tagged(spans: readonly Span[], label: string, place: Workplace): Changed {
  if (label.trim() === '') return { problem: 'A label is missing.' };
  const annotationsAt = placesIn(place);
  const added: Annotation[] = [];
  for (const span of spans) {
    const problem = problemOfSpan(place.analysis.snapshot, span);
    if (problem !== undefined) return { problem };
    const known = annotationsAt(span).some(
      ({ author, annotation }) => author === place.file && labelOf(annotation) === label,
    );
    if (!known) added.push(made({ motivation: 'tagging', body: [tag(label)], spans: [span] }, place));
  }
  return { added };
}

function decided(decision: Decision['decision'], ids: readonly string[], place: Workplace): Changed {
  const [first, ...others] = new Set(ids);
  if (first === undefined) return { problem: 'No annotation is chosen.' };
  const targets = [first, ...others] as const;
  for (const id of targets) {
    const found = find(id, place);
    if (found === undefined) return GONE;
    if (found.author === place.file) return { problem: 'That is an annotation of your own: change or delete it.' };
  }
  return { added: [said({ kind: 'decision', decision, targets: [...targets] }, place)] };
}

function relabelled(id: string, label: string, place: Workplace): Changed {
  const found = find(id, place);
  if (found === undefined) return GONE;
  if (label.trim() === '') return { problem: 'A label is missing.' };
  if (labelOf(found.annotation) === label) return { added: [] };
  if (found.author === place.file) {
    const { body } = found.annotation;
    const bodies = [body ?? []].flat();
    const old = bodies.findIndex((each) => typeof each === 'object' && each.purpose === 'tagging');
    // What a figure is worth was said of the old label.
    const next = old < 0 ? [tag(label), ...bodies] : bodies.map((each, index) => (index === old ? tag(label) : each));
    return replaced({ ...found.annotation, motivation: 'tagging', body: next }, place);
  }
  const [first, ...others] = found.spans;
  if (first === undefined) return { problem: 'Where that stands today is not known.' };
  return {
    added: [
      made({ motivation: 'tagging', body: [tag(label)], spans: [first, ...others] }, place),
      said({ kind: 'decision', decision: 'rejected', targets: [id] }, place),
    ],
  };
}

function resized(id: string, { start, end }: Span, place: Workplace): Changed {
  const found = find(id, place);
  if (found === undefined) return GONE;
  const span = { start, end };
  const problem = problemOfSpan(place.analysis.snapshot, span);
  if (problem !== undefined) return { problem };
  const { annotation } = found;
  const target = targetOf(place.analysis.snapshot, [span], place);
  const figure = itemAt(place.analysis.figures, span, (each) => each.label === labelOf(annotation));
  const bodies = [annotation.body ?? []].flat().map((each): Body | string => {
    if (typeof each === 'string' || !('tickmark:figure' in each)) return each;
    const { 'tickmark:figure': _, ...rest } = each;
    return figure === undefined ? rest : { ...rest, 'tickmark:figure': valuesOf(figure) };
  });
  if (found.author === place.file)
    return replaced({ ...annotation, ...(bodies.length > 0 && { body: bodies }), target }, place);
  const label = labelOf(annotation);
  if (label === undefined) return { problem: 'That has no label to take over.' };
  const body = { ...tag(label), ...(figure !== undefined && { 'tickmark:figure': valuesOf(figure) }) };
  return {
    added: [
      made({ motivation: 'tagging', body: [body], spans: [span] }, place),
      said({ kind: 'decision', decision: 'rejected', targets: [id] }, place),
    ],
  };
}

function replaced(annotation: Annotation, place: Workplace): Changed {
  const modified = new Date(place.time).toISOString();
  return { removed: new Set([annotation.id]), added: [{ ...annotation, modified }] };
}

/** With it go the author's own words on it, and on nothing else. */
function deleted(id: string, place: Workplace): Changed {
  const found = find(id, place);
  if (found === undefined) return GONE;
  if (found.author !== place.file) return { problem: `That is an annotation of ${found.author}: reject it instead.` };
  return { removed: goneWith(id, place.file, place.resolved), added: [] };
}

/** An annotation and, of what its author says, what is about it and nothing else; by their ids. */
export function goneWith(id: string, file: string, resolved: readonly Resolved[]): ReadonlySet<string> {
  const gone = new Set([id]);
  for (const { author, annotation, statement } of resolved) {
    if (author !== file || statement === undefined) continue;
    const ids = targetIds(statement);
    if (statement.kind === 'relation' ? ids.includes(id) : ids.every((each) => each === id)) gone.add(annotation.id);
  }
  return gone;
}

/** The author's own link on it gives way to the new one. */
function linked(id: string, iri: string, place: Workplace): Changed {
  const own = place.resolved.filter(
    ({ author, statement }) =>
      author === place.file && statement?.kind === 'link' && statement.targets.every((target) => target === id),
  );
  if (find(id, place) === undefined) return GONE;
  return {
    removed: new Set(own.map(({ annotation }) => annotation.id)),
    added: [said({ kind: 'link', iri: iri.trim(), targets: [id] }, place)],
  };
}

function related({ label, from, to }: Extract<Command, { kind: 'relate' }>, place: Workplace): Changed {
  if (find(from, place) === undefined || find(to, place) === undefined) return GONE;
  if (from === to) return { problem: 'An annotation cannot be related to itself.' };
  const excluded = [SAME, DIFFERENT].includes(label) ? [SAME, DIFFERENT] : [label];
  const own = place.resolved.filter(({ author, statement }) => {
    if (author !== place.file || statement?.kind !== 'relation' || !excluded.includes(statement.label)) return false;
    const ends = targetIds(statement);
    return ends.includes(from) && ends.includes(to);
  });
  return {
    removed: new Set(own.map(({ annotation }) => annotation.id)),
    added: [said({ kind: 'relation', label, from, to }, place)],
  };
}

function checked({ spans, state, sources, note }: VerdictCommand, place: Workplace): Changed {
  const { text } = place.analysis.snapshot;
  const annotationsAt = placesIn(place);
  const added: Annotation[] = [];
  const removed: string[] = [];
  const targets: Checked[] = [];
  for (const span of spans) {
    const problem = problemOfSpan(place.analysis.snapshot, span);
    if (problem !== undefined) return { problem };
    const known = annotationsAt(span)[0];
    let id = known?.annotation.id;
    if (id === undefined) {
      const fact = factAt(span, place);
      if ('problem' in fact) return fact;
      added.push(fact.annotation);
      id = fact.annotation.id;
    } else if (known?.anchor === 'moved' && known.author === place.file) {
      // Who checks the words that stand there now says that they are meant.
      const settled = resized(id, span, place);
      if ('problem' in settled) return settled;
      removed.push(...(settled.removed ?? []));
      added.push(...settled.added);
    }
    targets.push(checkedAt(id, text, [wholeGraphemes(text, span)]));
  }
  const [first, ...others] = targets;
  if (first === undefined) return { problem: 'No fact is chosen.' };
  const more = note === undefined || note.trim() === '' ? {} : { note };
  const verdict = said({ kind: 'verdict', state, targets: [first, ...others], sources, ...more }, place);
  return { removed: new Set(removed), added: [...added, verdict] };
}

/** What people and the machine made of exactly a span, figures first. */
function placesIn({ resolved }: Workplace): (span: Span) => readonly Resolved[] {
  const places = new Map<string, Resolved[]>();
  for (const each of resolved) {
    const [first, ...others] = each.spans;
    if (each.statement !== undefined || first === undefined || others.length > 0) continue;
    if (isSuppression(each.annotation)) continue;
    const here = places.get(spanKey(first));
    if (here === undefined) places.set(spanKey(first), [each]);
    else here.push(each);
  }
  return (span) =>
    (places.get(spanKey(span)) ?? []).sort(
      (a, b) => Number(figureOf(b.annotation) !== undefined) - Number(figureOf(a.annotation) !== undefined),
    );
}

function spanKey({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** The figure, the name or else the selection at a span as an annotation. */
function factAt(span: Span, place: Workplace): ReturnType<typeof createAnnotation> {
  const { figures, mentions } = place.analysis;
  const kind =
    itemAt(figures, span) !== undefined ? 'figure' : itemAt(mentions, span) !== undefined ? 'entity' : 'selection';
  return createAnnotation(place.analysis, { kind, ...span }, { ...place, id: place.newId() });
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

function isInsideWord(text: string, at: number): boolean {
  return WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
}
