import { CancellationTokenSource, type Disposable, EventEmitter, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type AnnotationsParams,
  FACTS,
  type FactsResult,
  type StatusParams,
} from '../../../../server/src/protocol/protocol.js';
import { isArticleLanguage } from '../../statusItem.js';

/** The facts of one article as the server last gave them. */
export interface ListedArticle extends FactsResult {
  readonly document: TextDocument;
  /** Those that are counted: all, or all but the incidental ones. */
  readonly facts: FactsResult['facts'];
  /** Whatever can be ticked. */
  readonly all: FactsResult['facts'];
}

/** The facts of the article that was last in an editor; asked for once for each of its versions. */
export class FactList implements Disposable {
  readonly #client: () => BaseLanguageClient | undefined;
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: readonly Disposable[];
  /** Whether documents are read as articles, by their URIs. */
  readonly #known = new Map<string, boolean>();
  #document: TextDocument | undefined;
  #listed: ListedArticle | undefined;
  /** What it lists, by which it is known again. */
  #said = '';
  #countsIncidental = false;
  #asking: CancellationTokenSource | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(client: () => BaseLanguageClient | undefined) {
    this.#client = client;
    this.#listeners = [
      this.#changed,
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor !== undefined && this.#isArticle(editor.document) === true) this.#show(editor.document);
      }),
      workspace.onDidCloseTextDocument((document) => {
        this.#known.delete(document.uri.toString());
        if (document === this.#document) this.#show(undefined);
      }),
    ];
  }

  /** Undefined while there is none. */
  get article(): ListedArticle | undefined {
    return this.#listed;
  }

  /** Whether "second", "now" and the like are counted among the facts. */
  set countsIncidental(counts: boolean) {
    if (counts === this.#countsIncidental) return;
    this.#countsIncidental = counts;
    if (this.#listed !== undefined) this.#take(this.#counted(this.#listed));
  }

  /** The article in the active editor, or else the one whose facts are listed. */
  get inFront(): TextDocument | undefined {
    const active = window.activeTextEditor?.document;
    const isArticle = active !== undefined && isArticleLanguage(active) && this.#isArticle(active) !== false;
    return isArticle ? active : this.#document;
  }

  /** The server has read a document anew. */
  setStatus({ uri, article }: StatusParams): void {
    this.#known.set(uri, article);
    if (this.#document?.uri.toString() === uri) this.#show(article ? this.#document : undefined);
    else {
      const active = window.activeTextEditor?.document;
      if (article && active?.uri.toString() === uri) this.#show(active);
    }
  }

  /**
   * The facts of the text as it stands now and what is recorded of them by now; undefined if it is no article, or has
   * changed while they were asked for.
   */
  async current(document: TextDocument): Promise<ListedArticle | undefined> {
    const listed = await this.#ask(document);
    if (listed !== undefined && document === this.#document) this.#take(listed);
    return listed;
  }

  dispose(): void {
    this.#asking?.cancel();
    for (const listener of this.#listeners) listener.dispose();
  }

  /** Undefined while the server has not said so. */
  #isArticle({ uri }: TextDocument): boolean | undefined {
    return this.#known.get(uri.toString());
  }

  #show(document: TextDocument | undefined): void {
    this.#document = document;
    this.#asking?.cancel();
    if (document === undefined) {
      this.#take(undefined);
      return;
    }
    const asking = new CancellationTokenSource();
    this.#asking = asking;
    void this.#ask(document, asking).then((listed) => {
      if (!asking.token.isCancellationRequested && listed !== undefined) this.#take(listed);
    });
  }

  /** Tells of it if it is anything new: it is asked for more often than it changes. */
  #take(listed: ListedArticle | undefined): void {
    const said = JSON.stringify([listed?.facts, listed?.gone]);
    const isKnown = this.#listed?.document === listed?.document && this.#said === said;
    this.#listed = listed;
    this.#said = said;
    if (!isKnown) this.#changed.fire();
  }

  #counted(listed: ListedArticle): ListedArticle {
    const facts = this.#countsIncidental ? listed.all : listed.all.filter(({ incidental }) => incidental !== true);
    return { ...listed, facts };
  }

  async #ask(document: TextDocument, asking = new CancellationTokenSource()): Promise<ListedArticle | undefined> {
    const params: AnnotationsParams = { uri: document.uri.toString() };
    try {
      const result = await this.#client()?.sendRequest<FactsResult>(FACTS, params, asking.token);
      if (result === undefined || result.version !== document.version) return undefined;
      return this.#counted({ ...result, document, all: result.facts });
    } catch {
      // Cancelled, or the text has changed meanwhile: the server tells when it has read the new one.
      return undefined;
    }
  }
}
