import type { Analysis } from '../analysis/analysis.js';
import type { Finding } from '../rules/finding.js';
import { isSuppression } from './marks.js';
import { type AnnotatedArticle, type AuthorPage, type Resolved, resolveArticle } from './resolve.js';
import type { Annotation, AnnotationPage } from './schema.js';
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
  const holding = resolved.filter((each) => isSuppression(each.annotation) && readsAsItDid(each, text));
  return findings.filter((finding) => !holding.some((each) => setsAside(each, finding)));
}

/** The analysis with those findings alone. Of the annotations only what sets findings aside is looked at. */
export function unsuppressed(
  analysis: Analysis,
  annotated: AnnotatedArticle,
  resolve: (annotated: AnnotatedArticle) => readonly Resolved[] = resolveArticle,
): Analysis {
  const pages = suppressionsIn(annotated.pages);
  if (pages.length === 0 || analysis.findings.length === 0) return analysis;
  const findings = withoutSuppressed(analysis.findings, resolve({ ...annotated, pages }), annotated.text);
  // What an analysis works out when it is first asked is worked out once for both.
  return Object.create(analysis, { findings: { value: findings, enumerable: true } }) as Analysis;
}

/** A quotation never parts what a reader sees as one character, so it may reach a little further than the finding. */
function setsAside({ annotation, spans: [first] }: Resolved, { rule, start, end }: Finding): boolean {
  return first !== undefined && first.start <= start && end <= first.end && ruleOf(annotation) === rule;
}

/** Of pages, what may set findings aside: of most pages nothing. */
function suppressionsIn(pages: readonly AuthorPage[]): readonly AuthorPage[] {
  return pages.flatMap(({ author, page }) => {
    const items = KNOWN.get(page) ?? page.items.filter(isSuppression);
    KNOWN.set(page, items);
    return items.length === 0 ? [] : [{ author, page: { ...page, items } }];
  });
}

/** Pages never change. */
const KNOWN = new WeakMap<AnnotationPage, AnnotationPage['items']>();

function readsAsItDid({ annotation, spans }: Resolved, text: string): boolean {
  const quotes = targetsOfAnnotation(annotation).map(({ quote }) => quote?.exact);
  return (
    spans.length > 0 &&
    spans.length === quotes.length &&
    spans.every(({ start, end }, index) => text.slice(start, end) === quotes[index])
  );
}

function ruleOf({ body }: Annotation): unknown {
  return [body ?? []].flat().flatMap((each) => (typeof each === 'object' ? (each['tickmark:rule'] ?? []) : []))[0];
}
