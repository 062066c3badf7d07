import type { Figure } from '../figures/figure.js';
import { ADJUDICATED, combined, isLater } from './checks.js';
import { NOT_AN_ERROR } from './create.js';
import type { Mark, Marks, Relation } from './formats/marks.js';
import type { AnnotatedArticle, Resolved } from './resolve.js';
import type { Annotation } from './schema.js';
import { type Decision, resourcesOf, textsOf } from './statements.js';

/**
 * What was recorded of an article, as formats and agreement see it. Of one author: what that author made, and what others
 * or the machine made and that author accepted or checked, with what that author says of it; of what was adjudicated, with what
 * anybody says of it. Without an author: everything that nobody's latest decision rejects. What is orphaned stands
 * nowhere in the text and is left out.
 */
export function marksOf(
  { article, text }: Pick<AnnotatedArticle, 'article' | 'text'>,
  resolved: readonly Resolved[],
  author?: string,
): Marks {
  const own = author === undefined ? resolved : resolved.filter((each) => each.author === author);
  const { decisions } = saidOf(own);
  const checked = new Set(
    own.flatMap(({ statement }) => (statement?.kind === 'verdict' ? statement.targets.map(({ id }) => id) : [])),
  );
  const isShared = author === undefined || author === ADJUDICATED;
  const said = saidOf(isShared ? resolved : own);
  const marks = resolved.flatMap((each): Mark[] => {
    const [first, ...others] = each.spans;
    const decision = decisions.get(each.annotation.id);
    const isOwn = author === undefined || each.author === author;
    if (first === undefined || each.statement !== undefined || isSuppression(each.annotation)) return [];
    if (decision === 'rejected' || !(isOwn || decision === 'accepted' || checked.has(each.annotation.id))) return [];
    const check = combined(each.verdicts.filter((given) => isShared || given.author === author));
    return [{ ...fieldsOf(each, said), ...(check !== undefined && { check }), spans: [first, ...others] }];
  });
  const ids = new Set(marks.map(({ id }) => id));
  const relations = said.relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return { article, text, marks, relations };
}

/** The marks of several authors, with those that call the same stretch the same as one, which has all that is said. */
export function joined(document: Marks): Marks {
  const found = new Map<string, Mark>();
  const ids = new Map<string, string>();
  for (const mark of document.marks) {
    const key = JSON.stringify([mark.label, ...mark.spans.map(({ start, end }) => [start, end])]);
    const first = found.get(key);
    const notes = new Set([first?.note, mark.note].filter((note) => note !== undefined));
    found.set(key, { ...mark, ...first, ...(notes.size > 0 && { note: [...notes].join('\n') }) });
    if (mark.id !== undefined) ids.set(mark.id, first?.id ?? mark.id);
  }
  const relations = document.relations.map(({ label, from, to }) => ({
    label,
    from: ids.get(from) ?? from,
    to: ids.get(to) ?? to,
  }));
  const once = new Map(relations.map((relation) => [JSON.stringify(relation), relation]));
  return { ...document, marks: [...found.values()], relations: [...once.values()] };
}

/** "Not an error here": a rule's word that somebody has set aside. */
export function isSuppression(annotation: Annotation): boolean {
  return ownOf(annotation).isSuppression;
}

/** The latest decision of each author, by the names of their files, on each annotation by its IRI. */
export function decisionsOf(
  resolved: readonly Resolved[],
): ReadonlyMap<string, ReadonlyMap<string, Decision['decision']>> {
  const decisions = new Map<string, Map<string, Decision['decision']>>();
  for (const { author, statement } of inOrder(resolved)) {
    if (statement?.kind !== 'decision') continue;
    for (const id of statement.targets) {
      const known = decisions.get(id) ?? new Map<string, Decision['decision']>();
      decisions.set(id, known.set(author, statement.decision));
    }
  }
  return decisions;
}

/** What is said of annotations by others, as far as it holds. */
export interface Said {
  readonly decisions: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, readonly string[]>;
  readonly relations: readonly Relation[];
}

