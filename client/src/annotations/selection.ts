import { t } from '@vscode/l10n';
import { Range, type TextEditor, window } from 'vscode';
import type { Span } from '../../../server/src/core/text/span.js';
import { trimmed } from './marks.js';

/** The caret or the first selection of an editor. */
export function spanOf({ document, selection }: TextEditor): Span {
  return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
}

/** What is selected, without white space at the ends; nothing where that leaves nothing. */
export function selectedSpans({ document, selections }: TextEditor): readonly Span[] {
  const text = document.getText();
  return selections
    .map(({ start, end }) => trimmed(text, { start: document.offsetAt(start), end: document.offsetAt(end) }))
    .filter(({ start, end }) => start < end);
}

export function rangeOf({ document }: TextEditor, { start, end }: Span): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

/** Says that nothing is selected. */
export function selectFirst(): false {
  window.setStatusBarMessage(t('Select the words first.'), 4000);
  return false;
}
