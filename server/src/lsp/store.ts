import { URI, Utils } from 'vscode-uri';
import type { Analysis } from '../core/analysis/analysis.js';
import { fileNameOf } from '../core/annotations/author.js';
import { ADJUDICATED } from '../core/annotations/checks.js';
import { applyCommand, type Command } from '../core/annotations/commands.js';
import { annotationId, ID_BYTES } from '../core/annotations/id.js';
import { annotationFile, annotationFolder, baseFile, iriSegment } from '../core/annotations/layout.js';
import { type LoadProblem, loadAnnotations } from '../core/annotations/load.js';
import { mergePages } from '../core/annotations/merge.js';
import {
  basesOf,
  emptyPage,
  MAX_ANNOTATION_FILE_LENGTH,
  partsOfFile,
  type ReadPage,
  readPage,
} from '../core/annotations/page.js';
import { MACHINE } from '../core/annotations/parts.js';
import { withProposals } from '../core/annotations/propose.js';
import { type AnnotatedArticle, createResolver, type Resolved, type Resolver } from '../core/annotations/resolve.js';
import { type AnnotationPage, MAX_ANNOTATIONS } from '../core/annotations/schema.js';
import { unsuppressed } from '../core/annotations/suppressions.js';
import { indexLines, lineColumnAt } from '../core/text/lines.js';
import type { Snapshot } from '../core/text/snapshot.js';
import type { ChangeResult } from '../protocol/protocol.js';
import type { Files, Platform } from './platform.js';
import { keyOf } from './uri.js';

/** The annotations of open articles: files are read again only when they have changed. */
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

export interface Recorded {
  readonly annotated: AnnotatedArticle;
  readonly resolved: readonly Resolved[];
  readonly problems: readonly LoadProblem[];
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

