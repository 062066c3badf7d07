import { t } from '@vscode/l10n';
import {
  commands,
  type Disposable,
  EventEmitter,
  MarkdownString,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode';
import { nameOf } from '../../commands/changing.js';
import { type DisagreementShown, ReadingMarks } from './marks.js';
import type { ReviewRecords } from './records.js';
import { articleNode, articleOf, childrenOf, disagreementNode, disagreementOf, type Node, nextOpen } from './tree.js';
import { articleRow, disagreementRow, openOf, quoted, type Row, readingRow, readingsTable } from './words.js';

/** What there is to review: nothing is known yet, no article of two people, some with or without an open disagreement. */
const STATE_CONTEXT = 'tickmark.disagreements';

/** Runs when a row is chosen; of the view's own, and so in no list of commands. */
const CHOOSE_COMMAND = 'tickmark.review.choose';

/** The view *Review*: where people read articles differently, with a row for what each of them says. */
export class ReviewView implements TreeDataProvider<Node>, Disposable {
  readonly #records: ReviewRecords;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<Node>;
  readonly #marks = new ReadingMarks();
  readonly #listeners: readonly Disposable[];
  #current: DisagreementShown | undefined;
  /** The row that was chosen, or is going to be, by a key that means something else. */
  #silent: { readonly id: string | undefined; readonly isSelecting: boolean } = { id: undefined, isSelecting: false };
  /** What is asked for last is shown last. */
  #turn: Promise<void> = Promise.resolve();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(records: ReviewRecords) {
    this.#records = records;
    this.#view = window.createTreeView<Node>('tickmark.review', { treeDataProvider: this, showCollapseAll: true });
    this.#listeners = [
      this.#changed,
      this.#view,
      this.#marks,
      commands.registerCommand(CHOOSE_COMMAND, (node: Node) => this.#choose(node)),
      records.onDidChange(() => this.#update()),
      this.#view.onDidChangeVisibility(({ visible }) => (visible ? this.#load() : this.#marks.clear())),
    ];
    if (this.#view.visible) void this.#load();
  }

  /** The row that is selected, else that of the disagreement that was last shown. */
  get current(): Node | undefined {
    const [selected] = this.#view.selection;
    if (selected !== undefined || this.#current === undefined) return selected;
    const { uri, key } = this.#current;
    const review = this.#records.articleOf(uri);
    const found = review?.disagreements.find((each) => each.key === key);
    return review === undefined || found === undefined ? undefined : disagreementNode(articleNode(review), found);
  }

  /** The row that has the focus, which VS Code tells only of what is selected: so it is selected, and not shown for that. */
  async focused(): Promise<Node | undefined> {
    this.#silent = { id: undefined, isSelecting: true };
    await commands.executeCommand('list.select');
    const node = this.current;
    this.#silent = { id: node?.id === this.#silent.id ? undefined : node?.id, isSelecting: false };
    return node;
  }

  /** Goes to the open disagreement behind the one looked at, or before it. False if there is none. */
  async go(step: 1 | -1): Promise<boolean> {
    await this.#load();
    const next = nextOpen(this.#records.articles, this.#place(), step);
    if (next === undefined) {
      window.setStatusBarMessage(t('Nothing is left to decide.'), 4000);
      return false;
    }
    await this.#view.reveal(next, { select: true, focus: true, expand: true });
    await this.show(next);
    return true;
  }

  /** Shows the article where a row is about, with the readings in it; the view keeps the keyboard. */
  show(node: Node): Promise<void> {
    this.#turn = this.#turn.then(() => this.#show(node)).catch(() => undefined);
    return this.#turn;
  }

  getChildren(node?: Node): Node[] {
    if (node !== undefined) return [...childrenOf(node)];
    return this.#records.articles.map(articleNode);
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'article' ? undefined : node.parent;
  }

  getTreeItem(node: Node): TreeItem {
    const item = itemOf(node);
    item.id = node.id;
    item.command = { command: CHOOSE_COMMAND, title: t('Show in the Article'), arguments: [node] };
    return item;
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  /** Where to go on from: what was looked at last, else the caret. */
  #place(): { readonly uri: string; readonly offset: number } | undefined {
    if (this.#current !== undefined) return { uri: this.#current.uri, offset: this.#current.start };
    const editor = window.activeTextEditor;
    if (editor === undefined) return undefined;
    return { uri: editor.document.uri.toString(), offset: editor.document.offsetAt(editor.selection.active) - 1 };
  }

  #choose(node: Node): void {
    const { id, isSelecting } = this.#silent;
    if (!isSelecting && node.id !== id) void this.show(node);
    else this.#silent = { id: isSelecting ? node.id : undefined, isSelecting };
  }

  #load(): Thenable<void> {
    return window.withProgress({ location: { viewId: 'tickmark.review' } }, () => this.#records.want());
  }

  #update(): void {
    const articles = this.#records.articles;
    const all = articles.flatMap(({ disagreements }) => disagreements);
    const open = openOf(all).length;
    const state = articles.length === 0 ? 'none' : open === 0 ? 'decided' : 'open';
    void commands.executeCommand('setContext', STATE_CONTEXT, state);
    this.#view.description = all.length === 0 ? '' : t('{0} of {1} open', open, all.length);
    this.#view.badge = open === 0 ? undefined : { value: open, tooltip: t('Open disagreements: {0}', open) };
    this.#changed.fire();
  }

  async #show(node: Node): Promise<void> {
    const uri = articleOf(node);
    const key = disagreementOf(node)?.disagreement.key;
    const document = await workspace.openTextDocument(Uri.parse(uri));
    if (this.#records.articleOf(uri)?.version !== document.version) await this.#records.read([uri]);
    const shown = this.#records.articleOf(uri)?.disagreements.find((each) => each.key === key);
    this.#current = shown && { ...shown, uri };
    await this.#marks.show(document, shown ?? (node.kind === 'mark' ? node.mark.spans[0] : undefined));
  }
}

function itemOf(node: Node): TreeItem {
  if (node.kind === 'article') {
    const uri = Uri.parse(node.id);
    const item = asItem(articleRow(node.review, nameOf(uri)), TreeItemCollapsibleState.Expanded, 'article');
    item.resourceUri = uri;
    item.iconPath = ThemeIcon.File;
    item.tooltip = workspace.asRelativePath(uri);
    return item;
  }
  if (node.kind === 'disagreement') {
    const { disagreement } = node;
    const item = asItem(disagreementRow(disagreement), TreeItemCollapsibleState.Collapsed, 'disagreement');
    item.iconPath = new ThemeIcon(iconOf(disagreement.ruling));
    item.tooltip = new MarkdownString(readingsTable(disagreement));
    return item;
  }
  if (node.kind === 'reading') {
    const item = asItem(readingRow(node.reading, node.number), TreeItemCollapsibleState.None, 'reading');
    const { ruling } = node.parent.disagreement;
    item.iconPath = new ThemeIcon(ruling?.right === node.reading.author ? 'check' : 'account');
    return item;
  }
  if (node.kind === 'agreed') {
    const { agreed } = node.parent.review;
    const label = t('Agreed by all');
    const description = t('{0} not yet accepted', agreed.length);
    const item = asItem(
      { label, description, spoken: `${label}: ${description}.` },
      TreeItemCollapsibleState.Collapsed,
      'agreed',
    );
    item.iconPath = new ThemeIcon('organization');
    return item;
  }
  const { words, label = '' } = node.mark;
  const row = { label: quoted(words), description: label, spoken: `${quoted(words)}, ${label}` };
  return asItem(row, TreeItemCollapsibleState.None, 'mark');
}

function asItem({ label, description, spoken }: Row, state: TreeItemCollapsibleState, kind: string): TreeItem {
  const item = new TreeItem(label, state);
  item.description = description;
  item.accessibilityInformation = { label: spoken };
  item.contextValue = kind;
  return item;
}

/** Shapes, not colours, tell what is open, decided, and decided against all. */
function iconOf(ruling: DisagreementShown['ruling']): string {
  if (ruling === undefined) return 'circle-large-outline';
  return ruling.right === undefined ? 'circle-slash' : 'pass-filled';
}
