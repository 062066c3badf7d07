import type { Analysis } from '../analysis/analysis.js';
import { changeText, unitText } from '../figures/describe.js';
import { predecessorOf } from '../figures/elsewhere.js';
import { lastAt, type Span } from '../text/span.js';
import { writtenAt } from './passage.js';

/** What the text leaves to the reader, to stand behind a figure. */
export interface Hint {
  /** Where it stands, as an offset. */
  readonly at: number;
  readonly kind: 'unit' | 'change';
  /** "[Russian rubles]", "(+12.7%)". */
  readonly label: string;
  readonly because: string;
}

/** Most hints given of one stretch. */
export const MAX_HINTS = 500;

/** Units taken over from a neighbouring figure, and changes from the figure before of the same measure. */
export function hintsIn(analysis: Analysis, within: Span): readonly Hint[] {
  const { figures, snapshot } = analysis;
  const article = { text: snapshot.text, figures };
  const hints: Hint[] = [];
  for (let index = lastAt(figures, within.start - 1) + 1; index < figures.length; index++) {
    const figure = figures[index];
    if (figure === undefined || figure.start > within.end || hints.length >= MAX_HINTS) break;
    const unit = figure.given.unit === 'inherited' ? unitText(figure) : undefined;
    if (unit !== undefined) {
      const because = 'The unit is taken from the figure beside it.';
      hints.push({ at: figure.end, kind: 'unit', label: `[${unit}]`, because });
    }
    const before = predecessorOf(figure, article);
    if (before !== undefined) {
      const because = `Worked out from “${writtenAt(analysis, before)}”.`;
      hints.push({ at: figure.end, kind: 'change', label: `(${changeText(before, figure)})`, because });
    }
  }
  return hints;
}
