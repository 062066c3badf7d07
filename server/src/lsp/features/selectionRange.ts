import type { Range, SelectionRange } from 'vscode-languageserver';
import { surroundingsOf } from '../../core/views/surroundings.js';
import { offsetOf, rangeOf } from '../convert.js';
import type { Feature } from '../server.js';

/** From a figure or name to what it counts, the quotation, sentence, paragraph, section and article. */
export const selectionRange: Feature = {
  capabilities: ({ textDocument }) =>
    textDocument?.selectionRange === undefined ? {} : { selectionRangeProvider: true },
  start({ connection, documents, guard }) {
    connection.onSelectionRanges(
      guard.request('textDocument/selectionRange', async ({ textDocument, positions }, token) => {
        const analysis = await documents.analysis(textDocument.uri, token);
        if (analysis === undefined) return null;
        const { snapshot } = analysis;
        return positions.map((position) =>
          nested(surroundingsOf(analysis, offsetOf(snapshot.lines, position)).map((span) => rangeOf(snapshot, span))),
        );
      }),
    );
    return {};
  },
};

/** From the innermost, which the others are around; the article is around all. */
function nested([range, ...around]: readonly Range[]): SelectionRange {
  if (range === undefined) return { range: EMPTY };
  return around.length === 0 ? { range } : { range, parent: nested(around) };
}

const EMPTY: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
