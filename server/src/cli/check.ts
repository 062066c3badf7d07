import type { Analysis } from '../core/analysis/analysis.js';
import { annotationFolder } from '../core/annotations/layout.js';
import { encodeArticle, exists, problemOf, writeAtomically } from '../node/files.js';
import type { ReviewedFindings } from './annotations/suppressed.js';
import type { CheckCommand } from './args.js';
import { type Baseline, createBaseline, readBaseline } from './baseline.js';
import { createDesk, type Desk } from './desk.js';
import { fixed } from './fix.js';
import { type ArticleInput, articlesOf, type FileSource } from './inputs.js';
import type { Io } from './io.js';
import { answerLines } from './jsonl.js';
import { githubReporter } from './report/github.js';
import { jsonReporter } from './report/json.js';
import { jsonlReporter } from './report/jsonl.js';
import { junitReporter } from './report/junit.js';
import { checkedObject } from './report/objects.js';
import { prettyReporter } from './report/pretty.js';
import { type CheckedArticle, fails, type Reporter } from './report/reporter.js';
import { sarifReporter } from './report/sarif.js';
import { createProblems, type ExitStatus, type Problems } from './status.js';

/** Prints what the rules say of the articles. */
export async function check(command: CheckCommand, io: Io): Promise<ExitStatus> {
  const problems = createProblems(io);
  const desk = createDesk(command.config, problems.add);
  const { source } = command;
  const found =
    source.from === 'jsonl'
      ? await checkLines(command, desk, io, problems)
      : await checkFiles(command, source, desk, io, problems);
  return problems.all.length > 0 ? 2 : found ? 1 : 0;
}

/** True if a finding is grave enough to fail. */
async function checkLines({ failOn }: CheckCommand, desk: Desk, io: Io, problems: Problems): Promise<boolean> {
  let found = false;
  await answerLines(desk, io, problems, (analysis) => {
    found ||= analysis.findings.some((finding) => fails(finding, failOn));
    return checkedObject(analysis);
  });
  return found;
}

/** True if a finding is grave enough to fail; that is a result too, so all are read even if nobody reads the output. */
async function checkFiles(
  command: CheckCommand,
  source: FileSource,
  desk: Desk,
  io: Io,
  problems: Problems,
): Promise<boolean> {
  const { format, failOn, writeBaseline } = command;
  const baseline = await baselineOf(command.baseline, problems);
  const next = writeBaseline === undefined ? undefined : createBaseline(writeBaseline);
  const reporter = REPORTERS[format](command, io);
  let found = false;
  let articles = 0;
  let known = 0;
  await io.write(reporter.begin());
  for await (const article of articlesOf(source, desk, io, problems.add)) {
    const analysis = await analysisOf(article, command.fix, io, problems);
    if (analysis === undefined) continue;
    articles++;
    const reviewed = await reviewedOf(article, analysis, problems);
    const { snapshot, paragraphs } = analysis;
    const standing = { snapshot, paragraphs, findings: reviewed.findings };
    next?.add(article.file, standing);
    const findings = (next ?? baseline)?.unknown(article.file, standing) ?? reviewed.findings;
    known += reviewed.findings.length - findings.length;
    // What the baseline knows is left out, whatever was said of it.
    const left = new Set(reviewed.findings.filter((finding) => !findings.includes(finding)));
    const suppressed = reviewed.suppressed.filter(({ finding }) => !left.has(finding));
    found ||= findings.some((finding) => fails(finding, failOn));
    await io.write(reporter.article({ name: article.name, analysis, findings, suppressed }));
  }
  if (next !== undefined && writeBaseline !== undefined) await keep(next, writeBaseline, problems);
  await io.write(reporter.end({ articles, known, problems: problems.all }));
  return found;
}

const REPORTERS: Readonly<Record<CheckCommand['format'], (command: CheckCommand, io: Io) => Reporter<CheckedArticle>>> =
  {
    pretty: (_, io) => prettyReporter(io),
    json: () => jsonReporter<CheckedArticle>(checkedObject),
    jsonl: () => jsonlReporter<CheckedArticle>(checkedObject),
    sarif: () => sarifReporter(),
    github: () => githubReporter(),
    junit: ({ failOn }) => junitReporter(failOn),
  };

/** The findings less those that somebody has said are no errors. Few articles have annotations: only then they are loaded. */
async function reviewedOf(
  { name, file }: ArticleInput,
  analysis: Analysis,
  problems: Problems,
): Promise<ReviewedFindings> {
  const { findings } = analysis;
  if (findings.length === 0 || !(await exists(annotationFolder(file)))) return { findings, suppressed: [] };
  const { reviewedFindings } = await import('./annotations/suppressed.js');
  return await reviewedFindings(name, file, analysis, problems.add);
}

async function baselineOf(path: string | undefined, problems: Problems): Promise<Baseline | undefined> {
  if (path === undefined) return undefined;
  const read = await readBaseline(path);
  if (!('problem' in read)) return read;
  problems.add(`${path}: ${read.problem}`);
  return undefined;
}

/** A baseline made from half the articles would let the rest through as new: none is better. */
async function keep(baseline: Baseline, path: string, problems: Problems): Promise<void> {
  if (problems.all.length > 0) return problems.add(`${path}: not written, because of what is said above`);
  try {
    await baseline.write();
  } catch (error) {
    problems.add(`${path}: could not be written: ${await problemOf(path, error)}`);
  }
}

/** Of the article as it is now, fixed if that was asked for and can be done. */
async function analysisOf(
  article: ArticleInput,
  fix: boolean,
  io: Io,
  problems: Problems,
): Promise<Analysis | undefined> {
  const { name, file, text, stored, encoding, part } = article;
  const read = (current: string): Analysis => part.read(name, current);
  const analysis = problems.reading(name, () => read(text));
  if (!fix || analysis === undefined) return analysis;
  const result = problems.guard(name, () => fixed(stored, analysis, read));
  if (result === undefined || result.count === 0) return analysis;
  if (part.config.problems.length > 0) {
    problems.add(`${name}: not fixed, because its configuration is broken`);
    return analysis;
  }
  try {
    await writeAtomically(file, encodeArticle(result.stored, encoding));
  } catch (error) {
    problems.add(`${name}: could not be written: ${await problemOf(file, error)}`);
    return analysis;
  }
  io.note(`${name}: ${result.count === 1 ? '1 fix' : `${result.count} fixes`} applied`);
  return result.analysis;
}