/** Statements, those that hold against others after them. */
function inOrder(resolved: readonly Resolved[]): readonly Resolved[] {
  return resolved
    .filter(({ statement }) => statement !== undefined)
    .sort(
      (a, b) =>
        Number(a.author === ADJUDICATED) - Number(b.author === ADJUDICATED) ||
        (isLater(a.annotation, b.annotation) ? 1 : -1),
    );
}

/** The statements that hold, by what they are about. */
export function saidOf(resolved: readonly Resolved[]): Said {
  const decisions = new Map<string, string>();
  const links = new Map<string, string>();
  const notes = new Map<string, string[]>();
  const relations: Relation[] = [];
  for (const { statement } of inOrder(resolved)) {
    if (statement?.kind === 'decision') for (const id of statement.targets) decisions.set(id, statement.decision);
    else if (statement?.kind === 'link') for (const id of statement.targets) links.set(id, statement.iri);
    else if (statement?.kind === 'note') {
      for (const id of statement.targets) notes.set(id, [...(notes.get(id) ?? []), statement.note]);
    } else if (statement?.kind === 'relation') {
      relations.push({ label: statement.label, from: statement.from, to: statement.to });
    }
  }
  return { decisions, links, notes, relations };
}

/** An annotation's own fields and what is said of it. */
export function fieldsOf({ author, annotation }: Resolved, said: Said): Omit<Mark, 'spans'> {
  const { id, created } = annotation;
  const { label, figure, score, name, ...own } = ownOf(annotation);
  const link = said.links.get(id) ?? own.link;
  const note = [...own.notes, ...(said.notes.get(id) ?? [])].join('\n');
  return {
    id,
    ...(label !== undefined && { label }),
    ...(note !== '' && { note }),
    ...(link !== undefined && { link }),
    ...(figure !== undefined && { figure }),
    ...(score !== undefined && { score }),
    author: name ?? author,
    ...(created !== undefined && { created }),
  };
}

/** An annotation's first label. */
export function labelOf(annotation: Annotation): string | undefined {
  return ownOf(annotation).label;
}

/** What an annotated figure is worth, as the contract has it. */
export function figureOf(annotation: Annotation): Partial<Figure> | undefined {
  return ownOf(annotation).figure;
}

/** What an annotation says by itself. */
interface Own {
  readonly label: string | undefined;
  readonly notes: readonly string[];
  readonly link: string | undefined;
  readonly figure: Partial<Figure> | undefined;
  readonly score: number | undefined;
  readonly isSuppression: boolean;
  readonly name: string | undefined;
}

/** Annotations never change: each is read once. */
const OWN = new WeakMap<Annotation, Own>();

function ownOf(annotation: Annotation): Own {
  const known = OWN.get(annotation);
  if (known !== undefined) return known;
  const own = {
    label: textsOf(annotation, 'tagging')[0] ?? textsOf(annotation, 'classifying')[0],
    notes: textsOf(annotation, 'commenting'),
    link: resourcesOf(annotation, 'identifying')[0]?.iri,
    figure: figureIn(annotation),
    score: scoreOf(annotation),
    isSuppression: textsOf(annotation, 'moderating').includes(NOT_AN_ERROR),
    name: nameOf(annotation),
  };
  OWN.set(annotation, own);
  return own;
}

function scoreOf({ body }: Annotation): number | undefined {
  for (const each of [body ?? []].flat()) {
    const score = typeof each === 'object' ? each['tickmark:confidence'] : undefined;
    if (typeof score === 'number') return score;
  }
  return undefined;
}

function figureIn(annotation: Annotation): Partial<Figure> | undefined {
  for (const body of [annotation.body ?? []].flat()) {
    const figure = typeof body === 'object' ? body['tickmark:figure'] : undefined;
    if (typeof figure === 'object' && figure !== null) return figure;
  }
  return undefined;
}

function nameOf({ creator }: Annotation): string | undefined {
  const [first] = [creator ?? []].flat();
  if (typeof first !== 'object' || first.type === 'Software') return undefined;
  return [first.name ?? []].flat()[0];
}
