import { t } from '@vscode/l10n';
import { URI, Utils } from 'vscode-uri';
import type { Analysis } from '../core/analysis/analysis.js';
import { fileNameOf } from '../core/annotations/author.js';
import { ADJUDICATED } from '../core/annotations/checks.js';
import { applyCommand, type Command } from '../core/annotations/commands.js';
import { annotationId, ID_BYTES } from '../core/annotations/id.js';
import { annotationFolder, iriSegment } from '../core/annotations/layout.js';
import { mergePages } from '../core/annotations/merge.js';
import { basesOf, emptyPage } from '../core/annotations/page.js';
import { MACHINE } from '../core/annotations/parts.js';
import { withProposals } from '../core/annotations/propose.js';
import { type AnnotationPage, MAX_ANNOTATIONS } from '../core/annotations/schema.js';
import type { Snapshot } from '../core/text/snapshot.js';
import type { ChangeResult } from '../protocol/protocol.js';
import type { Files, Platform } from './platform.js';
import { createShelf, type Recorded, type Shelf } from './shelf.js';
import { fileOf, keyOf } from './uri.js';

/** The annotations of open articles, and what is done with them. */
export interface Store {
  /** All that is recorded of an article, where it stands in this text. */
  recorded(snapshot: Snapshot): Promise<Recorded>;
  /** The analysis without the findings that somebody has said are no errors. */
  unsuppressed(analysis: Analysis): Promise<Analysis>;
  /**
   * Does what an author wants done, one command after the other; `adjudicates` has it written into the adjudicated file.
   * The article's file must hold the analysed text.
   */
  change(analysis: Analysis, author: string, command: Command, adjudicates: boolean): Promise<ChangeResult>;
  /** Brings the machine's proposals up to date with the analysis. The article's file must hold the analysed text. */
  propose(analysis: Analysis): Promise<ChangeResult>;
  /** Takes the last change back, of whatever article. */
  undo(): Promise<ChangeResult>;
  /** An article has another name or stands elsewhere: its annotations go along. A problem, where they could not. */
  moved(from: string, to: string): Promise<string | undefined>;
  /** An article was deleted: its annotations go where its user can get them back. A problem, where they stay. */
  deleted(article: string): Promise<string | undefined>;
  /** An article was closed: what is known of its files is not needed. */
  forget(uri: string): void;
}

/** What an editor has in memory of a file and not on disk; undefined where it has not. */
export type UnsavedText = (uri: string) => string | undefined;

/** Changes that can be taken back; the oldest is forgotten first. */
const MAX_HISTORY = 100;
/** How often a command is tried again because somebody else wrote the author's file meanwhile. */
const MAX_ATTEMPTS = 20;

