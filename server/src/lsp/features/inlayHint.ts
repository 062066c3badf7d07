import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import { hintsIn } from '../../core/views/hints.js';
import { plain, rangeOf, spanOf } from '../convert.js';
import type { Feature } from '../server.js';

/** Inherited units and worked-out changes behind their figures, for desks that want them. */
export const inlayHint: Feature = {
  capabilities: ({ textDocument }) => (textDocument?.inlayHint === undefined ? {} : { inlayHintProvider: true }),
  start({ connection, documents, guard }) {
    connection.languages.inlayHint.on(
      guard.request('textDocument/inlayHint', async ({ textDocument, range }, token): Promise<InlayHint[]> => {
        const reading = await documents.reading(textDocument.uri, token);
        if (reading?.analysis === undefined || !reading.desk.settings.inlayHints) return [];
        const { snapshot } = reading;
        return hintsIn(reading.analysis, spanOf(snapshot, range)).map(({ at, kind, label, because }) => ({
          position: rangeOf(snapshot, { start: at, end: at }).start,
          label: plain(label),
          tooltip: plain(because),
          paddingLeft: true,
          ...(kind === 'unit' && { kind: InlayHintKind.Type }),
        }));
      }),
    );
    return {};
  },
};
