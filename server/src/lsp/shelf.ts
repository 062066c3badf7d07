import { t } from '@vscode/l10n';
import { type URI, Utils } from 'vscode-uri';
import type { Analysis } from '../core/analysis/analysis.js';
import { annotationFile, annotationFolder, baseFile } from '../core/annotations/layout.js';
import { type LoadProblem, loadAnnotations } from '../core/annotations/load.js';
import { MAX_ANNOTATION_FILE_LENGTH, type ReadPage, readPage } from '../core/annotations/page.js';
import { type AnnotatedArticle, createResolver, type Resolved, type Resolver } from '../core/annotations/resolve.js';
import type { AnnotationPage } from '../core/annotations/schema.js';
import { unsuppressed } from '../core/annotations/suppressions.js';
import { type FilePart, partOf, partsOfFile, textOfParts } from '../core/annotations/writing.js';
import { indexLines, lineColumnAt } from '../core/text/lines.js';
import type { Snapshot } from '../core/text/snapshot.js';
import type { ChangeResult } from '../protocol/protocol.js';
import type { Files, Platform } from './platform.js';
import { fileOf } from './uri.js';

export interface Recorded {
  readonly annotated: AnnotatedArticle;
  readonly resolved: readonly Resolved[];
  readonly problems: readonly LoadProblem[];
}

/** The annotation files of one article; each is read again only when it has changed. */
export interface Shelf {
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

export function createShelf(article: URI, files: Files, platform: Platform): Shelf {
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
    parts: readonly FilePart[] | null = file && [partOf(file.text)],
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
      const place = t('{0}, line {1}, column {2}', fileOf(uri), line + 1, column + 1);
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
        return { problem: t('{0}.json is full: {1} annotations, {2} characters.', author, page.items.length, length) };
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

/** One file as it was last read. */
interface Kept {
  readonly stamp: string | null;
  readonly file: { readonly text: string } | { readonly problem: string };
}

/** A file that was written in parts; they are put together when somebody asks. */
function fileOfParts(parts: readonly FilePart[]): { readonly text: string } {
  let text: string | undefined;
  return {
    get text() {
      text ??= textOfParts(parts);
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
