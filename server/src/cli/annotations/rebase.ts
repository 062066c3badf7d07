import { rebased } from '../../core/annotations/rebase.js';
import type { RebaseCommand } from '../args.js';
import type { Io } from '../io.js';
import type { ExitStatus } from '../status.js';
import { reviewOf } from './articles.js';
import { changePage } from './files.js';

/** Gives annotations of articles that have changed their places in today's text. */
export async function rebaseAnnotations(command: RebaseCommand, io: Io): Promise<ExitStatus> {
  const { problems, articles } = reviewOf(command, io, { annotatedOnly: true });
  for await (const { article, annotated } of articles) {
    const time = Date.now();
    let count = 0;
    const left = { moved: 0, orphaned: 0 };
    for (const { author } of annotated.pages) {
      await changePage(
        article,
        author,
        (page) => {
          const result = rebased({ ...annotated, pages: [{ author, page }] }, time, command.moved);
          count += result.rebased;
          left.moved += result.left.moved;
          left.orphaned += result.left.orphaned;
          return result.pages[0]?.page ?? page;
        },
        problems.add,
      );
    }
    if (count > 0) io.note(`tickmark: ${article.name}: ${count} rebased`);
    if (left.moved > 0) {
      io.note(
        `tickmark: ${article.name}: ${left.moved} moved, to be confirmed: look at them, or confirm all with --moved`,
      );
    }
    if (left.orphaned > 0)
      io.note(`tickmark: ${article.name}: ${left.orphaned} stand nowhere in the text: left as they are`);
  }
  return problems.all.length > 0 ? 2 : 0;
}
