import { t } from '@vscode/l10n';
import { type QuickPickItem, type QuickPickOptions, type TextDocument, window } from 'vscode';
import type { LabelDefinition } from '../../../server/src/core/annotations/labels.js';
import { type AnnotationsParams, LABELS } from '../../../server/src/protocol/protocol.js';
import type { Desk } from '../commands/command.js';

/** An item that a key takes at once. */
export interface LabelItem extends QuickPickItem {
  readonly key: string | undefined;
  /** The label as it is written to files. */
  readonly name: string;
}

/** Asks for one of the desk's labels; one key is the answer. */
export async function pickLabel(desk: Desk, document: TextDocument, title: string): Promise<string | undefined> {
  const placeHolder = t('A label’s key, or capital letters to search');
  return (await pickByKey(await labelItems(desk, document), { title, placeHolder }))?.name;
}

/** The desk's labels with their keys and guidelines. */
export async function labelItems(desk: Desk, { uri }: TextDocument): Promise<readonly LabelItem[]> {
  const params: AnnotationsParams = { uri: uri.toString() };
  const labels = (await desk.client()?.sendRequest<readonly LabelDefinition[]>(LABELS, params)) ?? [];
  return labels.map(({ label, key, guideline }) => ({
    key,
    name: label,
    label: key === undefined ? label : `[${key}]  ${label}`,
    ...(guideline !== undefined && { description: guideline }),
  }));
}

/** As `window.showQuickPick`, but an item's key, typed alone, takes it. */
export function pickByKey<T extends QuickPickItem & { readonly key?: string | undefined }>(
  items: readonly T[],
  { title, placeHolder }: Pick<QuickPickOptions, 'title' | 'placeHolder'>,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    const picker = window.createQuickPick<T>();
    picker.items = items;
    picker.title = title;
    picker.placeholder = placeHolder;
    picker.matchOnDescription = true;
    const take = (choice: T | undefined) => {
      resolve(choice);
      picker.dispose();
    };
    picker.onDidChangeValue((value) => {
      const choice = items.find(({ key }) => key !== undefined && key === value);
      if (choice !== undefined) take(choice);
    });
    picker.onDidAccept(() => take(picker.activeItems[0]));
    picker.onDidHide(() => take(undefined));
    picker.show();
  });
}
