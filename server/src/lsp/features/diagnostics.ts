import { t } from '@vscode/l10n';
import {
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type UnchangedDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnosticOf, SOURCE } from '../convert.js';
import type { Reading } from '../documents.js';
import { hashOf } from '../hash.js';
import type { Feature, Server } from '../server.js';

/** Most findings shown of one article; another diagnostic says how many are not. */
const MAX_DIAGNOSTICS = 1000;

/** Findings as diagnostics: pulled by clients that can, pushed to the others when the text is at rest. */
export const diagnostics: Feature = {
  capabilities: () => ({
    diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: true },
  }),
  start(server) {
    const { connection, client, documents } = server;
    connection.languages.diagnostics.on(
      server.guard.request('textDocument/diagnostic', async ({ textDocument, previousResultId }, token) => {
        try {
          return reportOf(server, await documents.reading(textDocument.uri, token), previousResultId);
        } catch (error) {
          throw retriggered(error);
        }
      }),
    );
    if (client.textDocument?.diagnostic !== undefined) return {};
    return {
      async settled(reading) {
        const { uri, version } = reading.snapshot;
        await connection.sendDiagnostics({ uri, version, diagnostics: itemsOf(client, reading) });
      },
      async closed(uri) {
        await connection.sendDiagnostics({ uri, diagnostics: [] });
      },
    };
  },
};

/** The result id is made from the items, so that it is the same for the same findings whatever happened between. */
export function reportOf(
  { client }: Server,
  reading: Reading | undefined,
  previousResultId: string | undefined,
): FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport {
  const items = reading === undefined ? [] : itemsOf(client, reading);
  const resultId = hashOf(JSON.stringify(items));
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

function itemsOf(client: Server['client'], { snapshot, analysis }: Reading): Diagnostic[] {
  const findings = analysis?.findings ?? [];
  const items = findings.slice(0, MAX_DIAGNOSTICS).map((finding) => diagnosticOf(snapshot, finding, client));
  const last = items.at(-1);
  const hidden = findings.length - items.length;
  if (last === undefined || hidden === 0) return items;
  const message = t('{0} more findings below are not shown.', hidden);
  return [...items, { range: last.range, severity: DiagnosticSeverity.Information, source: SOURCE, message }];
}

/** A pull that the text has overtaken is to be asked again. */
function retriggered(error: unknown): unknown {
  if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.ContentModified) return error;
  return new ResponseError(LSPErrorCodes.ServerCancelled, error.message, { retriggerRequest: true });
}
