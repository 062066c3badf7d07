import { randomBytes } from 'node:crypto';
import { annotationId, ID_BYTES } from '../../core/annotations/id.js';
import { MACHINE, type Maker } from '../../core/annotations/parts.js';
import { withProposals } from '../../core/annotations/propose.js';
import type { AnnotateCommand } from '../args.js';
import type { Io } from '../io.js';
import type { ExitStatus } from '../status.js';
import { reviewOf } from './articles.js';
import { changePage } from './files.js';

/** Writes what the machine would annotate into the machine's files. */
export async function annotate(command: AnnotateCommand, io: Io): Promise<ExitStatus> {
  const { problems, articles } = reviewOf(command, io, { annotatedOnly: false });
  for await (const { article, annotated, analyse } of articles) {
    const analysis = analyse();
    if (analysis === undefined) continue;
    let count = 0;
    const isWritten = await changePage(
      article,
      MACHINE,
      (page) => {
        const next = withProposals(page, analysis, annotated, makerOf(MACHINE), command.minScore);
        count = next.items.length;
        return next;
      },
      problems.add,
    );
    if (isWritten) io.note(`tickmark: ${article.name}: ${count} proposals`);
  }
  return problems.all.length > 0 ? 2 : 0;
}

/** Makes annotations of an author, each with an id of its own. */
export function makerOf(author: string): () => Maker {
  return () => {
    const time = Date.now();
    return { id: annotationId(time, randomBytes(ID_BYTES)), author, time };
  };
}
