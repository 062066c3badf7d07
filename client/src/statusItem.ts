import {
  commands,
  type Disposable,
  LanguageStatusSeverity,
  languages,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { StatusParams } from '../../server/src/protocol/protocol.js';
import { type ServerState, statusView } from './status.js';
import type { FactList } from './views/facts/list.js';

/** The languages that articles are written in. Whether a document is one is the server's to say. */
export const ARTICLE_LANGUAGES = ['plaintext', 'markdown', 'article'] as const;

/** Whether the active document is read as an article; `when` clauses name it. */
const DOCUMENT_CONTEXT = 'tickmark.document';

/** The language status item of the active document. */
export class StatusItem implements Disposable {
  readonly #item = languages.createLanguageStatusItem('tickmark.status', [...ARTICLE_LANGUAGES]);
  readonly #documents = new Map<string, StatusParams>();
  readonly #listeners: readonly Disposable[];
  #server: ServerState = 'starting';

  readonly #facts: FactList;

  constructor(facts: FactList) {
    this.#item.name = 'Tickmark';
    this.#facts = facts;
    this.#listeners = [
      facts.onDidChange(() => this.#show()),
      window.onDidChangeActiveTextEditor(() => this.#show()),
      workspace.onDidCloseTextDocument(({ uri }) => this.#documents.delete(uri.toString())),
    ];
    this.#show();
  }

  /** A server that has ended knows no documents. */
  setServer(state: ServerState): void {
    this.#server = state;
    if (state !== 'running') this.#documents.clear();
    this.#show();
  }

  setDocument(status: StatusParams): void {
    this.#documents.set(status.uri, status);
    this.#show();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const document = window.activeTextEditor?.document;
    const shown = document !== undefined && isArticleLanguage(document);
    const status = shown ? this.#documents.get(document.uri.toString()) : undefined;
    void commands.executeCommand('setContext', DOCUMENT_CONTEXT, status && (status.article ? 'article' : 'other'));
    if (!shown) return;
    const article = this.#facts.article?.document === document ? this.#facts.article : undefined;
    const { text, detail, severity, busy, command } = statusView(this.#server, status, article?.facts);
    this.#item.text = `Tickmark: ${text}`;
    this.#item.detail = detail;
    this.#item.severity = SEVERITIES[severity];
    this.#item.busy = busy;
    this.#item.command = command;
    this.#item.accessibilityInformation = { label: `Tickmark: ${text}. ${detail}`.trim() };
  }
}

const SEVERITIES = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
};

export function isArticleLanguage({ languageId }: TextDocument): boolean {
  return ARTICLE_LANGUAGES.some((language) => language === languageId);
}
