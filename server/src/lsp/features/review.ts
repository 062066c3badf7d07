import { t } from '@vscode/l10n';
import type { CancellationToken } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { readingsOf } from '../../core/annotations/adjudicate.js';
import { RESERVED_AUTHORS } from '../../core/annotations/author.js';
import { annotationFolder } from '../../core/annotations/layout.js';
import { type ReviewedArticle, reviewAgreement } from '../../core/annotations/reviewAgreement.js';
import { tokenised } from '../../core/annotations/tokenised.js';
import { AGREEMENT, type AgreementResult, COMPARABLE, type ComparableResult } from '../../protocol/protocol.js';
import { agreementPage } from '../agreementPage.js';
import { folderArticles } from '../listing.js';
import { createProgress } from '../progress.js';
import type { Feature, Server } from '../server.js';

/** Most articles of all workspace folders together that are looked at. */
const MAX_ARTICLES = 10_000;

/** Which articles of the folder several people annotated, and how far these agree. */
export const review: Feature = {
  capabilities: () => ({}),
  start(server) {
    const { connection, guard } = server;
    connection.onRequest<ComparableResult, void>(
      COMPARABLE,
      guard.request(COMPARABLE, () => comparable(server)),
    );
    connection.onRequest<AgreementResult, void>(
      AGREEMENT,
      guard.request(AGREEMENT, (token: CancellationToken) => agreement(server, token)),
    );
    return {};
  },
};

async function comparable(server: Server): Promise<string[]> {
  const found: string[] = [];
  for await (const uri of folderArticles(server, MAX_ARTICLES, 'are not reviewed')) {
    const article = URI.parse(uri);
    const folder = Utils.joinPath(Utils.dirname(article), annotationFolder(Utils.basename(article)));
    const names = await server.files.listNames(folder.toString());
    const people = names.filter((name) => name.endsWith('.json') && !RESERVED_AUTHORS.includes(name.slice(0, -5)));
    if (people.length > 1) found.push(uri);
  }
  return found;
}

async function agreement(server: Server, token: CancellationToken): Promise<string> {
  const { documents, store, platform } = server;
  const uris = await comparable(server);
  const reviewed: ReviewedArticle[] = [];
  const progress = await createProgress(server, t('Tickmark: measuring agreement'), uris.length);
  try {
    for (const uri of uris) {
      if (progress.isCancelled()) break;
      const analysis = await documents.analysis(uri, token);
      if (analysis !== undefined) {
        const { annotated, resolved } = await store.recorded(analysis.snapshot);
        if (!documents.isOpen(uri)) store.forget(uri);
        const authors = annotated.pages.map(({ author }) => author);
        reviewed.push({ tokens: tokenised(analysis).flat(), readings: readingsOf(annotated, authors, resolved) });
      }
      progress.step();
      await platform.breathe();
    }
  } finally {
    progress.done();
  }
  return agreementPage(reviewAgreement(reviewed));
}
