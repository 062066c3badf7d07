import type { Analysis } from '../../server/src/core/analysis/analysis.js';

/** An analysis written out, all that is only worked out when asked for too: to be compared, copied and changed. */
export function wholeAnalysis(analysis: Analysis): Analysis {
  const { figures, mentions, doubtful, chains, places, claims } = analysis;
  return { ...analysis, figures, mentions, doubtful, chains, places, claims };
}
