/**
 * `npm run eval:rules [-- --only RULE] [--flags] [--missed] [--write]`: how often each rule is right. It reads clean
 * published news, marked real defects, and the same news with one defect planted at a time. The texts are no part of
 * the project; without them the run says so. `--flags` lists what is flagged in the news, unread flags first, `--missed`
 * the defects that were not found; `--blind` reads only the passages that belong to the project, `--articles` only the
 * whole articles that do, `--sites` only the figures of published texts made wrong; `--write` puts the tables into
 * docs/quality.md.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createAnalyser } from '../../server/src/core/analysis/analyser.js';
import type { Analysis } from '../../server/src/core/analysis/analysis.js';
import type { Finding } from '../../server/src/core/rules/finding.js';
import { RULES } from '../../server/src/core/rules/index.js';
import type { Rule } from '../../server/src/core/rules/rule.js';
import { createSnapshot } from '../../server/src/core/text/snapshot.js';
import { seeded } from '../support/article.js';
import { KNOWLEDGE } from '../support/knowledge.js';
import { articlesTable } from './articles.js';
import { blindTable } from './blind.js';
import { type Article, readArticles, readDefects } from './corpus.js';
import { MUTATIONS } from './mutations/index.js';
import type { Mutation } from './mutations/mutation.js';
import { writeBetween } from './page.js';
import { readPassages } from './passages.js';
import { interval, readReadings, verdictOn } from './readings.js';
import { sitesTable } from './sites.js';
import { overlap } from './spans.js';
import { percent, table } from './table.js';

const SHARED = new URL('../../../../shared/', import.meta.url);
const NEWS = new URL('data/news/', SHARED);
const PASSAGES = new URL('data/ner/', SHARED);
const DEFECTS = new URL('data/defects/', SHARED);
const BLIND = new URL('../../../test/eval/passages/', import.meta.url);
const ARTICLES = new URL('../../../test/eval/articles/', import.meta.url);
const SITES = new URL('../../../test/eval/sites/', import.meta.url);
const READINGS = new URL('../../../test/eval/readings.tsv', import.meta.url);

/** Planted defects of one kind in one article at most. */
const PLANTED = 2;
/** Planted defects of one kind in the passages at most: they are read one after another until then. */
const MOST_PLANTED = 200;
/** How far from what was changed, in UTF-16 code units, a finding still speaks of it. */
const NEAR = 30;
const SEED = 5;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    flags: { type: 'boolean' },
    missed: { type: 'boolean' },
    write: { type: 'boolean' },
    blind: { type: 'boolean' },
    articles: { type: 'boolean' },
    sites: { type: 'boolean' },
  },
});

/** Rules that are off are measured too. */
const levels = Object.fromEntries(
  RULES.filter(({ severity }) => severity === 'off').map(({ id }) => [id, 'hint' as const]),
);
const analyser = createAnalyser({ rules: levels }, KNOWLEDGE);

if (options.blind === true) console.log(blind());
else if (options.articles === true) console.log(ofArticles());
else if (!existsSync(NEWS)) console.log('No news at ../shared: nothing to evaluate.');
else if (options.sites === true) console.log(wronged([...readArticles(NEWS), ...readPassages(PASSAGES)]));
else evaluate();

function evaluate(): void {
  const articles = readArticles(NEWS).map((article) => ({ ...article, analysis: read(article.text) }));
  const flags = flagTable(articles);
  const others = readPassages(PASSAGES).map((passage) => ({ ...passage, analysis: read(passage.text) }));
  const otherFlags = otherTable(others, 'passages');
  const planted = plantedTable(articles, others);
  const chosen = readArticles(DEFECTS).map((release) => ({ ...release, analysis: read(release.text) }));
  const chosenFlags = otherTable(chosen, 'releases');
  const defects = defectTable();
  const sections = [
    ['Passages written without sight of the rules', blind()],
    ['Whole articles written without sight of the rules', ofArticles()],
    ['Figures of published texts made wrong', wronged([...articles, ...others])],
    ['In clean news', flags],
    ['In other published texts', otherFlags],
    ['In releases chosen for their errors', chosenFlags],
    ['Planted defects', planted],
    ['Real defects', defects],
  ] as const;
  const measured = sections.map(([title, text]) => `### ${title}\n\n${text}`).join('\n\n');
  console.log(measured);
  if (options.write === true && options.only === undefined) writeBetween('quality.md', 'rules', measured);
}

