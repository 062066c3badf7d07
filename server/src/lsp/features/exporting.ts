import { t } from '@vscode/l10n';
import type { CancellationToken } from 'vscode-languageserver';
import { EXPORT_ENDINGS, exported, exportedAuthor } from '../../core/annotations/exporting.js';
import { EXPORT, type ExportParams, type ExportResult } from '../../protocol/protocol.js';
import type { Feature, Server } from '../server.js';

/** Gives what is recorded of an article in the formats of other tools. */
export const exporting: Feature = {
  capabilities: () => ({}),
  start(server) {
    server.connection.onRequest<ExportResult, void>(
      EXPORT,
      server.guard.request(EXPORT, (params: ExportParams, token: CancellationToken) => file(server, params, token)),
    );
    return {};
  },
};

async function file(
  { desks, documents, store }: Server,
  { uri, format }: ExportParams,
  token: CancellationToken,
): Promise<ExportResult> {
  const analysis = await documents.analysis(uri, token);
  if (analysis === undefined) return { problem: t('This file is not read as an article.') };
  const { annotated, resolved } = await store.recorded(analysis.snapshot);
  if (!documents.isOpen(uri)) store.forget(uri);
  if (annotated.pages.length === 0) return { problem: t('Nothing is recorded of this article.') };
  const author = exportedAuthor(annotated, (await desks.of(uri)).settings.author);
  const made = exported(format, { annotated, resolved, author, analysis: () => analysis, url: '' });
  if (made === undefined) return { problem: t('This article cannot be written in that format.') };
  return { content: made.content, ending: EXPORT_ENDINGS[format], losses: made.losses };
}
