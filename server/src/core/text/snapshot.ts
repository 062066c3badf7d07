import { indexLines, type LineIndex } from './lines.js';

/** How the text is marked up: decides what of it is prose. */
export type Markup = 'plain' | 'markdown';

/** A text at one moment. It never changes; an edit makes a new one. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly markup: Markup;
  /** The decoded file without a leading byte-order mark, otherwise as it stands. */
  readonly text: string;
  readonly lines: LineIndex;
  /** The article's date (ISO 8601), where it is known from outside the text. */
  readonly date?: string;
}

export function createSnapshot(
  uri: string,
  text: string,
  options: { version?: number; markup?: Markup; date?: string | undefined } = {},
): Snapshot {
  const { version = 0, markup = 'plain', date } = options;
  return { uri, version, markup, text, lines: indexLines(text), ...(date === undefined ? {} : { date }) };
}

/** Markdown by the file's name; everything else is plain text. */
export function markupOf(path: string): Markup {
  return /\.(md|markdown|mdown)$/i.test(path) ? 'markdown' : 'plain';
}
