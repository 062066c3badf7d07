import type { Reporter } from './reporter.js';

/** One array with one object an article; `describe` gives its members beside `path`. */
export function jsonReporter<Article extends { name: string }>(
  describe: (article: Article) => object,
): Reporter<Article> {
  let separator = '';
  return {
    begin: () => '[',
    article(article) {
      const line = `${separator}\n${JSON.stringify({ path: article.name, ...describe(article) })}`;
      separator = ',';
      return line;
    },
    end: () => '\n]\n',
  };
}
