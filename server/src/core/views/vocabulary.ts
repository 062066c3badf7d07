import type { Analysis } from '../analysis/analysis.js';
import type { EntityLabel } from '../entities/mention.js';
import type { FigureLabel } from '../figures/figure.js';
import type { Span } from '../text/span.js';
import { mentionsOf } from './occurrences.js';
import { writtenAt } from './passage.js';

/** A name or figure that the article has used. */
export interface Term {
  readonly text: string;
  readonly label: EntityLabel | FigureLabel;
  readonly times: number;
}

/** Most terms given of one article. */
export const MAX_TERMS = 1000;

/** The forms of names, and the figures, as they stand; the most used first. What is being typed at `caret` is none yet. */
export function vocabularyOf(analysis: Analysis, caret: number): readonly Term[] {
  const terms = new Map<string, { text: string; label: Term['label']; times: number }>();
  const add = (span: Span, label: Term['label']) => {
    if (span.start <= caret && caret <= span.end) return;
    const text = writtenAt(analysis, span);
    const known = terms.get(text);
    if (known !== undefined) known.times++;
    else if (text.length > 1) terms.set(text, { text, label, times: 1 });
  };
  for (const chain of analysis.chains) for (const mention of mentionsOf(analysis, chain)) add(mention, mention.label);
  for (const figure of analysis.figures) if (figure.given.value === 'stated') add(figure, figure.label);
  return [...terms.values()].sort((a, b) => b.times - a.times).slice(0, MAX_TERMS);
}
