import { URI, Utils } from 'vscode-uri';
import type { Analysis } from '../core/analysis/analysis.js';
import { fileNameOf } from '../core/annotations/author.js';
import { createAnnotation, type Subject } from '../core/annotations/create.js';
import { annotationId, ID_BYTES } from '../core/annotations/id.js';
import { annotationFile, baseFile, iriSegment } from '../core/annotations/layout.js';
import {
  type AnnotationFileProblem,
  emptyPage,
  MAX_ANNOTATION_FILE_LENGTH,
  type ReadPage,
  readPage,
  withAnnotation,
  writePage,
} from '../core/annotations/page.js';
import { MAX_ANNOTATIONS } from '../core/annotations/schema.js';
import { indexLines, lineColumnAt } from '../core/text/lines.js';
import type { AnnotateResult, FileChange } from '../protocol/protocol.js';
import type { Server } from './server.js';

/**
 * Which files change how, if the author annotates this. The analysed text must be what the article's file holds. Reads
 * files and writes none; a file that cannot be read or is not valid is a problem and is not changed.
 */
export async function annotated(
  server: Server,
  analysis: Analysis,
  author: string,
  subject: Subject,
): Promise<AnnotateResult> {
  const { uri, text } = analysis.snapshot;
  const article = URI.parse(uri);
  if (article.scheme === 'untitled')
    return { problem: 'Save the article first: annotations are kept beside its file.' };
  const file = fileNameOf(author);
  if ('problem' in file) return file;

  const name = Utils.basename(article);
  const base = await server.platform.digest(text);
  const time = server.platform.date();
  const id = annotationId(time, server.platform.random(ID_BYTES));
  const made = createAnnotation(analysis, subject, { id, author: author.trim(), time, article: name, base });
  if ('problem' in made) return made;

  const beside = (path: string) => Utils.joinPath(Utils.dirname(article), path).toString();
  const pageUri = beside(annotationFile(name, file.name));
  const known = await server.files.readFile(pageUri);
  if ('problem' in known && known.missing !== true) return { problem: `${fileOf(pageUri)}: ${known.problem}` };
  const before = 'text' in known ? known.text : null;
  const read: ReadPage = before === null ? { page: emptyPage(`${iriSegment(file.name)}.json`) } : readPage(before);
  if ('problems' in read) return unreadable(pageUri, before ?? '', read.problems[0]);
  const after = writePage(withAnnotation(read.page, made.annotation));
  if (read.page.items.length === MAX_ANNOTATIONS || after.length > MAX_ANNOTATION_FILE_LENGTH) {
    return {
      problem: `${fileOf(pageUri)} is full: ${read.page.items.length} annotations, ${after.length} characters.`,
    };
  }

  const baseUri = beside(baseFile(name, base));
  const baseText = await server.files.readFile(baseUri);
  if ('problem' in baseText && baseText.missing !== true) return { problem: `${fileOf(baseUri)}: ${baseText.problem}` };
  const changes: FileChange[] = 'text' in baseText ? [] : [{ uri: baseUri, before: null, after: text }];
  return { changes: [...changes, { uri: pageUri, before, after }] };
}

function unreadable(uri: string, text: string, { start, message, remedy }: AnnotationFileProblem): AnnotateResult {
  const { line, column } = lineColumnAt(indexLines(text), start);
  const place = `${fileOf(uri)}, line ${line + 1}, column ${column + 1}`;
  return { problem: `${place}: ${message} ${remedy}`, at: { uri, line, character: column } };
}

/** A file's name, for messages. */
export function fileOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}
