import { t } from '@vscode/l10n';
import { Range, Selection, type TextDocument, type TextEditor, TextEditorRevealType, window } from 'vscode';
import { fileNameOf } from '../../../server/src/core/annotations/author.js';
import type { Source } from '../../../server/src/core/annotations/formats/marks.js';
import type { VerdictState } from '../../../server/src/core/annotations/statements.js';
import type { Span } from '../../../server/src/core/text/span.js';
import type { ListedFact } from '../../../server/src/protocol/protocol.js';
import type { Facts } from '../views/facts/facts.js';
import { type AskForGrounds, askForNote, type Grounds } from '../views/facts/grounds.js';
import type { FactList, ListedArticle } from '../views/facts/list.js';
import { type FactNode, nodesOf } from '../views/facts/tree.js';
import { factAt, factsWithin, nextFact } from '../views/facts/walk.js';
import { lookOf, shortened } from '../views/facts/words.js';
import { authorFor, isSaved, perform, tell } from './changing.js';
import type { Command, Desk } from './command.js';

/** Walking facts and saying what was found of them. Where no facts are given, those at the caret or selection are meant. */
export function factCommands(facts: Facts): readonly Command[] {
  return [
    { id: 'tickmark.tickFact', run: (desk, ...given) => judge(desk, facts, given, ticked, unsettled) },
    { id: 'tickmark.setFactState', run: (desk, ...given) => judge(desk, facts, given, withState) },
    { id: 'tickmark.addFactSource', run: (desk, ...given) => judge(desk, facts, given, withSource) },
    { id: 'tickmark.nextUncheckedFact', run: () => walk(facts, 1, isUnchecked) },
    { id: 'tickmark.previousUncheckedFact', run: () => walk(facts, -1, isUnchecked) },
    { id: 'tickmark.nextStaleFact', run: () => walk(facts, 1, isStale) },
    { id: 'tickmark.previousStaleFact', run: () => walk(facts, -1, isStale) },
  ];
}

/** What is judged in one step. */
interface Chosen {
  /** None where words are meant that were no fact until now. */
  readonly facts: readonly ListedFact[];
  readonly spans: readonly Span[];
  readonly words: string;
  /** What the author has checked it by already. */
  readonly grounds: Grounds;
  /** What the author has said of it. */
  readonly own: readonly VerdictState[];
}

/** What need not be asked: keys may be bound to commands with it. */
interface Said {
  /** The facts that are selected in the view are meant, not those in the text. */
  readonly inView?: boolean;
  readonly state?: VerdictState;
  readonly sources?: readonly Source[];
  readonly note?: string;
}

interface Judgement extends Grounds {
  readonly state: VerdictState;
}

/** Asks what is to be asked, and records the answer for all that is chosen, in one step. True if it was. */
async function judge(
  desk: Desk,
  { list, view, ask }: Facts,
  given: readonly unknown[],
  judged: (chosen: Chosen, ask: AskForGrounds, said: Said) => Promise<Judgement | undefined>,
  meant: (facts: readonly ListedFact[]) => readonly ListedFact[] = (facts) => facts,
): Promise<boolean> {
  const editor = await articleEditor(list);
  if (editor === undefined) return false;
  const { document, selection } = editor;
  const listed = await list.current(document);
  if (listed === undefined) return tell(t('The text has changed meanwhile: choose again.'));
  const said: Said = isNode(given[0]) ? {} : (given[0] ?? {});
  const nodes = said.inView === true ? view.selection : nodesGiven(given);
  const facts = meant(nodes === undefined ? factsIn(editor, listed) : factsOf(nodes, listed.facts));
  if (facts.length === 0 && (nodes !== undefined || selection.isEmpty)) {
    return tell(t('There is no fact here: select the words that are one.'));
  }
  const author = (await isSaved(document)) ? await authorFor(document) : undefined;
  if (author === undefined) return false;
  const chosen = chosenBy(author, facts, editor);
  const judgement = await judged(chosen, ask, said);
  if (judgement === undefined) return false;
  const { version } = listed;
  const command = { kind: 'verdict', spans: chosen.spans, ...judgement } as const;
  if (!(await perform(desk, document, command, version))) return false;
  const now = await list.current(document);
  // Whoever ticks in the view goes on there.
  const next =
    now && said.inView === true ? nextFact(now.facts, chosen.spans[0]?.start ?? 0, 1, isUnchecked) : undefined;
  if (next !== undefined) {
    select(editor, next);
    await view.reveal(next, true);
  }
  return true;
}

