import { isNoDay } from '../../core/figures/figure.js';
import type { Finding } from '../../core/rules/finding.js';
import type { CheckedArticle, ExtractedArticle } from './reporter.js';

/** What `check` says of an article, as the public contract has it, less the member that names the article. */
export function checkedObject({ findings }: Pick<CheckedArticle, 'findings'>): object {
  return { findings: findings.map(findingObject) };
}

/** What `extract` says of an article, as the public contract has it, less the member that names the article. */
export function extractedObject({ analysis }: Pick<ExtractedArticle, 'analysis'>, minScore: number): object {
  const { text } = analysis.snapshot;
  return {
    entities: analysis.mentions
      .filter(({ score }) => score >= minScore)
      .map(({ start, end, label, score, chain }) => ({
        start,
        end,
        text: text.slice(start, end),
        label,
        score,
        chain,
      })),
    // The parts of a date are the rules' and no part of the contract.
    figures: analysis.figures
      .filter((figure) => !isNoDay(figure))
      .map(({ start, end, parts: _parts, relative: _relative, ...figure }) => ({
        start,
        end,
        text: text.slice(start, end),
        ...figure,
      })),
    claims: [],
  };
}

function findingObject({ rule, severity, start, end, message, related, fixes }: Finding): object {
  return {
    rule,
    severity,
    start,
    end,
    message,
    related: related.map((other) => ({ start: other.start, end: other.end, message: other.message })),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({ start: edit.start, end: edit.end, newText: edit.newText })),
    })),
  };
}
