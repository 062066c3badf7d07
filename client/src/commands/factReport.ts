import { t } from '@vscode/l10n';
import { Uri, window, workspace } from 'vscode';
import { type AnnotationsParams, FACT_REPORT, type FactReportResult } from '../../../server/src/protocol/protocol.js';
import type { FactList } from '../views/facts/list.js';
import { nameOf, tell } from './changing.js';
import type { Command, Desk } from './command.js';

export function factReportCommands(list: FactList): readonly Command[] {
  const run: Command['run'] = (desk, to) => exportReport(desk, list, to instanceof Uri ? to : undefined);
  return [{ id: 'tickmark.exportFactReport', run }];
}

/** Writes the fact-check report of the article in front, or of that in the view, to a file. True if it was written. */
async function exportReport(desk: Desk, list: FactList, to: Uri | undefined): Promise<boolean> {
  const document = list.inFront;
  if (document === undefined) return false;
  const params: AnnotationsParams = { uri: document.uri.toString() };
  const report = await desk.client()?.sendRequest<FactReportResult>(FACT_REPORT, params);
  if (report === undefined) return tell(t('The Tickmark server is not running.'));
  if ('problem' in report) return tell(report.problem);
  const file = to ?? (await window.showSaveDialog(dialogFor(document.uri)));
  if (file === undefined) return false;
  await workspace.fs.writeFile(file, await workspace.encode(report.html, { encoding: 'utf8' }));
  window.setStatusBarMessage(t('The report is in {0}', nameOf(file)), 4000);
  return true;
}

function dialogFor(article: Uri) {
  const folder = article.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(article, '..');
  const name = `${nameOf(article)}.facts.html`;
  return {
    title: t('Export Fact-Check Report'),
    filters: { HTML: ['html'] },
    ...(folder !== undefined && { defaultUri: Uri.joinPath(folder, name) }),
  };
}
