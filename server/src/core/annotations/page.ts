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
  if (isValidPage(value) && secondOfTwins(value.items) < 0) {
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
  const issues = annotationPageSchema.safeParse(json.value).error?.issues ?? [];
  const [first, ...others] = issues.slice(0, MAX_PROBLEMS).map((issue) => {
    const { path, message } = plainest(issue);
    return at(
      path.map((step) => (typeof step === 'number' ? step : String(step))),
      message,
    );
  });
  if (first !== undefined) return { problems: [first, ...others] };
  // The parsed JSON itself, not zod's copy of it: no key is lost, whatever its name.
  const page = json.value as AnnotationPage;
  const twin = secondOfTwins(page.items);
  return twin < 0 ? { page } : { problems: [at(['items', twin, 'id'], 'Another annotation has this id too.')] };
}

/**
 * The file of a page: known keys in a fixed order, a field a line, annotations by place and id. Annotations that were
 * written before are not worked out again.
 */
export function writePage(page: AnnotationPage): string {
  return partsOfFile(page).join('');
}

/** The file of a page in parts, one behind the other: a long one need not be put together to be written. */
export function partsOfFile(page: AnnotationPage): readonly string[] {
  const parts: string[] = [];
  for (const [key, value] of inOrder(page)) {
    parts.push(parts.length === 0 ? '{\n' : ',\n', ` ${JSON.stringify(key)}: `);
    if (key !== 'items') parts.push(indented(JSON.stringify(ordered(value), undefined, 1), 1));
    else if (page.items.length === 0) parts.push('[]');
    else {
      let before = '[\n';
      for (const annotation of sorted(page.items)) {
        parts.push(before, writtenOf(annotation).text);
        before = ',\n';
      }
      parts.push('\n ]');
    }
  }
  parts.push('\n}\n');
  return parts;
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
  const items = removed.size === 0 ? [...before] : before.filter(({ id }) => !removed.has(id));
  if (added.length > FEW) items.push(...added);
  else for (const annotation of added) items.splice(placeAmong(items, annotation), 0, annotation);
  if (added.length <= FEW) SORTED.add(items);
  const changed = { ...(added.length === 0 ? page : withContext(page)), items };
  BASES.set(changed, new Set([...basesOf(page), ...basesIn(added)]));
  return changed;
}

function withContext(page: AnnotationPage): AnnotationPage {
  const contexts = [page['@context']].flat();
  const known = contexts.some((context) => typeof context === 'object' && 'tickmark' in context);
  return known ? page : { ...page, '@context': [...contexts, OWN_CONTEXT] };
}

/** Annotations that are put in one by one; more are sorted in. */
const FEW = 100;

/** Lists that stand in the order of a file; lists of pages never change. */
const SORTED = new WeakSet<readonly Annotation[]>();

/** In the order in which they stand in a file. */
function sorted(items: readonly Annotation[]): readonly Annotation[] {
  if (SORTED.has(items)) return items;
  const inPlace = items.every((item, index) => index === 0 || byPlace(items[index - 1] as Annotation, item) < 0);
  const made = inPlace ? items : [...items].sort(byPlace);
  SORTED.add(made);
  return made;
}

/** Where an annotation stands in a sorted list. */
function placeAmong(items: readonly Annotation[], annotation: Annotation): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byPlace(items[middle] as Annotation, annotation) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function withoutAnnotation(page: AnnotationPage, id: string): AnnotationPage {
  return { ...page, items: page.items.filter((annotation) => annotation.id !== id) };
}

/** Where an annotation starts in its base text, in code points; undefined where it has no position of its own. */
export function positionOf(annotation: Annotation): number | undefined {
  return targetsOfAnnotation(annotation).find(({ position }) => position !== undefined)?.position?.start;
}

const REMEDY = 'Correct it by hand or restore the file from version control; until then it is left as it is.';

/** Keys in the order they are written in; others follow in the order they came in. */
const KEY_ORDER: readonly string[] = [
  '@context id type motivation creator created modified generator generated purpose',
  'kind label value low high unit given modifier edtf iso noun per vague format language name',
  'body bodyValue target source selector state exact prefix suffix start end',
  'sourceDate sourceDateStart sourceDateEnd cached items',
].flatMap((line) => line.split(' '));
const RANK: ReadonlyMap<string, number> = new Map(KEY_ORDER.map((key, index) => [key, index]));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(inOrder(value).map(([key, member]): [string, unknown] => [key, ordered(member)]));
}

function inOrder(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => rankOf(a) - rankOf(b));
}

/** An annotation as it stands in its file, and where it is sorted. Annotations never change: each is written once. */
interface Written {
  /** With the blanks before its first line. */
  readonly text: string;
  readonly position: number;
}

const WRITTEN = new WeakMap<Annotation, Written>();

function writtenOf(annotation: Annotation): Written {
  const known = WRITTEN.get(annotation);
  if (known !== undefined) return known;
  const text = `  ${indented(JSON.stringify(ordered(annotation), undefined, 1), 2)}`;
  const written = { text, position: placeOf(annotation) };
  WRITTEN.set(annotation, written);
  return written;
}

/** Where a file has our layout already, its annotations need not be written again to be written as they were. */
function keepAsWritten({ items }: AnnotationPage, text: string): void {
  let at = text.indexOf('\n "items": [\n');
  if (at < 0) return;
  at = text.indexOf('[\n', at) + 2;
  for (const annotation of items) {
    const end = text.indexOf('\n  }', at) + '\n  }'.length;
    WRITTEN.set(annotation, { text: text.slice(at, end), position: placeOf(annotation) });
    at = end + ',\n'.length;
  }
}

function placeOf(annotation: Annotation): number {
  return positionOf(annotation) ?? Number.MAX_SAFE_INTEGER;
}

/** All lines but the first, `by` further in. What JSON writes has no line ends but those between its lines. */
function indented(json: string, by: number): string {
  return json.replaceAll('\n', `\n${' '.repeat(by)}`);
}

function rankOf(key: string): number {
  return RANK.get(key) ?? KEY_ORDER.length;
}

function byPlace(a: Annotation, b: Annotation): number {
  return writtenOf(a).position - writtenOf(b).position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * The value of a text in the layout that we write, undefined of any other: what comes out as it went in has lost
 * nothing, and that is quicker to see than where each value stands.
 */
function laidOut(text: string): unknown {
  if (text.includes(`\n${' '.repeat(MAX_JSON_DEPTH + 1)}`)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return `${JSON.stringify(value, undefined, 1)}\n` === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** As the schema has it; it is asked only about what has not one of the usual forms. */
function isValidPage(value: unknown): value is AnnotationPage {
  if (typeof value !== 'object' || value === null || !('items' in value) || !Array.isArray(value.items)) return false;
  return (
    value.items.length <= MAX_ANNOTATIONS &&
    annotationPageSchema.safeParse({ ...value, items: [] }).success &&
    value.items.every((item) => isUsual(item) || annotationSchema.safeParse(item).success)
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
