import type { Analysis } from '../../core/analysis/analysis.js';
import { annotationFolder } from '../../core/annotations/layout.js';
import type { AnnotatedArticle, Resolved } from '../../core/annotations/resolve.js';
import { resolveArticle } from '../../core/annotations/resolve.js';
import { exists } from '../../node/files.js';
import { createDesk } from '../desk.js';
import { type ArticleInput, articlesOf } from '../inputs.js';
import type { Io } from '../io.js';
import { createProblems, type Problems } from '../status.js';
import { annotationsOf } from './files.js';

/** An article with what is recorded of it. */
export interface ReviewedInput {
  readonly article: ArticleInput;
  readonly annotated: AnnotatedArticle;
  readonly resolved: readonly Resolved[];
  /** The authors whose files cannot be read. */
  readonly broken: ReadonlySet<string>;
  /** What is recognised in it; undefined if that met a bug, which has been told. */
  readonly analyse: () => Analysis | undefined;
}

/** A run over articles with their annotations. */
export interface Review {
  readonly problems: Problems;
  readonly articles: AsyncIterable<ReviewedInput>;
}

/** The articles of paths, one after another; `annotatedOnly` passes over those of which nothing is recorded. */
export function reviewOf(
  { paths, config }: { readonly paths: readonly string[]; readonly config: string | undefined },
  io: Io,
  { annotatedOnly }: { readonly annotatedOnly: boolean },
): Review {
  const problems = createProblems(io);
  const desk = createDesk(config, problems.add);
  async function* articles(): AsyncGenerator<ReviewedInput> {
    for await (const article of articlesOf({ from: 'paths', paths }, desk, io, problems.add)) {
      const { name, file, text, part } = article;
      if (annotatedOnly && !(await exists(annotationFolder(file)))) continue;
      const { annotated, broken } = await annotationsOf(article, problems.add);
      const resolved = problems.guard(name, () => resolveArticle(annotated));
      if (resolved === undefined) continue;
      const analyse = () => problems.reading(name, () => part.read(name, text));
      yield { article, annotated, resolved, broken, analyse };
    }
  }
  return { problems, articles: articles() };
}
