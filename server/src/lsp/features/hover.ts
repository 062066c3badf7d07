import { type Hover, MarkupKind } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { describeFigureOf } from '../../core/analysis/describeFigure.js';
import { describeMention } from '../../core/analysis/describeMention.js';
import { describeAnnotations } from '../../core/annotations/describe.js';
import { labelAt, labelsOf } from '../../core/annotations/labels.js';
import { isAnnotationFile } from '../../core/annotations/layout.js';
import type { Description } from '../../core/figures/describe.js';
import { innermostAt, type Span } from '../../core/text/span.js';
import { SHOW_MENTIONS, type ShowMentionsArguments } from '../../protocol/protocol.js';
import { escapeMarkdown, offsetOf, plain, rangeOf } from '../convert.js';
import type { Feature } from '../server.js';

/**
 * What is known of the figure or name under the pointer, and what is recorded of it; in an annotation file the guideline
 * of a label.
 */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  start({ connection, client, documents, guard, desks, store, options }) {
    const markdown = client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true;
    connection.onHover(
      guard.request('textDocument/hover', async ({ textDocument, position }, token): Promise<Hover | null> => {
        const reading = await documents.reading(textDocument.uri, token);
        if (reading === undefined) return null;
        const { snapshot, analysis } = reading;
        const offset = offsetOf(snapshot.lines, position);
        const { settings } = await desks.of(textDocument.uri);
        const hoverOf = (parts: readonly Part[], span: Span): Hover => ({
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
        const times = mention === undefined ? 0 : (analysis.chains[mention.chain]?.mentions.length ?? 0);
        const place = { uri: textDocument.uri, ...position };
        const name: Part | undefined = mention && {
          ...describeMention(mention, analysis),
          ...(times > 1 && options.showsMentions === true && { link: mentionsLink(times, place) }),
        };
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

interface Part extends Description {
  /** Markdown of our own. */
  readonly link?: string;
}

function asMarkdown({ title, lines, link }: Part): string {
  const all = [...lines.map(escapeMarkdown), ...(link === undefined ? [] : [link])];
  return [`**${escapeMarkdown(title)}**`, all.join('  \n')].filter(Boolean).join('\n\n');
}

/** With the key that does the same in the text. */
function mentionsLink(times: number, place: ShowMentionsArguments): string {
  return `[Show all ${times} mentions](command:${SHOW_MENTIONS}?${encodeURIComponent(JSON.stringify([place]))}) \\(Shift\\+F12\\)`;
}

function asText({ title, lines }: Description): string {
  return [title, ...lines].map(plain).join('\n');
}
