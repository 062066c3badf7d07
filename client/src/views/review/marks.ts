import { type Disposable, Range, type TextDocument, TextEditorRevealType, ThemeColor, window } from 'vscode';
import type { Span } from '../../../../server/src/core/text/span.js';
import type { PlacedDisagreement } from '../../../../server/src/protocol/protocol.js';
import { legendOf } from './words.js';

/** A disagreement and the article that it is in. */
export interface DisagreementShown extends PlacedDisagreement {
  readonly uri: string;
}

/** Draws the readings of one place into the article: an outline for each, told apart by its line, and in short what each says. */
export class ReadingMarks implements Disposable {
  readonly #first = outline('solid');
  readonly #second = outline('dashed');
  readonly #others = outline('dotted');
  readonly #legend = window.createTextEditorDecorationType({});

  /** Shows a place of an article, without taking the keyboard. */
  async show(document: TextDocument, place: PlacedDisagreement | Span | undefined): Promise<void> {
    this.clear();
    const editor = await window.showTextDocument(document, { preserveFocus: true, preview: true });
    if (place === undefined) return;
    const rangeOf = ({ start, end }: Span) => new Range(document.positionAt(start), document.positionAt(end));
    editor.revealRange(rangeOf(place), TextEditorRevealType.InCenterIfOutsideViewport);
    if (!('readings' in place)) return editor.setDecorations(this.#first, [rangeOf(place)]);
    const [first = [], second = [], ...others] = place.readings.map(({ marks }) =>
      marks.flatMap(({ spans }) => spans.map(rangeOf)),
    );
    editor.setDecorations(this.#first, first);
    editor.setDecorations(this.#second, second);
    editor.setDecorations(this.#others, others.flat());
    const after = {
      contentText: ` ${legendOf(place)} `,
      color: new ThemeColor('editorCodeLens.foreground'),
      fontStyle: 'italic',
    };
    editor.setDecorations(this.#legend, [
      { range: rangeOf({ start: place.end, end: place.end }), renderOptions: { after } },
    ]);
  }

  clear(): void {
    for (const editor of window.visibleTextEditors) for (const type of this.#types) editor.setDecorations(type, []);
  }

  dispose(): void {
    for (const type of this.#types) type.dispose();
  }

  get #types() {
    return [this.#first, this.#second, this.#others, this.#legend];
  }
}

function outline(borderStyle: 'solid' | 'dashed' | 'dotted') {
  return window.createTextEditorDecorationType({
    borderWidth: borderStyle === 'solid' ? '1px' : '2px',
    borderStyle,
    borderColor: new ThemeColor('focusBorder'),
    overviewRulerColor: new ThemeColor('focusBorder'),
  });
}