function blind(): string {
  return blindTable(BLIND, read, (...verdict) => {
    if (options.missed === true) console.log(verdict.join('\t'));
  });
}

function ofArticles(): string {
  return articlesTable(ARTICLES, read, (...verdict) => {
    if (options.missed === true) console.log(verdict.join('\t'));
  });
}

function wronged(texts: readonly Article[]): string {
  return sitesTable(SITES, texts, read, (...missed) => {
    if (options.missed === true) console.log(missed.join('\t'));
  });
}

type Analysed = Article & { readonly analysis: Analysis };

interface Counts {
  flags: number;
  true: number;
  false: number;
  arguable: number;
  unread: number;
}

function flagTable(articles: readonly Analysed[]): string {
  const byRule = countFlags(articles);
  const rows = byRule.map(([rule, counts]) => [
    rule.id,
    rule.severity,
    ((100 * counts.flags) / articles.length).toFixed(1),
    ...verdicts(counts),
  ]);
  const { false: wrong } = sumOf(byRule);
  const rate = `False ones stand at ${((100 * wrong) / articles.length).toFixed(2)} in 100 articles.`;
  const head = ['rule', 'severity', 'flags in 100 articles', 'true', 'false', 'arguable', 'unread', 'precision'];
  return `${articles.length} articles. ${said(byRule)} ${rate}\n\n${table(head, rows)}`;
}

/** The rules that have a warning or an error in texts that are no whole articles, or no fair sample. */
function otherTable(passages: readonly Analysed[], called: string): string {
  const byRule = countFlags(passages);
  const rows = byRule
    .filter(([, counts]) => counts.true + counts.false + counts.arguable + counts.unread > 0)
    .map(([rule, counts]) => [rule.id, rule.severity, ...verdicts(counts)]);
  const words = passages.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const head = ['rule', 'severity', 'true', 'false', 'arguable', 'unread', 'precision'];
  return `${passages.length} ${called}, ${Math.round(words / 1000)} thousand words. ${said(byRule)}\n\n${table(head, rows)}`;
}

function countFlags(articles: readonly Analysed[]): (readonly [rule: Rule, counts: Counts])[] {
  const readings = readReadings(READINGS);
  return wanted(RULES, ({ id }) => id).map((rule) => {
    const counts: Counts = { flags: 0, true: 0, false: 0, arguable: 0, unread: 0 };
    for (const { name, text, analysis } of articles) {
      for (const finding of analysis.findings) {
        if (finding.rule !== rule.id) continue;
        counts.flags++;
        const verdict = verdictOn(readings, name, finding);
        if (isSerious(finding)) counts[verdict]++;
        if (options.flags === true && (verdict === 'unread' || options.only !== undefined)) {
          console.log([verdict, finding.severity, rule.id, name, finding.start, excerpt(text, finding)].join('\t'));
        }
      }
    }
    return [rule, counts];
  });
}

function sumOf(byRule: readonly (readonly [rule: Rule, counts: Counts])[]): Counts {
  const sums: Counts = { flags: 0, true: 0, false: 0, arguable: 0, unread: 0 };
  for (const [, counts] of byRule) {
    for (const key of Object.keys(sums) as (keyof Counts)[]) sums[key] += counts[key];
  }
  return sums;
}

function said(byRule: readonly (readonly [rule: Rule, counts: Counts])[]): string {
  const sums = sumOf(byRule);
  const judged = sums.true + sums.false;
  const [low, high] = interval(sums.true, judged);
  return `Of ${judged} warnings and errors read, ${sums.true} are true: ${percent(sums.true, judged)} %, 95 % interval ${low} to ${high} %; ${sums.arguable} more are arguable, ${sums.unread} not read.`;
}

function verdicts(counts: Counts): string[] {
  const judged = counts.true + counts.false;
  const [low, high] = interval(counts.true, judged);
  const precision = judged === 0 ? '' : `${percent(counts.true, judged)} (${low}–${high})`;
  return [counts.true, counts.false, counts.arguable, counts.unread].map(String).concat(precision);
}

