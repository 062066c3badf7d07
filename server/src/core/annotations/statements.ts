import type { CheckState, Source } from './formats/marks.js';
import { type Body, type Maker, provenanceOf, remark, tag } from './parts.js';
import type { Annotation } from './schema.js';
import { type Target, targetsOf, targetsOfAnnotation } from './targets.js';

/** What somebody says of annotations, their own or others': each is an annotation whose targets are annotations. */
export type Statement = Decision | Verdict | Link | Relation | Note;

export const DECISIONS = ['accepted', 'rejected'] as const;

/** A person's word on proposals and on other people's annotations. The latest of one person on one target holds. */
export interface Decision {
  readonly kind: 'decision';
  readonly decision: (typeof DECISIONS)[number];
  /** IRIs of annotations. */
  readonly targets: readonly [string, ...string[]];
}

/** The states that a checker gives; that a checked text has changed since is worked out and never written. */
export const VERDICTS = [
  'unchecked',
  'confirmed',
  'changed',
  'disputed',
  'needs-source',
  'opinion',
] as const satisfies readonly CheckState[];
export type VerdictState = (typeof VERDICTS)[number];

/**
 * What a checker found of a fact, once for all the places where the article says it. Earlier verdicts stay in the file:
 * they are the history.
 */
export interface Verdict {
  readonly kind: 'verdict';
  readonly state: VerdictState;
  readonly targets: readonly [Checked, ...Checked[]];
  readonly sources: readonly Source[];
  readonly note?: string;
}

export interface Checked {
  /** The annotation's IRI. */
  readonly id: string;
  /** The very words that were checked: the verdict holds for no others. */
  readonly text: string;
  /** What stood before and behind them. */
  readonly prefix?: string;
  readonly suffix?: string;
}

/** What a mention means, in a knowledge base. */
export interface Link {
  readonly kind: 'link';
  readonly iri: string;
  readonly targets: readonly [string, ...string[]];
}

