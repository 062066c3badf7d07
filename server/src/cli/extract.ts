import type { ExtractCommand } from './args.js';
import { createDesk } from './desk.js';
import { articlesOf } from './inputs.js';
import type { Io } from './io.js';
import { answerLines } from './jsonl.js';
import { csvReporter } from './report/csv.js';
import { jsonReporter } from './report/json.js';
import { jsonlReporter } from './report/jsonl.js';
import { extractedObject } from './report/objects.js';
import type { ExtractedArticle, Reporter } from './report/reporter.js';
import { createProblems, type ExitStatus } from './status.js';

/** Prints everything that is recognised in the articles. */
export async function extract(command: ExtractCommand, io: Io): Promise<ExitStatus> {
  const { source, format, minScore } = command;
  const problems = createProblems(io);
  const desk = createDesk(command.config, problems.add);
  if (source.from === 'jsonl') {
    await answerLines(desk, io, problems, (analysis) => extractedObject({ analysis }, minScore));
  } else {
    const reporter = REPORTERS[format](minScore);
    let articles = 0;
    await io.write(reporter.begin());
    for await (const { name, text, part } of articlesOf(source, desk, io, problems.add)) {
      const analysis = problems.reading(name, () => part.read(name, text));
      if (analysis === undefined) continue;
      articles++;
      if (!(await io.write(reporter.article({ name, analysis })))) break;
    }
    await io.write(reporter.end({ articles, known: 0, problems: problems.all }));
  }
  return problems.all.length > 0 ? 2 : 0;
}

const REPORTERS: Readonly<Record<ExtractCommand['format'], (minScore: number) => Reporter<ExtractedArticle>>> = {
  json: (minScore) => jsonReporter((article) => extractedObject(article, minScore)),
  jsonl: (minScore) => jsonlReporter((article) => extractedObject(article, minScore)),
  csv: (minScore) => csvReporter(minScore),
};
