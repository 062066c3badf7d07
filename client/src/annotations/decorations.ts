import {
  ColorThemeKind,
  type DecorationRenderOptions,
  type Disposable,
  OverviewRulerLane,
  Range,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from 'vscode';
import type { LabelDefinition } from '../../../server/src/core/annotations/labels.js';
import type { Span } from '../../../server/src/core/text/span.js';
import type { Mark } from './marks.js';
import type { Recorded } from './records.js';

/**
 * Shows annotations under their words. States differ in the line as well as in its colour: what is kept has an unbroken
 * one, a proposal a dashed one, what has moved a dotted one, the current one a box.
 */
export class Decorations implements Disposable {
  readonly #types = new Map<string, TextEditorDecorationType>();
  readonly #current = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('tickmark.currentAnnotationBackground'),
    outline: '2px solid',
    outlineColor: new ThemeColor('tickmark.currentAnnotationBorder'),
  });
  readonly #preview = window.createTextEditorDecorationType({
    border: '1px dashed',
    borderColor: new ThemeColor('tickmark.proposalBorder'),
    overviewRulerColor: new ThemeColor('tickmark.proposalBorder'),
    overviewRulerLane: OverviewRulerLane.Center,
  });

  /** `current` is the one that is asked about. */
  show(editor: TextEditor, recorded: Recorded, current: Mark | undefined): void {
    const { document } = editor;
    const lines = new Map<TextEditorDecorationType, Range[]>();
    for (const mark of recorded.marks) {
      const type = this.#typeOf(mark, recorded.labels);
      const ranges = lines.get(type) ?? [];
      lines.set(type, ranges);
      ranges.push(...rangesOf(document, mark.spans));
    }
    for (const type of this.#types.values()) editor.setDecorations(type, lines.get(type) ?? []);
    editor.setDecorations(this.#current, current === undefined ? [] : rangesOf(document, current.spans));
  }

  /** Shows what a command would annotate. */
  preview(editor: TextEditor, spans: readonly Span[]): void {
    editor.setDecorations(this.#preview, rangesOf(editor.document, spans));
  }

  dispose(): void {
    for (const type of [...this.#types.values(), this.#current, this.#preview]) type.dispose();
  }

  /** Colours that a team has given its labels; a theme of high contrast knows better. */
  #typeOf({ state, label }: Mark, labels: readonly LabelDefinition[]): TextEditorDecorationType {
    const given = labels.find((each) => each.label === label)?.color;
    const color = state === 'moved' || isHighContrast() ? undefined : given;
    const key = `${state} ${color ?? ''}`;
    const known = this.#types.get(key);
    if (known !== undefined) return known;
    const { borderColor, ...line } = LINES[state];
    const shade = color ?? new ThemeColor(borderColor);
    const type = window.createTextEditorDecorationType({
      ...line,
      borderColor: shade,
      ...(state !== 'kept' && { overviewRulerColor: shade, overviewRulerLane: OverviewRulerLane.Left }),
    });
    this.#types.set(key, type);
    return type;
  }
}

const LINES = {
  kept: { borderStyle: 'solid', borderWidth: '0 0 2px 0', borderColor: 'tickmark.annotationBorder' },
  proposed: { borderStyle: 'dashed', borderWidth: '0 0 2px 0', borderColor: 'tickmark.proposalBorder' },
  moved: { borderStyle: 'dotted', borderWidth: '0 0 3px 0', borderColor: 'tickmark.movedAnnotationBorder' },
} as const satisfies Readonly<Record<Mark['state'], DecorationRenderOptions>>;

function rangesOf(document: TextDocument, spans: readonly Span[]): Range[] {
  return spans.map(({ start, end }) => new Range(document.positionAt(start), document.positionAt(end)));
}

function isHighContrast(): boolean {
  const { kind } = window.activeColorTheme;
  return kind === ColorThemeKind.HighContrast || kind === ColorThemeKind.HighContrastLight;
}
