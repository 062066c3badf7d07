import { mkdir } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { EXPORT_ENDINGS, exported, exportedAuthor } from '../../core/annotations/exporting.js';
import { writeBratConfiguration } from '../../core/annotations/formats/brat.js';
import { writeLabelStudioConfiguration } from '../../core/annotations/formats/labelStudio.js';
import type { Marks } from '../../core/annotations/formats/marks.js';
import { problemOf, writeAtomically } from '../../node/files.js';
import type { ExportCommand } from '../args.js';
import type { Io } from '../io.js';
import { slashed } from '../paths.js';
import type { ExitStatus, Problems } from '../status.js';
import { type ReviewedInput, reviewOf } from './articles.js';
import { readableAuthor } from './files.js';

/** Writes annotations in another tool's format, and says what that has no words for. */
export async function exportAnnotations(command: ExportCommand, io: Io): Promise<ExitStatus> {
  const { problems, articles } = reviewOf(command, io, { annotatedOnly: command.out !== undefined });
  const documents: Marks[] = [];
  let waiting: { readonly name: string; readonly content: string } | undefined;
  for await (const input of articles) {
    const { name } = input.article;
    const { annotated, resolved, analyse: analysis } = input;
    const author = command.author === undefined ? exportedAuthor(annotated) : readableAuthor(command.author);
    const { to, url } = command;
    const file = problems.guard(name, () => exported(to, { annotated, resolved, author, analysis, url }));
    if (file === undefined) continue;
    for (const loss of file.losses) io.note(`tickmark: ${name}: ${loss}`);
    if (command.out !== undefined) {
      await writeFiles(to, command.out, input, file.content, problems);
      documents.push({ ...file.marks, text: '' });
    } else if (waiting === undefined) waiting = { name, content: file.content };
    else {
      problems.add(`${waiting.name} and ${name}: standard output takes one article: write to files with --out DIR`);
      return 2;
    }
  }
  if (waiting !== undefined) await io.write(waiting.content);
  if (command.out !== undefined) await writeConfiguration(command.to, command.out, documents, problems);
  return problems.all.length > 0 ? 2 : 0;
}

async function writeFiles(
  to: ExportCommand['to'],
  out: string,
  { article, annotated }: ReviewedInput,
  content: string,
  problems: Problems,
): Promise<void> {
  const below = relative(process.cwd(), article.file);
  const path = join(out, below.startsWith('..') || isAbsolute(below) ? basename(article.file) : below);
  const stem = to === 'brat' ? path.replace(/\.txt$/, '') : path;
  if (to === 'brat') {
    const text = `${stem}.txt`;
    if (resolve(text) !== article.file) await write(text, annotated.text, problems);
    else if (article.stored !== annotated.text || article.encoding !== 'utf-8') {
      problems.add(
        `${slashed(text)}: brat needs the text in UTF-8 with even line ends: choose another folder with --out`,
      );
      return;
    }
  }
  await write(stem + EXPORT_ENDINGS[to], content, problems);
}

/** What a project in the tool needs once for all its documents. */
async function writeConfiguration(
  to: ExportCommand['to'],
  out: string,
  documents: readonly Marks[],
  problems: Problems,
): Promise<void> {
  if (to === 'brat') await write(join(out, 'annotation.conf'), writeBratConfiguration(documents), problems);
  if (to === 'label-studio') {
    await write(join(out, 'label-config.xml'), writeLabelStudioConfiguration(documents), problems);
  }
}

async function write(path: string, content: string, problems: Problems): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeAtomically(path, content);
  } catch (error) {
    problems.add(`${slashed(path)}: could not be written: ${await problemOf(path, error)}`);
  }
}
