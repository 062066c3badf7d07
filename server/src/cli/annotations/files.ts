import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileNameOf } from '../../core/annotations/author.js';
import { annotationFile, annotationFolder, baseFile, iriSegment } from '../../core/annotations/layout.js';
import { loadAnnotations } from '../../core/annotations/load.js';
import {
  type AnnotationFileProblem,
  emptyPage,
  MAX_ANNOTATION_FILE_LENGTH,
  readPage,
} from '../../core/annotations/page.js';
import type { AnnotatedArticle } from '../../core/annotations/resolve.js';
import { type AnnotationPage, MAX_ANNOTATIONS } from '../../core/annotations/schema.js';
import { partsOfFile, textOfParts, writePage } from '../../core/annotations/writing.js';
import { indexLines, lineColumnAt } from '../../core/text/lines.js';
import { problemOf, writeAtomically } from '../../node/files.js';
import { replaceFile, stampOf } from '../../node/shared.js';
import type { ArticleInput } from '../inputs.js';
import { slashed } from '../paths.js';

/** Where an article stands and how it is named to the user. */
export type Place = Pick<ArticleInput, 'name' | 'file' | 'text'>;

/**
 * All that is recorded of an article. What cannot be read is told, with the place and what to do about it, and is left
 * out; `broken` holds the authors whose files these are.
 */
export async function annotationsOf(
  { name, file, text }: Place,
  onProblem: (problem: string) => void,
): Promise<{ readonly annotated: AnnotatedArticle; readonly broken: ReadonlySet<string> }> {
  const folder = dirname(file);
  const texts = new Map<string, string>();
  const { annotated, problems } = await loadAnnotations(basename(file), text, {
    list: async (path) => await readdir(join(folder, path)).catch(() => []),
    read: async (path) => {
      const read = await readText(join(folder, path));
      if (read !== undefined && 'text' in read) texts.set(path, read.text);
      return read;
    },
    digest: async (content) => digestOf(content),
  });
  for (const { path, message, at } of problems) {
    const shown = slashed(join(dirname(name), path));
    onProblem(at === undefined ? `${shown}: ${message}` : placed(shown, texts.get(path) ?? '', at));
  }
  const broken = new Set(problems.map(({ path }) => basename(path, '.json')));
  // Without files there is no digest yet, but what is written will need it.
  return { annotated: { ...annotated, digest: annotated.digest || digestOf(text) }, broken };
}

/** What a file that is not valid suffers from, with line and column. */
export function placed(file: string, text: string, { start, message, remedy }: AnnotationFileProblem): string {
  const { line, column } = lineColumnAt(indexLines(text), start);
  return `${file}:${line + 1}:${column + 1}: ${message} ${remedy}`;
}

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Undefined if there is no such file. */
export async function readText(
  path: string,
): Promise<{ readonly text: string } | { readonly problem: string } | undefined> {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (error instanceof TypeError) return { problem: 'this is not UTF-8: restore the file from version control.' };
    return { problem: await problemOf(path, error) };
  }
}

/** The name of an author's file; `machine` and `adjudicated` stand for themselves where they are read. */
export function readableAuthor(author: string): string {
  const file = fileNameOf(author);
  return 'name' in file ? file.name : author;
}

/**
 * Changes an author's file, and keeps the article's text if annotations refer to it. A file that is not valid is left as
 * it is, and so is one that stays the same; what another program has written meanwhile is changed instead. Tells what
 * keeps it from being written; true if it was.
 */
export async function changePage(
  place: Place,
  author: string,
  change: (page: AnnotationPage) => AnnotationPage,
  onProblem: (problem: string) => void,
): Promise<boolean> {
  const article = basename(place.file);
  const path = join(dirname(place.file), annotationFile(article, author));
  const shown = slashed(join(dirname(place.name), annotationFile(article, author)));
  try {
    for (;;) {
      const stamp = await stampOf(path);
      const before = await readText(path);
      if (before !== undefined && 'problem' in before) {
        onProblem(`${shown}: ${before.problem}`);
        return false;
      }
      const read = before === undefined ? { page: emptyPage(`${iriSegment(author)}.json`) } : readPage(before.text);
      if ('problems' in read) {
        onProblem(placed(shown, before?.text ?? '', read.problems[0]));
        return false;
      }
      const page = change(read.page);
      const parts = partsOfFile(page);
      const after = textOfParts(parts);
      if (before === undefined ? page.items.length === 0 : page === read.page || after === writePage(read.page))
        return false;
      if (page.items.length > MAX_ANNOTATIONS || after.length > MAX_ANNOTATION_FILE_LENGTH) {
        onProblem(
          `${shown}: it would hold ${page.items.length} annotations in ${after.length} characters, more than is read: split the article`,
        );
        return false;
      }
      await keepBase(place, after);
      const written = await replaceFile(path, stamp, parts);
      if ('changed' in written) continue;
      if ('problem' in written) onProblem(`${shown}: could not be written: ${written.problem}`);
      return 'stamp' in written;
    }
  } catch (error) {
    onProblem(`${shown}: could not be written: ${await problemOf(path, error)}`);
    return false;
  }
}

/** Writes the text that annotations refer to, before they do. */
async function keepBase({ file, text }: Place, page: string): Promise<void> {
  const digest = digestOf(text);
  const path = join(dirname(file), baseFile(basename(file), digest));
  await mkdir(join(dirname(file), annotationFolder(basename(file))), { recursive: true });
  if (!page.includes(digest) || (await readText(path)) !== undefined) return;
  await mkdir(dirname(path), { recursive: true });
  await writeAtomically(path, text);
}
