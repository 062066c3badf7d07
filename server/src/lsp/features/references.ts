import type { Location } from 'vscode-languageserver';
import { occurrencesAt } from '../../core/views/occurrences.js';
import { offsetOf, rangeOf } from '../convert.js';
import type { Feature } from '../server.js';

/**
 * All the places where the article names the one under the caret, under whatever name, or says he, she or the company;
 * of a figure, the others of its claim.
 */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  start({ connection, documents, guard }) {
    connection.onReferences(
      guard.request('textDocument/references', async (params, token): Promise<Location[]> => {
        const { uri } = params.textDocument;
        const analysis = await documents.analysis(uri, token);
        if (analysis === undefined) return [];
        const { snapshot } = analysis;
        const found = occurrencesAt(analysis, offsetOf(snapshot.lines, params.position));
        const left = params.context.includeDeclaration ? undefined : found?.definition?.start;
        const all = (found?.all ?? []).filter(({ start }) => start !== left);
        return all.map((span) => ({ uri, range: rangeOf(snapshot, span) }));
      }),
    );
    return {};
  },
};
