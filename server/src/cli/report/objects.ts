import type { Analysis } from '../../core/analysis/analysis.js';
import type { ChainedMention } from '../../core/chains/chains.js';
import { type Figure, isNoDay } from '../../core/figures/figure.js';
import type { Finding } from '../../core/rules/finding.js';
import type { CheckedArticle, ExtractedArticle } from './reporter.js';

/** What `check` says of an article, as the public contract has it, less the member that names the article. */
export function checkedObject({ findings }: Pick<CheckedArticle, 'findings'>): object {
  return { findings: findings.map(findingObject) };
}

/** What `extract` says of an article, as the public contract has it, less the member that names the article. */
export function extractedObject({ analysis }: Pick<ExtractedArticle, 'analysis'>, minScore: number): object {
  const { text } = analysis.snapshot;
  // The parts of a date are the rules' and no part of the contract.
  const figures = analysis.figures.filter((figure) => !isNoDay(figure));
  return {
    entities: mentionsFrom(analysis, minScore).map(({ start, end, label, score, chain }) => ({
      start,
      end,
      text: text.slice(start, end),
      label,
      score,
      chain,
    })),
    figures: figures.map(({ start, end, parts: _parts, relative: _relative, ...figure }) => ({
      start,
      end,
      text: text.slice(start, end),
      ...figure,
    })),
    claims: claimObjects(analysis, figures),
  };
}

/** `figure` is a number in the list that is printed; what is said of figures that are not is left out. */
function claimObjects({ claims, figures }: Analysis, printed: readonly Figure[]): object[] {
  const numbers = new Map(printed.map((figure, index) => [figure, index]));
  return claims.flatMap(({ start, end, key, subject, measure, figure, period, source, isAffirmed }) => {
    const number = numbers.get(figures[figure] as Figure);
    if (number === undefined) return [];
    return [{ start, end, key, subject, measure, figure: number, period, source, affirmed: isAffirmed }];
  });
}

/** The mentions that score no less, in reading order. */
export function mentionsFrom(
  { mentions, doubtful }: Pick<Analysis, 'mentions' | 'doubtful'>,
  minScore: number,
): ChainedMention[] {
  return [...mentions, ...doubtful].filter(({ score }) => score >= minScore).sort((a, b) => a.start - b.start);
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