/** Confirmed by a source; unchecked again where all of it was settled. */
async function ticked(
  { facts, words, grounds, own }: Chosen,
  ask: AskForGrounds,
  said: Said,
): Promise<Judgement | undefined> {
  const isTicked = facts.length > 0 && facts.every(({ settled }) => settled);
  if (isTicked && own.length === 0) {
    await tell(t('Others have checked “{0}”: what they found stays until they take it back.', words));
    return undefined;
  }
  if (isTicked) return { state: 'unchecked', sources: [] };
  const found = groundsIn(said) ?? (await ask(words, grounds));
  return found && { state: 'confirmed', ...found };
}

/** What a key says that need not be asked. */
function groundsIn({ sources, note }: Said): Grounds | undefined {
  if (sources === undefined && note === undefined) return undefined;
  return { sources: sources ?? [], ...(note !== undefined && { note }) };
}

/** Of facts of which some are settled, the others; what is settled already stays as it is. */
function unsettled(facts: readonly ListedFact[]): readonly ListedFact[] {
  const open = facts.filter(({ settled }) => !settled);
  return open.length > 0 ? open : facts;
}

async function withState(chosen: Chosen, ask: AskForGrounds, said: Said): Promise<Judgement | undefined> {
  const { words, grounds } = chosen;
  const state = said.state ?? (await stateOf(chosen));
  if (state === undefined) return undefined;
  const found =
    groundsIn(said) ?? (SOURCED.has(state) ? await ask(words, grounds) : await noted(state, words, grounds));
  return found && { state, ...found };
}

/** Where no source is asked for: what is still to be asked is worth a note. */
async function noted(state: VerdictState, words: string, { note }: Grounds): Promise<Grounds | undefined> {
  if (state !== 'needs-source') return { sources: [] };
  const given = await askForNote(words, note);
  return given === undefined ? undefined : { sources: [], ...(given.trim() !== '' && { note: given.trim() }) };
}

async function stateOf({ words, own }: Chosen): Promise<VerdictState | undefined> {
  const items = SETTABLE.map((state) => {
    const { name, icon, meaning } = lookOf(state);
    const description = own.includes(state) ? t('as it is now') : '';
    return { label: `$(${icon}) ${name}`, description, detail: meaning, state };
  });
  return (await window.showQuickPick(items, { title: t('What Is Known of “{0}”?', words) }))?.state;
}

/** One source more for what the author has found already, or found by it. */
async function withSource(
  { words, grounds: { sources, note }, own }: Chosen,
  ask: AskForGrounds,
  said: Said,
): Promise<Judgement | undefined> {
  const kept = note === undefined ? {} : { note };
  const given = groundsIn(said);
  const found = given === undefined ? await ask(words, { sources: [], ...kept }) : { ...kept, ...given };
  const [state = 'confirmed'] = own;
  return (
    found && {
      ...found,
      state: state === 'needs-source' ? 'confirmed' : state,
      sources: [...sources, ...found.sources],
    }
  );
}

/** In the order in which they are likely. */
const SETTABLE: readonly VerdictState[] = ['confirmed', 'changed', 'disputed', 'needs-source', 'opinion', 'unchecked'];
/** What people find by a source. */
const SOURCED: ReadonlySet<VerdictState> = new Set(['confirmed', 'changed', 'disputed']);

