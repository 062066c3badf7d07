import type { FoldingRange } from 'vscode-languageserver';
import { type Fold, foldsOf } from '../../core/views/folds.js';
import { rangeOf } from '../convert.js';
import type { Feature } from '../server.js';

/** Front matter, what stands under a heading, and long quotations, by lines. */
export const foldingRange: Feature = {
  capabilities: ({ textDocument }) => (textDocument?.foldingRange === undefined ? {} : { foldingRangeProvider: true }),
  start({ connection, client, documents, guard }) {
    const { rangeLimit = MAX_FOLDS, foldingRange: can } = client.textDocument?.foldingRange ?? {};
    connection.onFoldingRanges(
      guard.request('textDocument/foldingRange', async ({ textDocument }, token): Promise<FoldingRange[]> => {
        const analysis = await documents.analysis(textDocument.uri, token);
        if (analysis === undefined) return [];
        const { snapshot } = analysis;
        const folds = foldsOf(analysis).flatMap((fold): FoldingRange[] => {
          const { start: startLine, end: endLine } = linesOf(rangeOf(snapshot, trimmed(fold, snapshot.text)));
          if (endLine <= startLine) return [];
          const isShown = fold.kind === 'quotation' && can?.collapsedText === true;
          return [{ startLine, endLine, ...(isShown && { collapsedText: '“…”' }) }];
        });
        return folds.slice(0, Math.min(rangeLimit, MAX_FOLDS));
      }),
    );
    return {};
  },
};

/** Most folds of one article. */
const MAX_FOLDS = 5000;

function linesOf({ start, end }: { readonly start: { line: number }; readonly end: { line: number } }) {
  return { start: start.line, end: end.line };
}

/** Blank lines behind stay outside. */
function trimmed({ start, end }: Fold, text: string) {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
