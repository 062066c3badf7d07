import { t } from '@vscode/l10n';
import { commands, Uri, window, workspace } from 'vscode';
import type { Command as AnnotationCommand } from '../../../server/src/core/annotations/commands.js';
import { type ReviewPages, readingUri } from '../views/review/pages.js';
import type { ReviewRecords } from '../views/review/records.js';
import { articleOf, type DisagreementNode, disagreementOf, type Node } from '../views/review/tree.js';
import type { ReviewView } from '../views/review/view.js';
import { readingRow } from '../views/review/words.js';
import { authorFor, change, isSaved } from './changing.js';
import type { Command, Desk } from './command.js';

/** What a key of the view is bound with: it means the row that has the focus, which need not be selected. */
interface ByKey {
  readonly byKey: true;
  /** The number of a reading, from 1. */
  readonly reading?: number;
}

export function reviewCommands(view: ReviewView, records: ReviewRecords, pages: ReviewPages): readonly Command[] {
  const commandsOfView: readonly Command[] = [
    { id: 'tickmark.nextDisagreement', run: () => view.go(1) },
    { id: 'tickmark.previousDisagreement', run: () => view.go(-1) },
    { id: 'tickmark.takeReading', run: takeReading },
    {
      id: 'tickmark.takeNoReading',
      run: async (desk, given) => decide(desk, disagreementOf(await rowOf(given)), null),
    },
    { id: 'tickmark.acceptAgreed', run: acceptAgreed },
    { id: 'tickmark.compareReadings', run: async (_, given) => compare(disagreementOf(await rowOf(given))) },
    { id: 'tickmark.showAgreement', run: () => pages.showAgreement() },
    { id: 'tickmark.refreshReview', run: () => records.readAll() },
  ];
  /** However fast keys are pressed, one is done before the next is looked at. */
  let turn: Promise<unknown> = Promise.resolve();
  return commandsOfView.map((command) => ({
    id: command.id,
    run(desk, given) {
      const done = turn.then(() => command.run(desk, given));
      turn = done.catch(() => undefined);
      return done;
    },
  }));

  async function rowOf(given: unknown): Promise<Node | undefined> {
    if (isByKey(given)) return view.focused();
    return given === undefined ? view.current : (given as Node);
  }

  /** That of the row, of the number, or of those that are offered. True if it was taken. */
  async function takeReading(desk: Desk, given: unknown): Promise<boolean> {
    const row = await rowOf(given);
    const disagreement = disagreementOf(row);
    if (disagreement === undefined) return false;
    if (row?.kind === 'reading' && !isByKey(given)) return decide(desk, disagreement, row.reading.author);
    const { readings } = disagreement.disagreement;
    if (isByKey(given) && given.reading !== undefined) {
      const author = readings[given.reading - 1]?.author;
      return author === undefined ? false : decide(desk, disagreement, author);
    }
    const items = readings.map((each, at) => ({ ...readingRow(each, at), author: each.author }));
    const chosen = await window.showQuickPick(items, { title: t('Whose Reading Holds?') });
    return chosen === undefined ? false : decide(desk, disagreement, chosen.author);
  }

  /** Writes the decision and goes on to what is open next. True if it was written. */
  async function decide(desk: Desk, node: DisagreementNode | undefined, right: string | null): Promise<boolean> {
    if (node === undefined) return false;
    const { key, about } = node.disagreement;
    if (right === null && (about === 'check' || about === 'link')) {
      window.setStatusBarMessage(
        t('It stays open: what was checked or linked cannot be taken back for somebody.'),
        6000,
      );
      await view.go(1);
      return false;
    }
    const done = await adjudicate(desk, node.parent.id, { kind: 'adjudicate', keys: [key], right });
    if (done) await view.go(1);
    return done;
  }

  async function acceptAgreed(desk: Desk, given: unknown): Promise<boolean> {
    const row = await rowOf(given);
    const uri = row && articleOf(row);
    const agreed = uri === undefined ? [] : (records.articleOf(uri)?.agreed ?? []);
    if (uri === undefined || agreed.length === 0) {
      window.setStatusBarMessage(t('Nothing that all agree on is left to accept.'), 4000);
      return false;
    }
    return adjudicate(desk, uri, { kind: 'decide', decision: 'accepted', ids: agreed.map(({ id }) => id) });
  }

  async function adjudicate(desk: Desk, uri: string, command: AnnotationCommand): Promise<boolean> {
    const document = await workspace.openTextDocument(Uri.parse(uri));
    if (!(await isSaved(document))) return false;
    const author = await authorFor(document);
    if (author === undefined) return false;
    const done = await change(desk, { uri, version: document.version, author, command, adjudicates: true });
    await records.read([uri]);
    return done;
  }
}

/** The whole article as the first two of them read it, side by side. */
async function compare(node: DisagreementNode | undefined): Promise<void> {
  if (node === undefined) return;
  const { review } = node.parent;
  const [left, right] = review.authors;
  if (left === undefined || right === undefined) return;
  const name = workspace.asRelativePath(Uri.parse(review.uri));
  const title = t('{0}: {1} and {2}', name, left, right);
  await commands.executeCommand('vscode.diff', readingUri(review.uri, left), readingUri(review.uri, right), title);
}

/** Whether a command was called by a key of the view. */
function isByKey(given: unknown): given is ByKey {
  return typeof given === 'object' && given !== null && 'byKey' in given;
}
