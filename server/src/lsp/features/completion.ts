import { type CompletionItem, CompletionItemKind, type CompletionList } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { isAnnotationFile } from '../../core/annotations/layout.js';
import { wordBefore, wordsForAnnotations } from '../../core/views/completing.js';
import { vocabularyOf } from '../../core/views/vocabulary.js';
import { offsetOf, plain, rangeOf } from '../convert.js';
import type { Feature } from '../server.js';

/**
 * Names and figures that the article has used; in annotation files labels, motivations and ids. There are no trigger
 * characters: while prose is typed nothing comes unasked.
 */
export const completion: Feature = {
  capabilities: ({ textDocument }) => (textDocument?.completion === undefined ? {} : { completionProvider: {} }),
  start({ connection, documents, guard }) {
    connection.onCompletion(
      guard.request('textDocument/completion', async ({ textDocument, position }, token): Promise<CompletionList> => {
        const reading = await documents.reading(textDocument.uri, token);
        if (reading === undefined) return { isIncomplete: false, items: [] };
        const { snapshot, analysis } = reading;
        const caret = offsetOf(snapshot.lines, position);
        const item = (text: string, start: number, end: number, rest: Partial<CompletionItem>): CompletionItem => ({
          label: plain(text),
          filterText: text,
          textEdit: { range: rangeOf(snapshot, { start, end }), newText: text },
          ...rest,
        });
        if (analysis !== undefined) {
          const items = vocabularyOf(analysis, caret).map(({ text, label, times }, index) =>
            item(text, wordBefore(snapshot.text, caret, text), caret, {
              detail: times > 1 ? `${label} ×${times}` : label,
              kind: CompletionItemKind.Text,
              sortText: String(index).padStart(4, '0'),
            }),
          );
          return { isIncomplete: false, items };
        }
        const asked = isAnnotationFile(URI.parse(textDocument.uri).path)
          ? wordsForAnnotations(snapshot.text, caret)
          : undefined;
        const items = (asked?.words ?? []).map((word) =>
          item(word, asked?.start ?? caret, asked?.end ?? caret, { kind: CompletionItemKind.EnumMember }),
        );
        return { isIncomplete: false, items };
      }),
    );
    return {};
  },
};
