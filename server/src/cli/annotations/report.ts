import { factReport, type ReportSection, reportSection } from '../../core/annotations/factReport.js';
import { recordedFactsOf } from '../../core/annotations/recordedFacts.js';
import { unsuppressed } from '../../core/annotations/suppressions.js';
import { problemOf, writeAtomically } from '../../node/files.js';
import type { ReportCommand } from '../args.js';
import type { Io } from '../io.js';
import type { ExitStatus } from '../status.js';
import { reviewOf } from './articles.js';

/** Writes the fact-check report of all the articles as one HTML file. */
export async function report(command: ReportCommand, io: Io): Promise<ExitStatus> {
  const { problems, articles } = reviewOf(command, io, { annotatedOnly: false });
  const sections: ReportSection[] = [];
  for await (const { article, annotated, resolved, analyse } of articles) {
    const analysis = analyse();
    if (analysis === undefined) continue;
    const recorded = recordedFactsOf(annotated, resolved);
    const left = unsuppressed(analysis, annotated);
    const section = problems.guard(article.name, () =>
      reportSection({ name: article.name, analysis: left, recorded }, sections.length + 1),
    );
    if (section !== undefined) sections.push(section);
  }
  if (sections.length > 0) {
    const html = factReport(sections);
    if (command.out === undefined) await io.write(html);
    else {
      await writeAtomically(command.out, html).catch(async (error: unknown) => {
        problems.add(`${command.out}: could not be written: ${await problemOf(command.out ?? '', error)}`);
      });
    }
  }
  return problems.all.length > 0 ? 2 : 0;
}
