import { type JsonPath, MAX_JSON_DEPTH, readJson } from '../text/json.js';
import type { Span } from '../text/span.js';
import {
  type Annotation,
  type AnnotationPage,
  annotationPageSchema,
  annotationSchema,
  MAX_ANNOTATIONS,
  OWN_CONTEXT,
  W3C_CONTEXT,
} from './schema.js';
import { targetsOfAnnotation } from './targets.js';
import { isUsual } from './usual.js';
import { migrated, VERSION_KEY } from './version.js';
import { keepAsWritten, sorted, withAdded } from './writing.js';

/** Longest annotation file read, in UTF-16 code units. */
export const MAX_ANNOTATION_FILE_LENGTH = 20_000_000;
/** Problems told of one file. */
export const MAX_PROBLEMS = 20;

/** What keeps an annotation file from being read; the span is where it stands in the file. */
export interface AnnotationFileProblem extends Span {
  /** As `items[3].target`; empty where the file as a whole is meant. */
  readonly path: string;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

export type ReadPage =
  | { readonly page: AnnotationPage }
  | { readonly problems: readonly [AnnotationFileProblem, ...AnnotationFileProblem[]] };

/**
 * Reads an annotation file. Only a file that can be written back without loss is read: keys of other tools are kept,
 * and what JavaScript could not keep (a member given twice, a number of twenty digits) is a problem.
 */
export function readPage(text: string): ReadPage {
  if (text.length > MAX_ANNOTATION_FILE_LENGTH) {
    const remedy = 'Split the annotations between authors or articles.';
    return whole(`The file is longer than ${MAX_ANNOTATION_FILE_LENGTH} characters.`, remedy);
  }
  if (text.trim() === '') return whole('The file is empty.', 'Delete it, or restore it from version control.');
  const value = laidOut(text);
  if (isValidPage(value) && !(VERSION_KEY in value) && secondOfTwins(value.items) < 0) {
    keepAsWritten(value, text);
    return { page: value };
  }
  const json = readJson(text, { exact: true });
  if ('problem' in json) {
    const message = `This is not valid JSON: ${json.problem}.`;
    return {
      problems: [{ start: json.at, end: Math.min(json.at + 1, text.length), path: '', message, remedy: REMEDY }],
    };
  }
  const at = (path: JsonPath, message: string) => ({
    ...json.placeOf(path),
    path: named(path),
    message,
    remedy: REMEDY,
  });
  const today = isObject(json.value) ? migrated(json.value) : { page: json.value };
  if ('problem' in today) return { problems: [{ ...at([VERSION_KEY], today.problem), remedy: today.remedy }] };
  const issues = annotationPageSchema.safeParse(today.page).error?.issues ?? [];
  const [first, ...others] = issues.slice(0, MAX_PROBLEMS).map((issue) => {
    const { path, message } = plainest(issue);
    return at(
      path.map((step) => (typeof step === 'number' ? step : String(step))),
      message,
    );
  });
  if (first !== undefined) return { problems: [first, ...others] };
  // The parsed JSON itself, not zod's copy of it: no key is lost, whatever its name.
  const page = today.page as AnnotationPage;
  const twin = secondOfTwins(page.items);
  return twin < 0 ? { page } : { problems: [at(['items', twin, 'id'], 'Another annotation has this id too.')] };
}

/** A page without annotations. `id` is an IRI. */
export function emptyPage(id: string): AnnotationPage {
  return { '@context': [W3C_CONTEXT, OWN_CONTEXT], id, type: 'AnnotationPage', items: [] };
}

/** The page with one more annotation; another tool's page gets our part of the context with it. */
export function withAnnotation(page: AnnotationPage, annotation: Annotation): AnnotationPage {
  return { ...withContext(page), items: [...page.items, annotation] };
}

/** The base texts that a page refers to, and perhaps some that it referred to before it was changed. */
export function basesOf(page: AnnotationPage): ReadonlySet<string> {
  const known = BASES.get(page);
  if (known !== undefined) return known;
  const bases = new Set(basesIn(page.items));
  BASES.set(page, bases);
  return bases;
}

/** Pages never change. */
const BASES = new WeakMap<AnnotationPage, ReadonlySet<string>>();

function basesIn(items: readonly Annotation[]): string[] {
  return items.flatMap((annotation) => targetsOfAnnotation(annotation).flatMap(({ base }) => base ?? []));
}

/** The page without some annotations, by their ids, and with others, in the order in which they stand in a file. */
export function withChange(
  page: AnnotationPage,
  removed: ReadonlySet<string>,
  added: readonly Annotation[],
): AnnotationPage {
  const before = sorted(page.items);
  const items = removed.size === 0 ? before : before.filter(({ id }) => !removed.has(id));
  const changed = { ...(added.length === 0 ? page : withContext(page)), items: withAdded(items, added) };
  BASES.set(changed, new Set([...basesOf(page), ...basesIn(added)]));
  return changed;
}

function withContext(page: AnnotationPage): AnnotationPage {
  const contexts = [page['@context']].flat();
  const known = contexts.some((context) => typeof context === 'object' && 'tickmark' in context);
  return known ? page : { ...page, '@context': [...contexts, OWN_CONTEXT] };
}

export function withoutAnnotation(page: AnnotationPage, id: string): AnnotationPage {
  return { ...page, items: page.items.filter((annotation) => annotation.id !== id) };
}

const REMEDY = 'Correct it by hand or restore the file from version control; until then it is left as it is.';

/**
 * The value of a text in the layout that we write, undefined of any other: what comes out as it went in has lost
 * nothing, and that is quicker to see than where each value stands.
 */
function laidOut(text: string): unknown {
  if (text.includes(`\n${' '.repeat(MAX_JSON_DEPTH + 1)}`)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const written = JSON.stringify(value, undefined, 1);
    return text.length === written.length + 1 && text.startsWith(written) && text.endsWith('\n') ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As the schema has it; it is asked only about what has not one of the usual forms. */
function isValidPage(value: unknown): value is AnnotationPage {
  if (!isObject(value) || !Array.isArray(value['items'])) return false;
  return (
    value['items'].length <= MAX_ANNOTATIONS &&
    annotationPageSchema.safeParse({ ...value, items: [] }).success &&
    value['items'].every((item) => isUsual(item) || annotationSchema.safeParse(item).success)
  );
}

function secondOfTwins(items: readonly Annotation[]): number {
  const seen = new Set<string>();
  return items.findIndex(({ id }) => seen.size === seen.add(id).size);
}

function whole(message: string, remedy: string): ReadPage {
  return { problems: [{ start: 0, end: 0, path: '', message, remedy }] };
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly errors?: readonly (readonly Issue[])[];
}

/** Of the forms that a value fits none of, the one it comes nearest to: its kind and type are right, a part is not. */
function plainest({ path, message, errors }: Issue): { path: readonly PropertyKey[]; message: string } {
  if (errors === undefined) {
    return { path, message: message.endsWith('received undefined') ? `“${String(path.at(-1))}” is missing.` : message };
  }
  for (const branch of errors) {
    const inner = branch.map(plainest);
    const [first] = inner;
    const isNear = inner.every(
      (issue) => issue.path.length > 1 || (issue.path.length === 1 && issue.path[0] !== 'type'),
    );
    if (first !== undefined && isNear) return { path: [...path, ...first.path], message: first.message };
  }
  return { path, message: `“${String(path.at(-1))}” is missing or has none of the forms allowed here.` };
}

function named(path: JsonPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}