  /** The base text first, so that what refers to it never stands without it. */
  async function write(shelf: Shelf, snapshot: Snapshot, digest: string, name: string, page: AnnotationPage) {
    if (basesOf(page).has(digest)) {
      const problem = await shelf.keepBase(digest, snapshot.text);
      if (problem !== undefined) return { problem };
    }
    return shelf.writePage(name, page);
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
        ? { problem: `Those are more than ${MAX_ANNOTATIONS} annotations.` }
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
      return { problem: 'Save the article first: annotations are kept beside its file.' };
    }
    const shelf = shelfOf(uri);
    const file = shelf.uriOf(name);
    if ((await shelf.saved()) !== text) return { problem: 'Save the article first.' };
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
      if ('problem' in result) return result;
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
    return { problem: 'Another program keeps writing the file: try again.' };
  }

  async function undo(): Promise<ChangeResult> {
    const last = history.at(-1);
    if (last === undefined) return { problem: 'There is no change to take back.' };
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
        return { problem: `${fileOf(file)} has changed since, and is left as it is.` };
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
    return { problem: 'Another program keeps writing the file: try again.' };
  }

  async function moved(from: string, to: string): Promise<string | undefined> {
    const result = await files.moveFolder(folderOf(from), folderOf(to));
    if ('problem' in result) return `The annotations of ${fileOf(from)} stay where they are: ${result.problem}.`;
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
    if ('problem' in result) return `${fileOf(folder)} stays where it is: ${result.problem}.`;
    shelves.delete(keyOf(article));
    return undefined;
  }

  function unsavedProblem(file: string, stored: () => string | undefined): string | undefined {
    const text = unsaved(file);
    if (text === undefined || plainEnds(text) === plainEnds(stored() ?? '')) return undefined;
    return `${fileOf(file)} has unsaved changes: save or undo them first.`;
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

/** A file's name, for messages. */
export function fileOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
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

interface Shelf {
  loaded(text: string): ReturnType<typeof loadAnnotations>;
  recorded(snapshot: Snapshot): Promise<Recorded>;
  unsuppressed(analysis: Analysis): Promise<Analysis>;
  /** The text that the article's file holds. */
  saved(): Promise<string | undefined>;
  pathOf(author: string): string;
  uriOf(author: string): string;
  /** What an author's file held when it was last read. */
  textOf(author: string): string | undefined;
  explained(problem: LoadProblem): ChangeResult;
  /** A problem, if the text could not be kept. */
  keepBase(digest: string, text: string): Promise<string | undefined>;
  writePage(author: string, page: AnnotationPage): ReturnType<Files['replaceFile']>;
  removePage(author: string, base: string): ReturnType<Files['replaceFile']>;
}

/** One file as it was last read. */
interface Kept {
  readonly stamp: string | null;
  readonly file: { readonly text: string } | { readonly problem: string };
}

/** The files of one article. */
function createShelf(article: URI, files: Files, platform: Platform): Shelf {
  const name = Utils.basename(article);
  const kept = new Map<string, Kept>();
  const pages = new Map<string, { readonly file: { readonly text: string }; readonly read: ReadPage }>();
  const digests = new Map<string, string>();
  const resolved = createFollowing();
  const suppressing = createFollowing();

  const beside = (path: string) => Utils.joinPath(Utils.dirname(article), path).toString();

  const list = (folder: string) => files.listNames(beside(folder));

  async function read(path: string): Promise<Kept['file'] | undefined> {
    const uri = beside(path);
    const stamp = await files.stampOf(uri);
    const known = kept.get(path);
    if (known !== undefined && stamp !== null && known.stamp === stamp) return known.file;
    const file = await files.readFile(uri);
    if ('problem' in file && file.missing === true) {
      kept.delete(path);
      return undefined;
    }
    kept.set(path, { stamp, file });
    return file;
  }

  function parse(path: string, file: { readonly text: string }): ReadPage {
    const known = pages.get(path);
    if (known?.file === file || known?.file.text === file.text) return known.read;
    const page = readPage(file.text);
    pages.set(path, { file, read: page });
    return page;
  }

  async function digest(text: string): Promise<string> {
    const known = digests.get(text);
    if (known !== undefined) return known;
    const made = await platform.digest(text);
    if (digests.size >= MAX_DIGESTS) digests.clear();
    digests.set(text, made);
    return made;
  }

  async function replace(
    path: string,
    file: { readonly text: string } | null,
    parts: readonly string[] | null = file && [file.text],
  ): ReturnType<Files['replaceFile']> {
    const result = await files.replaceFile(beside(path), kept.get(path)?.stamp ?? null, parts);
    if ('stamp' in result && file !== null) kept.set(path, { stamp: result.stamp, file });
    else kept.delete(path);
    return 'problem' in result ? { problem: `${fileOf(beside(path))}: ${result.problem}` } : result;
  }

  const loaded = (text: string) => loadAnnotations(name, text, { list, read, digest }, parse);

  return {
    loaded,
    async recorded({ text }) {
      const { annotated, problems } = await loaded(text);
      return { annotated, problems, resolved: resolved(annotated) };
    },
    async unsuppressed(analysis) {
      const { annotated } = await loaded(analysis.snapshot.text);
      return unsuppressed(analysis, annotated, suppressing);
    },
    async saved() {
      const file = await read(name);
      return file !== undefined && 'text' in file ? file.text : undefined;
    },
    pathOf: (author) => annotationFile(name, author),
    uriOf: (author) => beside(annotationFile(name, author)),
    textOf(author) {
      const file = kept.get(annotationFile(name, author))?.file;
      return file !== undefined && 'text' in file ? file.text : undefined;
    },
    explained({ path, message, at }) {
      const uri = beside(path);
      const file = kept.get(path)?.file;
      if (at === undefined || file === undefined || !('text' in file)) return { problem: `${fileOf(uri)}: ${message}` };
      const { line, column } = lineColumnAt(indexLines(file.text), at.start);
      const place = `${fileOf(uri)}, line ${line + 1}, column ${column + 1}`;
      return { problem: `${place}: ${message} ${at.remedy}`, at: { uri, line, character: column } };
    },
    async keepBase(base, text) {
      const path = baseFile(name, base);
      const file = await read(path);
      if (file !== undefined && 'text' in file && (await digest(file.text)) === base) return undefined;
      if (file !== undefined) {
        return 'problem' in file
          ? `${fileOf(beside(path))}: ${file.problem}`
          : `${fileOf(beside(path))} is not the text that its name says: restore or remove it.`;
      }
      const written = await replace(path, { text });
      return 'problem' in written ? written.problem : undefined;
    },
    async writePage(author, page) {
      const parts = partsOfFile(page);
      const length = parts.reduce((sum, part) => sum + part.length, 0);
      if (length > MAX_ANNOTATION_FILE_LENGTH) {
        return { problem: `${author}.json is full: ${page.items.length} annotations, ${length} characters.` };
      }
      const path = annotationFile(name, author);
      const file = fileOfParts(parts);
      const result = await replace(path, file, parts);
      if ('stamp' in result) pages.set(path, { file, read: { page } });
      return result;
    },
    /** The base text goes with the last annotation file that could refer to it, and so do folders left empty. */
    async removePage(author, base) {
      const result = await replace(annotationFile(name, author), null);
      const names = await list(annotationFolder(name));
      if ('stamp' in result && !names.some((each) => each.endsWith('.json'))) {
        const path = baseFile(name, base);
        if ((await read(path)) !== undefined) await replace(path, null);
      }
      return result;
    },
  };
}

/** A file that was written in parts; they are put together when somebody asks. */
function fileOfParts(parts: readonly string[]): { readonly text: string } {
  let text: string | undefined;
  return {
    get text() {
      text ??= parts.join('');
      return text;
    },
  };
}

/**
 * Where everything stands that is recorded of one article, text after text: what an edit does not touch follows it. The
 * same answer, where nothing has changed.
 */
function createFollowing(): (annotated: AnnotatedArticle) => readonly Resolved[] {
  let last: { readonly annotated: AnnotatedArticle; readonly resolved: readonly Resolved[] } | undefined;
  let resolver: Resolver | undefined;
  return (annotated) => {
    const before = last?.annotated;
    const isSameText = before?.text === annotated.text;
    const isSameBases = isSameText && [...before.bases.keys()].join() === [...annotated.bases.keys()].join();
    const isSamePages =
      before?.pages.length === annotated.pages.length &&
      annotated.pages.every(({ page }, index) => page === before.pages[index]?.page);
    if (isSameBases && isSamePages && last !== undefined) return last.resolved;
    // A base text that was lost is back, or the other way round.
    if (resolver === undefined || (isSameText && isSamePages)) resolver = createResolver(annotated);
    else if (!isSameText || !isSameBases) resolver = resolver.after(annotated);
    last = { annotated, resolved: resolver.resolve(annotated.pages) };
    return last.resolved;
  };
}

/** Texts whose digests are kept: today's and some base texts. */
const MAX_DIGESTS = 8;
