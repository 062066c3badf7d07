import {
  type ClientCapabilities,
  SemanticTokensBuilder,
  type SemanticTokensEdit,
  type SemanticTokensLegend,
} from 'vscode-languageserver';
import type { Analysis } from '../../core/analysis/analysis.js';
import { ENTITY_LABELS, type EntityLabel } from '../../core/entities/mention.js';
import { FIGURE_KINDS, type FigureKind } from '../../core/figures/figure.js';
import { lineColumnAt } from '../../core/text/lines.js';
import { overlaps, type Span } from '../../core/text/span.js';
import { spanOf } from '../convert.js';
import { hashOf } from '../hash.js';
import type { Feature } from '../server.js';

/** `figure-money`, `entity-person`, `entity-work-of-art`, …; `missing` where the text leaves the amount out. */
export const LEGEND: SemanticTokensLegend = {
  tokenTypes: [...FIGURE_KINDS.map(figureType), ...ENTITY_LABELS.map(entityType)],
  tokenModifiers: ['missing'],
};

/** Figures by kind and names by label, for colour: of the whole article, what has changed since, or of a part. */
export const semanticTokens: Feature = {
  capabilities({ textDocument }) {
    const { full, range } = requestsOf(textDocument);
    return {
      semanticTokensProvider: {
        legend: LEGEND,
        full: typeof full === 'object' && full.delta === true ? { delta: true } : true,
        ...((range === true || typeof range === 'object') && { range: true }),
      },
    };
  },
  start({ connection, documents, guard }) {
    const { semanticTokens: requests } = connection.languages;
    /** What each client document was last told, by URI. */
    const told = new Map<string, { readonly resultId: string; readonly data: number[] }>();
    const tell = (uri: string, analysis: Analysis | undefined) => {
      const data = analysis === undefined ? [] : tokensIn(analysis);
      const tokens = { resultId: hashOf(data.join()), data };
      if (documents.isOpen(uri)) told.set(uri, tokens);
      return tokens;
    };
    requests.on(
      guard.request('textDocument/semanticTokens/full', async ({ textDocument: { uri } }, token) =>
        tell(uri, await documents.analysis(uri, token)),
      ),
    );
    requests.onDelta(
      guard.request(
        'textDocument/semanticTokens/full/delta',
        async ({ textDocument: { uri }, previousResultId }, token) => {
          const analysis = await documents.analysis(uri, token);
          const before = told.get(uri);
          const { resultId, data } = tell(uri, analysis);
          if (before?.resultId !== previousResultId) return { resultId, data };
          return { resultId, edits: editsOf(before.data, data) };
        },
      ),
    );
    requests.onRange(
      guard.request('textDocument/semanticTokens/range', async ({ textDocument, range }, token) => {
        const analysis = await documents.analysis(textDocument.uri, token);
        return { data: analysis === undefined ? [] : tokensIn(analysis, spanOf(analysis.snapshot, range)) };
      }),
    );
    return {
      async closed(uri) {
        told.delete(uri);
      },
    };
  },
};

/** The one stretch that differs; the library's own comparison goes by ids that are times. */
function editsOf(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let behind = 0;
  while (behind < least - start && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
  if (start === before.length && start === after.length) return [];
  return [{ start, deleteCount: before.length - start - behind, data: after.slice(start, after.length - behind) }];
}

function requestsOf(client: ClientCapabilities['textDocument']) {
  return client?.semanticTokens?.requests ?? {};
}

interface Token extends Span {
  readonly type: number;
  readonly modifiers: number;
}

/** Of the whole article if no part is asked for. */
function tokensIn({ snapshot, figures, mentions }: Analysis, part?: Span): number[] {
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
    if (part !== undefined && !overlaps(part, { start, end })) continue;
    for (const piece of linesOf(snapshot.text, { start, end })) {
      const { line, column } = lineColumnAt(snapshot.lines, piece.start);
      builder.push(line, column, piece.end - piece.start, type, modifiers);
    }
  }
  return builder.build().data;
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
