/**
 * `npm run eval:anchors [-- --articles N --trials N --write]`: what becomes of annotated stretches when the article is
 * edited, beside other ways of anchoring, on the same texts in one run. Without the shared news it says so. `--write`
 * puts the table into docs/performance.md.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { createAnchoring } from '../../server/src/core/annotations/anchor.js';
import type { Span } from '../../server/src/core/text/span.js';
import { seeded } from '../support/article.js';
import { readArticles } from './corpus.js';
import { edited, SCRIPTS, type Script } from './edits.js';
import { writeBetween } from './page.js';
import { staleness } from './staleness.js';
import { percent, table } from './table.js';

const NEWS = new URL('../../../../shared/data/news/', import.meta.url);
const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '20' },
    trials: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean' },
    errors: { type: 'boolean' },
  },
});

/** Figures of an article that are touched, one after the other. */
const FIGURES = 15;

type Anchoring = (base: string, text: string) => (span: Span) => Span | undefined;
type Kind = 'name' | 'figure' | 'sentence';

interface Score {
  alive: number;
  exact: number;
  overlap: number;
  orphaned: number;
  gone: number;
  falselyAnchored: number;
  time: bigint;
}

if (existsSync(NEWS)) evaluate();
else console.log('No news at ../shared: nothing to evaluate.');

function evaluate(): void {
  const random = seeded(Number(options.seed));
  const methods: [string, Anchoring][] = [['Tickmark', ours], ...peers()];
  const scores = new Map(methods.map(([name]) => [name, new Map<string, Score>()]));
  for (const base of articles(Number(options.articles))) {
    const anchors = anchorsOf(base);
    for (let trial = 0; trial < Number(options.trials); trial++) {
      for (const script of SCRIPTS) {
        const edit = edited(base, script, random);
        for (const [name, method] of methods)
          measure(base, edit, anchors, script, method, scores.get(name) ?? new Map());
      }
    }
  }
  const checks = { touched: 0, stale: 0, others: 0, fresh: 0 };
  for (const base of articles(Number(options.articles))) {
    const figures = anchorsOf(base).filter(({ kind }) => kind === 'figure');
    staleness(base, figures.slice(0, FIGURES), random, checks);
  }
  const columns = ['exact', 'overlapping', 'wrong', 'orphaned', 'falsely anchored', 'ms each'];
  const all = methods.map(([name]) => [name, ...shown(scores.get(name)?.get('all'))]);
  const parts = [...(scores.get('Tickmark') ?? [])].filter(([name]) => name !== 'all');
  const text = [
    table(['', ...columns], all),
    table(
      ['Tickmark', ...columns],
      parts.map(([name, score]) => [name, ...shown(score)]),
    ),
    `Of ${checks.touched} verdicts on a figure that an edit touched ${percent(checks.stale, checks.touched)} % are stale; of ${checks.others} on the figures around it ${percent(checks.fresh, checks.others)} % are fresh.`,
  ].join('\n\n');
  console.log(text);
  if (options.write === true) writeBetween('performance.md', 'anchors', text);
}

function measure(
  base: string,
  { text, goldOf }: ReturnType<typeof edited>,
  anchors: readonly (Span & { kind: Kind })[],
  script: Script,
  method: Anchoring,
  scores: Map<string, Score>,
): void {
  const begun = process.hrtime.bigint();
  const find = method(base, text);
  const found = anchors.map((anchor) => find(anchor));
  const time = process.hrtime.bigint() - begun;
  for (const [index, anchor] of anchors.entries()) {
    const gold = goldOf(anchor);
    const at = found[index];
    for (const part of ['all', script, `${anchor.kind}s`]) {
      const score = scores.get(part) ?? {
        alive: 0,
        exact: 0,
        overlap: 0,
        orphaned: 0,
        gone: 0,
        falselyAnchored: 0,
        time: 0n,
      };
      scores.set(part, score);
      score.time += time / BigInt(anchors.length);
      if (gold === undefined) {
        score.gone++;
        if (at !== undefined) score.falselyAnchored++;
      } else {
        score.alive++;
        if (at === undefined) score.orphaned++;
        else if (at.start === gold.start && at.end === gold.end) score.exact++;
        else if (shareOf(at, gold) >= 0.5) score.overlap++;
      }
    }
    explain(base, text, script, anchor, gold, at, method);
  }
}

function explain(
  base: string,
  text: string,
  script: Script,
  anchor: Span,
  gold: Span | undefined,
  at: Span | undefined,
  method: Anchoring,
): void {
  if (options.errors !== true || method !== ours) return;
  if (gold === undefined ? at === undefined : at !== undefined && at.start === gold.start && at.end === gold.end)
    return;
  console.log(`${script}\n  base ${marked(base, anchor)}\n  gold ${marked(text, gold)}\n  ours ${marked(text, at)}`);
}

function marked(text: string, span: Span | undefined): string {
  if (span === undefined) return '–';
  const { start, end } = span;
  return JSON.stringify(
    `${text.slice(Math.max(0, start - 25), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 25)}`,
  );
}

function shown(score: Score | undefined): string[] {
  if (score === undefined) return [];
  const { alive, exact, overlap, orphaned, gone, falselyAnchored, time } = score;
  const wrong = alive - exact - overlap - orphaned;
  const each = Number(time) / 1e6 / (alive + gone);
  return [
    ...[exact, overlap, wrong, orphaned].map((count) => percent(count, alive)),
    percent(falselyAnchored, gone),
    each.toFixed(3),
  ];
}

