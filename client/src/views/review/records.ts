import { type Disposable, EventEmitter, type Uri, window, workspace } from 'vscode';
import { annotatedArticle } from '../../../../server/src/core/annotations/layout.js';
import {
  COMPARABLE,
  type ComparableResult,
  DISAGREEMENTS,
  type DisagreementsParams,
  type DisagreementsResult,
} from '../../../../server/src/protocol/protocol.js';
import type { Desk } from '../../commands/command.js';
import type { ArticleReview } from './words.js';

/**
 * What people differ in, by article. Asked of the server when it is first wanted, and of an article again when one of its
 * annotation files has changed.
 */
export class ReviewRecords implements Disposable {
  readonly #desk: Desk;
  readonly #reviews = new Map<string, ArticleReview>();
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: readonly Disposable[];
  #isWanted = false;
  /** Readings come one after the other, so that the last answer is the newest. */
  #turn: Promise<void> = Promise.resolve();

  readonly onDidChange = this.#changed.event;

  constructor(desk: Desk) {
    this.#desk = desk;
    const watcher = workspace.createFileSystemWatcher('**/*.annotations/*.json');
    const look = (file: Uri) => {
      const article = annotatedArticle(file.toString());
      if (article !== undefined && this.#isWanted) void this.read([article]);
    };
    this.#listeners = [
      this.#changed,
      watcher,
      watcher.onDidChange(look),
      watcher.onDidCreate(look),
      watcher.onDidDelete(look),
      desk.onDidStart(() => this.#readAgain()),
      workspace.onDidChangeWorkspaceFolders(() => this.#readAgain()),
      window.onDidChangeActiveTextEditor(() => this.#readOpen()),
    ];
  }

  /** The articles that two people or more have annotated, in the order of their paths. */
  get articles(): readonly ArticleReview[] {
    return [...this.#reviews.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  articleOf(uri: string): ArticleReview | undefined {
    return this.#reviews.get(uri);
  }

  /** Reads the folder if nobody has asked for it yet. */
  async want(): Promise<void> {
    if (this.#isWanted) return this.#turn;
    this.#isWanted = true;
    await this.readAll();
  }

  /** Reads all articles of the folder and the open one. */
  async readAll(): Promise<void> {
    const client = this.#desk.client();
    if (client === undefined) return;
    const uris = await client.sendRequest<ComparableResult>(COMPARABLE);
    const open = openArticle();
    for (const uri of this.#reviews.keys()) if (!uris.includes(uri)) this.#reviews.delete(uri);
    await this.read(open === undefined || uris.includes(open) ? uris : [...uris, open]);
  }

  /** Reads articles again. */
  read(uris: readonly string[]): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      for (const uri of uris) {
        const review = await this.#ask(uri);
        if (review !== undefined && review.authors.length > 1) this.#reviews.set(uri, { ...review, uri });
        else this.#reviews.delete(uri);
      }
      this.#changed.fire();
    });
    return this.#turn;
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  #readAgain(): void {
    if (this.#isWanted) void this.readAll();
  }

  #readOpen(): void {
    const open = openArticle();
    if (this.#isWanted && open !== undefined && !this.#reviews.has(open)) void this.read([open]);
  }

  /** Undefined where there is no answer: of a text that is changing just now, of a file that is gone. */
  async #ask(uri: string): Promise<DisagreementsResult | undefined> {
    const params: DisagreementsParams = { uri };
    try {
      return await this.#desk.client()?.sendRequest<DisagreementsResult>(DISAGREEMENTS, params);
    } catch {
      return this.#reviews.get(uri);
    }
  }
}

function openArticle(): string | undefined {
  const document = window.activeTextEditor?.document;
  return document === undefined || document.isUntitled || document.languageId === 'json'
    ? undefined
    : document.uri.toString();
}
