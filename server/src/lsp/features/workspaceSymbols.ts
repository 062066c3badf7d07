import type { CancellationToken, SymbolInformation } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { type ArticleSymbol, symbolsOf } from '../../core/views/symbols.js';
import { plain, rangeOf } from '../convert.js';
import { UnreadableFile } from '../documents.js';
import { below, folderArticles } from '../listing.js';
import type { Feature, Server } from '../server.js';
import { SYMBOL_KINDS } from '../symbolKinds.js';

/** Most articles of all workspace folders together that are looked through. */
const MAX_ARTICLES = 2000;
/** Most symbols answered with: nobody reads more. */
const MAX_FOUND = 200;

/**
 * Entities and measures of the folders' articles. Each closed article is read when it is first asked for, and again only
 * after it has changed, if the client tells when files change; open ones are as they stand.
 */
export const workspaceSymbols: Feature = {
  capabilities: ({ workspace }) => (workspace?.symbol === undefined ? {} : { workspaceSymbolProvider: true }),
  start(server) {
    const { connection, client, guard } = server;
    const isTold = client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    const known = new Map<string, readonly Found[]>();
    connection.onWorkspaceSymbol(
      guard.request('workspace/symbol', async ({ query }, token): Promise<SymbolInformation[]> => {
        if (!isTold) known.clear();
        const words = query.toLowerCase().split(/\s+/);
        const found: Found[] = [];
        for await (const symbols of symbolsByArticle(server, known, token)) {
          found.push(...symbols.filter(({ folded }) => words.every((word) => folded.includes(word))));
        }
        return found
          .sort((a, b) => b.times - a.times)
          .slice(0, MAX_FOUND)
          .map(({ symbol }) => symbol);
      }),
    );
    return {
      filesChanged(uris) {
        if (uris === undefined) known.clear();
        for (const uri of uris ?? []) for (const each of [uri, ...below(uri, known.keys())]) known.delete(each);
      },
    };
  },
};

interface Found {
  readonly symbol: SymbolInformation;
  /** The name in lower case. */
  readonly folded: string;
  readonly times: number;
}

/** Article by article; `known` are those of closed files. */
async function* symbolsByArticle(
  server: Server,
  known: Map<string, readonly Found[]>,
  token: CancellationToken,
): AsyncGenerator<readonly Found[]> {
  const { documents, platform } = server;
  for await (const uri of folderArticles(server, MAX_ARTICLES, 'are not looked through for symbols')) {
    const kept = documents.isOpen(uri) ? undefined : known.get(uri);
    if (kept === undefined) await platform.breathe();
    yield kept ?? (await read(uri));
  }

  async function read(uri: string): Promise<readonly Found[]> {
    try {
      const analysis = await documents.analysis(uri, token);
      const symbols =
        analysis === undefined ? [] : symbolsOf(analysis).map((symbol) => asFound(symbol, analysis.snapshot));
      if (!documents.isOpen(uri)) known.set(uri, symbols);
      return symbols;
    } catch (error) {
      if (error instanceof UnreadableFile) return [];
      throw error;
    }
  }
}

function asFound({ name, label, span, times }: ArticleSymbol, snapshot: Parameters<typeof rangeOf>[0]): Found {
  const { uri } = snapshot;
  const location = { uri, range: rangeOf(snapshot, span) };
  const containerName = Utils.basename(URI.parse(uri));
  const shown = plain(name);
  return {
    symbol: { name: shown, kind: SYMBOL_KINDS[label], location, containerName },
    folded: shown.toLowerCase(),
    times,
  };
}
