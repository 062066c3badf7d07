import { t } from '@vscode/l10n';
import type { CancellationToken } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Analysis } from '../../core/analysis/analysis.js';
import { factReport, reportSection } from '../../core/annotations/factReport.js';
import { factsOf, isSettled } from '../../core/annotations/facts.js';
import { NOTHING_RECORDED, type RecordedFacts, recordedFactsOf } from '../../core/annotations/recordedFacts.js';
import {
  type AnnotationsParams,
  FACT_REPORT,
  FACTS,
  type FactReportResult,
  type FactsResult,
} from '../../protocol/protocol.js';
import type { Feature, Server } from '../server.js';
import { fileOf } from '../uri.js';

/** The checker's list of facts, and the report of what was found of them. */
export const facts: Feature = {
  capabilities: () => ({}),
  start(server) {
    const { connection, guard, documents } = server;
    connection.onRequest<FactsResult, void>(
      FACTS,
      guard.request(FACTS, async ({ uri }: AnnotationsParams, token: CancellationToken) => {
        const analysis = await documents.analysis(uri, token);
        return analysis === undefined ? NONE : listed(server, analysis);
      }),
    );
    connection.onRequest<FactReportResult, void>(
      FACT_REPORT,
      guard.request(FACT_REPORT, async ({ uri }: AnnotationsParams, token: CancellationToken) => {
        const analysis = await documents.analysis(uri, token);
        if (analysis === undefined) return { problem: t('This file is not read as an article.') };
        const name = fileOf(uri);
        return { html: factReport([reportSection({ name, analysis, recorded: await recorded(server, analysis) }, 1)]) };
      }),
    );
    return {};
  },
};

/** More facts than this are not listed. */
export const MAX_FACTS = 20_000;

const NONE: FactsResult = { version: 0, facts: [], more: 0, gone: [] };

async function listed(server: Server, analysis: Analysis): Promise<FactsResult> {
  const { marks, verdicts, gone } = await recorded(server, analysis);
  // The dearest of what facts ask of the analysis, in a turn of its own: whoever types goes first.
  void analysis.claims;
  await server.platform.breathe();
  const all = factsOf(analysis, marks, verdicts);
  const shown = all.slice(0, MAX_FACTS);
  return {
    version: analysis.snapshot.version,
    facts: shown.map(({ kind, words, label, places, check: { state }, verdicts: given, incidental }) => ({
      kind,
      words,
      label,
      places,
      state,
      settled: isSettled(state),
      verdicts: given,
      ...(incidental && { incidental }),
    })),
    more: all.length - shown.length,
    gone,
  };
}

/** What people recorded of the article; a text without a file has nothing. */
async function recorded({ store }: Server, { snapshot }: Analysis): Promise<RecordedFacts> {
  if (URI.parse(snapshot.uri).scheme === 'untitled') return NOTHING_RECORDED;
  const { annotated, resolved } = await store.recorded(snapshot);
  return recordedFactsOf(annotated, resolved);
}
