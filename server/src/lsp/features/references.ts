import type { Location } from 'vscode-languageserver';
import { innermostAt } from '../../core/text/span.js';
import { offsetOf, rangeOf } from '../convert.js';
import type { Feature } from '../server.js';

/** All the places where the article names the one under the caret, under whatever name, or says he, she or the company. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  start({ connection, documents, guard }) {
    connection.onReferences(
      guard.request('textDocument/references', async ({ textDocument, position }, token): Promise<Location[]> => {
        const analysis = await documents.analysis(textDocument.uri, token);
        if (analysis === undefined) return [];
        const { snapshot, mentions, chains } = analysis;
        const mention = innermostAt(mentions, offsetOf(snapshot.lines, position));
        const chain = mention === undefined ? undefined : chains[mention.chain];
        const named = (chain?.mentions ?? []).flatMap((number) => mentions[number] ?? []);
        const all = [...named, ...(chain?.pronouns ?? [])].sort((a, b) => a.start - b.start);
        return all.map((span) => ({ uri: textDocument.uri, range: rangeOf(snapshot, span) }));
      }),
    );
    return {};
  },
};
