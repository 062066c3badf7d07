import { basename, dirname, extname, join } from 'node:path';
import { absentFrom, withoutAbsent } from '../../core/annotations/absent.js';
import { createAnchoring } from '../../core/annotations/anchor.js';
import { fileNameOf } from '../../core/annotations/author.js';
import { exported } from '../../core/annotations/exporting.js';
import { readBrat } from '../../core/annotations/formats/brat.js';
import { readConll } from '../../core/annotations/formats/conll.js';
import { readDoccano } from '../../core/annotations/formats/doccano.js';
import { readLabelStudio } from '../../core/annotations/formats/labelStudio.js';
import { type Imported, type Mark, named } from '../../core/annotations/formats/marks.js';
import { readProdigy } from '../../core/annotations/formats/prodigy.js';
import { readRecogito } from '../../core/annotations/formats/recogito.js';
import { textsOfLines, textsOfTasks } from '../../core/annotations/formats/texts.js';
import { readW3c } from '../../core/annotations/formats/w3c.js';
import { type Intake, type TakenIn, takeInAnnotations, takeInMarks } from '../../core/annotations/importing.js';
import { baseFile } from '../../core/annotations/layout.js';
import { marksOf } from '../../core/annotations/marks.js';
import { MACHINE } from '../../core/annotations/parts.js';
import { resolveArticle } from '../../core/annotations/resolve.js';
import type { Annotation } from '../../core/annotations/schema.js';
import { targetsOf } from '../../core/annotations/targets.js';
import { readJson } from '../../core/text/json.js';
import { indexLines, lineColumnAt } from '../../core/text/lines.js';
import type { Span } from '../../core/text/span.js';
import { exists } from '../../node/files.js';
import type { ImportCommand } from '../args.js';
import { createDesk } from '../desk.js';
import { type ArticleInput, articlesOf } from '../inputs.js';
import type { Io } from '../io.js';
import { slashed } from '../paths.js';
import { createProblems, type ExitStatus, type Problems } from '../status.js';
import { makerOf } from './annotate.js';
import { annotationsOf, changePage, digestOf, readText } from './files.js';

/** Reads other tools' files into the annotation files of the articles that they are about. */
export async function importAnnotations(command: ImportCommand, io: Io): Promise<ExitStatus> {
  const problems = createProblems(io);
  const desk = createDesk(command.config, problems.add);
  const articles: ArticleInput[] = [];
  const source = { from: 'paths', paths: [command.within] } as const;
  for await (const article of articlesOf(source, desk, io, problems.add)) articles.push(article);
  for (const path of command.paths) await importFile(path, command, articles, io, problems);
  return problems.all.length > 0 ? 2 : 0;
}

/** A format whose files are JSON as a whole. */
const JSON_FORMATS: readonly ImportCommand['from'][] = ['w3c', 'recogito', 'label-studio'];

async function importFile(
  path: string,
  command: ImportCommand,
  articles: readonly ArticleInput[],
  io: Io,
  problems: Problems,
): Promise<void> {
  const name = slashed(path);
  const file = await readText(path);
  if (file === undefined) return problems.add(`${name}: no such file`);
  if ('problem' in file) return problems.add(`${name}: ${file.problem}`);
  const content = file.text.replace(/^\uFEFF/, '');
  if (JSON_FORMATS.includes(command.from)) {
    const json = readJson(content);
    if ('problem' in json) {
      const { line, column } = lineColumnAt(indexLines(content), json.at);
      return problems.add(
        `${name}:${line + 1}:${column + 1}: this is not valid JSON: ${json.problem}. Export it again, or correct it`,
      );
    }
  }
  // brat's text stands beside its annotations, and its offsets are into that.
  const beside = command.from === 'brat' ? await readText(path.replace(/\.ann$/, '.txt')) : undefined;
  const theirs = beside !== undefined && 'text' in beside ? beside.text : undefined;
  const about = await articlesAbout({ path, content, theirs, ...command }, articles);
  if ('problem' in about) return problems.add(`${name}: ${about.problem}`);
  for (const { article, text } of about.articles) {
    await importInto(article, { path, content, theirs: text }, command, io, problems);
  }
  if (about.missing > 0) io.note(`tickmark: ${name}: ${about.missing} texts are those of no article here: left out`);
}

interface Found {
  /** Each with the text that the file's offsets are into, which need not be the article's text today. */
  readonly articles: readonly { readonly article: ArticleInput; readonly text: string | undefined }[];
  /** Texts that no article has. */
  readonly missing: number;
}

