import { wordsAt } from './resolve.js';
import type { Comparison, Disagreement } from './review.js';
import { type Statement, VERDICTS } from './statements.js';

/**
 * What an adjudicator says, for `adjudicated.json`: what nobody contradicts is accepted; of a disagreement the reading of
 * the author who is right is accepted and the others' are rejected, and where only a link or a check is disputed, that
 * author's holds. `rightOf` names that author; without one a disagreement stays open. `text` is the article's.
 */
export function adjudicate(
  text: string,
  { agreed, disagreements }: Comparison,
  rightOf: (disagreement: Disagreement) => string | undefined,
): readonly Statement[] {
  const accepted = agreed.flatMap(({ id }) => id ?? []);
  const rejected: string[] = [];
  const statements: Statement[] = [];
  for (const disagreement of disagreements) {
    const right = rightOf(disagreement);
    if (right === undefined) continue;
    const isOfAnnotations = disagreement.about !== 'link' && disagreement.about !== 'check';
    for (const { author, marks } of disagreement.readings) {
      for (const { id, spans, link, check } of marks) {
        if (id === undefined) continue;
        if (author === right) accepted.push(id);
        else if (isOfAnnotations) rejected.push(id);
        if (author !== right) continue;
        if (disagreement.about === 'link' && link !== undefined) {
          statements.push({ kind: 'link', iri: link, targets: [id] });
        }
        const state = VERDICTS.find((each) => each === check?.state);
        if (disagreement.about === 'check' && state !== undefined) {
          const words = wordsAt(text, spans) ?? '';
          statements.push({ kind: 'verdict', state, targets: [{ id, text: words }], sources: check?.sources ?? [] });
        }
      }
    }
  }
  return [...decisions('accepted', accepted), ...decisions('rejected', rejected), ...statements];
}

function decisions(decision: 'accepted' | 'rejected', ids: readonly string[]): Statement[] {
  const [first, ...others] = new Set(ids);
  return first === undefined ? [] : [{ kind: 'decision', decision, targets: [first, ...others] }];
}
