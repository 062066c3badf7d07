import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Analysis } from '../../core/analysis/analysis.js';
import { contains, type Span } from '../../core/text/span.js';
import { headingsOf } from '../../core/views/sections.js';
import { plain, rangeOf } from '../convert.js';
import type { Feature } from '../server.js';
import { SYMBOL_KINDS } from '../symbolKinds.js';

/** Most names and figures listed of one article; another symbol says how many are not. */
const MAX_SYMBOLS = 5000;

/** An article's outline: its headings, and under each the names where they first stand, and the figures. */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  start({ connection, client, documents, guard }) {
    const nested = client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    connection.onDocumentSymbol(
      guard.request('textDocument/documentSymbol', async ({ textDocument: { uri } }, token) => {
        const analysis = await documents.analysis(uri, token);
        const symbols = analysis === undefined ? [] : outlineOf(analysis);
        return nested ? symbols : symbols.flatMap((symbol) => flat(uri, symbol));
      }),
    );
    return {};
  },
};

function outlineOf(analysis: Analysis): DocumentSymbol[] {
  const { snapshot } = analysis;
  const headings = headingsOf(analysis);
  const leaves = leavesOf(analysis);
  const outline: DocumentSymbol[] = [];
  let next = 0;
  const take = (end: number) => {
    const from = next;
    while (next < leaves.length && (leaves[next] as Leaf).start < end) next++;
    return leaves.slice(from, next).map(({ symbol }) => symbol);
  };
  outline.push(...take(headings[0]?.start ?? Number.POSITIVE_INFINITY));
  headings.forEach((heading, index) => {
    const end = headings[index + 1]?.start ?? snapshot.text.length;
    const range = rangeOf(snapshot, { start: heading.start, end });
    const name = nameOf(analysis, heading);
    const selectionRange = rangeOf(snapshot, heading);
    outline.push({ name, kind: SymbolKind.String, range, selectionRange, children: take(end) });
  });
  return outline;
}

interface Leaf extends Span {
  readonly symbol: DocumentSymbol;
}

/** In reading order; a figure inside a name belongs to the name. */
function leavesOf(analysis: Analysis): readonly Leaf[] {
  const { figures, mentions, chains } = analysis;
  const firsts = chains.flatMap((chain) => {
    const mention = mentions[chain.mentions[0] ?? -1];
    return mention === undefined ? [] : [{ chain, mention }];
  });
  const leaves = [
    ...firsts.map(({ chain, mention }) => {
      const times = chain.mentions.length > 1 ? ` ×${chain.mentions.length}` : '';
      return leaf(analysis, mention, plain(chain.name), `${mention.label}${times}`, SYMBOL_KINDS[mention.label]);
    }),
    ...figures.map((figure) =>
      leaf(analysis, figure, nameOf(analysis, figure), figure.label, SYMBOL_KINDS[figure.label]),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Leaf[] = [];
  for (const each of leaves) {
    const last = apart.at(-1);
    if (last === undefined || !contains(last, each)) apart.push(each);
  }
  const last = apart[MAX_SYMBOLS];
  if (last === undefined) return apart;
  const rest = leaf(analysis, last, `${apart.length - MAX_SYMBOLS} more are not listed`, '', SymbolKind.Null);
  return [...apart.slice(0, MAX_SYMBOLS), rest];
}

function leaf({ snapshot }: Analysis, span: Span, name: string, detail: string, kind: SymbolKind): Leaf {
  const range = rangeOf(snapshot, span);
  return { start: span.start, end: span.end, symbol: { name, detail, kind, range, selectionRange: range } };
}

/** Editors refuse symbols without a name. */
function nameOf({ snapshot }: Analysis, { start, end }: Span): string {
  return plain(snapshot.text.slice(start, end)).trim() || '—';
}

function flat(uri: string, { name, kind, range, children = [] }: DocumentSymbol): SymbolInformation[] {
  const inside = children.map((child) => ({
    name: child.name,
    kind: child.kind,
    location: { uri, range: child.range },
    containerName: name,
  }));
  return [{ name, kind, location: { uri, range } }, ...inside];
}
