import type { Span } from '../text/span.js';

/** A `cell` is a table's. */
export type ParagraphKind = 'prose' | 'heading' | 'list-item' | 'cell';

/** A paragraph of the article, without its line ends; hard-wrapped lines are one paragraph. */
export interface Paragraph extends Span {
  readonly kind: ParagraphKind;
  /**
   * The prose, as long as the span: markup is replaced code unit by code unit (`NOTHING`, `OBJECT`), so an offset in it
   * plus `start` is an offset in the file.
   */
  readonly text: string;
}

/** What a text is made of: its paragraphs in order, and what its front matter says. */
export interface Segments {
  readonly paragraphs: readonly Paragraph[];
  readonly meta: ArticleMeta;
}

/** What the article says of itself outside its prose. */
export interface ArticleMeta {
  readonly title?: string;
  /** ISO 8601 date, as in front matter. */
  readonly date?: string;
}