/** Which articles a file is about: by their texts where it holds them, else by its name. */
async function articlesAbout(
  { path, content, theirs, from, within }: File & Pick<ImportCommand, 'from' | 'within'>,
  articles: readonly ArticleInput[],
): Promise<Found | { readonly problem: string }> {
  if (from === 'doccano' || from === 'prodigy' || from === 'label-studio') {
    const texts = new Set(from === 'label-studio' ? textsOfTasks(content) : textsOfLines(content));
    if (texts.size === 0) return { problem: `it holds no text that ${from} would have written` };
    const found: Found['articles'][number][] = [];
    for (const text of texts) {
      const article = await likeliest(await articlesOfText(text, articles), path);
      if (article !== undefined) found.push({ article, text });
    }
    const [only] = articles;
    const [text] = texts;
    // Who names the article knows that it has changed since.
    if (found.length === 0 && texts.size === 1 && only?.name === slashed(within)) found.push({ article: only, text });
    if (found.length === 0) {
      return { problem: 'its texts are those of no article here: say with --in where they are, or in which article' };
    }
    return { articles: found, missing: from === 'label-studio' ? 0 : texts.size - found.length };
  }
  const wanted = theirs?.replace(/^\uFEFF/, '');
  const same = articles.filter(({ text }) => text === wanted);
  const names = namesIn(path, content, from);
  const called = articles.filter(({ file }) => names.includes(basename(file)));
  const stem = basename(path, extname(path));
  const stemmed = articles.filter(({ file }) => basename(file, extname(file)) === stem);
  for (const candidates of [same, called, stemmed, articles.length === 1 ? articles : []]) {
    const article = await likeliest(candidates, path);
    if (article !== undefined) return { articles: [{ article, text: theirs }], missing: 0 };
  }
  return { problem: 'it is about no article here: say with --in which' };
}

/** The articles that have a text, but for its line ends, or that had it when they were annotated. */
async function articlesOfText(text: string, articles: readonly ArticleInput[]): Promise<readonly ArticleInput[]> {
  const same = articles.filter((each) => each.text === text);
  if (same.length > 0) return same;
  const alike = articles.filter((each) => plain(each.text) === plain(text));
  if (alike.length > 0) return alike;
  const found: ArticleInput[] = [];
  for (const article of articles) {
    const base = join(dirname(article.file), baseFile(basename(article.file), digestOf(text)));
    if (await exists(base)) found.push(article);
  }
  return found;
}

/** What tools leave of a text that they make line ends of their own in. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd();
}

/** The article that has annotations; else one that does not stand beside the file, as texts do that were exported. */
async function likeliest(articles: readonly ArticleInput[], path: string): Promise<ArticleInput | undefined> {
  for (const article of articles) if (await exists(`${article.file}.annotations`)) return article;
  return articles.find(({ name }) => dirname(name) !== dirname(slashed(path))) ?? articles[0];
}

