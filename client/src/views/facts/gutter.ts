import {
  DecorationRangeBehavior,
  type Disposable,
  type ExtensionContext,
  OverviewRulerLane,
  Range,
  type TextEditorDecorationType,
  ThemeColor,
  Uri,
  window,
} from 'vscode';
import type { FactList } from './list.js';
import { MARKS, type Mark, marksOf } from './marks.js';

/** Beside the lines of facts that were ticked, are disputed or have gone stale; each mark has its own shape. */
export class GutterMarks implements Disposable {
  readonly #list: FactList;
  readonly #types: Readonly<Record<Mark, TextEditorDecorationType>>;
  readonly #listeners: readonly Disposable[];

  constructor({ extensionUri }: ExtensionContext, list: FactList) {
    this.#list = list;
    const type = (mark: Mark, ruler?: ThemeColor) =>
      window.createTextEditorDecorationType({
        gutterIconPath: Uri.joinPath(extensionUri, 'media/facts', `${mark}.svg`),
        gutterIconSize: 'contain',
        rangeBehavior: DecorationRangeBehavior.ClosedClosed,
        ...(ruler !== undefined && { overviewRulerColor: ruler, overviewRulerLane: OverviewRulerLane.Left }),
      });
    this.#types = {
      ticked: type('ticked'),
      partly: type('partly'),
      disputed: type('disputed', new ThemeColor('editorOverviewRuler.errorForeground')),
      stale: type('stale', new ThemeColor('editorOverviewRuler.warningForeground')),
    };
    this.#listeners = [
      ...Object.values(this.#types),
      list.onDidChange(() => this.#draw()),
      window.onDidChangeVisibleTextEditors(() => this.#draw()),
    ];
    this.#draw();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  #draw(): void {
    const article = this.#list.article;
    // Until the facts of a new text are known, marks follow it by themselves.
    if (article === undefined || article.version !== article.document.version) return;
    const { document, facts } = article;
    const marks = marksOf(facts, (offset) => document.positionAt(offset).line);
    const rangesOf = (mark: Mark) =>
      marks[mark].map(({ start, end }) => new Range(document.positionAt(start), document.positionAt(end)));
    for (const editor of window.visibleTextEditors) {
      if (editor.document !== document) continue;
      for (const mark of MARKS) editor.setDecorations(this.#types[mark], rangesOf(mark));
    }
  }
}
