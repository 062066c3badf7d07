import { t } from '@vscode/l10n';
import { type TextEditor, window } from 'vscode';
import type { Desk } from '../commands/command.js';
import { type Mark, marksAt } from './marks.js';
import type { Recorded } from './records.js';
import { spanOf } from './selection.js';

/** Where a command is given: the active article and what is recorded of it. */
export interface Here {
  readonly editor: TextEditor;
  readonly recorded: Recorded;
}

export async function here(desk: Desk): Promise<Here | undefined> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { records } = desk.annotations;
  const recorded = records.of(editor.document) ?? (await records.read(editor.document));
  return recorded && { editor, recorded };
}

/** The annotation that a command is about: the one being walked, else one at the caret or selection. */
export function markAt(desk: Desk, { editor, recorded }: Here, fits: (mark: Mark) => boolean = () => true) {
  const current = desk.annotations.walk.currentIn(editor.document);
  const marks = current === undefined ? marksAt(recorded.marks, spanOf(editor)) : [current];
  return marks.find(fits);
}

/** Does something with the annotation that a command is about. False, and said, where there is none. */
export async function atMark(
  desk: Desk,
  work: (mark: Mark, place: Here) => Promise<boolean>,
  fits?: (mark: Mark) => boolean,
): Promise<boolean> {
  const place = await here(desk);
  const mark = place && markAt(desk, place, fits);
  if (place !== undefined && mark !== undefined) return work(mark, place);
  window.setStatusBarMessage(t('No such annotation stands here.'), 4000);
  return false;
}
