import { t } from '@vscode/l10n';
import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressReporter,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { UnreadableFile } from '../documents.js';
import { below, folderArticles } from '../listing.js';
import { createProgress } from '../progress.js';
import type { Feature, Server } from '../server.js';
import { reportOf } from './diagnostics.js';

/** Most articles of all workspace folders together that are looked at. */
const MAX_ARTICLES = 10_000;

/**
 * Findings of all articles in the workspace folders. A client that takes partial results gets each article as it is
 * done, and then, while its request stays open, every article that changes on disk: so nothing is read twice because a
 * client asks again and again. Other clients get one answer.
 */
export const workspaceDiagnostics: Feature = {
  capabilities: () => ({}),
  start(server) {
    const rounds = new Set<Round>();
    server.connection.languages.diagnostics.onWorkspace(
      server.guard.request('workspace/diagnostic', async ({ previousResultIds }, token, progress, partial) => {
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        const round = new Round(server, token, (item) => {
          if (partial === undefined) items.push(item);
          else partial.report({ items: [item] });
        });
        for (const { uri, value } of previousResultIds) round.known.set(uri, value);
        // From the first: what changes while the folder is being looked through is looked at afterwards.
        if (partial !== undefined) rounds.add(round);
        try {
          await round.all(progress);
          if (partial !== undefined) await round.stay();
        } finally {
          rounds.delete(round);
        }
        return { items };
      }),
    );
    return {
      async closed(uri) {
        for (const round of rounds) round.look([uri], true);
      },
      filesChanged(uris) {
        for (const round of rounds) round.look(uris);
      },
    };
  },
};

/** One request, from its first article to its end. */
class Round {
  /** Result ids of what the client has, by URI. */
  readonly known = new Map<string, string>();
  readonly #server: Server;
  readonly #token: CancellationToken;
  readonly #report: (item: WorkspaceDocumentDiagnosticReport) => void;
  /** What has been reported in this round: unchanged since then is not worth a word. */
  readonly #told = new Set<string>();
  readonly #changed = new Set<string>();
  #everything = false;
  #wake = () => {};

  constructor(server: Server, token: CancellationToken, report: (item: WorkspaceDocumentDiagnosticReport) => void) {
    this.#server = server;
    this.#token = token;
    this.#report = report;
  }

  /**
   * Every article of the folders, and what the client knows and is no more. Who watches the progress may end it: then
   * what is left is looked at when it changes.
   */
  async all(asked?: WorkDoneProgressReporter): Promise<void> {
    const { connection, platform } = this.#server;
    const listed = new Set<string>();
    for await (const uri of folderArticles(this.#server, MAX_ARTICLES, 'are not checked unopened')) listed.add(uri);
    const gone = [...this.known.keys()].filter((uri) => !listed.has(uri));
    const progress = await createProgress(this.#server, t('Tickmark: checking the folder'), listed.size, asked);
    try {
      for (const uri of listed) {
        if (progress.isCancelled()) {
          connection.console.info(
            'Checking the folder was cancelled: articles that were not reached are not reported.',
          );
          break;
        }
        await this.#article(uri);
        progress.step();
        await platform.breathe();
      }
    } finally {
      progress.done();
    }
    for (const uri of gone) await this.#article(uri);
  }

  /** Reports what changes, until the client has enough. */
  async stay(): Promise<never> {
    const cancelled = this.#token.onCancellationRequested(() => this.#wake());
    try {
      for (;;) {
        if (this.#token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
        if (this.#everything) {
          this.#everything = false;
          this.#changed.clear();
          await this.all();
        } else if (this.#changed.size > 0) {
          const uris = [...this.#changed];
          this.#changed.clear();
          for (const uri of uris) await this.#article(uri);
        } else {
          await new Promise<void>((resolve) => {
            this.#wake = resolve;
          });
        }
      }
    } finally {
      cancelled.dispose();
    }
  }

  /** These have changed, or everything has; `anew`: the client has forgotten what it had of them. */
  look(uris: readonly string[] | undefined, anew = false): void {
    if (uris === undefined) this.#everything = true;
    for (const uri of uris ?? []) {
      for (const each of below(uri, this.known.keys())) this.#changed.add(each);
      if (anew) this.known.delete(uri);
      this.#changed.add(uri);
    }
    this.#wake();
  }

  async #article(uri: string): Promise<void> {
    const { documents, connection } = this.#server;
    const previous = this.known.get(uri);
    try {
      const reading = await documents.reading(uri, this.#token);
      const report = reportOf(this.#server, reading, previous);
      if (report.kind === 'full' && previous === undefined && report.items.length === 0) return;
      if (report.kind === 'unchanged' && this.#told.has(uri)) return;
      this.#told.add(uri);
      if (reading === undefined) this.known.delete(uri);
      else this.known.set(uri, report.resultId ?? '');
      const version = documents.isOpen(uri) && reading !== undefined ? reading.snapshot.version : null;
      this.#report({ uri, version, ...report });
    } catch (error) {
      if (error instanceof UnreadableFile) connection.console.warn(`${uri} is passed over: ${error.message}`);
      else if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.ContentModified) throw error;
    }
  }
}