/** What the article may be called: the file's name without its ending, and what W3C annotations name as their source. */
function namesIn(path: string, content: string, from: ImportCommand['from']): string[] {
  const own = basename(path, extname(path));
  if (from !== 'w3c' && from !== 'recogito') return [own];
  const sources = readW3c(content).items.flatMap(({ target }) => targetsOf(target).map(({ source }) => source));
  return [own, ...new Set(sources.map((source) => decoded(basename(source))))];
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

interface File {
  readonly path: string;
  readonly content: string;
  readonly theirs: string | undefined;
}

async function importInto(
  article: ArticleInput,
  { path, content, theirs }: File,
  { from, author, remove }: ImportCommand,
  io: Io,
  problems: Problems,
): Promise<void> {
  const name = slashed(path);
  const given = author ?? article.part.config.settings.author ?? '';
  const { annotated, broken } = await annotationsOf(article, (problem) => io.note(`tickmark: ${problem}`));
  const take = async (
    creator: string,
    taking: (intake: Intake) => TakenIn,
    absentOf: (owner: string, present: ReadonlySet<string>) => readonly Mark[],
  ): Promise<void> => {
    // What software is named as the creator of goes into the machine's file; nobody may give that name as their own.
    const isMachine = creator === MACHINE && from === 'w3c' && author === undefined;
    const owner = isMachine ? { name: MACHINE } : fileNameOf(creator);
    if ('problem' in owner) {
      const remedy = creator === '' ? ' Say whose annotations they are: --author NAME.' : '';
      return problems.add(`${name}: ${owner.problem}${remedy}`);
    }
    if (broken.has(owner.name))
      return problems.add(`${name}: not read into ${article.name}: the file of ${owner.name} is broken`);
    let taken: TakenIn | undefined;
    let absent: readonly Mark[] = [];
    const maker = makerOf(creator.trim());
    await changePage(
      article,
      owner.name,
      (page) => {
        taken = taking({ annotated, page, name: owner.name, maker });
        absent = absentOf(owner.name, taken.present);
        return remove && absent.length > 0
          ? withoutAbsent(taken.page, absent, annotated, owner.name, maker)
          : taken.page;
      },
      problems.add,
    );
    if (taken === undefined) return;
    for (const line of taken.dropped) io.note(`tickmark: ${name}: ${line}`);
    const [first, ...others] = absent;
    const removed = first !== undefined && remove ? `, ${absent.length} removed` : '';
    const accepted = taken.accepted > 0 ? `, ${taken.accepted} accepted` : '';
    io.note(
      `tickmark: ${article.name}: ${taken.added} added, ${taken.changed} changed${accepted}${removed} for ${owner.name}`,
    );
    if (first === undefined || remove) return;
    const are = others.length > 0 ? `and ${others.length} more are` : 'is';
    io.note(`tickmark: ${name}: ${named(article.text, first)} ${are} not in it: kept (--remove takes out what is not)`);
  };
  if (from === 'w3c') {
    const { items, dropped } = readW3c(content);
    for (const line of dropped) io.note(`tickmark: ${name}: ${line}`);
    const everything = { marks: marksOf(annotated, resolveArticle(annotated)).marks, relations: [], dropped: [] };
    const there = new Set(items.map(({ id }) => id));
    for (const [creator, own] of byCreator(items, author, given)) {
      await take(
        creator,
        (intake) => takeInAnnotations(own, intake),
        (owner) => absentFrom(annotated, owner, everything, there),
      );
    }
    return;
  }
  const raw = readMarks(from, theirs ?? article.text, content);
  const imported = inToday(raw, theirs, article.text);
  await take(
    given,
    (intake) => takeInMarks(imported, intake, `urn:tickmark:import:${encodeURIComponent(basename(path))}`),
    (owner, present) => {
      const analysis = () => problems.reading(article.name, () => article.part.read(article.name, article.text));
      const resolved = resolveArticle(annotated);
      const file = exported(from, { annotated, resolved, author: owner, analysis, url: '' });
      const carried = readMarks(from, article.text, file?.content ?? '');
      return absentFrom(annotated, owner, carried, new Set([...present, ...raw.marks.flatMap(({ id }) => id ?? [])]));
    },
  );
}

function readMarks(from: Exclude<ImportCommand['from'], 'w3c'>, text: string, content: string): Imported {
  switch (from) {
    case 'recogito':
      return readRecogito(text, content);
    case 'brat':
      return readBrat(text, content);
    case 'conll2003':
    case 'iob2':
      return readConll(text, content);
    case 'doccano':
      return readDoccano(text, content);
    case 'label-studio':
      return readLabelStudio(text, content);
    case 'prodigy':
      break;
  }
  return readProdigy(text, content);
}

/** Marks of the text that another tool has, at the places of the article as it is today. */
function inToday(imported: Imported, theirs: string | undefined, text: string): Imported {
  if (theirs === undefined || theirs === text) return imported;
  // brat counts a byte-order mark, the article is read without one.
  const shift = theirs.startsWith('\uFEFF') ? 1 : 0;
  const place = createAnchoring(theirs.slice(shift), text);
  const dropped = [...imported.dropped];
  const marks = imported.marks.flatMap((mark): Mark[] => {
    const anchors = mark.spans.map(({ start, end }) => place({ start: start - shift, end: end - shift }));
    const [first, ...others] = anchors.flatMap((anchor): Span[] =>
      anchor.anchor === 'exact' ? [{ start: anchor.start, end: anchor.end }] : [],
    );
    if (first !== undefined && others.length === anchors.length - 1) return [{ ...mark, spans: [first, ...others] }];
    dropped.push(`${named(theirs, mark)} does not stand so in the article any more: left out.`);
    return [];
  });
  return { ...imported, marks, dropped };
}

/** Whose each annotation is: the author's who was asked for, else its creator's. */
function byCreator(
  items: readonly Annotation[],
  author: string | undefined,
  otherwise: string,
): Map<string, Annotation[]> {
  const groups = new Map<string, Annotation[]>();
  for (const item of items) {
    const [creator] = [item.creator ?? []].flat();
    const said = typeof creator === 'object' ? [creator.name ?? []].flat()[0] : undefined;
    const isMachine = typeof creator === 'object' && creator.type === 'Software';
    const whose = author ?? (isMachine ? MACHINE : (said ?? otherwise));
    const group = groups.get(whose);
    if (group === undefined) groups.set(whose, [item]);
    else group.push(item);
  }
  return groups;
}
