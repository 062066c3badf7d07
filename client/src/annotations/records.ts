import {
  type Disposable,
  EventEmitter,
  type TextDocument,
  type TextDocumentContentChangeEvent,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { LabelDefinition } from '../../../server/src/core/annotations/labels.js';
import { type Edit, joined } from '../../../server/src/core/text/edit.js';
import {
  ANNOTATIONS,
  type AnnotationsParams,
  type AnnotationsResult,
  LABELS,
  type PlacedAnnotation,
} from '../../../server/src/protocol/protocol.js';
import type { Desk } from '../commands/command.js';
import { marksAfter } from './following.js';
import { lostOf, type Mark, marksOf } from './marks.js';

/** What is recorded of an article, as of a version of its text. */
export interface Recorded {
  readonly version: number;
  readonly marks: readonly Mark[];
  readonly lost: readonly PlacedAnnotation[];
  readonly labels: readonly LabelDefinition[];
}

/** What the server has said of the annotations of an article. */
interface Known {
  readonly recorded: Recorded;
  readonly question: number;
  /** As the server numbers what is recorded. */
  readonly records: number;
  /**
   * Whether the answer was of the text as it stood, and all stands where it was made: what is lost or has moved may be
   * found again after any edit.
   */
  readonly follows: boolean;
  /** What has been done to the text since. */
  edit?: Edit;
}

/** What the server has said of the annotations of the articles in sight. */
export class Records implements Disposable {
  readonly #client: Desk['client'];
  readonly #known = new Map<string, Known>();
  #questions = 0;
  readonly #changed = new EventEmitter<{ readonly uri: Uri; readonly isMoved: boolean }>();
  readonly #listeners: readonly Disposable[];

  /** The annotations of an article, or what is known of them, have changed; `isMoved`: they stand elsewhere and no more. */
  readonly onDidChange = this.#changed.event;

  constructor(client: Desk['client']) {
    this.#client = client;
    this.#listeners = [
      this.#changed,
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) if (this.of(document) === undefined) void this.refresh(document.uri);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const known = this.#known.get(document.uri.toString());
        if (known !== undefined) for (const change of contentChanges) keep(known, change);
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

  /** The server has read a document at rest. It is asked only if what was known does not simply follow the edits. */
  async settled(uri: Uri, records: number): Promise<void> {
    if (!this.#follow(uri, records)) await this.refresh(uri);
  }

  /** Asks the server, if the article is in sight; else what was known is forgotten, because it may be so no more. */
  async refresh(uri: Uri): Promise<void> {
    const key = uri.toString();
    const client = this.#client();
    const document = inSight(key);
    if (document === undefined) this.#known.delete(key);
    if (client === undefined || document === undefined) return;
    const question = ++this.#questions;
    const params: AnnotationsParams = { uri: key };
    const answers = await Promise.all([
      client.sendRequest<AnnotationsResult>(ANNOTATIONS, params),
      client.sendRequest<readonly LabelDefinition[]>(LABELS, params),
    ]).catch(() => undefined);
    // An answer that came late says what was.
    if (answers === undefined || (this.#known.get(key)?.question ?? 0) > question) return;
    const [{ version, records, annotations }, labels] = answers;
    const recorded = { version, marks: marksOf(annotations), lost: lostOf(annotations), labels };
    const follows = document.version === version && annotations.every(({ anchor }) => anchor === 'exact');
    this.#known.set(key, { recorded, question, records, follows });
    this.#changed.fire({ uri, isMoved: false });
  }

  /** Brings what is known to the text as it is now; false if only the server can. */
  #follow(uri: Uri, records: number): boolean {
    const key = uri.toString();
    const known = this.#known.get(key);
    const document = inSight(key);
    if (known === undefined || document === undefined || known.records !== records) return false;
    const { recorded, edit } = known;
    if (recorded.version === document.version) return true;
    const marks = edit === undefined || !known.follows ? undefined : marksAfter(recorded.marks, edit);
    if (marks === undefined) return false;
    // What is still asked about an older text comes too late.
    const question = ++this.#questions;
    const { edit: _edit, ...rest } = known;
    this.#known.set(key, { ...rest, question, recorded: { ...recorded, version: document.version, marks } });
    this.#changed.fire({ uri, isMoved: true });
    return true;
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }
}

function inSight(uri: string): TextDocument | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri)?.document;
}

function keep(known: Known, { rangeOffset: start, rangeLength, text }: TextDocumentContentChangeEvent): void {
  const edit = { start, end: start + rangeLength, newEnd: start + text.length };
  known.edit = known.edit === undefined ? edit : joined(known.edit, edit);
}
