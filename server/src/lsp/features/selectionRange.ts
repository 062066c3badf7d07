import type { SelectionRange } from 'vscode-languageserver';
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
        return positions.flatMap((position): SelectionRange[] => {
          const spans = surroundingsOf(analysis, offsetOf(snapshot.lines, position));
          const outermost: SelectionRange = { range: { start: position, end: position } };
          if (spans.length === 0) return [outermost];
          const chain = spans.reduceRight<SelectionRange | undefined>((parent, span) => {
            return { range: rangeOf(snapshot, span), ...(parent !== undefined && { parent }) };
          }, undefined);
          return chain === undefined ? [] : [chain];
        });
      }),
    );
    return {};
  },
};
