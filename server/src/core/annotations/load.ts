import { annotationFile, annotationFolder, baseFile } from './layout.js';
import { type AnnotationFileProblem, basesOf, type ReadPage, readPage } from './page.js';
import type { AnnotatedArticle, AuthorPage } from './resolve.js';

/** What loading needs of a platform. Paths are relative to the folder that the article stands in; nothing rejects. */
export interface AnnotationFiles {
  /** Names of the files in a folder; none if there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Undefined if there is no such file. */
  read(path: string): Promise<{ readonly text: string } | { readonly problem: string } | undefined>;
  /** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
  digest(text: string): Promise<string>;
}

/** Why a file's annotations are left out. */
export interface LoadProblem {
  /** Relative to the folder that the article stands in. */
  readonly path: string;
  readonly message: string;
  /** Where in the file it is not valid. */
  readonly at?: AnnotationFileProblem;
}

/**
 * All that is recorded of an article. A file that cannot be read or is not valid is a problem, and the others count; a
 * base text whose bytes are not what its name says is as good as lost.
 */
export async function loadAnnotations(
  article: string,
  text: string,
  files: AnnotationFiles,
  parse: (path: string, file: { readonly text: string }) => ReadPage = (_, file) => readPage(file.text),
): Promise<{ readonly annotated: AnnotatedArticle; readonly problems: readonly LoadProblem[] }> {
  const problems: LoadProblem[] = [];
  const pages: AuthorPage[] = [];
  const names = (await files.list(annotationFolder(article))).filter((name) => name.endsWith('.json')).sort();
  for (const name of names) {
    const author = name.slice(0, -'.json'.length);
    const path = annotationFile(article, author);
    const file = await files.read(path);
    if (file === undefined) continue;
    if ('problem' in file) {
      problems.push({ path, message: file.problem });
      continue;
    }
    const read = parse(path, file);
    if ('page' in read) pages.push({ author, page: read.page });
    else problems.push({ path, message: read.problems[0].message, at: read.problems[0] });
  }
  const digest = await files.digest(text);
  const bases = new Map<string, string>();
  for (const base of new Set(pages.flatMap(({ page }) => [...basesOf(page)]))) {
    if (base === digest) continue;
    const file = await files.read(baseFile(article, base));
    if (file !== undefined && 'text' in file && (await files.digest(file.text)) === base) bases.set(base, file.text);
  }
  return { annotated: { article, text, digest, pages, bases }, problems };
}
