import type { Analysis } from '../../server/src/core/analysis/analysis.js';
import type { Snapshot } from '../../server/src/core/text/snapshot.js';

/** An article in which nothing is recognised: for what goes by the text alone. */
export function bareAnalysis(snapshot: Snapshot): Analysis {
  return {
    snapshot,
    meta: {},
    paragraphs: [],
    figures: [],
    mentions: [],
    chains: [],
    places: new Map(),
    claims: [],
    doubtful: [],
    findings: [],
  };
}