/** `same-as` and `different-from` join and split chains; teams have labels of their own. */
export interface Relation {
  readonly kind: 'relation';
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

export const SAME = 'same-as';
export const DIFFERENT = 'different-from';

export interface Note {
  readonly kind: 'note';
  readonly note: string;
  readonly targets: readonly [string, ...string[]];
}

/** The statement as an annotation. */
export function createStatement(statement: Statement, maker: Maker): Annotation {
  const { motivation, body, target } = formOf(statement);
  return {
    id: maker.id,
    type: 'Annotation',
    motivation,
    ...provenanceOf(maker),
    body,
    target,
  };
}

/** What an annotation says of other annotations; undefined where it says nothing of the kind. */
export function statementOf(annotation: Annotation): Statement | undefined {
  const about = targetsOfAnnotation(annotation);
  if (!about.every(isAnnotation)) return undefined;
  const [first, ...others] = about.map(({ source }) => source);
  if (first === undefined) return undefined;
  const motivations = [annotation.motivation ?? []].flat();
  const targets = [first, ...others] as const;
  if (motivations.includes('moderating')) {
    const value = textsOf(annotation, 'moderating')[0];
    const decision = DECISIONS.find((each) => each === value);
    return decision && { kind: 'decision', decision, targets };
  }
  if (motivations.includes('assessing')) return verdictIn(annotation);
  if (motivations.includes('linking')) {
    const [to] = resourcesOf(annotation, 'linking');
    if (to === undefined || others.length > 0) return undefined;
    return { kind: 'relation', label: textsOf(annotation, 'tagging')[0] ?? 'linked', from: first, to: to.iri };
  }
  if (motivations.includes('identifying')) {
    const [link] = resourcesOf(annotation, 'identifying');
    return link && { kind: 'link', iri: link.iri, targets };
  }
  const note = textsOf(annotation, 'commenting').join('\n');
  return note === '' ? undefined : { kind: 'note', note, targets };
}

/** The state that an annotation gives, whatever it is about; undefined where it gives none. */
export function verdictStateOf(annotation: Annotation): VerdictState | undefined {
  const value = textsOf(annotation, 'assessing')[0];
  return VERDICTS.find((each) => each === value);
}

/** What a checker went by. */
export function sourcesOf(annotation: Annotation): readonly Source[] {
  return resourcesOf(annotation, 'linking').map(({ iri, title, quote, time }) => ({
    url: iri,
    ...(title !== undefined && { title }),
    ...(quote !== undefined && { quote }),
    ...(time !== undefined && { accessed: time.slice(0, 10) }),
  }));
}

/** The values of an annotation's own bodies that serve a purpose; a body without one serves what it was made for. */
export function textsOf(annotation: Annotation, purpose: string): readonly string[] {
  const { motivation, bodyValue, body } = annotation;
  if (bodyValue !== undefined) return isFor(motivation, purpose) ? [bodyValue] : [];
  const texts: string[] = [];
  if (body === undefined) return texts;
  for (const each of Array.isArray(body) ? body : [body]) {
    if (typeof each === 'string' || typeof each['value'] !== 'string') continue;
    if (isFor(each.purpose ?? motivation, purpose)) texts.push(each['value']);
  }
  return texts;
}

function isFor(purposes: Annotation['motivation'], purpose: string): boolean {
  return typeof purposes === 'string' ? purposes === purpose : purposes?.includes(purpose) === true;
}

interface Resource {
  readonly iri: string;
  readonly title?: string;
  readonly quote?: string;
  readonly time?: string;
}

/** What an annotation's bodies lead to, for a purpose. */
export function resourcesOf(annotation: Annotation, purpose: string): readonly Resource[] {
  const motivations = [annotation.motivation ?? []].flat();
  return [annotation.body ?? []].flat().flatMap((body): Resource[] => {
    if (typeof body === 'string') return motivations.includes(purpose) ? [{ iri: body }] : [];
    const purposes = body.purpose === undefined ? motivations : [body.purpose].flat();
    const [resource] = targetsOf(body);
    if (resource === undefined || !purposes.includes(purpose) || typeof body['value'] === 'string') return [];
    const { source, title, quote, time } = resource;
    return [
      {
        iri: source,
        ...(title !== undefined && { title }),
        ...(quote !== undefined && { quote: quote.exact }),
        ...(time !== undefined && { time }),
      },
    ];
  });
}

function formOf(statement: Statement): { motivation: string; body: Body[]; target: Annotation['target'] } {
  if (statement.kind === 'decision') {
    const body = [{ type: 'TextualBody' as const, purpose: 'moderating', value: statement.decision }];
    return { motivation: 'moderating', body, target: listed(statement.targets) };
  }
  if (statement.kind === 'verdict') {
    const { state, sources, note, targets } = statement;
    const body = [
      { type: 'TextualBody' as const, purpose: 'assessing', value: state },
      ...sources.map(resourceOf),
      ...(note === undefined ? [] : [remark(note)]),
    ];
    const target = targets.map(({ id, text, ...context }) => ({
      source: id,
      selector: { type: 'TextQuoteSelector' as const, exact: text, ...context },
    }));
    return { motivation: 'assessing', body, target: listed(target) };
  }
  if (statement.kind === 'relation') {
    const to = { type: 'SpecificResource', purpose: 'linking', source: statement.to };
    return { motivation: 'linking', body: [tag(statement.label), to], target: statement.from };
  }
  if (statement.kind === 'link') {
    const body = [{ type: 'SpecificResource', purpose: 'identifying', source: statement.iri }];
    return { motivation: 'identifying', body, target: listed(statement.targets) };
  }
  return { motivation: 'commenting', body: [remark(statement.note)], target: listed(statement.targets) };
}

/** A page on the web as the standard has it: what was read there, and when. */
export function resourceOf({ url, title, quote, accessed }: Source) {
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source: title === undefined ? url : { id: url, label: title },
    ...(quote !== undefined && { selector: { type: 'TextQuoteSelector', exact: quote } }),
    ...(accessed !== undefined && {
      state: { type: 'TimeState', sourceDate: `${accessed.slice(0, 10)}T00:00:00Z` },
    }),
  };
}

/** One thing stands for itself, several in a list. */
function listed<T>(items: readonly T[]): T | T[] {
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : [...items];
}

function verdictIn(annotation: Annotation): Verdict | undefined {
  const state = verdictStateOf(annotation);
  const [first, ...others] = targetsOfAnnotation(annotation).map(({ source, quote }): Checked => {
    const { exact = '', prefix = '', suffix = '' } = quote ?? {};
    return { id: source, text: exact, ...(prefix + suffix !== '' && { prefix, suffix }) };
  });
  if (state === undefined || first === undefined) return undefined;
  const note = textsOf(annotation, 'commenting').join('\n');
  return {
    kind: 'verdict',
    state,
    targets: [first, ...others],
    sources: sourcesOf(annotation),
    ...(note !== '' && { note }),
  };
}

/** The article is referred to by its path, and a stretch of it by its position; annotations by IRIs of their own. */
function isAnnotation({ source, position }: Target): boolean {
  return position === undefined && /^[a-z][a-z0-9+.-]*:/i.test(source);
}
