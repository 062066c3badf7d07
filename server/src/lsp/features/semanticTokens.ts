import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensLegend } from 'vscode-languageserver';
import type { Analysis } from '../../core/analysis/analysis.js';
import { ENTITY_LABELS, type EntityLabel } from '../../core/entities/mention.js';
import type { FigureKind } from '../../core/figures/figure.js';
import { lineColumnAt } from '../../core/text/lines.js';
import type { Span } from '../../core/text/span.js';
import type { Feature } from '../server.js';

const FIGURE_KINDS: readonly FigureKind[] = [
  'cardinal',
  'ordinal',
  'percent',
  'money',
  'measure',
  'multiple',
  'ratio',
  'date',
  'time',
  'duration',
  'age',
  'score',
];

/** `figure-money`, `entity-person`, `entity-work-of-art`, …; `missing` where the text leaves the amount out. */
export const LEGEND: SemanticTokensLegend = {
  tokenTypes: [...FIGURE_KINDS.map(figureType), ...ENTITY_LABELS.map(entityType)],
  tokenModifiers: ['missing'],
};

/** Figures by kind and names by label, for colour. */
export const semanticTokens: Feature = {
  capabilities: () => ({ semanticTokensProvider: { legend: LEGEND, full: true } }),
  start({ connection, documents, guard }) {
    connection.languages.semanticTokens.on(
      guard.request('textDocument/semanticTokens/full', async ({ textDocument }, token) => {
        const analysis = await documents.analysis(textDocument.uri, token);
        return analysis === undefined ? { data: [] } : tokensOf(analysis);
      }),
    );
    return {};
  },
};

interface Token extends Span {
  readonly type: number;
  readonly modifiers: number;
}

function tokensOf({ snapshot, figures, mentions }: Analysis): SemanticTokens {
  const tokens: Token[] = [
    ...figures.map(({ start, end, kind, given }) => {
      return { start, end, type: typeNumber(figureType(kind)), modifiers: given.value === 'missing' ? 1 : 0 };
    }),
    ...mentions.map(({ start, end, label }) => ({ start, end, type: typeNumber(entityType(label)), modifiers: 0 })),
  ];
  const builder = new SemanticTokensBuilder();
  let done = 0;
  for (const { start, end, type, modifiers } of tokens.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < done) continue;
    done = end;
    for (const piece of linesOf(snapshot.text, { start, end })) {
      const { line, column } = lineColumnAt(snapshot.lines, piece.start);
      builder.push(line, column, piece.end - piece.start, type, modifiers);
    }
  }
  return builder.build();
}

/** A token may not go over a line's end: a figure that is wrapped is two. */
function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    const code = text.charCodeAt(at);
    if (at < end && code !== 10 && code !== 13) continue;
    if (at > from) pieces.push({ start: from, end: at });
    from = at + 1;
  }
  return pieces;
}

const TYPE_NUMBERS: ReadonlyMap<string, number> = new Map(LEGEND.tokenTypes.map((type, number) => [type, number]));

function typeNumber(type: string): number {
  return TYPE_NUMBERS.get(type) ?? 0;
}

function figureType(kind: FigureKind): string {
  return `figure-${kind}`;
}

function entityType(label: EntityLabel): string {
  return `entity-${label.toLowerCase().replaceAll('_', '-')}`;
}
