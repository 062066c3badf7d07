import { t } from '@vscode/l10n';
import { type Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages } from 'vscode';
import { ARTICLE_LANGUAGES } from '../statusItem.js';
import type { Mark } from './marks.js';
import type { Recorded } from './records.js';

/** Beside the language status of the active article: how many proposals wait, what has moved and what is lost. */
export class AnnotationStatus implements Disposable {
  #item: LanguageStatusItem | undefined;

  /** Undefined where the active editor has no article: nothing is shown then. */
  show(recorded: Recorded | undefined): void {
    if (recorded === undefined) return this.dispose();
    this.#item ??= languages.createLanguageStatusItem('tickmark.annotations', [...ARTICLE_LANGUAGES]);
    const item = this.#item;
    const { marks, lost } = recorded;
    const count = (state: Mark['state']) => marks.filter((mark) => mark.state === state).length;
    const [kept, proposed, moved] = [count('kept'), count('proposed'), count('moved')];
    const parts = [
      ...(proposed > 0 ? [t('{0} proposed', proposed)] : []),
      ...(moved > 0 ? [t('{0} moved', moved)] : []),
      ...(lost.length > 0 ? [t('{0} lost', lost.length)] : []),
    ];
    item.name = t('Tickmark annotations');
    item.text = `Tickmark: ${kept === 1 ? t('1 annotation') : t('{0} annotations', kept)}`;
    item.detail = parts.join(', ');
    item.severity = moved + lost.length > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    item.command =
      proposed + moved > 0
        ? { command: 'tickmark.walkProposals', title: t('Walk Proposals') }
        : lost.length > 0
          ? { command: 'tickmark.settleLost', title: t('Settle Lost Annotations') }
          : { command: 'tickmark.annotateArticle', title: t('Annotate This Article') };
    item.accessibilityInformation = { label: `${item.text}. ${item.detail}` };
  }

  dispose(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }
}
