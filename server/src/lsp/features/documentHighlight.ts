import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { occurrencesAt } from '../../core/views/occurrences.js';
import { offsetOf, rangeOf } from '../convert.js';
import type { Feature } from '../server.js';

/** Marks what `references` would list while the caret rests on it. */
export const documentHighlight: Feature = {
  capabilities: ({ textDocument }) =>
    textDocument?.documentHighlight === undefined ? {} : { documentHighlightProvider: true },
  start({ connection, documents, guard }) {
    connection.onDocumentHighlight(
      guard.request(
        'textDocument/documentHighlight',
        async ({ textDocument, position }, token): Promise<DocumentHighlight[]> => {
          const analysis = await documents.analysis(textDocument.uri, token);
          if (analysis === undefined) return [];
          const { snapshot } = analysis;
          const found = occurrencesAt(analysis, offsetOf(snapshot.lines, position));
          return (found?.all ?? []).map((span) => ({
            range: rangeOf(snapshot, span),
            kind: span.start === found?.definition?.start ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
          }));
        },
      ),
    );
    return {};
  },
};
