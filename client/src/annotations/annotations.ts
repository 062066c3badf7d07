import { commands, type Disposable, type TextEditor, window } from 'vscode';
import type { Desk } from '../commands/command.js';
import { AnnotationStatus } from './annotationStatus.js';
import { Decorations } from './decorations.js';
import { LabelHints } from './labelHints.js';
import { isOpen, marksAt } from './marks.js';
import { Records } from './records.js';
import { spanOf } from './selection.js';
import { Walk } from './walk.js';

/** Everything that shows annotations in editors. */
export class Annotations implements Disposable {
  readonly records: Records;
  readonly decorations = new Decorations();
  readonly walk: Walk;
  readonly #hints: LabelHints;
  readonly #status = new AnnotationStatus();
  readonly #listeners: readonly Disposable[];

  /** The desk, of which this is a part, is asked for later. */
  constructor(desk: () => Desk) {
    this.records = new Records(() => desk().client());
    this.walk = new Walk(desk);
    this.#hints = new LabelHints(this.records, (document) => this.walk.isOn(document));
    this.#listeners = [
      this.records,
      this.decorations,
      this.walk,
      this.#hints,
      this.#status,
      this.records.onDidChange(({ uri, isMoved }) => {
        for (const editor of window.visibleTextEditors) {
          // What is drawn under words goes along with them by itself.
          if (!isMoved && editor.document.uri.toString() === uri.toString()) this.#show(editor);
        }
        this.walk.resume();
        this.#hints.refresh();
        this.#tell();
      }),
      this.walk.onDidChange((editor) => this.#show(editor)),
      this.walk.onDidStartOrStop(() => this.#hints.refresh()),
      window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.#show(editor))),
      window.onDidChangeActiveTextEditor(() => this.#tell()),
      window.onDidChangeActiveColorTheme(() => window.visibleTextEditors.forEach((editor) => this.#show(editor))),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) this.#tell();
      }),
    ];
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  #show(editor: TextEditor): void {
    const recorded = this.records.of(editor.document);
    if (recorded !== undefined) this.decorations.show(editor, recorded, this.walk.currentIn(editor.document));
  }

  /** What commands can do here, for `when` clauses, and what waits. */
  #tell(): void {
    const editor = window.activeTextEditor;
    const recorded = editor && this.records.of(editor.document);
    const here = editor === undefined || recorded === undefined ? [] : marksAt(recorded.marks, spanOf(editor));
    setContext('tickmark.atAnnotation', here.length > 0);
    setContext('tickmark.atOpenAnnotation', here.some(isOpen));
    setContext(
      'tickmark.atOwnAnnotation',
      here.some(({ standing }) => standing === 'own'),
    );
    setContext(
      'tickmark.atProposal',
      here.some(({ standing }) => standing !== 'own'),
    );
    setContext('tickmark.hasOpenAnnotations', recorded?.marks.some(isOpen) === true);
    setContext('tickmark.hasLostAnnotations', (recorded?.lost.length ?? 0) > 0);
    this.#status.show(recorded);
  }
}

/** What was said last: VS Code is told of changes only. */
const told = new Map<string, boolean>();

function setContext(key: string, value: boolean): void {
  if (told.get(key) === value) return;
  told.set(key, value);
  void commands.executeCommand('setContext', key, value);
}
