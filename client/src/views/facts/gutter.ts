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
import type { ListedFact } from '../../../../server/src/protocol/protocol.js';
import type { FactList } from './list.js';

/** What stands beside the lines of facts that were ticked, are disputed or have gone stale; each mark has its own shape. */
export class GutterMarks implements Disposable {
  readonly #list: FactList;
  /** Where several facts stand in one line, the last of these is seen. */
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
    const ranges: Record<Mark, Range[]> = { ticked: [], disputed: [], stale: [] };
    for (const fact of facts) {
      const mark = markOf(fact);
      if (mark === undefined) continue;
      for (const { start, end } of fact.places) {
        ranges[mark].push(new Range(document.positionAt(start), document.positionAt(end)));
      }
    }
    for (const editor of window.visibleTextEditors) {
      if (editor.document !== document) continue;
      for (const mark of MARKS) editor.setDecorations(this.#types[mark], ranges[mark]);
    }
  }
}

const MARKS = ['ticked', 'disputed', 'stale'] as const;
type Mark = (typeof MARKS)[number];

function markOf({ state, settled }: ListedFact): Mark | undefined {
  if (settled) return 'ticked';
  return state === 'stale' || state === 'disputed' ? state : undefined;
}
