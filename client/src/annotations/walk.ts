import { t } from '@vscode/l10n';
import {
  commands,
  type Disposable,
  EventEmitter,
  Range,
  Selection,
  StatusBarAlignment,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  TextEditorSelectionChangeKind,
  window,
  workspace,
} from 'vscode';
import type { Command } from '../../../server/src/core/annotations/commands.js';
import { authorFor, isSaved, perform } from '../commands/changing.js';
import type { Desk } from '../commands/command.js';
import { pickLabel } from './labelPicker.js';
import { accepting, isOpen, type Mark, marksAt, openFrom, rejecting } from './marks.js';
import type { Recorded } from './records.js';

/** Keys of labels for which there are key bindings. */
const BOUND = /^[a-z0-9]$/;

/** While it is true, keys are the walk's. */
const WALKING_CONTEXT = 'tickmark.walking';

/**
 * The mode that goes from one proposal of an article to the next, a key each. It ends with the last proposal, with
 * Escape, when the text is edited, and when another editor is used: the keys are then the editor's again.
 */
export class Walk implements Disposable {
  readonly #desk: () => Desk;
  readonly #status = window.createStatusBarItem('tickmark.walk', StatusBarAlignment.Left, 1000);
  readonly #changed = new EventEmitter<TextEditor>();
  readonly #startedOrStopped = new EventEmitter<void>();
  readonly #listeners: readonly Disposable[];
  /** Decided in this walk, the latest last; what the server says of them may be late. */
  readonly #decided: Mark[] = [];
  #editor: TextEditor | undefined;
  #current: Mark | undefined;
  /** While labels have keys that no binding can name ("é", "P", "/"), what is typed comes here first. */
  #typing: Disposable | undefined;
  /** Keys are answered one after the other, however fast they are pressed. */
  #turn: Promise<unknown> = Promise.resolve();

  /** What is asked about in an editor has changed. */
  readonly onDidChange = this.#changed.event;
  readonly onDidStartOrStop = this.#startedOrStopped.event;

