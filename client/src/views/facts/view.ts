import { t } from '@vscode/l10n';
import {
  commands,
  type Disposable,
  EventEmitter,
  MarkdownString,
  type Memento,
  Range,
  type TextDocument,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { ListedFact } from '../../../../server/src/protocol/protocol.js';
import { nameOf } from '../../commands/changing.js';
import type { FactList } from './list.js';
import {
  childrenOf,
  type FactNode,
  FIRST_SHOWING,
  type GoneGroupNode,
  type GoneNode,
  type Hidden,
  type Node,
  nodeOf,
  type PartNode,
  parentOf,
  rootsOf,
  type Showing,
  type StateNode,
} from './tree.js';
import { detailsOf, excerptOf, lookOf, shortened, spokenFact } from './words.js';

/** Whether facts are in groups; `when` clauses of the view's buttons name it. */
const GROUPED_CONTEXT = 'tickmark.factsByState';
/** Whether the article has facts: `some` or `none`; not set while no article is open. */
const FACTS_CONTEXT = 'tickmark.factsListed';

const STALE_CONTEXT = 'tickmark.hasStaleFacts';

/** Answers to boxes that were ticked or cleared. */
export type OnTick = (nodes: readonly FactNode[]) => Thenable<unknown>;

/** The view *Facts*: everything in the article that can be checked, with a box to tick. */
export class FactsView implements TreeDataProvider<Node>, Disposable {
  readonly #list: FactList;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<Node>;
  readonly #listeners: readonly Disposable[];
  #roots: Node[] = [];
  readonly #memory: Memento;
  #showing: Showing;

  readonly onDidChangeTreeData = this.#changed.event;

  /** `memory` keeps how facts are shown. */
  constructor(list: FactList, memory: Memento, onTick: OnTick) {
    this.#list = list;
    this.#memory = memory;
    this.#showing = showingOf(memory.get(SHOWING_KEY));
    list.countsIncidental = !this.#showing.hidden.has('incidental');
    this.#view = window.createTreeView<Node>('tickmark.facts', {
      treeDataProvider: this,
      manageCheckboxStateManually: true,
      canSelectMany: true,
      showCollapseAll: true,
    });
    this.#listeners = [
      this.#changed,
      this.#view,
      list.onDidChange(() => this.#update()),
      this.#view.onDidChangeCheckboxState(async ({ items }) => {
        await onTick(items.flatMap(([node]) => (node.kind === 'fact' ? node : [])));
        // A box shows what is recorded, also where nothing was.
        this.#changed.fire();
      }),
    ];
    this.#update();
  }

  get showing(): Showing {
    return this.#showing;
  }

  set showing(showing: Showing) {
    this.#showing = showing;
    const kept: KeptShowing = { byState: showing.byState, hidden: [...showing.hidden] };
    void this.#memory.update(SHOWING_KEY, kept);
    this.#list.countsIncidental = !showing.hidden.has('incidental');
    this.#update();
  }

  /** The facts that are selected in the view. */
  get selection(): readonly FactNode[] {
    return this.#view.selection.flatMap((node) => (node.kind === 'fact' ? node : []));
  }

  /** Selects a fact if the view is in sight; with `focus`, the keyboard is on it then. */
  async reveal(fact: ListedFact, focus = false): Promise<void> {
    const node = this.#view.visible ? nodeOf(this.#roots, fact) : undefined;
    if (node === undefined) return;
    // A view that is being filled anew may not know the line, which is no harm.
    await this.#view.reveal(node, { select: true, focus }).then(undefined, () => undefined);
  }

  getChildren(node?: Node): Node[] {
    return node === undefined ? this.#roots : childrenOf(node);
  }

  getParent(node: Node): Node | undefined {
    return parentOf(this.#roots, node);
  }

  getTreeItem(node: Node): TreeItem {
    const document = this.#list.article?.document;
    const item =
      node.kind === 'fact'
        ? factItem(node, document, this.#showing.byState)
        : node.kind === 'gone'
          ? goneItem(node)
          : groupItem(node);
    item.id = `${document?.uri.toString()} ${node.id}`;
    return item;
  }

  /** Only what is pointed at gets its details. */
  resolveTreeItem(item: TreeItem, node: Node): TreeItem {
    if (node.kind === 'fact') item.tooltip = tooltipOf(node.fact);
    if (node.kind === 'gone') item.tooltip = tooltipOf(node.gone);
    return item;
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  #update(): void {
    const { byState, hidden } = this.#showing;
    const { document, facts = [], gone = [], more = 0 } = this.#list.article ?? {};
    this.#roots = rootsOf(facts, this.#showing, gone);
    const settled = facts.filter((fact) => fact.settled).length;
    this.#view.description = document === undefined ? '' : `${nameOf(document.uri)} · ${settled}/${facts.length}`;
    const left = facts.filter(({ state, kind }) => hidden.has(state) || hidden.has(kind)).length;
    const notes = [
      ...(left > 0 ? [t('The filter hides {0} of {1} facts.', left, facts.length)] : []),
      ...(more > 0 ? [t('The first {0} facts are listed; {1} more are not.', facts.length, more)] : []),
    ];
    this.#view.message = notes.join(' ');
    void commands.executeCommand('setContext', GROUPED_CONTEXT, byState);
    const isStale = facts.some(({ state }) => state === 'stale');
    void commands.executeCommand('setContext', STALE_CONTEXT, isStale);
    void commands.executeCommand('setContext', FACTS_CONTEXT, document && (facts.length > 0 ? 'some' : 'none'));
    this.#changed.fire();
  }
}

function groupItem(node: GoneGroupNode | StateNode | PartNode): TreeItem {
  if (node.kind === 'goneGroup') {
    const count = node.children.length;
    const meaning = t('checked, but in the text no more');
    const item = new TreeItem(t('Gone'), TreeItemCollapsibleState.Expanded);
    item.description = String(count);
    item.tooltip = `${t('Gone')}: ${meaning}`;
    item.accessibilityInformation = { label: t('{0}, {1} facts: {2}', t('Gone'), count, meaning) };
    return item;
  }
  const count = node.facts.length;
  if (node.kind === 'part') {
    const title = t('Facts {0} to {1}', node.first, node.last);
    return new TreeItem(
      title,
      node.first === 1 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
    );
  }
  const { name, meaning } = lookOf(node.state);
  const isSettled = node.facts[0]?.fact.settled === true;
  const item = new TreeItem(name, isSettled ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded);
  item.description = String(count);
  item.tooltip = `${name}: ${meaning}`;
  item.contextValue = 'state';
  item.accessibilityInformation = { label: t('{0}, {1} facts: {2}', name, count, meaning) };
  return item;
}

function factItem({ fact }: FactNode, document: TextDocument | undefined, byState: boolean): TreeItem {
  const { words, state, settled, places } = fact;
  const [first] = places;
  const { name, icon } = lookOf(state);
  const item = new TreeItem(shortened(words, SHOWN));
  item.contextValue = 'fact';
  // A group says the state of all its facts.
  if (!byState) item.iconPath = new ThemeIcon(icon);
  item.checkboxState = {
    state: settled ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: settled ? t('Take the tick back') : t('Tick'),
    accessibilityInformation: { label: `${words}: ${name}`, role: 'checkbox' },
  };
  if (document === undefined) return item;
  const range = new Range(document.positionAt(first.start), document.positionAt(first.end));
  const { text } = document.lineAt(range.start);
  const context = excerptOf(text, range.start.character, range.isSingleLine ? range.end.character : text.length);
  const repeated = places.length > 1 ? [`×${places.length}`] : [];
  // What nobody has looked at needs no word for it: its icon is empty.
  item.description = [...(byState || state === 'unchecked' ? [] : [name]), ...repeated, context].join(' · ');
  item.command = {
    command: 'vscode.open',
    title: t('Show in the Article'),
    arguments: [document.uri, { selection: range, preserveFocus: true }],
  };
  item.accessibilityInformation = { label: spokenFact(fact, range.start.line + 1, context) };
  return item;
}

/** A choice of it asks what is to become of it. */
function goneItem({ gone }: GoneNode): TreeItem {
  const { words, label, state, prefix, suffix } = gone;
  const { name, icon } = lookOf(state);
  const item = new TreeItem(shortened(words, SHOWN));
  item.contextValue = 'gone';
  item.iconPath = new ThemeIcon(icon);
  const [before, behind] = [prefix.replace(/.*\n/s, ''), suffix.replace(/\n.*/s, '')];
  const context = excerptOf(before + words + behind, before.length, before.length + words.length);
  item.description = context === words ? name : context;
  item.command = { command: 'tickmark.settleLost', title: t('Settle'), arguments: [{ id: gone.id }] };
  const spoken = [words, t('Gone'), t('was {0}', name), label, context].filter((part) => part !== '');
  item.accessibilityInformation = { label: spoken.join(', ') };
  return item;
}

function tooltipOf(fact: Pick<ListedFact, 'words' | 'state' | 'verdicts'>): MarkdownString {
  const { name, meaning } = lookOf(fact.state);
  const tooltip = new MarkdownString();
  tooltip.appendText(`${fact.words}\n\n${name}: ${meaning}`);
  for (const line of detailsOf(fact)) tooltip.appendText(`\n\n${line}`);
  return tooltip;
}

/** Where it is kept, and as what. */
const SHOWING_KEY = 'tickmark.factsShowing';

interface KeptShowing {
  readonly byState: boolean;
  readonly hidden: readonly Hidden[];
}

function showingOf(kept: KeptShowing | undefined): Showing {
  return kept === undefined ? FIRST_SHOWING : { byState: kept.byState, hidden: new Set(kept.hidden) };
}

/** Characters of a fact that a line of the view shows. */
const SHOWN = 80;
