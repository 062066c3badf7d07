import { t } from '@vscode/l10n';
import { window } from 'vscode';
import { PROPOSE, type ProposeParams } from '../../../server/src/protocol/protocol.js';
import { isSaved, send, tell } from './changing.js';
import type { Command, Desk } from './command.js';

/** Proposals, one after the other. */
export const walkCommands: readonly Command[] = [
  { id: 'tickmark.annotateArticle', run: annotateArticle },
  { id: 'tickmark.walkProposals', run: walkProposals },
  { id: 'tickmark.nextProposal', run: ({ annotations }) => annotations.walk.step(1) },
  { id: 'tickmark.previousProposal', run: ({ annotations }) => annotations.walk.step(-1) },
  { id: 'tickmark.labelProposal', run: ({ annotations }, key) => annotations.walk.label(String(key)) },
  { id: 'tickmark.stopWalk', run: ({ annotations }) => annotations.walk.stop() },
];

/** Has the machine propose what it recognises, and walks the proposals. */
async function annotateArticle(desk: Desk): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    await tell(t('Open an article first: it is the one in front that is annotated.'));
    return;
  }
  if (!(await isSaved(editor.document))) return;
  const params: ProposeParams = { uri: editor.document.uri.toString(), version: editor.document.version };
  if (await send(desk, PROPOSE, params, (file) => t('Proposals are in {0}', file))) await walkProposals(desk);
}

async function walkProposals(desk: Desk): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor !== undefined) await desk.annotations.walk.start(editor);
}