  constructor(desk: () => Desk) {
    this.#desk = desk;
    this.#status.name = t('Tickmark: walking proposals');
    this.#listeners = [
      this.#changed,
      this.#startedOrStopped,
      this.#status,
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor === undefined || !this.isOn(editor.document)) this.stop();
        else this.#editor = editor;
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && document === this.#editor?.document) this.stop();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        const isPerson =
          kind === TextEditorSelectionChangeKind.Mouse || kind === TextEditorSelectionChangeKind.Keyboard;
        if (isPerson && textEditor === this.#editor) this.#follow(textEditor);
      }),
    ];
  }

  isOn(document: TextDocument): boolean {
    return this.#editor?.document === document;
  }

  /** What is asked about in a document. */
  currentIn(document: TextDocument): Mark | undefined {
    return this.isOn(document) ? this.#current : undefined;
  }

  /** Begins at the caret. */
  async start(editor: TextEditor): Promise<void> {
    const { document } = editor;
    if (!(await isSaved(document))) return;
    const recorded = await this.#desk().annotations.records.read(document);
    if (recorded === undefined || !recorded.marks.some(isOpen)) {
      window.setStatusBarMessage(t('No proposal of this article is open.'), 4000);
      return;
    }
    if ((await authorFor(document)) === undefined) return;
    this.#decided.length = 0;
    this.#editor = editor;
    await commands.executeCommand('setContext', WALKING_CONTEXT, true);
    // Whoever went elsewhere meanwhile has ended it: their keys are their own.
    if (!this.isOn(document)) return;
    this.#startedOrStopped.fire();
    this.#takeKeys(recorded);
    this.#go(recorded, openFrom(recorded.marks, { offset: document.offsetAt(editor.selection.start) }, 1));
  }

  stop(): void {
    const editor = this.#editor;
    if (editor === undefined) return;
    this.#editor = undefined;
    this.#current = undefined;
    this.#typing?.dispose();
    this.#typing = undefined;
    this.#status.hide();
    void commands.executeCommand('setContext', WALKING_CONTEXT, false);
    this.#changed.fire(editor);
    this.#startedOrStopped.fire();
  }

  accept(): Promise<void> {
    return this.#decide(accepting);
  }

  reject(): Promise<void> {
    return this.#decide(rejecting);
  }

  /** Gives the label that has the key; if it is the label already, accepts it. */
  label(key: string): Promise<void> {
    return this.#decide((mark, { labels }) => {
      const known = labels.find((each) => each.key === key) ?? labels.find((each) => each.key?.toLowerCase() === key);
      const label = known?.label;
      if (label === undefined) {
        window.setStatusBarMessage(t('No label has the key “{0}”.', key), 4000);
        return undefined;
      }
      return label === mark.label ? accepting(mark) : { kind: 'relabel', id: mark.id, label };
    });
  }

  /** Asks for a label in a list, and gives that. */
  pick(): Promise<void> {
    return this.#decide(async (mark) => {
      const { document } = this.#editor ?? {};
      const title = t('Relabel “{0}”', mark.words);
      const label = document && (await pickLabel(this.#desk(), document, title));
      if (label === undefined) return undefined;
      return label === mark.label ? accepting(mark) : { kind: 'relabel', id: mark.id, label };
    });
  }

  step(direction: 1 | -1): Promise<void> {
    return this.#inTurn(async (editor, recorded) => {
      const marks = this.#left(recorded);
      const from = { id: this.#current?.id, offset: editor.document.offsetAt(editor.selection.active) };
      this.#go(recorded, openFrom(marks, from, direction));
    });
  }

  /** What is recorded has changed: goes on, if the current one is decided now. */
  resume(): void {
    const editor = this.#editor;
    const recorded = editor && this.#desk().annotations.records.of(editor.document);
    if (editor === undefined || recorded === undefined || this.#current === undefined) return;
    const left = this.#left(recorded);
    const { id, span } = this.#current;
    const same = left.find((mark) => mark.id === id && isOpen(mark));
    if (same === undefined) this.#go(recorded, openFrom(left, { offset: span.start }, 1));
    else this.#ask(editor, recorded, same);
  }

  /** The last change was taken back: if it was a decision, asks about that again. */
  undone(): void {
    const editor = this.#editor;
    const recorded = editor && this.#desk().annotations.records.of(editor.document);
    const last = this.#decided.at(-1);
    const again = recorded?.marks.find((mark) => mark.id === last?.id && isOpen(mark));
    if (recorded === undefined || again === undefined) return;
    this.#decided.pop();
    this.#go(recorded, again);
  }

  dispose(): void {
    this.stop();
    for (const listener of this.#listeners) listener.dispose();
  }

  #takeKeys({ labels }: Recorded): void {
    const keys = new Set(labels.flatMap(({ key }) => (key === undefined || BOUND.test(key) ? [] : key)));
    if (keys.size === 0) return;
    try {
      this.#typing = commands.registerCommand('type', (typed: { readonly text: string }) =>
        keys.has(typed.text) ? this.label(typed.text) : commands.executeCommand('default:type', typed),
      );
    } catch {
      // Another extension takes what is typed: such keys then work in the list of labels alone.
    }
  }

  #decide(
    commandOf: (mark: Mark, recorded: Recorded) => Command | undefined | Promise<Command | undefined>,
  ): Promise<void> {
    return this.#inTurn(async (editor, recorded) => {
      const mark = this.#current;
      const command = mark && (await commandOf(mark, recorded));
      if (mark === undefined || command === undefined) return;
      if (!(await perform(this.#desk(), editor.document, command))) return;
      this.#decided.push(mark);
      this.resume();
    });
  }

  /** Marks without those that were decided. */
  #left({ marks }: Recorded): readonly Mark[] {
    const decided = new Set(this.#decided.map(({ id }) => id));
    return marks.filter(({ id }) => !decided.has(id));
  }

  #inTurn(work: (editor: TextEditor, recorded: Recorded) => Promise<void>): Promise<void> {
    const next = this.#turn.then(async () => {
      const editor = this.#editor;
      const { records } = this.#desk().annotations;
      const recorded = editor && (records.of(editor.document) ?? (await records.read(editor.document)));
      if (editor !== undefined && recorded !== undefined) await work(editor, recorded);
    });
    this.#turn = next.catch(() => undefined);
    return next;
  }

  /** Where a person has put the caret. */
  #follow(editor: TextEditor): void {
    const recorded = this.#desk().annotations.records.of(editor.document);
    const { document, selection } = editor;
    const span = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
    const mark = recorded && marksAt(this.#left(recorded), span).find(isOpen);
    if (recorded !== undefined && mark !== undefined) this.#ask(editor, recorded, mark);
  }

  #go(recorded: Recorded, mark: Mark | undefined): void {
    const editor = this.#editor;
    if (editor === undefined) return;
    if (mark === undefined) {
      this.stop();
      window.setStatusBarMessage(t('All proposals of this article are decided.'), 4000);
      return;
    }
    const start = editor.document.positionAt(mark.span.start);
    editor.selection = new Selection(start, start);
    const range = new Range(start, editor.document.positionAt(mark.span.end));
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    this.#ask(editor, recorded, mark);
  }

  #ask(editor: TextEditor, recorded: Recorded, mark: Mark): void {
    this.#current = mark;
    const { label = '', state, words } = mark;
    const left = this.#left(recorded).filter(isOpen).length;
    const what = `${label} “${words.length > 30 ? `${words.slice(0, 30)}…` : words}”`.trim();
    const question = state === 'moved' ? t('{0} has moved: keep it?', what) : `${what}?`;
    const count = t('{0} left', left);
    this.#status.text = `$(tag) ${question} (${count}) ${t('Enter yes, Delete no, Space label, → next')}`;
    const keys = t(
      'Enter accepts, Delete rejects, a label’s key relabels, Space lists the labels, the arrows go on and back, Escape ends the walk.',
    );
    this.#status.tooltip = keys;
    this.#status.accessibilityInformation = { label: `${question} ${count}. ${keys}` };
    this.#status.show();
    this.#changed.fire(editor);
  }
}
