import { readFileSync } from 'node:fs';
import type { Figure } from '../../server/src/core/figures/figure.js';
import type { Span } from '../../server/src/core/text/span.js';
import type { Peer } from './peers.js';
import { overlap } from './spans.js';
import { percent, table } from './table.js';
import { figuresOf } from './tickmark.js';

/** A figure as marked by hand. */
interface Mark extends Span {
  readonly k: string;
  readonly v?: number | null;
  readonly lo?: number;
  readonly hi?: number;
  readonly u?: string;
  readonly m?: string;
  readonly n?: string;
  readonly per?: string;
  readonly e?: string;
  readonly iso?: string;
}

interface Document {
  readonly text: string;
  readonly figures: readonly Mark[];
}

type Explain = (name: string, input: string, problems: readonly string[]) => void;

/** Real news with our own marks: spans of every recogniser, and what ours says of each figure it found. */
export function evaluateNews(file: URL, peers: readonly Peer[], explain: Explain): string {
  const documents = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Document);
  const all = [{ name: 'Tickmark', spans: figuresOf }, ...peers];
  const spans = all.map(({ name, spans: find }) => [name, ...spanScores(documents, (text) => find(text))]);
  return `${table(['spans', 'overlapping', 'exact', 'precision'], spans)}\n\n${fieldTable(documents, explain)}`;
}

function spanScores(documents: readonly Document[], find: (text: string) => readonly Span[]): string[] {
  const sums = { marks: 0, overlapping: 0, exact: 0, found: 0, hits: 0 };
  for (const { text, figures } of documents) {
    const found = find(text);
    sums.marks += figures.length;
    sums.found += found.length;
    sums.overlapping += figures.filter((mark) => found.some((figure) => overlap(mark, figure))).length;
    sums.exact += figures.filter((mark) =>
      found.some(({ start, end }) => mark.start === start && mark.end === end),
    ).length;
    sums.hits += found.filter((figure) => figures.some((mark) => overlap(mark, figure))).length;
  }
  return [percent(sums.overlapping, sums.marks), percent(sums.exact, sums.marks), percent(sums.hits, sums.found)];
}

function fieldTable(documents: readonly Document[], explain: Explain): string {
  const tally = new Map<string, { right: number; of: number }>();
  for (const { text, figures } of documents) {
    const found = figuresOf(text);
    const excerpt = ({ start, end }: Span) =>
      `${text.slice(Math.max(0, start - 40), start)}⟨${text.slice(start, end)}⟩${text.slice(end, end + 40)}`.replaceAll(
        '\n',
        '¶',
      );
    for (const figure of found) {
      if (!figures.some((mark) => overlap(mark, figure))) explain('news/precision', excerpt(figure), [figure.kind]);
    }
    for (const mark of figures) {
      const figure = found.find((other) => overlap(mark, other));
      if (figure === undefined) {
        explain('news/overlap', excerpt(mark), [mark.k]);
        continue;
      }
      if (figure.start !== mark.start || figure.end !== mark.end)
        explain('news/exact', excerpt(mark), [`«${text.slice(figure.start, figure.end)}»`]);
      for (const [field, wanted, is] of fields(mark, figure)) {
        const entry = tally.get(field) ?? { right: 0, of: 0 };
        tally.set(field, entry);
        entry.of++;
        if (wanted === is) entry.right++;
        else explain(`news/${field}`, excerpt(mark), [`${is} for ${wanted}`]);
      }
    }
  }
  return table(
    ['of the figures found', 'right', 'marks'],
    [...tally].map(([field, { right, of }]) => [field, percent(right, of), String(of)]),
  );
}

type Value = string | number | null | undefined;
type Field = readonly [name: string, wanted: Value, is: Value];

/** The fields that the mark speaks of. */
function fields(mark: Mark, figure: Figure): Field[] {
  const named: Field[] = [['kind', mark.k, figure.kind]];
  if (mark.v != null) {
    const near = figure.value !== null && Math.abs(figure.value - mark.v) <= Math.abs(mark.v) * 0.002;
    named.push(['value', mark.v, near ? mark.v : figure.value]);
  } else if (mark.lo !== undefined) {
    named.push(['value', `${mark.lo}..${mark.hi}`, figure.value ?? `${figure.low}..${figure.high}`]);
  }
  if (mark.u !== undefined) named.push(['unit', mark.u, figure.unit]);
  if (mark.e !== undefined) named.push(['EDTF', mark.e, figure.edtf]);
  if (mark.iso !== undefined) named.push(['ISO duration', mark.iso, figure.iso]);
  if (mark.n !== undefined) named.push(['counted noun', mark.n, figure.noun]);
  else if (mark.k === 'cardinal') named.push(['no noun', undefined, figure.noun]);
  if (mark.per !== undefined) named.push(['per', mark.per, figure.per]);
  if (!NO_MODIFIER.has(mark.k)) named.push(['modifier', mark.m ?? 'none', figure.modifier]);
  return named;
}

const NO_MODIFIER: ReadonlySet<string> = new Set(['date', 'time', 'ordinal']);

interface Gold {
  readonly files: Readonly<Record<string, { readonly figures: readonly GoldFigure[] }>>;
}

interface GoldFigure extends Span {
  readonly span: string;
  readonly tier: string;
  readonly value: number | string | null;
  readonly altSpans?: readonly (readonly [number, number])[];
}

/** The three articles: an alternative span is as good as the first; a date's value is its EDTF. */
export function evaluateArticles(folder: URL, explain: Explain): string {
  const gold = JSON.parse(readFileSync(new URL('gold.json', folder), 'utf8')) as Gold;
  const sums = { of: 0, overlapping: 0, exact: 0, value: 0, found: 0, hits: 0 };
  for (const [name, { figures }] of Object.entries(gold.files)) {
    const found = figuresOf(readFileSync(new URL(name, folder), 'utf8'));
    const scored = found.filter((figure) => !figures.some((mark) => mark.tier !== 'core' && overlap(mark, figure)));
    sums.found += scored.length;
    sums.hits += scored.filter((figure) => figures.some((mark) => overlap(mark, figure))).length;
    for (const mark of figures.filter(({ tier }) => tier === 'core')) {
      const figure = found.find((other) => overlap(mark, other));
      const spans = [[mark.start, mark.end], ...(mark.altSpans ?? [])];
      const value = typeof mark.value === 'string' ? figure?.edtf : figure?.value;
      sums.of++;
      if (figure !== undefined) sums.overlapping++;
      if (spans.some(([start, end]) => start === figure?.start && end === figure?.end)) sums.exact++;
      if (figure !== undefined && value === mark.value) sums.value++;
      else explain('articles/value', mark.span, [`${value} for ${mark.value}`]);
    }
  }
  const { of, overlapping, exact, value, found, hits } = sums;
  return table(
    ['figures', 'overlapping', 'exact', 'precision', 'values'],
    [[String(of), percent(overlapping, of), percent(exact, of), percent(hits, found), `${value} of ${of}`]],
  );
}
