import type { Analysis } from '../../core/analysis/analysis.js';
import type { Finding, Severity } from '../../core/rules/finding.js';

/** An article with what the rules say of it, less what the baseline knows. */
export interface CheckedArticle {
  /** Path as it is shown, `/`-separated. */
  readonly name: string;
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
  /** What people have said of findings: of some that are therefore not among those above, and of some that are. */
  readonly suppressed?: readonly Suppressed[];
}

/** A finding that somebody has looked into. */
export interface Suppressed {
  readonly finding: Finding;
  readonly justification: string;
}

/** An article with what was recognised in it. */
export interface ExtractedArticle {
  readonly name: string;
  readonly analysis: Analysis;
}

/** How a run went, beyond the articles. */
export interface Summary {
  readonly articles: number;
  /** Findings left out because the baseline knows them. */
  readonly known: number;
  /** What could not be read or was wrong with the configuration. */
  readonly problems: readonly string[];
}

/** A format of results. What the three give, one after another, is the output. */
export interface Reporter<Article> {
  begin(): string;
  article(article: Article): string;
  end(summary: Summary): string;
}

/** From the gravest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The level at which a run fails. */
export type FailOn = 'error' | 'warning' | 'information' | 'never';

/** True for findings at or above the level. */
export function fails(finding: Finding, failOn: FailOn): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(failOn);
}
