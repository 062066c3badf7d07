import type { Analysis } from '../analysis/analysis.js';
import type { EntityLabel } from '../entities/mention.js';
import type { FigureLabel } from '../figures/figure.js';
import type { Span } from '../text/span.js';
import { mentionsOf } from './occurrences.js';
import { spanOnly, writtenAt } from './passage.js';

/** One of the things that an article is about, to be found by its name from anywhere in the folder. */
export interface ArticleSymbol {
  readonly name: string;
  readonly label: EntityLabel | FigureLabel;
  /** Where it first stands. */
  readonly span: Span;
  readonly times: number;
}

/** Most symbols of one article. */
export const MAX_ARTICLE_SYMBOLS = 200;

/** Entities by their fullest names, and measures with their figures ("Halvorsen Paper Inc. revenue: $5 million"). */
export function symbolsOf(analysis: Analysis): readonly ArticleSymbol[] {
  const { chains, claims, figures } = analysis;
  const entities = chains.flatMap((chain): ArticleSymbol[] => {
    const [first, ...more] = mentionsOf(analysis, chain);
    if (first === undefined) return [];
    return [{ name: chain.name, label: first.label, span: spanOnly(first), times: more.length + 1 }];
  });
  const measures = claims.flatMap((claim): ArticleSymbol[] => {
    const figure = figures[claim.figure];
    const subject = chains[claim.subject];
    if (figure === undefined || subject === undefined) return [];
    const name = `${subject.name} ${claim.measure}: ${writtenAt(analysis, figure)}`;
    return [{ name, label: figure.label, span: spanOnly(figure), times: 1 }];
  });
  return [...entities, ...measures].sort((a, b) => b.times - a.times).slice(0, MAX_ARTICLE_SYMBOLS);
}
