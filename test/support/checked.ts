import type { CheckedArticle } from '../../server/src/cli/report/reporter.js';
import { createAnalyser } from '../../server/src/core/analysis/analyser.js';
import type { Finding } from '../../server/src/core/rules/finding.js';
import { createSnapshot } from '../../server/src/core/text/snapshot.js';
import { KNOWLEDGE } from './knowledge.js';
import { wholeAnalysis } from './wholeAnalysis.js';

/** An article with one finding at each `⟦…⟧` of the text, all of them like `finding`. */
export function checkedArticle(name: string, marked: string, finding: Partial<Finding> = {}): CheckedArticle {
  const findings: Finding[] = [];
  let text = '';
  for (const [index, part] of marked.split(/[⟦⟧]/).entries()) {
    const start = text.length;
    text += part;
    if (index % 2 === 0) continue;
    findings.push({
      rule: 'missing-amount',
      severity: 'error',
      message: 'The amount is missing.',
      related: [],
      fixes: [],
      ...finding,
      start,
      end: text.length,
    });
  }
  const analysis = createAnalyser({ rules: {} }, KNOWLEDGE).analyse(createSnapshot(name, text));
  return { name, analysis: { ...wholeAnalysis(analysis), findings }, findings };
}

/** The whole output of a reporter. */
export function reported<Article>(
  reporter: {
    begin(): string;
    article(article: Article): string;
    end(summary: { articles: number; known: number; problems: readonly string[] }): string;
  },
  articles: readonly Article[],
  summary: { known?: number; problems?: readonly string[] } = {},
): string {
  const { known = 0, problems = [] } = summary;
  const shown = articles.map((article) => reporter.article(article));
  return [reporter.begin(), ...shown, reporter.end({ articles: articles.length, known, problems })].join('');
}