/** A rule that is off or a hint is not held to the bar of precision. */
function isSerious({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

function plantedTable(articles: readonly Analysed[], passages: readonly Analysed[]): string {
  const rows = wanted(MUTATIONS, ({ rule }) => rule).map((mutation) => {
    const counts = plantedIn(mutation, articles, Number.POSITIVE_INFINITY);
    const others = plantedIn(mutation, passages, MOST_PLANTED);
    return [
      mutation.rule,
      mutation.what,
      ...[counts.sites, counts.planted].map(String),
      foundOf(counts),
      String(others.planted),
      foundOf(others),
    ];
  });
  return table(['rule', 'what is planted', 'sites', 'planted', 'found', 'planted in passages', 'found there'], rows);
}

interface Planted {
  sites: number;
  planted: number;
  found: number;
}

function plantedIn(mutation: Mutation, articles: readonly Analysed[], most: number): Planted {
  const counts = { sites: 0, planted: 0, found: 0 };
  for (const [index, article] of articles.entries()) {
    if (counts.planted >= most) break;
    plant(mutation, article, SEED + index, counts);
  }
  return counts;
}

function foundOf({ found, planted }: Planted): string {
  const [low, high] = interval(found, planted);
  return planted === 0 ? '' : `${percent(found, planted)} (${low}–${high})`;
}

function plant(
  { rule, sites, inParagraph }: Mutation,
  { name, text, analysis }: Analysed,
  seed: number,
  counts: Planted,
): void {
  const random = seeded(seed);
  const all = [...sites(text, random, analysis)];
  counts.sites += all.length;
  for (let drawn = 0; drawn < PLANTED && all.length > 0; drawn++) {
    const [edit] = all.splice(Math.floor(random() * all.length), 1);
    if (edit === undefined) continue;
    const changed = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
    const { findings } = read(changed, analysis);
    const [back, on] = inParagraph ? paragraphAround(text, edit) : [NEAR, NEAR];
    const near = { start: edit.start - back, end: edit.start + edit.newText.length + on };
    const before = analysis.findings.filter(
      (finding) => finding.rule === rule && overlap(finding, { start: edit.start - back, end: edit.end + on }),
    );
    const after = findings.filter((finding) => finding.rule === rule && overlap(finding, near));
    counts.planted++;
    if (after.length > before.length) counts.found++;
    else if (options.missed === true)
      console.log(
        [
          'missed',
          rule,
          name,
          edit.start,
          excerpt(changed, { start: edit.start, end: edit.start + edit.newText.length }),
        ].join('\t'),
      );
  }
}

/** How far the paragraph reaches to either side of an edit. */
function paragraphAround(text: string, { start, end }: { start: number; end: number }): [back: number, on: number] {
  const stop = text.indexOf('\n\n', end);
  return [start - Math.max(0, text.lastIndexOf('\n\n', start)), (stop < 0 ? text.length : stop) - end];
}

function defectTable(): string {
  const defects = readDefects(new URL('dev-defects.jsonl', DEFECTS));
  const kinds = new Map<string, { of: number; found: number }>();
  const texts = new Map<string, Analysis>();
  for (const { file, start, end, kind } of defects) {
    const analysis = texts.get(file) ?? read(readFileSync(new URL(file, DEFECTS), 'utf8'));
    texts.set(file, analysis);
    const counts = kinds.get(kind) ?? { of: 0, found: 0 };
    kinds.set(kind, counts);
    counts.of++;
    if (analysis.findings.some((finding) => overlap(finding, { start, end }))) counts.found++;
    else if (options.missed === true)
      console.log(['missed', kind, file, start, excerpt(analysis.snapshot.text, { start, end })].join('\t'));
  }
  const all = { of: 0, found: 0 };
  for (const { of, found } of kinds.values()) {
    all.of += of;
    all.found += found;
  }
  const rows = [...kinds, ['all', all] as const].map(([kind, { of, found }]) => {
    const [low, high] = interval(found, of);
    return [kind, String(of), `${percent(found, of)} (${low}–${high})`];
  });
  return table(['kind', 'marked', 'found, at any severity'], rows);
}

function read(text: string, previous?: Analysis): Analysis {
  return analyser.analyse(createSnapshot('eval:', text), previous);
}

function wanted<T>(items: readonly T[], ruleOf: (item: T) => string): readonly T[] {
  return options.only === undefined ? items : items.filter((item) => ruleOf(item) === options.only);
}

function excerpt(text: string, { start, end }: { start: number; end: number }): string {
  const around = `${text.slice(Math.max(0, start - 70), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 70)}`;
  return around.replace(/\s*\n\s*/g, ' ¶ ');
}
