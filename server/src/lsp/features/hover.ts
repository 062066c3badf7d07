import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { Analysis } from '../../core/analysis/analysis.js';
import type { ChainedMention } from '../../core/chains/chains.js';
import { describeFigure } from '../../core/figures/describe.js';
import type { Span } from '../../core/text/span.js';
import { escapeMarkdown, offsetOf, plain, rangeOf } from '../convert.js';
import type { Feature } from '../server.js';

/** What is known of the figure or name under the pointer. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  start({ connection, client, documents, guard }) {
    const markdown = client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true;
    connection.onHover(
      guard.request('textDocument/hover', async ({ textDocument, position }, token): Promise<Hover | null> => {
        const analysis = await documents.analysis(textDocument.uri, token);
        if (analysis === undefined) return null;
        const offset = offsetOf(analysis.snapshot.lines, position);
        const figure = at(analysis.figures, offset);
        const mention = at(analysis.mentions, offset);
        const parts = [
          ...(figure === undefined
            ? []
            : [describeFigure(figure, { text: analysis.snapshot.text, figures: analysis.figures })]),
          ...(mention === undefined ? [] : [describeMention(mention, analysis)]),
        ];
        const subject = figure ?? mention;
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

/** A heading and what stands below it, in plain text. */
interface Description {
  readonly title: string;
  readonly lines: readonly string[];
}

function describeMention({ label, chain }: ChainedMention, { snapshot, mentions, chains }: Analysis): Description {
  const known = chains[chain];
  const forms = new Map<string, number>();
  for (const number of known?.mentions ?? []) {
    const mention = mentions[number];
    if (mention === undefined) continue;
    const form = snapshot.text.slice(mention.start, mention.end);
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const count = known?.mentions.length ?? 0;
  return {
    title: known?.name ?? '',
    lines: [
      label,
      count === 1 ? 'Named once in this article' : `Named ${count} times in this article`,
      ...(forms.size > 1 ? [[...forms].map(([form, times]) => `${form} (${times})`).join(', ')] : []),
    ],
  };
}

/** The innermost span at an offset; its end counts, as a caret behind a word is at the word. */
function at<T extends Span>(items: readonly T[], offset: number): T | undefined {
  return items
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => Number(a.end === offset) - Number(b.end === offset) || a.end - a.start - (b.end - b.start))[0];
}

function asMarkdown({ title, lines }: Description): string {
  return [`**${escapeMarkdown(title)}**`, lines.map(escapeMarkdown).join('  \n')].filter(Boolean).join('\n\n');
}

function asText({ title, lines }: Description): string {
  return [title, ...lines].map(plain).join('\n');
}
