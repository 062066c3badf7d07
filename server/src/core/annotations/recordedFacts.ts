import { combined, type Given } from './checks.js';
import type { CheckState, Mark } from './formats/marks.js';
import { isSuppression, labelOf, marksOf, saidOf } from './marks.js';
import type { AnnotatedArticle, Resolved } from './resolve.js';
import type { Checked } from './statements.js';
import { targetsOfAnnotation } from './targets.js';

/** Something that was checked and stands nowhere in the text any more. */
export interface GoneFact {
  /** The IRI of the annotation that it was; the first where it stood in several places. */
  readonly id: string;
  /** As they stood there, and what stood before and behind them; empty where nobody kept that. */
  readonly words: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Empty if it had none. */
  readonly label: string;
  /** What its checkers had found. */
  readonly state: CheckState;
  readonly verdicts: readonly Given[];
}

/** What people recorded of an article's facts. */
export interface RecordedFacts {
  /** At the places of its present text. */
  readonly marks: readonly Mark[];
  /** Who checked what, by the mark's id. */
  readonly verdicts: ReadonlyMap<string, readonly Given[]>;
  readonly gone: readonly GoneFact[];
}

export const NOTHING_RECORDED: RecordedFacts = { marks: [], verdicts: new Map(), gone: [] };

export function recordedFactsOf(
  article: Pick<AnnotatedArticle, 'article' | 'text'>,
  resolved: readonly Resolved[],
): RecordedFacts {
  return {
    marks: marksOf(article, resolved).marks,
    verdicts: new Map(resolved.map(({ annotation, verdicts }) => [annotation.id, verdicts])),
    gone: goneFactsOf(resolved),
  };
}

/**
 * What people checked and the text says nowhere now, in the order of the files; what was taken back or rejected since is
 * nobody's any more.
 */
function goneFactsOf(resolved: readonly Resolved[]): readonly GoneFact[] {
  const { decisions } = saidOf(resolved);
  /** Verdicts on something that still stands somewhere. */
  const standing = new Set<string>();
  const told = new Set<string>();
  const around = new Map<string, Checked>();
  for (const { statement } of resolved) {
    if (statement?.kind === 'verdict') for (const target of statement.targets) around.set(target.id, target);
  }
  for (const { spans, verdicts } of resolved) if (spans.length > 0) for (const { id } of verdicts) standing.add(id);
  return resolved.flatMap(({ annotation, anchor, statement, verdicts }): GoneFact[] => {
    if (anchor !== 'orphaned' || statement !== undefined || isSuppression(annotation)) return [];
    const isKnown = verdicts.some(({ id }) => standing.has(id) || told.has(id));
    if (verdicts.length === 0 || isKnown || decisions.get(annotation.id) === 'rejected') return [];
    for (const { id } of verdicts) told.add(id);
    const words = targetsOfAnnotation(annotation)
      .map(({ quote }) => quote?.exact ?? '')
      .join(' ');
    // It was checked as it stood: nothing else stands there that it would not hold for.
    const held = verdicts.map((each) => ({ ...each, fresh: true }));
    const state = combined(held)?.state ?? 'unchecked';
    const { prefix = '', suffix = '' } = around.get(annotation.id) ?? {};
    return [{ id: annotation.id, words, prefix, suffix, label: labelOf(annotation) ?? '', state, verdicts: held }];
  });
}
