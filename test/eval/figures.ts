/**
 * `npm run eval:figures [-- --only SUITE] [-- --errors SUITE/MODEL]`: how well figures are recognised, by the tests of
 * the libraries that do it and in real news. The marked texts are no part of the project; without them the run says so.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCases } from './case.js';
import { exclusionOf, MOST_EXCLUDED } from './exclusions.js';
import { modelOf } from './models.js';
import { evaluateArticles, evaluateNews } from './news.js';
import { type Outcome, scoreCase } from './score.js';
import { answersOf } from './tickmark.js';

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

const { values: options } = parseArgs({ options: { only: { type: 'string' }, errors: { type: 'string' } } });

if (!existsSync(FIGURES)) console.log('No suites at ../shared: nothing to evaluate.');
else {
  for (const suite of SUITES) {
    if (options.only === undefined || options.only === suite) evaluateSuite(suite);
  }
  if (options.only === undefined || options.only === 'news') {
    evaluateNews(new URL('news.dev.jsonl', FIGURES), options.errors === 'news');
    evaluateArticles(new URL('articles/', SHARED));
  }
}

interface Row {
  readonly outcomes: Outcome[];
  readonly excluded: Map<string, number>;
  readonly bar: number | undefined;
}

function evaluateSuite(suite: string): void {
  const rows = new Map<string, Row>();
  for (const example of readCases(new URL(`${suite}.dev.jsonl`, FIGURES))) {
    const model = modelOf(example);
    if (model === undefined) continue;
    const row = rows.get(model.name) ?? { outcomes: [], excluded: new Map<string, number>(), bar: model.bar };
    rows.set(model.name, row);
    const exclusion = exclusionOf(example);
    if (exclusion !== undefined) {
      row.excluded.set(exclusion.name, (row.excluded.get(exclusion.name) ?? 0) + 1);
      continue;
    }
    const outcome = scoreCase(example, model, answersOf(example));
    row.outcomes.push(outcome);
    const name = `${suite}/${model.name}`;
    if (!outcome.right && options.errors !== undefined && name.startsWith(options.errors))
      console.log(`${name}\t${example.input}\t${outcome.problems.join('; ')}`);
  }
  console.log(`\n${suite.padEnd(46)} cases  right   bar  exact  overlap  values  units  left out`);
  for (const [name, row] of rows) console.log(line(name, row));
}

function line(name: string, { outcomes, excluded, bar }: Row): string {
  const sum = (member: keyof Outcome) => outcomes.reduce((total, outcome) => total + Number(outcome[member]), 0);
  const of = sum('wanted');
  const left = [...excluded].map(([rule, count]) => `${rule} ${count}`).join(', ');
  const out = [...excluded.values()].reduce((total, count) => total + count, 0);
  const over = out > (out + outcomes.length) * MOST_EXCLUDED ? ' (too many)' : '';
  return [
    name.padEnd(46),
    String(outcomes.length).padStart(5),
    percent(sum('right'), outcomes.length),
    (bar === undefined ? '' : String(bar)).padStart(5),
    percent(sum('exact'), of),
    percent(sum('overlapping'), of).padStart(8),
    percent(sum('valuesRight'), sum('values')).padStart(7),
    percent(sum('unitsRight'), sum('units')),
    ` ${left}${over}`,
  ].join(' ');
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)).padStart(6);
}
