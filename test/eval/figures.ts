/**
 * `npm run eval:figures [-- --only SUITE] [--errors SUITE/MODEL] [--write]`: how well figures are recognised, by the
 * tests of the libraries that do it and in real news. The marked texts are no part of the project; without them the run
 * says so. `--write` puts the tables into docs/performance.md.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evaluateArticles, evaluateNews } from './news.js';
import { writeBetween } from './page.js';
import { installedPeers } from './peers.js';
import { evaluateSuite } from './suite.js';

const SHARED = new URL('../../../../shared/', import.meta.url);
const FIGURES = new URL('data/figures/', SHARED);
const SUITES = [
  'recognizers-text',
  'duckling',
  'quantulum3',
  'chrono',
  'grobid-quantities',
  'words-to-numbers',
] as const;

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, errors: { type: 'string' }, write: { type: 'boolean' } },
});

if (existsSync(FIGURES)) evaluate();
else console.log('No suites at ../shared: nothing to evaluate.');

function evaluate(): void {
  const peers = installedPeers();
  if (peers.length === 0) console.log('Other libraries are left out: npm --prefix scripts/eval ci');
  const sections: string[] = [];
  const section = (title: string, evaluated: () => string) => {
    if (options.only !== undefined && options.only !== title) return;
    const text = `### ${title}\n\n${evaluated()}`;
    console.log(`\n${text}`);
    sections.push(text);
  };
  section('news', () => evaluateNews(new URL('news.dev.jsonl', FIGURES), peers, explain));
  section('articles', () => evaluateArticles(new URL('articles/', SHARED), explain));
  for (const suite of SUITES)
    section(suite, () => evaluateSuite(new URL(`${suite}.dev.jsonl`, FIGURES), peers, explain));
  if (options.write === true) writeBetween('performance.md', 'figures', sections.join('\n\n'));
}

function explain(name: string, input: string, problems: readonly string[]): void {
  if (options.errors !== undefined && name.startsWith(options.errors))
    console.log(`${name}\t${input}\t${problems.join('; ')}`);
}
