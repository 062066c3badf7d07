import { type Hover, MarkupKind } from 'vscode-languageserver';
import { describeFigureOf } from '../../core/analysis/describeFigure.js';
import { describeMention } from '../../core/analysis/describeMention.js';
import { describeAnnotations } from '../../core/annotations/describe.js';
import { labelsOf } from '../../core/annotations/labels.js';
import type { Description } from '../../core/figures/describe.js';
import { innermostAt } from '../../core/text/span.js';
import { escapeMarkdown, offsetOf, plain, rangeOf } from '../convert.js';
import type { Feature } from '../server.js';

/** What is known of the figure or name under the pointer. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  start({ connection, client, documents, guard, desks, store }) {
    const markdown = client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true;
    connection.onHover(
      guard.request('textDocument/hover', async ({ textDocument, position }, token): Promise<Hover | null> => {
        const analysis = await documents.analysis(textDocument.uri, token);
        if (analysis === undefined) return null;
        const offset = offsetOf(analysis.snapshot.lines, position);
        const figure = innermostAt(analysis.figures, offset);
        const mention = innermostAt(analysis.mentions, offset);
        const card = figure === undefined ? undefined : describeFigureOf(figure, analysis);
        const name = mention === undefined ? undefined : describeMention(mention, analysis);
        const { settings } = await desks.of(textDocument.uri);
        const { resolved } = await store.recorded(analysis.snapshot);
        const recorded = describeAnnotations(analysis.snapshot.text, resolved, offset, labelsOf(settings), settings);
        const parts = [card, name, ...recorded].filter((part) => part !== undefined);
        const subject = card === undefined ? (mention ?? recorded[0]?.at.spans[0]) : figure;
        if (subject === undefined) return null;
        return {
          contents: markdown
            ? { kind: MarkupKind.Markdown, value: parts.map(asMarkdown).join('\n\n---\n\n') }
            : { kind: MarkupKind.PlainText, value: parts.map(asText).join('\n\n') },
          range: rangeOf(analysis.snapshot, subject),
        };
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
