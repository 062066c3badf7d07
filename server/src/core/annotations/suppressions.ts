import type { Finding } from '../rules/finding.js';
import { isSuppression } from './marks.js';
import type { Resolved } from './resolve.js';
import { targetsOfAnnotation } from './targets.js';

/**
 * The findings that nobody has said are no errors. That word holds for a finding of its rule at its place, as long as all
 * the words that the finding points to read as they did.
 */
export function withoutSuppressed(
  findings: readonly Finding[],
  resolved: readonly Resolved[],
  text: string,
): readonly Finding[] {
  const holding = new Map<string, Resolved[]>();
  for (const each of resolved) {
    if (!isSuppression(each.annotation) || !readsAsItDid(each, text)) continue;
    const rule = ruleOf(each);
    holding.set(rule, [...(holding.get(rule) ?? []), each]);
  }
  if (holding.size === 0) return findings;
  return findings.filter(({ rule, start, end }) => {
    // A quotation never parts what a reader sees as one character, so it may reach a little further than the finding.
    const isHere = ({ spans: [first] }: Resolved) => first !== undefined && first.start <= start && end <= first.end;
    return !(holding.get(rule) ?? []).some(isHere);
  });
}

function readsAsItDid({ annotation, spans }: Resolved, text: string): boolean {
  const quotes = targetsOfAnnotation(annotation).map(({ quote }) => quote?.exact);
  return (
    spans.length > 0 &&
    spans.length === quotes.length &&
    spans.every(({ start, end }, index) => text.slice(start, end) === quotes[index])
  );
}

function ruleOf({ annotation }: Resolved): string {
  const rules = [annotation.body ?? []].flat().map((body) => (typeof body === 'object' ? body['tickmark:rule'] : ''));
  return rules.find((rule) => typeof rule === 'string' && rule !== '') as string;
}
