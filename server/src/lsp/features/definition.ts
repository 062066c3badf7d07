import type { DefinitionLink, Location } from 'vscode-languageserver';
import { occurrencesAt } from '../../core/views/occurrences.js';
import { offsetOf, rangeOf } from '../convert.js';
import type { Feature } from '../server.js';

/** From a short form or a pronoun to the first full mention; from a figure to the one that its unit is taken from. */
export const definition: Feature = {
  capabilities: ({ textDocument }) => (textDocument?.definition === undefined ? {} : { definitionProvider: true }),
  start({ connection, client, documents, guard }) {
    connection.onDefinition(
      guard.request(
        'textDocument/definition',
        async ({ textDocument: { uri }, position }, token): Promise<DefinitionLink[] | Location | null> => {
          const analysis = await documents.analysis(uri, token);
          if (analysis === undefined) return null;
          const { snapshot } = analysis;
          const found = occurrencesAt(analysis, offsetOf(snapshot.lines, position));
          if (found?.definition === undefined) return null;
          const range = rangeOf(snapshot, found.definition);
          if (client.textDocument?.definition?.linkSupport !== true) return { uri, range };
          const originSelectionRange = rangeOf(snapshot, found.at);
          return [{ targetUri: uri, targetRange: range, targetSelectionRange: range, originSelectionRange }];
        },
      ),
    );
    return {};
  },
};
