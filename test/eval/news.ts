import { readFileSync } from 'node:fs';
import type { Figure } from '../../server/src/core/figures/figure.js';
import { overlap } from './spans.js';
import { figuresOf } from './tickmark.js';

interface Mark {
  readonly start: number;
  readonly end: number;
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
  readonly doc: string;
  readonly text: string;
  readonly figures: readonly Mark[];
}

interface Gold {
  readonly files: Readonly<Record<string, { readonly figures: readonly GoldFigure[] }>>;
}

interface GoldFigure {
  readonly span: string;
  readonly start: number;
  readonly end: number;
  readonly tier: string;
  readonly value: number | string | null;
  readonly altSpans?: readonly (readonly [number, number])[];
}

/** The three articles: an alternative span is as good as the first; a date's value is its EDTF. */
export function evaluateArticles(folder: URL): void {
  const gold = JSON.parse(readFileSync(new URL('gold.json', folder), 'utf8')) as Gold;
  const sums = { of: 0, found: 0, exact: 0, value: 0, more: 0 };
  for (const [name, { figures }] of Object.entries(gold.files)) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const found = figuresOf(text);
    sums.more += found.filter((figure) => !figures.some((mark) => overlap(mark, figure))).length;
    for (const mark of figures.filter(({ tier }) => tier === 'core')) {
      const figure = found.find((other) => overlap(mark, other));
      const spans = [[mark.start, mark.end], ...(mark.altSpans ?? [])];
      const value = typeof mark.value === 'string' ? figure?.edtf : figure?.value;
      sums.of++;
      if (figure !== undefined) sums.found++;
      if (spans.some(([start, end]) => start === figure?.start && end === figure?.end)) sums.exact++;
      if (figure !== undefined && value === mark.value) sums.value++;
      else console.log(`articles: ${mark.span} is ${mark.value}, found ${value}`);
    }
  }
  const { of, found, exact, value, more } = sums;
  console.log(`articles   found ${found}, exact ${exact}, values ${value} of ${of}; ${more} more found`);
}

/** Real news with our own marks. */
export function evaluateNews(file: URL, showErrors: boolean): void {
  const documents = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Document);
  const tally = new Map<string, { right: number; of: number }>();
  const count = (name: string, right: boolean, error: () => string) => {
    const entry = tally.get(name) ?? { right: 0, of: 0 };
    entry.of++;
    if (right) entry.right++;
    else if (showErrors) console.log(`${name}\t${error()}`);
    tally.set(name, entry);
  };
  for (const { text, figures } of documents) {
    const found = figuresOf(text);
    const around = (start: number, end: number) =>
      `${text.slice(Math.max(0, start - 40), start)}⟨${text.slice(start, end)}⟩${text.slice(end, end + 40)}`.replaceAll(
        '\n',
        '¶',
      );
    for (const figure of found) {
      const hit = figures.some((mark) => overlap(mark, figure));
      count('precision', hit, () => `${figure.kind}\t${around(figure.start, figure.end)}`);
    }
    for (const mark of figures) {
      const figure = found.find((other) => overlap(mark, other));
      const where = around(mark.start, mark.end);
      count('overlap', figure !== undefined, () => `${mark.k}\t${where}`);
      const exact = figure !== undefined && figure.start === mark.start && figure.end === mark.end;
      if (figure !== undefined && !exact) {
        count('exact', false, () => `${mark.k}\t${where}\t«${text.slice(figure.start, figure.end)}»`);
      } else count('exact', exact, () => `${mark.k}\t${where}`);
      if (figure === undefined) continue;
      count('kind', figure.kind === mark.k, () => `${mark.k}≠${figure.kind}\t${where}`);
      if (mark.v != null || mark.lo !== undefined) {
        count(
          'value',
          sameValue(mark, figure),
          () => `${mark.v ?? `${mark.lo}..${mark.hi}`}≠${figure.value ?? `${figure.low}..${figure.high}`}\t${where}`,
        );
      }
      if (mark.u !== undefined) count('unit', figure.unit === mark.u, () => `${mark.u}≠${figure.unit}\t${where}`);
      if (mark.e !== undefined) count('edtf', figure.edtf === mark.e, () => `${mark.e}≠${figure.edtf}\t${where}`);
      if (mark.iso !== undefined) count('iso', figure.iso === mark.iso, () => `${mark.iso}≠${figure.iso}\t${where}`);
      if (mark.n !== undefined) count('noun', figure.noun === mark.n, () => `${mark.n}≠${figure.noun}\t${where}`);
      else if (mark.k === 'cardinal') count('no noun', figure.noun === undefined, () => `${figure.noun}\t${where}`);
      if (mark.per !== undefined) count('per', figure.per === mark.per, () => `${mark.per}≠${figure.per}\t${where}`);
      if (!['date', 'time', 'ordinal'].includes(mark.k)) {
        count('modifier', figure.modifier === (mark.m ?? 'none'), () => `${mark.m}≠${figure.modifier}\t${where}`);
      }
    }
  }
  for (const [name, { right, of }] of tally)
    console.log(`${name.padEnd(10)} ${((100 * right) / of).toFixed(1).padStart(5)} %  ${right} of ${of}`);
}

function sameValue(mark: Mark, figure: Figure): boolean {
  if (mark.v != null) return figure.value !== null && Math.abs(figure.value - mark.v) <= Math.abs(mark.v) * 0.002;
  return figure.value === null && figure.low === mark.lo && figure.high === mark.hi;
}
