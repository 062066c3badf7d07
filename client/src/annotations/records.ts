import { type Disposable, EventEmitter, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { LabelDefinition } from '../../../server/src/core/annotations/labels.js';
import {
  ANNOTATIONS,
  type AnnotationsParams,
  type AnnotationsResult,
  LABELS,
  type PlacedAnnotation,
} from '../../../server/src/protocol/protocol.js';
import type { Desk } from '../commands/command.js';
import { lostOf, type Mark, marksOf } from './marks.js';

/** What is recorded of an article, as of a version of its text. */
export interface Recorded {
  readonly version: number;
  readonly marks: readonly Mark[];
  readonly lost: readonly PlacedAnnotation[];
  readonly labels: readonly LabelDefinition[];
}

/** What the server has said of the annotations of the articles in sight. */
export class Records implements Disposable {
  readonly #client: Desk['client'];
  readonly #known = new Map<string, { readonly recorded: Recorded; readonly question: number }>();
  #questions = 0;
  readonly #changed = new EventEmitter<Uri>();
  readonly #listeners: readonly Disposable[];

  /** The annotations of an article, or what is known of them, have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(client: Desk['client']) {
    this.#client = client;
    this.#listeners = [
      this.#changed,
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) if (this.of(document) === undefined) void this.refresh(document.uri);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#known.delete(uri.toString())),
    ];
  }

  /** What is known of a document, if that is of the text as it is now. */
  of(document: TextDocument): Recorded | undefined {
    const known = this.#known.get(document.uri.toString())?.recorded;
    return known?.version === document.version ? known : undefined;
  }

  /** What is recorded of an article now; undefined of what is no article, or whose text has changed meanwhile. */
  async read(document: TextDocument): Promise<Recorded | undefined> {
    await this.refresh(document.uri);
    return this.of(document);
  }

  /** Asks the server, if the article is in sight; else what was known is forgotten, because it may be so no more. */
  async refresh(uri: Uri): Promise<void> {
    const key = uri.toString();
    const client = this.#client();
    const isInSight = window.visibleTextEditors.some(({ document }) => document.uri.toString() === key);
    if (!isInSight) this.#known.delete(key);
    if (client === undefined || !isInSight) return;
    const question = ++this.#questions;
    const params: AnnotationsParams = { uri: key };
    const answers = await Promise.all([
      client.sendRequest<AnnotationsResult>(ANNOTATIONS, params),
      client.sendRequest<readonly LabelDefinition[]>(LABELS, params),
    ]).catch(() => undefined);
    // An answer that came late says what was.
    if (answers === undefined || (this.#known.get(key)?.question ?? 0) > question) return;
    const [{ version, annotations }, labels] = answers;
    const recorded = { version, marks: marksOf(annotations), lost: lostOf(annotations), labels };
    this.#known.set(key, { recorded, question });
    this.#changed.fire(uri);
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }
}