function shareOf(a: Span, b: Span): number {
  const common = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function articles(count: number): string[] {
  const all = readArticles(NEWS);
  const every = Math.max(1, Math.floor(all.length / count));
  return all
    .filter((_, index) => index % every === 0)
    .slice(0, count)
    .map(({ text }) => text);
}

/** Runs of capitalised words, figures and sentences: what people annotate. */
function anchorsOf(base: string): (Span & { kind: Kind })[] {
  const all = (kind: Kind, pattern: RegExp) =>
    [...base.matchAll(pattern)].map(({ index, 0: found }) => ({ kind, start: index, end: index + found.length }));
  return [
    ...all('name', /\p{Lu}[\p{L}\p{N}]+(?: \p{Lu}[\p{L}\p{N}]+)*/gu),
    ...all('figure', /[$£€]?\d+(?:[.,]\d+)*(?: (?:million|billion|percent|per cent))?/g),
    ...all('sentence', /\p{Lu}[^.!?\n]{20,}[.!?]/gu),
  ].filter(({ end, start }) => end - start < 1000);
}

function ours(base: string, text: string): (span: Span) => Span | undefined {
  const anchor = createAnchoring(base, text);
  return (span) => {
    const found = anchor(span);
    return found.anchor === 'orphaned' ? undefined : found;
  };
}

/** Other ways of anchoring; those that need a library only where it is installed. */
function peers(): [string, Anchoring][] {
  const folder = new URL('../../../scripts/eval/', import.meta.url);
  const plain: [string, Anchoring][] = [
    [
      'start and end only',
      (_, text) => (span) =>
        span.start < text.length ? { start: span.start, end: Math.min(span.end, text.length) } : undefined,
    ],
    ['nearest same words', nearest],
  ];
  if (!existsSync(new URL('node_modules/diff-match-patch', folder))) {
    console.log('Libraries are left out: npm --prefix scripts/eval ci');
    return plain;
  }
  const require = createRequire(new URL('package.json', folder));
  const { default: search } = require('approx-string-match') as { default: Search };
  const Differ = require('diff-match-patch') as new () => Differ;
  return [...plain, ['Hypothesis’ scoring', hypothesis(search)], ['diff-match-patch', patched(Differ)]];
}

function nearest(base: string, text: string): (span: Span) => Span | undefined {
  return ({ start, end }) => {
    const exact = base.slice(start, end);
    const before = text.lastIndexOf(exact, start);
    const after = text.indexOf(exact, start);
    const at = before < 0 || (after >= 0 && after - start < start - before) ? after : before;
    return at < 0 ? undefined : { start: at, end: at + exact.length };
  };
}

type Search = (text: string, pattern: string, errors: number) => { start: number; end: number; errors: number }[];

/** As the Hypothesis client weighs matches (src/annotator/anchoring/match-quote.ts), restated on plain text. */
function hypothesis(search: Search): Anchoring {
  const find = (text: string, pattern: string, errors: number) => {
    const found: { start: number; end: number; errors: number }[] = [];
    for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
      found.push({ start: at, end: at + pattern.length, errors: 0 });
    return found.length > 0 ? found : search(text, pattern, errors);
  };
  const likeness = (text: string, pattern: string) => {
    if (pattern === '' || text === '') return 0;
    const [best] = search(text, pattern, pattern.length).sort((a, b) => a.errors - b.errors);
    return best === undefined ? 0 : 1 - best.errors / pattern.length;
  };
  return (base, text) =>
    ({ start, end }) => {
      const quote = base.slice(start, end);
      if (text.slice(start, end) === quote) return { start, end };
      const prefix = base.slice(Math.max(0, start - 32), start);
      const suffix = base.slice(end, end + 32);
      let best: (Span & { score: number }) | undefined;
      for (const match of find(text, quote, Math.min(256, quote.length / 2))) {
        const score =
          (50 * (1 - match.errors / quote.length) +
            20 *
              (prefix === ''
                ? 1
                : likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix)) +
            20 * (suffix === '' ? 1 : likeness(text.slice(match.end, match.end + suffix.length), suffix)) +
            2 * (1 - Math.abs(match.start - start) / text.length)) /
          92;
        if (best === undefined || score > best.score) best = { start: match.start, end: match.end, score };
      }
      return best;
    };
}

interface Differ {
  diff_main(a: string, b: string): [number, string][];
}

/** The difference of both texts by characters; a stretch is where its first and last characters are that are left. */
function patched(Library: new () => Differ): Anchoring {
  return (base, text) => {
    const to = new Int32Array(base.length).fill(-1);
    let from = 0;
    let into = 0;
    for (const [operation, part] of new Library().diff_main(base, text)) {
      if (operation === 0) for (let at = 0; at < part.length; at++) to[from + at] = into + at;
      if (operation <= 0) from += part.length;
      if (operation >= 0) into += part.length;
    }
    return ({ start, end }) => {
      const left = to.subarray(start, end).filter((at) => at >= 0);
      return left.length * 2 < end - start ? undefined : { start: left[0] ?? 0, end: (left.at(-1) ?? 0) + 1 };
    };
  };
}
