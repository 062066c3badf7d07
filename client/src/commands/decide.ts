import { t } from '@vscode/l10n';
import { window } from 'vscode';
import { contains } from '../../../server/src/core/text/span.js';
import { atMark, here } from '../annotations/here.js';
import { accepting, isOpen, rejecting } from '../annotations/marks.js';
import { perform } from './changing.js';
import type { Command, Desk } from './command.js';

/** What an author says of proposals. */
export const decideCommands: readonly Command[] = [
  { id: 'tickmark.acceptAnnotation', run: accept },
  { id: 'tickmark.rejectAnnotation', run: reject },
  { id: 'tickmark.acceptShown', run: acceptShown },
];

/** The proposal that is walked or stands at the caret; what has moved is confirmed. */
function accept(desk: Desk): Promise<unknown> {
  if (isWalking(desk)) return desk.annotations.walk.accept();
  return atMark(desk, (mark, { editor }) => perform(desk, editor.document, accepting(mark)), isOpen);
}

/** A proposal, decided or not; one’s own is deleted instead. */
function reject(desk: Desk): Promise<unknown> {
  if (isWalking(desk)) return desk.annotations.walk.reject();
  return atMark(
    desk,
    (mark, { editor }) => perform(desk, editor.document, rejecting(mark)),
    ({ standing }) => standing !== 'own',
  );
}

/** Only what stands in the window's part of the text now: nothing is accepted that nobody saw. */
async function acceptShown(desk: Desk): Promise<boolean> {
  const place = await here(desk);
  if (place === undefined) return false;
  const { document, visibleRanges } = place.editor;
  const shown = visibleRanges.map(({ start, end }) => ({
    start: document.offsetAt(start),
    end: document.offsetAt(end),
  }));
  const ids = place.recorded.marks
    .filter(
      ({ state, spans }) => state === 'proposed' && spans.every((span) => shown.some((all) => contains(all, span))),
    )
    .map(({ id }) => id);
  if (ids.length === 0) {
    window.setStatusBarMessage(t('No open proposal is in sight.'), 4000);
    return false;
  }
  return perform(desk, document, { kind: 'decide', decision: 'accepted', ids });
}

function isWalking({ annotations: { walk } }: Desk): boolean {
  return window.activeTextEditor !== undefined && walk.isOn(window.activeTextEditor.document);
}
