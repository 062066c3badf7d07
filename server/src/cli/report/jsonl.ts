import type { Reporter } from './reporter.js';

/** One line with one object an article; `describe` gives its members beside `path`. */
export function jsonlReporter<Article extends { name: string }>(
  describe: (article: Article) => object,
): Reporter<Article> {
  return {
    begin: () => '',
    article: (article) => `${JSON.stringify({ path: article.name, ...describe(article) })}\n`,
    end: () => '',
  };
}
