import { t } from '@vscode/l10n';
import { window } from 'vscode';
import type { PlacedAnnotation } from '../../../server/src/protocol/protocol.js';
import { here } from '../annotations/here.js';
import { rejecting } from '../annotations/marks.js';
import { selectedSpans } from '../annotations/selection.js';
import { perform } from './changing.js';
import type { Command, Desk } from './command.js';

/** Annotations whose words are no longer in the text. */
export const lostCommands: readonly Command[] = [{ id: 'tickmark.settleLost', run: settleLost }];

/** What the list of facts says is meant. */
interface Meant {
  readonly id: string;
}

/** Puts one where the selection is, or gives it up; asks which unless it is said. True if that was done. */
async function settleLost(desk: Desk, meant: unknown): Promise<boolean> {
  const place = await here(desk);
  if (place === undefined) return false;
  const { editor, recorded } = place;
  const [span] = selectedSpans(editor);
  const placeHolder = span === undefined ? t('Select the new words first to put it there') : '';
  const annotation = isMeant(meant)
    ? recorded.lost.find(({ id }) => id === meant.id)
    : (
        await window.showQuickPick(recorded.lost.map(itemOf), {
          title: t('Annotations Whose Words Are Gone'),
          placeHolder,
        })
      )?.annotation;
  if (annotation === undefined) return false;
  const put = { label: `$(target) ${t('Put it on the selection')}` };
  const giveUp = { label: `$(trash) ${annotation.standing === 'own' ? t('Delete it') : t('Reject it')}` };
  const choice = await window.showQuickPick(span === undefined ? [giveUp] : [put, giveUp], {
    title: t('“{0}” Is No Longer in the Text', annotation.words),
    placeHolder,
  });
  if (choice === undefined) return false;
  const command =
    choice === put && span !== undefined
      ? ({ kind: 'resize', id: annotation.id, ...span } as const)
      : rejecting(annotation);
  return perform(desk, editor.document, command);
}

function isMeant(meant: unknown): meant is Meant {
  return typeof meant === 'object' && meant !== null && 'id' in meant;
}

function itemOf(annotation: PlacedAnnotation) {
  const { words, label, note } = annotation;
  return {
    label: words,
    ...(label !== undefined && { description: label }),
    ...(note !== undefined && { detail: note }),
    annotation,
  };
}
