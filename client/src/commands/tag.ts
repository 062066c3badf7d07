import { t } from '@vscode/l10n';
import { type QuickPickItem, type TextEditor, TextEditorRevealType, window } from 'vscode';
import type { Span } from '../../../server/src/core/text/span.js';
import { OCCURRENCES, type OccurrencesParams, type OccurrencesResult } from '../../../server/src/protocol/protocol.js';
import { here, markAt } from '../annotations/here.js';
import { pickLabel } from '../annotations/labelPicker.js';
import { rangeOf, selectedSpans, selectFirst } from '../annotations/selection.js';
import { isSaved, perform } from './changing.js';
import type { Command, Desk } from './command.js';

/** Labels for what is selected, and for all that is like it. */
export const tagCommands: readonly Command[] = [
  { id: 'tickmark.tagSelection', run: tagSelection },
  { id: 'tickmark.tagOccurrences', run: tagOccurrences },
];

/** Every selection, if there are several. True if it was kept. */
async function tagSelection(desk: Desk, label?: unknown): Promise<boolean> {
  const editor = window.activeTextEditor;
  if (editor === undefined || !(await isSaved(editor.document))) return false;
  const { document } = editor;
  const { version } = document;
  const spans = selectedSpans(editor);
  if (spans.length === 0) return selectFirst();
  const chosen = typeof label === 'string' ? label : await pickLabel(desk, document, t('Tag the Selection'));
  return chosen !== undefined && perform(desk, document, { kind: 'tag-all', spans, label: chosen }, version);
}

/** Shows where the words stand too, in the text and in a list; tags those that are left ticked. True if they were kept. */
async function tagOccurrences(desk: Desk): Promise<boolean> {
  const place = await here(desk);
  if (place === undefined || !(await isSaved(place.editor.document))) return false;
  const { editor } = place;
  const { document } = editor;
  const { version } = document;
  const mark = markAt(desk, place);
  const span = selectedSpans(editor)[0] ?? mark?.span;
  if (span === undefined) return selectFirst();
  const isMark = mark !== undefined && span.start === mark.span.start && span.end === mark.span.end;
  const label = (isMark ? mark.label : undefined) ?? (await pickLabel(desk, document, t('Tag All Occurrences')));
  if (label === undefined) return false;
  const params: OccurrencesParams = { uri: document.uri.toString(), version, ...span };
  const spans = (await desk.client()?.sendRequest<OccurrencesResult>(OCCURRENCES, params)) ?? [];
  const { decorations } = desk.annotations;
  decorations.preview(editor, spans);
  const chosen = await ticked(editor, spans, label);
  decorations.preview(editor, []);
  if (chosen === undefined || chosen.length === 0) return false;
  return perform(desk, document, { kind: 'tag-all', spans: chosen, label }, version);
}

/** All are ticked; the one that is looked at is brought into sight. */
function ticked(editor: TextEditor, spans: readonly Span[], label: string): Promise<readonly Span[] | undefined> {
  return new Promise((resolve) => {
    const picker = window.createQuickPick<QuickPickItem & { readonly span: Span }>();
    picker.title = t('Tag These {0} as {1}', spans.length, label);
    picker.placeholder = t('Enter tags what is ticked');
    picker.canSelectMany = true;
    picker.items = spans.map((span) => itemOf(editor, span));
    picker.selectedItems = picker.items;
    const visible = editor.visibleRanges[0];
    picker.onDidChangeActive(([item]) => {
      if (item !== undefined) {
        editor.revealRange(rangeOf(editor, item.span), TextEditorRevealType.InCenterIfOutsideViewport);
      }
    });
    picker.onDidAccept(() => {
      resolve(picker.selectedItems.map(({ span }) => span));
      picker.hide();
    });
    picker.onDidHide(() => {
      if (visible !== undefined) editor.revealRange(visible, TextEditorRevealType.AtTop);
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

/** Characters of the line before and behind the words. */
const AROUND = 30;

function itemOf({ document }: TextEditor, span: Span) {
  const at = document.positionAt(span.start);
  const line = document.lineAt(at).text;
  const end = at.character + span.end - span.start;
  const before = line.slice(Math.max(0, at.character - AROUND), at.character);
  const behind = line.slice(end, end + AROUND);
  return {
    label: `${at.character > AROUND ? '…' : ''}${before}${line.slice(at.character, end)}${behind}${end + AROUND < line.length ? '…' : ''}`,
    description: t('line {0}', at.line + 1),
    span,
  };
}
