import type { Annotation, AnnotationPage } from './schema.js';
import { targetsOfAnnotation } from './targets.js';

/**
 * A stretch of a file. Pages that have the same annotations in a row have the same part there, not one like it: what was
 * worked out of a part need not be worked out again.
 */
export interface FilePart {
  readonly text: string;
  /** Of the text, in UTF-16 code units. */
  readonly length: number;
}

/**
 * The file of a page: known keys in a fixed order, a field a line, annotations by place and id. Annotations that were
 * written before are not worked out again.
 */
export function writePage(page: AnnotationPage): string {
  return textOfParts(partsOfFile(page));
}

/** The file of a page in parts, one behind the other: a long one need not be put together to be written. */
export function partsOfFile(page: AnnotationPage): readonly FilePart[] {
  const parts: FilePart[] = [];
  for (const [key, value] of inOrder(page)) {
    parts.push(partOf(`${parts.length === 0 ? '{\n' : ',\n'} ${JSON.stringify(key)}: `));
    if (key !== 'items') parts.push(partOf(indented(JSON.stringify(ordered(value), undefined, 1), 1)));
    else if (page.items.length === 0) parts.push(partOf('[]'));
    else {
      let before = FIRST;
      for (const row of rowsOf(sorted(page.items))) {
        parts.push(before, row);
        before = NEXT;
      }
      parts.push(LAST);
    }
  }
  parts.push(END);
  return parts;
}

export function textOfParts(parts: readonly FilePart[]): string {
  return parts.map(({ text }) => text).join('');
}

export function partOf(text: string): FilePart {
  return { text, length: text.length };
}

/** In the order in which they stand in a file. */
export function sorted(items: readonly Annotation[]): readonly Annotation[] {
  if (SORTED.has(items)) return items;
  const inPlace = items.every((item, index) => index === 0 || byPlace(items[index - 1] as Annotation, item) < 0);
  const made = inPlace ? items : [...items].sort(byPlace);
  SORTED.add(made);
  return made;
}

/** A sorted list with some more annotations; a few are put where they belong, which keeps the list sorted. */
export function withAdded(items: readonly Annotation[], added: readonly Annotation[]): Annotation[] {
  if (added.length > FEW) return [...items, ...added];
  const more = [...items];
  for (const annotation of added) more.splice(placeAmong(more, annotation), 0, annotation);
  SORTED.add(more);
  return more;
}

/** Where a file has our layout already, its annotations need not be written again to be written as they were. */
export function keepAsWritten({ items }: AnnotationPage, text: string): void {
  let at = text.indexOf('\n "items": [\n');
  if (at < 0) return;
  at = text.indexOf('[\n', at) + 2;
  let [from, first] = [at, 0];
  for (const [index, annotation] of items.entries()) {
    const end = text.indexOf('\n  }', at) + '\n  }'.length;
    WRITTEN.set(annotation, { text: text.slice(at, end), position: placeOf(annotation) });
    at = end + NEXT.length;
    if (index - first + 1 < MAX_ROW && index < items.length - 1) continue;
    keepRow(items.slice(first, index + 1), partOf(text.slice(from, end)));
    [from, first] = [at, index + 1];
  }
  sorted(items);
}

const FIRST = partOf('[\n');
const NEXT = partOf(',\n');
const LAST = partOf('\n ]');
const END = partOf('\n}\n');

/** Most annotations of a row. */
const MAX_ROW = 100;
/** Annotations that are put in one by one. */
const FEW = 100;

/** Annotations that follow each other in a file. */
interface Row extends FilePart {
  readonly items: readonly Annotation[];
}

/** The last row that was made to begin with an annotation. */
const ROWS = new WeakMap<Annotation, Row>();

/** Rows that were made before, where their annotations still follow each other, and new ones between them. */
function rowsOf(items: readonly Annotation[]): readonly Row[] {
  const rows: Row[] = [];
  let from = 0;
  const end = (to: number) => {
    if (to > from) rows.push(rowOf(items.slice(from, to)));
    from = to;
  };
  for (let at = 0; at < items.length; ) {
    const known = ROWS.get(items[at] as Annotation);
    if (known?.items.every((item, index) => item === items[at + index]) === true) {
      end(at);
      rows.push(known);
      at += known.items.length;
      from = at;
    } else {
      at++;
      if (at - from === MAX_ROW) end(at);
    }
  }
  end(items.length);
  return rows;
}

function rowOf(items: readonly Annotation[]): Row {
  return keepRow(items, partOf(items.map((item) => writtenOf(item).text).join(NEXT.text)));
}

function keepRow(items: readonly Annotation[], part: FilePart): Row {
  const row = { ...part, items };
  ROWS.set(items[0] as Annotation, row);
  return row;
}

/** Lists that stand in the order of a file; lists of pages never change. */
const SORTED = new WeakSet<readonly Annotation[]>();

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

/** Keys in the order they are written in; others follow in the order they came in. */
const KEY_ORDER: readonly string[] = [
  '@context id type tickmark:version motivation creator created modified generator generated purpose',
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

function rankOf(key: string): number {
  return RANK.get(key) ?? KEY_ORDER.length;
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

/** Where an annotation starts in its base text, in code points; behind all others where it has no position of its own. */
function placeOf(annotation: Annotation): number {
  const target = targetsOfAnnotation(annotation).find(({ position }) => position !== undefined);
  return target?.position?.start ?? Number.MAX_SAFE_INTEGER;
}

/** All lines but the first, `by` further in. What JSON writes has no line ends but those between its lines. */
function indented(json: string, by: number): string {
  return json.replaceAll('\n', `\n${' '.repeat(by)}`);
}

function byPlace(a: Annotation, b: Annotation): number {
  return writtenOf(a).position - writtenOf(b).position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