/** `changed` is told of each article whose annotations changed. */
export function createStore(
  files: Files,
  platform: Platform,
  unsaved: UnsavedText,
  changed: (article: string) => void,
): Store {
  const shelves = new Map<string, Shelf>();
  const history: Done[] = [];
  /** Commands come one after the other, so that each sees what the one before it wrote. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };

  function shelfOf(uri: string): Shelf {
    const known = shelves.get(keyOf(uri));
    if (known !== undefined) return known;
    const shelf = createShelf(URI.parse(uri), files, platform);
    shelves.set(keyOf(uri), shelf);
    return shelf;
  }

  async function change(
    analysis: Analysis,
    author: string,
    command: Command,
    adjudicates: boolean,
  ): Promise<ChangeResult> {
    const own = fileNameOf(author);
    if ('problem' in own) return own;
    const file = adjudicates ? { name: ADJUDICATED } : own;
    return rewrite(analysis, file.name, ({ annotated, resolved }, page, { time, newId }) =>
      applyCommand(command, {
        analysis,
        resolved,
        authors: annotated.pages.map((each) => each.author),
        file: file.name,
        page,
        author: author.trim(),
        time,
        article: annotated.article,
        base: annotated.digest,
        newId,
      }),
    );
  }

  const propose = (analysis: Analysis) =>
    rewrite(analysis, MACHINE, ({ annotated }, page, { time, newId }) => {
      const next = withProposals(page, analysis, annotated, () => ({ id: newId(), author: MACHINE, time }));
      return next.items.length > MAX_ANNOTATIONS
        ? { problem: t('Those are more than {0} annotations.', MAX_ANNOTATIONS) }
        : { page: next };
    });

  /** Writes one of an article's files anew; the file and what is recorded are read again if somebody else wrote it. */
  async function rewrite(
    { snapshot }: Analysis,
    name: string,
    next: (
      recorded: Recorded,
      page: AnnotationPage,
      maker: { readonly time: number; readonly newId: () => string },
    ) => { readonly page: AnnotationPage } | { readonly problem: string },
  ): Promise<ChangeResult> {
    const { uri, text } = snapshot;
    if (isUntitled(snapshot)) {
      return { problem: t('Save the article first: annotations are kept beside its file.') };
    }
    const shelf = shelfOf(uri);
    const file = shelf.uriOf(name);
    if ((await shelf.saved()) !== text) return { problem: t('Save the article first.') };
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const recorded = await shelf.recorded(snapshot);
      const { annotated, problems } = recorded;
      const broken = problems.find(({ path }) => path === shelf.pathOf(name));
      if (broken !== undefined) return shelf.explained(broken);
      const before = annotated.pages.find((each) => each.author === name)?.page;
      const time = platform.date();
      const page = before ?? emptyPage(`${iriSegment(name)}.json`);
      const newId = () => annotationId(time, platform.random(ID_BYTES));
      const result = next(recorded, page, { time, newId });
      // The core says it in English, as a key.
      if ('problem' in result) return { problem: t(result.problem) };
      if (result.page === page) return { file, canUndo: history.length > 0 };
      const problem = unsavedProblem(file, () => shelf.textOf(name));
      if (problem !== undefined) return { problem };
      const written = await write(shelf, snapshot, annotated.digest, name, result.page);
      if ('changed' in written) continue;
      if ('problem' in written) return written;
      history.push({ uri, snapshot, name, before, after: result.page });
      if (history.length > MAX_HISTORY) history.shift();
      changed(uri);
      return { file, canUndo: true };
    }
    return { problem: t('Another program keeps writing the file: try again.') };
  }

  async function undo(): Promise<ChangeResult> {
    const last = history.at(-1);
    if (last === undefined) return { problem: t('There is no change to take back.') };
    const { uri, snapshot, name, before, after } = last;
    const shelf = shelfOf(uri);
    const file = shelf.uriOf(name);
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const { annotated } = await shelf.loaded(snapshot.text);
      const now = annotated.pages.find((each) => each.author === name)?.page;
      const problem = unsavedProblem(file, () => shelf.textOf(name));
      if (problem !== undefined) return { problem };
      const merged = now && mergePages(after, before ?? { ...after, items: [] }, now);
      if (merged === undefined || merged.clashes.length > 0) {
        return { problem: t('{0} has changed since, and is left as it is.', fileOf(file)) };
      }
      const isGone = before === undefined && merged.page.items.length === 0;
      const written = isGone
        ? await shelf.removePage(name, annotated.digest)
        : await shelf.writePage(name, merged.page);
      if ('changed' in written) continue;
      if ('problem' in written) return written;
      history.pop();
      changed(uri);
      return { file, canUndo: history.length > 0 };
    }
    return { problem: t('Another program keeps writing the file: try again.') };
  }

  async function moved(from: string, to: string): Promise<string | undefined> {
    const result = await files.moveFolder(folderOf(from), folderOf(to));
    if ('problem' in result) return t('The annotations of {0} stay where they are: {1}.', fileOf(from), result.problem);
    const [before, now] = [keyOf(from), keyOf(to)];
    // With a folder all that stands in it has moved.
    for (const [index, done] of history.entries()) {
      const uri = keyOf(done.uri);
      if (uri !== before && !uri.startsWith(`${before}/`)) continue;
      history[index] = { ...done, uri: now + uri.slice(before.length) };
    }
    if (!result.moved) return undefined;
    shelves.delete(before);
    shelves.delete(now);
    changed(to);
    return undefined;
  }

  async function deleted(article: string): Promise<string | undefined> {
    const folder = folderOf(article);
    if ((await files.listNames(folder)).length === 0) return undefined;
    const result = await files.discardFolder(folder);
    if ('problem' in result) return t('{0} stays where it is: {1}.', fileOf(folder), result.problem);
    shelves.delete(keyOf(article));
    return undefined;
  }

  function unsavedProblem(file: string, stored: () => string | undefined): string | undefined {
    const text = unsaved(file);
    if (text === undefined || plainEnds(text) === plainEnds(stored() ?? '')) return undefined;
    return t('{0} has unsaved changes: save or undo them first.', fileOf(file));
  }

  return {
    async recorded(snapshot) {
      return isUntitled(snapshot) ? nothingRecorded(snapshot) : shelfOf(snapshot.uri).recorded(snapshot);
    },
    async unsuppressed(analysis) {
      const { snapshot, findings } = analysis;
      if (findings.length === 0 || isUntitled(snapshot)) return analysis;
      return shelfOf(snapshot.uri).unsuppressed(analysis);
    },
    change: (analysis, author, command, adjudicates) => inTurn(() => change(analysis, author, command, adjudicates)),
    propose: (analysis) => inTurn(() => propose(analysis)),
    undo: () => inTurn(undo),
    moved: (from, to) => inTurn(() => moved(from, to)),
    deleted: (article) => inTurn(() => deleted(article)),
    forget: (uri) => shelves.delete(keyOf(uri)),
  };
}

/** The base text first, so that what refers to it never stands without it. */
async function write(shelf: Shelf, snapshot: Snapshot, digest: string, name: string, page: AnnotationPage) {
  if (basesOf(page).has(digest)) {
    const problem = await shelf.keepBase(digest, snapshot.text);
    if (problem !== undefined) return { problem };
  }
  return shelf.writePage(name, page);
}

/** A text that has no file yet: nothing can stand beside it. */
function isUntitled({ uri }: Snapshot): boolean {
  return URI.parse(uri).scheme === 'untitled';
}

function nothingRecorded({ text }: Snapshot): Recorded {
  const annotated = { article: '', text, digest: '', pages: [], bases: new Map() };
  return { annotated, resolved: [], problems: [] };
}

function folderOf(article: string): string {
  const uri = URI.parse(article);
  return Utils.joinPath(Utils.dirname(uri), annotationFolder(Utils.basename(uri))).toString();
}

/** What a command changed. */
interface Done {
  /** The article. */
  readonly uri: string;
  readonly snapshot: Snapshot;
  /** The author's file, and what it held before; undefined if it was not there. */
  readonly name: string;
  readonly before: AnnotationPage | undefined;
  readonly after: AnnotationPage;
}

/** Editors and version control may have changed the line ends. */
function plainEnds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
