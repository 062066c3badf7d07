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

/** Most figures of one stretch that hints are given of. */
export const MAX_HINTED = 2000;

/** How many figures before and behind one are looked at for another of its measure. */
const NEIGHBOURS = 100;

/** Units taken over from a neighbouring figure, and changes from the figure before of the same measure. */
export function hintsIn(analysis: Analysis, within: Span): readonly Hint[] {
  const { figures, snapshot } = analysis;
  const hints: Hint[] = [];
  const first = lastAt(figures, within.start - 1) + 1;
  for (const [index, figure] of figures.slice(first, first + MAX_HINTED).entries()) {
    if (figure.start > within.end) break;
    const unit = figure.given.unit === 'inherited' ? unitText(figure) : undefined;
    if (unit !== undefined) {
      const because = 'The unit is taken from the figure beside it.';
      hints.push({ at: figure.end, kind: 'unit', label: `[${unit}]`, because });
    }
    const at = first + index;
    const near = figures.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS);
    const before = predecessorOf(figure, { text: snapshot.text, figures: near });
    if (before !== undefined) {
      const because = `Worked out from “${writtenAt(analysis, before)}”.`;
      hints.push({ at: figure.end, kind: 'change', label: `(${changeText(before, figure)})`, because });
    }
  }
  return hints;
}
