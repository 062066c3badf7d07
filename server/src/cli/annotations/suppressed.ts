import type { Analysis } from '../../core/analysis/analysis.js';
import { marksOf } from '../../core/annotations/marks.js';
import { resolveArticle } from '../../core/annotations/resolve.js';
import { withoutSuppressed } from '../../core/annotations/suppressions.js';
import type { Finding } from '../../core/rules/finding.js';
import { contains } from '../../core/text/span.js';
import type { Suppressed } from '../report/reporter.js';
import { annotationsOf } from './files.js';

/** What people have said of the findings of an article. */
export interface ReviewedFindings {
  /** Those that nobody has said are no errors. */
  readonly findings: readonly Finding[];
  /** Those that are no errors, and those on facts that were confirmed as they stand. */
  readonly suppressed: readonly Suppressed[];
}

/** Reads what is recorded of the article at this path; what cannot be read is told. */
export async function reviewedFindings(
  name: string,
  file: string,
  { snapshot, findings }: Analysis,
  onProblem: (problem: string) => void,
): Promise<ReviewedFindings> {
  const { text } = snapshot;
  const { annotated } = await annotationsOf({ name, file, text }, onProblem);
  const resolved = resolveArticle(annotated);
  const standing = withoutSuppressed(findings, resolved, text);
  const kept = new Set(standing);
  const confirmed = marksOf(annotated, resolved).marks.filter(({ check }) => check?.state === 'confirmed');
  const suppressed = findings.flatMap((finding): Suppressed[] => {
    if (!kept.has(finding)) return [{ finding, justification: 'Somebody has said that this is no error here.' }];
    const isConfirmed = confirmed.some(({ spans }) => spans.some((span) => contains(span, finding)));
    return isConfirmed ? [{ finding, justification: 'The fact was checked and confirmed as it stands.' }] : [];
  });
  return { findings: standing, suppressed };
}
