import { type Hover, MarkupKind } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { describeFigureOf } from '../../core/analysis/describeFigure.js';
import { describeMention } from '../../core/analysis/describeMention.js';
import { describeAnnotations } from '../../core/annotations/describe.js';
import { labelAt, labelsOf } from '../../core/annotations/labels.js';
import { isAnnotationFile } from '../../core/annotations/layout.js';
import type { Description } from '../../core/figures/describe.js';
import { innermostAt, type Span } from '../../core/text/span.js';
import { escapeMarkdown, offsetOf, plain, rangeOf } from '../convert.js';
import type { Feature } from '../server.js';

/**
 * What is known of the figure or name under the pointer, and what is recorded of it; in an annotation file the guideline
 * of a label.
 */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  start({ connection, client, documents, guard, desks, store }) {
    const markdown = client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true;
    connection.onHover(
      guard.request('textDocument/hover', async ({ textDocument, position }, token): Promise<Hover | null> => {
        const reading = await documents.reading(textDocument.uri, token);
        if (reading === undefined) return null;
        const { snapshot, analysis } = reading;
        const offset = offsetOf(snapshot.lines, position);
        const { settings } = await desks.of(textDocument.uri);
        const hoverOf = (parts: readonly Description[], span: Span): Hover => ({
          contents: markdown
            ? { kind: MarkupKind.Markdown, value: parts.map(asMarkdown).join('\n\n---\n\n') }
            : { kind: MarkupKind.PlainText, value: parts.map(asText).join('\n\n') },
          range: rangeOf(snapshot, span),
        });
        if (analysis === undefined) {
          const isOurs = isAnnotationFile(URI.parse(textDocument.uri).path);
          const label = isOurs ? labelAt(snapshot.text, offset, labelsOf(settings)) : undefined;
          if (label?.guideline === undefined) return null;
          return hoverOf([{ title: label.label, lines: [label.guideline] }], label);
        }
        const figure = innermostAt(analysis.figures, offset);
        const mention = innermostAt(analysis.mentions, offset);
        const card = figure === undefined ? undefined : describeFigureOf(figure, analysis);
        const name = mention === undefined ? undefined : describeMention(mention, analysis);
        const { resolved } = await store.recorded(snapshot);
        const recorded = describeAnnotations(snapshot.text, resolved, offset, labelsOf(settings), settings);
        const parts = [card, name, ...recorded].filter((part) => part !== undefined);
        const subject = card === undefined ? (mention ?? recorded[0]?.at.spans[0]) : figure;
        return subject === undefined ? null : hoverOf(parts, subject);
      }),
    );
    return {};
  },
};

function asMarkdown({ title, lines }: Description): string {
  return [`**${escapeMarkdown(title)}**`, lines.map(escapeMarkdown).join('  \n')].filter(Boolean).join('\n\n');
}

function asText({ title, lines }: Description): string {
  return [title, ...lines].map(plain).join('\n');
}
