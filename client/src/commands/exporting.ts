import { t } from '@vscode/l10n';
import { Uri, window, workspace } from 'vscode';
import type { ExportFormat } from '../../../server/src/core/annotations/exporting.js';
import { EXPORT, type ExportParams, type ExportResult } from '../../../server/src/protocol/protocol.js';
import { articleOf, type Node } from '../views/review/tree.js';
import { isSaved, nameOf, tell } from './changing.js';
import type { Command, Desk } from './command.js';

export const exportCommands: readonly Command[] = [
  { id: 'tickmark.exportAnnotations', run: (desk, given) => exportAnnotations(desk, given as Node | undefined) },
];

/** Writes what is recorded of the open article, or of one that is listed, for another tool. True if it was written. */
async function exportAnnotations(desk: Desk, row: Node | undefined): Promise<boolean> {
  const article = row === undefined ? window.activeTextEditor?.document.uri : Uri.parse(articleOf(row));
  if (article === undefined || !(await isSaved(await workspace.openTextDocument(article)))) return false;
  const title = t('Export Annotations of {0}', nameOf(article));
  const chosen = await window.showQuickPick(formats(), {
    title,
    placeHolder: t('For which tool?'),
    matchOnDetail: true,
  });
  if (chosen === undefined) return false;
  const params: ExportParams = { uri: article.toString(), format: chosen.format };
  const result = await desk.client()?.sendRequest<ExportResult>(EXPORT, params);
  if (result === undefined) return tell(t('The Tickmark server is not running.'));
  if ('problem' in result) return tell(result.problem);
  const stem = chosen.format === 'brat' ? nameOf(article).replace(/\.txt$/, '') : nameOf(article);
  const defaultUri = Uri.joinPath(article, '..', `${stem}${result.ending}`);
  const file = await window.showSaveDialog({ title, defaultUri });
  if (file === undefined) return false;
  await workspace.fs.writeFile(file, await workspace.encode(result.content, { encoding: 'utf8' }));
  for (const loss of result.losses) desk.output.info(`${nameOf(file)}: ${loss}`);
  const unsaid = result.losses.length;
  const name = nameOf(file);
  const note =
    unsaid === 0
      ? t('Exported to {0}.', name)
      : t('Exported to {0}. What the format cannot say stands in the log: {1}.', name, unsaid);
  window.setStatusBarMessage(note, 8000);
  await window.showTextDocument(file, { preview: true });
  return true;
}

function formats() {
  const known: Readonly<Record<ExportFormat, string>> = {
    w3c: t('W3C Web Annotation: everything, for any client of the standard'),
    recogito: t('Recogito’s text annotator'),
    brat: t('brat’s .ann; the article is its text'),
    conll2003: t('CoNLL-2003: a token a line'),
    iob2: t('IOB2: a token a line'),
    doccano: t('doccano’s JSON Lines'),
    'label-studio': t('Label Studio’s task'),
    prodigy: t('Prodigy’s and spaCy’s JSON Lines'),
    csv: t('a table of facts, with states and sources'),
    claimreview: t('schema.org’s ClaimReview of facts found changed or disputed'),
  };
  return Object.entries(known).map(([format, detail]) => ({ label: format, detail, format: format as ExportFormat }));
}
