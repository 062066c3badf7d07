import { mkdir } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { ADJUDICATED } from '../../core/annotations/checks.js';
import { writeBrat, writeBratConfiguration } from '../../core/annotations/formats/brat.js';
import { writeClaimReview } from '../../core/annotations/formats/claimReview.js';
import { writeConll } from '../../core/annotations/formats/conll.js';
import { writeDoccano } from '../../core/annotations/formats/doccano.js';
import { writeFactsCsv } from '../../core/annotations/formats/factsCsv.js';
import { writeLabelStudio, writeLabelStudioConfiguration } from '../../core/annotations/formats/labelStudio.js';
import type { Exported, Marks, Tokenised } from '../../core/annotations/formats/marks.js';
import { writeProdigy } from '../../core/annotations/formats/prodigy.js';
import { writeRecogito } from '../../core/annotations/formats/recogito.js';
import { writeW3c } from '../../core/annotations/formats/w3c.js';
import { marksOf } from '../../core/annotations/marks.js';
import { targetsOf } from '../../core/annotations/targets.js';
import { tokenised } from '../../core/annotations/tokenised.js';
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
    const author = authorOf(command, input);
    const document = marksOf(input.annotated, input.resolved, author);
    const exported = problems.guard(name, () => written(command, input, document, author));
    if (exported === undefined) continue;
    for (const loss of [...orphansOf(input, author), ...exported.losses]) io.note(`tickmark: ${name}: ${loss}`);
    if (command.out !== undefined) {
      await writeFiles(command.to, command.out, input, exported.content, problems);
      documents.push({ ...document, text: '' });
    } else if (waiting === undefined) waiting = { name, content: exported.content };
    else {
      problems.add(`${waiting.name} and ${name}: standard output takes one article: write to files with --out DIR`);
      return 2;
    }
  }
  if (waiting !== undefined) await io.write(waiting.content);
  if (command.out !== undefined) await writeConfiguration(command.to, command.out, documents, problems);
  return problems.all.length > 0 ? 2 : 0;
}

/** Whose annotations: who was asked for, else what was adjudicated, else everybody's (`undefined`). */
function authorOf({ author }: ExportCommand, { annotated }: ReviewedInput): string | undefined {
  if (author !== undefined) return readableAuthor(author);
  return annotated.pages.some((page) => page.author === ADJUDICATED) ? ADJUDICATED : undefined;
}

function written(
  { to, url }: ExportCommand,
  { annotated, analyse }: ReviewedInput,
  document: Marks,
  author: string | undefined,
): Exported | undefined {
  const inTokens = (form: (sentences: Tokenised) => Exported): Exported | undefined => {
    const analysis = analyse();
    return analysis && form(tokenised(analysis));
  };
  switch (to) {
    case 'w3c':
      return writeW3c(
        annotated.article,
        annotated.pages.filter((page) => author === undefined || page.author === author),
      );
    case 'recogito':
      return writeRecogito(document);
    case 'brat':
      return writeBrat(document);
    case 'conll2003':
    case 'iob2':
      return inTokens((sentences) => writeConll(document, sentences, to));
    case 'doccano':
      return writeDoccano(document);
    case 'label-studio':
      return writeLabelStudio(document);
    case 'prodigy':
      return inTokens((sentences) => writeProdigy(document, sentences));
    case 'csv':
      return writeFactsCsv(document);
    case 'claimreview':
      break;
  }
  return claimReviews(document, url);
}

function claimReviews(document: Marks, url: string): Exported {
  const exported = writeClaimReview(document, url);
  const unsaid = 'a ClaimReview needs the address of the page that it is published on: say it with --url URL.';
  return url !== '' ? exported : { ...exported, losses: [...exported.losses, unsaid] };
}

/** What stands nowhere in the text any more, which only the W3C's form can say. */
function orphansOf({ resolved }: ReviewedInput, author: string | undefined): string[] {
  return resolved.flatMap((each) => {
    if (each.anchor !== 'orphaned' || each.statement !== undefined) return [];
    if (author !== undefined && each.author !== author) return [];
    const quote = targetsOf(each.annotation.target)[0]?.quote?.exact ?? each.annotation.id;
    return [`“${quote.replace(/\s+/g, ' ')}” (${each.author}) stands nowhere in the text: it is left out.`];
  });
}

/** The ending that an article's file gets; brat wants its texts named `.txt`. */
const ENDINGS: Readonly<Record<ExportCommand['to'], string>> = {
  w3c: '.json',
  recogito: '.json',
  brat: '.ann',
  conll2003: '.conll',
  iob2: '.conll',
  doccano: '.jsonl',
  'label-studio': '.json',
  prodigy: '.jsonl',
  csv: '.csv',
  claimreview: '.json',
};

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
  await write(stem + ENDINGS[to], content, problems);
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
