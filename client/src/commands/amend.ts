import { t } from '@vscode/l10n';
import { window } from 'vscode';
import { atMark } from '../annotations/here.js';
import { iriOf } from '../annotations/knowledgeBase.js';
import { pickLabel } from '../annotations/labelPicker.js';
import { selectedSpans, selectFirst } from '../annotations/selection.js';
import { perform } from './changing.js';
import type { Command, Desk } from './command.js';

/** What an annotation says and where it stands; of another’s or the machine’s, one’s own takes the place. */
export const amendCommands: readonly Command[] = [
  { id: 'tickmark.relabelAnnotation', run: relabel },
  { id: 'tickmark.resizeAnnotation', run: resize },
  { id: 'tickmark.deleteAnnotation', run: remove },
  { id: 'tickmark.noteAnnotation', run: note },
  { id: 'tickmark.linkAnnotation', run: link },
];

async function relabel(desk: Desk): Promise<boolean> {
  const { walk } = desk.annotations;
  const walked = window.activeTextEditor?.document;
  if (walked !== undefined && walk.isOn(walked)) {
    await walk.pick();
    return true;
  }
  return atMark(desk, async ({ id, words }, { editor: { document } }) => {
    const label = await pickLabel(desk, document, t('Relabel “{0}”', words));
    return label !== undefined && perform(desk, document, { kind: 'relabel', id, label });
  });
}

function resize(desk: Desk): Promise<boolean> {
  return atMark(desk, async ({ id }, { editor }) => {
    const [span] = selectedSpans(editor);
    return span === undefined ? selectFirst() : perform(desk, editor.document, { kind: 'resize', id, ...span });
  });
}

/** One’s own: others’ can be rejected. */
function remove(desk: Desk): Promise<boolean> {
  return atMark(
    desk,
    ({ id }, { editor }) => perform(desk, editor.document, { kind: 'delete', id }),
    ({ standing }) => standing === 'own',
  );
}

function note(desk: Desk): Promise<boolean> {
  return atMark(desk, async ({ id, words }, { editor }) => {
    const said = await window.showInputBox({ title: t('Note on “{0}”', words) });
    if (said === undefined || said.trim() === '') return false;
    return perform(desk, editor.document, { kind: 'note', id, note: said });
  });
}

/** Offers the id that the same words have elsewhere in the article. */
function link(desk: Desk): Promise<boolean> {
  return atMark(desk, async (mark, { editor, recorded }) => {
    const known = recorded.marks.find((each) => each.link !== undefined && each.words === mark.words)?.link;
    const given = await window.showInputBox({
      title: t('Link “{0}” to a Knowledge Base', mark.words),
      prompt: t('An address, a Wikidata id (Q42), or geonames: and a number.'),
      value: mark.link ?? known ?? '',
      validateInput: (value) => (iriOf(value) === undefined ? t('That is neither an address nor such an id.') : null),
    });
    const iri = given === undefined ? undefined : iriOf(given);
    return iri !== undefined && perform(desk, editor.document, { kind: 'link', id: mark.id, iri });
  });
}
