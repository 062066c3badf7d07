import type { Analysis } from '../analysis/analysis.js';
import { DEFAULT_MIN_SCORE } from '../entities/mention.js';
import { isNoDay } from '../figures/figure.js';
import { hasLoneSurrogate } from '../text/code-points.js';
import { wholeGraphemes } from '../text/graphemes.js';
import type { Span } from '../text/span.js';
import { createAnnotation, type Subject } from './create.js';
import { labelOf } from './marks.js';
import { withAnnotation } from './page.js';
import { MACHINE, type Maker } from './parts.js';
import { type AnnotatedArticle, resolveArticle, targetIds } from './resolve.js';
import type { Annotation, AnnotationPage } from './schema.js';

/**
 * The machine's page with a proposal for every entity and figure of the article. What it has proposed before is kept as
 * it is, decided or not, so that nothing rejected comes back; what it would propose no more goes, unless somebody has
 * said something of it. `maker` gives new ids, times and the author `MACHINE`.
 */
export function withProposals(
  page: AnnotationPage,
  analysis: Analysis,
  annotated: AnnotatedArticle,
  maker: () => Maker,
  minScore = DEFAULT_MIN_SCORE,
): AnnotationPage {
  const { text } = analysis.snapshot;
  if (hasLoneSurrogate(text)) return page;
  const pages = [...annotated.pages.filter(({ author }) => author !== MACHINE), { author: MACHINE, page }];
  const resolved = resolveArticle({ ...annotated, pages });
  const known = new Map(
    resolved
      .filter(({ author, anchor, statement }) => author === MACHINE && anchor !== 'orphaned' && statement === undefined)
      .map((each) => [keyOf(each.spans[0], labelOf(each.annotation)), each]),
  );
  const kept = new Set<string>();
  const added: Annotation[] = [];
  for (const { subject, label } of subjectsOf(analysis, minScore)) {
    const before = known.get(keyOf(wholeGraphemes(text, subject), label));
    if (before !== undefined) kept.add(before.annotation.id);
    else {
      const stamp = { ...maker(), article: annotated.article, base: annotated.digest };
      const made = createAnnotation(analysis, subject, stamp);
      if ('annotation' in made) added.push(made.annotation);
    }
  }
  const spoken = new Set(resolved.flatMap(({ statement }) => (statement === undefined ? [] : targetIds(statement))));
  const items = page.items.filter((item) => kept.has(item.id) || spoken.has(item.id) || !isProposal(item));
  if (added.length === 0 && items.length === page.items.length) return page;
  const [first, ...others] = added;
  const with1 = first === undefined ? { ...page, items } : withAnnotation({ ...page, items }, first);
  return { ...with1, items: [...with1.items, ...others] };
}

function subjectsOf({ mentions, figures }: Analysis, minScore: number): { subject: Subject; label: string }[] {
  return [
    ...mentions
      .filter(({ score }) => score >= minScore)
      .map(({ start, end, label }) => ({ subject: { kind: 'entity' as const, start, end }, label })),
    ...figures
      .filter((figure) => !isNoDay(figure) && figure.given.value !== 'missing')
      .map(({ start, end, label }) => ({ subject: { kind: 'figure' as const, start, end }, label })),
  ];
}

function isProposal({ motivation }: Annotation): boolean {
  return [motivation].flat().includes('tagging');
}

function keyOf(span: Span | undefined, label = ''): string {
  return `${span?.start} ${span?.end} ${label}`;
}
