import * as vscode from 'vscode';
import { equal, eventually, fileUri, match } from './support.js';

describe('review', () => {
  it('goes through what two people read differently, and writes what was decided', async () => {
    await vscode.commands.executeCommand('tickmark.review.focus');
    await eventually(
      'the first disagreement',
      () => run('nextDisagreement'),
      (went) => went === true,
    );
    equal(nameOf(vscode.window.activeTextEditor?.document.uri), 'fares.txt');
    equal(await run('takeReading', { byKey: true, reading: 2 }), true);
    const fares = await decisions('fares.txt');
    equal(fares, ['accepted', 'rejected']);
    equal(nameOf(vscode.window.activeTextEditor?.document.uri), 'terminal.txt');
    await run('previousDisagreement');
    await run('nextDisagreement');
    equal(await run('takeNoReading'), true);
    equal(await decisions('terminal.txt'), ['rejected']);
    equal(await run('acceptAgreed'), true);
    equal(await decisions('terminal.txt'), ['accepted', 'rejected']);
    for (const _ of [1, 2, 3]) equal(await run('undoAnnotation'), true);
    equal(await readJson('fares.txt'), undefined);
    equal(await readJson('terminal.txt'), undefined);
    await run('refreshReview');
  });

  it('shows two readings of an article side by side', async () => {
    await run('nextDisagreement');
    await run('compareReadings');
    const { input } =
      (await eventually(
        'the comparison',
        () => vscode.window.tabGroups.activeTabGroup.activeTab,
        (tab) => tab?.input instanceof vscode.TabInputTextDiff,
      )) ?? {};
    if (!(input instanceof vscode.TabInputTextDiff)) throw new Error('no comparison');
    const [mary, sam] = [await textOf(input.original), await textOf(input.modified)];
    match(mary, /The port of ⟦Halden⟧GPE sold .*told the town council/s);
    match(sam, /The port of ⟦Halden⟧LOC sold .*told the ⟦town council⟧ORG/s);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('shows how far people agree', async () => {
    await run('showAgreement');
    const page = await textOf(vscode.Uri.parse('tickmark-agreement:/Agreement.md'));
    match(page, /Annotators: mary, sam\./);
    match(page, /^\| all labels \| +0\.588 /m);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});

function run(command: string, ...args: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(`tickmark.${command}`, ...args);
}

function nameOf(uri: vscode.Uri | undefined): string | undefined {
  return uri?.path.split('/').at(-1);
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText();
}

/** The decisions in the adjudicated file of an article, in the order of their names. */
async function decisions(article: string): Promise<string[]> {
  const page = await readJson(article);
  const items: readonly { body: { value: string } | readonly { value: string }[] }[] = page?.items ?? [];
  return items.flatMap(({ body }) => [body].flat().map(({ value }) => value)).sort();
}

async function readJson(article: string) {
  try {
    const file = fileUri('review', `${article}.annotations`, 'adjudicated.json');
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
  } catch {
    return undefined;
  }
}
