import { t } from '@vscode/l10n';
import {
  type Disposable,
  EventEmitter,
  InlayHint,
  InlayHintKind,
  type InlayHintsProvider,
  languages,
  type Range,
  type TextDocument,
} from 'vscode';
import { ARTICLE_LANGUAGES } from '../statusItem.js';
import { isOpen, type Mark } from './marks.js';
import type { Records } from './records.js';

/**
 * Writes behind words what is asked about them: while proposals are walked the label, and always where an annotation has
 * moved. As hints, because the editor wraps lines around those.
 */
export class LabelHints implements InlayHintsProvider, Disposable {
  readonly #records: Records;
  readonly #isWalked: (document: TextDocument) => boolean;
  readonly #changed = new EventEmitter<void>();
  readonly #provider: Disposable;

  readonly onDidChangeInlayHints = this.#changed.event;

  constructor(records: Records, isWalked: (document: TextDocument) => boolean) {
    this.#records = records;
    this.#isWalked = isWalked;
    this.#provider = languages.registerInlayHintsProvider([...ARTICLE_LANGUAGES], this);
  }

  refresh(): void {
    this.#changed.fire();
  }

  provideInlayHints(document: TextDocument, range: Range): InlayHint[] {
    const isWalked = this.#isWalked(document);
    const marks = this.#records.of(document)?.marks ?? [];
    return marks.filter(isOpen).flatMap((mark) => {
      const words = wordsOf(mark, isWalked);
      const end = document.positionAt(mark.spans.at(-1)?.end ?? mark.span.end);
      if (words === '' || !range.contains(end)) return [];
      const hint = new InlayHint(end, words, InlayHintKind.Type);
      hint.paddingLeft = true;
      return [hint];
    });
  }

  dispose(): void {
    this.#provider.dispose();
    this.#changed.dispose();
  }
}

function wordsOf({ label, state }: Mark, isWalked: boolean): string {
  const parts = [isWalked ? label : undefined, state === 'moved' ? t('moved?') : undefined];
  return parts.filter((part) => part !== undefined).join(' ');
}
