import { commands, type Disposable, EventEmitter, Uri, window, workspace } from 'vscode';
import { AGREEMENT, type AgreementResult } from '../../../../server/src/protocol/protocol.js';
import type { Desk } from '../../commands/command.js';
import type { ReviewRecords } from './records.js';
import { markedText } from './words.js';

/** What the review shows as documents: an article as one person reads it, and how far people agree. */
export class ReviewPages implements Disposable {
  readonly #agreement = new EventEmitter<Uri>();
  readonly #listeners: readonly Disposable[];

  constructor(desk: Desk, records: ReviewRecords) {
    this.#listeners = [
      this.#agreement,
      workspace.registerTextDocumentContentProvider(READING, {
        provideTextDocumentContent: ({ query }) => readingOf(records, ...(JSON.parse(query) as [string, string])),
      }),
      workspace.registerTextDocumentContentProvider(AGREEMENT_PAGE.scheme, {
        onDidChange: this.#agreement.event,
        provideTextDocumentContent: async () => (await desk.client()?.sendRequest<AgreementResult>(AGREEMENT)) ?? '',
      }),
    ];
  }

  /** Shows how far people agree by now: as a page where Markdown can be shown, else as text. */
  async showAgreement(): Promise<void> {
    this.#agreement.fire(AGREEMENT_PAGE);
    try {
      await commands.executeCommand('markdown.showPreview', AGREEMENT_PAGE);
    } catch {
      await window.showTextDocument(AGREEMENT_PAGE, { preview: true });
    }
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }
}

/** The document that holds an article with the marks of one person in it. */
export function readingUri(article: string, author: string): Uri {
  const name = article.slice(article.lastIndexOf('/') + 1);
  return Uri.from({
    scheme: READING,
    path: `/${author}/${decodeURIComponent(name)}`,
    query: JSON.stringify([article, author]),
  });
}

const READING = 'tickmark-reading';
const AGREEMENT_PAGE = Uri.from({ scheme: 'tickmark-agreement', path: '/Agreement.md' });

async function readingOf(records: ReviewRecords, article: string, author: string): Promise<string> {
  const document = await workspace.openTextDocument(Uri.parse(article));
  if (records.articleOf(article)?.version !== document.version) await records.read([article]);
  const { agreed = [], disagreements = [] } = records.articleOf(article) ?? {};
  const own = disagreements.flatMap(({ readings }) => readings.filter((each) => each.author === author));
  return markedText(document.getText(), [...agreed, ...own.flatMap(({ marks }) => marks)]);
}
