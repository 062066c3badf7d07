import type { Span } from '../text/span.js';

/** The OntoNotes 5 entity labels. */
export const ENTITY_LABELS = [
  'PERSON',
  'NORP',
  'FAC',
  'ORG',
  'GPE',
  'LOC',
  'PRODUCT',
  'EVENT',
  'WORK_OF_ART',
  'LAW',
  'LANGUAGE',
] as const;

export type EntityLabel = (typeof ENTITY_LABELS)[number];

/** A named mention of an entity. */
export interface Mention extends Span {
  readonly label: EntityLabel;
  /** How sure the recogniser is, 0 to 1. */
  readonly score: number;
}

/** Mentions that score less are left out of results and views, unless the user asks for them. */
export const DEFAULT_MIN_SCORE = 0.5;

/** Divides mentions into those that score no less and those that score less than `DEFAULT_MIN_SCORE`. */
export function sureAndDoubtful(mentions: readonly Mention[]): [Mention[], Mention[]] {
  const sure: Mention[] = [];
  const doubtful: Mention[] = [];
  for (const mention of mentions) (mention.score < DEFAULT_MIN_SCORE ? doubtful : sure).push(mention);
  return [sure, doubtful];
}