/** The lines of the view that it handed over: the one clicked, and all selected with it. */
function nodesGiven([node, nodes]: readonly unknown[]): readonly FactNode[] | undefined {
  if (!isNode(node)) return undefined;
  return Array.isArray(nodes) ? nodes.filter(isNode) : [node];
}

/** The facts of lines of the view, which may be a text behind. */
function factsOf(nodes: readonly FactNode[], facts: readonly ListedFact[]): readonly ListedFact[] {
  const ids = new Set(nodes.map(({ id }) => id));
  return nodesOf(facts).flatMap((each) => (ids.has(each.id) ? each.fact : []));
}

function isNode(given: unknown): given is FactNode {
  return typeof given === 'object' && given !== null && 'fact' in given;
}

/** The facts within the selection, or else whatever can be ticked that it, or the caret, is in. */
function factsIn({ document, selection }: TextEditor, { facts, all }: ListedArticle): readonly ListedFact[] {
  const span = spanOf(document, selection);
  const within = selection.isEmpty ? [] : factsWithin(facts, span);
  if (within.length > 0) return within;
  const around = factAt(all, span.start);
  return around === undefined || around.place.end < span.end ? [] : [around.fact];
}

function chosenBy(author: string, facts: readonly ListedFact[], { document, selection }: TextEditor): Chosen {
  const file = fileNameOf(author);
  const own = facts.flatMap(({ verdicts }) => verdicts.filter((each) => 'name' in file && each.author === file.name));
  const [first] = facts;
  const selected = facts.length > 0 ? [] : [spanOf(document, selection)];
  return {
    facts,
    spans: [...facts.flatMap(({ places }) => places), ...selected],
    words: shortened(
      first === undefined
        ? document.getText(selection)
        : facts.length === 1
          ? first.words
          : t('{0} and {1} more', first.words, facts.length - 1),
      QUOTED,
    ),
    grounds: facts.length === 1 ? groundsOf(own) : { sources: [] },
    own: own.map(({ state }) => state),
  };
}

function groundsOf(own: ListedFact['verdicts']): Grounds {
  const note = own.flatMap((each) => each.note ?? []).join('\n');
  return { sources: own.flatMap(({ sources }) => sources), ...(note !== '' && { note }) };
}

function isUnchecked({ state }: ListedFact): boolean {
  return state === 'unchecked' || state === 'stale';
}

function isStale({ state }: ListedFact): boolean {
  return state === 'stale';
}

/** Selects the next fact that fits; says so where there is none. */
async function walk({ list, view }: Facts, step: 1 | -1, fits: (fact: ListedFact) => boolean): Promise<void> {
  const editor = await articleEditor(list);
  const listed = editor && (await list.current(editor.document));
  if (editor === undefined || listed === undefined) return;
  const { document, selection } = editor;
  const fact = nextFact(listed.facts, document.offsetAt(selection.start), step, fits);
  if (fact === undefined) {
    window.setStatusBarMessage(fits === isStale ? t('No fact is stale.') : t('Every fact has been looked at.'), 4000);
    return;
  }
  select(editor, fact);
  const left = listed.facts.filter(fits).length;
  window.setStatusBarMessage(
    t('{0}: {1} ({2} left)', shortened(fact.words, QUOTED), lookOf(fact.state).name, left),
    4000,
  );
  await view.reveal(fact);
}

/** Selects a fact where it stands first, and brings it into sight. */
function select(editor: TextEditor, { places: [{ start, end }] }: ListedFact): void {
  const range = new Range(editor.document.positionAt(start), editor.document.positionAt(end));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

async function articleEditor({ inFront }: FactList): Promise<TextEditor | undefined> {
  const editor = window.activeTextEditor;
  return inFront === undefined || editor?.document === inFront ? editor : window.showTextDocument(inFront);
}

function spanOf(document: TextDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/** Characters of a fact that a title quotes. */
const QUOTED = 40;
