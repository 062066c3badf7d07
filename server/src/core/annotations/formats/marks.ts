import type { Figure } from '../../figures/figure.js';
import type { Span } from '../../text/span.js';

/** What people recorded of one article, as other tools' formats see it. Offsets are UTF-16, into `text`. */
export interface Marks {
  /** The article's file name. */
  readonly article: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly relations: readonly Relation[];
}

export interface Mark {
  /** The annotation's IRI; importers give none where the file has none of ours. */
  readonly id?: string;
  /** One span, or the parts of a stretch that is not in one piece, in order. */
  readonly spans: readonly [Span, ...Span[]];
  readonly label?: string;
  readonly note?: string;
  /** What the text means: an IRI of a knowledge base. */
  readonly link?: string;
  readonly figure?: Partial<Figure>;
  readonly check?: Check;
  /** Of a machine's proposal: how sure that was, from 0 to 1. */
  readonly score?: number;
  readonly author?: string;
  /** ISO 8601, UTC. */
  readonly created?: string;
}

/** What a checker found. */
export interface Check {
  readonly state: CheckState;
  readonly sources: readonly Source[];
  /** What checkers wrote of how they found it out. */
  readonly note?: string;
}

export const CHECK_STATES = [
  'unchecked',
  'confirmed',
  'changed',
  'disputed',
  'needs-source',
  'opinion',
  'stale',
] as const;
export type CheckState = (typeof CHECK_STATES)[number];

export interface Source {
  readonly url: string;
  readonly title?: string;
  readonly quote?: string;
  /** ISO 8601 date on which it was read. */
  readonly accessed?: string;
}

/** Said of two marks, by their ids. */
export interface Relation {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** A file in another tool's format. */
export interface Exported {
  readonly content: string;
  /** What the format has no words for, a line each, for people. */
  readonly losses: readonly string[];
}

/** What another tool's file says of an article whose text is known. */
export interface Imported {
  readonly marks: readonly Mark[];
  readonly relations: readonly Relation[];
  /** What was left out and why, a line each, for people. */
  readonly dropped: readonly string[];
}

/** Sentences of the article, each a list of its tokens, in order. */
export type Tokenised = readonly (readonly Span[])[];

/** A mark as messages name it. */
export function named(text: string, { spans: [first] }: Mark): string {
  const quote = text.slice(first.start, first.end).replace(/\s+/g, ' ');
  return `“${quote.length > 40 ? `${quote.slice(0, 39)}…` : quote}” at ${first.start}`;
}

/** One line for each thing that a format without it loses of marks. */
export function lostFields(
  text: string,
  marks: readonly Mark[],
  fields: readonly (keyof Mark)[],
  format: string,
): string[] {
  const lines: string[] = [];
  for (const field of fields) {
    const having = marks.filter((mark) => mark[field] !== undefined);
    const [first] = having;
    if (first === undefined) continue;
    const more = having.length > 1 ? ` and ${having.length - 1} more` : '';
    lines.push(`${format} has no place for ${FIELD_NAMES[field] ?? field}: lost of ${named(text, first)}${more}.`);
  }
  return lines;
}

const FIELD_NAMES: Partial<Record<keyof Mark, string>> = {
  id: 'ids of annotations',
  spans: 'stretches in several pieces',
  label: 'labels',
  note: 'notes',
  link: 'links to a knowledge base',
  figure: 'values of figures',
  check: 'states of checking',
  author: 'authors',
  created: 'times',
};
