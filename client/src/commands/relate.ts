import { t } from '@vscode/l10n';
import { window } from 'vscode';
import { DIFFERENT, SAME } from '../../../server/src/core/annotations/statements.js';
import { atMark } from '../annotations/here.js';
import { pickMark } from '../annotations/markPicker.js';
import type { Mark } from '../annotations/marks.js';
import { perform } from './changing.js';
import type { Command, Desk } from './command.js';

/** What leads from one annotation to another. */
export const relateCommands: readonly Command[] = [
  { id: 'tickmark.joinChains', run: (desk) => relate(desk, SAME, (words) => t('“{0}” Is the Same as', words)) },
  {
    id: 'tickmark.splitChains',
    run: (desk) => relate(desk, DIFFERENT, (words) => t('“{0}” Is Different From', words)),
  },
  {
    id: 'tickmark.relateAnnotation',
    run: (desk) => relate(desk, undefined, (words) => t('“{0}” Is Related to', words)),
  },
];

/** The label that was given last: relations come in rows. */
let lastLabel = '';

/** True if it was kept. */
function relate(desk: Desk, label: string | undefined, title: (words: string) => string): Promise<boolean> {
  return atMark(desk, async (mark, place) => {
    const others = place.recorded.marks.filter(({ id }) => id !== mark.id);
    const other = await pickMark(place, title(mark.words), label === undefined ? others : likeFirst(others, mark));
    if (other === undefined) return false;
    const relation = label ?? (await labelled(mark, other));
    if (relation === undefined) return false;
    return perform(desk, place.editor.document, { kind: 'relate', label: relation, from: mark.id, to: other.id });
  });
}

/** What can be the same has the same label more often than not. */
function likeFirst(others: readonly Mark[], { label }: Mark): readonly Mark[] {
  return [...others.filter((each) => each.label === label), ...others.filter((each) => each.label !== label)];
}

async function labelled(from: Mark, to: Mark): Promise<string | undefined> {
  const label = await window.showInputBox({
    title: t('How Is “{0}” Related to “{1}”?', from.words, to.words),
    prompt: t('A label of your own, such as “works for” or “part of”.'),
    value: lastLabel,
  });
  if (label === undefined || label.trim() === '') return undefined;
  lastLabel = label.trim();
  return lastLabel;
}
